"""What stands below a header: asks, and rows that are none, or that do not stand in their columns.

Totals, explanations of signs, headings in between and further tables are told apart from asks by
their words alone, before any column is understood, so that they do not blur what columns hold.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from noes.core.words import N_
from noes.exchange.dates import is_like_a_day
from noes.exchange.grid import Grid, Row, Unread
from noes.exchange.headers import Field, Tier, claims_of, known_among
from noes.exchange.labels import is_heading, is_legend, is_rule, is_total, sign_of
from noes.exchange.memo import Memo
from noes.exchange.places import Places, Put
from noes.exchange.table import Table, rows_below

HEADER_AGAIN: Final = N_("The row repeats the header.")
TOTALS: Final = N_("The row sums up the others.")
LEGEND: Final = N_("The row explains the signs of the table.")
RULE: Final = N_("The row is a line between others.")
HEADING: Final = N_("The row is a heading.")
OTHER_TABLE: Final = N_("The row is of another table on the sheet.")
_LOOKED_AT: Final = 1000
# More rows that stand elsewhere than their columns are a table that is not understood.
_MOST_PUT: Final = 10_000
_DAYS: Final = frozenset({Field.SENT_ON, Field.OUTCOME_ON})
_NAMING: Final = frozenset({Field.TITLE, Field.PERSON})
_TWO, _THREE = 2, 3
_HALF, _MOST = 0.5, 0.75


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the asks of a table stand.

    Attributes:
        skipped: rows that are no asks, by their numbers, and why.
        put: rows whose cells stand elsewhere than their columns, by their numbers.
        signs: what the table says that signs mean.
    """

    skipped: Mapping[int, str] = field(default_factory=dict)
    put: Mapping[int, Put] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)

    def has_nothing_in(self, numbers: Sequence[int]) -> bool:
        """Say whether none of some rows is left out or put elsewhere."""
        return not any(
            rows and any(map(rows.__contains__, numbers)) for rows in (self.skipped, self.put)
        )


PLAIN: Final = Layout(MappingProxyType({}), MappingProxyType({}), MappingProxyType({}))


def layout_of(grid: Grid, table: Table, above: Sequence[Row], today: date) -> Layout:
    """Go through the rows below a header.

    Args:
        grid: the cells.
        table: where the table stands; without a header every row is taken for an ask.
        above: the rows above the header.
        today: tells days from other numbers.
    """
    if table.header_row is None:
        return PLAIN
    look = _Look(table, today)
    look.above(above)
    for first, rows in rows_below(grid, table):
        for number, row in enumerate(rows, start=first):
            if not isinstance(row, Unread):
                look.at(number, row)
    put = look.put if len(look.put) <= _MOST_PUT else {}
    return Layout(look.skipped, put, look.signs)


