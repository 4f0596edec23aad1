"""A workbook brings back the same notebook, byte for byte of its document."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.exchange.notebook import is_document, restore
from noes.journal.models import Ask
from tests.exchange.book.books import book_of, fill
from tests.journal.people_of_tests import NOW, export_of, kept_counts, new_owner
from tests.journal.random_writes import write

pytestmark = pytest.mark.django_db
BOOKS = ["xlsx", "ods"]


@settings(max_examples=15)
@given(st.data())
def test_a_workbook_of_anything_comes_back_to_the_same_bytes_and_counts(
    data: st.DataObject,
) -> None:
    owner, other = new_owner(time_zone="Europe/Berlin", name="Mara"), new_owner()
    for _step in range(data.draw(st.integers(0, 10))):
        write(data.draw, owner)
    book = book_of(owner, data.draw(st.sampled_from(BOOKS)))
    restore(other, book, name="x", now=NOW)
    assert export_of(other) == export_of(owner)
    assert kept_counts(other) == kept_counts(owner)


@pytest.mark.parametrize("ending", BOOKS)
def test_a_workbook_brings_back_what_is_hard_to_keep_in_cells(owner: User, ending: str) -> None:
    fill(owner)
    other = new_owner()
    book = book_of(owner, ending)
    assert is_document(book)
    restore(other, book, name="x", now=NOW)
    assert export_of(other) == export_of(owner)
    restore(other, book, name="x", now=NOW)
    assert export_of(other) == export_of(owner)


def test_an_empty_text_is_told_from_none(owner: User) -> None:
    key = "019cb8b8-1e00-7f45-80fe-3ffb3305edc0"
    ask = {"id": key, "title": "x", "entry": 1, "kind": "", "channel": None, "moments": []}
    restore(owner, json.dumps({"noes": 1, "asks": [ask]}).encode(), name="x", now=NOW)
    other = new_owner()
    restore(other, book_of(owner, "xlsx"), name="x", now=NOW)
    assert Ask.objects.filter(owner_id=other.id).values_list("kind", "channel").get() == ("", None)
