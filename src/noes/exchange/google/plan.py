"""What to write, given what a sheet holds now and what the notebook says: nothing else is touched.

A row of an ask shows what the notebook says; an ask without a row gets one at the end. No row is
ever deleted: that of an ask in the trash says so, and what else stands in it is its owner's. A row
without an id, or with one that is no ask's, is somebody's own until it was brought in: then it is
that ask's, known by the very cells that it came from.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from noes.exchange.asks_csv import HEADINGS
from noes.exchange.google.arrivals import source_of, told_by
from noes.exchange.google.cells import ID, IN_TRASH, OUTCOME, Cell, Line, by_heading, is_same
from noes.exchange.google.held import Held, Row


@dataclass(frozen=True, slots=True)
class Write:
    """A block of cells: its first row, from 1, its first column, from 0, and the rows of values."""

    row: int
    column: int
    values: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What one pass does.

    Args:
        writes: The cells that differ.
        changed: How many rows are put right.
        added: How many rows are new.
        arrived: The rows that somebody added in the sheet, not in the notebook yet.
        end: The last row of the sheet after the pass.
    """

    writes: Sequence[Write]
    changed: int
    added: int
    arrived: Sequence[Row]
    end: int


def plan(held: Held, lines: Sequence[Line]) -> Plan:
    """Plan one pass.

    Args:
        held: What the sheet holds.
        lines: Every ask of the notebook, in the order of the rows to come.
    """
    rows, others = _rows_of(held, {line.id for line in lines})
    adopted = _adopted(held, others, [line for line in lines if line.id not in rows])
    rows |= adopted
    taken = {row.number for row in adopted.values()}
    put_right = [
        list(_differing(held, rows[line.id], _wanted(line))) for line in lines if line.id in rows
    ]
    fresh = [_wanted(line) for line in lines if line.stands and line.id not in rows]
    return Plan(
        writes=[*(write for writes in put_right for write in writes), *_appended(held, fresh)],
        changed=sum(map(bool, put_right)),
        added=len(fresh),
        arrived=[row for row in others if row.number not in taken and any(source_of(held, row))],
        end=held.end + len(fresh),
    )


def _rows_of(held: Held, ids: set[str]) -> tuple[dict[str, Row], list[Row]]:
    """The first row of each ask, and all other rows: copies of them, and somebody's own."""
    rows: dict[str, Row] = {}
    others = []
    for row in held.rows:
        key = held.id_of(row)
        if key in ids and key not in rows:
            rows[key] = row
        else:
            others.append(row)
    return rows, others


def _adopted(held: Held, others: Iterable[Row], lines: Iterable[Line]) -> dict[str, Row]:
    """The rows that asks were brought in from, by the ids of the asks; each row is one ask's."""
    came = defaultdict(list)
    for line in lines:
        if line.source:
            came[told_by(line.source)].append(line.id)
    found = {}
    if came:
        for row in others:
            waiting = came.get(told_by(source_of(held, row)))
            if waiting:
                found[waiting.pop(0)] = row
    return found


def _wanted(line: Line) -> Mapping[str, Cell]:
    cells = list(line.cells)
    if not line.stands:
        cells[OUTCOME] = IN_TRASH
    return {**by_heading(cells), ID: line.id}


def _differing(held: Held, row: Row, wanted: Mapping[str, Cell]) -> Iterator[Write]:
    values = {
        at: wanted[heading]
        for heading, at in held.places.items()
        if not is_same(row.at(at), wanted[heading])
    }
    for columns in _side_by_side(values):
        yield Write(row.number, columns[0], [[values[at] for at in columns]])


def _appended(held: Held, fresh: Sequence[Mapping[str, Cell]]) -> Iterator[Write]:
    """The new rows below all others, a block for each run of Noes' columns."""
    if not fresh:
        return
    headings = {at: heading for heading, at in held.places.items()}
    for columns in _side_by_side(headings):
        block = [[wanted[headings[at]] for at in columns] for wanted in fresh]
        yield Write(held.end + 1, columns[0], block)


def _side_by_side(places: Iterable[int]) -> Iterator[list[int]]:
    for _run, found in groupby(enumerate(sorted(places)), key=lambda pair: pair[1] - pair[0]):
        yield [at for _count, at in found]


def header() -> Write:
    """What an empty sheet begins with."""
    return Write(1, 0, [[*HEADINGS, ID]])
