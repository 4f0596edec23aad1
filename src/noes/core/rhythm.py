"""Rhythms: planned days or a quota for each period, and the rests between them.

What was planned and did not happen leaves nothing behind: no function here adds one day's plan to
the next. Ranges are half-open, `[start, end)`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from noes.core.days import DAY, DAYS_A_WEEK, Range, Workdays, month_of, quarter_of, week_of
from noes.core.recurrence import Recurrence, RhythmError, occurrences
from noes.core.rhythm_text import EveryWorkday, Period, Quota, Rhythm, Weekdays, describe, parse

__all__ = [
    "DayPlan",
    "EveryWorkday",
    "Kept",
    "Period",
    "Quota",
    "QuotaNow",
    "Recurrence",
    "Rhythm",
    "RhythmError",
    "Spread",
    "Weekdays",
    "describe",
    "is_resting",
    "kept",
    "parse",
    "planned_days",
    "planned_today",
    "quota_now",
    "recently_planned",
    "spread",
    "week_plan",
]

RECENT = 12

_FIRST_LOOK_BACK = 4


def is_resting(day: date, rests: Sequence[Range]) -> bool:
    """Say whether a day lies in one of the rests."""
    return any(day in rest for rest in rests)


def planned_days(
    rhythm: Rhythm,
    span: Range,
    *,
    start: date,
    rests: Sequence[Range],
    workdays: Workdays,
    first_weekday: int,
) -> tuple[date, ...]:
    """List the days of a range that a rhythm plans, oldest first.

    What one range plans does not depend on what is asked of another, so adjacent ranges add up.

    Args:
        rhythm: The rhythm; a quota plans no day in particular.
        span: The range asked for; its end is set. For a challenge with an end, the range within it.
        start: The first day of the challenge; nothing is planned before it.
        rests: Days off, in any order; they may overlap. They are never planned.
        workdays: The days the user works on; they matter to `workdays` only.
        first_weekday: The user's first day of the week, 0 to 6; it matters to every second week.

    Raises:
        ValueError: The range has no end, or the workdays' country is not known.
    """
    if isinstance(rhythm, Quota):
        return ()
    span = span.intersect(Range(start, None))
    if isinstance(rhythm, Recurrence):
        named = occurrences(rhythm, span, start=start, first_weekday=first_weekday)
        return tuple(day for day in named if not is_resting(day, rests))
    days = (day for part in span.without(rests) for day in part.days())
    if isinstance(rhythm, Weekdays):
        return tuple(day for day in days if day.weekday() in rhythm.days)
    return tuple(day for day in days if workdays.is_workday(day))


def recently_planned(
    rhythm: Rhythm,
    today: date,
    *,
    start: date,
    end: date | None = None,
    rests: Sequence[Range],
    workdays: Workdays,
    first_weekday: int,
    count: int = RECENT,
) -> tuple[date, ...]:
    """List the last planned days before today, and today where it is planned: what `kept` reads.

    Looks back only as far as it needs to, so that an old challenge costs no more than a new one.

    Args:
        rhythm: The rhythm; a quota plans no day in particular.
        today: The user's local day.
        start: The first day of the challenge.
        end: The first day that counts no more, or None.
        rests: Days off.
        workdays: The days the user works on.
        first_weekday: The user's first day of the week, 0 to 6.
        count: How many days before today.
    """
    back = count * _FIRST_LOOK_BACK
    until = Range(start, max(start, today + DAY)).intersect(Range(None, end))
    while True:
        since = date.fromordinal(max(start.toordinal(), today.toordinal() - back))
        planned = planned_days(
            rhythm,
            until.intersect(Range(since, None)),
            start=start,
            rests=rests,
            workdays=workdays,
            first_weekday=first_weekday,
        )
        before = [day for day in planned if day < today]
        if len(before) >= count or since <= start:
            return planned[-count - (len(planned) - len(before)) :]
        back *= _FIRST_LOOK_BACK


@dataclass(frozen=True, slots=True)
class Kept:
    """So many `done` `of` the last planned days; `of` is 0 before the first."""

    done: int
    of: int


def kept(planned: Sequence[date], done: Collection[date], today: date, last: int = RECENT) -> Kept:
    """Count how many of the last planned days were kept.

    Args:
        planned: Planned days in any order, later ones too; rests are not among them.
        done: The days on which something that counts was done.
        today: The user's local day. It counts once it is done, and is not waited for till then.
        last: How many days to look back on, at most.
    """
    past = sorted(day for day in set(planned) if day < today or (day == today and day in done))
    recent = past[max(0, len(past) - last) :]
    return Kept(done=sum(day in done for day in recent), of=len(recent))


@dataclass(frozen=True, slots=True)
class QuotaNow:
    """How a quota stands in the period that holds a day.

    Args:
        period: The day, week, month or calendar quarter, whole.
        wanted: How many are wanted in it: the quota's share of the days that are neither rests
            nor outside the challenge, rounded up.
        done: How many were done in it, up to and with the day; it may pass `wanted`.
    """

    period: Range
    wanted: int
    done: int

    @property
    def left(self) -> int:
        """How many are still wanted; never less than none."""
        return max(0, self.wanted - self.done)


def quota_now(
    rhythm: Quota,
    day: date,
    *,
    done: Mapping[date, int],
    start: date,
    end: date | None = None,
    rests: Sequence[Range],
    first_weekday: int,
) -> QuotaNow:
    """Say how a quota stands on a day. Every period begins afresh.

    Args:
        rhythm: The quota.
        day: The day it is asked for.
        done: How many count on each day, for the days that have any.
        start: The first day of the challenge; earlier ones neither count nor are counted on.
        end: The first day that counts no more, or None.
        rests: Days off; they make the quota smaller. What is done on them counts.
        first_weekday: The user's first day of the week, 0 to 6.
    """
    period = _period_of(rhythm.period, day, first_weekday)
    span = period.intersect(Range(start, end))
    active = sum(part.length for part in span.without(rests))
    return QuotaNow(
        period=period,
        wanted=-(-rhythm.count * active // period.length),
        done=sum(done.get(on, 0) for on in span.days() if on <= day),
    )


def _period_of(period: Period, day: date, first_weekday: int) -> Range:
    match period:
        case Period.DAY:
            return Range(day, day + DAY)
        case Period.WEEK:
            return week_of(day, first_weekday)
        case Period.MONTH:
            return month_of(day)
        case Period.QUARTER:
            return quarter_of(day)


def planned_today(
    rhythm: Rhythm,
    today: date,
    *,
    done: Mapping[date, int],
    start: date,
    end: date | None = None,
    rests: Sequence[Range],
    workdays: Workdays,
    first_weekday: int,
) -> int:
    """Say how many asks are still planned today.

    Args:
        rhythm: The rhythm of the challenge.
        today: The user's local day.
        done: How many count on each day, for the days that have any.
        start: The first day of the challenge.
        end: The first day that counts no more, or None.
        rests: Days off.
        workdays: The days the user works on.
        first_weekday: The user's first day of the week, 0 to 6.

    Returns:
        On a planned day 1 until one is done; for a quota what is left in its period; else, and
        on every rest, 0.
    """
    if today not in Range(start, end) or is_resting(today, rests):
        return 0
    if isinstance(rhythm, Quota):
        standing = quota_now(
            rhythm, today, done=done, start=start, end=end, rests=rests, first_weekday=first_weekday
        )
        return standing.left
    planned = planned_days(
        rhythm,
        Range(today, today + DAY),
        start=start,
        rests=rests,
        workdays=workdays,
        first_weekday=first_weekday,
    )
    return 0 if done.get(today) else len(planned)


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day of the week as Today shows it.

    Args:
        day: The day.
        planned: Whether the rhythm plans an ask on it.
        resting: Whether it is a rest.
        workday: Whether the user works on it.
        done: How many count on it.
    """

    day: date
    planned: bool
    resting: bool
    workday: bool
    done: int

    @property
    def is_free(self) -> bool:
        """A workday left to the user: "Tuesday and Thursday are yours"."""
        return self.workday and not self.planned and not self.resting


