"""Wins, small ones too."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.moments import Type
from noes.core.words import N_
from noes.journal.dates import day_plain
from noes.journal.figures import dotted, figure, money, times
from noes.journal.queries.people import names
from noes.journal.queries.wins import Win, count, wins
from noes.web.pages.wording import Options, in_front, moment_words

PAGE = 50
LAST_PAGE = 1_000_000
# The wins that stand without an ask.
ALONE = {
    Type.PRAISED: N_("Kind words"),
    Type.REFERRED: N_("A referral"),
    Type.REPLIED: N_("A good reply"),
}
IN_ORDER = (Type.ACCEPTED, Type.REPLIED, Type.REFERRED, Type.PRAISED, Type.DECLINED)


@dataclass(frozen=True, slots=True)
class WinLine:
    """One win of a list.

    Args:
        id: Its moment.
        ask_id: The ask it belongs to, if any.
        is_yes: Whether it is the whole of a yes.
        title: That of the ask, or "".
        what: What kind of win, in words.
        said: What was noted of it, or "".
        about: What it was where `what` does not head it, what it came to, and whom it came from.
        when: Its day in words.
    """

    id: UUID
    ask_id: UUID | None
    is_yes: bool
    title: str
    what: str
    said: str
    about: str
    when: str


def win_line(win: Win, today: dt.date, *, with_person: bool = True) -> WinLine:
    """Put one win into words."""
    is_yes, what = win.type == Type.ACCEPTED, moment_words(win.type, win.tone)
    about = (
        what if is_yes or win.note else "",
        "" if win.amount is None else money(win.amount, win.currency),
        (win.person or "") if with_person else "",
    )
    return WinLine(
        win.id,
        win.ask_id,
        is_yes,
        win.title,
        what,
        win.note,
        dotted(about),
        day_plain(win.day, today) if win.day else win.day_text or _("day not known"),
    )


@dataclass(frozen=True, slots=True)
class WinsPage:
    """A page of all the wins, latest first, and the form for one that stands alone."""

    title: str
    say: str
    wins: tuple[WinLine, ...]
    types: Options
    people: tuple[str, ...]
    number: int
    total: int

    @property
    def is_new(self) -> bool:
        return not self.total

    @property
    def has_older(self) -> bool:
        return self.number * PAGE < self.total


def wins_page(owner: User, number: int, today: dt.date) -> WinsPage:
    """Fill a page of wins: three queries."""
    counts = count(owner)
    total = sum(counts.values())
    found = wins(owner, limit=PAGE, offset=(number - 1) * PAGE)
    return WinsPage(
        ngettext("%(n)s win.", "%(n)s wins.", total) % {"n": in_front(total)},
        _say(counts),
        tuple(win_line(win, today) for win in found),
        [(str(kind), _(text)) for kind, text in ALONE.items()],
        tuple(person.name for person in names(owner)),
        number,
        total,
    )


def _say(counts: Mapping[str, int]) -> str:
    """How many of each, yeses first."""
    yes, reply, referral, praise, not_now = (counts.get(kind, 0) for kind in IN_ORDER)
    parts = (
        (yes, ngettext("%(n)s yes", "%(n)s yeses", yes)),
        (reply, ngettext("%(n)s real reply", "%(n)s real replies", reply)),
        (referral, ngettext("%(n)s referral", "%(n)s referrals", referral)),
        (praise, _("kind words %s") % times(praise)),
        (not_now, ngettext("%(n)s “not now”", "%(n)s “not now”", not_now)),
    )
    said = ", ".join([text % {"n": figure(n)} for n, text in parts if n])
    return f"{said}." if said else ""
