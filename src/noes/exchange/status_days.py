"""Days of answers in the columns that tell them: "rejected 3/4/2026", or a day under "Rejected"."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from noes.core.phrases import plain
from noes.exchange.choices import Choices
from noes.exchange.columns import Column
from noes.exchange.dates import Order
from noes.exchange.day_column import DayColumn, bare_order_of
from noes.exchange.ends import is_day
from noes.exchange.headers import Field
from noes.exchange.languages import LANGUAGES
from noes.exchange.orders import Ordering, orderings_of
from noes.exchange.years import day_in, first_after

_MONTHS: Final = {
    spelt
    for each in LANGUAGES.values()
    for word in each.months.replace(";", " ").split()
    for spelt in (word, plain(word))
}
_MONTH: Final = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR: Final = r"(?:,?\s+(?:de\s+)?\d{4})?"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
_DAYS: Final = re.compile(
    r"(?<![\w./-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}"
    r"|\d{1,2}[./]\d{1,2}\.?"
    rf"|{_DAY}\s+(?:de\s+|of\s+)?{_MONTH}{_YEAR}|{_MONTH}\s+{_DAY}{_YEAR})(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
_LONGEST: Final = 200
NO_ANSWERS: Final = frozenset({"draft", "waiting", None})


def day_within(cell: str) -> str:
    """Give the one day that a cell speaks of among other words; empty where there is no such."""
    found = _DAYS.findall(cell[:_LONGEST])
    return found[0].strip() if len(found) == 1 and found[0].strip() != cell.strip() else ""


@dataclass(frozen=True, slots=True)
class StatusDays:
    """The days that the columns of outcomes speak of.

    Attributes:
        column: how they are written.
        years: where the year of those without one is taken from; None for no year.
    """

    column: DayColumn
    years: str | None

    def day(self, cell: str, sent_on: date | None) -> date | None:
        """Give the day of an answer from the words that tell it."""
        written = day_within(cell)
        return self.whole(written, sent_on) if written else None

    def whole(self, written: str, sent_on: date | None) -> date | None:
        """Give the day of an answer from a cell that says nothing else."""
        day = self.column.day(written)
        if day is not None or self.years is None:
            return day
        month_day = self.column.month_day(written)
        if self.years.isdecimal():
            return day_in(int(self.years), month_day)
        return first_after(month_day, sent_on) if sent_on else None


def status_days_of(
    columns: Sequence[Column],
    cells: Mapping[str, Mapping[str, int]],
    days: Mapping[Field, DayColumn],
    choices: Choices,
    today: date,
) -> StatusDays | None:
    """Find how the days inside of outcomes are written; they follow the other days of a table.

    Args:
        columns: what each column tells.
        cells: the distinct cells of columns, and their counts.
        days: the columns of days.
        choices: what a person chose.
        today: days of what was done lie before it.
    """
    telling = [
        each
        for each in columns
        if each.tells or (each.field is Field.OUTCOME and (each.ticked is None or each.dated))
    ]
    written: Counter[str] = Counter()
    for each in telling:
        for cell, count in cells.get(each.name, {}).items():
            if day := cell.strip() if each.dated and is_day(cell.strip()) else day_within(cell):
                written[day] += count
    if not written:
        return None
    settled = {each.ordering.order for each in days.values() if each.ordering.order}
    if choices.date_order is not None:
        ordering = Ordering(Order(choices.date_order))
    elif len(settled) == 1 and settled != {Order.YMD}:
        ordering = Ordering(next(iter(settled)))
    else:
        (ordering,) = orderings_of([written], today)
    column = DayColumn(
        telling[0].name,
        ordering,
        today,
        {},
        written=written,
        bare_order=bare_order_of(written),
    )
    return StatusDays(column, choices.years)
