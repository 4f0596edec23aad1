from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import access, actions
from noes.journal.queries.places import (
    Earlier,
    Hundred,
    Place,
    before_start,
    hundreds,
    marks,
    places,
)
from noes.journal.queries.plans import plan
from noes.journal.rows import Row
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.journal.random_writes import write

pytestmark = pytest.mark.django_db
START = date(2026, 1, 5)
MEASURES = ("asks", "noes", "days", "conversations", "yeses", "open")


def challenge(owner: User, measure: str = "noes", **values: Any) -> Row:
    wish: Any = {"name": "One", "measure": measure, "start": START, **values}
    made = actions.add_challenge(owner, wish, now=NOW)["challenge"]["id"]
    return access.challenge(owner, UUID(made))


def ask(owner: User, title: str, day: int, answer: Type | None = None, **more: Any) -> UUID:
    """An ask sent so many days after the start, answered the same day."""
    on = START + timedelta(days=day)
    moment = NewMoment(answer, on=on) if answer else None
    wish = NewAsk(title, on=on, answer=moment, **more)
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def titles(found: list[Place]) -> list[tuple[int, str, str]]:
    return [(place.number, place.mark, place.title) for place in found]


def test_places_of_noes_hold_the_yeses_on_the_way(owner: User) -> None:
    one = challenge(owner)
    key = ask(owner, "First", 1, Type.DECLINED, person="Wired")
    ask(owner, "Quiet", 4, Type.GHOSTED)
    ask(owner, "Won", 2, Type.ACCEPTED)
    ask(owner, "Waiting", 3)
    assert titles(places(owner, one, TODAY, 1, 101)) == [
        (1, "no", "First"),
        (2, "yes", "Won"),
        (2, "ghosted", "Quiet"),
    ]
    first = Place(1, "no", True, START + timedelta(days=1), 1, key, "First", "Wired")
    assert places(owner, one, TODAY, 1, 2) == [first]
    assert marks(owner, one, TODAY, 2) == ["no", "ghosted"]


def test_places_go_with_the_number_they_are_asked_for(owner: User) -> None:
    one = challenge(owner)
    for n in range(4):
        ask(owner, f"No {n}", 2 * n, Type.LOST)
        ask(owner, f"Yes {n}", 2 * n + 1, Type.ACCEPTED)
    assert titles(places(owner, one, TODAY, 2, 4)) == [
        (2, "yes", "Yes 0"),
        (2, "no", "No 1"),
        (3, "yes", "Yes 1"),
        (3, "no", "No 2"),
    ]


def test_places_of_asks_are_acts_and_follow_ups_match_as_such(owner: User) -> None:
    key = ask(owner, "Pitch", 1, kind="pitch")
    ask(owner, "Raise", 2, kind="rate_increase")
    again = NewMoment(Type.FOLLOWED_UP, on=START + timedelta(days=3))
    actions.record_moment(owner, key, again, now=NOW)
    everything, pitches = challenge(owner, "asks"), challenge(owner, "asks", kinds=("pitch",))
    follow_ups = challenge(owner, "asks", kinds=("follow_up",))
    assert [place.title for place in places(owner, everything, TODAY, 1, 101)] == [
        "Pitch",
        "Raise",
        "Pitch",
    ]
    assert [place.day.day for place in places(owner, pitches, TODAY, 1, 101)] == [6]
    assert [place.day.day for place in places(owner, follow_ups, TODAY, 1, 101)] == [8]


def test_places_of_days_say_how_much_each_holds(owner: User) -> None:
    one = challenge(owner, "days")
    for day in (1, 1, 3):
        ask(owner, "Ask", day)
    assert places(owner, one, TODAY, 1, 101) == [
        Place(1, "done", True, START + timedelta(days=1), 2, None, "", None),
        Place(2, "done", True, START + timedelta(days=3), 1, None, "", None),
    ]


def test_hundreds_say_from_when_to_when(owner: User) -> None:
    one = challenge(owner)
    for n in range(101):
        ask(owner, "No", n // 4, Type.DECLINED)
    ask(owner, "Yes", 3, Type.ACCEPTED)
    day = START + timedelta(days=25)
    assert hundreds(owner, one, TODAY) == [
        Hundred(1, 100, 1, START, day - timedelta(days=1)),
        Hundred(101, 1, 0, day, day),
    ]


def test_what_the_log_holds_before_the_start_is_told_once_there_is_some(owner: User) -> None:
    one = challenge(owner, "noes", kinds=("pitch",))
    ask(owner, "Other kind", -9, Type.DECLINED, kind="rate_increase")
    ask(owner, "Yes", -9, Type.ACCEPTED, kind="pitch")
    actions.log_ask(
        owner,
        NewAsk("Undated", kind="pitch", undated=True, answer=NewMoment(Type.DECLINED)),
        now=NOW,
    )
    assert before_start(owner, one) is None
    ask(owner, "One", -8, Type.DECLINED, kind="pitch")
    ask(owner, "Two", -3, Type.GHOSTED, kind="pitch")
    assert before_start(owner, one) == Earlier(START - timedelta(days=8), 2)


def test_days_before_the_start_are_counted_as_days(owner: User) -> None:
    one = challenge(owner, "days")
    for day in (-5, -5, -2):
        ask(owner, "Ask", day)
    assert before_start(owner, one) == Earlier(START - timedelta(days=5), 2)


def test_what_waits_takes_no_places(owner: User) -> None:
    one = challenge(owner, "open")
    ask(owner, "Waiting", -3)
    assert (places(owner, one, TODAY, 1, 101), hundreds(owner, one, TODAY)) == ([], [])
    assert before_start(owner, one) is None


def test_places_of_another_are_nowhere(owner: User, stranger: User) -> None:
    one = challenge(owner)
    ask(owner, "No", 1, Type.DECLINED)
    assert places(stranger, one, TODAY, 1, 101) == []
    assert hundreds(stranger, one, TODAY) == []
    assert marks(stranger, one, TODAY, 1) == []
    assert before_start(stranger, one) is None


@given(st.data())
def test_places_taken_are_as_many_as_the_challenge_counts(data: st.DataObject) -> None:
    owner = new_owner()
    early = TODAY - timedelta(days=20)
    filters = data.draw(
        st.fixed_dictionaries(
            {"dream": st.booleans(), "kinds": st.sampled_from([(), ("pitch",), ("follow_up",)])},
            optional={"end": st.just(TODAY - timedelta(days=2)), "channels": st.just(("email",))},
        )
    )
    made = [challenge(owner, measure, start=early, **filters)["id"] for measure in MEASURES[:-1]]
    for _step in range(data.draw(st.integers(1, 8))):
        write(data.draw, owner)
    for one in (access.challenge(owner, key) for key in made):
        done = plan(owner, one["id"], TODAY).progress.done
        taken = [place for place in places(owner, one, TODAY, 1, 1000) if place.counts]
        assert [place.number for place in taken] == list(range(1, done + 1))
        assert sum(hundred.done for hundred in hundreds(owner, one, TODAY)) == done
        assert len(marks(owner, one, TODAY, done)) == done
