from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.queries.pitches import (
    Offered,
    Place,
    Titled,
    next_place,
    pitches,
    put_away,
    queue,
    titled,
    titles,
)
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db


def add(owner: User, title: str, *people: str) -> UUID:
    document = actions.add_pitch(owner, {"title": title}, people=people, now=NOW)
    return UUID(document["pitch"]["id"])


def ask(owner: User, pitch: UUID, place: Place, **values: object) -> UUID:
    wish = NewAsk("Ask", person_id=place.person_id, pitch_id=pitch, on=TODAY, **values)  # type: ignore[arg-type] # named by each test
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def order(owner: User, pitch: UUID) -> list[str]:
    return [place.name for place in queue(owner, pitch)]


def test_queue_is_in_order_and_knows_who_was_asked(owner: User) -> None:
    pitch = add(owner, "Night trains", "Wired", "Monocle")
    wired, monocle = queue(owner, pitch)
    assert wired == Place(pitch, wired.person_id, "Wired", "", False, None, None, None, None)

    no = ask(owner, pitch, wired, answer=NewMoment(Type.DECLINED))
    assert queue(owner, pitch) == [
        Place(pitch, wired.person_id, "Wired", "", False, no, "no", "declined", TODAY),
        monocle,
    ]


def test_queue_shows_the_latest_ask_of_the_same_pitch_only(owner: User) -> None:
    pitch, other = add(owner, "Night trains", "Wired"), add(owner, "Repair cafés", "Wired")
    place = queue(owner, pitch)[0]
    ask(owner, other, place)
    assert [one.ask_id for one in queue(owner, pitch)] == [None]

    ask(owner, pitch, place, answer=NewMoment(Type.DECLINED))
    again = ask(owner, pitch, place)
    assert [(one.ask_id, one.state) for one in queue(owner, pitch)] == [(again, "waiting")]


def test_trashed_ask_frees_its_place(owner: User) -> None:
    pitch = add(owner, "Night trains", "Wired")
    made = ask(owner, pitch, queue(owner, pitch)[0])
    actions.trash_ask(owner, made, now=NOW)

    assert [place.is_free for place in queue(owner, pitch)] == [True]


def test_a_no_offers_the_next_until_all_were_asked(owner: User) -> None:
    pitch = add(owner, "Night trains", "Wired", "Monocle")
    wired, monocle = queue(owner, pitch)
    assert next_place(owner, pitch) == wired

    ask(owner, pitch, wired, answer=NewMoment(Type.DECLINED))
    assert next_place(owner, pitch) == monocle

    ask(owner, pitch, monocle, draft=True)
    assert next_place(owner, pitch) is None


def test_moved_person_is_asked_in_their_new_place(owner: User) -> None:
    pitch = add(owner, "Night trains", "Ada", "Bo", "Cy")
    actions.move_in_queue(owner, pitch, queue(owner, pitch)[2].person_id, to=0, now=NOW)
    assert order(owner, pitch) == ["Cy", "Ada", "Bo"]

    actions.undo(owner, now=NOW)
    assert order(owner, pitch) == ["Ada", "Bo", "Cy"]


def test_pitches_come_last_added_first_with_what_came_of_them(owner: User) -> None:
    old, new = add(owner, "Night trains", "Ada", "Bo", "Cy"), add(owner, "Repair cafés")
    ada, bo, _cy = queue(owner, old)
    ask(owner, old, ada, answer=NewMoment(Type.DECLINED))
    ask(owner, old, bo)

    assert pitches(owner) == [
        Offered(new, "Repair cafés", None, None, 0, 0, 0, 0, 0, ""),
        Offered(old, "Night trains", None, None, 2, 1, 1, 0, 1, "Cy"),
    ]


def test_pitch_put_away_is_in_the_trash_only_and_comes_back_whole(owner: User) -> None:
    pitch = add(owner, "Night trains", "Ada", "Bo")
    before = pitches(owner)
    actions.trash_pitch(owner, pitch, now=NOW)
    assert (pitches(owner), titles(owner)) == ([], [])
    assert put_away(owner) == [Titled(pitch, "Night trains")]
    assert titled(owner, pitch) is None

    actions.restore_pitch(owner, pitch, now=NOW)
    assert pitches(owner) == before
    assert (titles(owner), put_away(owner)) == ([Titled(pitch, "Night trains")], [])
    assert titled(owner, pitch) == Titled(pitch, "Night trains")
    assert order(owner, pitch) == ["Ada", "Bo"]


def test_pitches_of_another_are_nowhere(owner: User, stranger: User) -> None:
    pitch = add(owner, "Night trains", "Ada")

    assert (pitches(stranger), titles(stranger), put_away(stranger)) == ([], [], [])
    assert queue(stranger, pitch) == []
    assert next_place(stranger, pitch) is None
    assert titled(stranger, pitch) is None
