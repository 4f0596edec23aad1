"""Everyday phrases and what they mean: folding a text to plain words, and finding phrases in it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, TypeVar

Meaning = TypeVar("Meaning")

# What stands in a line for words that were read already, and for words that are not to be read.
CUT: Final = "\x1f"
HIDDEN: Final = "\x1e"

SEPARATORS: Final = frozenset(",;!?()[]–—|→·…" + CUT)
SPACED_MARKS: Final = ("-", "--", "->", "=>", "/")  # that part clauses where spaces are around them
# Where a clause ends: a separator, a full stop or colon before a space, a mark between spaces.
CLAUSE_MARK: Final = re.compile(
    rf"[{re.escape(''.join(SEPARATORS))}]|[.:]+(?=\s|$)"
    rf"|\s(?:{'|'.join(map(re.escape, SPACED_MARKS))})(?=\s)"
)

# What may stand between the last word of a clause and its end.
CLAUSE_END: Final = re.compile(
    r"\s*(?:$|[,;!?()\[\]–—|→·…\x1f]|[.:]+(?:\s|$|\x1f))|\s*-\s|\s+(?:--|[-=]>|/)\s"
)

_APOSTROPHES: Final = frozenset("'’‘ʼ`´")


def unaccented(text: str) -> str:
    """Give a text without the accents of its letters: "Åland" is "Aland"."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(each for each in parts if not unicodedata.combining(each))


def plain(text: str) -> str:
    """Fold a text so that two ways of writing the same words become one.

    Args:
        text: anything a person typed.

    Returns:
        Its words and picture symbols with one space between them: lower case, no accents, no
        punctuation; an apostrophe closes up ("didn't" gives "didnt"), any other mark parts words.
    """
    return _plain_of_short(text) if len(text) <= _SHORT else _plain(text)


def _plain(text: str) -> str:
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_FOLDED).split())
    return " ".join("".join(map(_folded, unicodedata.normalize("NFKD", text).casefold())).split())


# A table is asked the same of the same few cells again and again.
_SHORT: Final = 200
_plain_of_short: Final = lru_cache(maxsize=1024)(_plain)


def _folded(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    if category == "So" or character == "×":
        return f" {character} "
    return "" if category in {"Mn", "Cf"} or character in _APOSTROPHES else " "


# Most lines are ASCII; looking each character up in a table takes a tenth of the time.
_ASCII_FOLDED: Final = str.maketrans({chr(code): _folded(chr(code)) for code in range(128)})


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """A phrase found among the words of a text; `start` and `end` count words, `[start, end)`."""

    start: int
    end: int
    meaning: Meaning


class Phrases(Generic[Meaning]):
    """Phrases and their meanings, ready for look-up. Time grows with the text, not the phrases."""

    __slots__ = ("_by_first", "_meanings")

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        """Take phrases as people write them; the first meaning of a phrase stands."""
        self._meanings: dict[str, Meaning] = {}
        for phrase, meaning in meanings.items():
            self._meanings.setdefault(plain(phrase), meaning)
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        # Longest first, so that "no response yet" is never read as "no response".
        for words in sorted((tuple(key.split()) for key in self._meanings), key=len, reverse=True):
            self._by_first.setdefault(words[0], []).append(words)

    def first_words(self) -> frozenset[str]:
        """Give the words that a phrase may start with."""
        return frozenset(self._by_first)

    def meaning(self, text: str) -> Meaning | None:
        """Give what a whole text means, or None where it is no known phrase."""
        return self.meaning_of(plain(text))

    def meaning_of(self, words: str) -> Meaning | None:
        """Give the same of words that are plain already."""
        return self._meanings.get(words)

    def find(self, words: tuple[str, ...]) -> Iterator[Found[Meaning]]:
        """Find phrases from left to right, the longest first, none overlapping another.

        Args:
            words: the plain words of a text.

        Yields:
            Each phrase found, in order.
        """
        if self._by_first.keys().isdisjoint(words):
            return  # most texts: told without a look at each word
        at = 0
        while at < len(words):
            found = self.at(words, at)
            if found is not None:
                yield found
            at = at + 1 if found is None else found.end

    def at(self, words: tuple[str, ...], at: int) -> Found[Meaning] | None:
        """Give the longest phrase that starts at a word, or None; past the last word stands none."""
        if at >= len(words):
            return None
        for phrase in self._by_first.get(words[at], ()):
            end = at + len(phrase)
            if words[at:end] == phrase:
                return Found(at, end, self._meanings[" ".join(phrase)])
        return None


def listed(phrases: str) -> tuple[str, ...]:
    """Read a comma-separated list of phrases, the form in which the word lists are kept."""
    return tuple(phrase.strip() for phrase in phrases.split(",") if phrase.strip())


def respelt(phrases: str, letters: Mapping[str, str]) -> str:
    """Add to a list of phrases how they are written where a keyboard lacks a letter ("fuer").

    Args:
        phrases: a comma-separated list.
        letters: what is written for a letter.

    Returns:
        The list with each other spelling after its phrase.
    """
    table = str.maketrans(dict(letters))
    spelt = ((phrase, phrase.translate(table)) for phrase in listed(phrases))
    return ", ".join(dict.fromkeys(each for both in spelt for each in both))
