"""Columns that say whether an ask was sent at all: "Sent?" over yes and no, or over ticks."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from noes.exchange.ends import is_day
from noes.exchange.headers import Field, bare_of, claims_of
from noes.exchange.looks import NO_TICKS, TICKS
from noes.exchange.tongues import Tongues

_HALF: Final = 0.5
# "ja", "nein", "noch nicht verschickt"; "not yet" may be said of the ask or of its answer.
_SENT: Final = {"accepted": True, "declined": False, "draft": False}


class Sends(StrEnum):
    """How a column says that an ask was not sent: by a no, or by the lack of a tick."""

    BY_WORD = "by_word"
    BY_TICK = "by_tick"


def sends_of(name: str, cells: Sequence[str], tongues: Tongues) -> Sends | None:
    """Say how a column tells whether asks were sent; None where it tells something else.

    Args:
        name: what stands above it.
        cells: its first cells.
        tongues: the languages of the table.
    """
    if not _is_about_sending(name, tongues):
        return None
    filled = {cell.strip() for cell in cells} - {""}
    said = [is_sent(cell, tongues) for cell in filled]
    if any(map(is_day, filled)) or not said or len(said) - said.count(None) < _HALF * len(said):
        return None
    return Sends.BY_WORD if False in said else Sends.BY_TICK


def is_sent(cell: str, tongues: Tongues) -> bool | None:
    """Read a cell of such a column: whether the ask was sent, None where it does not say so."""
    if cell.lower() in TICKS:
        return True
    if cell.lower() in NO_TICKS:
        return False
    if _is_about_sending(cell, tongues):
        return True
    said = tongues.outcome_of(cell)
    return _SENT.get(said.outcome) if said is not None and said.sure else None


def _is_about_sending(name: str, tongues: Tongues) -> bool:
    said = tongues.outcome_of(bare_of(name).rstrip(" ?"))
    of_days = any(claim.field is Field.SENT_ON for claim in claims_of(name, tongues.told))
    return of_days and said is not None and said.sure and said.outcome == "waiting"
