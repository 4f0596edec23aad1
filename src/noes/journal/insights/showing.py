"""Showing up: on how many days somebody asked, and how steadily a rhythm was kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from noes.accounts.models import User
from noes.core.days import DAY, Range
from noes.core.rhythm import EveryWorkday, Quota, Rhythm, Weekdays
from noes.insight import steadiness
from noes.journal.queries.plans import Calendar, Plan, Terms, days_planned
from noes.journal.queries.showing_up import days_since

WEEKS = 13
FEWEST_DAYS = 28  # of a rhythm, before its score is told
PERIODS = {"day": 1, "week": 7, "month": 30, "quarter": 91}


@dataclass(frozen=True, slots=True)
class Showing:
    """How often somebody showed up in thirteen weeks, this one counted.

    Args:
        since: The first day of them.
        asks: How often they asked.
        days: On how many days.
        planned: How many days were planned before today; None without a rhythm of days.
        kept: On how many of those they asked.
        steadiness: How steadily the rhythm is kept, 0 to 1; None before four weeks of one.
    """

    since: date
    asks: int
    days: int
    planned: int | None
    kept: int | None
    steadiness: float | None


def first_day(today: date, first_weekday: int, weeks: int) -> date:
    """The first day of so many weeks, of which this one is the last."""
    start = today - timedelta(days=(today.weekday() - first_weekday) % 7)
    return start - timedelta(weeks=weeks - 1)


def showing_of(owner: User, on: Sequence[Plan], when: Calendar, today: date) -> Showing:
    """How the owner showed up: two queries.

    Args:
        owner: Whose days.
        on: The challenges that are on; the first that has a rhythm is the one that is kept.
        when: The owner's calendar, from the first day of any of them on.
        today: The owner's local day.
    """
    plan = next((one for one in on if one.rhythm is not None), None)
    since = first_day(today, owner.first_weekday, WEEKS)
    start: date = plan.row["start"] if plan else since
    acts = days_since(owner, min(since, start), today).acts
    asked = {day: n for day, n in acts.items() if day >= since}
    if plan is None or plan.rhythm is None:
        return Showing(since, sum(asked.values()), len(asked), None, None, None)
    terms = when.terms(plan.row)
    # Today counts only once it is kept, so it is left out.
    planned = days_planned(plan.rhythm, Range(since, max(today, since)), terms)
    return Showing(
        since,
        sum(asked.values()),
        len(asked),
        len(planned) if planned else None,
        sum(day in asked for day in planned) if planned else None,
        _steadiness(plan.rhythm, acts, terms, today),
    )


def _steadiness(
    rhythm: Rhythm, acts: Mapping[date, int], terms: Terms, today: date
) -> float | None:
    days = [terms["start"] + DAY * n for n in range((today - terms["start"]).days)]
    if len(days) < FEWEST_DAYS:
        return None
    is_quota = isinstance(rhythm, Quota)
    # A quota counts asks; on a planned day one is as good as many.
    done = [acts.get(day, 0) if is_quota else min(acts.get(day, 0), 1) for day in days]
    rests = [any(day in rest for rest in terms["rests"]) for day in days]
    path = steadiness.path(np.where(rests, np.nan, done), *_wanted(rhythm, days, terms))
    return float(path[-1])


def _wanted(rhythm: Rhythm, days: Sequence[date], terms: Terms) -> tuple[int, int]:
    """How much a rhythm wants in how many days."""
    if isinstance(rhythm, Quota):
        return rhythm.count, PERIODS[str(rhythm.period)]
    if isinstance(rhythm, Weekdays):
        return len(rhythm.days), 7
    if isinstance(rhythm, EveryWorkday):
        return 5, 7
    planned = len(days_planned(rhythm, Range(days[0], days[-1] + DAY), terms))
    often = (period for period in PERIODS.values() if planned * period >= len(days))
    period = next(often, max(PERIODS.values()))
    return max(round(planned * period / len(days)), 1), period
