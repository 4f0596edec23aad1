from pathlib import Path

import pytest

from noes.exchange.errors import ExchangeError
from noes.exchange.workbook import read_workbook
from tests.exchange.making import TABLES, ods, ods_of, xlsx, xlsx_of, zipped

ROWS = [["Date", "What I asked", "How it went"], ["2026-01-05", "Pitch <&>", "no"]]


@pytest.mark.parametrize("format_", ["xlsx", "ods"])
def test_read_workbook_reads_each_sheet_with_cells(format_: str) -> None:
    make = {"xlsx": xlsx, "ods": ods}[format_]
    grids = read_workbook(make({"Notes": [["x"]], "Empty": [], "Asks": ROWS}), format_)
    assert [(grid.sheet, grid.sheets) for grid in grids] == [
        ("Notes", ("Notes", "Empty", "Asks")),
        ("Asks", ("Notes", "Empty", "Asks")),
    ]
    assert list(grids[1].blocks()) == list(grids[1].blocks()) == [ROWS]


def test_read_workbook_reads_the_sheet_named() -> None:
    grids = read_workbook(xlsx({"Notes": [["x"]], "Asks": ROWS}), "xlsx", sheet="Asks")
    assert [grid.sheet for grid in grids] == ["Asks"]


def test_read_workbook_keeps_row_numbers_below_empty_rows() -> None:
    (grid,) = read_workbook(xlsx({"Asks": [[], ["", ""], *ROWS]}), "xlsx")
    assert list(grid.blocks()) == [[["", "", ""], ["", "", ""], *ROWS]]


@pytest.mark.parametrize("name", ["cells.xlsx", "cells.xls", "cells.ods"])
def test_read_workbook_writes_every_cell_as_what_it_is(name: str) -> None:
    source = (TABLES / name).read_bytes()
    (grid,) = read_workbook(source, Path(name).suffix[1:])
    assert list(grid.blocks()) == [
        [
            ["Day", "Moment", "Count", "Share", "Tick", "Words"],
            ["2026-01-05", "2026-01-05 14:30:00", "5", "0.5", "TRUE", "=1+1 café"],
            ["2026-12-24", "2026-12-24 08:00:00", "-3", "1000000", "FALSE", ""],
        ]
    ]


def test_read_workbook_without_the_sheet_named() -> None:
    with pytest.raises(ExchangeError) as told:
        read_workbook(xlsx({"Notes": [["x"]], "Asks": ROWS}), "xlsx", sheet="Akss")
    assert str(told.value) == "There is no sheet “Akss”. The sheets are: Notes, Asks."


@pytest.mark.parametrize("sheets", [{}, {"Empty": []}])
def test_read_workbook_without_cells(sheets: dict[str, list[list[str]]]) -> None:
    with pytest.raises(ExchangeError, match=r"^The spreadsheet has no cells"):
        read_workbook(xlsx(sheets), "xlsx")


@pytest.mark.parametrize("name", ["locked.xlsx", "locked.xls"])
def test_read_workbook_under_a_password(name: str) -> None:
    with pytest.raises(ExchangeError, match=r"^The spreadsheet is locked with a password"):
        read_workbook((TABLES / name).read_bytes(), "xls")


@pytest.mark.parametrize("name", ["cells.xlsx", "cells.xls", "cells.ods"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_read_workbook_cut_short_is_damaged(name: str, share: float) -> None:
    source = (TABLES / name).read_bytes()
    with pytest.raises(ExchangeError, match=r"^The spreadsheet (is damaged|has no cells)"):
        read_workbook(source[: int(len(source) * share)], Path(name).suffix[1:])


CELL = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
FAR_OUT = [
    (
        "xlsx",
        xlsx_of({"A": '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'}),
    ),
    (
        "ods",
        ods_of(
            {
                "A": '<table:table-row table:number-rows-repeated="1000000">'
                + CELL.format(' table:number-columns-repeated="60"')
                + "</table:table-row>"
            }
        ),
    ),
    ("xlsx", zipped({"xl/workbook.xml": " " * 300_000_000})),
]


@pytest.mark.parametrize(("format_", "source"), FAR_OUT, ids=["far cell", "repeats", "zip bomb"])
def test_read_workbook_that_unfolds_too_far(format_: str, source: bytes) -> None:
    with pytest.raises(ExchangeError, match=r"^The spreadsheet (takes too much|is damaged)"):
        read_workbook(source, format_)


def test_read_workbook_with_a_far_format_only() -> None:
    inside = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" ht="20"/>'
    (grid,) = read_workbook(xlsx_of({"A": inside}), "xlsx")
    assert list(grid.blocks()) == [[["1"]]]
