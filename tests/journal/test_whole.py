"""The document of a notebook: lossless, and checked before a row of it is written."""

import json
import re
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.moments import Type
from noes.exchange.errors import ExchangeError
from noes.exchange.notebook import is_document, restore
from noes.journal import actions
from noes.journal.actions import whole
from noes.journal.models import Challenge, Notebook, Write
from noes.journal.queries.agreement import Differences, differences
from noes.journal.queries.plans import plans
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, export_of, kept_counts, new_owner
from tests.journal.random_writes import write
from tests.journal.test_access import everything

pytestmark = pytest.mark.django_db


@given(st.data())
def test_a_document_comes_back_to_the_same_bytes_and_counts(data: st.DataObject) -> None:
    owner, other = new_owner(time_zone="Europe/Berlin", name="Mara"), new_owner()
    for _step in range(data.draw(st.integers(0, 10))):
        write(data.draw, owner)
    document = export_of(owner)
    empty = export_of(other)
    restore(other, document.encode(), name="x.json", now=NOW)
    assert export_of(other) == document
    assert {**kept_counts(other)} == kept_counts(owner)
    if document != empty:
        actions.undo(other, now=NOW)
        assert export_of(User.objects.get(id=other.id)) == empty


def test_a_document_into_a_notebook_that_has_it_adds_nothing(owner: User) -> None:
    everything(owner)
    document = export_of(owner)
    restore(owner, document.encode(), name="x.json", now=NOW)
    assert export_of(owner) == document


def test_a_document_into_another_notebook_is_added_after_what_is_there(owner: User) -> None:
    everything(owner)
    other = new_owner()
    everything(other)
    restore(other, export_of(owner).encode(), name="x.json", now=NOW)
    ours, theirs = json.loads(export_of(owner)), json.loads(export_of(other))
    assert len(theirs["asks"]) == 2 * len(ours["asks"])
    entries = [ask["entry"] for ask in theirs["asks"]]
    assert entries == sorted(set(entries))


@given(st.data())
def test_a_document_is_added_to_what_is_there_and_taken_back_whole(data: st.DataObject) -> None:
    owner, other = new_owner(), new_owner(name="Mara")
    for one in (owner, other):
        for _step in range(data.draw(st.integers(1, 6))):
            write(data.draw, one)
    before, counted = export_of(other), kept_counts(other)
    restore(other, export_of(owner).encode(), name="x.json", now=NOW)
    assert differences(other.id) == Differences()
    if export_of(other) != before:
        actions.undo(other, now=NOW)
    assert (export_of(other), kept_counts(other)) == (before, counted)


@given(st.data())
def test_a_later_document_adds_what_happened_since_and_is_taken_back(data: st.DataObject) -> None:
    owner, other = new_owner(), new_owner()
    actions.log_ask(owner, NewAsk("Night trains", kind="pitch", person="Wired"), now=NOW)
    restore(other, export_of(owner).encode(), name="x.json", now=NOW)
    before, counted = export_of(other), kept_counts(other)
    for _step in range(data.draw(st.integers(1, 6))):
        write(data.draw, owner)
    restore(other, export_of(owner).encode(), name="y.json", now=NOW)
    assert differences(other.id) == Differences()
    if export_of(other) != before:
        actions.undo(other, now=NOW)
    assert (export_of(other), kept_counts(other)) == (before, counted)


def test_a_moment_of_an_ask_that_is_there_is_counted(owner: User) -> None:
    other = new_owner()
    ask = actions.log_ask(owner, NewAsk("Night trains", kind="pitch"), now=NOW)["id"]
    restore(other, export_of(owner).encode(), name="x.json", now=NOW)
    actions.record_moment(owner, UUID(ask), NewMoment(Type.DECLINED), now=NOW)
    restore(other, export_of(owner).encode(), name="y.json", now=NOW)
    assert Notebook.objects.get(owner_id=other.id).noes == 1
    actions.undo(other, now=NOW)
    assert Notebook.objects.get(owner_id=other.id).noes == 0


def test_undo_of_a_document_has_no_entry_for_each_row(owner: User) -> None:
    other = new_owner()
    for number in range(3):
        actions.log_ask(other, NewAsk(f"Pitch {number}", person=f"Editor {number}"), now=NOW)
    restore(owner, export_of(other).encode(), name="x.json", now=NOW)
    changes = json.loads(Write.objects.get(owner_id=owner.id).changes)
    assert [table for table, _key, _kept in changes] == ["settings", "notebook"]


@pytest.mark.parametrize("how", [{"indent": 2}, {"indent": "\t"}, {"separators": (" ,", " : ")}])
def test_a_document_comes_back_however_it_is_set_out(owner: User, how: dict[str, Any]) -> None:
    other = new_owner()
    everything(owner)
    document = json.loads(export_of(owner))
    turned = {name: document[name] for name in ("noes", *reversed(document))}
    source = json.dumps(turned, **how).encode("utf-8-sig")
    assert is_document(source)
    restore(other, source, name="x.json", now=NOW)
    assert export_of(other) == export_of(owner)


def test_a_document_wrong_in_its_last_row_leaves_nothing_behind(
    owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "AT_ONCE", 2)
    other = new_owner()
    for number in range(9):
        actions.log_ask(other, NewAsk(f"Pitch {number}", person=f"Editor {number}"), now=NOW)
    document = json.loads(export_of(other))
    document["asks"][-1]["moments"][0]["type"] = "bribed"
    before = export_of(owner), kept_counts(owner)
    with pytest.raises(ExchangeError, match="says “bribed” under “type”"):
        restore(owner, json.dumps(document).encode(), name="x.json", now=NOW)
    assert (export_of(owner), kept_counts(owner)) == before
    assert not Write.objects.filter(owner_id=owner.id).exists()


