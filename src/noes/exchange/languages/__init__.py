"""The languages in which tables are read. Another one is one more file, and one more line here."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from noes.exchange.languages.dutch import DUTCH
from noes.exchange.languages.english import ENGLISH
from noes.exchange.languages.french import FRENCH
from noes.exchange.languages.german import GERMAN
from noes.exchange.languages.italian import ITALIAN
from noes.exchange.languages.language import Language
from noes.exchange.languages.portuguese import PORTUGUESE
from noes.exchange.languages.spanish import SPANISH

# By their codes of ISO 639-1, English first: where nothing tells, it is the likeliest.
LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType(
    {
        "en": ENGLISH,
        "de": GERMAN,
        "fr": FRENCH,
        "es": SPANISH,
        "pt": PORTUGUESE,
        "it": ITALIAN,
        "nl": DUTCH,
    }
)
