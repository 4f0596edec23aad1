"""What a record says, from the asks of a notebook to the sentence."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.insight import odds
from noes.journal import actions
from noes.journal.insights import Insights, computed, insights_of, words
from noes.journal.insights.document import document
from noes.journal.wishes import ChallengeChanges, NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Nothing is kept from one test to the next."""
    yield
    computed._kept.clear()


def log(owner: User, ago: int = 10, **values: Any) -> UUID:
    wish = NewAsk("Pitched Wired", **{"on": TODAY - ago * DAY, **values})
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def record(owner: User, ask: UUID, kind: Type, ago: int = 0, **values: Any) -> None:
    wish = NewMoment(kind, on=TODAY - ago * DAY, **values)
    actions.record_moment(owner, ask, wish, now=NOW)


def told(owner: User, today: date = TODAY) -> Insights:
    return computed._computed(owner, today)


def counts(found: Insights) -> dict[str, tuple[int, int]]:
    return {target: (one.n, one.successes) for target, one in found.odds.items()}


def test_insights_of_an_empty_notebook_are_what_is_usual(owner: User) -> None:
    found = told(owner)
    assert counts(found) == {"yes": (0, 0), "any_win": (0, 0), "hear_back": (0, 0)}
    assert found.odds["yes"] == odds.of([], [])
    said = document(found)
    assert said["odds"]["yes"]["text"] == (
        "Nothing to count yet: it takes an ask that awaits an answer, with its day."
    )
    assert said["by_kind"] == said["by_channel"] == said["pace"] == []
    assert [pattern["named"] for pattern in said["patterns"]] == [False] * 7


def test_insights_count_what_came_first_of_each_target(owner: User) -> None:
    log(owner)
    log(owner, answer=NewMoment(Type.DECLINED, on=TODAY))
    log(owner, answer=NewMoment(Type.DECLINED, on=TODAY, tone=Tone.NOT_NOW))
    record(owner, log(owner), Type.ACCEPTED, 3)
    record(owner, log(owner), Type.PRAISED, 3)
    assert counts(told(owner)) == {"yes": (5, 1), "any_win": (5, 3), "hear_back": (5, 4)}


def test_insights_leave_out_what_cannot_tell(owner: User) -> None:
    log(owner, draft=True)
    log(owner, kind="share_work")
    log(owner, undated=True, on=None)
    undated_answer = log(owner)
    wish = NewMoment(Type.ACCEPTED, undated=True)
    actions.record_moment(owner, undated_answer, wish, now=NOW)
    log(owner, -5)
    actions.trash_ask(owner, log(owner), now=NOW)
    found = told(owner)
    assert (counts(found)["yes"], found.undated, found.loose) == ((0, 0), 1, 1)


def test_insights_see_nothing_of_days_to_come(owner: User) -> None:
    ask = log(owner, 10)
    record(owner, ask, Type.ACCEPTED, 0)
    log(owner, 0)
    assert counts(told(owner, TODAY - DAY)) == {
        "yes": (1, 0),
        "any_win": (1, 0),
        "hear_back": (1, 0),
    }


def test_ghosting_is_no_event_and_a_withdrawal_ends_the_following(owner: User) -> None:
    record(owner, log(owner, 30), Type.GHOSTED, 1)
    withdrawn = log(owner, 30)
    record(owner, withdrawn, Type.WITHDREW, 20)
    found = told(owner)
    assert counts(found)["hear_back"] == (2, 0)
    assert found.odds["hear_back"] == odds.of([30, 10], [0, 0], target="hear_back")


def test_a_yes_after_reopening_counts_from_the_first_sending(owner: User) -> None:
    ask = log(owner, 30)
    record(owner, ask, Type.DECLINED, 20)
    record(owner, ask, Type.REOPENED, 10)
    record(owner, ask, Type.ACCEPTED, 5)
    found = told(owner)
    assert found.odds["yes"] == odds.of([25], [1])
    assert found.odds["hear_back"] == odds.of([10], [1], target="hear_back")


