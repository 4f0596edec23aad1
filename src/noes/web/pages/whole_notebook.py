"""An export of Noes that was brought: what it holds."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.words import N_
from noes.exchange.incoming import Waiting
from noes.exchange.notebook import read_document
from noes.journal.figures import figure
from noes.journal.models import Ask, Challenge, Person, Pitch, Rest

LISTS = {
    Ask: N_("Asks"),
    Person: N_("People"),
    Pitch: N_("Pitches"),
    Challenge: N_("Challenges"),
    Rest: N_("Rests"),
}


@dataclass(frozen=True, slots=True)
class NotebookPage:
    """What a whole notebook would bring."""

    token: str
    name: str
    title: str
    facts: tuple[tuple[str, str], ...]


def notebook_page(waiting: Waiting) -> NotebookPage:
    """What an export holds.

    Raises:
        ExchangeError: It is none that can be read.
    """
    whole = read_document(waiting.source)
    n = len(whole.rows[Ask])
    title = ngettext("A whole notebook, with %(n)s ask", "A whole notebook, with %(n)s asks", n)
    return NotebookPage(
        waiting.token,
        waiting.name,
        title % {"n": figure(n)},
        tuple((_(name), figure(len(whole.rows[model]))) for model, name in LISTS.items()),
    )
