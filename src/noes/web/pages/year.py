"""A year on one page: which days something was asked on, which noes and wins came in."""

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.dates import MONTHS, WEEKDAYS_ABBR
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import DAY, DAYS_A_WEEK, Range
from noes.journal.dates import day_long
from noes.journal.errors import NotFound
from noes.journal.figures import capital, figure, labelled
from noes.journal.models import Notebook
from noes.journal.queries.showing_up import Tallied, first_year, tallied
from noes.journal.queries.today import rests
from noes.web.charts.year import Cell
from noes.web.charts.year import month as drawn
from noes.web.jinja import url
from noes.web.pages.challenge_words import counted

NUMBERS = range(1, 13)


@dataclass(frozen=True, slots=True)
class YearPage:
    """One year.

    Args:
        year: Which.
        title: On how many days something was asked.
        say: How much there was in all.
        noes: How many noes, where they are folded out of sight; else "".
        months: What each month is called, and its drawing.
        heads: Of the same as a table.
        rows: A row for each month that has begun.
        earlier: The address of the year before; "" where the record begins.
        later: The address of the year after; "" where that is still to come.
        undated: How many asks have no day, and so no year.
        folded: Whether noes are folded out of sight.
    """

    year: int
    title: str
    say: str
    noes: str
    months: tuple[tuple[str, Markup], ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    earlier: str
    later: str
    undated: int
    folded: bool


@dataclass(frozen=True, slots=True)
class _Year:
    """What the days of a year are drawn from."""

    found: Tallied
    rests: Sequence[Range]
    today: dt.date
    folded: bool

    def is_rest(self, day: dt.date) -> bool:
        """Whether a day was planned as a rest."""
        return any(day in rest for rest in self.rests)


def year_page(owner: User, notebook: Notebook, year: int, today: dt.date) -> YearPage:
    """Fill it: four queries, whatever happened. NotFound for a year that is in no record.

    Args:
        owner: Whose year.
        notebook: The totals of their notebook.
        year: Which one.
        today: The owner's local day.
    """
    first = first_year(owner, today)
    if not first <= year <= today.year:
        raise NotFound(_("There is no such page in this notebook."))
    whole = Range(dt.date(year, 1, 1), dt.date(year, 12, 31) + DAY)
    found = tallied(owner, whole.intersect(Range(None, today + DAY)))
    planned = [
        Range(row["start"], row["end"])
        for row in rests(owner, dt.date(year, 1, 1))
        if row["challenge_id"] is None
    ]
    told = _Year(found, planned, today, owner.fold_noes)
    noes = ngettext("%(n)s no", "%(n)s noes", sum(found.noes.values()))
    return YearPage(
        year,
        _title(found, year, today),
        _say(told),
        f"{noes % {'n': figure(sum(found.noes.values()))}}." if told.folded and found.noes else "",
        tuple(_month(told, year, number, owner.first_weekday) for number in NUMBERS),
        _heads(told),
        tuple(_rows(told, year)),
        url("year_of", year - 1) if year > first else "",
        url("year_of", year + 1) if year < today.year else "",
        notebook.undated,
        told.folded,
    )


def _title(found: Tallied, year: int, today: dt.date) -> str:
    n = len(found.acts)
    if n:
        words = ngettext("%(year)s: %(n)s day of asking.", "%(year)s: %(n)s days of asking.", n)
        return words % {"n": figure(n), "year": str(year)}
    still = _("%(year)s is still open.") if year == today.year else _("%(year)s: a quiet year.")
    return still % {"year": str(year)}


def _say(told: _Year) -> str:
    """Asks, noes and wins of the year; "" where there was nothing."""
    said = _amounts(told, *(sum(of.values()) for of in _measures(told)))
    return f"{', '.join(said)}." if said else ""


def _measures(told: _Year) -> tuple[Mapping[dt.date, int], ...]:
    return (told.found.acts, {} if told.folded else told.found.noes, told.found.wins)


def _amounts(told: _Year, acts: int, noes: int, wins: int) -> list[str]:
    parts = (
        (acts, counted(Measure.ASKS, acts)),
        (0 if told.folded else noes, counted(Measure.NOES, noes)),
        (wins, ngettext("%(n)s win", "%(n)s wins", wins) % {"n": figure(wins)}),
    )
    return [text for n, text in parts if n]


def _name(first: dt.date) -> str:
    return capital(str(MONTHS[first.month]))


# ---- the days


def _letter(weekday: str) -> str:
    """What a weekday begins with; a language may put a mark of its direction before it."""
    return next(filter(str.isalpha, capital(weekday)), "")


def _month(told: _Year, year: int, number: int, first_weekday: int) -> tuple[str, Markup]:
    first = dt.date(year, number, 1)
    days = [first + DAY * n for n in range(calendar.monthrange(year, number)[1])]
    shift = [(first_weekday + n) % DAYS_A_WEEK for n in range(DAYS_A_WEEK)]
    drawing = drawn(
        [_cell(told, day) for day in days],
        blank=(first.weekday() - first_weekday) % DAYS_A_WEEK,
        weekdays=[_letter(str(WEEKDAYS_ABBR[day])) for day in shift],
    )
    return _name(first), drawing


def _cell(told: _Year, day: dt.date) -> Cell:
    acts, noes, wins = (of.get(day, 0) for of in _measures(told))
    is_rest = told.is_rest(day)
    said = _amounts(told, acts, noes, wins)
    called = [*said, _("rest")] if is_rest else said
    return Cell(
        day.day,
        acts,
        noes > 0,
        wins > 0,
        is_rest,
        day == told.today,
        f"{url('review')}?week={day.isoformat()}" if said else "",
        labelled(capital(day_long(day, told.today)), ", ".join(called)) if called else "",
    )


# ---- the same as a table


def _heads(told: _Year) -> tuple[str, ...]:
    noes = () if told.folded else (_("noes"),)
    rests = (_("days of rest"),) if told.rests else ()
    return (_("Month"), _("days"), _("asks"), *noes, _("wins"), *rests)


def _rows(told: _Year, year: int) -> Sequence[tuple[str, ...]]:
    begun = [dt.date(year, number, 1) for number in NUMBERS]
    return [_row(told, first) for first in begun if first <= told.today]


def _row(told: _Year, first: dt.date) -> tuple[str, ...]:
    acts, noes, wins = (
        [n for day, n in of.items() if day.month == first.month] for of in _measures(told)
    )
    rests = (_rests(told, first),) if told.rests else ()
    counts = (len(acts), sum(acts), *(() if told.folded else (sum(noes),)), sum(wins), *rests)
    return (_name(first), *[figure(n) if n else "–" for n in counts])


def _rests(told: _Year, first: dt.date) -> int:
    n = calendar.monthrange(first.year, first.month)[1]
    return sum(told.is_rest(first + DAY * place) for place in range(n))
