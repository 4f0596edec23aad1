from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noes.exchange import limits
from noes.exchange.errors import ExchangeError
from noes.exchange.reading import PASTED, format_of, read
from tests.exchange.making import TABLES, ods, xlsx, zipped

SAVE_AS_XLSX = "Open it in a spreadsheet program and save it as xlsx."
ROWS = [["Date", "Who"], ["2026-01-05", "Wired"]]


@pytest.mark.parametrize(
    ("name", "source", "format_"),
    [
        ("asks.csv", b"Date,Who\n2026-01-05,Wired\n", "csv"),
        ("asks.tsv", b"Date\tWho\n2026-01-05\tWired\n", "tsv"),
        ("asks.xlsx", xlsx({"A": ROWS}), "xlsx"),
        ("asks.ods", ods({"A": ROWS}), "ods"),
        ("wrongly-named.csv", xlsx({"A": ROWS}), "xlsx"),
        ("wrongly-named.xlsx", b"Date;Who\n2026-01-05;Wired\n", "csv"),
        (PASTED, b"Date\tWho\r\n2026-01-05\tWired", "tsv"),
    ],
)
def test_read_goes_by_what_a_file_holds(name: str, source: bytes, format_: str) -> None:
    (grid,) = read(source, name=name)
    assert (grid.format, list(grid.blocks())) == (format_, [ROWS])


def test_read_pasted_cells_of_one_column_keeps_their_commas() -> None:
    (grid,) = read(b"What I asked\nPitch, night trains\nA raise\nA loan", name=PASTED)
    assert next(grid.blocks())[1] == ["Pitch, night trains"]


def test_format_of_an_old_workbook() -> None:
    assert format_of((TABLES / "cells.xls").read_bytes()) == "xls"


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (b"", "The file is empty: there is no table to read."),
        (b"%PDF-1.7\n", "The file is a PDF. Bring the table as CSV or xlsx."),
        (b"\x89PNG\r\n\x1a\n\0\0", "The file is a picture. Bring the table as CSV or xlsx."),
        (b"SQLite format 3\0", "The file is a database. Export the table from it as CSV."),
        (
            b"\n<!DOCTYPE html><table><tr><td>Date",
            f"The file is a web page, whatever it is called. {SAVE_AS_XLSX}",
        ),
        (
            zipped({"word/document.xml": "<w/>"}),
            "The file is an archive. Unpack it and bring the table that is in it.",
        ),
        (
            zipped({"xl/workbook.bin": ""}),
            f"The file is a binary workbook (xlsb). {SAVE_AS_XLSX}",
        ),
        (
            b'{"asks": []}',
            "The file is JSON, but not an export of Noes. Bring the table as CSV or xlsx.",
        ),
        (
            b"PK\x03\x04 and no more",
            "The file is damaged. If it is a spreadsheet, open it and save it again.",
        ),
        (
            b" " * (limits.MAX_BYTES + 1),
            "The file is larger than 200 MB. Bring the table in parts.",
        ),
    ],
)
def test_read_says_what_is_no_table(source: bytes, sentence: str) -> None:
    with pytest.raises(ExchangeError) as told:
        read(source, name="asks.csv")
    assert str(told.value) == sentence


@given(st.binary() | st.builds(lambda junk: b"PK\x03\x04" + junk, st.binary()))
def test_read_of_any_bytes_raises_nothing_else(source: bytes) -> None:
    with suppress(ExchangeError):
        for grid in read(source, name="asks.csv"):
            list(grid.blocks())


@pytest.mark.parametrize("name", ["cells.xlsx", "cells.xls", "cells.ods"])
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_read_of_a_workbook_with_changed_bytes_raises_nothing_else(
    name: str, data: st.DataObject
) -> None:
    source = bytearray((TABLES / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        source[data.draw(st.integers(0, len(source) - 1))] = data.draw(st.integers(0, 255))
    with suppress(ExchangeError):
        for grid in read(bytes(source), name=name):
            list(grid.blocks())
