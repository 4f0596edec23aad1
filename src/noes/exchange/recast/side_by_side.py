"""Tables side by side: the same headings again after an empty column, each part a table of asks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Final

from noes.core.phrases import plain
from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.dates import is_like_a_day
from noes.exchange.grid import Blocks, Made, Row
from noes.exchange.headers import known_among
from noes.exchange.labels import is_heading, is_total
from noes.exchange.layout import HEADING, TOTALS
from noes.exchange.limits import BLOCK
from noes.exchange.recast.sheet import Sheet, Source, cell
from noes.exchange.rows import EMPTY
from noes.exchange.table import find_table, rows_below

_LEAST: Final = 2


def _parts(sheet: Sheet) -> Sequence[range]:
    """Give where each of the tables stands; nothing where they are not the same side by side."""
    at = sheet.table.header_row
    header = sheet.rows[at - 1] if at else []
    filled = groupby(range(len(header)), key=lambda at: bool(cell(header, at)))
    places = [list(part) for has_heading, part in filled if has_heading]
    headings = {tuple(plain(header[at]) for at in part) for part in places}
    if len(places) < _LEAST or len(headings) > 1:
        return ()
    parts = [range(part[0], part[-1] + 1) for part in places]
    return parts if known_among([header[at] for at in parts[0]]) >= _LEAST else ()


def _fits(sheet: Sheet) -> bool:
    parts = _parts(sheet)
    inside = {at for part in parts for at in part}
    return bool(parts) and not any(
        each.strip() and at not in inside
        for _number, row in sheet.all_data()
        for at, each in enumerate(row)
    )


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    parts = _parts(sheet)

    def blocks() -> Blocks:
        yield [[cell(sheet.rows[sheet.table.first_row - 2], at) for at in parts[0]]]
        for part in parts:
            for first, rows in rows_below(sheet.grid, sheet.table):
                yield list(_rows_of(part, first, rows, may_end=part is not parts[0]))

    grid = replace(sheet.grid, read=blocks)
    first = [row for block, _at in zip(grid.blocks(), range(_LEAST), strict=False) for row in block]
    return replace(
        sheet,
        grid=grid,
        rows=first[:BLOCK],
        table=find_table(first, header_row=1),
        header_row=sheet.table.header_row,
        made=True,
    )


def _rows_of(part: range, first: int, rows: Sequence[Row], *, may_end: bool) -> Iterator[Made]:
    """Give the rows of one table; one may end before the others, so that it has none there."""
    for number, row in enumerate(rows, start=first):
        cells = [row[at] if at < len(row) else "" for at in part]
        filled = [each.strip() for each in cells if each.strip()]
        if filled or not may_end:
            yield Made(cells, number, cells, why=_why_not(filled))


def _why_not(filled: Sequence[str]) -> str | None:
    if not filled:
        return EMPTY
    if is_heading(filled):
        return HEADING
    has_day = any(is_like_a_day(each, date.max) for each in filled)
    return TOTALS if not has_day and is_total(filled, "") else None


SIDE_BY_SIDE: Final = Source(
    "side_by_side", N_("Tables side by side, one below the other"), _fits, _take, is_shape=True
)
