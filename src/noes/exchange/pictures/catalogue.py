"""Pictures by their name: tally, tally-100, thousand, feared, week, week-2026-03-02, year, year-2026.

Nothing is put online: a picture is drawn here, and goes where its owner takes it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.challenge import next_mark
from noes.exchange.pictures import facts, words
from noes.exchange.pictures.look import Look
from noes.exchange.pictures.sheet import Content, drawn
from noes.journal.errors import NotFound

NAMES: Final = ("tally", "thousand", "feared", "week", "year")
_PARTS: Final = re.compile(r"(?P<name>[a-z]+)(?:-(?P<which>[0-9-]{1,12}))?")
_EARLIEST: Final = 1900
_MOST: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose picture, on which day, of which number, day or year ("" for the usual), with names?"""

    owner: User
    today: date
    which: str
    names: bool


def picture(owner: User, today: date, name: str, look: Look) -> str:
    """Draw a picture as SVG.

    Args:
        owner: Whose notebook.
        today: The owner's local day; what is still to come is not drawn.
        name: Which picture.
        look: Shape, colours, names.

    Returns:
        The whole SVG, everything that people wrote in it escaped.

    Raises:
        NotFound: There is no picture of this name, or nothing yet that it could show.
    """
    found = _PARTS.fullmatch(name)
    make = _MAKERS.get(found["name"]) if found else None
    if found is None or make is None:
        raise NotFound(_("There is no such picture. There are: %s.") % ", ".join(NAMES))
    wanted = Wanted(owner, today, found["which"] or "", look.names)
    return drawn(make(wanted), look)


def marks_reached(asked: int) -> list[int]:
    """The milestones of the tally that so many asks have reached: 1, 5, 10, 25, 50, 100 and on."""
    marks, mark = [], next_mark(0)
    while mark <= asked:
        marks.append(mark)
        mark = next_mark(mark)
    return marks


def _tally(wanted: Wanted) -> Content:
    at = _whole(wanted.which, most=_MOST) if wanted.which else None
    told = facts.tally_of(wanted.owner, wanted.today, at=at, names=wanted.names)
    if told is None:
        raise NotFound(_("The tally is not that long yet."))
    return words.tally(told)


def _thousand(wanted: Wanted) -> Content:
    _plain(wanted)
    return words.thousand(facts.thousand_of(wanted.owner, wanted.today, names=wanted.names))


def _feared(wanted: Wanted) -> Content:
    _plain(wanted)
    told = facts.feared_of(wanted.owner, wanted.today)
    if told is None:
        sentence = _("Say of an ask how scary it was and how much it stung, and it stands here.")
        raise NotFound(sentence)
    return words.feared(told, names=wanted.names)


def _week(wanted: Wanted) -> Content:
    day = _day(wanted) if wanted.which else None
    return words.week(facts.week_of_day(wanted.owner, wanted.today, day=day, names=wanted.names))


def _year(wanted: Wanted) -> Content:
    year = _whole(wanted.which, most=wanted.today.year) if wanted.which else None
    if year is not None and year < _EARLIEST:
        raise _unknown()
    told = facts.year_of(wanted.owner, wanted.today, year=year, names=wanted.names)
    return words.year(told, first_weekday=wanted.owner.first_weekday)


def _plain(wanted: Wanted) -> None:
    if wanted.which:
        raise _unknown()


def _whole(text: str, *, most: int) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise _unknown()
    return int(text)


def _day(wanted: Wanted) -> date:
    try:
        day = date.fromisoformat(wanted.which)
    except ValueError as error:
        raise _unknown() from error
    if not date(_EARLIEST, 1, 1) <= day <= wanted.today:
        raise _unknown()
    return day


def _unknown() -> NotFound:
    return NotFound(_("Nothing is drawn under this name."))


_MAKERS: Mapping[str, Callable[[Wanted], Content]] = {
    "tally": _tally,
    "thousand": _thousand,
    "feared": _feared,
    "week": _week,
    "year": _year,
}
