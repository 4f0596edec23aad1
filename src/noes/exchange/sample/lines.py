"""The lines of the sample year as they stand in its two tables.

A line of asks.csv says when it began, and in `moments` what happened, one after the other:

    W5 mon      the Monday five weeks before this week
    today-3     three days ago
    sent dread=6; +7 followed_up; +35 ghosted sting=2: what was thought

`+7` is seven days after it began; nothing is the same day.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS_A_WEEK = 7
BEGAN = re.compile(r"W(\d+) (\w+)|today-(\d+)")
HAPPENED = re.compile(r"(?:\+(\d+) )?(\w+)((?: \w+=\S+)*?)(?:: (.*))?")

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: its day, its type, and the words `name=value` beside it."""

    day: date
    type: str
    said: Cells
    note: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table of asks; without a title it is a win that stands alone.

    Args:
        number: its place in the table, from 1.
        cells: as they stand there.
        happenings: in order.
    """

    number: int
    cells: Cells
    happenings: Sequence[Happening]


def people() -> list[Cells]:
    return list(_rows("people.csv"))


def pitches() -> list[Cells]:
    return list(_rows("pitches.csv"))


def asks(today: date) -> list[Line]:
    """Return the asks and wins, with their days as they are on a day."""
    return [
        Line(number, cells, _happenings(cells["moments"], day_of(cells["when"], today)))
        for number, cells in enumerate(_rows("asks.csv"), 1)
    ]


def _rows(name: str) -> Iterator[Cells]:
    with (HERE / name).open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table)


def day_of(text: str, today: date) -> date:
    """Return the day that a text such as "W5 mon" means on a day."""
    found = BEGAN.fullmatch(text)
    assert found is not None, text
    weeks, weekday, days = found.groups()
    if days:
        return today - timedelta(days=int(days))
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=WEEKDAYS.index(weekday) - DAYS_A_WEEK * int(weeks))


def _happenings(text: str, began: date) -> list[Happening]:
    return [_happening(part, began) for part in text.split("; ")]


def _happening(part: str, began: date) -> Happening:
    found = HAPPENED.fullmatch(part)
    assert found is not None, part
    later, kind, words, note = found.groups()
    said = dict(word.split("=", 1) for word in words.split())
    return Happening(began + timedelta(days=int(later or 0)), kind, said, note or "")
