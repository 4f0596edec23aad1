"""The asks that wait, each with its chance; and what follow-ups went with."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from noes.core.patience import Patience
from noes.insight import silence
from noes.insight.silence import Effect, Silence
from noes.journal.arrays import EVENTS
from noes.journal.queries.asks import Listed
from noes.journal.queries.courses import Course

LIKELIEST = 6
WINDOW = 7  # days after a follow-up in which an answer counts as one after it


@dataclass(frozen=True, slots=True)
class Waiting:
    """One ask that waits.

    Args:
        ask_id: Which.
        title: What was asked for.
        person: Of whom, or None.
        sent_on: When.
        quiet: Days since the last real contact.
        chance: Of an answer by the horizon, 0 to 1; None for one that was answered before.
        is_quiet: Whether it has been quiet for longer than this user's answers take.
        let_go_on: The day from which hardly an answer comes; None where there is no chance to tell.
        is_over: Whether that day has come.
    """

    ask_id: UUID
    title: str
    person: str | None
    sent_on: date
    quiet: int
    chance: float | None
    is_quiet: bool
    let_go_on: date | None
    is_over: bool


class Days(NamedTuple):
    """The days of an ask that waits: its sending, its last contact, whether it was answered once."""

    sent_on: date
    contact_on: date
    answered: bool


@dataclass(frozen=True, slots=True)
class StillWaiting:
    """The asks that wait, as far as is told of all of them: of 100,000 a list would weigh.

    Args:
        n: How many.
        ages: How long they have waited, in days, each age once; without those answered before.
        likeliest: The few that may still answer, the likeliest first.
    """

    n: int
    ages: tuple[int, ...]
    likeliest: tuple[Waiting, ...]


def waiting_of(courses: Sequence[Course], curve: Silence, today: date) -> StillWaiting:
    """Sum up the asks that wait."""
    waiting = [course for course in courses if course.waits]
    untold = [course for course in waiting if course.heard_on is None]
    ages = sorted({max((today - course.sent_on).days, 0) for course in untold})
    told = (
        _waiting((course.ask_id, course.title or "", course.person), _days(course), curve, today)
        for course in untold
    )
    likeliest = nsmallest(
        LIKELIEST, told, key=lambda one: (-(one.chance or 0), one.quiet, one.sent_on, one.title)
    )
    return StillWaiting(len(waiting), tuple(ages), tuple(likeliest))


def _days(course: Course) -> Days:
    return Days(course.sent_on, course.contact_on or course.sent_on, course.heard_on is not None)


def quiet_of(
    asks: Sequence[Listed], answered: Collection[UUID], curve: Silence, today: date
) -> tuple[Waiting, ...]:
    """Say of a page of asks that have gone quiet what there is to say, in their order.

    Args:
        asks: Each has the days of its sending and of its last contact.
        answered: Which of them were answered once.
        curve: How silence goes on.
        today: The owner's local day.
    """
    found = []
    for row, person in ((ask.row, ask.person) for ask in asks):
        days = Days(row["sent_on"], row["contact_on"], row["id"] in answered)
        found.append(_waiting((row["id"], row["title"], person), days, curve, today))
    return tuple(found)


def _waiting(
    about: tuple[UUID, str, str | None], days: Days, curve: Silence, today: date
) -> Waiting:
    quiet = max((today - days.contact_on).days, 0)
    patience = Patience(curve.follow_up_day, curve.let_go_day)
    let_go_on = None if days.answered else patience.let_go_on(days.sent_on, days.contact_on)
    return Waiting(
        *about,
        days.sent_on,
        quiet,
        None if days.answered else float(curve.hear_back[age_of(days.sent_on, curve, today)]),
        quiet >= curve.follow_up_day,
        let_go_on,
        let_go_on is not None and let_go_on <= today,
    )


def age_of(sent_on: date, curve: Silence, today: date) -> int:
    """How long an ask has waited by the curve: a follow-up keeps its days since the sending."""
    return min(max((today - sent_on).days, 0), curve.hear_back.size - 1)


def effect_of(courses: Sequence[Course], again: Mapping[str, Sequence[date]]) -> Effect:
    """Compare the days after follow-ups with equal silence without one."""
    stretches = [one for course in courses for one in _stretches(course, again.get(course.id, ()))]
    start, stop, event, marked = zip(*stretches, strict=True) if stretches else ((), (), (), ())
    return silence.follow_up_effect(start, stop, event, marked)


def _stretches(course: Course, again: Sequence[date]) -> Iterator[tuple[int, int, bool, bool]]:
    """An ask's silence in parts: start, stop, whether an answer ended it, after a follow-up.

    Time is the day after the sending plus one, so that an answer of the same day has a length.
    """
    heard = EVENTS["hear_back"](course)
    answered = heard is not None and heard <= course.followed_to
    last = heard if answered and heard is not None else course.followed_to
    end = max((last - course.sent_on).days, 0) + 1
    followed = [(day - course.sent_on).days for day in again]
    cuts = {cut for day in followed for cut in (day, day + WINDOW) if 0 < cut < end}
    edges = [0, *sorted(cuts), end]
    for start, stop in pairwise(edges):
        after = any(day <= start < day + WINDOW for day in followed)
        yield start, stop, answered and stop == end, after
