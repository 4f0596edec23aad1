"""Reading the smaller cells: how scary from 0 to 10, effort in minutes, and what says nothing."""

import re
from typing import Final

_HIGHEST: Final = 10
_MOST_MINUTES: Final = 100_000
_SCORE: Final = re.compile(r"(\d{1,2})(?:[.,]0+)?(?:\s*/\s*10)?")
_MINUTES: Final = re.compile(r"(\d{1,6})(?:[.,]0+)?\s*(?:m|min|mins|minutes?|’|')?", re.IGNORECASE)
_HOURS: Final = re.compile(
    r"(\d{1,3}(?:[.,]\d+)?)\s*(?:h|hrs?|hours?)(?:\s*(\d{1,2})\s*(?:m|min|mins|minutes?)?)?",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"(\d{1,3}):(\d\d)(?::\d\d)?")

# What people write into a cell to say that there is nothing to write.
_NOTHING: Final = frozenset({"n/a", "na", "none", "nil"})
# What a spreadsheet shows where a formula comes to nothing: #N/A, #DIV/0!, Err:502.
_ERROR: Final = re.compile(r"#[^\W\d_][\w/]*[!?]?|Err:\d{3}")


def is_error(text: str) -> bool:
    """Say whether a text is what a spreadsheet shows for an error."""
    return text.startswith(("#", "Err:")) and _ERROR.fullmatch(text) is not None


def says_something(cell: str) -> bool:
    """Say whether a cell tells anything: "-", "?", "n/a" and their like do not."""
    return any(map(str.isalnum, cell)) and cell.strip().lower() not in _NOTHING


def score_of(cell: str) -> int | None:
    """Read a score from 0 to 10 ("7", "7/10", "7.0"); None for anything else."""
    found = _SCORE.fullmatch(cell.strip())
    return int(found[1]) if found and int(found[1]) <= _HIGHEST else None


def minutes_of(cell: str) -> int | None:
    """Read a time spent in minutes ("45", "45 min", "1.5 h", "1h30", "1:30"); None for others."""
    cell = cell.strip()
    if found := _MINUTES.fullmatch(cell):
        minutes = int(found[1])
    elif found := _HOURS.fullmatch(cell):
        minutes = round(float(found[1].replace(",", ".")) * 60) + int(found[2] or 0)
    elif found := _CLOCK.fullmatch(cell):
        minutes = int(found[1]) * 60 + int(found[2])
    else:
        return None
    return minutes if minutes <= _MOST_MINUTES else None
