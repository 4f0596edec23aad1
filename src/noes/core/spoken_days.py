"""The words for the days up to today, in each language: "yesterday", "gestern"."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# How many days ago, by the codes of ISO 639-1. No word means two days in two languages.
SPOKEN_DAYS: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        "en": {"today": 0, "yesterday": 1, "day before yesterday": 2},
        "de": {"heute": 0, "gestern": 1, "vorgestern": 2},
        "fr": {"aujourd'hui": 0, "hier": 1, "avant-hier": 2},
        "es": {"hoy": 0, "ayer": 1, "anteayer": 2},
        "pt": {"hoje": 0, "ontem": 1, "anteontem": 2},
        "it": {"oggi": 0, "ieri": 1, "l'altro ieri": 2},
        "nl": {"vandaag": 0, "gisteren": 1, "eergisteren": 2},
    }
)
_ANY: Final = {word: ago for words in SPOKEN_DAYS.values() for word, ago in words.items()}


def days_ago(words: str) -> int | None:
    """Give how many days ago a day is that is called by a word of any language, or None."""
    return _ANY.get(" ".join(words.lower().replace("’", "'").split()))


def past_days(language: str) -> dict[str, int]:
    """Give the words of a language for the days before today, each with how long ago it is."""
    return {word: ago for word, ago in SPOKEN_DAYS[language].items() if ago}
