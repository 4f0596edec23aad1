"""The JSON Schema of the document, held against the tables and against real exports."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from noes.exchange.schema import FILE, as_text
from tests.journal.people_of_tests import export_of, new_owner
from tests.journal.random_writes import write
from tests.journal.test_access import everything

pytestmark = pytest.mark.django_db
SCHEMA = json.loads(FILE.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def wrong(document: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(document)]


def test_schema_is_what_the_tables_say() -> None:
    assert FILE.read_text(encoding="utf-8") == as_text()
    Draft202012Validator.check_schema(SCHEMA)


def test_export_of_everything_is_as_the_schema_says() -> None:
    owner = new_owner()
    everything(owner)
    assert wrong(json.loads(export_of(owner))) == []


@given(st.data())
def test_any_export_is_as_the_schema_says(data: st.DataObject) -> None:
    owner = new_owner(time_zone="Europe/Berlin", name="Mara", country="DE")
    for _step in range(data.draw(st.integers(0, 10))):
        write(data.draw, owner)
    assert wrong(json.loads(export_of(owner))) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "x" * 501},
        {"entry": -1},
        {"id": "3f2a"},
        {"tags": [1]},
        {"waits_from": "2026-02-30"},
        {"state": "waiting"},
    ],
)
def test_what_is_changed_is_not_as_the_schema_says(changes: dict[str, Any]) -> None:
    owner = new_owner()
    everything(owner)
    document = json.loads(export_of(owner))
    document["asks"][0] |= changes
    assert len(wrong(document)) == 1
