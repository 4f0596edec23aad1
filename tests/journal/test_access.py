"""Three actors at every door: the owner comes in; a stranger and nobody find nothing there."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import access, actions
from noes.journal.errors import NotFound
from noes.journal.models import Ask, Import, Moment, Person, Tag
from noes.journal.queries.asks import Asks, answerable, count, listed
from noes.journal.queries.refs import short_refs
from noes.journal.queries.today import challenges, drafts, rests, standing, wins
from noes.journal.rows import insert, read
from noes.journal.wishes import Correction, NewAsk, NewMoment
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY, export_of, kept_counts, new_owner

Door = Callable[[User, dict[str, UUID]], Any]
DOORS: dict[str, Door] = {
    "access.ask": lambda who, own: access.ask(who, own["ask"]),
    "access.asks": lambda who, own: access.asks(who, [own["ask"]]),
    "access.told_ask": lambda who, own: access.told_ask(who, own["ask"]),
    "access.moment": lambda who, own: access.moment(who, own["moment"]),
    "access.moment_now": lambda who, own: access.moment_now(who, own["moment"]),
    "access.person_row": lambda who, own: access.person_row(who.id, own["person"]),
    "access.pitch_row": lambda who, own: access.pitch_row(who.id, own["pitch"]),
    "access.queued": lambda who, own: access.queued(who.id, own["pitch"], own["person"]),
    "access.challenge": lambda who, own: access.challenge(who, own["challenge"]),
    "access.rest": lambda who, own: access.rest(who, own["rest"]),
    "access.brought": lambda who, own: access.brought(who, own["import"]),
    "edit_ask": lambda who, own: actions.edit_ask(who, own["ask"], {"title": "T"}, now=NOW),
    "edit_asks": lambda who, own: actions.edit_asks(who, [own["ask"]], {"title": "T"}, now=NOW),
    "record_moment": lambda who, own: actions.record_moment(
        who, own["ask"], NewMoment(Type.NOTED), now=NOW
    ),
    "record_moments": lambda who, own: actions.record_moments(
        who, [own["ask"]], NewMoment(Type.NOTED), now=NOW
    ),
    "amend_moment": lambda who, own: actions.amend_moment(
        who, own["moment"], {"note": "n"}, now=NOW
    ),
    "remove_moment": lambda who, own: actions.remove_moment(who, own["moment"], now=NOW),
    "trash_ask": lambda who, own: actions.trash_ask(who, own["ask"], now=NOW),
    "trash_asks": lambda who, own: actions.trash_asks(who, [own["ask"]], now=NOW),
    "restore_ask": lambda who, own: actions.restore_ask(who, own["trashed"], now=NOW),
    "edit_person": lambda who, own: actions.edit_person(who, own["person"], {"note": "n"}, now=NOW),
    "trash_person": lambda who, own: actions.trash_person(who, own["person"], now=NOW),
    "restore_person": lambda who, own: actions.restore_person(who, own["trashed_person"], now=NOW),
    "restore_pitch": lambda who, own: actions.restore_pitch(who, own["trashed_pitch"], now=NOW),
    "correct_ask": lambda who, own: actions.correct_ask(
        who, own["ask"], {"title": "T"}, Correction(), now=NOW
    ),
    "edit_pitch": lambda who, own: actions.edit_pitch(who, own["pitch"], {"body": "b"}, now=NOW),
    "trash_pitch": lambda who, own: actions.trash_pitch(who, own["pitch"], now=NOW),
    "queue_people": lambda who, own: actions.queue_people(who, own["pitch"], ["Jo"], now=NOW),
    "unqueue_person": lambda who, own: actions.unqueue_person(
        who, own["pitch"], own["person"], now=NOW
    ),
    "move_in_queue": lambda who, own: actions.move_in_queue(
        who, own["pitch"], own["person"], to=0, now=NOW
    ),
    "edit_challenge": lambda who, own: actions.edit_challenge(
        who, own["challenge"], {"target": 3}, now=NOW
    ),
    "end_challenge": lambda who, own: actions.end_challenge(who, own["challenge"], now=NOW),
    "remove_rest": lambda who, own: actions.remove_rest(who, own["rest"], now=NOW),
    "remove_day_off": lambda who, _own: actions.remove_day_off(who, TODAY, now=NOW),
    "remove_kind": lambda who, _own: actions.remove_kind(who, "open_mic", now=NOW),
    "remove_channel": lambda who, _own: actions.remove_channel(who, "radio", now=NOW),
    "remove_import": lambda who, own: actions.remove_import(who, own["import"], now=NOW),
    "undo": lambda who, _own: actions.undo(who, now=NOW),
    "log_ask of a person": lambda who, own: actions.log_ask(
        who, NewAsk("T", person_id=own["person"]), now=NOW
    ),
    "log_ask of a pitch": lambda who, own: actions.log_ask(
        who, NewAsk("T", pitch_id=own["pitch"]), now=NOW
    ),
    "add_rest of a challenge": lambda who, own: actions.add_rest(
        who, TODAY, TODAY + timedelta(days=2), challenge_id=own["challenge"], now=NOW
    ),
}


def everything(owner: User) -> dict[str, UUID]:
    """One of each thing that an owner can have."""
    pitch = actions.add_pitch(owner, {"title": "Night trains"}, people=["Wired"], now=NOW)
    person = Person.objects.get(owner_id=owner.id).id
    challenge: Any = {"name": "C", "measure": "noes", "start": TODAY}
    made = actions.add_challenge(owner, challenge, now=NOW)
    rest = actions.add_rest(owner, TODAY, TODAY + timedelta(days=1), now=NOW)
    actions.add_day_off(owner, TODAY, now=NOW)
    actions.add_kind(owner, "Open mic", now=NOW)
    actions.add_channel(owner, "Radio", now=NOW)
    actions.import_records(owner, [Record(2, "From a table")], name="t.csv", now=NOW)
    trashed = UUID(actions.log_ask(owner, NewAsk("Trashed"), now=NOW)["id"])
    actions.trash_ask(owner, trashed, now=NOW)
    put_away = UUID(actions.add_pitch(owner, {"title": "Old"}, now=NOW)["pitch"]["id"])
    actions.trash_pitch(owner, put_away, now=NOW)
    gone = UUID(actions.add_person(owner, {"name": "Gone"}, now=NOW)["person"]["id"])
    actions.trash_person(owner, gone, now=NOW)
    wish = NewAsk("Live", person_id=person, tags=("one",))
    ask = UUID(actions.log_ask(owner, wish, now=NOW)["id"])
    return {
        "ask": ask,
        "moment": Moment.objects.get(owner_id=owner.id, ask_id=ask).id,
        "person": person,
        "pitch": UUID(pitch["pitch"]["id"]),
        "challenge": UUID(made["challenge"]["id"]),
        "rest": UUID(rest["rest"]["id"]),
        "import": Import.objects.get(owner_id=owner.id).id,
        "trashed": trashed,
        "trashed_person": gone,
        "trashed_pitch": put_away,
    }


@pytest.mark.parametrize("door", sorted(DOORS))
def test_door_opens_to_the_owner_only(owner: User, stranger: User, door: str) -> None:
    own = everything(owner)
    nobody = User(id=uuid4(), created_at=NOW)  # an id that no notebook has
    before, counts = export_of(owner), kept_counts(owner)
    with pytest.raises(NotFound) as to_stranger:
        DOORS[door](stranger, own)
    with pytest.raises((NotFound, IntegrityError)) as to_nobody, transaction.atomic():
        DOORS[door](nobody, own)
    assert (export_of(owner), kept_counts(owner)) == (before, counts)
    if to_nobody.type is NotFound:
        assert str(to_stranger.value) == str(to_nobody.value)
    assert DOORS[door](owner, own) is not None


def test_lists_show_a_stranger_nothing_of_the_owners(owner: User, stranger: User) -> None:
    own = everything(owner)
    actions.log_ask(owner, NewAsk("A draft", draft=True), now=NOW)
    wish = NewMoment(Type.PRAISED, note="Kind words")
    actions.record_win(owner, wish, person="Jo", now=NOW)
    for who, asks, praise in ((owner, 3, 1), (stranger, 0, 0)):
        assert count(who, Asks()) == asks
        assert len(listed(who, Asks())) == asks
        assert len(listed(who, Asks(words="table"))) == bool(asks)
        assert len(answerable(who, "")) == (2 if asks else 0)
        assert len(short_refs(who, [own["ask"]])) == bool(asks)
        assert len(wins(who, TODAY)) == praise
        assert len(drafts(who)) == bool(asks)
        assert len(challenges(who)) == bool(asks)
        assert len(rests(who, TODAY)) == bool(asks)
        assert standing(who, TODAY).asked == (2 if asks else 0)


def test_the_database_itself_refuses_a_row_that_refers_to_anothers(
    owner: User, stranger: User
) -> None:
    own = everything(owner)
    row = {**read(Ask, owner.id, [own["ask"]])[0], "owner_id": stranger.id, "id": uuid4()}
    insert(Ask, [row])
    with pytest.raises(IntegrityError):
        connection.check_constraints()  # as the commit does
    Ask.objects.filter(owner_id=stranger.id).delete()


def test_the_database_itself_refuses_a_rating_out_of_range_and_a_tag_twice(owner: User) -> None:
    own = everything(owner)
    moment = read(Moment, owner.id, [own["moment"]])[0]
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(Moment, [{**moment, "id": uuid4(), "rank": 999, "dread": 11}])
    tag = Tag.objects.get(owner_id=owner.id)
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(Tag, [{"owner_id": owner.id, "id": uuid4(), "name": tag.name}])


def test_two_owners_may_have_rows_of_the_same_id(owner: User) -> None:
    same, other = uuid4(), new_owner()
    for who in (owner, other):
        actions.log_ask(who, NewAsk("Same id", id=same), now=NOW)
    actions.trash_ask(other, same, now=NOW)
    assert access.ask(owner, same)["title"] == "Same id"
