from datetime import timedelta
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Person
from noes.journal.queries.strokes import strokes_by
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY

pytestmark = pytest.mark.django_db


def ask(owner: User, person: str, ago: int | None, answer: Type | None = None) -> UUID:
    told = NewMoment(answer) if answer else None
    on = None if ago is None else TODAY - timedelta(days=ago)
    wish = NewAsk("Ask", person=person, on=on, undated=ago is None, answer=told)
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def id_of(owner: User, name: str) -> UUID:
    return Person.objects.get(owner_id=owner.id, name=name).id


def test_strokes_of_people_come_oldest_first_undated_before_all(owner: User) -> None:
    ask(owner, "Jo", 3, Type.ACCEPTED)
    ask(owner, "Ada", 2)
    ask(owner, "Jo", 9, Type.DECLINED)
    ask(owner, "Jo", None, Type.GHOSTED)
    jo, ada = id_of(owner, "Jo"), id_of(owner, "Ada")

    assert strokes_by(owner, "person", [jo, ada], TODAY) == {
        jo: ["no", "no", "yes"],
        ada: ["waiting"],
    }


def test_drafts_trashed_asks_and_days_to_come_draw_no_stroke(owner: User) -> None:
    actions.log_ask(owner, NewAsk("Ask", person="Jo", draft=True), now=NOW)
    actions.trash_ask(owner, ask(owner, "Jo", 1), now=NOW)
    ask(owner, "Jo", -1)

    assert strokes_by(owner, "person", [id_of(owner, "Jo")], TODAY) == {}


def test_strokes_of_a_pitch_are_those_of_its_asks(owner: User) -> None:
    made = actions.add_pitch(owner, {"title": "Night trains"}, now=NOW)
    pitch = UUID(made["pitch"]["id"])
    actions.log_ask(owner, NewAsk("Ask", pitch_id=pitch), now=NOW)
    actions.log_ask(owner, NewAsk("Another"), now=NOW)

    assert strokes_by(owner, "pitch", [pitch], TODAY) == {pitch: ["waiting"]}
    assert strokes_by(owner, "pitch", [], TODAY) == {}


def test_strokes_of_anothers_people_are_none(owner: User, stranger: User) -> None:
    ask(owner, "Jo", 1)

    assert strokes_by(stranger, "person", [id_of(owner, "Jo")], TODAY) == {}
