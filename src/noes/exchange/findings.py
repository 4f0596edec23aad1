"""What the rows of a table say as wholes: questions about them, and what no field can hold."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from noes.core.words import N_
from noes.exchange.asides import Aside
from noes.exchange.cells import Reading
from noes.exchange.choices import DRAFT, OTHERS
from noes.exchange.grid import Grid
from noes.exchange.layout import PLAIN, Layout
from noes.exchange.question import Question
from noes.exchange.records import Understood, understood
from noes.exchange.rows import Block, sift
from noes.exchange.table import Table, rows_below

LEFT_OUT: Final = N_("Characters that no text has were left out.")
MENDED: Final = N_("Letters that had been saved in a wrong encoding were mended.")
MOVED: Final = N_("Rows of a further table with the same kind of columns were read with the first.")
SHIFTED: Final = N_("Rows whose cells stood one column aside were read in their columns.")
FUSED: Final = N_("Rows that held several asks were read as several.")
# Past so many different ones the rest of a column is told as a whole.
MOST: Final = 1000
_LONGEST: Final = 100
_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class SetAside:
    """Cells that no field can hold, and why.

    Attributes:
        row: the first of them, 1-based; None where it is about the whole table.
        column: what stands above them; empty past the last heading.
        value: what they say, or how it begins; "*" for more than can be told one by one.
        count: how many there are.
        why: a sentence.
    """

    row: int | None
    column: str
    value: str
    count: int
    why: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What one pass over the rows finds: questions with how many rows each is about, and asides.

    `unsent` are the rows that were never sent; `left_out` are the columns that no field holds, and how many of their cells hold anything.
    """

    questions: Counter[Question]
    set_aside: Sequence[SetAside]
    left_out: Mapping[str, int]
    unsent: Sequence[int]


def findings(
    grid: Grid,
    table: Table,
    reading: Reading,
    naming: Sequence[int],
    layout: Layout = PLAIN,
) -> Findings:
    """Go through the rows of a table that are not left out.

    Args:
        grid: its cells.
        table: where it stands in the grid.
        reading: how its cells are read.
        naming: the places of the columns that name an ask.
        layout: which rows are asks, and where their cells belong.
    """
    questions: Counter[Question] = Counter()
    asides: dict[Aside, SetAside] = {}
    left_out: Counter[str] = Counter()
    unsent: list[int] = []
    for first, rows in rows_below(grid, table):
        block, _skipped = sift(rows, first, table.names, naming, layout)
        found = understood(block, reading)
        questions.update(each.question for each in found.told if each.question)
        unsent += _unsent(block, found)
        for at in sorted(found.asides):
            for aside in found.asides[at]:
                _count(asides, aside, block.numbers[at])
        for at in reading.left_out:
            left_out[reading.names[at]] += sum(map(bool, map(str.strip, block.columns[at])))
    return Findings(
        questions, (*_of_letters(grid), *_of_places(layout), *asides.values()), +left_out, unsent
    )


def _unsent(block: Block, found: Understood) -> Iterator[int]:
    told = zip(block.numbers, found.told, strict=True)
    return (row for row, each in told if each.outcome == DRAFT)


def _count(asides: dict[Aside, SetAside], aside: Aside, row: int) -> None:
    short = aside._replace(value=aside.value[:_LONGEST])
    key = short if short in asides or len(asides) < MOST else aside._replace(value=OTHERS)
    was = asides.setdefault(key, SetAside(row, key.column, key.value, 0, key.why))
    asides[key] = replace(was, count=was.count + 1)


def _of_places(layout: Layout) -> Iterator[SetAside]:
    """Tell of rows whose cells were put into their columns, each reason once."""
    reasons = (
        (MOVED, [row for row, put in layout.put.items() if put.moved]),
        (SHIFTED, [row for row, put in layout.put.items() if not put.moved and len(put.rows) == 1]),
        (FUSED, [row for row, put in layout.put.items() if len(put.rows) > 1]),
    )
    for why, rows in reasons:
        if rows:
            yield SetAside(rows[0], "", _rows_of(rows), len(rows), why)


def _rows_of(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows[:_SHOWN])) + (" …" if len(rows) > _SHOWN else "")


def _of_letters(grid: Grid) -> Sequence[SetAside]:
    told = (
        SetAside(None, "", grid.left_out_in[:_LONGEST], grid.left_out, LEFT_OUT),
        SetAside(None, "", grid.mended_example, grid.mended, MENDED),
    )
    return tuple(each for each in told if each.count)
