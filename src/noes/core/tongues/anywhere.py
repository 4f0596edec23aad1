"""Kinds and channels by the words of any language: for cells of tables, and what is typed as one.

English is looked up first. A word that means two things in two other languages means none here.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from noes.core.phrases import Phrases, listed, plain
from noes.core.words import Synonyms, channel_of, kind_of

_TWO_THINGS: Final = ""


def kind_anywhere(text: str) -> str | None:
    """Give the kind that a whole cell names in any language ("Empfehlung"), or None."""
    return kind_of(text) or _kinds().meaning(text) or None


def channel_anywhere(text: str) -> str | None:
    """Give the channel that a whole cell names in any language ("Telefon"), or None."""
    return channel_of(text) or _channels().meaning(text) or None


def _synonyms() -> tuple[Synonyms, ...]:
    # late: start-up - most of what is named, is named in English
    from noes.core.tongues import (
        dutch_words,
        french_words,
        german_words,
        italian_words,
        portuguese_words,
        spanish_words,
    )

    return (
        german_words.SYNONYMS,
        dutch_words.SYNONYMS,
        french_words.SYNONYMS,
        spanish_words.SYNONYMS,
        portuguese_words.SYNONYMS,
        italian_words.SYNONYMS,
    )


@cache
def _kinds() -> Phrases[str]:
    return _agreed(each.kinds for each in _synonyms())


@cache
def _channels() -> Phrases[str]:
    return _agreed(each.channels for each in _synonyms())


def _agreed(languages: Iterable[Mapping[str, str]]) -> Phrases[str]:
    meanings: dict[str, str] = {}
    for language in languages:
        own = {plain(phrase): slug for slug in language for phrase in listed(language[slug])}
        for phrase, slug in own.items():
            agreed = meanings.setdefault(phrase, slug) == slug
            meanings[phrase] = slug if agreed else _TWO_THINGS
    return Phrases(meanings)
