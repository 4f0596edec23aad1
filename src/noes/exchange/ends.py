"""Columns that each stand for one answer and hold the days on which it came: Rejected, Accepted."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from noes.core.phrases import plain
from noes.exchange.dates import Order, is_like_a_day, is_meant_as_day, month_day_of
from noes.exchange.headers import Field, claims_of
from noes.exchange.looks import ANSWERS, Look
from noes.exchange.tongues import Tongues
from noes.exchange.values import is_error

# "Date rejected", "Datum Absage": what the day is of is said by the rest.
_DAY_WORDS: Final = frozenset(
    {"date", "day", "datum", "tag", "fecha", "dia", "data", "jour", "giorno", "dag"}
)
_HALF: Final = 0.5
_SOME: Final = 0.3


def ends_of(names: Sequence[str], looks: Sequence[Look], tongues: Tongues) -> Mapping[int, str]:
    """Find the columns of a table that each stand for one answer, some of them by its day.

    Two different answers prove it. One alone is enough where nothing else tells how asks went; but
    "Replied" alone says that an answer came, not which. Beside them "Offer" and "Interview" are plain.

    Args:
        names: what stands above each column.
        looks: what its cells look like.
        tongues: the languages of the table.

    Returns:
        What a day or a tick in a column means, by its place; nothing where no column holds days.
    """
    ends = {
        at: outcome
        for at, (name, look) in enumerate(zip(names, looks, strict=True))
        if look.written_days + look.ticks >= _HALF and (outcome := answer_in(name, tongues))
    }
    if not any(looks[at].written_days for at in ends):
        return {}
    told = set(ends.values())
    steps = {
        at: outcome
        for at, (name, look) in enumerate(zip(names, looks, strict=True))
        if look.written_days >= _HALF and (outcome := _step_in(name, tongues))
    }
    if len(told) > 1:
        return {**steps, **ends}
    alone = not any(
        _tells(name, look)
        for at, (name, look) in enumerate(zip(names, looks, strict=True))
        if at not in ends and at not in steps
    )
    return {**steps, **ends} if alone and told != {"replied"} else {}


def answer_in(name: str, tongues: Tongues) -> str | None:
    """Give the answer that a heading stands for beyond doubt, or None."""
    said = tongues.outcome_of(name)
    if said is None or not said.sure:
        said = tongues.outcome_of(
            " ".join(word for word in plain(name).split() if word not in _DAY_WORDS)
        )
    return said.outcome if said is not None and said.sure and said.outcome in ANSWERS else None


def _step_in(name: str, tongues: Tongues) -> str | None:
    """Give what a heading probably stands for: "Offer", "Zoom interview"."""
    said = tongues.outcome_of(name)
    return said.outcome if said is not None and said.outcome in ANSWERS else None


def _tells(name: str, look: Look) -> bool:
    """Say whether a column may tell how asks went."""
    claims = claims_of(name)
    return look.ends >= _SOME or any(claim.field is Field.OUTCOME for claim in claims)


def is_day(cell: str) -> bool:
    """Say whether a cell is written as a day, whichever it is."""
    if is_error(cell):
        return False
    return (
        is_like_a_day(cell, date.max)
        or is_meant_as_day(cell)
        or any(month_day_of(cell, order) for order in (Order.DMY, Order.MDY))
    )
