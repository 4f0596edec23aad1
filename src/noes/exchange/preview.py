"""A table as it would come in: what was understood, what is asked, what is left out.

Nothing is decided here that cannot be changed: give other choices and the preview answers again.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, islice
from typing import Any, Final

from noes.core.words import N_
from noes.exchange.choices import IGNORED, OUTCOMES, Choices
from noes.exchange.columns import Column, map_columns
from noes.exchange.dates import Order, day_of
from noes.exchange.errors import ExchangeError
from noes.exchange.grid import Grid, Row
from noes.exchange.headers import Field
from noes.exchange.orders import Ordering, agreed, ordering_of
from noes.exchange.questions import About, Question, questions_of
from noes.exchange.reading import read
from noes.exchange.records import Record, reading_of, records_of
from noes.exchange.rows import Skipped, sift
from noes.exchange.survey import Survey, naming, survey
from noes.exchange.table import Table, find_table, rows_below

SAMPLE: Final = 10
_DAYS: Final = (Field.SENT_ON, Field.OUTCOME_ON)
_NONE: Final = Choices()
_LOOKED_AT: Final = 1000

Sheet = tuple[Grid, Table, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would bring.

    Attributes:
        columns: what each column is taken for.
        date_order: how the dates are written; None where there are none, or where it is asked.
        questions: what is open, those that block the import first.
        skipped: the rows that are left out, with their reasons.
        read: how many rows there are below the header.
        choices: what was chosen, to be changed and given again.
    """

    grid: Grid
    table: Table
    columns: tuple[Column, ...]
    orders: Mapping[str, Order | None]
    date_order: Order | None
    questions: tuple[Question, ...]
    skipped: Sequence[Skipped]
    read: int
    choices: Choices
    today: date

    @property
    def to_import(self) -> int:
        """How many records the table gives."""
        return self.read - len(self.skipped)

    @property
    def ready(self) -> bool:
        """Whether there is something to import and no question in its way."""
        return self.to_import > 0 and not any(each.blocks for each in self.questions)

    @property
    def sample(self) -> tuple[Record, ...]:
        """The first ten records."""
        return tuple(islice(self.records(), SAMPLE))

    def records(self) -> Iterator[Record]:
        """Read the records, anew on every call, a block at a time."""
        reading = reading_of(self.columns, self.orders, self.choices, self.today)
        named = naming(self.columns)
        return chain.from_iterable(
            records_of(sift(rows, first, self.table.names, named)[0], reading)
            for first, rows in rows_below(self.grid, self.table)
        )

    def with_guesses(self) -> Choices:
        """Give the choices with every guess taken for its answer."""
        guesses = {
            about: {
                _key(each): each.guess
                for each in self.questions
                if each.about is about and each.guess
            }
            for about in About
        }
        chosen = self.choices
        return replace(
            chosen,
            sheet=next(iter(guesses[About.SHEET].values()), chosen.sheet),
            mapping={**chosen.mapping, **guesses[About.COLUMN]},
            date_order=next(iter(guesses[About.DATE_ORDER].values()), chosen.date_order),
            outcomes={**chosen.outcomes, **guesses[About.OUTCOME]},
            days={**chosen.days, **guesses[About.DAY]},
        )

    def to_json(self, *, whole: bool = True) -> dict[str, Any]:
        """Give the document that `noes import --preview --json` prints, ready for json.dumps.

        Args:
            whole: with all records; else with the first ten.
        """
        records = self.records() if whole else self.sample
        return {
            "source": {
                "format": self.grid.format,
                "encoding": self.grid.encoding,
                "dialect": self.grid.dialect,
                "sheet": self.grid.sheet,
                "header_row": self.table.header_row,
                "sheets": list(self.grid.sheets),
            },
            "columns": [
                {"name": each.name, "field": each.field, "sure": each.sure} for each in self.columns
            ],
            "date_order": self.date_order,
            "records": [_json_of(record) for record in records],
            "skipped": [{"row": each.row, "why": each.why} for each in self.skipped],
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
            },
            "ready": self.ready,
        }


def _key(question: Question) -> str:
    """Give the name under which an answer is kept."""
    match question.about:
        case About.COLUMN:
            return question.column
        case About.OUTCOME:
            return f"{question.column}={question.value}"
    return question.value


