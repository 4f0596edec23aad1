"""What the whole of a table holds, so far as questions hang on it: one pass, before any record."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from noes.exchange.columns import Column
from noes.exchange.grid import Grid
from noes.exchange.headers import Field
from noes.exchange.layout import PLAIN, Layout
from noes.exchange.rows import Block, Skipped, sift
from noes.exchange.table import Table, rows_below

_ASKED_ABOUT: Final = frozenset(
    {Field.SENT_ON, Field.OUTCOME_ON, Field.OUTCOME, Field.KIND, Field.CHANNEL}
)
# Of a column with more distinct cells than this only the commonest are remembered.
MOST_DISTINCT: Final = 50_000


@dataclass(frozen=True, slots=True)
class Survey:
    """How many rows there are, which are left out, and what some columns hold.

    `cells` has, for each column that questions may be about, its distinct cells and their counts.
    """

    rows: int
    skipped: Sequence[Skipped]
    cells: Mapping[str, Mapping[str, int]]


def naming(columns: Sequence[Column]) -> tuple[int, ...]:
    """Give the places of the columns that name an ask, titles before people."""
    places = {column.field: at for at, column in enumerate(columns) if not column.goes_on}
    family = tuple(at for at, column in enumerate(columns) if column.goes_on)
    named = tuple(places[field] for field in (Field.TITLE, Field.PERSON) if field in places)
    return named + family


def blocks_of(
    grid: Grid, table: Table, columns: Sequence[Column], layout: Layout
) -> Iterator[tuple[Block, Sequence[Skipped]]]:
    """Yield the rows of a table in blocks: those that are asks, and those left out."""
    named = naming(columns)
    for first, rows in rows_below(grid, table):
        yield sift(rows, first, table.names, named, layout)


def survey(grid: Grid, table: Table, columns: Sequence[Column], layout: Layout = PLAIN) -> Survey:
    """Go through a table once."""
    counted = [
        at for at, column in enumerate(columns) if column.field in _ASKED_ABOUT or column.tells
    ]
    counters: dict[int, Counter[str]] = {at: Counter() for at in counted}
    skipped: list[Skipped] = []
    rows = 0
    for kept, out in blocks_of(grid, table, columns, layout):
        rows += len(kept.numbers) + len(out)
        skipped += out
        for at, counter in counters.items():
            counter.update(kept.columns[at])
            if len(counter) > MOST_DISTINCT:
                counters[at] = Counter(dict(counter.most_common(MOST_DISTINCT // 2)))
    cells = {columns[at].name: counter for at, counter in counters.items()}
    return Survey(rows, tuple(skipped), cells)
