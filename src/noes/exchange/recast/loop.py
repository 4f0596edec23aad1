"""Loop Habit Tracker: its wide table of days and habits, and the table of one habit.

The export is a zip with Habits.csv, a folder for each habit with its own Checkmarks.csv, and
Checkmarks.csv and Scores.csv of all habits (uhabits, `HabitsCSVExporter.kt` and its test folder
`csv_export`). A mark is 2 or YES_MANUAL where the habit was done by hand, 1 or YES_AUTO where the
program filled the day in, 3 or SKIP, 0 or NO, -1 or UNKNOWN (`Entry.kt`); a habit that is measured
has a thousand times its amount. Only what was done by hand is an act.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import PurePosixPath
from typing import Final

from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.grid import Blocks, Grid, Made, Row
from noes.exchange.recast.made import ask, left_out, made_of
from noes.exchange.recast.sheet import Sheet, Source, cell

NOT_DONE: Final = N_("The row says that it was not done by hand on that day.")

_WORDS: Final = frozenset({"YES_MANUAL", "YES_AUTO", "NO", "UNKNOWN", "SKIP"})
_CODES: Final = frozenset({"-1", "0", "1", "2", "3"})
_DONE: Final = frozenset({"2", "YES_MANUAL"})
_AMOUNT: Final = re.compile(r"-?\d+")
_UNTOLD: Final = frozenset({"", "UNKNOWN", "-1"})
_HABIT: Final = "Habit"  # of a table that does not say which
FORMAT: Final = "loop"  # of an archive read as one table
_COLUMNS: Final = ("Date", "Value", "Notes", "Habit", "Row")
_HABIT_AT, _NUMBER_AT = 3, 4
_POSITION: Final = 3  # digits


def _fits_wide(sheet: Sheet) -> bool:
    names, rows = sheet.table.names, sheet.data
    if len(names) < 2 or names[0] != "Date" or not rows:  # noqa: PLR2004 - a day and a habit
        return False
    every: set[str] = set()
    for row in rows:
        marks = {mark for at in range(1, len(names)) if (mark := cell(row, at))}
        if not all(map(_is_mark, marks)):
            return False
        every |= marks
    # A mark of no other program: a tick is 1 or 0 in many.
    return bool(every & (_WORDS | {"-1"}))


def _is_mark(mark: str) -> bool:
    return mark in _WORDS or _AMOUNT.fullmatch(mark) is not None


def _take_wide(sheet: Sheet, _choices: Choices) -> Sheet:
    habits = sheet.table.names[1:]
    measured = [
        any(mark not in _CODES | _WORDS for row in sheet.data if (mark := cell(row, at)))
        for at in range(1, len(sheet.table.names))
    ]

    def rows() -> Iterator[Made]:
        for number, row in sheet.all_data():
            for at, habit in enumerate(habits, start=1):
                if _is_done(cell(row, at), measured=measured[at - 1]):
                    yield ask(number, row, title=habit, day=cell(row, 0), outcome="done")

    return made_of(sheet, rows)


def _is_done(mark: str, *, measured: bool) -> bool:
    if measured:
        return _AMOUNT.fullmatch(mark) is not None and int(mark) > 0
    return mark in _DONE


def _fits_one(sheet: Sheet) -> bool:
    if sheet.table.names not in {("Date", "Value", "Notes"), ("Date", "Value")}:
        return False
    marks = {cell(row, 1) for row in sheet.data} - {""}
    return bool(marks & _WORDS) and all(map(_is_mark, marks))


def _take_one(sheet: Sheet, _choices: Choices) -> Sheet:
    title = sheet.grid.sheet or _HABIT

    def rows() -> Iterator[Made]:
        yield from marks_of(title, sheet.all_data())

    return made_of(sheet, rows)


def marks_of(habit: str, rows: Iterator[tuple[int, Row]]) -> Iterator[Made]:
    """Make rows of the marks of one habit.

    Args:
        habit: what it is called.
        rows: day, mark and note, with their numbers.
    """
    marks = list(rows)
    measured = any(mark not in _CODES | _WORDS for _n, row in marks if (mark := cell(row, 1)))
    for number, row in marks:
        day, mark, note = (cell(row, at) for at in range(3))
        if _is_done(mark, measured=measured):
            yield ask(number, row, title=habit, day=day, outcome="done", note=note)
        elif mark not in _UNTOLD:
            yield left_out(number, row, NOT_DONE)


def archive_of(tables: Mapping[str, Grid]) -> Grid | None:
    """Read the tables of an export as one, so that what several of them tell comes in once.

    Args:
        tables: each table by its path in the archive.

    Returns:
        The marks of all habits, from the folders of the habits, which also have the notes; None
        where the tables are no such export.
    """
    habits = next((path for path in tables if PurePosixPath(path).name == "Habits.csv"), None)
    if habits is None:
        return None
    root = PurePosixPath(habits).parent
    names = _names_of(_all_rows(tables[habits]))
    of_habits = {
        path: tables[path]
        for path in sorted(tables)
        if PurePosixPath(path).name == "Checkmarks.csv"
        and root in PurePosixPath(path).parent.parents
    }
    if not names or not of_habits:
        return None

    def blocks() -> Blocks:
        yield [[*_COLUMNS]]
        for path, grid in of_habits.items():
            folder = PurePosixPath(path).parent.name
            habit = names.get(folder[:_POSITION]) or folder[_POSITION:].strip(" _") or folder
            marks = _marks(grid)
            yield [[*(cell(row, at) for at in range(3)), habit, str(n)] for n, row in marks]

    return Grid(format=FORMAT, read=blocks)


def _marks(grid: Grid) -> Iterator[tuple[int, Row]]:
    """Yield the rows of one habit with their numbers; older exports have no header above them."""
    numbered = enumerate(_all_rows(grid), start=1)
    return ((number, row) for number, row in numbered if cell(row, 0) != _COLUMNS[0])


def _all_rows(grid: Grid) -> list[Row]:
    return [row for block in grid.blocks() for row in block]


def _names_of(habits: Sequence[Row]) -> dict[str, str]:
    """Give the names of the habits of Habits.csv by their positions, which begin their folders."""
    header, *rows = habits or [[]]
    if "Position" not in header or "Name" not in header:
        return {}
    position, name = header.index("Position"), header.index("Name")
    return {cell(row, position): cell(row, name) for row in rows if cell(row, name)}


def _fits_whole(sheet: Sheet) -> bool:
    return sheet.grid.format == FORMAT


def _take_whole(sheet: Sheet, _choices: Choices) -> Sheet:
    """Take an archive whose rows are day, mark, note and habit."""

    def rows() -> Iterator[Made]:
        for habit, marks in groupby(sheet.all_data(), key=lambda each: cell(each[1], _HABIT_AT)):
            yield from marks_of(habit, ((int(row[_NUMBER_AT]), row) for _number, row in marks))

    made = made_of(sheet, rows)
    return replace(made, grid=replace(made.grid, format="zip"), header_row=None)


WHOLE: Final = Source("loop_archive", "Loop Habit Tracker", _fits_whole, _take_whole)
WIDE: Final = Source("loop", "Loop Habit Tracker", _fits_wide, _take_wide)
ONE: Final = Source("loop_habit", "Loop Habit Tracker", _fits_one, _take_one)
