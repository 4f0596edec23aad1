from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.days import DAY, Range
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.queries.reviews import (
    Counted,
    counted,
    first_day,
    happenings,
    stands_of,
    to_come,
)
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.journal.random_writes import write

pytestmark = pytest.mark.django_db
WEEK = Range(date(2026, 3, 2), date(2026, 3, 9))


def ask(owner: User, title: str, on: date | None = TODAY, **values: Any) -> UUID:
    wish = NewAsk(title, on=on, undated=on is None, **values)
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def then(owner: User, key: UUID, kind: Type, on: date = TODAY, **values: Any) -> UUID:
    kept = actions.record_moment(owner, key, NewMoment(kind, on=on, **values), now=NOW)
    return UUID(kept["moment"]["id"])


def told(owner: User, days: Range = WEEK) -> list[tuple[str, str]]:
    return [(one.type, one.title) for one in happenings(owner, days)]


def test_happenings_are_acts_ends_and_thoughts_of_these_days_in_their_order(owner: User) -> None:
    old = ask(owner, "Old", TODAY - 9 * DAY)
    new = ask(owner, "New", TODAY)
    for kind in (Type.REPLIED, Type.NOTED, Type.DECLINED):
        then(owner, new, kind)
    then(owner, old, Type.FOLLOWED_UP, TODAY - DAY)

    assert told(owner) == [
        ("followed_up", "Old"),
        ("sent", "New"),
        ("noted", "New"),
        ("declined", "New"),
    ]


def test_happening_knows_its_ask_as_it_is_today(owner: User) -> None:
    key = ask(owner, "Story", TODAY - DAY, kind="pitch", person="Jo", dread=6, learned="Short.")
    then(owner, key, Type.LOST, note="A bigger studio")
    sent, lost = happenings(owner, WEEK)

    assert (sent.dread, sent.kind, sent.person, sent.state) == (6, "pitch", "Jo", "no")
    assert (lost.note, lost.outcome, lost.ended_on, lost.learned) == (
        *("A bigger studio", "lost", TODAY, "Short."),
    )
    assert (sent.is_standing_no, lost.is_standing_no) == (False, True)


def test_happenings_of_too_many_are_the_last(owner: User) -> None:
    for n in range(3):
        ask(owner, f"Ask {n}")
    assert [one.title for one in happenings(owner, WEEK, 2)] == ["Ask 1", "Ask 2"]


def test_happenings_leave_out_what_was_taken_out_or_put_in_the_trash(owner: User) -> None:
    key = ask(owner, "Kept")
    actions.remove_moment(owner, then(owner, key, Type.NOTED), now=NOW)
    actions.trash_ask(owner, ask(owner, "Gone"), now=NOW)

    assert told(owner) == [("sent", "Kept")]
    assert stands_of(owner, WEEK) == [("waiting", None)]


def test_silence_that_was_broken_later_is_one_no_of_its_first_day(owner: User) -> None:
    key = ask(owner, "Story", TODAY - 20 * DAY)
    then(owner, key, Type.GHOSTED, TODAY - 9 * DAY)
    then(owner, key, Type.DECLINED, TODAY)

    assert [one.is_standing_no for one in happenings(owner, WEEK)] == [False]
    assert counted(owner, WEEK) == Counted({}, 0)
    before = Range(date(2026, 2, 23), date(2026, 3, 2))
    assert [one.is_standing_no for one in happenings(owner, before)] == [True]
    assert counted(owner, before) == Counted({}, 1)


def test_yes_that_became_a_no_on_the_same_day_is_told_by_the_no(owner: User) -> None:
    key = ask(owner, "Story")
    then(owner, key, Type.ACCEPTED)
    then(owner, key, Type.DECLINED)
    assert [(one.type, one.is_standing_no) for one in happenings(owner, WEEK)] == [
        *(("sent", False), ("accepted", False), ("declined", True)),
    ]


def test_first_day_is_that_of_the_first_act_with_a_day(owner: User) -> None:
    assert first_day(owner) is None
    ask(owner, "Some day", None)
    ask(owner, "A draft", TODAY - 9 * DAY, draft=True)
    assert first_day(owner) is None
    ask(owner, "First", TODAY - 3 * DAY)
    assert first_day(owner) == TODAY - 3 * DAY


def test_asks_to_come_are_those_of_these_days_the_next_first(owner: User) -> None:
    for title, after in (("Later", 3), ("Next", 1), ("Today", 0), ("Next month", 30)):
        ask(owner, title, TODAY + after * DAY, person="Jo")
    found = to_come(owner, Range(TODAY + DAY, TODAY + 7 * DAY))
    assert [(one.title, one.person, one.drafted_on) for one in found] == [
        ("Next", "Jo", TODAY + DAY),
        ("Later", "Jo", TODAY + 3 * DAY),
    ]


def test_week_of_another_is_empty(owner: User, stranger: User) -> None:
    then(owner, ask(owner, "Mine", TODAY - DAY), Type.DECLINED)
    assert (told(stranger), counted(stranger, WEEK)) == ([], Counted({}, 0))
    assert (stands_of(stranger, WEEK), first_day(stranger)) == ([], None)
    assert to_come(stranger, WEEK) == []


@given(st.data())
def test_lists_of_any_week_hold_as_many_as_are_counted(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(1, 8))):
        write(data.draw, owner)
    for back in range(8):
        start = TODAY - timedelta(days=7 * back)
        week = Range(start, start + timedelta(days=7))
        found, counts = happenings(owner, week), counted(owner, week)
        assert sum(one.is_act for one in found) == sum(counts.acts.values())
        assert len({one.ask_id for one in found if one.is_standing_no}) == counts.noes
