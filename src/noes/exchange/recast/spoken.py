"""The words of the tables that Noes itself writes, in each of its languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from noes.core.words import CHANNELS, KINDS, OUTCOMES
from noes.exchange.asks_words import WORDS, headings
from noes.exchange.book.columns import BY_NAME

_STANDINGS: Final[Mapping[str, str]] = {**OUTCOMES, **WORDS}


@dataclass(frozen=True, slots=True)
class Spoken:
    """What Noes says in one language.

    `headings` are those of the table of asks, in its order; `book` those of the sheet of asks of a
    workbook, by key. `standings`, `kinds` and `channels` are slugs by their labels.
    """

    headings: Sequence[str]
    book: Mapping[str, str]
    standings: Mapping[str, str]
    kinds: Mapping[str, str]
    channels: Mapping[str, str]


@cache
def languages() -> Sequence[Spoken]:
    """What Noes says in each of its languages. Reading every catalogue takes a while, once."""
    return [_spoken(code) for code, _name in settings.LANGUAGES]


def _spoken(code: str) -> Spoken:
    with override(code):
        return Spoken(
            headings(),
            {each.key: _(each.heading) for each in BY_NAME["asks"].columns if not each.is_hidden},
            {_(label): slug for slug, label in _STANDINGS.items()},
            {_(word.label): slug for slug, word in KINDS.items()},
            {_(word.label): slug for slug, word in CHANNELS.items()},
        )
