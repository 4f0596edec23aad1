"""Showing up: the first thing Insights says, in thirteen weeks and in a year."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from noes.accounts.models import User
from noes.core.days import Range
from noes.core.rhythm import Quota, Rhythm, planned_days
from noes.insight import steadiness
from noes.journal.figures import figure
from noes.journal.queries.plans import Calendar, Plan, calendar, plans
from noes.journal.queries.showing_up import Days, days_since
from noes.web.charts.showing_up import Day
from noes.web.charts.showing_up import calendar as drawn
from noes.web.jinja import day_plain
from noes.web.jinja import month as month_words
from noes.web.pages.wording import times

WEEKS, YEAR = 13, 53
WEEK = 7
A_DAY = dt.timedelta(days=1)
FOUR_WEEKS = 28  # days before a score of steadiness is said
PERIODS = {"day": 1, "week": 7, "month": 30, "quarter": 91}


@dataclass(frozen=True, slots=True)
class ShowingUp:
    """How often somebody showed up.

    Args:
        headline: It in a sentence, over thirteen weeks.
        steadiness: The score in a sentence, or "" before four weeks of a rhythm.
        weeks: The thirteen weeks, drawn.
        year: The year, drawn.
        months: The same as rows: month, days with an ask, asks, days with a win.
    """

    headline: str
    steadiness: str
    weeks: Markup
    year: Markup
    months: Sequence[tuple[str, str, str, str]]


def showing_up(owner: User, today: dt.date) -> ShowingUp:
    """Fill it: six queries."""
    first = _first_day(today, owner.first_weekday, YEAR)
    found, when = days_since(owner, first, today), calendar(owner, first)
    rhythm = next((plan for plan in plans(owner, today) if plan.rhythm is not None), None)
    since = _first_day(today, owner.first_weekday, WEEKS)
    headline = _headline(found, rhythm, when, since, today)
    return ShowingUp(
        headline,
        _steadiness(found, rhythm, when, today),
        drawn(
            _calendar(found, when, since, today),
            name="weeks",
            title=_("Days on which you asked, over thirteen weeks"),
            description=headline,
        ),
        drawn(
            _calendar(found, when, first, today),
            name="year",
            title=_("Days on which you asked, over a year"),
            description=_in_all(found, first),
        ),
        _months(found),
    )


def _first_day(today: dt.date, first_weekday: int, weeks: int) -> dt.date:
    start = today - dt.timedelta(days=(today.weekday() - first_weekday) % WEEK)
    return start - dt.timedelta(weeks=weeks - 1)


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


def _headline(
    found: Days, plan: Plan | None, when: Calendar, since: dt.date, today: dt.date
) -> str:
    acts = sum(n for day, n in found.acts.items() if day >= since)
    asked = {day for day in found.acts if day >= since}
    if not acts:
        return _("Your first ask of these thirteen weeks is still ahead.")
    planned = _planned(plan, when, since, today)
    if planned:
        kept = sum(day in asked for day in planned)
        words = {"kept": figure(kept), "planned": figure(len(planned)), "times": times(acts)}
        return (
            _("You showed up on %(kept)s of %(planned)s planned days, and asked %(times)s.") % words
        )
    days = ngettext("%(n)s day", "%(n)s days", len(asked)) % {"n": figure(len(asked))}
    words = {"days": days, "times": times(acts)}
    return _("In thirteen weeks you asked on %(days)s, %(times)s.") % words


def _planned(
    plan: Plan | None, when: Calendar, since: dt.date, today: dt.date
) -> Sequence[dt.date]:
    """The planned days so far; today only counts once it is kept, so it is left out."""
    if plan is None or plan.rhythm is None or isinstance(plan.rhythm, Quota):
        return ()
    terms = when.terms(plan.row)
    return planned_days(
        plan.rhythm,
        Range(since, max(today, since)),
        start=terms["start"],
        rests=terms["rests"],
        workdays=terms["workdays"],
        first_weekday=terms["first_weekday"],
    )


def _steadiness(found: Days, plan: Plan | None, when: Calendar, today: dt.date) -> str:
    if plan is None or plan.rhythm is None:
        return ""
    start: dt.date = plan.row["start"]
    if (today - start).days < FOUR_WEEKS:
        return ""
    rests = when.terms(plan.row)["rests"]
    days = [start + A_DAY * n for n in range((today - start).days)]
    done = np.array(
        [
            np.nan if any(day in rest for rest in rests) else min(found.acts.get(day, 0), 1)
            for day in days
        ]
    )
    score = float(steadiness.path(done, *_wanted(plan.rhythm))[-1])
    return _("Steadiness %d of 100: it dips, it never resets.") % round(100 * score)


def _wanted(rhythm: Rhythm) -> tuple[int, int]:
    """How much a rhythm wants in how many days."""
    if isinstance(rhythm, Quota):
        return rhythm.count, PERIODS[str(rhythm.period)]
    days = getattr(rhythm, "days", None)
    return (len(days) if days else WEEK - 2, WEEK)


def _in_all(found: Days, first: dt.date) -> str:
    return ngettext(
        "%(n)s day with an ask since %(first)s.",
        "%(n)s days with an ask since %(first)s.",
        len(found.acts),
    ) % {"n": figure(len(found.acts)), "first": day_plain(first)}


def _months(found: Days) -> list[tuple[str, str, str, str]]:
    months = sorted({day.replace(day=1) for day in (*found.acts, *found.wins)}, reverse=True)
    rows = []
    for month in months:
        own = [n for day, n in found.acts.items() if day.replace(day=1) == month]
        wins = sum(day.replace(day=1) == month for day in found.wins)
        rows.append((month_words(month), str(len(own)), str(sum(own)), str(wins)))
    return rows
