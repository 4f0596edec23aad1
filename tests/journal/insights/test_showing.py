"""Showing up: days, planned days and how steadily they are kept."""

from datetime import date, timedelta
from typing import Any

import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.insights import words
from noes.journal.insights.showing import Kept, Showing, showing_of
from noes.journal.queries.plans import calendar, plans
from noes.journal.wishes import ChallengeChanges, NewAsk
from tests.journal.people_of_tests import NOW, TODAY  # Wednesday, 4 March 2026

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def ask(owner: User, *ago: int) -> None:
    for days in ago:
        actions.log_ask(owner, NewAsk("Pitched Wired", on=TODAY - days * DAY), now=NOW)


def take_up(owner: User, rhythm: str, ago: int) -> None:
    wish = ChallengeChanges(name="Asks", measure="asks", start=TODAY - ago * DAY, rhythm=rhythm)
    actions.add_challenge(owner, wish, now=NOW)


def found(owner: User, today: date = TODAY) -> Showing:
    on = plans(owner, today)
    when = calendar(owner, min([plan.row["start"] for plan in on], default=today))
    return showing_of(owner, on, when, today)


def test_thirteen_weeks_begin_with_the_first_day_of_a_week(owner: User) -> None:
    ask(owner, 0, 0, 1, 86, 87, -1)  # a Monday is 86 days ago
    seen = found(owner)
    assert (seen.since, seen.asks, seen.days) == (date(2025, 12, 8), 4, 3)
    assert seen.kept == Kept()
    assert words.of_showing_up(seen) == "In thirteen weeks you asked on 3 days, 4 times."


def test_planned_days_are_counted_until_yesterday(owner: User) -> None:
    take_up(owner, "days:mon,wed", 14)
    ask(owner, 0, 2, 7)
    seen = found(owner)
    assert (seen.kept.planned, seen.kept.kept) == (4, 2)
    said = "You showed up on 2 of 4 planned days, and asked 3 times."
    assert words.of_showing_up(seen) == said


def test_nothing_asked_is_still_ahead(owner: User) -> None:
    said = "Your first ask of these thirteen weeks is still ahead."
    assert words.of_showing_up(found(owner)) == said


@pytest.mark.parametrize(
    ("ago", "told"), [(27, ""), (28, "Steadiness in “Asks”: 53 of 100. It dips, it never resets.")]
)
def test_steadiness_is_told_after_four_weeks(owner: User, ago: int, told: str) -> None:
    take_up(owner, "days:mon,wed", ago)
    ask(owner, *range(1, ago))
    assert words.of_steadiness(found(owner)) == told


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        ("days:mon,wed", (0, 2)),
        ("workdays", (0, 1, 2, 3, 4)),
        ("quota:2/week", (0, 3)),
        ("rrule:FREQ=WEEKLY;BYDAY=TU", (1,)),
    ],
)
def test_a_rhythm_that_is_kept_for_a_year_is_steady(
    owner: User, rhythm: str, days: tuple[int, ...]
) -> None:
    take_up(owner, rhythm, 364)
    ask(owner, *(n for n in range(1, 365) if (TODAY - n * DAY).weekday() in days))
    steady = found(owner).kept.steadiness
    assert steady is not None
    assert steady > 0.9


def test_a_quota_counts_asks_and_a_planned_day_does_not(owner: User) -> None:
    take_up(owner, "quota:4/week", 70)
    ask(owner, *(n for n in range(1, 70) if (TODAY - n * DAY).weekday() == 0 for _four in range(4)))
    at_once = found(owner).kept.steadiness
    assert at_once is not None
    assert at_once > 0.8


def test_rest_leaves_it_as_it_was(owner: User) -> None:
    values: dict[str, Any] = {"rhythm": "days:mon,wed", "ago": 100}
    take_up(owner, **values)
    ask(owner, *range(30, 100))
    actions.add_rest(owner, TODAY - 29 * DAY, TODAY, now=NOW)
    rested = found(owner).kept.steadiness
    before = found(owner, TODAY - 29 * DAY).kept.steadiness
    assert rested == pytest.approx(before)


def test_a_challenge_is_kept_by_what_it_counts(owner: User) -> None:
    wish = ChallengeChanges(name="Dreams", measure="asks", dream=True, start=TODAY - 42 * DAY)
    actions.add_challenge(owner, {**wish, "rhythm": "days:mon,wed"}, now=NOW)
    ask(owner, *(n for n in range(1, 43) if (TODAY - n * DAY).weekday() in {0, 2}))
    seen = found(owner)
    assert (seen.days, seen.kept.planned, seen.kept.kept) == (12, 12, 0)
    assert seen.kept.steadiness == 0


@pytest.mark.parametrize("turned", [False, True])
def test_the_challenge_that_plans_days_is_told_whichever_was_first(
    owner: User, *, turned: bool
) -> None:
    rhythms = ["quota:3/quarter", "days:mon,wed"]
    for rhythm in reversed(rhythms) if turned else rhythms:
        take_up(owner, rhythm, 42)
    ask(owner, 2, 7)
    assert (found(owner).kept.planned, found(owner).kept.kept) == (12, 2)
