import io
from datetime import date, datetime, time, timedelta

import pytest

from noes.exchange.frames import DAMAGED, frames_of
from noes.exchange.sheets import Cell, main, text_of
from tests.exchange.making import xlsx

BOOK = xlsx({"Notes": [["x"]], "Empty": [], "Asks": [["Who", "How"], ["Jo, Di", "no"]]})


def output_of(*wanted: str) -> list[bytes]:
    out = io.BytesIO()
    assert main(wanted, io.BytesIO(BOOK), out) == 0
    return list(frames_of(out.getvalue()))


def test_sheets_writes_each_sheet_with_cells() -> None:
    assert output_of() == [
        b"Notes\x1fEmpty\x1fAsks\x1e\n",
        *(b"Notes", b"x\x1e\n"),
        *(b"Asks", b"Who\x1fHow\x1e\nJo, Di\x1fno\x1e\n"),
    ]


def test_sheets_writes_the_sheet_wanted() -> None:
    assert [output_of("Notes"), output_of("Nothing")] == [
        [b"Notes\x1fEmpty\x1fAsks\x1e\n", b"Notes", b"x\x1e\n"],
        [b"Notes\x1fEmpty\x1fAsks\x1e\n"],
    ]


def test_sheets_says_damaged() -> None:
    assert main((), io.BytesIO(b"no workbook"), io.BytesIO()) == DAMAGED


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (True, "TRUE"),
        (False, "FALSE"),
        (5, "5"),
        (5.0, "5"),
        (5.25, "5.25"),
        (date(2026, 1, 5), "2026-01-05"),
        (datetime(2026, 1, 5), "2026-01-05"),  # noqa: DTZ001 - a spreadsheet knows no zones
        (datetime(2026, 1, 5, 14, 30), "2026-01-05 14:30:00"),  # noqa: DTZ001 - nor here
        (time(14, 30), "14:30:00"),
        (timedelta(hours=30, minutes=5), "30:05"),
    ],
)
def test_text_of_a_cell(cell: Cell, text: str) -> None:
    assert text_of(cell) == text
