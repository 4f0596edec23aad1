"""The kind of an ask from its title, quickly: a table has as many titles as rows."""

import re
from functools import lru_cache
from typing import Final

from noes.core import kinds

_FIRST: Final = re.compile(r"[\W_]*([^\W_]+(?:['’][^\W_]+)*)")


def opening_of(title: str) -> str:
    """Give the first words of a title that can tell its kind, empty where they tell none.

    "Pitch: repair cafés" and "Pitch: night trains" both open with "pitch", so that the kind has to
    be found once for both.
    """
    found = _FIRST.match(title)
    first = found[1].lower().replace("'", "").replace("’", "") if found else ""
    if first in kinds.SETTLED:
        return first
    opens = first in kinds.OPENERS or first.isdecimal()
    return kinds.opening_of(title).strip().lower() if opens else ""


def kind_of_title(title: str) -> str | None:
    """Give the kind that a title tells for sure ("Asked Jo for a referral"), or None."""
    opening = opening_of(title)
    return _kind_of_opening(opening) if opening else None


@lru_cache(maxsize=50_000)
def _kind_of_opening(opening: str) -> str | None:
    guess = kinds.kind_in(opening)
    return guess.slug if guess is not None and guess.sure else None