def _json_of(record: Record) -> dict[str, Any]:
    days = {
        name: day.isoformat() if day else None
        for name, day in (("sent_on", record.sent_on), ("outcome_on", record.outcome_on))
    }
    return {**record._asdict(), **days}


def preview(source: bytes, *, name: str, choices: Choices = _NONE, today: date) -> Preview:
    """Preview a table.

    Args:
        source: the file as it is, or cells pasted from a spreadsheet.
        name: what the file is called; `reading.PASTED` for pasted cells.
        choices: what a person chose so far.
        today: their local day.

    Raises:
        ExchangeError: the source is no table that can be read, or a choice names what is not there.
    """
    _check(choices)
    grids = _with_tables(read(source, name=name, sheet=choices.sheet), choices)
    grid, table, rows = max(grids, key=lambda each: (each[1].known, len(each[2])))
    columns = map_columns(table.names, _cells(rows, table), choices.mapping, today)
    found = survey(grid, table, columns)
    orderings = _orderings(columns, found, choices, today)
    return Preview(
        grid=grid,
        table=table,
        columns=columns,
        orders={name: each.order for name, each in orderings.items()},
        date_order=_order_of_all(orderings, found, today),
        questions=(
            *_about_sheets(grid, grids),
            *questions_of(columns, found.cells, orderings, choices, today),
        ),
        skipped=found.skipped,
        read=found.rows,
        choices=choices,
        today=today,
    )


def _check(choices: Choices) -> None:
    if choices.date_order is not None and choices.date_order not in set(Order):
        raise ExchangeError(
            N_("“%(order)s” is no order of dates. The orders are: %(orders)s."),
            order=choices.date_order,
            orders=", ".join(Order),
        )
    if set(choices.days.values()) - {IGNORED}:
        raise ExchangeError(N_("A day that cannot be read can only be left out, with “-”."))
    for value, outcome in choices.outcomes.items():
        if outcome not in OUTCOMES:
            raise ExchangeError(
                N_("“%(value)s” cannot mean “%(outcome)s”. The outcomes are: %(outcomes)s."),
                value=value,
                outcome=outcome,
                outcomes=", ".join(sorted(OUTCOMES)),
            )


def _about_sheets(grid: Grid, grids: Sequence[Sheet]) -> Iterator[Question]:
    """Ask which sheet is meant where more than one holds rows under a header."""
    holding = [
        each
        for each, table, rows in grids
        if (table.known or len(table.names) > 1)
        and any(any(map(str.strip, row)) for row in rows[table.first_row - 1 :])
    ]
    if len(holding) > 1 and grid.sheet:
        yield Question(About.SHEET, "", grid.sheet, len(holding), grid.sheet)


def _with_tables(grids: Sequence[Grid], choices: Choices) -> Sequence[Sheet]:
    """Find the tables of the sheets that have one, at least one."""
    found = []
    for grid in grids:
        rows = next(grid.blocks(), [])
        with suppress(ExchangeError) if len(grids) > 1 else nullcontext():
            found.append((grid, find_table(rows, header_row=choices.header_row), rows))
    if not found:
        raise ExchangeError(N_("No sheet of the spreadsheet has a table in it."))
    return found


def _cells(rows: Sequence[Row], table: Table) -> list[list[str]]:
    looked_at = rows[table.first_row - 1 :][:_LOOKED_AT]
    return [
        [row[at] if at < len(row) else "" for row in looked_at] for at in range(len(table.names))
    ]


def _orderings(
    columns: Sequence[Column], found: Survey, choices: Choices, today: date
) -> dict[str, Ordering]:
    names = [each.name for field in _DAYS for each in columns if each.field is field]
    if choices.date_order is not None:
        return {name: Ordering(Order(choices.date_order)) for name in names}
    told = agreed([ordering_of(found.cells[name], today) for name in names])
    return dict(zip(names, told, strict=True))


def _order_of_all(orderings: Mapping[str, Ordering], found: Survey, today: date) -> Order | None:
    """Give the order of the days of asking, or of the other days where those have none."""
    for name, each in orderings.items():
        if each.order is not None or each.is_open:
            return each.order
        if any(day_of(cell, None, today) for cell in found.cells[name]):
            return Order.YMD
    return None
