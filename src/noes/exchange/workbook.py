"""Reading a spreadsheet (xlsx, xls, ods) as grids of texts, by way of a process of its own."""

import csv
import io
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from itertools import islice
from typing import Final

from noes.core.words import N_
from noes.exchange.controls import without_controls
from noes.exchange.error_cells import may_show_errors
from noes.exchange.errors import ExchangeError
from noes.exchange.frames import DAMAGED, ERRORS, EVERY, NO_ERRORS, frames_of
from noes.exchange.grid import LONG_CELL, LONGEST_SHOWN, Blocks, Grid, Row, Unread
from noes.exchange.limits import BLOCK, MAX_SECONDS, MAX_SECONDS_OF_OURS
from noes.exchange.mojibake import mended
from noes.exchange.parted import CELL, parted

# How a workbook under a password shows it: the name of the stream that newer ones hide in, and the
# record that older ones put right after their first. The reader does not tell it from damage.
_LOCKED: Final = re.compile(
    re.escape("EncryptedPackage".encode("utf-16-le"))
    + rb"|\x09\x08\x10\x00\x00\x06\x05\x00.{12}(?:\x86\x00\x00\x00)?\x2f\x00",
    re.DOTALL,
)
_FROM_1904: Final = re.compile(rb"""\sdate1904\s*=\s*["'](?:1|true)["']""")
_LONGEST_HEAD: Final = 1 << 16
_SMALL: Final = 1 << 20


def read_workbook(source: bytes, format_: str, *, sheet: str | None = None) -> tuple[Grid, ...]:
    """Read the sheets of a spreadsheet as grids.

    Args:
        source: the file.
        format_: xlsx, xls or ods.
        sheet: the one sheet to read; without it every visible sheet that has cells.

    Returns:
        A grid for each sheet read, at least one.

    Raises:
        ExchangeError: the file is damaged, locked or too large, or has no such sheet, or no cells.
    """
    if format_ == "xls" and _LOCKED.search(source):
        raise ExchangeError(
            N_("The spreadsheet is locked with a password. Save a copy without one and bring that.")
        )
    head, *frames = frames_of(_converted(source, sheet))
    names = tuple(next(parted(head)))
    if sheet is not None and sheet not in names:
        raise ExchangeError(
            N_("There is no sheet “%(sheet)s”. The sheets are: %(names)s."),
            sheet=sheet,
            names=", ".join(names),
        )
    if not frames:
        raise ExchangeError(N_("The spreadsheet has no cells: there is no table to read."))
    from_1904 = format_ == "xlsx" and _is_from_1904(source)
    return tuple(
        replace(_grid(format_, name.decode(), names, rows), from_1904=from_1904)
        for name, rows in zip(frames[::2], frames[1::2], strict=True)
    )


def _is_from_1904(source: bytes) -> bool:
    """Say whether a workbook counts its days from 1904; the reader heeds that in cells of days only."""
    damage = (zipfile.BadZipFile, zlib.error, KeyError, OSError, NotImplementedError)
    with (
        suppress(*damage),
        zipfile.ZipFile(io.BytesIO(source)) as archive,
        archive.open("xl/workbook.xml") as file,
    ):
        return _FROM_1904.search(file.read(_LONGEST_HEAD)) is not None
    return False


def read_every_sheet(source: bytes) -> Mapping[str, Iterator[list[str]]]:
    """Read the rows of each sheet of a spreadsheet, the hidden ones too, as they are asked for.

    Raises:
        ExchangeError: the file is damaged or too large.
    """
    _head, *frames = frames_of(_converted(source, EVERY, seconds=MAX_SECONDS_OF_OURS))
    return {
        name.decode(): parted(rows) for name, rows in zip(frames[::2], frames[1::2], strict=True)
    }


def _grid(format_: str, sheet: str, sheets: tuple[str, ...], rows: bytes) -> Grid:
    text = without_controls(rows, "utf-8")
    right = mended(text.source, text.encoding)
    read = partial(_blocks, right.source)
    return Grid(
        format=format_,
        read=_once(read) if len(rows) <= _SMALL else read,
        sheet=sheet,
        sheets=sheets,
        left_out=text.count,
        left_out_in=text.line.replace(CELL, ", "),
        mended=right.count,
        mended_example=right.example,
    )


def _blocks(source: bytes) -> Blocks:
    rows = map(_sound, parted(source))
    while block := list(islice(rows, BLOCK)):
        yield block


def _sound(row: Row) -> Row:
    """Give a row as it is, or as unread where a cell is longer than any should be."""
    if max(map(len, row)) <= csv.field_size_limit():
        return row
    return Unread((cell[:LONGEST_SHOWN] for cell in row), LONG_CELL)


def _once(read: Callable[[], Blocks]) -> Callable[[], Blocks]:
    """Part the rows of a small sheet once: a preview goes through them several times."""
    kept = cache(lambda: tuple(read()))
    return lambda: iter(kept())


def _converted(source: bytes, sheet: str | None, *, seconds: int = MAX_SECONDS) -> bytes:
    errors = ERRORS if may_show_errors(source) else NO_ERRORS
    command = [sys.executable, "-P", "-m", "noes.exchange.sheets", errors]
    try:
        done = subprocess.run(
            command if sheet is None else [*command, sheet],
            input=source,
            capture_output=True,
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much() from error
    if done.returncode == DAMAGED:
        raise ExchangeError(
            N_("The spreadsheet is damaged. Open it in a spreadsheet program and save it again.")
        )
    if done.returncode:
        raise _too_much()
    return done.stdout


def _too_much() -> ExchangeError:
    return ExchangeError(
        N_(
            "The spreadsheet takes too much memory or time to read: it is too large, damaged, or a"
            " stray cell lies far from the table. Delete what is far off, or save the table as CSV."
        )
    )
