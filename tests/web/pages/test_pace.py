from datetime import date, timedelta
from typing import Any

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.queries.today import challenges
from noes.journal.wishes import ChallengeChanges, NewAsk, NewMoment
from noes.web.pages.pace import Pace, pace
from tests.journal.people_of_tests import NOW, TODAY

DAY = timedelta(days=1)  # TODAY is a Wednesday


def challenge(owner: User, rhythm: str, **values: Any) -> None:
    own = {"name": "Asks", "measure": "asks", "start": TODAY - 30 * DAY, "rhythm": rhythm}
    wish: ChallengeChanges = {**own, **values}  # type: ignore[typeddict-item] # of the fields above
    actions.add_challenge(owner, wish, now=NOW)


def asked(owner: User, *days: date, **values: Any) -> None:
    for day in days:
        actions.log_ask(owner, NewAsk("Pitched Wired", on=day, **values), now=NOW)


def told(owner: User) -> Pace:
    return pace(owner, challenges(owner), TODAY)


def test_pace_without_a_rhythm_shows_the_days_alone(owner: User) -> None:
    asked(owner, TODAY - 2 * DAY)
    actions.add_rest(owner, TODAY + DAY, TODAY + 2 * DAY, now=NOW)
    found = told(owner)
    assert (found.says, found.kept, found.today) == ("", "", "")
    assert [day.asked for day in found.days] == [True] + [False] * 6
    assert [day.resting for day in found.days] == [False] * 3 + [True] + [False] * 3


def test_pace_of_a_planned_day(owner: User) -> None:
    challenge(owner, "days:mon,wed,fri")
    found = told(owner)
    assert found.says == "Today is a planned ask. Tomorrow is yours."
    assert found.today == "an asking day"
    assert [day.planned for day in found.days] == [True, False, True, False, True, False, False]


def test_pace_of_a_planned_day_once_it_is_done(owner: User) -> None:
    challenge(owner, "days:mon,wed,fri")
    asked(owner, TODAY)
    assert told(owner).says == "Today’s ask is done. Tomorrow is yours."


@pytest.mark.parametrize(
    ("days", "says"),
    [
        ("mon,fri", "Today and tomorrow are yours; the next planned ask is on Friday."),
        ("tue,thu", "Today and Friday are yours; the next planned ask is tomorrow."),
        ("sat", "Today, tomorrow and Friday are yours; the next planned ask is on Saturday."),
        ("mon,tue", "Today, tomorrow and Friday are yours."),
    ],
)
def test_pace_of_a_free_day_names_the_days_to_come_in_one_sentence(
    days: str, says: str, owner: User
) -> None:
    challenge(owner, f"days:{days}")
    assert told(owner).says == says


def test_pace_of_the_last_day_of_a_week_names_no_other(owner: User) -> None:
    challenge(owner, "days:mon,fri")
    saturday = TODAY + 3 * DAY
    assert pace(owner, challenges(owner), saturday).says == "Today is yours."


def test_pace_of_pitches_names_the_day(owner: User) -> None:
    challenge(owner, "workdays", kinds=("pitch",))
    found = told(owner)
    assert (found.today, found.says) == ("a pitching day", "Today is a planned ask.")


def test_pace_of_a_rest_asks_for_nothing(owner: User) -> None:
    challenge(owner, "days:mon,wed,fri")
    actions.add_rest(owner, TODAY - DAY, TODAY + 9 * DAY, now=NOW)
    found = told(owner)
    assert (found.says, found.today) == ("You are resting today.", "a rest day")


def test_pace_names_no_day_from_before_the_start(owner: User) -> None:
    challenge(owner, "days:wed,fri", start=TODAY)
    assert told(owner).says == "Today is a planned ask. Tomorrow is yours."


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        ([], ""),
        ([2, 5, 7], "3 of the last 12 planned days."),
        ([0, 2, 3], "2 of the last 12 planned days."),
        ([1, 3], ""),
    ],
)
def test_pace_counts_the_planned_days_that_were_kept(
    days: list[int], kept: str, owner: User
) -> None:
    challenge(owner, "days:mon,wed,fri")
    asked(owner, *[TODAY - n * DAY for n in days])
    assert told(owner).kept == kept


def test_pace_of_a_challenge_of_noes_is_kept_by_asking(owner: User) -> None:
    challenge(owner, "days:mon,wed,fri", measure="noes", start=TODAY - 9 * DAY)
    asked(owner, TODAY - 2 * DAY, TODAY - 5 * DAY)
    asked(owner, TODAY - 9 * DAY, answer=NewMoment(Type.DECLINED, on=TODAY))
    assert told(owner).kept == "3 of the last 4 planned days."


def test_pace_with_too_little_to_go_on_shows_no_number(owner: User) -> None:
    challenge(owner, "days:mon,wed,fri", start=TODAY - 2 * DAY)
    asked(owner, TODAY - 2 * DAY)
    assert told(owner).kept == ""


@pytest.mark.parametrize(
    ("asks", "kept", "says"),
    [
        (0, "", "Four, on days you like."),
        (3, "3 of 4 this week.", "One more, on a day you like."),
        (5, "This week is kept.", "What you planned is done. Anything more is extra."),
    ],
)
def test_pace_of_a_quota_leaves_the_days_open(asks: int, kept: str, says: str, owner: User) -> None:
    challenge(owner, "quota:4/week")
    asked(owner, *[TODAY] * asks)
    found = told(owner)
    assert (found.kept, found.says, found.today) == (kept, says, "")


def test_pace_reads_the_first_challenge_with_a_rhythm(owner: User) -> None:
    challenge(owner, "")
    challenge(owner, "quota:2/month")
    challenge(owner, "quota:9/week")
    asked(owner, TODAY)
    assert told(owner).kept == "1 of 2 this month."


def test_pace_of_a_strangers_asks_is_theirs(owner: User, stranger: User) -> None:
    challenge(owner, "quota:4/week")
    asked(stranger, TODAY)
    assert told(owner).kept == ""
