"""The document of a notebook: lossless, and checked before a row of it is written."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.exchange.errors import ExchangeError
from noes.exchange.notebook import is_document, restore
from noes.journal import actions
from tests.journal.people_of_tests import NOW, export_of, kept_counts, new_owner
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


def test_a_document_is_known_by_its_first_words() -> None:
    assert is_document(b' \n{ "noes": 1}')
    assert not is_document(b"Date,Ask\n")
