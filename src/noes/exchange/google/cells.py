"""The cells of a sheet that is kept in step: what Noes writes, and what counts as the same."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from noes.core.words import N_
from noes.exchange.asks_words import HEADINGS
from noes.exchange.book.cells import GOES_ON, day_of, serial

Cell = str | int | float | bool
ID: Final = "Noes id"
ALL: Final = (*HEADINGS, ID)
DAYS: Final = frozenset({"Asked on", "Outcome on"})
OUTCOME: Final = HEADINGS.index("Outcome")
IN_TRASH: Final = N_("in the trash")
GONE: Final = N_("no longer in Noes")
# What a cell of Google Sheets holds: https://support.google.com/drive/answer/37603
LONGEST: Final = 50_000
_LAST_DAY: Final = date.max.toordinal() - date(1899, 12, 30).toordinal()
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_AMOUNT: Final = HEADINGS.index("Amount")


@dataclass(frozen=True, slots=True)
class Line:
    """What the notebook says of one ask.

    Args:
        id: Of the ask.
        cells: Under HEADINGS.
        source: The cells of the table that it came from; empty where it came from none.
        stands: False once it is in the trash.
    """

    id: str
    cells: tuple[Cell, ...]
    source: tuple[str, ...] = ()
    stands: bool = True


def cells_of(told: Sequence[object]) -> tuple[Cell, ...]:
    """What stands under HEADINGS as cells: days and amounts as numbers, nothing as an empty text."""
    return tuple(
        _amount(value) if at == _AMOUNT else _cell(heading, value)
        for at, (heading, value) in enumerate(zip(HEADINGS, told, strict=True))
    )


def _cell(heading: str, value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    text = str(value).replace("\r\n", "\n")
    if heading in DAYS and _DAY.fullmatch(text):
        return serial(text)
    return text if len(text) <= LONGEST else text[: LONGEST - len(GOES_ON)] + GOES_ON


def _amount(value: object) -> Cell:
    return "" if value is None else float(str(value))


def is_same(held: object, wanted: Cell) -> bool:
    """Whether a cell of a sheet shows what it should already."""
    if isinstance(held, bool) or isinstance(held, str) is not isinstance(wanted, str):
        return False
    return held == wanted


def text_of(heading: str, held: object) -> str:
    """A cell of a sheet as the text that stands in a CSV."""
    if isinstance(held, bool):
        return str(held).upper()
    if isinstance(held, float) and held.is_integer():
        held = int(held)
    if heading in DAYS and isinstance(held, int | float) and 0 < held <= _LAST_DAY:
        return day_of(int(held)).isoformat()
    return str(held).strip()


def by_heading(cells: Sequence[Cell]) -> Mapping[str, Any]:
    """Cells by their headings."""
    return dict(zip(HEADINGS, cells, strict=True))
