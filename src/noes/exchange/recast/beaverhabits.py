"""beaverhabits: the JSON of its export.

A list of habits, each with its name and its records of a day, whether it was done, and a text
(`beaverhabits/storage/dict.py` in daya0576/beaverhabits).
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from noes.exchange.choices import Choices
from noes.exchange.grid import Blocks, Grid, Made, Row
from noes.exchange.limits import BLOCK
from noes.exchange.recast.made import ask, made_of
from noes.exchange.recast.sheet import Sheet, Source, cell

FORMAT: Final = "beaverhabits"
_HEADINGS: Final[Row] = ["habit", "day", "done", "text"]
# What no list of habits reaches, and parsing holds in memory.
_MOST_BYTES: Final = 20_000_000


def read_habits(source: bytes) -> Grid | None:
    """Read an export as a grid with a row for each record; None where the JSON is anything else."""
    if len(source) > _MOST_BYTES:
        return None
    try:
        document = json.loads(source)
    except (ValueError, RecursionError):
        return None
    rows = [_HEADINGS, *_rows(document)]
    if len(rows) == 1:
        return None

    def blocks() -> Blocks:
        yield from (rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK))

    return Grid(format=FORMAT, read=blocks, encoding="utf-8")


def _rows(document: Any) -> Iterator[Row]:
    habits = document.get("habits") if isinstance(document, dict) else None
    for habit in habits if isinstance(habits, list) else ():
        records = habit.get("records") if isinstance(habit, dict) else None
        for record in records if isinstance(records, list) else ():
            if isinstance(record, dict) and isinstance(record.get("day"), str):
                done = "TRUE" if record.get("done") is True else "FALSE"
                text = record.get("text")
                name = str(habit.get("name") or "")
                yield [name, record["day"], done, text if isinstance(text, str) else ""]


def _fits(sheet: Sheet) -> bool:
    return sheet.grid.format == FORMAT


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    def rows() -> Iterator[Made]:
        for number, row in sheet.all_data():
            habit, day, done, text = (cell(row, at) for at in range(4))
            if done == "TRUE":
                yield ask(number, row, title=habit, day=day, outcome="done", note=text)

    made = made_of(sheet, rows)
    return replace(made, grid=replace(made.grid, format="json"), header_row=None)


BEAVERHABITS: Final = Source("beaverhabits", "beaverhabits", _fits, _take)
