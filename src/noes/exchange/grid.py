"""A grid: the cells of one sheet as texts, before anyone knows what they mean."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from noes.core.words import N_
from noes.exchange.errors import ExchangeError
from noes.exchange.limits import MAX_COLUMNS, MAX_ROWS

Row = list[str]


OPEN_QUOTE: Final = N_("The row opens a quotation mark and never closes it. Close it.")
LONG_CELL: Final = N_(
    "The row has a cell of more than 130,000 letters, which no table has. Shorten it."
)

LONGEST_SHOWN: Final = 500  # letters of a cell of a row that is left out


class Unread(list[str]):
    """A row whose cells cannot be told apart for sure; it is left out, and `why` is said."""

    def __init__(self, cells: Iterable[str], why: str) -> None:
        super().__init__(cells)
        self.why = why


class Made(list[str]):
    """A row that was made of a table of another shape; `why` it is left out, where it is.

    `number` and `raw` are the number and the cells of the row it comes from.
    """

    __slots__ = ("number", "raw", "why")

    def __init__(
        self, cells: Iterable[str], number: int, raw: Row, *, why: str | None = None
    ) -> None:
        super().__init__(cells)
        self.number = number
        self.raw = raw
        self.why = why


Blocks = Iterator[list[Row]]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet that can be read any number of times, from its first row, in blocks of rows.

    Dates of a spreadsheet are ISO texts, ticks TRUE or FALSE, numbers as short as they can be.
    Rows may differ in length. Nothing but the source itself is held in memory.

    `left_out` counts the characters that no text has, which are not in the rows; `left_out_in` is
    the first line that had one. `mended` counts the letters that had been read in a wrong encoding
    and are right in the rows; `mended_example` is a word that had some, "cafÃ© → café". `from_1904`
    tells that a number that stands for a day counts from 1904, as in workbooks of old Macs.
    """

    format: str  # csv, tsv, xlsx, xls, ods, mbox or json
    read: Callable[[], Blocks]
    encoding: str | None = None
    dialect: str | None = None  # the delimiter of a text
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    left_out: int = 0
    left_out_in: str = ""
    from_1904: bool = False
    mended: int = 0
    mended_example: str = ""

    def blocks(self) -> Blocks:
        """Yield the rows from the first on.

        Raises:
            ExchangeError: there are too many rows or columns, or the source is damaged.
        """
        count = 0
        for block in self.read():
            count += len(block)
            if count > MAX_ROWS:
                raise ExchangeError(
                    N_("The table has more than %(limit)s rows. Bring it in parts."),
                    limit=f"{MAX_ROWS:,}",
                )
            if width_of(block) > MAX_COLUMNS:
                raise ExchangeError(
                    N_("The table has more than %(limit)s columns. Bring only those that matter."),
                    limit=MAX_COLUMNS,
                )
            yield block


def width_of(rows: Sequence[Sequence[str]]) -> int:
    """Give the length of the longest row, 0 where there is none."""
    return max(map(len, rows), default=0)
