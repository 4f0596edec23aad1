"""They answered: finding the ask, and the sheet that says what they said."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import State, Tone, Type
from noes.journal import access
from noes.journal.dates import on_day
from noes.journal.figures import money
from noes.journal.queries.asks import answerable
from noes.journal.wishes import NewMoment
from noes.web.composing import ALL_ANSWERS
from noes.web.pages.lines import Line, line_of
from noes.web.pages.nearby import titled
from noes.web.pages.wording import Options, wording

LISTED = 20


@dataclass(frozen=True, slots=True)
class ChoosePage:
    """The asks that may have been answered, those that wait first.

    Args:
        words: What was typed to find one.
        asks: The first of those found.
        has_more: Whether there are others.
    """

    words: str
    asks: tuple[Line, ...]
    has_more: bool


def choose_page(owner: User, words: str, today: dt.date) -> ChoosePage:
    """Find asks by the beginnings of their words: two queries."""
    found = answerable(owner, words, LISTED + 1)
    own = wording(owner)
    asks = tuple(line_of(ask, own, today) for ask in found[:LISTED])
    return ChoosePage(words, asks, len(found) > LISTED)


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """One ask as it stands, and the answers there are to it."""

    id: UUID
    title: str
    state: State
    answers: Options


def answer_page(owner: User, ask_id: UUID) -> AnswerPage:
    ask = access.told_ask(owner, ask_id)
    person = ask.person["name"] if ask.person else None
    answers = [(slug, answer.words) for slug, answer in ALL_ANSWERS.items()]
    return AnswerPage(ask_id, titled(ask.row["title"], person), State(ask.row["state"]), answers)


@dataclass(frozen=True, slots=True)
class Won:
    """What is said of an answer that is a win: in words, and as "yes" or "win"."""

    text: str
    sort: str = "win"


def won_by(wish: NewMoment, today: dt.date) -> Won | None:
    """What was won by an answer, small wins too; None for a plain no."""
    if wish.tone == Tone.NOT_NOW:
        if wish.revisit_on is None:
            return Won(_("“Not now” leaves the door open: a small win."))
        return Won(_("Not now. It comes back %(on)s.") % {"on": on_day(wish.revisit_on, today)})
    match wish.type:
        case Type.ACCEPTED:
            return Won(_yes(wish), "yes")
        case Type.REPLIED:
            return Won(_("A real reply: a small win."))
        case Type.PRAISED:
            return Won(_("Kind words, kept."))
    return None


def _yes(wish: NewMoment) -> str:
    """A yes, with what it is worth as it was understood."""
    if wish.amount is None:
        return _("A yes. Well asked.")
    return _("A yes, worth %s. Well asked.") % money(wish.amount, wish.currency)