def spoilt(**changes: Any) -> bytes:
    row = {"id": "3f2a", "title": "x", "entry": 1, "moments": [], "tags": []}
    return json.dumps({"noes": 1, "asks": [{**row, **changes}]}).encode()


GOOD = "019cb8b8-1e00-7f45-80fe-3ffb3305edc0"


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"{",
        b"[]",
        b'{"noes": "one"}',
        b'{"noes": 2}',
        b'{"noes": 1, "asks": {}}',
        b'{"noes": 1, "asks": [1]}',
        b'{"noes": 1, "settings": {"time_zone": "Mars/Olympus"}}',
        b"[" * 100_000,
        spoilt(),
        spoilt(id=GOOD, title="x" * 501),
        spoilt(id=GOOD, entry=-1),
        spoilt(id=GOOD, entry=2**60),
        spoilt(id=GOOD, entry=""),
        spoilt(id=1),
        spoilt(id=GOOD, title="\ud83d"),
        spoilt(id=GOOD, title=None),
        spoilt(id=GOOD, trashed_at=5),
        spoilt(id=GOOD, moments={}),
        b'{"noes": 1, "settings": []}',
        b'{"noes": 1, "asks": [{"id": "' + GOOD.encode() + b'"}]',
        spoilt(id=GOOD, tags=[1]),
        spoilt(id=GOOD, person_id=GOOD),
        spoilt(id=GOOD, moments=[{"id": GOOD, "type": "bribed", "rank": 1}]),
        spoilt(id=GOOD, moments=[{"id": GOOD, "type": "sent", "rank": 1, "dread": 11}]),
        spoilt(id=GOOD, moments=[{"id": GOOD, "type": "sent", "rank": 1, "day": "2026-02-30"}]),
    ],
)
def test_a_spoilt_document_is_refused_whole(owner: User, source: bytes) -> None:
    before = export_of(owner)
    with pytest.raises(ExchangeError):
        restore(owner, source, name="x.json", now=NOW)
    assert export_of(owner) == before


PLAN = {"id": GOOD, "entry": 1, "name": "Mine", "measure": "asks", "start": "2026-01-01"}


def of_moment(**said: Any) -> dict[str, Any]:
    sent = {"id": GOOD, "type": "sent", "rank": 1, "day": "2026-01-01", **said}
    return {"asks": [{"id": GOOD, "title": "Trains", "entry": 1, "moments": [sent]}]}


@pytest.mark.parametrize(
    ("lists", "said"),
    [
        ({"challenges": [{**PLAN, "rhythm": "every day"}]}, "“Mine” in “challenges” says “every d"),
        ({"challenges": [{**PLAN, "measure": "foo"}]}, "“Mine” in “challenges” says “foo” under"),
        ({"challenges": [{**PLAN, "end": "2025-01-01"}]}, "The end comes after the start"),
        ({"challenges": [{**PLAN, "colour": 1}]}, "under “colour”. There is no such field."),
        ({"settings": {"language": "xx"}}, "“language” in “settings” is not as Noes writes it"),
        (
            {"asks": [{"id": GOOD, "title": " ", "entry": 1}]},
            "“asks” says “ ” under “title”. Write",
        ),
        ({"asks": [{"id": GOOD, "title": "x", "entry": 1, "kind": "y"}]}, "There is no such word"),
        (of_moment(type="accepted"), "says “accepted” under “type”. It cannot come before the ask"),
        (of_moment(utc_offset=30_000), "“utc_offset”. No clock is that far from UTC."),
        (of_moment(dread=15), f"“{GOOD}” in “moments” says “15” under “dread”. Choose a number"),
        (of_moment(amount="-5.00"), "under “amount”. Give the amount as a number from 0."),
        (of_moment(day="2300-01-01"), "under “day”. Choose a day between 1900 and 2199."),
        (of_moment(sting=3), "under “sting”. A sting belongs to how an ask ended."),
        (of_moment(person_id=GOOD), "under “person_id”. What it refers to is not there."),
        ({"wins": [{"id": GOOD, "type": "sent", "rank": 1}]}, "A win without an ask is a reply"),
        ({"days_off": [{"id": GOOD, "day": "2026-01-01"}] * 2}, "That stands there twice."),
        ({"asks": [{"id": GOOD, "title": "x", "entry": 1}] * 2}, "That stands there twice."),
    ],
)
def test_what_nobody_could_have_written_is_named_and_nothing_comes_in(
    owner: User, lists: dict[str, Any], said: str
) -> None:
    before = export_of(owner)
    with pytest.raises(ExchangeError, match=re.escape(said)):
        restore(owner, json.dumps({"noes": 1, **lists}).encode(), name="x.json", now=NOW)
    assert export_of(owner) == before


def test_a_challenge_that_cannot_be_read_is_shown_without_what_is_wrong_with_it(
    owner: User,
) -> None:
    restore(owner, json.dumps({"noes": 1, "challenges": [PLAN]}).encode(), name="x", now=NOW)
    Challenge.objects.filter(owner_id=owner.id).update(rhythm="twice a week", measure="foo")
    (found,) = plans(owner, TODAY)
    assert (found.rhythm, found.row["measure"]) == (None, "asks")


def test_a_document_is_known_by_its_first_words() -> None:
    assert is_document(b' \n{ "noes": 1}')
    assert not is_document(b"Date,Ask\n")