def week_plan(
    rhythm: Rhythm,
    today: date,
    *,
    done: Mapping[date, int],
    start: date,
    end: date | None = None,
    rests: Sequence[Range],
    workdays: Workdays,
    first_weekday: int,
) -> tuple[DayPlan, ...]:
    """Give the seven days of this week, the user's first weekday first.

    Args:
        rhythm: The rhythm of the challenge; with a quota no day in particular is planned, and
            `quota_now` says what the week holds.
        today: Any day of the week.
        done: How many count on each day, for the days that have any.
        start: The first day of the challenge.
        end: The first day that counts no more, or None.
        rests: Days off.
        workdays: The days the user works on.
        first_weekday: The user's first day of the week, 0 to 6.
    """
    week = week_of(today, first_weekday)
    planned = planned_days(
        rhythm,
        week.intersect(Range(start, end)),
        start=start,
        rests=rests,
        workdays=workdays,
        first_weekday=first_weekday,
    )
    return tuple(
        DayPlan(
            day=day,
            planned=day in planned,
            resting=is_resting(day, rests),
            workday=workdays.is_workday(day),
            done=done.get(day, 0),
        )
        for day in week.days()
    )


@dataclass(frozen=True, slots=True)
class Spread:
    """What is left, a week: "71 asks in 18 weeks: about four a week".

    Args:
        remaining: How many are left to the target, 0 or more.
        weeks: How many weeks are left without the rests, to the nearest, at least 1.
        per_week: How many that makes a week, as a fraction.
    """

    remaining: int
    weeks: int
    per_week: float


def spread(
    remaining: int, first_day: date, end: date, *, rests: Sequence[Range] = ()
) -> Spread | None:
    """Spread what is left of a challenge over its remaining weeks.

    Args:
        remaining: How many are left to the target; less than 0 once it is passed.
        first_day: The first day that can still be used: today, or tomorrow.
        end: The first day that counts no more.
        rests: Days off; they are taken out.

    Returns:
        The spread, or None where no day is left to spread over.
    """
    left = Range(first_day, max(first_day, end)).without(rests)
    days = sum(part.length for part in left)
    if not days:
        return None
    weeks = max(1, round(days / DAYS_A_WEEK))
    remaining = max(0, remaining)
    return Spread(remaining=remaining, weeks=weeks, per_week=remaining / weeks)
