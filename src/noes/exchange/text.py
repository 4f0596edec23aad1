"""Reading a text (csv, tsv, cells pasted from a spreadsheet) as a grid, without holding it."""

import csv
import io
import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from noes.core.words import N_
from noes.exchange.controls import without_controls
from noes.exchange.dialect import Dialect, Rows, dialect_of
from noes.exchange.encoding import encoding_of
from noes.exchange.errors import ExchangeError
from noes.exchange.grid import LONG_CELL, LONGEST_SHOWN, OPEN_QUOTE, Blocks, Grid, Row, Unread
from noes.exchange.limits import BLOCK
from noes.exchange.mojibake import mended

_SAMPLE: Final = 1 << 16
_CHUNK: Final = 1 << 16
_LONGEST_LINE: Final = 1 << 20
_MOST_LINES: Final = 50 * BLOCK
_MOST_UNREAD: Final = 100
# No cell holds a NUL any more, so a last line of one shows whether a quotation mark was left open.
_END: Final = "\0"


def read_text(source: bytes, *, usual: str = ",") -> Grid:
    """Read a text as a grid.

    Args:
        source: the file, or what was pasted, as it came.
        usual: the delimiter to take where nothing parts the lines.

    Raises:
        ExchangeError: the bytes are no text, or a line is longer than any table has.
    """
    encoding = encoding_of(source)
    _refuse_long_lines(source)
    text = without_controls(source, encoding)
    right = mended(text.source, text.encoding)
    dialect = dialect_of(_sample(right.source, right.encoding), usual)
    return Grid(
        format="tsv" if dialect.delimiter == "\t" else "csv",
        read=Text(right.source, right.encoding, dialect).blocks,
        encoding=encoding,
        dialect=dialect.delimiter,
        left_out=text.count,
        left_out_in=text.line,
        mended=right.count,
        mended_example=right.example,
    )


def _refuse_long_lines(source: bytes) -> None:
    start = 0
    while len(source) - start > _LONGEST_LINE:
        end = start + _LONGEST_LINE
        stop = max(source.rfind(b"\n", start, end), source.rfind(b"\r", start, end))
        if stop < 0:
            raise ExchangeError(
                N_("The file has a line of more than a million letters, which no table has.")
            )
        start = stop + 1


def _stream(source: bytes, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(source), encoding=encoding, newline="")


def _sample(source: bytes, encoding: str) -> str:
    lines = _stream(source, encoding).readlines(_SAMPLE)
    return "".join(line for line in lines if len(line) <= csv.field_size_limit())


@dataclass(slots=True)
class _Lines:
    """The lines of a text in chunks, at most `left` of them: one row cannot take a whole file."""

    stream: io.TextIOWrapper
    left: int = 0

    def __iter__(self) -> Iterator[list[str]]:
        while chunk := self.stream.readlines(_CHUNK):
            self.left -= len(chunk)
            if self.left < 0:
                raise csv.Error
            yield chunk


@dataclass(frozen=True, slots=True)
class Text:
    """A text whose encoding and dialect are known."""

    source: bytes
    encoding: str
    dialect: Dialect

    def blocks(self) -> Blocks:
        """Yield its rows from the first on, in blocks."""
        lines, rows = self._parted()
        count = 0
        while True:
            lines.left = _MOST_LINES
            try:
                block = list(islice(rows, BLOCK))
            except csv.Error:
                block = []
            if block[-1:] == [[_END]]:
                yield block[:-1]
                return
            if len(block) < BLOCK or _is_open(block[-1]):
                break
            count += len(block)
            yield block
        yield from self._mended(count)

    def _parted(self, start: int = 0) -> tuple[_Lines, Rows]:
        """Give the lines from one on, and the rows that they are parted into."""
        lines = _Lines(_stream(self.source, self.encoding))
        each = islice(chain.from_iterable(lines), start, None)
        return lines, self.dialect.rows(chain(each, (_END,)))

    def _mended(self, done: int) -> Blocks:
        """Yield the rows after so many, a line that leaves a quotation mark open as one unread."""
        start = 0
        for _again in range(_MOST_UNREAD):
            lines, rows = self._parted(start)
            lines.left = sys.maxsize
            deque(islice(rows, done), maxlen=0)
            done = 0
            block: list[Row] = []
            while True:
                before, row = start + rows.line_num, _next(lines, rows)
                if row == [_END]:
                    yield block
                    return
                if row is None:
                    break
                block.append(row)
                if len(block) == BLOCK:
                    yield block
                    block = []
            yield [*block, self._unread(before)]
            start = before + 1
        raise ExchangeError(
            N_(
                "A quotation mark is opened and never closed, or a cell is longer than any"
                " table has. Mend it, or save the table as xlsx."
            )
        )

    def _unread(self, at: int) -> Row:
        """Give the cells of a line as if no quotation mark stood in it."""
        lines = chain.from_iterable(_Lines(_stream(self.source, self.encoding), sys.maxsize))
        line = next(islice(lines, at, None)).rstrip("\r\n")
        cells = line.replace('"', "").split(self.dialect.delimiter)
        is_long = line.count('"') % 2 == 0 and max(map(len, cells)) > csv.field_size_limit()
        return Unread(
            (cell[:LONGEST_SHOWN] for cell in cells), LONG_CELL if is_long else OPEN_QUOTE
        )


def _next(lines: _Lines, rows: Rows) -> Row | None:
    """Give the next row; None where a quotation mark is left open."""
    lines.left = _MOST_LINES
    try:
        row = next(rows)
    except csv.Error:
        return None
    return None if row != [_END] and _is_open(row) else row


def _is_open(row: Row) -> bool:
    """Say whether the last cell of a row took the end of the text."""
    return bool(row) and row[-1].endswith(_END)
