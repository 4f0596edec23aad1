"""Making an ordinary table out of another: its headings, its rows, and what they mean."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from noes.exchange.grid import Blocks, Made, Row
from noes.exchange.headers import Field
from noes.exchange.limits import BLOCK
from noes.exchange.recast.sheet import Hints, Myself, Sheet
from noes.exchange.table import find_table

# What stands above the columns that are made, in the order of their cells.
HEADINGS: Final = ("Date", "What", "Who", "Outcome", "Outcome date", "Note")
_FIELDS: Final = (
    *(Field.SENT_ON, Field.TITLE, Field.PERSON, Field.OUTCOME, Field.OUTCOME_ON, Field.NOTE),
)
# Words of outcomes that are sure here, because it is we who write them.
_WORDS: Final = ("draft", "waiting", "declined", "lost", "replied", "accepted", "done")


def ask(
    number: int,
    raw: Row,
    *,
    title: str,
    day: str = "",
    person: str = "",
    outcome: str = "",
    answered: str = "",
    note: str = "",
) -> Made:
    """Make the row of one ask."""
    return Made((day, title, person, outcome, answered, note), number, raw)


def left_out(number: int, raw: Row, why: str) -> Made:
    """Make a row that only says why it is left out."""
    return Made([""] * len(HEADINGS), number, raw, why=why)


def made_of(
    sheet: Sheet,
    rows: Callable[[], Iterable[Made]],
    *,
    hints: Hints | None = None,
    myself: Myself | None = None,
) -> Sheet:
    """Give a sheet whose rows were made of another's.

    Args:
        sheet: what they were made of.
        rows: makes them, anew on every call.
        hints: what is known besides the meaning of the made columns and words.
        myself: who the person is, where that mattered.
    """
    known = hints or Hints()

    def blocks() -> Blocks:
        return _blocks(chain([list(HEADINGS)], rows()))

    grid = replace(sheet.grid, read=blocks)
    first = next(grid.blocks(), [])
    mapping = dict(zip(HEADINGS, _FIELDS, strict=True))
    outcomes = {f"Outcome={word}": word for word in _WORDS}
    return replace(
        sheet,
        grid=grid,
        table=find_table(first, header_row=1),
        rows=first,
        hints=replace(
            known,
            mapping={**mapping, **known.mapping},
            outcomes={**outcomes, **known.outcomes},
        ),
        header_row=sheet.table.header_row,
        made=True,
        myself=myself,
    )


def _blocks(rows: Iterator[Row]) -> Blocks:
    block: list[Row] = []
    for row in rows:
        block.append(row)
        if len(block) == BLOCK:
            yield block
            block = []
    if block:
        yield block
