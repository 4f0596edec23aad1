"""The years of days that were written without one, taken from a choice or from the rows around."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Final, NamedTuple

from noes.exchange.choices import IGNORED, NEAR
from noes.exchange.dates import MonthDay
from noes.exchange.day_column import DayColumn
from noes.exchange.grid import Grid, Row
from noes.exchange.headers import Field
from noes.exchange.rows import Block

_FAR: Final = 366
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


class Dated(NamedTuple):
    """A row and the day it gives: whole, without a year, or neither; the year of a heading above."""

    row: int
    day: date | None
    month_day: MonthDay | None
    year: int | None = None


def _headings_of(blocks: Iterable[Sequence[Row]]) -> tuple[tuple[int, int], ...]:
    """Find the rows that are a year and nothing else: their numbers and their years, in order."""
    rows = enumerate(chain.from_iterable(blocks), start=1)
    filled = ((number, [cell.strip() for cell in row if cell.strip()]) for number, row in rows)
    return tuple(
        (number, int(cells[0]))
        for number, cells in filled
        if len(cells) == 1 and _YEAR.fullmatch(cells[0])
    )


def years_of(
    blocks: Iterable[Block],
    places: Mapping[Field, int],
    days: Mapping[Field, DayColumn],
    years: str | None,
    grid: Grid,
) -> Mapping[Field, Mapping[int, date]]:
    """Give the days of a table that lack a year one, where that was asked for.

    Args:
        blocks: its asks.
        places: where the column of each field is.
        days: its columns of days.
        years: as in Choices.
        grid: the sheet that the table lies on, with its headings.
    """
    if years in {None, IGNORED}:
        return {}
    headings = _headings_of(grid.blocks())
    rows = [row for row, _year in headings]
    dated: dict[Field, list[Dated]] = {told: [] for told in days}
    for block in blocks:
        for told, column in days.items():
            dated[told] += (
                Dated(row, column.day(cell), column.month_day(cell), _above(row, rows, headings))
                for row, cell in zip(block.numbers, block.columns[places[told]], strict=True)
            )
    return {told: with_years(rows, years) for told, rows in dated.items()}


def _above(row: int, rows: Sequence[int], headings: Sequence[tuple[int, int]]) -> int | None:
    """Give the year of the last heading above a row."""
    at = bisect_left(rows, row)
    return headings[at - 1][1] if at else None


def with_years(rows: Sequence[Dated], years: str | None) -> Mapping[int, date]:
    """Give the days that lack a year one.

    Args:
        rows: those of one column, in order.
        years: a year for all; "near" for that of the heading above it, else for the one that brings
            a day nearest to the row above it, or to the first below that has a year; None or "-"
            for no year.

    Returns:
        The days by their rows; those that no year can be told for are not among them.
    """
    if years in {None, IGNORED}:
        return {}
    if years != NEAR:
        found = ((each.row, day_in(int(str(years)), each.month_day)) for each in rows)
        return {row: day for row, day in found if day is not None}
    down = dict(_filled(rows))
    first = next((at for at, each in enumerate(rows) if each.day), 0)
    return {**dict(_filled(rows[first::-1])), **down}


def _filled(rows: Sequence[Dated]) -> Iterator[tuple[int, date]]:
    """Go through rows from a day on, each new day being the neighbour of the next."""
    near: date | None = None
    for each in rows:
        day = each.day or _without_year(each, near)
        if day is not None and each.day is None:
            yield each.row, day
        near = day or near


def _without_year(each: Dated, near: date | None) -> date | None:
    if each.year is not None:
        return day_in(each.year, each.month_day)
    return nearest(each.month_day, near) if near else None


def nearest(month_day: MonthDay | None, near: date) -> date | None:
    """Give the day of a year that lies nearest to another day."""
    days = [day_in(year, month_day) for year in range(near.year - 1, near.year + 2)]
    return min((day for day in days if day), key=lambda day: abs(day - near), default=None)


def first_after(month_day: MonthDay | None, day: date) -> date | None:
    """Give the first such day that is not before another, within a year."""
    days = [day_in(year, month_day) for year in (day.year, day.year + 1)]
    return next((each for each in days if each and 0 <= (each - day).days < _FAR), None)


def day_in(year: int, month_day: MonthDay | None) -> date | None:
    """Give a day in a year, where that year has it."""
    if month_day is None:
        return None
    try:
        return date(year, *month_day)
    except ValueError:
        return None
