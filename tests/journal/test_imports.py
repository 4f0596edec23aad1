"""A table as one write: what its rows become, and taking it back whole."""

import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.errors import NotValid
from noes.journal.facts import folded_columns, told, words_of
from noes.journal.models import Ask, Import, Moment, Person, Tag
from noes.journal.queries.asks import Asks, count, listed
from noes.journal.queries.today import standing
from noes.journal.wishes import NewMoment
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY, export_of, kept_counts, new_owner
from tests.journal.random_writes import records
from tests.journal.test_actions import logged

pytestmark = pytest.mark.django_db
THEN = date(2026, 1, 5)


def brought(owner: User, *rows: Record) -> Any:
    return actions.import_records(owner, rows, name="table.csv", now=NOW)


def shown(owner: User) -> list[tuple[object, ...]]:
    names = ("title", "state", "outcome", "sent_on", "drafted_on", "replied_on", "ended_on")
    return list(Ask.objects.filter(owner_id=owner.id).order_by("entry").values_list(*names))


def test_each_outcome_of_a_table_becomes_its_state(owner: User) -> None:
    later = THEN + timedelta(days=9)
    outcomes = ("waiting", "ghosted", "declined", "lost", "replied", "accepted", "withdrawn")
    rows = [
        Record(n, name, sent_on=THEN, outcome=name, outcome_on=later)
        for n, name in enumerate(outcomes, 2)
    ]
    brought(owner, *rows, Record(9, "draft", outcome="draft"))
    assert shown(owner) == [
        ("waiting", "waiting", None, THEN, None, None, None),
        ("ghosted", "no", "ghosted", THEN, None, None, later),
        ("declined", "no", "declined", THEN, None, None, later),
        ("lost", "no", "lost", THEN, None, None, later),
        ("replied", "waiting", None, THEN, None, later, None),
        ("accepted", "yes", "accepted", THEN, None, None, later),
        ("withdrawn", "withdrawn", "withdrew", THEN, None, None, later),
        ("draft", "draft", None, None, None, None, None),
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Record(3, "B", kind="song"), "There is no kind “song”. Add it in Settings first."),
        (Record(3, "B", channel="bird"), "There is no channel “bird”. Add it in Settings first."),
    ],
)
def test_word_that_the_notebook_does_not_know_is_refused(
    owner: User, row: Record, said: str
) -> None:
    before = export_of(owner)
    with pytest.raises(NotValid) as told_why:
        brought(owner, Record(2, "A", kind="pitch", channel="email"), row)
    assert (str(told_why.value), export_of(owner)) == (said, before)


def test_kind_words_on_shared_work_leave_it_done(owner: User) -> None:
    row = Record(9, "Case study", kind="share_work", sent_on=THEN, outcome="waiting", praised=True)
    brought(owner, row)
    assert shown(owner)[0][1] == "done"
    kept = Moment.objects.filter(owner_id=owner.id).order_by("rank").values_list("type", flat=True)
    assert list(kept) == ["sent", "praised"]


def test_an_undated_row_counts_in_totals_only(owner: User) -> None:
    challenge: Any = {"name": "All", "measure": "asks", "start": date(2020, 1, 1)}
    made = actions.add_challenge(owner, challenge, now=NOW)["challenge"]["id"]
    brought(owner, Record(2, "Somewhen", day_text="before 24 January", outcome="declined"))
    now = standing(owner, TODAY)
    assert (now.asked, now.acts, now.noes, now.undated) == (1, 1, 1, 1)
    assert kept_counts(owner)["done"] == [(type(owner.id)(made), 0)]
    assert Moment.objects.get(owner_id=owner.id, type="sent").day_text == "before 24 January"


def test_people_of_a_table_are_met_once_and_known_ones_again(owner: User) -> None:
    actions.add_person(owner, {"name": "Wired", "dream": True}, now=NOW)
    brought(
        owner, *(Record(n, "Pitch", person=name) for n, name in enumerate(["wired", "Jo", "JO"]))
    )
    assert list(Person.objects.order_by("folded").values_list("name", "dream")) == [
        ("Jo", False),
        ("Wired", True),
    ]


def test_imported_words_are_found(owner: User) -> None:
    row = Record(2, "Pitch: repair cafés", person="Monocle", note="nice reply", learned="shorter")
    brought(owner, row)
    for words in ("cafes", "mono", "NICE rep", "shorter pitch"):
        assert count(owner, Asks(words=words)) == 1
    assert count(owner, Asks(words="absent")) == 0


@given(records)
def test_imported_rows_are_folded_and_found_as_logged_ones_are(rows: list[Record]) -> None:
    owner = new_owner()
    brought(owner, *rows)
    keys = list(Ask.objects.filter(owner_id=owner.id).values_list("id", flat=True))
    for ask in told(owner.id, keys).values():
        kept = {name: ask.row[name] for name in folded_columns(ask.story)}
        assert kept == folded_columns(ask.story)
        assert all(count(owner, Asks(words=word)) for word in words_of(ask).split()[:3])


