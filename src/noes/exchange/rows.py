"""Rows of a block turned to columns, those that tell no ask left out with their reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final, NamedTuple

from noes.core.words import N_
from noes.exchange.grid import Row, Unread

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
    numbers = range(first, first + len(rows))
    columns = _columns(rows, len(names))
    for at in () if Unread in set(map(type, rows)) else naming[:1]:
        if all(map(str.strip, columns[at])) and names[at] not in columns[at]:
            return Block(rows, numbers, columns), ()
    skipped = [
        Skipped(number, why)
        for number, row in zip(numbers, rows, strict=True)
        if (why := _why_not(row, names, naming))
    ]
    out = {each.row for each in skipped}
    stay = [(number, row) for number, row in zip(numbers, rows, strict=True) if number not in out]
    kept = [row for _number, row in stay]
    return Block(kept, [number for number, _row in stay], _columns(kept, len(names))), skipped


def _columns(rows: Sequence[Row], width: int) -> list[tuple[str, ...]]:
    columns = list(zip_longest(*rows, fillvalue=""))
    missing = width - len(columns)
    return columns + [("",) * len(rows)] * missing if missing > 0 else columns[:width]


def _why_not(row: Row, names: Sequence[str], naming: Sequence[int]) -> str | None:
    if isinstance(row, Unread):
        return row.why
    if any(at < len(row) and row[at].strip() for at in naming):
        again = all(cell.strip() == name for cell, name in zip(row, names, strict=False))
        return HEADER_AGAIN if again else None
    return NAMELESS if any(map(str.strip, row)) else EMPTY
