"""Finding the table in a grid: its header row, its columns' names, its first row of data."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from noes.core.words import N_
from noes.exchange.errors import ExchangeError
from noes.exchange.grid import Grid, Row, width_of
from noes.exchange.headers import known_among
from noes.exchange.tongues import ANY

# Titles and legends above a table are seldom longer.
LOOKED_AT: Final = 60
_DATUM: Final = re.compile(r"[\W\d_]+|.*\d{4}.*|.*[@/]\w+.*", re.DOTALL)
_LONGEST_NAME: Final = 60
_UNNAMED: Final = "Column "


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table stands in its grid.

    `header_row` is 1-based, None where the table has no header; `names` are distinct, one for each
    column; `known` is how many of them are what people write above a column; `headed` is the last
    column with a heading, counted from 1, or all of them where the table has no header.
    """

    header_row: int | None
    names: tuple[str, ...]
    known: int
    headed: int

    @property
    def first_row(self) -> int:
        """The first row of data, 1-based."""
        return (self.header_row or 0) + 1


def find_table(rows: Sequence[Row], *, header_row: int | None = None) -> Table:
    """Find the table.

    Args:
        rows: the first rows of a grid.
        header_row: the row that is the header, 1-based; 0 for none; None to have it found.

    Raises:
        ExchangeError: there is no row with a cell in it, or no such row.
    """
    looked_at = rows[:LOOKED_AT]
    if header_row is None:
        header_row = _header_row(looked_at)
    elif header_row > len(rows):
        raise ExchangeError(N_("There is no row %(row)s that could be the header."), row=header_row)
    header = rows[header_row - 1] if header_row else []
    above = rows[header_row - 2] if header_row > 1 else []
    names = _names(header, _width([header, *looked_at[header_row:]]), above)
    headed = _width([header]) or len(names)
    return Table(header_row or None, names, known_among(header), headed)


def _header_row(rows: Sequence[Row]) -> int:
    filled = [at for at, row in enumerate(rows) if any(map(str.strip, row))]
    if not filled:
        raise ExchangeError(N_("The file is empty: there is no table to read."))
    known = [known_among(row) for row in rows]
    best = max(filled, key=known.__getitem__)
    if known[best] > 1:
        return best + 1
    # One word proves little further down: a cell of data may say "pitch" or "date".
    first = filled[0]
    return first + 1 if known[first] or _looks_like_names(rows[first]) else 0


def _looks_like_names(row: Row) -> bool:
    cells = [cell.strip() for cell in row if cell.strip()]
    return len(set(cells)) == len(cells) and not any(map(_is_datum, cells))


def _is_datum(cell: str) -> bool:
    outcome = ANY.outcome_of(cell)
    return (
        len(cell) > _LONGEST_NAME
        or _DATUM.fullmatch(cell) is not None
        or (outcome is not None and outcome.sure)
    )


def _width(rows: Sequence[Row]) -> int:
    """Give the number of columns, those at the right without any cell left out."""
    width = width_of(rows)
    while width and not any(len(row) >= width and row[width - 1].strip() for row in rows):
        width -= 1
    return width


def _names(header: Row, width: int, above: Row) -> tuple[str, ...]:
    names: list[str] = []
    told = [" ".join(cell.split()) for cell in header[:width]]
    for at in range(width):
        name = told[at] if at < len(told) else ""
        if name and told.count(name) > 1 and len(set(filter(None, above))) > 1:
            name = f"{_spanning(above, at)} {name}".strip()
        name = name or f"{_UNNAMED}{column_letters(at)}"
        again = 2
        while name in names:
            name = f"{name.removesuffix(f' ({again - 1})')} ({again})"
            again += 1
        names.append(name)
    return tuple(names)


def _spanning(above: Row, at: int) -> str:
    """Give the heading that spans a column, by which "Date" and "Date" are told apart."""
    filled = (cell.strip() for cell in reversed(above[: at + 1]))
    return next(filter(None, filled), "")


def is_unnamed(name: str) -> bool:
    """Say whether a column has no heading of its own."""
    return name.startswith(_UNNAMED)


def column_letters(at: int) -> str:
    """Name a column, the first being 0, as spreadsheets do: A to Z, then AA."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def rows_below(grid: Grid, table: Table) -> Iterator[tuple[int, list[Row]]]:
    """Yield the rows of data in blocks, each with the number of its first row."""
    number = 1
    for block in grid.blocks():
        above = max(0, min(table.first_row - number, len(block)))
        if above < len(block):
            yield number + above, block[above:] if above else block
        number += len(block)
