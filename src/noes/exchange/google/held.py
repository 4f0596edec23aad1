"""What a sheet holds now: where Noes' columns are, and which row is which ask.

The user may move, add, sort and filter as they like: columns are known by their headings, wherever
they stand, and rows by the id of their ask. A column whose heading was changed is theirs from then
on. The column of ids is known by what is in it too.

The headings of a sheet are in one language. What is a heading of ours in another is a column of the
user's: a German "Notiz" beside our "Note" is none of ours.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from django.conf import settings
from django.utils.translation import override

from noes.exchange.asks_words import HEADINGS, headings
from noes.exchange.google.cells import ID
from noes.exchange.google.trouble import SheetTrouble, Trouble

HEAD_WITHIN: Final = 100  # rows: titles and notes may stand above the headings
LEAST: Final = 2  # headings of ours that make a header where none is that of ids
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

Grid = Sequence[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number, from 1, and what stands in it, as far as anything does."""

    number: int
    cells: Sequence[object]

    def at(self, place: int) -> object:
        """The cell at a place, "" past the end."""
        return self.cells[place] if place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Held:
    """A sheet as it was read.

    Args:
        header_row: Its number, from 1.
        header: What stands in it.
        language: Of its headings.
        places: Where the columns stand that Noes keeps, from 0, by their headings.
        rows: The rows below the headings.
    """

    header_row: int
    header: Sequence[object]
    language: str
    places: Mapping[str, int]
    rows: Sequence[Row]

    @property
    def end(self) -> int:
        """The last row with anything in it."""
        return self.rows[-1].number if self.rows else self.header_row

    def id_of(self, row: Row) -> str:
        """The id in a row, as it is written."""
        return str(row.at(self.places[ID])).strip().lower()


def is_blank(grid: Grid) -> bool:
    """Whether nothing stands in a sheet."""
    return not any(cell != "" for row in grid for cell in row)


def held_in(grid: Grid, language: str = "") -> Held:
    """Find Noes' columns in a sheet.

    Args:
        grid: What stands in it.
        language: That of the headings where they may be in several.

    Raises:
        SheetTrouble: The column of ids is not there.
    """
    header = _header_of(grid)
    if header is None:
        raise SheetTrouble(Trouble.COLUMNS)
    told = _language_of(grid[header], language)
    places: dict[str, int] = {}
    for at, cell in enumerate(grid[header]):
        heading = names_in(told).get(folded(cell))
        if heading is not None:
            places.setdefault(heading, at)
    below = [Row(at + 1, grid[at]) for at in range(header + 1, len(grid))]
    if ID not in places:
        places[ID] = _column_of_ids(below)
    # A column of ids may have a heading that is another's of ours.
    places = {name: at for name, at in places.items() if name == ID or at != places[ID]}
    return Held(header + 1, grid[header], told, places, below)


def folded(cell: object) -> str:
    """A heading however it is cased and spaced."""
    return " ".join(str(cell).casefold().split())


@cache
def shown_in(language: str) -> Mapping[str, str]:
    """What stands above our columns in a language, by their headings."""
    with override(language):
        return {**dict(zip(HEADINGS, headings(), strict=True)), ID: ID}


@cache
def names_in(language: str) -> Mapping[str, str]:
    """Our headings by what stands above them in a language, folded."""
    return {folded(shown): heading for heading, shown in shown_in(language).items()}


def _ours(row: Sequence[object], language: str) -> set[str]:
    return names_in(language).keys() & set(map(folded, row))


def _language_of(row: Sequence[object], wanted: str) -> str:
    """The language in which most headings of a row are ours; of several the one that is wanted."""
    return max(dict(settings.LANGUAGES), key=lambda code: (len(_ours(row, code)), code == wanted))


def _header_of(grid: Grid) -> int | None:
    """The row that names the ids, else the one with most headings of ours."""
    rows = list(islice(grid, HEAD_WITHIN))
    with_ids = (at for at, row in enumerate(rows) if folded(ID) in map(folded, row))
    at = next(with_ids, None)
    if at is not None:
        return at
    ours = [max(len(_ours(row, code)) for code in dict(settings.LANGUAGES)) for row in rows]
    most = max(range(len(ours)), key=ours.__getitem__, default=None)
    return most if most is not None and ours[most] >= LEAST else None


def _column_of_ids(rows: Sequence[Row]) -> int:
    found = Counter(
        at
        for row in rows
        for at, cell in enumerate(row.cells)
        if isinstance(cell, str) and _UUID.fullmatch(cell.strip().lower())
    )
    if not found:
        raise SheetTrouble(Trouble.COLUMNS)
    return found.most_common(1)[0][0]
