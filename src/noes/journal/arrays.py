"""Courses turned into the arrays that insight takes: the only bridge between the two.

Days are whole local days from the sending; one that lies before it is 0.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import numpy as np

from noes.insight.given import Bools, Ints
from noes.journal.queries.courses import Course

Target = Literal["yes", "any_win", "hear_back"]

EVENTS: Mapping[Target, Callable[[Course], date | None]] = {
    "yes": lambda course: course.yes_on,
    "any_win": lambda course: course.win_on,
    "hear_back": lambda course: course.heard_on,
}
SHORT, LONG = 15, 60  # minutes; what takes less, and more
PARTS_OF_DAY = ((5, "night"), (12, "morning"), (17, "afternoon"), (22, "evening"), (24, "night"))


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """How long each ask was followed, and whether it came to what was looked for.

    Args:
        days: To the event, or to the last day it could be seen, shape (n,).
        happened: Whether it came, shape (n,).
    """

    days: Ints
    happened: Bools


def followed(courses: Sequence[Course], target: Target) -> Followed:
    """Look at every course for one target."""
    event = EVENTS[target]
    rows = [_followed(course, event(course)) for course in courses]
    return Followed(
        np.array([days for days, _ in rows], np.int64),
        np.array([happened for _, happened in rows], np.bool_),
    )


def _followed(course: Course, event: date | None) -> tuple[int, bool]:
    seen = event is not None and event <= course.followed_to
    last = event if seen and event is not None else course.followed_to
    return max((last - course.sent_on).days, 0), seen


def features(
    courses: Sequence[Course], planned: Callable[[date], bool | None] | None
) -> dict[str, list[Any]]:
    """What may go with an answer, by the words of the notebook; None where it is not known.

    Args:
        courses: In the order of their entry.
        planned: Whether a day was one of the rhythm, None of days it does not know; None where there
            is no rhythm.
    """
    found: dict[str, list[Any]] = {
        "kind": [course.kind for course in courses],
        "channel": [course.channel for course in courses],
        "weekday": [course.sent_on.weekday() for course in courses],
        "time_of_day": [_part_of_day(course) for course in courses],
        "dream": [course.dream if course.person_id else None for course in courses],
        "effort": [_effort(course.effort) for course in courses],
        "asked_before": _asked_before(courses),
    }
    if planned is not None:
        found["planned_day"] = [planned(course.sent_on) for course in courses]
    return found


def _part_of_day(course: Course) -> str | None:
    if course.sent_at is None:
        return None
    hour = course.sent_at.hour
    return next(part for until, part in PARTS_OF_DAY if hour < until)


def _effort(minutes: int | None) -> str | None:
    if minutes is None:
        return None
    return "short" if minutes < SHORT else "long" if minutes > LONG else "medium"


def _asked_before(courses: Sequence[Course]) -> list[bool | None]:
    """Whether the person had been asked on an earlier day; None where nobody is named."""
    first: dict[Any, date] = {}
    for course in courses:
        if course.person_id and course.sent_on < first.get(course.person_id, date.max):
            first[course.person_id] = course.sent_on
    return [
        first[course.person_id] < course.sent_on if course.person_id else None for course in courses
    ]
