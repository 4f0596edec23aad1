"""What the cells of a column look like, whatever stands above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from noes.core.tongues.anywhere import kind_anywhere
from noes.exchange.dates import day_of, days_of, is_without_year
from noes.exchange.tongues import ANY, Tongues, channel_in

# What people put into a column of ticks; an empty cell stands for no.
TICKS: Final = frozenset(
    {"true", "yes", "y", "1", "x", "✓", "✔", "☑", "✅", "wahr", "t", "checked"}
)
NO_TICKS: Final = frozenset(
    {"", "false", "no", "n", "0", "-", "✗", "✘", "☐", "❌", "falsch", "f", "unchecked"}
)

ANSWERS: Final = frozenset(
    {"ghosted", "declined", "lost", "replied", "accepted", "withdrawn", "praised"}
)
_LOOKED_AT: Final = 100
_DIGIT: Final = re.compile(r"\d")
_LINK: Final = re.compile(r"://|^www\.|\S@\S|\w_\w|\w\.\w{3,4}$")
_LONGEST: Final = 200
_MANY: Final = 3


@dataclass(frozen=True, slots=True)
class Look:
    """The share, 0 to 1, of the distinct cells of a column that read as this or that.

    `days` counts every way of writing a day, `written_days` only those that no number is written
    like by chance, `bare_days` what may be a day without its year; `ends` those that speak of an answer among other words, `told` those that may
    say in any way how an ask went; `digits` those with a digit somewhere; `links`
    addresses and names of files, `wordy` those of four words and more; `filled` is the share of all cells with something in them, `longest` the letters
    of the longest.
    """

    filled: float
    days: float
    written_days: float
    bare_days: float
    ticks: float
    outcomes: float
    ends: float
    told: float
    channels: float
    kinds: float
    numbers: float
    digits: float
    links: float
    wordy: float
    longest: int


def look_of(cells: Sequence[str], today: date, tongues: Tongues = ANY) -> Look:
    """Look at the first cells of a column that have something in them."""
    some = [cell.strip() for cell in cells if cell.strip()]
    filled = list(dict.fromkeys(some))[:_LOOKED_AT]
    told = [tongues.outcome_of(cell[:_LONGEST]) for cell in filled]
    days = [cell for cell in filled if day_of(cell, None, today) or days_of(cell, today)]
    return Look(
        filled=len(some) / max(len(cells), 1),
        days=_share(days, filled),
        written_days=_share([cell for cell in days if not _is_number(cell)], filled),
        bare_days=_share([cell for cell in filled if is_without_year(cell)], filled),
        ticks=_share([cell for cell in filled if cell.lower() in TICKS | NO_TICKS], filled),
        outcomes=_share([each for each in told if each and each.sure], filled),
        ends=_share([each for each in told if each and each.outcome in ANSWERS], filled),
        told=_share([each for each in told if each], filled),
        channels=_share([cell for cell in filled if channel_in(cell[:_LONGEST])], filled),
        kinds=_share([cell for cell in filled if kind_anywhere(cell[:_LONGEST])], filled),
        numbers=_share([cell for cell in filled if _is_number(cell)], filled),
        digits=_share([cell for cell in filled if _DIGIT.search(cell)], filled),
        wordy=_share([cell for cell in filled if cell.count(" ") >= _MANY], filled),
        links=_share([cell for cell in filled if _LINK.search(cell)], filled),
        longest=max(map(len, filled), default=0),
    )


def _share(some: Sequence[object], filled: Sequence[str]) -> float:
    return len(some) / len(filled) if filled else 0.0


def _is_number(cell: str) -> bool:
    return cell.replace(".", "", 1).replace("/", "", 1).lstrip("-").isdecimal()


def speaks_of_an_answer(cell: str, tongues: Tongues) -> bool:
    """Say whether words tell of an answer, or that there was none: "lovely talk, then rejected"."""
    outcome = tongues.outcome_of(cell[:_LONGEST])
    return outcome is not None and outcome.outcome in ANSWERS
