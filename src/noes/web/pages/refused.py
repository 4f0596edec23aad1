"""Why there is no such page, or why nothing was written; what was typed is given back."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from noes.journal.errors import InTrash
from noes.web.forms import AGO, CSRF, KEY, written
from noes.web.jinja import url
from noes.web.toasts import NEXT

TAKE_OUT = "take_out"


@dataclass(frozen=True, slots=True)
class RefusedPage:
    """The sentence that says why, below its title, and the words that were typed.

    Args:
        title: Of the page.
        sentence: Says why.
        words: What was typed.
        is_unread: Whether what was typed could not be read, and so is not given back.
    """

    title: str
    sentence: str
    words: Sequence[str]
    is_unread: bool = False


@dataclass(frozen=True, slots=True)
class InTrashPage:
    """An ask that is in the trash, with the way out of it.

    Args:
        sentence: Says so.
        words: What was typed.
        action: The address that takes it out.
        fields: What is sent along: names and values.
    """

    sentence: str
    words: Sequence[str]
    action: str
    fields: Sequence[tuple[str, str]]


def in_trash_page(problem: InTrash, request: HttpRequest) -> InTrashPage:
    """The way out of the trash and back; where words were typed, it sends the same form again."""
    words = written(request.POST)
    if words or AGO in request.POST:
        said = [(name, text) for name, texts in request.POST.lists() for text in texts]
        again = [(name, text) for name, text in said if name not in {CSRF, KEY}]
        return InTrashPage(str(problem), words, request.path, [*again, (TAKE_OUT, "1")])
    back = url("ask", problem.ask) if request.method == "POST" else request.path
    return InTrashPage(str(problem), (), url("ask_restore", problem.ask), [(NEXT, back)])
