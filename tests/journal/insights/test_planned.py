"""Which days a rhythm planned."""

from datetime import date, timedelta

import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.insights import insights_of
from noes.journal.insights.planned import planned_of
from noes.journal.queries.plans import calendar, plans
from noes.journal.wishes import ChallengeChanges, NewAsk
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
START = TODAY - 20 * DAY  # a Thursday


def take_up(owner: User, rhythm: str, **values: object) -> None:
    wish = ChallengeChanges(name="Asks", measure="asks", start=START, rhythm=rhythm)
    actions.add_challenge(owner, {**wish, **values}, now=NOW)  # type: ignore[typeddict-item] # named by each test


def said(owner: User, *days: date) -> list[bool | None]:
    planned = planned_of(plans(owner, TODAY), calendar(owner, START), TODAY)
    assert planned is not None
    return [planned(day) for day in days]


def test_days_of_a_rhythm_are_told_from_others_while_it_lasts(owner: User) -> None:
    take_up(owner, "days:mon,wed")
    monday, tuesday = TODAY - 2 * DAY, TODAY - DAY
    assert said(owner, monday, tuesday, TODAY) == [True, False, True]
    assert said(owner, START - DAY, START, TODAY + DAY) == [None, False, None]


def test_a_rest_is_no_planned_day(owner: User) -> None:
    take_up(owner, "days:mon,wed")
    actions.add_rest(owner, TODAY - 2 * DAY, TODAY - DAY, now=NOW)
    assert said(owner, TODAY - 2 * DAY, TODAY) == [False, True]


def test_a_challenge_that_is_over_knows_no_later_days(owner: User) -> None:
    take_up(owner, "days:mon,wed", end=TODAY - 7 * DAY)
    assert said(owner, TODAY - 9 * DAY, TODAY - 7 * DAY, TODAY) == [True, None, None]


@pytest.mark.parametrize("rhythm", ["", "quota:2/week"])
def test_without_planned_days_there_is_nothing_to_tell(owner: User, rhythm: str) -> None:
    take_up(owner, rhythm)
    assert planned_of(plans(owner, TODAY), calendar(owner, START), TODAY) is None


def test_planned_days_are_looked_at_where_a_rhythm_plans_them(owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired", on=TODAY - DAY), now=NOW)
    take_up(owner, "")
    assert "planned_day" not in features_of(owner, 2)
    take_up(owner, "days:mon,wed")
    assert "planned_day" in features_of(owner, 3)


def features_of(owner: User, revision: int) -> set[str]:
    return {finding.feature for finding in insights_of(owner, revision, TODAY).patterns}
