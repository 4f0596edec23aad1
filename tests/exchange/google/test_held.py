"""Where Noes' columns and rows are in a sheet that its owner uses as they like."""

from typing import Any
from uuid import UUID

import pytest

from noes.exchange.google.cells import ALL
from noes.exchange.google.held import Grid, held_in, is_blank
from noes.exchange.google.trouble import SheetTrouble, Trouble

ONE = str(UUID(int=1))


def test_headings_are_known_wherever_they_stand_and_however_they_are_cased() -> None:
    held = held_in([["", "noes  ID", "My own", "WHAT I ASKED"], [], ["x", ONE, 1, "A raise"]])
    assert (held.header_row, held.places) == (1, {"Noes id": 1, "What I asked": 3})
    assert [row.number for row in held.rows] == [2, 3]
    assert (held.end, held.id_of(held.rows[1]), held.id_of(held.rows[0])) == (3, ONE, "")


def test_of_two_columns_with_one_heading_the_first_is_ours() -> None:
    assert held_in([["Note", "Noes id", "Note"]]).places == {"Note": 0, "Noes id": 1}


def test_header_may_stand_below_titles() -> None:
    grid: list[list[Any]] = [["Asks", 2026], [], list(ALL), []]
    assert held_in(grid).header_row == 3


def test_ids_are_known_by_themselves_under_any_heading() -> None:
    held = held_in([["Who", "Kind", "Key"], ["Wired", "Pitch", ONE], ["Jo", "", ""]])
    assert held.places == {"Who": 0, "Kind": 1, "Noes id": 2}


@pytest.mark.parametrize(
    "grid",
    [
        [["Who", "Kind", "Outcome"], ["Wired", "Pitch", "no"]],
        [["My own", "table"], [1, ONE]],
        [["x"] for _ in range(200)] + [list(ALL)],
    ],
)
def test_sheet_without_ids_is_left_alone(grid: Grid) -> None:
    with pytest.raises(SheetTrouble) as told:
        held_in(grid)
    assert told.value.kind is Trouble.COLUMNS


def test_sheet_is_blank_where_no_cell_says_anything() -> None:
    assert is_blank([])
    assert is_blank([[], ["", ""]])
    assert not is_blank([[], ["", 0]])
