"""Reading a text (csv, tsv, cells pasted from a spreadsheet) as a grid, without holding it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from noes.core.words import N_
from noes.exchange.dialect import Dialect, dialect_of
from noes.exchange.encoding import encoding_of
from noes.exchange.errors import ExchangeError
from noes.exchange.grid import Blocks, Grid
from noes.exchange.limits import BLOCK

_SAMPLE: Final = 1 << 16
_CHUNK: Final = 1 << 16
_LONGEST_LINE: Final = 1 << 20
_MOST_LINES: Final = 50 * BLOCK
# No cell holds a NUL, so a last line of one shows whether a quotation mark was left open.
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
    dialect = dialect_of(_sample(source, encoding), usual)
    return Grid(
        format="tsv" if dialect.delimiter == "\t" else "csv",
        read=Text(source, encoding, dialect).blocks,
        encoding=encoding,
        dialect=dialect.delimiter,
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
    return "".join(_stream(source, encoding).readlines(_SAMPLE))


@dataclass(frozen=True, slots=True)
class Text:
    """A text whose encoding and dialect are known."""

    source: bytes
    encoding: str
    dialect: Dialect

    def blocks(self) -> Blocks:
        """Yield its rows from the first on, in blocks."""
        lines = _Lines(_stream(self.source, self.encoding))
        rows = self.dialect.rows(chain.from_iterable(chain(lines, ((_END,),))))
        count = 0
        while True:
            lines.left = _MOST_LINES
            try:
                block = list(islice(rows, BLOCK))
            except csv.Error as error:
                raise ExchangeError(
                    N_(
                        "A quotation mark is opened and never closed, or a cell is longer than any"
                        " table has. Mend it, or save the table as xlsx."
                    )
                ) from error
            count += len(block)
            if len(block) < BLOCK or block[-1] == [_END]:
                break
            yield block
        if not block or block.pop() != [_END]:
            raise ExchangeError(
                N_("Row %(row)s of the file opens a quotation mark and never closes it. Close it."),
                row=count,
            )
        yield block


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
