"""A table as it would come in: what was understood, what is asked, what is left out.

Nothing is decided here that cannot be changed: give other choices and the preview answers again.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import chain, islice
from typing import Any, Final

from noes.core.words import N_
from noes.exchange.cells import reading_of
from noes.exchange.choices import IGNORED, OTHERS, OUTCOMES, Choices
from noes.exchange.columns import Column, map_columns
from noes.exchange.dates import Order, iso_day
from noes.exchange.day_column import DayColumn, day_columns
from noes.exchange.errors import ExchangeError
from noes.exchange.finding import about_reading, about_sheets, likeliest, sheets_of
from noes.exchange.findings import SetAside, findings
from noes.exchange.grid import Grid, Row
from noes.exchange.headers import Field
from noes.exchange.known import HELD, MET, Known
from noes.exchange.past import Past, shape_of, together
from noes.exchange.question import OF_OUTCOMES, About, Question
from noes.exchange.questions import questions_of
from noes.exchange.reading import read
from noes.exchange.recast.sheet import Sheet, Someone
from noes.exchange.records import Record, records_of
from noes.exchange.rows import Skipped, sift
from noes.exchange.survey import Survey, naming, survey
from noes.exchange.table import Table, rows_below

SAMPLE: Final = 10
_NONE: Final = Choices()
_NO_PAST: Final = Past()
_LOOKED_AT: Final = 1000


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would bring.

    Attributes:
        columns: what each column is taken for.
        date_order: how the dates are written; None where there are none, or where it is asked.
        questions: what is open, those that block the import first.
        skipped: the rows that are left out, with their reasons; last those that are held.
        held: which records the notebook has already, by their place among all: they stay out.
        set_aside: what cells say that no field can hold, with the reasons.
        left_out: the columns that no field holds though nobody chose so, and how many of their
            cells hold anything; they stay in what is kept of each row as it was.
        read: how many rows there are below the header.
        choices: what was chosen, to be changed and given again.
        settled: the choices, with what is known of the table beneath them.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    days: Mapping[Field, DayColumn]
    date_order: Order | None
    questions: tuple[Question, ...]
    skipped: Sequence[Skipped]
    held: AbstractSet[int]
    set_aside: Sequence[SetAside]
    left_out: Mapping[str, int]
    read: int
    choices: Choices
    settled: Choices

    @property
    def grid(self) -> Grid:
        """The cells."""
        return self.sheet.grid

    @property
    def table(self) -> Table:
        """Where the table stands among them."""
        return self.sheet.table

    @property
    def header_row(self) -> int | None:
        """The row of the file that is its header; None for none."""
        return self.sheet.header_row if self.sheet.made else self.table.header_row

    @property
    def is_of_people(self) -> bool:
        """Whether the table tells of people, and of no asks."""
        return self.sheet.people is not None

    @property
    def to_import(self) -> int:
        """How many records the table gives, or people."""
        return self.read - len(self.skipped)

    @property
    def ready(self) -> bool:
        """Whether there is something to import and no question in its way."""
        return self.to_import > 0 and not any(each.blocks for each in self.questions)

    @property
    def is_held(self) -> bool:
        """Whether the notebook has all of it already."""
        return bool(self.held) and not self.to_import

    @property
    def sample(self) -> tuple[Record, ...]:
        """The first ten records."""
        return tuple(islice(self.records(), SAMPLE))

    def records(self) -> Iterator[Record]:
        """Read the records that are new, anew on every call, a block at a time."""
        return (record for at, record in enumerate(self._all()) if at not in self.held)

    def people(self) -> Iterator[Someone]:
        """Read the people of a table of people who are new, anew on every call."""
        people = self.sheet.people() if self.sheet.people is not None else ()
        return (person for at, person in enumerate(people) if at not in self.held)

    def _all(self) -> Iterator[Record]:
        if self.is_of_people:
            return iter(())
        reading = reading_of(self.columns, self.days, self.settled, self.sheet.hints.given)
        named = naming(self.columns)
        return chain.from_iterable(
            records_of(sift(rows, first, self.table.names, named)[0], reading)
            for first, rows in rows_below(self.grid, self.table)
        )

    def with_guesses(self) -> Choices:
        """Give the choices with every guess taken for its answer."""
        guesses = {
            about: {
                each.key: each.guess
                for each in self.questions
                if each.about is about and each.guess
            }
            for about in About
        }
        outcomes = {key: guess for about in OF_OUTCOMES for key, guess in guesses[about].items()}
        chosen = self.choices
        return replace(
            chosen,
            sheet=next(iter(guesses[About.SHEET].values()), chosen.sheet),
            mapping={**chosen.mapping, **guesses[About.COLUMN]},
            date_order=next(iter(guesses[About.DATE_ORDER].values()), chosen.date_order),
            outcomes={**chosen.outcomes, **outcomes},
            days={**chosen.days, **guesses[About.DAY]},
            myself=next(iter(guesses[About.MYSELF].values()), chosen.myself),
        )

    def to_json(self, *, whole: bool = True) -> dict[str, Any]:
        """Give the document that `noes import --preview --json` prints, ready for json.dumps.

        Args:
            whole: with all records; else with the first ten.
        """
        records = self.records() if whole else self.sample
        people = self.people() if whole else islice(self.people(), SAMPLE)
        return {
            "source": {
                "format": self.grid.format,
                "encoding": self.grid.encoding,
                "dialect": self.grid.dialect,
                "sheet": self.grid.sheet,
                "header_row": self.header_row,
                "sheets": list(self.grid.sheets),
                "read_as": self.sheet.source.slug if self.sheet.source else None,
            },
            "columns": [
                {"name": each.name, "field": each.field, "sure": each.sure} for each in self.columns
            ],
            "date_order": self.date_order,
            "records": [_json_of(record) for record in records],
            "people": [each._asdict() for each in people],
            "skipped": [each._asdict() for each in self.skipped],
            "set_aside": [asdict(each) for each in self.set_aside],
            "left_out": [
                {"column": column, "cells": cells} for column, cells in self.left_out.items()
            ],
            "questions": [
                {
                    "column": each.column,
                    "value": each.value,
                    "count": each.count,
                    "guess": each.guess,
                    "about": each.about,
                    "blocks": each.blocks,
                }
                for each in self.questions
            ],
            "counts": {
                "read": self.read,
                "to_import": self.to_import,
                "skipped": len(self.skipped),
                "held": len(self.held),
                "people": self.to_import if self.is_of_people else 0,
            },
            "remembered": self.choices.remembered,
            "ready": self.ready,
        }


def _json_of(record: Record) -> dict[str, Any]:
    days = {
        name: day.isoformat() if day else None
        for name, day in (("sent_on", record.sent_on), ("outcome_on", record.outcome_on))
    }
    amount = None if record.amount is None else str(record.amount)
    more = {"amount": amount, "tags": list(record.tags)}
    return {
        **record._asdict(),
        **days,
        **more,
        "set_aside": [each._asdict() for each in record.set_aside],
    }


def preview(
    source: bytes,
    *,
    name: str,
    choices: Choices = _NONE,
    today: date,
    past: Past = _NO_PAST,
) -> Preview:
    """Preview a table.

    Args:
        source: the file as it is, or cells pasted from a spreadsheet.
        name: what the file is called; `reading.PASTED` for pasted cells.
        choices: what a person chose so far.
        today: their local day.
        past: what their notebook knows of tables.

    Raises:
        ExchangeError: the source is no table that can be read, or a choice names what is not there.
    """
    _check(choices)
    sheets, choices, order = _as_before(source, name, choices, today, past)
    sheet = likeliest(sheets)
    if sheet.people is not None:
        return _of_people(sheet, sheets, choices, past)
    return _without_held(_of_asks(sheet, sheets, choices, order), past.known)


def _of_asks(sheet: Sheet, sheets: Sequence[Sheet], choices: Choices, order: str | None) -> Preview:
    settled = sheet.hints.under(choices)
    cells = _cells(sheet.rows, sheet.table)
    columns = map_columns(sheet.table.names, cells, settled.mapping, sheet.today)
    table, columns = _without_strays(sheet.table, columns, settled)
    sheet = replace(sheet, table=table)
    found = survey(sheet.grid, table, columns)
    epoch = sheet.grid.from_1904
    days = day_columns(columns, found.cells, settled, sheet.today, from_1904=epoch)
    usual = order or sheet.hints.date_order
    if usual and any(column.ordering.is_open for column in days.values()):
        choices = replace(choices, date_order=order)
        told = replace(settled, date_order=usual)
        days = day_columns(columns, found.cells, told, sheet.today, from_1904=epoch)
    reading = reading_of(columns, days, settled, sheet.hints.given)
    rows_say = findings(sheet.grid, table, reading, naming(columns))
    asked = questions_of(columns, found.cells, days, settled, rows_say.questions)
    return Preview(
        sheet=replace(sheet, rows=()),
        columns=columns,
        days=days,
        date_order=_order_of_all(days, found),
        questions=(*about_sheets(sheet, sheets), *about_reading(sheet), *asked),
        skipped=found.skipped,
        held=frozenset(),
        set_aside=rows_say.set_aside,
        left_out={
            name: cells for name, cells in rows_say.left_out.items() if name not in choices.mapping
        },
        read=found.rows,
        choices=choices,
        settled=settled,
    )


def _of_people(sheet: Sheet, sheets: Sequence[Sheet], choices: Choices, past: Past) -> Preview:
    people = list(enumerate(sheet.people() if sheet.people is not None else ()))
    known = past.people()
    held = {at: person.row for at, person in people if person.name.casefold() in known}
    return Preview(
        sheet=replace(sheet, rows=()),
        columns=(),
        days={},
        date_order=None,
        questions=tuple(about_sheets(sheet, sheets)),
        skipped=[Skipped(row, MET) for row in held.values()],
        held=frozenset(held),
        set_aside=(),
        left_out={},
        read=len(people),
        choices=choices,
        settled=choices,
    )


def _as_before(
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


def _without_held(found: Preview, known: Known) -> Preview:
    """Leave out what the notebook holds already."""
    if found.choices.again or not known:
        return found
    held = {at: record.row for at, record in enumerate(found.records()) if known.takes(record)}
    skipped = (*found.skipped, *(Skipped(row, HELD) for row in held.values()))
    return replace(found, skipped=skipped, held=frozenset(held))


def _check(choices: Choices) -> None:
    if choices.date_order is not None and choices.date_order not in set(Order):
        raise ExchangeError(
            N_("“%(order)s” is no order of dates. The orders are: %(orders)s."),
            order=choices.date_order,
            orders=", ".join(Order),
        )
    for cell, day in choices.days.items():
        if day != IGNORED and (cell == OTHERS or iso_day(day) is None):
            raise ExchangeError(
                N_("“%(cell)s” cannot be the day “%(day)s”. Write 2026-01-31, or “-” for no day."),
                cell=cell,
                day=day,
            )
    for value, outcome in choices.outcomes.items():
        if outcome not in OUTCOMES:
            raise ExchangeError(
                N_("“%(value)s” cannot mean “%(outcome)s”. The outcomes are: %(outcomes)s."),
                value=value,
                outcome=outcome,
                outcomes=", ".join(sorted(OUTCOMES)),
            )


def _without_strays(
    table: Table, columns: tuple[Column, ...], choices: Choices
) -> tuple[Table, tuple[Column, ...]]:
    """Take what stands past the last heading for cells too many, unless it tells something."""
    width = len(columns)
    while width > table.headed and _is_stray(columns[width - 1], choices):
        width -= 1
    return replace(table, names=table.names[:width]), columns[:width]


def _is_stray(column: Column, choices: Choices) -> bool:
    return column.field is None and column.name not in choices.mapping


def _cells(rows: Sequence[Row], table: Table) -> list[list[str]]:
    looked_at = rows[table.first_row - 1 :][:_LOOKED_AT]
    return [
        [row[at] if at < len(row) else "" for row in looked_at] for at in range(len(table.names))
    ]


def _order_of_all(days: Mapping[Field, DayColumn], found: Survey) -> Order | None:
    """Give the order of the days of asking, or of the other days where those have none."""
    if any(column.ordering.is_open for column in days.values()):
        return None
    for column in days.values():
        if column.ordering.order is not None:
            return column.ordering.order
        if any(map(column.has_day, found.cells[column.name])):
            return Order.YMD
    return None
