"""When each challenge with a target may be done, if its weeks go on as they went."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from uuid import UUID

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import DAY, Range
from noes.insight import pace
from noes.insight.pace import Forecast
from noes.journal.queries.plans import Calendar, Plan, Terms, counts_since, done_by_day

WEEK = timedelta(days=7)
FEWEST = 3  # active weeks
LONGEST = 104  # weeks
QUANTILES = (0.1, 0.5, 0.9)


@dataclass(frozen=True, slots=True, eq=False)
class Finish:
    """When one challenge may be done.

    Args:
        challenge_id: Which.
        name: What it is called.
        done: What counts so far.
        target: What it wants.
        weeks: On how many active weeks it rests.
        forecast: The forecast in active weeks.
        days: The days by which it is done with a chance of one, five and nine in ten; None where
            that is more than two years from now. Empty while there are too few weeks to tell.
    """

    challenge_id: UUID
    name: str
    done: int
    target: int
    weeks: int
    forecast: Forecast
    days: tuple[date | None, ...]


def finishes(owner: User, on: Sequence[Plan], when: Calendar, today: date) -> tuple[Finish, ...]:
    """Foresee every challenge that counts towards a target: one query for all of them."""
    aimed = [plan for plan in on if plan.row["target"] and plan.row["measure"] != Measure.OPEN]
    if not aimed:
        return ()
    since = min(plan.row["start"] for plan in aimed)
    counts = counts_since(owner, since)
    return tuple(_finish(plan, done_by_day(plan.row, counts), when, today) for plan in aimed)


def _finish(plan: Plan, done: Counter[date], when: Calendar, today: date) -> Finish:
    terms = when.terms(plan.row)
    now = first_of_week(today, terms["first_weekday"])
    weeks = _active_weeks(first_of_week(plan.row["start"], terms["first_weekday"]), now, terms)
    counts = [sum(done[day] for day in week.days()) for week in weeks]
    so_far, target = plan.progress.done, int(plan.row["target"])
    forecast = pace.forecast(counts, max(target - so_far, 0))
    enough = len(weeks) >= FEWEST and any(counts) and so_far < target
    days = [_day(forecast.weeks(q), today, terms) for q in QUANTILES] if enough else ()
    key: UUID = plan.row["id"]
    return Finish(key, plan.row["name"], so_far, target, len(weeks), forecast, tuple(days))


def first_of_week(day: date, first_weekday: int) -> date:
    """The first day of the week that holds a day."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def _active_weeks(first: date, now: date, terms: Terms) -> list[Range]:
    """The complete weeks since a challenge was taken up, those that were all rest left out."""
    starts = [first + WEEK * n for n in range((now - first).days // 7)]
    weeks = [Range(start, start + WEEK) for start in starts if start >= terms["start"]]
    return [week for week in weeks if week.without(terms["rests"])]


def _day(weeks: float, today: date, terms: Terms) -> date | None:
    """The day that many active weeks from now; weeks that are all rest do not pass."""
    if weeks > LONGEST:
        return None
    now = first_of_week(today, terms["first_weekday"])
    left, start = ceil(weeks * WEEK.days), today
    for n in range(2 * LONGEST):
        end = now + WEEK * (n + 1)
        if Range(end - WEEK, end).without(terms["rests"]):
            if start + DAY * left < end:
                return start + DAY * left
            left -= (end - start).days
        start = end
    return None
