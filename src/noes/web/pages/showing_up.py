"""Showing up: the first thing Insights says, in thirteen weeks and in a year."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.dates import WEEKDAYS_ABBR
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from noes.accounts.models import User
from noes.core.days import Range
from noes.journal.dates import day_plain, since_day
from noes.journal.dates import month as month_words
from noes.journal.figures import figure
from noes.journal.insights import words
from noes.journal.insights.showing import YEAR, Showing, first_day, months_of
from noes.journal.queries.plans import Calendar, calendar
from noes.journal.queries.showing_up import Days
from noes.web.charts.showing_up import Day
from noes.web.charts.showing_up import calendar as drawn

WEEK = 7
A_DAY = dt.timedelta(days=1)
STAR = "★"  # a day with a win, as it is drawn

Table = tuple[Sequence[str], Sequence[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class ShowingUp:
    """How often somebody showed up.

    Args:
        headline: It in a sentence, over thirteen weeks.
        steadiness: The score in a sentence, or "" before four weeks of a rhythm.
        weeks: The thirteen weeks, drawn.
        weeks_table: The same as rows: week, then its days, each with what came on it.
        year: The year, drawn.
        year_table: The same as rows.
        months: The year summed up: month, days with an ask, asks, days with a win.
    """

    headline: str
    steadiness: str
    weeks: Markup
    weeks_table: Table
    year: Markup
    year_table: Table
    months: Sequence[tuple[str, str, str, str]]


def showing_up(owner: User, told: Showing, today: dt.date) -> ShowingUp:
    """Fill it: the queries of a calendar."""
    first = first_day(today, owner.first_weekday, YEAR)
    found, when = told.year, calendar(owner, first)
    headline = words.of_showing_up(told)
    year = _calendar(found, when, first, today)
    weeks = [day for day in year if day.day >= told.since]
    return ShowingUp(
        headline,
        words.of_steadiness(told),
        drawn(
            weeks,
            name="weeks",
            title=_("Days on which you asked, over thirteen weeks"),
            description=headline,
        ),
        _table(weeks, found.acts, today),
        drawn(
            year,
            name="year",
            title=_("Days on which you asked, over a year"),
            description=_in_all(found, first, today),
        ),
        _table(year, found.acts, today),
        [
            (month_words(month), figure(days), figure(asks), figure(wins))
            for month, days, asks, wins in months_of(found)
        ],
    )


def _calendar(found: Days, when: Calendar, first: dt.date, today: dt.date) -> list[Day]:
    rests = [Range(rest["start"], rest["end"]) for rest in when.rests if not rest["challenge_id"]]
    weeks = ((today - first).days // WEEK + 1) * WEEK
    days = [first + A_DAY * n for n in range(weeks)]
    return [
        Day(
            day,
            day in found.acts,
            day in found.wins,
            any(day in rest for rest in rests),
            day > today,
        )
        for day in days
    ]


def _table(days: Sequence[Day], acts: Mapping[dt.date, int], today: dt.date) -> Table:
    """A row for each week, latest first: on each day how many asks, a star for a win, a rest."""
    weeks = [days[start : start + WEEK] for start in range(0, len(days), WEEK)]
    heads = [_("Week of"), *(str(WEEKDAYS_ABBR[day.day.weekday()]) for day in days[:WEEK])]
    return heads, [
        (day_plain(week[0].day, today), *(_cell(day, acts.get(day.day, 0)) for day in week))
        for week in reversed(weeks)
    ]


def _cell(day: Day, asks: int) -> str:
    told = (asks and figure(asks), day.won and STAR, day.resting and _("rest"))
    return "\N{NO-BREAK SPACE}".join(part for part in told if part)


def _in_all(found: Days, first: dt.date, today: dt.date) -> str:
    return ngettext(
        "%(n)s day with an ask %(since)s.",
        "%(n)s days with an ask %(since)s.",
        len(found.acts),
    ) % {"n": figure(len(found.acts)), "since": since_day(first, today)}
