from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Ask, Person
from noes.journal.queries.people import Known, Named, People, Queued, count, known, names, queues
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.journal.random_writes import write

pytestmark = pytest.mark.django_db


def named(found: list[Known]) -> list[str]:
    return [person.name for person in found]


def add(owner: User, name: str, **values: object) -> UUID:
    document = actions.add_person(owner, {"name": name, **values}, now=NOW)  # type: ignore[typeddict-item] # named by each test
    return UUID(document["person"]["id"])


def test_known_people_come_by_name_with_the_sums_of_their_asks(owner: User) -> None:
    first = actions.log_ask(owner, NewAsk("One", person="Wired", on=TODAY), now=NOW)
    no = NewMoment(Type.DECLINED, on=TODAY)
    early = TODAY - timedelta(days=9)
    actions.log_ask(owner, NewAsk("Two", person="Wired", on=early, answer=no), now=NOW)
    actions.log_ask(owner, NewAsk("Three", person="Wired", draft=True), now=NOW)
    key = add(owner, "acme", organisation="Acme Ltd", dream=True)

    assert known(owner, People()) == [
        Known(key, "acme", "Acme Ltd", True, 0, 0, 0, 0, None),
        Known(UUID(first["person_id"]), "Wired", "", False, 2, 1, 1, 0, TODAY),
    ]


def test_known_people_by_each_order(owner: User) -> None:
    for name, ago, times in (("Ada", 5, 1), ("Bo", 1, 1), ("Cy", 9, 2)):
        for _time in range(times):
            wish = NewAsk("Ask", person=name, on=TODAY - timedelta(days=ago))
            actions.log_ask(owner, wish, now=NOW)
    add(owner, "Aaron")

    assert named(known(owner, People(), sort="name")) == ["Aaron", "Ada", "Bo", "Cy"]
    assert named(known(owner, People(), sort="latest")) == ["Bo", "Ada", "Cy", "Aaron"]
    assert named(known(owner, People(), sort="most")) == ["Cy", "Ada", "Bo", "Aaron"]


def test_known_people_a_page_at_a_time(owner: User) -> None:
    for name in ("Ada", "Bo", "Cy"):
        add(owner, name)

    assert named(known(owner, People(), limit=2)) == ["Ada", "Bo"]
    assert named(known(owner, People(), limit=2, offset=2)) == ["Cy"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["100% Wool", "Łódź Jo", "Mara"]),
        ("MAR", ["Mara"]),
        ("łódź", ["Łódź Jo"]),
        ("jo łó", ["Łódź Jo"]),
        ("acme", ["Mara"]),
        ("mara acme", ["Mara"]),
        ("0%", ["100% Wool"]),
        ("%", ["100% Wool"]),
        ("_", []),
        ("nobody", []),
    ],
)
def test_known_people_by_words_of_name_or_organisation(
    owner: User, words: str, found: list[str]
) -> None:
    add(owner, "Mara", organisation="Acme")
    add(owner, "Łódź Jo")
    add(owner, "100% Wool")

    which = People(words=words)
    assert sorted(named(known(owner, which))) == sorted(found)
    assert count(owner, which) == len(found)


def test_known_people_by_dream_and_by_trash(owner: User) -> None:
    dream, gone = add(owner, "Dream", dream=True), add(owner, "Gone")
    actions.trash_person(owner, gone, now=NOW)

    assert [person.id for person in known(owner, People(dream=True))] == [dream]
    assert [person.id for person in known(owner, People(trashed=True))] == [gone]
    assert [person.id for person in known(owner, People())] == [dream]
    assert count(owner, People(trashed=True)) == 1


def test_restored_person_is_back_with_their_asks_and_undo_trashes_again(owner: User) -> None:
    ask = actions.log_ask(owner, NewAsk("One", person="Wired"), now=NOW)
    key = UUID(ask["person_id"])
    before = known(owner, People())
    actions.trash_person(owner, key, now=NOW)

    actions.restore_person(owner, key, now=NOW)
    assert known(owner, People()) == before

    actions.undo(owner, now=NOW)
    assert known(owner, People()) == []


def test_names_to_choose_from_are_first_those_asked_lately(owner: User) -> None:
    ids = {name: add(owner, name) for name in ("Cy", "Bo", "Ada", "Gone")}
    actions.trash_person(owner, ids["Gone"], now=NOW)
    for name in ("Ada", "Cy"):
        actions.log_ask(owner, NewAsk("Ask", person=name), now=NOW)

    assert names(owner) == [Named(ids[name], name) for name in ("Ada", "Bo", "Cy")]
    assert names(owner, limit=1) == [Named(ids["Cy"], "Cy")]


def test_queues_of_a_person_are_the_pitches_not_put_away(owner: User) -> None:
    made = [
        UUID(actions.add_pitch(owner, {"title": title}, people=["Jo"], now=NOW)["pitch"]["id"])
        for title in ("Night trains", "Repair cafés")
    ]
    actions.trash_pitch(owner, made[1], now=NOW)
    jo = Person.objects.get(owner_id=owner.id).id

    assert queues(owner, jo) == [Queued(made[0], "Night trains")]


def test_people_of_another_are_nowhere(owner: User, stranger: User) -> None:
    actions.add_pitch(owner, {"title": "Night trains"}, people=["Jo"], now=NOW)
    jo = Person.objects.get(owner_id=owner.id).id

    assert known(stranger, People()) == []
    assert count(stranger, People()) == 0
    assert names(stranger) == []
    assert queues(stranger, jo) == []


@given(st.data())
def test_sums_of_people_equal_those_of_the_asks(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(1, 6))):
        write(data.draw, owner)
    live = Ask.objects.filter(owner_id=owner.id, trashed_at=None)

    for person in known(owner, People(), limit=200):
        asks = live.filter(person_id=person.id)
        days = [ask.contact_on for ask in asks if ask.contact_on]
        assert (person.asks, person.waiting, person.noes, person.yeses, person.contact_on) == (
            sum(ask.acts > 0 for ask in asks),
            sum(ask.state == "waiting" for ask in asks),
            sum(ask.state == "no" for ask in asks),
            sum(ask.state == "yes" for ask in asks),
            max(days, default=None),
        )
