"""Small tables as people keep them, each with the records that a careful reader would make of it.

Beside each table lies what it gives: its records as lines, what is left out, what is asked.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from noes.exchange.preview import Preview, preview
from tests.exchange.making import TABLES

TODAY = date(2026, 11, 22)
EXPECTED = sorted(TABLES.glob("*/*.json"))


def line_of(record: dict[str, Any]) -> str:
    """Give what is told of a record, without what it leaves untold."""
    told = [record[name] for name in ("row", "title", "person", "channel", "sent_on", "day_text")]
    told += [record[name] for name in ("outcome", "tone", "outcome_on", "amount", "currency")]
    return " | ".join(str(each) for each in (*told, record["note"]) if each)


def said(found: Preview) -> dict[str, list[str]]:
    document = found.to_json()
    return {
        "records": [line_of(record) for record in document["records"]],
        "skipped": [f"{each['row']}: {each['why']}" for each in document["skipped"]],
        "questions": [
            f"{each['about']} {each['column']}={each['value']} ({each['count']}): {each['guess']}"
            for each in document["questions"]
        ],
    }


def table_of(expected: Path) -> Path:
    (table,) = (path for path in expected.parent.glob(f"{expected.stem}.*") if path != expected)
    return table


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.stem)
def test_table_gives_the_records_beside_it(expected: Path) -> None:
    table = table_of(expected)
    found = preview(table.read_bytes(), name=table.name, today=TODAY)
    assert said(found) == json.loads(expected.read_text(encoding="utf-8"))