@given(records, st.integers(0, 3))
def test_undo_of_an_import_leaves_no_trace(rows: list[Record], logs: int) -> None:
    owner = new_owner()
    for _n in range(logs):
        logged(owner, person="Wired")
    before, counts = export_of(owner), kept_counts(owner)
    if not rows:
        brought(owner)
        assert (export_of(owner), kept_counts(owner)) == (before, counts)
        return
    brought(owner, *rows)
    if keys := list(Ask.objects.filter(owner_id=owner.id).values_list("id", flat=True)):
        actions.record_moment(owner, keys[-1], NewMoment(Type.NOTED, note="later"), now=NOW)
        actions.undo(owner, now=NOW)
    actions.undo(owner, now=NOW)
    assert (export_of(owner), kept_counts(owner)) == (before, counts)


def test_amounts_and_tags_come_in_and_go_out_again_with_undo(owner: User) -> None:
    logged(owner, tags=("known",))
    before = export_of(owner)
    fee: Any = {"amount": Decimal("640.50"), "currency": "EUR"}
    brought(
        owner,
        Record(2, "One", outcome="accepted", tags=("known", "new"), **fee),
        Record(3, "Two", outcome="declined", tags=("new",), **fee),
    )
    told = json.loads(export_of(owner))["asks"][1:]
    assert [ask["tags"] for ask in told] == [["known", "new"], ["new"]]
    kept = [[(one["amount"], one["currency"]) for one in ask["moments"]] for ask in told]
    assert kept == [[(None, None), ("640.50", "EUR")], [(None, None)] * 2]
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before
    assert list(Tag.objects.values_list("name", flat=True)) == ["known"]


def test_remove_import_after_later_writes_trashes_its_asks_as_one_write(owner: User) -> None:
    brought(owner, Record(2, "One", sent_on=THEN), Record(3, "Two", sent_on=THEN))
    logged(owner, "Mine")
    key = Import.objects.get(owner_id=owner.id).id
    actions.remove_import(owner, key, now=NOW)
    assert [ask.row["title"] for ask in listed(owner, Asks())] == ["Mine"]
    assert standing(owner, TODAY).asked == 1
    actions.undo(owner, now=NOW)
    assert count(owner, Asks(import_id=key)) == 2


def people_here(owner: User) -> list[str]:
    here = Person.objects.filter(owner_id=owner.id, trashed_at=None)
    return list(here.order_by("name").values_list("name", flat=True))


def test_remove_import_takes_along_whom_nothing_else_names(owner: User) -> None:
    actions.add_person(owner, {"name": "Known before"}, now=NOW)
    told = ("Known before", "Alone", "Asked", "Queued", "Praised", "Changed", "Put back")
    brought(owner, *(Record(n, f"To {name}", person=name) for n, name in enumerate(told, 2)))
    keys = {row.name: row.id for row in Person.objects.filter(owner_id=owner.id)}
    logged(owner, "Mine", person="Asked")
    actions.add_pitch(owner, {"title": "Trains"}, people=["Queued"], now=NOW)
    actions.record_win(owner, NewMoment(Type.PRAISED), person="Praised", now=NOW)
    actions.edit_person(owner, keys["Changed"], {"name": "Renamed"}, now=NOW)
    actions.edit_person(owner, keys["Put back"], {"name": "Not at all"}, now=NOW)
    actions.undo(owner, now=NOW)
    before = export_of(owner)
    actions.remove_import(owner, Import.objects.get(owner_id=owner.id).id, now=NOW)
    assert people_here(owner) == ["Asked", "Known before", "Praised", "Queued", "Renamed"]
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_asks_of_a_removed_import_come_back_with_their_people(owner: User) -> None:
    brought(owner, Record(2, "One", person="Jo"), Record(3, "Two", person="Ada"))
    logged(owner, "Mine")
    actions.remove_import(owner, Import.objects.get(owner_id=owner.id).id, now=NOW)
    actions.restore_ask(owner, Ask.objects.get(owner_id=owner.id, title="One").id, now=NOW)
    assert people_here(owner) == ["Jo"]
    actions.undo(owner, now=NOW)
    assert people_here(owner) == []


def test_person_put_in_the_trash_by_hand_stays_there_when_an_ask_comes_back(owner: User) -> None:
    key = logged(owner, "Mine", person="Jo")
    actions.trash_person(owner, Person.objects.get(owner_id=owner.id).id, now=NOW)
    actions.trash_ask(owner, key, now=NOW + timedelta(minutes=1))
    actions.restore_ask(owner, key, now=NOW)
    assert people_here(owner) == []


def test_an_import_of_many_rows_is_one_write(owner: User) -> None:
    rows = (Record(n, f"Pitch {n}", person=f"P{n % 50}", sent_on=THEN) for n in range(5_000))
    answer = actions.import_records(owner, rows, name="big.csv", now=NOW, key="k")
    assert answer["import"]["asks"] == 5_000
    assert standing(owner, TODAY).asked == 5_000
    actions.undo(owner, now=NOW)
    assert (standing(owner, TODAY).asked, Person.objects.count()) == (0, 0)
