"""One column of days: what its cells name, what was said of them, and what is to be asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from noes.exchange.choices import OTHERS, Choices
from noes.exchange.columns import Column
from noes.exchange.dates import (
    MonthDay,
    Order,
    day_from_1904,
    day_of,
    is_meant_as_day,
    is_without_year,
    iso_day,
    month_day_of,
)
from noes.exchange.headers import Field
from noes.exchange.orders import Ordering, orderings_of
from noes.exchange.values import says_something

_YEAR_AHEAD: Final = 366
_FIELDS: Final = (Field.SENT_ON, Field.OUTCOME_ON)


@dataclass(frozen=True, slots=True)
class DayColumn:
    """A column of days.

    Attributes:
        name: what stands above it.
        ordering: how its days are written.
        today: tells the century of years of two digits.
        chosen: what a person said of cells, as in Choices.days.
        from_1904: whether numbers count the days from 1904.
        written: its distinct cells and their counts.
        bare_order: how its days without a year are written, where nothing else says it.
    """

    name: str
    ordering: Ordering
    today: date
    chosen: Mapping[str, str]
    from_1904: bool = False
    written: Mapping[str, int] = field(default_factory=dict)
    bare_order: Order | None = None

    def day(self, cell: str) -> date | None:
        """Read a cell; None where it names no day, and where that hangs on an order yet unknown."""
        return self._read(cell, self.ordering.order)

    def has_day(self, cell: str) -> bool:
        """Say whether a cell names a day, in the likeliest order where that is not known yet."""
        return self._read(cell, self.ordering.likely) is not None

    def asks_about(self, cell: str) -> bool:
        """Say whether a cell should name a day and does not, and nobody said what to do."""
        return not (self.ordering.is_open or self.has_day(cell)) and self._is_mistaken(cell)

    def is_words(self, cell: str) -> bool:
        """Say whether a cell says something that is no day, and that is not to be asked about."""
        return says_something(cell) and not (self.has_day(cell) or self._is_mistaken(cell))

    def month_day(self, cell: str) -> MonthDay | None:
        """Read a cell that names a day without its year."""
        if self.has_day(cell) or cell.strip() in self.chosen:
            return None
        return month_day_of(cell, self.ordering.order or self.bare_order)

    def without_years(self) -> Mapping[str, int]:
        """Give the cells that name a day without its year, and their counts."""
        return {cell: n for cell, n in self.written.items() if self.month_day(cell)}

    def _read(self, cell: str, order: Order | None) -> date | None:
        said = self.chosen.get(cell.strip())
        if said is not None:
            return iso_day(said)
        day = self._written(cell, order)
        return None if day is not None and self._is_far(day) else day

    def _written(self, cell: str, order: Order | None) -> date | None:
        day = day_of(cell, order, self.today)
        return day_from_1904(cell, day) if day is not None and self.from_1904 else day

    def _is_far(self, day: date) -> bool:
        """Say whether a day is so far ahead that its year is rather a slip (2052 for 2025)."""
        return (day - self.today).days > _YEAR_AHEAD

    def _is_mistaken(self, cell: str) -> bool:
        is_answered = OTHERS in self.chosen or cell.strip() in self.chosen
        day = None if is_answered else self._written(cell, self.ordering.likely)
        is_far = day is not None and self._is_far(day)
        return (is_meant_as_day(cell) or is_far) and not is_answered


def day_columns(
    columns: Sequence[Column],
    cells: Mapping[str, Mapping[str, int]],
    choices: Choices,
    today: date,
    *,
    from_1904: bool = False,
) -> Mapping[Field, DayColumn]:
    """Find how the columns of days are written, the days of asking first.

    Args:
        columns: what each column tells.
        cells: the distinct cells of columns, and their counts.
        choices: what a person chose.
        today: days of what was done lie before it.
        from_1904: whether numbers count the days from 1904.
    """
    names = {field: each.name for field in _FIELDS for each in columns if each.field is field}
    if choices.date_order is not None:
        told = [Ordering(Order(choices.date_order))] * len(names)
    else:
        told = list(
            orderings_of([_unanswered(cells[name], choices) for name in names.values()], today)
        )
    return {
        of: DayColumn(
            name, ordering, today, choices.days, from_1904, cells[name], bare_order_of(cells[name])
        )
        for (of, name), ordering in zip(names.items(), told, strict=True)
    }


def bare_order_of(cells: Iterable[str]) -> Order | None:
    """Give the one order in which all days without a year are days, if there is but one."""
    bare = [cell for cell in cells if is_without_year(cell)]
    orders = [
        order
        for order in (Order.DMY, Order.MDY)
        if bare and all(month_day_of(cell, order) for cell in bare)
    ]
    return orders[0] if len(orders) == 1 else None


def _unanswered(cells: Mapping[str, int], choices: Choices) -> Mapping[str, int]:
    """Leave out the cells that were answered: they hang on no order."""
    return {cell: count for cell, count in cells.items() if cell.strip() not in choices.days}


def order_of_all(
    columns: Iterable[DayColumn], cells: Mapping[str, Mapping[str, int]]
) -> Order | None:
    """Give the order of the days of asking, or of the other days where those have none.

    Args:
        columns: the columns of days, that of asking first.
        cells: the distinct cells of each column.

    Returns:
        None where there are no days, or where it is asked.
    """
    columns = tuple(columns)
    if any(column.ordering.is_open for column in columns):
        return None
    for column in columns:
        if column.ordering.order is not None:
            return column.ordering.order
        if any(map(column.has_day, cells[column.name])):
            return Order.YMD
    return None
