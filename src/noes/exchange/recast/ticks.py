"""A matrix of ticks: a row for each day or person, and a tick where something was done.

What is ticked stands above the column, or the days stand there and what was done beside the row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from noes.core.outcomes import outcome_of
from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.dates import day_of, days_of
from noes.exchange.grid import Made, Row
from noes.exchange.headers import Field, claims_of, is_known
from noes.exchange.looks import NO_TICKS, TICKS
from noes.exchange.recast.made import ask, made_of
from noes.exchange.recast.sheet import Sheet, Source, cell
from noes.exchange.table import find_table

_LEAST_ROWS: Final = 2
_LEAST_COLUMNS: Final = 2
_MOST: Final = 0.8
_MARKS: Final = TICKS | NO_TICKS
_WORDS: Final = frozenset({"yes", "no", "y", "n"})
_SHORT: Final = 2  # words: "Phone screen", "Offer"
_ANSWERS: Final = frozenset({"replied", "accepted", "declined", "lost", "ghosted", "withdrawn"})


def _fits(sheet: Sheet) -> bool:
    sheet = _with_days_above(sheet)
    names, rows = sheet.table.names, sheet.data
    if sheet.table.header_row is None or len(rows) < _LEAST_ROWS:
        return False
    marked = [at for at in range(1, len(names)) if _is_ticked(rows, at)]
    if len(marked) < max(_LEAST_COLUMNS, len(names) - 1):
        return False
    labels_are_days = _are_days([cell(row, 0) for row in rows], sheet)
    above = [names[at] for at in marked]
    if _are_days(above, sheet):
        return not labels_are_days and not _are_words(rows)
    return not any(map(_says_how, above)) and (labels_are_days or _are_people(sheet, above))


def _with_days_above(sheet: Sheet) -> Sheet:
    """Take a row of days over the ticks for the header, which it is not in other tables."""
    if sheet.table.header_row is not None:
        return sheet
    filled = (at for at, row in enumerate(sheet.rows, start=1) if any(map(str.strip, row)))
    at = next(filled, 0)
    if not at or not _are_days(sheet.rows[at - 1][1:], sheet):
        return sheet
    return replace(sheet, table=find_table(sheet.rows, header_row=at))


def _are_words(rows: Sequence[Row]) -> bool:
    """Say whether a yes or a no stands under the days: an answer as likely as a tick."""
    return any(cell(row, at).lower() in _WORDS for row in rows for at in range(1, len(row)))


def _is_ticked(rows: Sequence[Row], at: int) -> bool:
    """Say whether a column holds ticks, or nothing where days stand above it, and nothing else."""
    return all(cell(row, at).lower() in _MARKS for row in rows)


def _are_days(texts: Sequence[str], sheet: Sheet) -> bool:
    some = [text for text in texts if text]
    days = [text for text in some if day_of(text, None, sheet.today) or days_of(text, sheet.today)]
    return bool(some) and len(days) >= _MOST * len(some)


def _says_how(name: str) -> bool:
    """Say whether a tick under a heading tells how an ask went, or another thing about it."""
    told = outcome_of(name)
    short = len(name.split()) <= _SHORT
    return is_known(name) or (
        told is not None and (told.sure or (short and told.outcome in _ANSWERS))
    )


def _are_people(sheet: Sheet, above: Sequence[str]) -> bool:
    """Say whether each row is of a person, with more ticks than any table has flags."""
    fields = {claim.field for claim in claims_of(sheet.table.names[0])}
    ticked = [
        {cell(row, at).lower() for row in sheet.data} & TICKS
        for at in range(1, len(sheet.table.names))
    ]
    return Field.PERSON in fields and len(above) > _LEAST_COLUMNS and all(ticked)


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    sheet = _with_days_above(sheet)
    names = sheet.table.names
    of_people = Field.PERSON in {claim.field for claim in claims_of(names[0])}
    days_above = _are_days(names[1:], sheet)
    labels_are_days = _are_days([cell(row, 0) for row in sheet.data], sheet)

    def rows() -> Iterator[Made]:
        for number, row in sheet.all_data():
            for at in range(1, len(names)):
                if cell(row, at).lower() in TICKS:
                    yield made(number, row, cell(row, 0), names[at])

    def made(number: int, row: Row, label: str, above: str) -> Made:
        if days_above:
            person = label if of_people else ""
            return ask(number, row, title=label, person=person, day=above, outcome="done")
        if labels_are_days:
            return ask(number, row, title=above, day=label, outcome="done")
        return ask(number, row, title=above, person=label, outcome="done")

    return made_of(sheet, rows)


TICKED: Final = Source(
    "ticks", N_("A table of ticks, one act for each"), _fits, _take, is_shape=True
)
