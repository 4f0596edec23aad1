"""Rows of a block turned to columns, those that tell no ask left out with their reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, NamedTuple

from noes.core.words import N_
from noes.exchange.grid import Made, Row, Unread

EMPTY: Final = N_("The row is empty.")
HEADER_AGAIN: Final = N_("The row repeats the header.")
NAMELESS: Final = N_("The row says neither what was asked nor whom.")


class Skipped(NamedTuple):
    """A row that is left out, and why."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows of a table, their numbers in the source (1-based), and their cells by column."""

    rows: Sequence[Row]
    numbers: Sequence[int]
    columns: Sequence[Sequence[str]]

    @property
    def raw(self) -> Sequence[Row]:
        """The cells of each row as they stood in the source."""
        if not self.rows or not isinstance(self.rows[0], Made):
            return self.rows
        return [row.raw if isinstance(row, Made) else row for row in self.rows]


def sift(
    rows: Sequence[Row], first: int, names: Sequence[str], naming: Sequence[int]
) -> tuple[Block, Sequence[Skipped]]:
    """Leave out the rows that tell no ask.

    Args:
        rows: as they were read.
        first: the number of the first of them.
        names: what stands above each column.
        naming: the places of the columns that name an ask: its title, its person.

    Returns:
        The rows that stay, each column as long as they are many, and those left out.
    """
    numbers = _numbers(rows, first)
    columns = _columns(rows, len(names))
    for at in naming[:1] if set(map(type, rows)) <= {list} else ():
        if all(map(str.strip, columns[at])) and names[at] not in columns[at]:
            return Block(rows, numbers, columns), ()
    whys = [_why_not(row, names, naming) for row in rows]
    each = list(zip(numbers, rows, whys, strict=True))
    skipped = [Skipped(number, why) for number, _row, why in each if why]
    kept = [row for _number, row, why in each if not why]
    stay = [number for number, _row, why in each if not why]
    return Block(kept, stay, _columns(kept, len(names))), skipped


def _numbers(rows: Sequence[Row], first: int) -> Sequence[int]:
    if not rows or not isinstance(rows[0], Made):
        return range(first, first + len(rows))
    return [row.number for row in rows if isinstance(row, Made)]


def _columns(rows: Sequence[Row], width: int) -> list[tuple[str, ...]]:
    columns = list(zip_longest(*rows, fillvalue=""))
    missing = width - len(columns)
    return columns + [("",) * len(rows)] * missing if missing > 0 else columns[:width]


def _why_not(row: Row, names: Sequence[str], naming: Sequence[int]) -> str | None:
    if isinstance(row, Unread | Made) and row.why:
        return row.why
    if any(at < len(row) and row[at].strip() for at in naming):
        again = all(cell.strip() == name for cell, name in zip(row, names, strict=False))
        return HEADER_AGAIN if again else None
    return NAMELESS if any(map(str.strip, row)) else EMPTY
