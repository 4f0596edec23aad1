"""HabitBull: a row for each habit and day.

The headings are those by which Loop's own importer knows it (uhabits, `HabitBullCSVImporter.kt`:
"HabitName,HabitDescription,HabitCategory" come first); the day is CalendarDate, month first or ISO
(`habitbull.csv` and `habitbull2.csv` in its tests). A value below nothing stands for no value.
"""

import re
from collections.abc import Iterator
from typing import Final

from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.grid import Made
from noes.exchange.recast.made import ask, left_out, made_of
from noes.exchange.recast.sheet import Hints, Sheet, Source, cell
from noes.exchange.recast.tracker import has

NOT_DONE: Final = N_("The row says that it was not done on that day.")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")


def _fits(sheet: Sheet) -> bool:
    days = has(sheet, "CalendarDate") or has(sheet, "Date")
    return days and has(sheet, "HabitName, HabitDescription, HabitCategory, Value")


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    habit, value = sheet.column("HabitName"), sheet.column("Value")
    day, note = sheet.column("CalendarDate", "Date"), sheet.column("CommentText", "Notes")

    def rows() -> Iterator[Made]:
        for number, row in sheet.all_data():
            amount = cell(row, value)
            if _NUMBER.fullmatch(amount) and float(amount) > 0:
                yield ask(
                    number,
                    row,
                    title=cell(row, habit),
                    day=cell(row, day),
                    outcome="done",
                    note=cell(row, note),
                )
            else:
                yield left_out(number, row, NOT_DONE)

    return made_of(sheet, rows, hints=Hints(date_order="mdy"))


HABITBULL: Final = Source("habitbull", "HabitBull", _fits, _take)
