"""Showing up: on how many days somebody asked, and how steadily a rhythm was kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from noes.accounts.models import User
from noes.core.days import DAY, Range
from noes.core.rhythm import EveryWorkday, Quota, Rhythm, Weekdays
from noes.insight import steadiness
from noes.journal.queries.plans import Calendar, Plan, Terms, counts_since, days_planned, done_for
from noes.journal.queries.showing_up import Days, days_since

WEEKS = 13
YEAR = 53  # weeks
FEWEST_DAYS = 28  # of a rhythm, before its score is told
PERIODS = {"day": 1, "week": 7, "month": 30, "quarter": 91}


class MonthUp(NamedTuple):
    """A month by its first day: the days with an ask, the asks, the days with a win."""

    month: date
    days: int
    asks: int
    wins: int


@dataclass(frozen=True, slots=True)
class Kept:
    """How one challenge's rhythm was kept.

    Args:
        challenge: What it is called; "" without a rhythm.
        planned: How many days were planned before today; None without a rhythm of days.
        kept: On how many of those something was asked that the challenge counts.
        steadiness: How steadily the rhythm is kept, 0 to 1; None before four weeks of one.
    """

    challenge: str = ""
    planned: int | None = None
    kept: int | None = None
    steadiness: float | None = None


@dataclass(frozen=True, slots=True)
class Showing:
    """How often somebody showed up in thirteen weeks, this one counted, and on which days of a year.

    Args:
        since: The first day of the thirteen weeks.
        asks: How often they asked.
        days: On how many days.
        kept: How the rhythm of a challenge was kept.
        year: The days with an ask or a win, over a year.
    """

    since: date
    asks: int
    days: int
    kept: Kept
    year: Days


def first_day(today: date, first_weekday: int, weeks: int) -> date:
    """The first day of so many weeks, of which this one is the last."""
    start = today - timedelta(days=(today.weekday() - first_weekday) % 7)
    return start - timedelta(weeks=weeks - 1)


def showing_of(owner: User, on: Sequence[Plan], when: Calendar, today: date) -> Showing:
    """How the owner showed up: three queries at most.

    Args:
        owner: Whose days.
        on: The challenges that are on.
        when: The owner's calendar, from the first day of any of them on.
        today: The owner's local day.
    """
    since = first_day(today, owner.first_weekday, WEEKS)
    year = days_since(owner, first_day(today, owner.first_weekday, YEAR), today)
    asked = [n for day, n in year.acts.items() if day >= since]
    kept = Kept()
    plan = _plan(on)
    if plan is not None and plan.rhythm is not None:
        rhythm, terms = plan.rhythm, when.terms(plan.row)
        done = done_for(plan.row, rhythm, counts_since(owner, plan.row["start"]))
        # Today counts only once it is kept, so it is left out.
        planned = days_planned(rhythm, Range(since, today), terms)
        kept = Kept(
            plan.row["name"],
            len(planned) if planned else None,
            sum(done.get(day, 0) > 0 for day in planned) if planned else None,
            _steadiness(rhythm, done, terms, today),
        )
    return Showing(since, sum(asked), len(asked), kept, year)


def _plan(on: Sequence[Plan]) -> Plan | None:
    """The challenge whose rhythm is told: the first that plans days, else the first with a quota."""
    with_rhythm = [one for one in on if one.rhythm is not None]
    return min(with_rhythm, key=lambda one: isinstance(one.rhythm, Quota), default=None)


def months_of(found: Days) -> tuple[MonthUp, ...]:
    """Sum days up by month, latest first; only months with anything in them."""
    days, asks = Counter[date](), Counter[date]()
    for day, n in found.acts.items():
        days[day.replace(day=1)] += 1
        asks[day.replace(day=1)] += n
    wins = Counter(day.replace(day=1) for day in found.wins)
    months = sorted({*days, *wins}, reverse=True)
    return tuple(MonthUp(one, days[one], asks[one], wins[one]) for one in months)


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
