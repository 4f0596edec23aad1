"""A table with one more column, told from the others of its row."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from noes.exchange.grid import Blocks, Made, Row, Unread
from noes.exchange.recast.sheet import Sheet
from noes.exchange.table import find_table, rows_below

# What stands above the day on which a deal was closed.
ANSWERED: Final = "Closed"


def extended(sheet: Sheet, told: Callable[[Row], str], name: str = ANSWERED) -> Sheet:
    """Give a sheet whose rows have one cell more.

    Args:
        sheet: a table with a header.
        told: gives the cell of a row.
        name: what stands above it.
    """
    return remade(sheet, (*sheet.table.names, name), lambda row: [*_even(row, sheet), told(row)])


def remade(sheet: Sheet, names: tuple[str, ...], made: Callable[[Row], Row]) -> Sheet:
    """Give a sheet with other cells in its rows, each of which keeps those that stood there.

    Args:
        sheet: a table with a header.
        names: what stands above the cells.
        made: gives the cells of a row.
    """

    def taken(row: Row, number: int) -> Made:
        why = row.why if isinstance(row, Unread) else None
        return Made(made(row) if any(row) else [], number, row, why=why)

    return rebuilt(sheet, names, taken)


def rebuilt(sheet: Sheet, names: tuple[str, ...], taken: Callable[[Row, int], Made]) -> Sheet:
    """Give a sheet of other rows.

    Args:
        sheet: a table with a header.
        names: what stands above the cells.
        taken: gives the row for one with its number.
    """

    def blocks() -> Blocks:
        header: list[Row] = [list(names)]
        for first, block in rows_below(sheet.grid, sheet.table):
            yield header + [taken(row, number) for number, row in enumerate(block, first)]
            header = []
        if header:
            yield header

    grid = replace(sheet.grid, read=blocks)
    rows = next(grid.blocks())
    return replace(
        sheet,
        grid=grid,
        table=find_table(rows, header_row=1),
        rows=rows,
        header_row=sheet.table.header_row,
        made=True,
    )


def _even(row: Row, sheet: Sheet) -> Row:
    width = len(sheet.table.names)
    return [*row[:width], *[""] * (width - len(row))]
