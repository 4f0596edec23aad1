"""A program of its own that turns a spreadsheet on its input into texts on its output.

The library that reads spreadsheets ends the whole program where memory does not suffice, which a
damaged file, a stray cell in the far corner or a file made to harm can bring about. So it runs
here, in a process with bounded memory and time, and whoever started it lives on.

The output is frames: the names of the visible sheets as a row, then for each sheet with cells its
name and its rows (parted.py).
"""

import io
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import BinaryIO, Final

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from noes.exchange.frames import DAMAGED, ERRORS, EVERY, write_frame
from noes.exchange.limits import MAX_BYTES, MAX_MEMORY, MAX_SECONDS, MAX_SECONDS_OF_OURS
from noes.exchange.parted import joined

Cell = str | int | float | bool | date | time | datetime | timedelta

_TOO_MUCH: Final = 3


def main(
    wanted: Sequence[str], source: BinaryIO, out: BinaryIO, *, may_show_errors: bool = True
) -> int:
    """Write the sheets wanted, every visible one, or every one, and return the exit code."""
    try:
        content = source.read()
        if may_show_errors:
            from noes.exchange.error_cells import (  # late: start-up - unzipping takes a third of it
                with_error_texts,
            )

            content = with_error_texts(content)
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        names = [
            each.name
            for each in book.sheets_metadata
            if each.typ == SheetTypeEnum.WorkSheet
            and (EVERY in wanted or each.visible == SheetVisibleEnum.Visible)
        ]
        write_frame(out, joined([names]))
        left = MAX_BYTES
        for name in names:
            sheet = book.get_sheet_by_name(name) if _is_wanted(name, wanted) else None
            if sheet is not None and sheet.end is not None:
                text = joined(map(_texts, _rows_of(sheet)))
                left -= len(text)
                if left < 0:
                    return _TOO_MUCH
                write_frame(out, name.encode())
                write_frame(out, text)
    except (CalamineError, OSError, ValueError):
        return DAMAGED
    except MemoryError:
        return _TOO_MUCH
    return 0


def _is_wanted(name: str, wanted: Sequence[str]) -> bool:
    return not wanted or name in wanted or EVERY in wanted


def _rows_of(sheet: CalamineSheet) -> Iterable[Sequence[Cell]]:
    """Give the rows; a cell merged over several of them stands in each: it was said of all."""
    assert sheet.start is not None  # it has cells
    first = sheet.start[1]
    over = {
        (top, left - first): bottom
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        if left == right and bottom > top
    }
    return _filled(sheet.iter_rows(), over) if over else sheet.iter_rows()


def _filled(
    rows: Iterable[Sequence[Cell]], over: Mapping[tuple[int, int], int]
) -> Iterator[Sequence[Cell]]:
    """Fill in merged cells: `over` has the last row of each that begins at a row and column."""
    standing: dict[int, tuple[Cell, int]] = {}  # by column: what it says, and down to which row
    columns = {at for _row, at in over}
    for number, cells in enumerate(rows):
        row = list(cells)
        is_empty = not any(row)
        for at in columns:
            if (number, at) in over:
                standing[at] = row[at], over[number, at]
            elif at in standing and number <= standing[at][1] and not is_empty:
                row[at] = standing[at][0]
        yield row


def _texts(cells: Sequence[Cell]) -> list[str]:
    return [cell if type(cell) is str else text_of(cell) for cell in cells]


def text_of(cell: Cell) -> str:
    """Write a cell as a text that says what it is: "2026-01-05", "14:30:00", "TRUE", "5"."""
    if type(cell) is date:
        return cell.isoformat()
    match cell:
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime():
            return str(cell.date()) if cell.time() == time.min else cell.isoformat(" ")
        case timedelta():
            hours, rest = divmod(round(cell.total_seconds()), 3600)
            return f"{hours}:{rest // 60:02}"
        case _:
            return str(cell)


def _bound_self(seconds: int) -> None:
    """Set the bounds where the system knows such; elsewhere only the caller's clock bounds it."""
    try:
        import resource  # late: platform
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _program, errors, *named = sys.argv
    _bound_self(MAX_SECONDS_OF_OURS if EVERY in named else MAX_SECONDS)
    may_show = errors == ERRORS
    sys.exit(main(named, sys.stdin.buffer, sys.stdout.buffer, may_show_errors=may_show))
