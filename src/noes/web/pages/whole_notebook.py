"""An export of Noes that was brought: what it holds."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.words import N_
from noes.exchange.incoming import Waiting
from noes.exchange.notebook import look_through
from noes.journal.figures import figure

LISTS = {
    "asks": N_("Asks"),
    "people": N_("People"),
    "pitches": N_("Pitches"),
    "challenges": N_("Challenges"),
    "rests": N_("Rests"),
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
    with waiting.opened() as source:
        counts = look_through(source)
    n = counts["asks"]
    title = ngettext("A whole notebook, with %(n)s ask", "A whole notebook, with %(n)s asks", n)
    return NotebookPage(
        waiting.token,
        waiting.name,
        title % {"n": figure(n)},
        tuple((_(title), figure(counts[name])) for name, title in LISTS.items()),
    )
