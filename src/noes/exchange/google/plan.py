"""What to write, given what a sheet holds now and what the notebook says: nothing else is touched.

A row of an ask shows what the notebook says; an ask without a row gets one at the end. No row is
ever deleted: that of an ask in the trash says so, and so does that of an ask that was taken back;
what else stands in it is its owner's. A row without an id, or with one that no ask here ever had,
is somebody's own until it was brought in: then it is that ask's, known by the very cells that it
came from. Once that is taken back, they stand there again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from django.utils.translation import gettext as _

from noes.exchange.asks_words import HEADINGS
from noes.exchange.google.arrivals import source_of, told_by
from noes.exchange.google.cells import GONE, ID, IN_TRASH, OUTCOME, Cell, Line, by_heading, is_same
from noes.exchange.google.held import Held, Row, folded, names_in, shown_in

# By the ids of the asks that a sheet shows: what stood in the row before it was the ask's, by our
# headings; None for a row that Noes wrote.
Shown = Mapping[str, Mapping[str, Any] | None]
NOTHING: Final[Shown] = {}
_OUTCOME: Final = HEADINGS[OUTCOME]


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
        shown: The asks that it shows after the pass.
    """

    writes: Sequence[Write]
    changed: int
    added: int
    arrived: Sequence[Row]
    end: int
    shown: Shown


def language_for(held: Held, wanted: str) -> str:
    """The language that a sheet is to be in.

    Args:
        held: What it holds.
        wanted: The language that its owner chose.

    Returns:
        That; or the one that it is in, where a column of the owner's own is called as one of ours
        would be.
    """
    ours = set(held.places.values())
    own = {folded(cell) for at, cell in enumerate(held.header) if at not in ours}
    return held.language if own & names_in(wanted).keys() else wanted


def plan(held: Held, lines: Sequence[Line], *, shown: Shown = NOTHING, language: str = "") -> Plan:
    """Plan one pass.

    Args:
        held: What the sheet holds.
        lines: Every ask of the notebook, in the order of the rows to come.
        shown: The asks that the sheet showed after the pass before.
        language: Of the headings after the pass; "" for that they are in.
    """
    found = _sorted(held, lines, shown)
    own = [_as_it_was(held, row, shown[key] or {}) for key, row in found.own.items()]
    put_right = [
        *(list(_differing(held, found.rows[key], wanted)) for key, wanted in found.wanted.items()),
        *(list(_differing(held, row, {_OUTCOME: _(GONE)})) for row in found.lost.values()),
        *(writes for _row, writes in own),
    ]
    fresh = [line for line in lines if line.stands and line.id not in found.rows]
    arrived = (*found.others, *(row for row, _writes in own))
    return Plan(
        writes=[
            *_headings(held, language or held.language),
            *(write for writes in put_right for write in writes),
            *_appended(held, [_wanted(line) for line in fresh]),
        ],
        changed=sum(map(bool, put_right)),
        added=len(fresh),
        arrived=[row for row in arrived if any(source_of(held, row))],
        end=held.end + len(fresh),
        shown={
            **{key: shown.get(key) for key in found.rows},
            **{key: _cells_of(held, row) for key, row in found.adopted.items()},
            **dict.fromkeys((*found.lost, *(line.id for line in fresh))),
        },
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """What the rows of a sheet are.

    Args:
        rows: Those of asks, by their ids.
        wanted: What those are to say.
        adopted: Those of them that asks were brought in from just now.
        own: Those that asks were brought in from that were taken back since.
        lost: Those that Noes wrote for asks that were taken back since.
        others: Somebody's own.
    """

    rows: Mapping[str, Row]
    wanted: Mapping[str, Mapping[str, Cell]]
    adopted: Mapping[str, Row]
    own: Mapping[str, Row]
    lost: Mapping[str, Row]
    others: Sequence[Row]


def _sorted(held: Held, lines: Sequence[Line], shown: Shown) -> _Found:
    asks = {line.id: line for line in lines}
    rows, others = _rows_of(held, asks.keys(), held.rows)
    adopted = _adopted(held, others, [line for line in lines if line.id not in rows])
    taken = {row.number for row in adopted.values()}
    others = [row for row in others if row.number not in taken]
    gone, others = _rows_of(held, shown.keys() - asks.keys(), others)
    rows |= adopted
    return _Found(
        rows,
        {line.id: _wanted(line) for line in lines if line.id in rows},
        adopted,
        {key: row for key, row in gone.items() if shown[key]},
        {key: row for key, row in gone.items() if not shown[key]},
        [row for row in others if not _is_copy(held, row, asks)],
    )


def _rows_of(
    held: Held, ids: AbstractSet[str], among: Sequence[Row]
) -> tuple[dict[str, Row], list[Row]]:
    """The first row of each ask, and all other rows: copies of them, and somebody's own."""
    rows: dict[str, Row] = {}
    others = []
    for row in among:
        key = held.id_of(row)
        if key in ids and key not in rows:
            rows[key] = row
        else:
            others.append(row)
    return rows, others


def _is_copy(held: Held, row: Row, asks: Mapping[str, Line]) -> bool:
    """Whether a row only says once more what the notebook says of an ask."""
    line = asks.get(held.id_of(row))
    return line is not None and not any(_differing(held, row, _wanted(line)))


def _cells_of(held: Held, row: Row) -> Mapping[str, Any]:
    """What stands in our columns of a row."""
    return {heading: row.at(at) for heading, at in held.places.items()}


def _as_it_was(held: Held, row: Row, cells: Mapping[str, Any]) -> tuple[Row, list[Write]]:
    """A row with what its owner wrote in our columns, and what is to be written for that."""
    ours = {at: cells[heading] for heading, at in held.places.items() if heading in cells}
    width = max(len(row.cells), *(at + 1 for at in ours))
    before = [ours.get(at, row.at(at)) for at in range(width)]
    return Row(row.number, before), list(_differing(held, row, cells))


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
        cells[OUTCOME] = _(IN_TRASH)
    return {**by_heading(cells), ID: line.id}


def _differing(held: Held, row: Row, wanted: Mapping[str, Cell]) -> Iterator[Write]:
    values = {
        at: wanted[heading]
        for heading, at in held.places.items()
        if heading in wanted and not is_same(row.at(at), wanted[heading])
    }
    yield from _in_row(row.number, values)


def _headings(held: Held, language: str) -> Iterator[Write]:
    """What is written above our columns where they are called in another language."""
    shown = shown_in(language)
    values: dict[int, Cell] = {
        at: shown[heading]
        for heading, at in held.places.items()
        if heading != ID and folded(held.header[at]) != folded(shown[heading])
    }
    yield from _in_row(held.header_row, values)


def _in_row(number: int, values: Mapping[int, Cell]) -> Iterator[Write]:
    for columns in _side_by_side(values):
        yield Write(number, columns[0], [[values[at] for at in columns]])


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


def header(language: str) -> Write:
    """What an empty sheet begins with."""
    return Write(1, 0, [list(shown_in(language).values())])
