"""The asks that wait, each with its chance; and what follow-ups went with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from uuid import UUID

from noes.insight import silence
from noes.insight.silence import Effect, Silence
from noes.journal.arrays import EVENTS
from noes.journal.queries.courses import Course

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
        is_over: Whether hardly an answer comes after so long.
    """

    ask_id: UUID
    title: str
    person: str | None
    sent_on: date
    quiet: int
    chance: float | None
    is_quiet: bool
    is_over: bool


def waiting_of(courses: Sequence[Course], curve: Silence, today: date) -> tuple[Waiting, ...]:
    """List the asks that wait, longest quiet first."""
    found = [_waiting(course, curve, today) for course in courses if course.waits]
    return tuple(sorted(found, key=lambda one: (-one.quiet, one.sent_on, one.title)))


def _waiting(course: Course, curve: Silence, today: date) -> Waiting:
    quiet = max((today - (course.contact_on or course.sent_on)).days, 0)
    # One that was followed up keeps its days since the sending.
    age = max((today - course.sent_on).days, 0)
    chance = float(curve.hear_back[min(age, curve.hear_back.size - 1)])
    return Waiting(
        course.ask_id,
        course.title,
        course.person,
        course.sent_on,
        quiet,
        None if course.heard_on is not None else chance,
        quiet >= curve.follow_up_day,
        quiet >= curve.let_go_day,
    )


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
