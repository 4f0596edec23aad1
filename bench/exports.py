"""A notebook written as a workbook: python -m bench.exports ours|floor FOLDER.

Prints seconds of CPU and the most memory in megabytes. The floor is xlsxwriter, row by row too,
writing the same cells bare; what they are is recorded beforehand and read while no clock runs.
"""

import marshal
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import xlsxwriter

from bench.machine import number_from
from bench.table import Measured, interleaved

if TYPE_CHECKING:
    from noes.exchange.book.cells import Cell
    from noes.exchange.book.columns import Column
    from noes.exchange.book.sink import Put
    from noes.exchange.book.summary import Summary

DAY = date(2026, 3, 4)
ROWS_AT_ONCE = 2_000
Rows = list[tuple[int, Sequence[Any]]]


def export_xlsx(home: Path) -> list[Measured]:
    with tempfile.TemporaryDirectory() as folder:
        memory: list[float] = []

        def written(what: str) -> float:
            seconds, megabytes = number_from("bench.exports", home, what, folder)
            if what == "ours":
                memory.append(megabytes)
            return seconds

        written("floor")  # records the cells
        ours, floor = interleaved(3, lambda: written("ours"), lambda: written("floor"))
    return [
        Measured("export of 100,000 asks to xlsx", ours, floor, 2, "s CPU"),
        Measured("… its memory", max(memory), None, 300, "MB"),
    ]


def owner() -> Any:
    import django

    django.setup()
    from noes.site import start

    start.make_ready()
    return start.owner()


def ours(folder: Path) -> float:
    who = owner()
    from noes.exchange.exports import exported

    started = time.process_time()
    with exported(who, "xlsx", today=DAY) as file:
        seconds = time.process_time() - started
        assert file.read(2) == b"PK", folder
    return seconds


class Recording:
    """Takes the cells of a workbook, each row with the number of its sheet."""

    def __init__(self, file: IO[bytes], summary: str) -> None:
        self.file, self.titles = file, [summary]

    def sheet(
        self,
        name: str,  # noqa: ARG002 - a sink is told it
        title: str,
        columns: "Sequence[Column]",
        headings: Sequence[str],
        *,
        is_hidden: bool = False,  # noqa: ARG002 - a sink is told it
    ) -> "Put":
        number = len(self.titles)
        self.titles.append(title)

        def put(cells: "Sequence[Cell]") -> None:
            marshal.dump((number, list(cells[: len(columns)])), self.file)

        put(headings)
        return put

    def close(self, summary: "Summary") -> None:  # noqa: ARG002 - its few cells weigh nothing
        marshal.dump(None, self.file)


def floor(folder: Path) -> float:
    path = folder / "cells"
    if not path.exists():
        who = owner()
        from noes.exchange.book.writing import write_book

        with path.open("wb") as file:
            write_book(who, file, Recording, today=DAY)
    book = xlsxwriter.Workbook(folder / "floor.xlsx", {"constant_memory": True})
    sheets = [book.add_worksheet() for _sheet in range(12)]
    last = [-1] * len(sheets)
    seconds = 0.0
    with path.open("rb") as file:
        rows = _rows(file)
        while part := list(islice(rows, ROWS_AT_ONCE)):
            started = time.process_time()
            _write(sheets, last, part)
            seconds += time.process_time() - started
    started = time.process_time()
    book.close()
    return seconds + time.process_time() - started


def _rows(file: IO[bytes]) -> Iterator[tuple[int, Sequence[Any]]]:
    while (found := marshal.load(file)) is not None:  # noqa: S302 - we wrote it a moment ago
        yield found


def _write(sheets: Sequence[Any], last: list[int], rows: Rows) -> None:
    for number, cells in rows:
        last[number] += 1
        sheet, row = sheets[number], last[number]
        for at, cell in enumerate(cells):
            if type(cell) is str:
                sheet.write_string(row, at, cell)
            elif cell is not None:
                sheet.write_number(row, at, cell)


if __name__ == "__main__":
    print({"ours": ours, "floor": floor}[sys.argv[1]](Path(sys.argv[2])))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
