"""An export of Noes that was brought: what it holds."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.words import N_, OUTCOMES
from noes.exchange.incoming import Waiting
from noes.exchange.looking import Looked, look_through
from noes.journal.facts import Told
from noes.journal.figures import figure

LISTS = {
    "asks": N_("Asks"),
    "people": N_("People"),
    "pitches": N_("Pitches"),
    "challenges": N_("Challenges"),
    "rests": N_("Rests"),
}


@dataclass(frozen=True, slots=True)
class NewAsk:
    """An ask that would come in: its row, what it asks, whom, and how it stands."""

    row: int
    title: str
    person: str
    standing: str


@dataclass(frozen=True, slots=True)
class NotebookPage:
    """What a whole notebook would bring; `news` are rows that say something else than what is here."""

    token: str
    name: str
    title: str
    facts: tuple[tuple[str, str], ...]
    asks: tuple[NewAsk, ...]
    news: tuple[tuple[int, str], ...]
    is_new: bool


def notebook_page(owner: User, waiting: Waiting) -> NotebookPage:
    """What an export holds, and what of it is new.

    Raises:
        ExchangeError: It is none that can be read.
    """
    with waiting.opened() as source:
        found = look_through(owner, source)
    n = found.counts["asks"]
    title = ngettext("A whole notebook, with %(n)s ask", "A whole notebook, with %(n)s asks", n)
    return NotebookPage(
        waiting.token,
        waiting.name,
        title % {"n": figure(n)},
        tuple(_fact(found, name) for name in LISTS),
        tuple(_new_ask(row, told) for row, told in found.asks),
        tuple((each.row, each.why) for each in found.differing),
        bool(found.fresh.total()),
    )


def _fact(found: Looked, name: str) -> tuple[str, str]:
    of, new = found.counts[name], found.fresh[name]
    words = {"new": figure(new), "n": figure(of)}
    said = figure(of) if new == of else _("%(n)s, %(new)s of them new") % words
    return _(LISTS[name]), said


def _new_ask(row: int, told: Told) -> NewAsk:
    standing = _(OUTCOMES[str(told.story.outcome or told.story.state)])
    return NewAsk(row, told.row["title"], told.person["name"] if told.person else "", standing)
