"""Challenges as they stand today: how far each has come and what it still plans.

Four queries for all of them together: the challenges, the rests, the days off and the day counts.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict
from uuid import UUID

from noes.accounts.models import User
from noes.core.challenge import Measure, Progress, progress_at
from noes.core.days import DAY, Range, Workdays, week_of
from noes.core.rhythm import (
    DayPlan,
    Kept,
    Quota,
    QuotaNow,
    Rhythm,
    is_resting,
    kept,
    parse,
    planned_days,
    planned_today,
    quota_now,
    recently_planned,
    week_plan,
)
from noes.journal import access
from noes.journal.actions.plans import challenge_document
from noes.journal.documents import Document
from noes.journal.facts import UNDATED
from noes.journal.queries.today import (
    challenges,
    days_off,
    done_by,
    rests,
    undated_of,
    with_asks_to_come,
)
from noes.journal.rows import Row, fetched, identity
from noes.journal.settle import COUNTS, falls_into

LOOK_AHEAD = 366  # days


class Terms(TypedDict):
    """What a rhythm has to know of its challenge and of the owner's calendar."""

    start: date
    end: date | None
    rests: Sequence[Range]
    workdays: Workdays
    first_weekday: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the owner works and rests."""

    workdays: Workdays
    rests: Sequence[Row]
    first_weekday: int

    def terms(self, challenge: Row) -> Terms:
        """The terms of one challenge: the owner's rests hold for it, and its own."""
        return Terms(
            start=challenge["start"],
            end=challenge["end"],
            rests=tuple(
                Range(rest["start"], rest["end"])
                for rest in self.rests
                if rest["challenge_id"] in (None, challenge["id"])
            ),
            workdays=self.workdays,
            first_weekday=self.first_weekday,
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """One challenge as it stands today.

    Args:
        row: The challenge as it is stored.
        rhythm: Its rhythm, read; None where it has none.
        progress: How far it has come.
        undated: How much would fall into it that has no day.
        planned_today: How many asks are still planned today; 0 on every rest.
        kept: How many of the last planned days were kept; None for quotas and without a rhythm.
        quota: How the quota stands in its period; None for other rhythms.
        week: The seven days of this week; none without a rhythm.
    """

    row: Row
    rhythm: Rhythm | None
    progress: Progress
    undated: int = 0
    planned_today: int = 0
    kept: Kept | None = None
    quota: QuotaNow | None = None
    week: tuple[DayPlan, ...] = ()

    def document(self) -> Document:
        return {
            **challenge_document(self.row),
            "done": self.progress.done,
            "planned_today": self.planned_today,
            "next_mark": self.progress.next_mark,
            "reached": self.progress.reached,
            "kept": {"done": self.kept.done, "of": self.kept.of} if self.kept else None,
            "period": _period_document(self.quota) if self.quota else None,
        }

    def week_document(self) -> list[Document]:
        return [
            {"day": str(day.day), "planned": day.planned, "resting": day.resting, "done": day.done}
            for day in self.week
        ]


def _period_document(quota: QuotaNow) -> Document:
    span = {"start": str(quota.period.start), "end": str(quota.period.end)}
    return {**span, "wanted": quota.wanted, "done": quota.done, "left": quota.left}


def plans(owner: User, today: date, *, ended: bool = False) -> tuple[Plan, ...]:
    """The owner's challenges as they stand today, first taken up first.

    Args:
        owner: Whose challenges.
        today: The owner's local day.
        ended: Those that were put aside, instead of those that are on.
    """
    return _plans(owner, today, challenges(owner, ended=ended))


def plan(owner: User, challenge_id: UUID, today: date) -> Plan:
    """One challenge as it stands today, put aside or not, or NotFound."""
    return _plans(owner, today, [access.challenge(owner, challenge_id)])[0]


def calendar(owner: User, since: date) -> Calendar:
    """The owner's workdays, and the rests that have not ended before a day."""
    named = frozenset(row["day"] for row in days_off(owner))
    return Calendar(
        Workdays(owner.country or None, named), rests(owner, since), owner.first_weekday
    )


def next_day_to_ask(owner: User, today: date) -> date | None:
    """The first day from today on that a challenge plans or that the owner works on: three queries.

    Rests are passed over; None where they last for longer than a year.
    """
    when = calendar(owner, today)
    resting = [Range(row["start"], row["end"]) for row in when.rests if row["challenge_id"] is None]
    planned = [
        (parse(row["rhythm"]), when.terms(row)) for row in challenges(owner) if row["rhythm"]
    ]
    days = (today + DAY * n for n in range(LOOK_AHEAD))
    open_to = (day for day in days if not is_resting(day, resting))
    return next(
        (
            day
            for day in open_to
            if when.workdays.is_workday(day)
            or any(_plans_day(rhythm, day, terms) for rhythm, terms in planned)
        ),
        None,
    )


def _plans_day(rhythm: Rhythm, day: date, terms: Terms) -> bool:
    return bool(days_planned(rhythm, Range(day, day + DAY), terms))


def days_planned(rhythm: Rhythm, span: Range, terms: Terms) -> tuple[date, ...]:
    """The days of a range that a challenge of these terms plans, oldest first."""
    return planned_days(
        rhythm,
        span.intersect(Range(None, terms["end"])),
        start=terms["start"],
        rests=terms["rests"],
        workdays=terms["workdays"],
        first_weekday=terms["first_weekday"],
    )


def _plans(owner: User, today: date, rows: Sequence[Row]) -> tuple[Plan, ...]:
    if not rows:
        return ()
    when = calendar(owner, min(row["start"] for row in rows))
    views = [_view(row, today, when.terms(row)) for row in rows]
    counts = counts_since(owner, min((view.since for view in views), default=today))
    coming = with_asks_to_come(owner, today, [count for count in counts if count[1] > today])
    return tuple(
        _plan(row, view, today, counts, progress_at(done_by(row, coming), row["target"]))
        for row, view in zip(rows, views, strict=True)
    )


@dataclass(frozen=True, slots=True)
class View:
    """What a challenge's rhythm looks at.

    Args:
        rhythm: Read.
        terms: Its terms.
        planned: The last planned days, and today where it is planned; none for a quota.
        since: The first day that matters to it.
    """

    rhythm: Rhythm | None
    terms: Terms
    planned: tuple[date, ...]
    since: date


def _view(row: Row, today: date, terms: Terms) -> View:
    rhythm = parse(row["rhythm"]) if row["rhythm"] else None
    if rhythm is None:
        return View(None, terms, (), today)
    first = week_of(today, terms["first_weekday"]).days()[0]
    if isinstance(rhythm, Quota):
        period = _quota_now(rhythm, today, terms, {}).period
        return View(rhythm, terms, (), min(first, period.days()[0]))
    planned = recently_planned(rhythm, today, **terms)
    return View(rhythm, terms, planned, min([first, *planned]))


def counts_since(owner: User, since: date) -> list[tuple[Any, ...]]:
    """The day counts at or after a day, those of days to come too, and what has no day."""
    return fetched(
        f"SELECT measure, day, kind, channel, dream, n FROM {COUNTS}"
        " WHERE owner_id = %s AND (day >= %s OR day = %s AND measure <> 'open')",
        [identity(owner.id), since.isoformat(), UNDATED.isoformat()],
    )


def done_by_day(challenge: Row, counts: Sequence[tuple[Any, ...]]) -> Counter[date]:
    """How much a challenge counts on each day, of the day counts that are at hand."""
    days = challenge["measure"] == Measure.DAYS
    looked_for = {**challenge, "measure": str(Measure.ASKS)} if days else challenge
    done: Counter[date] = Counter()
    for count in counts:
        if falls_into(looked_for, (*count[:4], bool(count[4]))):
            done[count[1]] = 1 if days else done[count[1]] + int(count[5])
    return done


def _plan(
    row: Row, view: View, today: date, counts: Sequence[tuple[Any, ...]], progress: Progress
) -> Plan:
    rhythm, terms = view.rhythm, view.terms
    undated = undated_of(row, counts)
    if rhythm is None or row["ended_at"] is not None:
        return Plan(row, rhythm, progress, undated)
    done = done_for(row, rhythm, counts)
    is_quota = isinstance(rhythm, Quota)
    return Plan(
        row,
        rhythm,
        progress,
        undated,
        planned_today=planned_today(rhythm, today, done=done, **terms),
        kept=None if is_quota else kept(view.planned, done, today),
        quota=_quota_now(rhythm, today, terms, done) if isinstance(rhythm, Quota) else None,
        week=week_plan(rhythm, today, done=done, **terms),
    )


def _quota_now(rhythm: Quota, today: date, terms: Terms, done: Mapping[date, int]) -> QuotaNow:
    return quota_now(
        rhythm,
        today,
        done=done,
        start=terms["start"],
        end=terms["end"],
        rests=terms["rests"],
        first_weekday=terms["first_weekday"],
    )


def done_for(
    challenge: Row, rhythm: Rhythm, counts: Sequence[tuple[Any, ...]]
) -> Mapping[date, int]:
    """How much was done for a rhythm on each day.

    A quota is of what the challenge counts. Planned days are days to ask on, whatever it counts:
    nobody can plan on which day a no will come.
    """
    if isinstance(rhythm, Quota):
        return done_by_day(challenge, counts)
    is_of_days = challenge["measure"] == Measure.DAYS
    return done_by_day(challenge if is_of_days else {**challenge, "measure": "asks"}, counts)
