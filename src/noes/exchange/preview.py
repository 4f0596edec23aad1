"""A table as it would come in: what was understood, what is asked, what is left out.

Nothing is decided here that cannot be changed: give other choices and the preview answers again.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from itertools import chain, islice
from typing import Any, Final

from noes.core.words import N_
from noes.exchange.cells import Reading, reading_of
from noes.exchange.checks import check
from noes.exchange.choices import DRAFT, IGNORED, Choices
from noes.exchange.columns import Column, map_columns, without_strays
from noes.exchange.dates import Order
from noes.exchange.day_column import DayColumn, day_columns, order_of_all
from noes.exchange.finding import about_reading, about_sheets, as_before, likeliest
from noes.exchange.findings import SetAside, findings
from noes.exchange.grid import Grid
from noes.exchange.headers import Field
from noes.exchange.known import MET, NEWS
from noes.exchange.layout import PLAIN, Layout, cells_of, layout_of
from noes.exchange.limits import BLOCK
from noes.exchange.past import Past
from noes.exchange.question import OF_OUTCOMES, About, Question
from noes.exchange.questions import about_unsent, questions_of
from noes.exchange.recast.sheet import Sheet, Someone
from noes.exchange.records import Record, records_of
from noes.exchange.rows import Skipped
from noes.exchange.status_days import StatusDays, status_days_of
from noes.exchange.survey import Survey, blocks_of, naming, survey
from noes.exchange.table import Table
from noes.exchange.tongues import ANY, Tongues, tongues_of
from noes.exchange.years import years_of

SAMPLE: Final = 10
NEVER_SENT: Final = N_("The row was never sent, and you chose to leave such rows out.")
_NONE: Final = Choices()
_NO_PAST: Final = Past()


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
        tongues: the languages that it seems to be written in.
        layout: which rows are asks, and where their cells belong.
        status: how days inside of outcomes are read, if there are such.
        years: days that got a year, by their rows.
        revision: of the notebook, when it was looked up which records it has.
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
    tongues: Tongues = ANY
    layout: Layout = PLAIN
    status: StatusDays | None = None
    years: Mapping[Field, Mapping[int, date]] = field(default_factory=dict)
    revision: int = 0

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
    def news(self) -> tuple[Skipped, ...]:
        """The rows that are held, and know more of their asks than the notebook."""
        held = self.skipped[len(self.skipped) - len(self.held) :]
        return tuple(row for row in held if row.why in NEWS)

    @property
    def sample(self) -> tuple[Record, ...]:
        """The first ten records."""
        few = self._all(at_once=SAMPLE)
        return tuple(islice((each for at, each in enumerate(few) if at not in self.held), SAMPLE))

    def records(self) -> Iterator[Record]:
        """Read the records that are new, anew on every call, a block at a time."""
        return (record for at, record in enumerate(self._all()) if at not in self.held)

    def people(self) -> Iterator[Someone]:
        """Read the people of a table of people who are new, anew on every call."""
        people = self.sheet.people() if self.sheet.people is not None else ()
        return (person for at, person in enumerate(people) if at not in self.held)

    def beside(self, past: Past) -> "Preview":
        """Look up which of it a notebook has already, whatever was found before."""
        if self.is_of_people:
            held = {at: Skipped(row, MET) for at, row in _met(self.sheet, past).items()}
        elif self.choices.again or not past.known:
            held = {}
        else:
            why = ((at, each.row, past.known.takes(each)) for at, each in enumerate(self._all()))
            held = {at: Skipped(row, reason) for at, row, reason in why if reason}
        skipped = self.skipped[: len(self.skipped) - len(self.held)]
        return replace(
            self,
            skipped=(*skipped, *held.values()),
            held=frozenset(held),
            revision=past.revision,
        )

    def _all(self, at_once: int = BLOCK) -> Iterator[Record]:
        if self.is_of_people:
            return iter(())
        reading = self.reading()
        blocks = blocks_of(self.grid, self.table, self.columns, self.layout)
        pieces = chain.from_iterable(block.pieces(at_once) for block, _out in blocks)
        records = chain.from_iterable(records_of(piece, reading) for piece in pieces)
        if self.choices.unsent != IGNORED:
            return records
        return (record for record in records if record.outcome != DRAFT)

    def reading(self) -> Reading:
        """Give how the cells are read, anew: it remembers what it read."""
        return reading_of(
            self.columns,
            self.days,
            self.settled,
            self.tongues,
            self.sheet.hints.given,
            years=self.years,
            status=self.status,
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
                "languages": list(self.tongues.told),
                "mended": self.grid.mended,
                "mended_example": self.grid.mended_example,
            },
            "columns": [
                {"name": each.name, "field": each.field, "sure": each.sure} for each in self.columns
            ],
            "date_order": self.date_order,
            "records": [_json_of(record) for record in records],
            "people": [each._asdict() for each in people],
            "skipped": [each._asdict() for each in self.skipped],
            "news": [each._asdict() for each in self.news],
            "set_aside": [asdict(each) for each in self.set_aside],
            "left_out": [
                {"column": column, "cells": cells} for column, cells in self.left_out.items()
            ],
            "questions": [each.to_json() for each in self.questions],
            "counts": {
                "read": self.read,
                "to_import": self.to_import,
                "skipped": len(self.skipped),
                "held": len(self.held),
                "people": self.to_import if self.is_of_people else 0,
                "others": 0,
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
    check(choices)
    sheets, choices, order = as_before(source, name, choices, today, past)
    sheet = likeliest(sheets)
    if sheet.people is not None:
        return _of_people(sheet, sheets, choices).beside(past)
    found, seen = _of_asks(sheet, choices, order)
    first = (*about_sheets(sheet, sheets), *about_reading(sheet))
    return _with_findings(found, seen, first).beside(past)


def _of_asks(sheet: Sheet, choices: Choices, order: str | None) -> tuple[Preview, Survey]:
    """Find what a table of asks is made of, before its rows are read as wholes."""
    settled = sheet.hints.under(choices)
    layout = _layout(sheet)
    cells = cells_of(sheet.rows, sheet.table, layout)
    tongues = tongues_of(sheet.table.names, cells).reading(layout.signs)
    columns = map_columns(sheet.table.names, cells, settled.mapping, sheet.today, tongues)
    table, columns = without_strays(sheet.table, columns, settled)
    sheet = replace(sheet, table=table)
    found = survey(sheet.grid, table, columns, layout)
    days, status = _days(sheet, columns, found, settled)
    written = (*days.values(), *((status.column,) if status else ()))
    usual = order or sheet.hints.date_order
    if usual and any(column.ordering.is_open for column in written):
        choices = replace(choices, date_order=order)
        days, status = _days(sheet, columns, found, replace(settled, date_order=usual))
    bare = Preview(
        sheet=replace(sheet, rows=()),
        columns=columns,
        days=days,
        date_order=order_of_all(days.values(), found.cells),
        questions=(),
        skipped=found.skipped,
        held=frozenset(),
        set_aside=(),
        left_out={},
        read=found.rows,
        choices=choices,
        settled=settled,
        tongues=tongues,
        layout=layout,
        status=status,
    )
    return bare, found


def _layout(sheet: Sheet) -> Layout:
    """Find which rows are asks; rows that were made of others are."""
    if sheet.made:
        return PLAIN
    above = sheet.rows[: sheet.table.first_row - 1][:-1]
    return layout_of(sheet.grid, sheet.table, above, sheet.today)


def _days(
    sheet: Sheet, columns: Sequence[Column], found: Survey, choices: Choices
) -> tuple[Mapping[Field, DayColumn], StatusDays | None]:
    epoch = sheet.grid.from_1904
    days = day_columns(columns, found.cells, choices, sheet.today, from_1904=epoch)
    return days, status_days_of(columns, found.cells, days, choices, sheet.today)


def _with_findings(found: Preview, seen: Survey, first: Sequence[Question]) -> Preview:
    """Add what the rows say as wholes, and what is asked."""
    blocks = blocks_of(found.grid, found.table, found.columns, found.layout)
    places = {each.field: at for at, each in enumerate(found.columns) if each.field}
    asks = (block for block, _out in blocks)
    years = years_of(asks, places, found.days, found.choices.years, found.grid)
    found = replace(found, years=years)
    told = findings(found.grid, found.table, found.reading(), naming(found.columns), found.layout)
    asked = questions_of(
        found.columns,
        seen.cells,
        found.days,
        found.settled,
        told.questions,
        tongues=found.tongues,
        status=found.status,
    )
    left_out = {
        name: cells for name, cells in told.left_out.items() if name not in found.choices.mapping
    }
    unsent = told.unsent if found.choices.unsent == IGNORED else ()
    return replace(
        found,
        questions=(*first, *asked, *about_unsent(told.unsent, found.choices)),
        skipped=(*found.skipped, *(Skipped(row, NEVER_SENT) for row in unsent)),
        set_aside=told.set_aside,
        left_out=left_out,
    )


def _met(sheet: Sheet, past: Past) -> Mapping[int, int]:
    """Find the people of a table who are known already: the rows of each, by their places."""
    known = past.people()
    people = enumerate(sheet.people() if sheet.people is not None else ())
    return {at: person.row for at, person in people if person.name.casefold() in known}


def _of_people(sheet: Sheet, sheets: Sequence[Sheet], choices: Choices) -> Preview:
    return Preview(
        sheet=replace(sheet, rows=()),
        columns=(),
        days={},
        date_order=None,
        questions=tuple(about_sheets(sheet, sheets)),
        skipped=(),
        held=frozenset(),
        set_aside=(),
        left_out={},
        read=sum(1 for _each in sheet.people()) if sheet.people is not None else 0,
        choices=choices,
        settled=choices,
    )
