"""Values as cells, and the texts of cells as values again.

A text that a cell cannot hold as it is (too long, with control characters, with spaces that
spreadsheet programs drop) is shown as near as may be, and kept whole beside: see `packing.py`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from textwrap import wrap
from typing import Any, Final

from noes.exchange.book.columns import How

Cell = str | int | float | bool | None

# What an Excel cell holds, counted as Excel counts; no letter takes more than two.
LONGEST: Final = 32_767
_SURELY_FITS: Final = LONGEST // 2
MOST_LINES: Final = 10  # that a row is high
GOES_ON: Final = " […]"
# Excel counts days from 1900 and takes that year for a leap year: what is earlier is a text.
_EXCEL_ZERO: Final = date(1899, 12, 30).toordinal()
_FIRST_DAY: Final = "1900-03-01"
_NO_TEXT: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ODD_SPACE: Final = re.compile(r"\t|[ \n]{2}|^\s|\s$|\A\s|\s\Z", re.MULTILINE)
_BOLD: Final = 0.85
_TRUE: Final = frozenset({"true", "1", "yes", "x", "y"})
_FALSE: Final = frozenset({"", "false", "0", "no", "n"})


def is_plain(text: str) -> bool:
    """Whether every spreadsheet program gives a text back as it is."""
    if len(text) > _SURELY_FITS or "_x" in text or text.startswith("<r>"):
        return False
    if text.isprintable():
        return "  " not in text and text[:1] != " " and text[-1:] != " "
    return not _NO_TEXT.search(text) and not _ODD_SPACE.search(text)


def shown(text: str) -> str:
    """A text as near as a cell holds it.

    Returns:
        It without what no XML may hold, cut with a mark at its end where it is too long. It never
        looks like the markup of a rich text, which xlsxwriter would take for that.
    """
    found = _NO_TEXT.sub("", text.replace("\r\n", "\n"))
    if found.startswith("<r>"):
        found = f" {found}"
    if len(found.encode("utf-16-le")) // 2 <= LONGEST:
        return found
    return found[: _SURELY_FITS - len(GOES_ON)] + GOES_ON


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column of so many letters, in bold."""
    return max(1, len(wrap(text, max(1, int(width * _BOLD)))))


def height_of(cells: Sequence[Cell], wrapped: Sequence[tuple[int, int]]) -> int:
    """How many lines the cells of a row take, up to a bound.

    Args:
        cells: Of the row.
        wrapped: The places of those that are wrapped, and how many letters they have room for.
    """
    lines = 1
    for at, width in wrapped:
        cell = cells[at]
        if isinstance(cell, str) and (len(cell) > width or "\n" in cell):
            parts = cell[: width * MOST_LINES].split("\n")
            lines = max(lines, sum(-(-len(part) // width) or 1 for part in parts))
    return min(lines, MOST_LINES)


def looks_like(cell: str, text: str) -> bool:
    """Whether a cell still shows a text, whatever became of its spaces."""
    return cell.split() == shown(text).split()


def serial(day: str) -> int | str:
    """An ISO day as a spreadsheet counts it; the day itself where it cannot."""
    return date.fromisoformat(day).toordinal() - _EXCEL_ZERO if day >= _FIRST_DAY else day


def day_of(number: int) -> date:
    """The day of a serial number."""
    return date.fromordinal(number + _EXCEL_ZERO)


# ---- reading


def _text(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def _number(cell: str) -> int:
    number = float(cell)
    if not number.is_integer():
        raise ValueError
    return int(number)


def _money(cell: str) -> str:
    return f"{float(cell):.2f}"


def _day(cell: str) -> str:
    day, _space, _time = cell.strip().replace("T", " ").partition(" ")
    return date.fromisoformat(day).isoformat()


def _flag(cell: str) -> bool:
    word = cell.strip().lower()
    if word not in _TRUE | _FALSE:
        raise ValueError
    return word in _TRUE


def _tags(cell: str) -> list[str]:
    return [tag for tag in map(str.strip, cell.split(",")) if tag]


# What reads the cells of a column; it raises ValueError where they cannot be so.
READ: Final[Mapping[How, Callable[[str], Any]]] = {
    How.TEXT: _text,
    How.LONG: _text,
    How.CODE: _text,
    How.NUMBER: _number,
    How.MONEY: _money,
    How.DAY: _day,
    How.FLAG: _flag,
    How.TAGS: _tags,
}
