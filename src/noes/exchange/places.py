"""Rows whose cells do not stand in their columns: moved by one, or two asks in one row.

Nothing is moved that the days and the words for how it went do not prove.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from noes.exchange.dates import is_like_a_day
from noes.exchange.grid import Row
from noes.exchange.headers import Field
from noes.exchange.memo import Memo
from noes.exchange.tongues import ANY

_JOINED: Final = re.compile(r"(?P<end>.*?)(?P<day>\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})")
_LONGEST_MARK: Final = 4
_NAMING: Final = frozenset({Field.TITLE, Field.PERSON})


class Put(NamedTuple):
    """The asks that a row holds, each with its cells in their columns.

    `moved` says that the row is of a further table with columns of its own.
    """

    rows: Sequence[Row]
    moved: bool = False


class Places:
    """What the columns of a table should hold, so far as their headings say."""

    def __init__(self, fields: Sequence[Field | None], width: int, today: date) -> None:
        """Take what each column tells, how many there are, and a day to tell days by."""
        self._width = width
        self._day = next((at for at, told in enumerate(fields) if told is Field.SENT_ON), None)
        self._told = [at for at, told in enumerate(fields) if told is Field.OUTCOME]
        self._naming = [at for at, told in enumerate(fields) if told in _NAMING]
        self._is_day = Memo[str, bool](lambda cell: is_like_a_day(cell, today))
        self._is_outcome = Memo[str, bool](_is_outcome)

    def of(self, row: Row) -> Put | None:
        """Give the cells of a row in their columns; None where they stand there, or may do."""
        if self._day is None or not self._naming:
            return None
        rows = self._in_lines(row) or self._side_by_side(row) or self._shifted(row)
        return Put(rows) if rows else None

    def _fits(self, row: Row) -> bool:
        """Say whether a row holds an ask: a day, a name, and no wrong word for how it went."""
        return (
            self._is_day[_cell(row, self._day)]
            and any(_cell(row, at) for at in self._naming)
            and all(not _cell(row, at) or self._is_outcome[_cell(row, at)] for at in self._told)
        )

    def _shifted(self, row: Row) -> Sequence[Row]:
        if self._is_day[_cell(row, self._day)] or not any(_cell(row, at) for at in self._told):
            return ()
        if len(row[0].strip()) <= _LONGEST_MARK and self._proves(row[1:]):
            return (row[1:],)
        return (["", *row],) if self._proves(["", *row]) else ()

    def _proves(self, row: Row) -> bool:
        """Say whether a row fits and says how it went, which no row does by chance."""
        return self._fits(row) and any(_cell(row, at) for at in self._told)

    def _side_by_side(self, row: Row) -> Sequence[Row]:
        width = self._width
        filled = len(row)
        while filled and not row[filled - 1].strip():
            filled -= 1
        if filled <= width:
            return ()
        parts = (row[:width], row[width:filled])
        if filled <= 2 * width and all(map(self._fits, parts)):
            return parts
        joined = _JOINED.fullmatch(row[width - 1].strip()) if self._day == 0 else None
        if joined is None or filled >= 2 * width:
            return ()
        parts = ([*row[: width - 1], joined["end"].strip()], [joined["day"], *row[width:filled]])
        return parts if all(map(self._fits, parts)) else ()

    def _in_lines(self, row: Row) -> Sequence[Row]:
        """Part cells that hold a line for each of several asks, where all agree how many."""
        lines = [cell.split("\n") for cell in row]
        count = len(lines[self._day]) if self._day is not None and self._day < len(row) else 1
        if count == 1 or any(
            cell.strip() and len(lines[at]) != count for at, cell in enumerate(row)
        ):
            return ()
        parts = tuple(_transposed(lines, count))
        return parts if all(map(self._fits, parts)) else ()


def _transposed(lines: Sequence[Sequence[str]], count: int) -> Iterator[Row]:
    for at in range(count):
        yield [cell[at].strip() if at < len(cell) else "" for cell in lines]


def _cell(row: Row, at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def _is_outcome(cell: str) -> bool:
    outcome = ANY.outcome_of(cell)
    return outcome is not None and outcome.sure
