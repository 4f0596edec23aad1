"""Tables side by side, each read below the one before it."""

from datetime import date

import pytest

from noes.exchange.choices import Choices
from noes.exchange.preview import Preview, preview

TODAY = date(2026, 11, 22)
HEAD = "Date,Who,Ask,Result,,Date,Who,Ask,Result\n"
FIRST = "2025-01-13,Ann,Quote,no,,2025-02-13,Dee,Intro,yes\n"


def previewed(table: str, choices: Choices | None = None) -> Preview:
    return preview(table.encode(), name="asks.csv", choices=choices or Choices(), today=TODAY)


def test_each_table_keeps_its_own_cells_and_row() -> None:
    found = previewed(HEAD + FIRST)
    assert [(each.row, each.title, list(each.raw)) for each in found.records()] == [
        (2, "Quote", ["2025-01-13", "Ann", "Quote", "no"]),
        (2, "Intro", ["2025-02-13", "Dee", "Intro", "yes"]),
    ]
    assert found.ready


@pytest.mark.parametrize(
    "table",
    [
        HEAD.replace("Result\n", "Note\n") + FIRST,
        HEAD + FIRST.replace(",,", ",call back,"),
        HEAD + FIRST.replace("yes\n", "yes,call back\n"),
        HEAD.replace(",,", ",") + FIRST.replace(",,", ","),
    ],
)
def test_what_only_resembles_them_is_read_as_it_stands(table: str) -> None:
    assert previewed(table).sheet.source is None


def test_tables_can_be_read_as_they_stand() -> None:
    found = previewed(HEAD + FIRST, Choices(read_as="plain"))
    assert [each.row for each in found.records()] == [2]
    assert not found.ready
