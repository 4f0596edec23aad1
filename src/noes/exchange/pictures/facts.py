"""What each picture tells, from the notebook: one dataclass for each, filled by its queries.

Names come in only where somebody chose to show them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import DAY, Range, day_to_look_back_on, week_of
from noes.core.moments import State
from noes.core.strokes import THOUSAND, shown, strokes_of
from noes.journal.queries.pictures import (
    Boldest,
    People,
    acts_within,
    boldest,
    followed_up_within,
    marks_of,
    people_of_first,
    people_within,
    states_of,
)
from noes.journal.queries.places import marks as places_marks
from noes.journal.queries.plans import Plan, plans
from noes.journal.queries.reviews import first_day
from noes.journal.queries.showing_up import Days, days_since
from noes.journal.queries.today import standing

NOBODY = People((), 0)


@dataclass(frozen=True, slots=True)
class Tally:
    """The first asks, or all of them.

    Args:
        asked: How many.
        marks: The states of those that are drawn one by one, oldest first.
        noes: How many are noes; 0 where noes are folded out of sight.
        yeses: How many are yeses.
        people: Whom they went to, where that may be shown.
    """

    asked: int
    marks: tuple[str, ...]
    noes: int = 0
    yeses: int = 0
    people: People = NOBODY


@dataclass(frozen=True, slots=True)
class Thousand:
    """The thousand places that are being filled.

    Args:
        measure: What counts.
        done: How much of it there is.
        marks: What the places of this thousand hold, oldest first.
        name: What the challenge is called, where that may be shown.
    """

    measure: str
    done: int
    marks: tuple[str, ...]
    name: str = ""

    @property
    def start(self) -> int:
        """The number of the first place, from 1."""
        return begun(self.done) + 1


@dataclass(frozen=True, slots=True)
class Feared:
    """One ask before and after; `noes_folded` where a no is not to be told."""

    found: Boldest
    noes_folded: bool


@dataclass(frozen=True, slots=True)
class Span:
    """What is told of a week or a year besides its days.

    Args:
        has_follow_ups: Whether some of its acts are follow-ups, which the tally does not count.
        is_over: Whether it has ended.
        is_first: Whether nothing was asked before it.
    """

    has_follow_ups: bool = False
    is_over: bool = False
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """The acts of a week: their marks by the day, seven of them.

    Args:
        days: The marks of each day.
        span: What is told of it besides.
        people: Whom the asks went to, where that may be shown.
    """

    days: Mapping[date, tuple[str, ...]]
    span: Span
    people: People = NOBODY

    @property
    def n(self) -> int:
        return sum(map(len, self.days.values()))


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year: the days with an ask, and those with a win."""

    year: int
    days: Days
    span: Span
    people: People = NOBODY


def tally_of(owner: User, today: date, *, at: int | None, names: bool) -> Tally | None:
    """The tally as it stood after so many asks, or as it stands; None where there are fewer yet.

    Args:
        owner: Whose.
        today: The owner's local day.
        at: So many asks; None for all.
        names: Whether people may be named.
    """
    asked = standing(owner, today).asked
    n = asked if at is None else at
    if n > asked:
        return None
    marks = marks_of(owner, today, n, strokes_of(n))
    states = states_of(owner, today, n)
    return Tally(
        n,
        shown(marks, folded=owner.fold_noes),
        0 if owner.fold_noes else states.get(State.NO, 0),
        states.get(State.YES, 0),
        people_of_first(owner, today, n) if names else NOBODY,
    )


def thousand_of(owner: User, today: date, *, names: bool) -> Thousand:
    """The first challenge of a thousand that is on, else the asks: four to seven queries."""
    plan = next((one for one in plans(owner, today) if _is_shown(one, owner)), None)
    if plan is not None:
        done, measure = plan.progress.done, plan.row["measure"]
        marks = list(places_marks(owner, plan.row, today, done))[begun(done) :]
        return Thousand(measure, done, tuple(marks), plan.row["name"] if names else "")
    asked = standing(owner, today).asked
    found = marks_of(owner, today, asked, asked - begun(asked))
    # Here an ask is a no, a yes, or simply an ask.
    plain = (
        mark if mark in {State.NO, State.YES} else State.WAITING
        for mark in shown(found, folded=owner.fold_noes)
    )
    return Thousand(Measure.ASKS, asked, tuple(plain))


def _is_shown(plan: Plan, owner: User) -> bool:
    measure = plan.row["measure"]
    is_hidden = measure == Measure.OPEN or (owner.fold_noes and measure == Measure.NOES)
    return not is_hidden and (plan.progress.target or 0) >= THOUSAND


def begun(done: int) -> int:
    """How many are in the thousands that are full; the last full one is still the one shown."""
    return max(0, done - 1) // THOUSAND * THOUSAND


def feared_of(owner: User, today: date) -> Feared | None:
    """The ask that stung least for how scary it was; None before one has both ratings."""
    found = boldest(owner, today)
    return None if found is None else Feared(found, owner.fold_noes)


def week_of_day(owner: User, today: date, *, day: date | None, names: bool) -> Week:
    """The week of a day, or the one there is to look back on."""
    first = first_day(owner)
    whole = week_of(day or _day_of_week(owner, today, first), owner.first_weekday)
    marks: dict[date, list[str]] = {one: [] for one in whole.days()}
    for act in acts_within(owner, today, whole):
        marks[act.day].append(act.mark)
    return Week(
        {one: shown(held, folded=owner.fold_noes) for one, held in marks.items()},
        _span(owner, today, whole, first),
        people_within(owner, today, whole) if names else NOBODY,
    )


def _day_of_week(owner: User, today: date, first: date | None) -> date:
    """Of a week before the first ask there is nothing to tell."""
    usual = day_to_look_back_on(today, owner.first_weekday)
    return max(usual, min(first, today)) if first else today


def year_of(owner: User, today: date, *, year: int | None, names: bool) -> Year:
    """A calendar year up to today, or the one there is to look back on: last year in January."""
    first = first_day(owner)
    if year is None:
        was_asked = first is not None and first.year < today.year
        year = today.year - (today.month == 1 and was_asked)
    start, end = date(year, 1, 1), date(year + 1, 1, 1)
    days = days_since(owner, start, min(today, end - DAY))
    whole = Range(start, end)
    people = people_within(owner, today, whole) if names else NOBODY
    return Year(year, days, _span(owner, today, whole, first), people)


def _span(owner: User, today: date, whole: Range, first: date | None) -> Span:
    return Span(
        has_follow_ups=followed_up_within(owner, today, whole),
        is_over=whole.end is not None and whole.end <= today,
        is_first=first is None or whole.start is None or first >= whole.start,
    )