def test_waiting_asks_have_a_chance_unless_they_were_answered_once(owner: User) -> None:
    silent, answered = log(owner, 40), log(owner, 30)
    record(owner, answered, Type.REPLIED, 20)
    record(owner, log(owner, 20), Type.FOLLOWED_UP, 5)
    found = told(owner).waiting
    assert (found.n, found.ages) == (3, (20, 40))
    followed_up, last = found.likeliest
    assert last.ask_id == silent
    assert [one.quiet for one in found.likeliest] == [5, 40]
    assert followed_up.chance is not None
    assert last.chance is not None
    assert last.chance < followed_up.chance


def test_finish_is_said_from_three_full_weeks_on(owner: User) -> None:
    monday = TODAY - 2 * DAY
    start = monday - timedelta(weeks=2)
    challenge = ChallengeChanges(name="Ten", measure="asks", target=10, start=start)
    actions.add_challenge(owner, challenge, now=NOW)
    for ago in (3, 4, 10, 12):
        log(owner, ago)
    early = told(owner).finishes[0]
    assert (early.weeks, early.days) == (2, ())
    assert words.of_finish(early) == "Too early to tell: it takes 3 full weeks."
    later = told(owner, TODAY + timedelta(weeks=1)).finishes[0]
    assert later.weeks == 3
    days = [day for day in later.days if day]
    assert days == sorted(days)
    assert days[0] > TODAY


def test_confidence_is_told_from_fifteen_rated_asks_on(owner: User) -> None:
    for n in range(14):
        log(owner, 30 - n, dread=9 - n // 2)
    assert words.of_dread(told(owner).confidence) == "Too few rated asks to tell: 14 so far."
    for n in range(14, 40):
        log(owner, 40 - n if n < 40 else 0, dread=1)
    said = words.of_dread(told(owner).confidence)
    assert said in {
        "Your dread is falling.",
        "Whether asking gets less scary: no clear change yet.",
    }


def test_hesitation_counts_drafts_that_wait_and_those_that_were_dropped(owner: User) -> None:
    for _n in range(4):
        ask = log(owner, 12, draft=True)
        record(owner, ask, Type.SENT, 10)
    log(owner, 5, draft=True)
    actions.trash_ask(owner, log(owner, 5, draft=True), now=NOW)
    found = told(owner).hesitation
    assert (found.sending.n, found.waiting) == (6, 1)
    assert words.of_sending(found.sending).startswith("Half of what you write goes out within")


def test_insights_are_computed_once_for_a_revision_and_day(
    owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    log(owner)
    first = insights_of(owner, 1, TODAY)
    with django_assert_num_queries(0):
        assert insights_of(owner, 1, TODAY) is first
    log(owner)
    assert insights_of(owner, 2, TODAY).odds["yes"].n == 2
    assert insights_of(owner, 2, TODAY + DAY).as_of == TODAY + DAY


def test_insights_of_another_owner_know_nothing(owner: User, stranger: User) -> None:
    log(owner, answer=NewMoment(Type.ACCEPTED))
    assert counts(told(stranger))["yes"] == (0, 0)


@pytest.mark.parametrize("rows", [1, 3])
def test_insights_take_as_many_queries_for_one_as_for_many(
    owner: User, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(rows):
        ask = log(owner, 10 + n, person=f"Jo {n}", dread=5)
        record(owner, ask, Type.FOLLOWED_UP, 2)
        record(owner, ask, Type.DECLINED, 1, sting=2)
        challenge = ChallengeChanges(name="Ten", measure="asks", target=10, start=TODAY)
        actions.add_challenge(owner, challenge, now=NOW)
    with django_assert_num_queries(22):
        told(owner)


@pytest.mark.parametrize("answer", [None, Type.ACCEPTED, Type.DECLINED, Type.REPLIED], ids=str)
def test_insights_of_forty_asks_that_went_alike_on_one_day(
    owner: User, answer: Type | None
) -> None:
    for _n in range(40):
        log(owner, 3, answer=NewMoment(answer, on=TODAY - 3 * DAY) if answer else None)
    said = document(told(owner))
    for chance in said["odds"].values():
        assert 0 <= chance["low"] <= chance["mean"] <= chance["high"] <= 1
        assert chance["text"]
    assert not any(pattern["named"] for pattern in said["patterns"])
