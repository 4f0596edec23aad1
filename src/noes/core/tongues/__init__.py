"""The languages in which a line is read, each in files of its own, loaded when it is needed.

Another language is one more file, and one more line in `_TONGUES`.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from noes.core.grammar import Grammar, words
from noes.core.line import Line

# A line that starts with one of these, and has no verb of its own language, is in English.
_ENGLISH_LEADS: Final = words("i we i've i’ve have just finally then and also cold")
_ENGLISH_DEEDS: Final = words(
    "asked emailed e-mailed messaged called phoned texted nudged chased pinged reminded invited"
    " contacted approached quoted pitched re-pitched queried proposed sent shared offered submitted"
    " applied followed wrote posted spoke talked reached requested"
)


def grammar_of(language: str, text: str) -> Grammar:
    """Give the grammar that a line is read by.

    Args:
        language: a code as Django has them ("de", "pt-br"); one that Noes has no grammar for, such
            as "en-xa", is read as English.
        text: the line. One that tells in English what was done is read as English, as people who
            write in two languages do not change a setting for it.
    """
    load = _TONGUES.get(language) or _TONGUES.get(language.partition("-")[0], _english)
    grammar = load()
    if load is _english or not _tells_in_english(text, grammar):
        return grammar
    return _english()


def _tells_in_english(text: str, grammar: Grammar) -> bool:
    said = Line(text, grammar.abbreviations, grammar.elisions).tokens()
    first = next((each for each in said if each.text.lower() not in _ENGLISH_LEADS), None)
    told = first is not None and first.text.lower() in _ENGLISH_DEEDS
    return told and grammar.verb_of(said) is None


@cache
def _english() -> Grammar:
    # late: start-up - a line is in one language, and its patterns take a while to be compiled
    from noes.core.tongues.english import ENGLISH

    return ENGLISH


@cache
def _german() -> Grammar:
    # late: start-up - as above
    from noes.core.tongues.german import GERMAN

    return GERMAN


@cache
def _dutch() -> Grammar:
    # late: start-up - as above
    from noes.core.tongues.dutch import DUTCH

    return DUTCH


@cache
def _spanish() -> Grammar:
    # late: start-up - as above
    from noes.core.tongues.spanish import SPANISH

    return SPANISH


@cache
def _french() -> Grammar:
    # late: start-up - as above
    from noes.core.tongues.french import FRENCH

    return FRENCH


@cache
def _italian() -> Grammar:
    # late: start-up - as above
    from noes.core.tongues.italian import ITALIAN

    return ITALIAN


@cache
def _portuguese() -> Grammar:
    # late: start-up - as above
    from noes.core.tongues.portuguese import PORTUGUESE

    return PORTUGUESE


# By the codes of ISO 639-1.
_TONGUES: Final[Mapping[str, Callable[[], Grammar]]] = MappingProxyType(
    {
        "en": _english,
        "de": _german,
        "es": _spanish,
        "fr": _french,
        "it": _italian,
        "nl": _dutch,
        "pt": _portuguese,
    }
)