class _Look:
    """One pass over the rows; it remembers under which header and in which part it is."""

    def __init__(self, table: Table, today: date) -> None:
        self.skipped: dict[int, str] = {}
        self.put: dict[int, Put] = {}
        self.signs: dict[str, str] = {}
        self._names = [" ".join(name.split()).casefold() for name in table.names]
        fields = [_field_of(name) for name in table.names]
        self._fields = fields
        self._headed = table.headed
        self._places = Places(fields, table.headed, today)
        self._is_day = Memo[str, bool](lambda cell: is_like_a_day(cell, today))
        self._days = [at for at, told in enumerate(fields) if told in _DAYS]
        self._in_legend = False
        self._moved: Sequence[int | None] | None = None  # the columns of a further header
        self._other = False
        self._after_gap = False
        self._single: int | None = None  # a row of one cell right above

    def at(self, number: int, row: Row) -> None:
        """Look at one row."""
        if self._has_day(row) and not self._in_legend and self._moved is None and not self._other:
            self._single = None
            if len(row) > self._headed or "\n" in row[self._days[0]]:
                self._place(number, row)
            return
        filled = _filled(row)
        if not filled:
            self._in_legend, self._single, self._after_gap = False, None, True
            return
        after_gap, self._after_gap = self._after_gap or self._single is not None, False
        if self._is_header(row, filled, after_gap=after_gap):
            self._begin(number, row)
        elif why := self._why(row, filled):
            self.skipped[number] = why
            self._single = None
        else:
            self._single = number if len(filled) == 1 else None
            self._take(number, row)

    def above(self, rows: Sequence[Row]) -> None:
        """Look at the rows above the header for what signs mean."""
        for row in rows:
            filled = _filled(row)
            self._in_legend = bool(filled) and (self._in_legend or is_legend(filled))
            if not self._note_sign(filled) and self._in_legend:
                self._note_pair(filled)
        self._in_legend = False

    def _note_sign(self, filled: Sequence[str]) -> bool:
        """Keep what a row says that a sign means; say whether it does so."""
        sign = sign_of(filled)
        if sign is not None:
            self.signs.setdefault(*sign)
        return sign is not None

    def _has_day(self, row: Row) -> bool:
        wide = len(row)
        for at in self._days:  # noqa: SIM110 - half the time of any(), and every row comes here
            if at < wide and self._is_day[row[at]]:
                return True
        return False

    def _is_header(self, row: Row, filled: Sequence[str], *, after_gap: bool) -> bool:
        """Say whether a row heads columns: after a gap two words prove it, elsewhere more."""
        if len(filled) < _TWO:
            return False
        names = [" ".join(cell.split()).casefold() for cell in row]
        if names[: len(self._names)] == self._names[: len(names)] and len(filled) >= _TWO:
            return True
        known = known_among(filled)
        if after_gap:
            return known >= max(_TWO, _HALF * len(filled))
        return known >= max(_THREE, _MOST * len(filled))

    def _begin(self, number: int, row: Row) -> None:
        """Begin under a further header: the same again, one of the same fields, or another."""
        if self._single is not None:
            self.skipped[self._single] = HEADING
        self._single, self._in_legend = None, False
        moved = _moved(row, self._names, self._fields)
        self._other = moved is None
        self._moved = None if moved == list(range(len(self._names))) else moved
        self.skipped[number] = OTHER_TABLE if moved is None else HEADER_AGAIN

    def _why(self, row: Row, filled: Sequence[str]) -> str | None:
        if self._other:
            return OTHER_TABLE
        if self._in_legend or is_legend(filled):
            self._in_legend = True
            if not self._note_sign(filled):
                self._note_pair(filled)
            return LEGEND
        if self._note_sign(filled):
            return LEGEND
        if is_rule(filled):
            return RULE
        if is_heading(filled):
            return HEADING
        return TOTALS if not self._has_day(row) and is_total(filled, self._told(row)) else None

    def _note_pair(self, filled: Sequence[str]) -> None:
        if len(filled) == _TWO:
            self.signs.setdefault(filled[0], filled[1])

    def _told(self, row: Row) -> str:
        """Give the cell that tells how an ask went."""
        at = self._fields.index(Field.OUTCOME) if Field.OUTCOME in self._fields else len(row)
        return row[at] if at < len(row) else ""

    def _take(self, number: int, row: Row) -> None:
        if self._moved is not None:
            self.put[number] = Put((_relaid(row, self._moved, len(self._names)),), moved=True)
        else:
            self._place(number, row)

    def _place(self, number: int, row: Row) -> None:
        put = self._places.of(row)
        if put is not None:
            self.put[number] = put


def _filled(row: Row) -> list[str]:
    return [cell.strip() for cell in row if cell.strip()]


def _field_of(name: str) -> Field | None:
    claim = next(claims_of(name), None)
    return claim.field if claim is not None and claim.tier < Tier.PART else None


def _moved(
    row: Row, names: Sequence[str], fields: Sequence[Field | None]
) -> list[int | None] | None:
    """Give for each cell of a further header the column that tells the same; None for no such table.

    It takes a column that names an ask, and one more.
    """
    moved: list[int | None] = []
    for cell in row[: len(names)] if len(row) > len(names) else row:
        text = " ".join(cell.split()).casefold()
        told = _field_of(cell) if text else None
        if text and text in names:
            moved.append(names.index(text))
        elif told is not None and told in fields and fields.index(told) not in moved:
            moved.append(fields.index(told))
        else:
            moved.append(None)
    found = [fields[at] for at in moved if at is not None]
    return moved if len(found) >= _TWO and not _NAMING.isdisjoint(found) else None


def _relaid(row: Row, moved: Sequence[int | None], width: int) -> Row:
    """Lay the cells of a row into the columns of the first header, the rest behind them."""
    laid, behind = [""] * width, []
    for at, cell in enumerate(row):
        to = moved[at] if at < len(moved) else None
        if to is not None:
            laid[to] = cell
        elif cell.strip():
            behind.append(cell)
    return laid + behind


def cells_of(rows: Sequence[Row], table: Table, layout: Layout) -> list[list[str]]:
    """Give the first cells of each column, those of rows that are no asks left out."""
    first = table.first_row
    looked_at = [
        cells
        for number, row in enumerate(rows[first - 1 :][:_LOOKED_AT], start=first)
        if number not in layout.skipped
        for cells in (layout.put[number].rows if number in layout.put else (row,))
    ]
    return [
        [row[at] if at < len(row) else "" for row in looked_at] for at in range(len(table.names))
    ]
