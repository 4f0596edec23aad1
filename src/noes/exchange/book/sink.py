"""What a workbook is written to, whatever its format."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from noes.core.words import N_
from noes.exchange.book.cells import Cell
from noes.exchange.book.columns import Column
from noes.exchange.book.summary import Summary
from noes.exchange.errors import ExchangeError

MOST_ROWS: Final = 1_048_576
Put = Callable[[Sequence[Cell]], None]


class Sink(Protocol):
    """A workbook in the making. The summary comes first, the other sheets as they are added."""

    def sheet(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        headings: Sequence[str],
        *,
        is_hidden: bool = False,
    ) -> Put:
        """Add the sheet of a list and return what puts the next row into it."""

    def close(self, summary: Summary) -> None:
        """Write the summary, and be done."""


def check_rows(title: str, rows: int) -> None:
    """Refuse more rows than a sheet has.

    Raises:
        ExchangeError: The sheet would be too long.
    """
    if rows > MOST_ROWS:
        raise ExchangeError(
            N_(
                "“%(sheet)s” has more rows than the %(most)s that a sheet holds. Export JSON"
                " instead: it has room for all of them."
            ),
            sheet=title,
            most=f"{MOST_ROWS:,}",
        )
