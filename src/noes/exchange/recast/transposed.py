"""A sheet lying on its side: its headings stand in the first column, one ask in each of the others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.grid import Blocks, Made, Row, width_of
from noes.exchange.headers import is_known
from noes.exchange.recast.sheet import Sheet, Source, cell
from noes.exchange.table import find_table

# More rows than there are headings in any table speak against it.
_MOST_ROWS: Final = 40
_LEAST: Final = 2


def _fits(sheet: Sheet) -> bool:
    rows = [row for row in sheet.rows if any(map(str.strip, row))]
    if not _LEAST <= len(rows) <= _MOST_ROWS or width_of(rows) <= _LEAST:
        return False
    down = sum(is_known(cell(row, 0)) for row in rows)
    across = max(sum(map(is_known, row[1:])) for row in rows)
    return down >= _LEAST and down > across + 1 and down * 2 > len(rows)


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    turned = list(_turned(sheet.rows))

    def blocks() -> Blocks:
        yield turned

    grid = replace(sheet.grid, read=blocks)
    return replace(
        sheet,
        grid=grid,
        rows=turned,
        table=find_table(turned, header_row=1),
        header_row=sheet.table.header_row,
        made=True,
    )


def _turned(rows: Sequence[Row]) -> Iterator[Row]:
    """Give a row for each column; its number is that of the column.

    Days across the top often stand beside an empty corner.
    """
    held = [row for row in rows if any(map(str.strip, row))]
    yield [cell(row, 0) or ("Date" if at == 0 else "") for at, row in enumerate(held)]
    for at in range(1, width_of(held)):
        cells = [row[at] if at < len(row) else "" for row in held]
        yield Made(cells, at + 1, cells)


TRANSPOSED: Final = Source(
    "transposed", N_("A table on its side, one ask in each column"), _fits, _take, is_shape=True
)
