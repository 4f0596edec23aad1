"""Finding the tables of a file, what is known of each, and the one that is likely meant."""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import replace
from datetime import date

from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.errors import ExchangeError
from noes.exchange.grid import Grid
from noes.exchange.past import Past, shape_of, together
from noes.exchange.question import About, Question
from noes.exchange.reading import read
from noes.exchange.recast.sheet import Sheet
from noes.exchange.recast.sources import recast
from noes.exchange.table import find_table


def sheets_of(grids: Sequence[Grid], choices: Choices, today: date) -> Sequence[Sheet]:
    """Find the tables of the sheets that have one, at least one, and what is known of them.

    Args:
        grids: the sheets of a file.
        choices: what a person chose.
        today: tells days from other numbers.

    Raises:
        ExchangeError: there is no table, or a choice names what is not there.
    """
    found = []
    for grid in grids:
        rows = next(grid.blocks(), [])
        with suppress(ExchangeError) if len(grids) > 1 else nullcontext():
            table = find_table(rows, header_row=choices.header_row)
            found.append(recast(Sheet(grid, table, rows, today), choices))
    if not found:
        raise ExchangeError(N_("No sheet of the spreadsheet has a table in it."))
    return found


def likeliest(sheets: Sequence[Sheet]) -> Sheet:
    """Choose the table that is likely meant: of a known program, of asks before people."""
    return max(sheets, key=_likeliness)


def _likeliness(sheet: Sheet) -> tuple[bool, bool, int, int]:
    known = sheet.source is not None and not sheet.source.is_shape
    return known and sheet.people is None, known, sheet.table.known, len(sheet.rows)


def about_sheets(sheet: Sheet, sheets: Sequence[Sheet]) -> Iterator[Question]:
    """Ask which sheet is meant where more than one holds rows under a header."""
    holding = [
        each
        for each in sheets
        if (each.table.known or len(each.table.names) > 1) and (each.source or each.data)
    ]
    if len(holding) > 1 and sheet.grid.sheet:
        yield Question(About.SHEET, "", sheet.grid.sheet, len(holding), sheet.grid.sheet)


def about_reading(sheet: Sheet) -> Iterator[Question]:
    """Say what shape a table was taken for, and ask who the person is where that is open."""
    if sheet.source is not None and sheet.source.is_shape:
        slug = sheet.source.slug
        yield Question(About.READ_AS, "", slug, len(sheet.data), slug)
    if sheet.myself is not None and sheet.myself.answer is None:
        names = sheet.myself.names
        yield Question(About.MYSELF, "", ", ".join(names), len(names), sheet.myself.guess)


def as_before(
    source: bytes, name: str, choices: Choices, today: date, past: Past
) -> tuple[Sequence[Sheet], Choices, str | None]:
    """Find the tables, and on the first look how one of their shape was read before.

    The order of dates comes apart: it counts only where the table leaves its own open.
    """
    sheets = sheets_of(read(source, name=name, sheet=choices.sheet), choices, today)
    if choices.shape is not None:
        return sheets, choices, None
    likely = likeliest(sheets)
    shape = shape_of(likely.found or likely.table)
    before = past.chosen.get(shape)
    if before is None:
        return sheets, replace(choices, shape=shape), None
    sheet = before.sheet if before.sheet in likely.grid.sheets else None
    choices = replace(together(replace(before, sheet=sheet), choices), shape=shape)
    again = (sheet, before.header_row, before.read_as, before.myself)
    if any(each is not None for each in again):
        sheets = sheets_of(read(source, name=name, sheet=choices.sheet), choices, today)
    return sheets, choices, before.date_order
