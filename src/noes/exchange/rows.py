"""Rows of a block turned to columns, those that tell no ask left out with their reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import methodcaller
from typing import Final, NamedTuple

from noes.core.words import N_
from noes.exchange.grid import Made, Row, Unread
from noes.exchange.layout import HEADER_AGAIN, PLAIN, Layout
from noes.exchange.values import NO_TEXTS

EMPTY: Final = N_("The row is empty.")
NAMELESS: Final = N_("The row says neither what was asked nor whom.")


# Space, and what takes none: a row that holds no more than that looks empty to everybody.
_UNSEEN: Final = "".join(filter(str.isspace, map(chr, range(0x3001)))) + (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)
_shown: Final = methodcaller("strip", _UNSEEN)


class Skipped(NamedTuple):
    """A row that is left out, and why."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows of a table.

    Attributes:
        rows: as they were.
        numbers: where they stand in the source, 1-based.
        read: with their cells where they belong.
        columns: the cells that were read, by column.
    """

    rows: Sequence[Row]
    numbers: Sequence[int]
    read: Sequence[Row]
    columns: Sequence[Sequence[str]]

    def pieces(self, at_once: int) -> Iterator["Block"]:
        """Yield the rows as blocks of at most so many."""
        if len(self.rows) <= at_once:
            yield self
            return
        for start in range(0, len(self.rows), at_once):
            part = slice(start, start + at_once)
            columns = [column[part] for column in self.columns]
            yield Block(self.rows[part], self.numbers[part], self.read[part], columns)

    @property
    def raw(self) -> Sequence[Row]:
        """The cells of each row as they stood in the source."""
        if not self.rows or not isinstance(self.rows[0], Made):
            return self.rows
        return [row.raw if isinstance(row, Made) else row for row in self.rows]


def sift(
    rows: Sequence[Row],
    first: int,
    names: Sequence[str],
    naming: Sequence[int],
    layout: Layout = PLAIN,
) -> tuple[Block, Sequence[Skipped]]:
    """Leave out the rows that tell no ask.

    Args:
        rows: as they were read.
        first: the number of the first of them.
        names: what stands above each column.
        naming: the places of the columns that name an ask: its title, its person.
        layout: which of them are no asks, and where the cells of some belong.

    Returns:
        The rows that stay, each column as long as they are many, and those left out.
    """
    numbers = _numbers(rows, first)
    columns = _columns(rows, len(names))
    is_plain = set(map(type, rows)) <= {list} and layout.has_nothing_in(numbers)
    for at in naming[:1] if is_plain else ():
        is_named = all(map(_shown, columns[at])) and NO_TEXTS.isdisjoint(
            map(str.strip, columns[at])
        )
        if is_named and names[at] not in columns[at]:
            return Block(rows, numbers, rows, columns), ()
    skipped: list[Skipped] = []
    stay: list[tuple[int, Row, Row]] = []
    for number, row in zip(numbers, rows, strict=True):
        if number in layout.put:
            stay += [(number, row, cells) for cells in layout.put[number].rows]
        elif why := layout.skipped.get(number) or _why_not(row, names, naming):
            skipped.append(Skipped(number, why))
        else:
            stay.append((number, row, row))
    read = [cells for _number, _row, cells in stay]
    kept = Block(
        rows=[row for _number, row, _cells in stay],
        numbers=[number for number, _row, _cells in stay],
        read=read,
        columns=_columns(read, len(names)),
    )
    return kept, skipped


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
    named = (row[at] for at in naming if at < len(row))
    if any(_shown(cell) and cell.strip() not in NO_TEXTS for cell in named):
        again = all(cell.strip() == name for cell, name in zip(row, names, strict=False))
        return HEADER_AGAIN if again else None
    return NAMELESS if any(map(_shown, row)) else EMPTY
