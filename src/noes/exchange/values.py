"""Reading the smaller cells: how scary from 0 to 10, minutes, amounts, tags, what says nothing."""

import re
from decimal import Decimal
from typing import Final

from noes.core.amounts import Amount, read_amount

_MOST_AMOUNT: Final = Decimal(10**12)
_HIGHEST: Final = 10
_MOST_MINUTES: Final = 100_000
_SCORE: Final = re.compile(r"(\d{1,2})(?:[.,]0+)?(?:\s*/\s*(\d{1,2}))?")
# What stands above a column of scores for how far they go: "1-5", "0 – 10", "/5", "out of 5".
_SCALE: Final = re.compile(
    r"(?:\b[01]\s*(?:[-–—/]|\b(?:to|bis|à|a|tot)\b)\s*|/\s*|\b(?:out of|von|sur|de|su|van)\s+)"
    r"(\d{1,2})\b",
    re.IGNORECASE,
)
_MINUTES: Final = re.compile(r"(\d{1,6})(?:[.,]0+)?\s*(?:m|min|mins|minutes?|’|')?", re.IGNORECASE)
_HOURS: Final = re.compile(
    r"(\d{1,3}(?:[.,]\d+)?)\s*(?:h|hrs?|hours?)(?:\s*(\d{1,2})\s*(?:m|min|mins|minutes?)?)?",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"(\d{1,3}):(\d\d)(?::\d\d)?")

_DASH: Final = re.compile(r"(?<=\d)([.,])\s?[-–—]{1,2}(?!\d)")

# What people write into a cell to say that there is nothing to write.
_NOTHING: Final = frozenset({"n/a", "na", "none", "nil"})
# What people put where they have nothing to say, of all that a text may be.
NO_TEXTS: Final = frozenset(
    {
        *("-", "--", "---", "–", "—", "?", "??", "/", "n/a", "N/A", "N/a", "n.a.", "N.A."),
        *("none", "None", "NONE", "k.A.", "k. A.", "n.v.t.", "s.o."),
    }
)
# What a spreadsheet shows where a formula comes to nothing: #N/A, #DIV/0!, Err:502.
_ERROR: Final = re.compile(r"#[^\W\d_][\w/]*[!?]?|Err:\d{3}")


_TAGS: Final = re.compile(r"[,;|\n]")
_LONGEST_TAG: Final = 60
_MOST_TAGS: Final = 20


def is_error(text: str) -> bool:
    """Say whether a text is what a spreadsheet shows for an error."""
    return text.startswith(("#", "Err:")) and _ERROR.fullmatch(text) is not None


def says_something(cell: str) -> bool:
    """Say whether a cell tells anything: "-", "?", "n/a" and their like do not."""
    return any(map(str.isalnum, cell)) and cell.strip().lower() not in _NOTHING


def amount_of(cell: str) -> Amount | None:
    """Read an amount of money, with its currency where it says one; None for anything else."""
    found = read_amount(_without_dash(cell)) if cell.strip() else None
    return found if isinstance(found, Amount) and found.value <= _MOST_AMOUNT else None


def _without_dash(cell: str) -> str:
    """Leave out the dash that stands for no cents; after a comma points group ("€ 1.100,-")."""
    found = _DASH.search(cell)
    if found is None:
        return cell
    figure = cell[: found.start()]
    return (figure.replace(".", "") if found[1] == "," else figure) + cell[found.end() :]


def currency_of(cell: str) -> str | None:
    """Read a currency, by its three letters or its sign; None for anything else."""
    found = read_amount(f"1 {cell.strip()}") if cell.strip() else None
    return next(iter(found.currencies), None) if isinstance(found, Amount) else None


def tags_of(cell: str) -> tuple[str, ...] | None:
    """Read tags parted by commas, semicolons, bars or lines; None where they are more than fit."""
    names = (" ".join(part.split()).lstrip("#").lower() for part in _TAGS.split(cell))
    tags = tuple(dict.fromkeys(filter(None, names)))
    fit = len(tags) <= _MOST_TAGS and all(len(tag) <= _LONGEST_TAG for tag in tags)
    return tags if fit else None


def top_of(header: str) -> int:
    """Give the highest score that a header names ("Fear (1-5)", "Fear /5"); 10 where it names none."""
    found = _SCALE.search(header)
    return int(found[1]) if found and int(found[1]) > 1 else _HIGHEST


def score_of(cell: str, top: int = _HIGHEST) -> int | None:
    """Read a score ("7", "7/10", "7.0") as one from 0 to 10; None for anything else.

    Args:
        cell: as it was written.
        top: the highest score of its column, which stands for 10.
    """
    found = _SCORE.fullmatch(cell.strip())
    of = int(found[2]) if found and found[2] else top
    if not found or int(found[1]) > of or of not in {top, _HIGHEST}:
        return None
    return round(int(found[1]) * _HIGHEST / of)


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
