"""They answered: finding the ask, and the sheet that says what they said."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import State, Type
from noes.journal import access
from noes.journal.dates import day_plain
from noes.journal.documents import Document
from noes.journal.queries.asks import answerable
from noes.journal.queries.feelings import felt_by_kind
from noes.journal.queries.pitches import next_place
from noes.journal.wishes import NewMoment
from noes.web.composing import ALL_ANSWERS
from noes.web.jinja import url
from noes.web.pages.lines import Line, line_of
from noes.web.pages.nearby import titled
from noes.web.pages.wording import Options, money_words, wording
from noes.web.toasts import shortened

LISTED = 20
HURT = 7
NOTE_LETTERS = 140


@dataclass(frozen=True, slots=True)
class ChoosePage:
    """The asks that may have been answered, those that wait first.

    Args:
        words: What was typed to find one.
        asks: Those found.
    """

    words: str
    asks: tuple[Line, ...]


def choose_page(owner: User, words: str, today: dt.date) -> ChoosePage:
    """Find asks by the beginnings of their words: two queries."""
    found = answerable(owner, words, LISTED)
    own = wording(owner)
    return ChoosePage(words, tuple(line_of(ask, own, today) for ask in found))


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
class Followed:
    """What is said after an answer, and the one useful thing to do, if any."""

    text: str
    go: tuple[str, str] | None = None


def after_answer(owner: User, ask: Document, wish: NewMoment, today: dt.date) -> Followed:
    """What follows an answer. A no is met with one useful thing, and never with more."""
    if wish.tone is not None:
        if wish.revisit_on is None:
            return Followed(_("“Not now” leaves the door open: a small win."))
        return Followed(_("Not now. It comes back on %s.") % day_plain(wish.revisit_on, today))
    match wish.type:
        case Type.ACCEPTED:
            return Followed(_yes(wish))
        case Type.REPLIED:
            return Followed(_("A real reply: a small win."))
        case Type.PRAISED:
            return Followed(_("Kind words, kept."))
    return _useful(owner, ask, wish)


def _yes(wish: NewMoment) -> str:
    """A yes, with what it is worth as it was understood."""
    if wish.amount is None:
        return _("A yes. Well asked.")
    return _("A yes, worth %s. Well asked.") % money_words(wish.amount, wish.currency)


def _useful(owner: User, ask: Document, wish: NewMoment) -> Followed:
    """After a no: the next person, what was written for next time, or a rest."""
    counts = _("A no, and it counts.")
    place = next_place(owner, UUID(ask["pitch_id"])) if ask["pitch_id"] else None
    if place is not None:
        return Followed(counts, (url("ask", ask["id"]), _("Next: %s") % shortened(place.name)))
    noted = ask["differently"] or _noted(owner, ask["kind"])
    if noted:
        return Followed(
            _("%(counts)s For next time: “%(noted)s”")
            % {"counts": counts, "noted": shortened(noted, NOTE_LETTERS)}
        )
    if (wish.sting or 0) >= HURT:
        return Followed(counts, (url("rests"), _("Plan a rest")))
    return Followed(counts, (url("ask", ask["id"]), _("What would you do differently?")))


def _noted(owner: User, kind: str | None) -> str:
    return felt_by_kind(owner, [kind])[kind].differently if kind else ""
