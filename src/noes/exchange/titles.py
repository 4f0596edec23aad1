"""The kind of an ask from its title, quickly: a table has as many titles as rows."""

import re
from functools import lru_cache
from typing import Final

from noes.core.phrases import listed, plain
from noes.core.words import KINDS, SYNONYMS, kind_in

_WORDS: Final = re.compile(r"[^\W_]+")
_FIRST: Final = re.compile(r"[\W_]*([^\W_]+(?:['’][^\W_]+)*)")
_START: Final = 60
_LEADS: Final = frozenset(
    plain(word) for language in SYNONYMS.values() for word in listed(language.leads)
)


def _longest_by_first_word() -> dict[str, int]:
    longest: dict[str, int] = {}
    for word in KINDS.values():
        for phrase in (word.slug, word.label, *word.synonyms):
            first, *rest = plain(phrase).split()
            longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return longest


_LONGEST: Final = _longest_by_first_word()


def opening_of(title: str) -> str:
    """Give the first words of a title that can tell its kind, empty where they tell none.

    "Pitch: repair cafés" and "Pitch: night trains" both open with "pitch", so that the kind has to
    be found once for both.
    """
    found = _FIRST.match(title)
    first = _bare(found[1]) if found else ""
    if first not in _LEADS and not first.isdecimal() and _LONGEST.get(first, 0) < 2:  # noqa: PLR2004 - words
        return first if first in _LONGEST else ""
    words = _WORDS.findall(_bare(title[:_START]))
    end = 0
    for at, word in enumerate(words):
        end = max(end, at + _LONGEST.get(word, 0))
        if word not in _LEADS and not word.isdecimal():
            break
    return " ".join(words[:end])


def _bare(text: str) -> str:
    return text.lower().replace("'", "").replace("’", "")


def kind_of_title(title: str) -> str | None:
    """Give the kind that a title starts with ("Asked for a referral"), or None."""
    opening = opening_of(title)
    return _kind_of_opening(opening) if opening else None


@lru_cache(maxsize=50_000)
def _kind_of_opening(opening: str) -> str | None:
    guess = kind_in(opening)
    return guess.slug if guess is not None and guess.sure else None
