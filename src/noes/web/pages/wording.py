"""Kinds, channels, states and moments in the words that pages show."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import State, Tone, Type
from noes.core.words import CHANNELS, KINDS, N_, STATES, TYPES
from noes.journal.figures import capital, dotted, figure, times
from noes.journal.queries.words import own_words
from noes.web.jinja import spelled

NOT_NOW = N_("Not now")
NO_ANSWER = N_("no answer")
TAKEN_BACK = N_("taken back")

# How each moment is marked on a timeline.
MARKS = {
    Type.SENT: "act",
    Type.FOLLOWED_UP: "act",
    Type.REPLIED: "win",
    Type.PRAISED: "win",
    Type.REFERRED: "win",
    Type.DECLINED: "no",
    Type.LOST: "no",
    Type.GHOSTED: "ghosted",
    Type.ACCEPTED: "yes",
    Type.NOTED: "note",
    Type.POSTPONED: "note",
}

Options = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Wording:
    """The kinds and channels of one notebook: slug to the words shown, ready-made ones first."""

    kinds: Mapping[str, str]
    channels: Mapping[str, str]
    folded: bool = False  # whether noes are folded out of sight

    def stands(self, state: str, outcome: str | None) -> tuple[str, str]:
        """The mark and the words of where an ask stands; none of a no that is folded out of sight."""
        if self.folded and state == State.NO:
            return "", ""
        return mark_of(state, outcome), state_words(state, outcome)

    def kind(self, slug: str | None) -> str:
        """A kind in words, or "" where none was chosen."""
        return self.kinds.get(slug, slug) if slug else ""

    def channel(self, slug: str | None) -> str:
        """A channel in words, or "" where none was chosen."""
        return self.channels.get(slug, slug) if slug else ""

    @property
    def kind_options(self) -> Options:
        return list(self.kinds.items())

    @property
    def channel_options(self) -> Options:
        return list(self.channels.items())


def wording(owner: User) -> Wording:
    """The words of an owner's notebook, in one query."""
    own = own_words(owner)
    ready = _ready_made(get_language())
    kinds, channels = {**ready.kinds, **own.kinds}, {**ready.channels, **own.channels}
    return Wording(kinds, channels, owner.fold_noes)


@lru_cache(maxsize=16)
def _ready_made(_language: str | None) -> Wording:
    """The ready-made kinds and channels in the language that is spoken now; kept."""
    return Wording(
        {slug: _(word.label) for slug, word in KINDS.items()},
        {slug: _(word.label) for slug, word in CHANNELS.items()},
    )


def mark_of(state: str, outcome: str | None) -> str:
    """The mark an ask has in lists: its state, where silence counted as a no has its own."""
    return Type.GHOSTED if outcome == Type.GHOSTED else state


def state_words(state: str, outcome: str | None) -> str:
    """Where an ask stands, in a word or two."""
    if outcome == Type.GHOSTED:
        return _(NO_ANSWER)
    return _(TAKEN_BACK) if state == State.WITHDRAWN else _(STATES[State(state)])


def moment_words(kind: str, tone: str | None) -> str:
    """What happened, as the title of a moment."""
    if kind == Type.DECLINED and tone == Tone.NOT_NOW:
        return _(NOT_NOW)
    return _(TYPES[Type(kind)])


def moment_mark(kind: str, tone: str | None, *, folded: bool = False) -> str:
    """The mark of a moment on a timeline.

    A "not now" is a no and a small win: a no as long as noes are seen.
    """
    if tone == Tone.NOT_NOW:
        return "win" if folded else "no"
    return MARKS.get(Type(kind), "")


def in_front(n: int) -> str:
    """A figure as a sentence begins with it: "Eight", "22"."""
    return capital(spelled(n))


def where_in(number: int, size: int, shown: int, total: int) -> str:
    """Which of a list stand on a page, "51 to 100 of 312"; "" where there is one page."""
    if total <= size or not shown:
        return ""
    first = (number - 1) * size + 1
    figures = {"first": figure(first), "last": figure(first + shown - 1), "n": figure(total)}
    return _("%(first)s to %(last)s of %(n)s") % figures


def days_ago(day: dt.date, today: dt.date) -> str:
    """How long ago a day was, in words."""
    n = (today - day).days
    if n <= 0:
        return _("today")
    return ngettext("yesterday", "%(n)s days ago", n) % {"n": figure(n)}


def came_of(asks: int, yeses: int, noes: int, waiting: int, *, folded: bool) -> str:
    """How often something was asked and what became of it, as one line; without noes that are folded."""
    if not asks:
        return _("not asked yet")
    parts = (
        (asks, _("asked %s") % times(asks)),
        (yeses, ngettext("%(n)s yes", "%(n)s yeses", yeses)),
        (0 if folded else noes, ngettext("%(n)s no", "%(n)s noes", noes)),
        (waiting, ngettext("%(n)s waiting", "%(n)s waiting", waiting)),
    )
    told = [text % {"n": figure(n)} for n, text in parts if n]
    # A line breaks between them: a number stands with its noun.
    return dotted([one.replace(" ", "\u00a0") for one in told])


def quiet_words(days: int) -> str:
    """How long an ask has been quiet."""
    return ngettext("quiet for a day", "quiet for %(n)s days", days) % {"n": figure(days)}
