"""The asks as Noes itself writes them, in any of its languages: asks_csv.py and a sheet kept in step.

What its words mean is known, whatever they would mean in somebody's own table ("done"). In a table
of rows that were added in a sheet each row says where it stands there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from noes.core.phrases import plain
from noes.core.words import CHANNELS, KINDS, Word
from noes.exchange.asks_csv import HEADINGS, WORDS, headings
from noes.exchange.choices import Choices
from noes.exchange.grid import Made, Row
from noes.exchange.headers import Field
from noes.exchange.question import key_of
from noes.exchange.recast.extended import rebuilt
from noes.exchange.recast.sheet import Hints, Sheet, Source

ROW: Final = "Noes row"
_FIELDS: Final = (
    *(Field.SENT_ON, Field.TITLE, Field.PERSON, Field.KIND, Field.CHANNEL, Field.OUTCOME),
    *(Field.OUTCOME_ON, Field.DREAD, Field.STING, Field.EFFORT, Field.AMOUNT, Field.CURRENCY),
    *(Field.TAGS, Field.NOTE, Field.LEARNED),
)


@dataclass(frozen=True, slots=True)
class _Language:
    headings: tuple[str, ...]
    folded: frozenset[str]
    words: Mapping[str, str]
    kinds: Mapping[str, str]
    channels: Mapping[str, str]


@cache
def _languages() -> tuple[_Language, ...]:
    return tuple(map(_language, dict(settings.LANGUAGES)))


def _language(code: str) -> _Language:
    with override(code):
        above = tuple(headings())
        return _Language(
            above,
            frozenset(map(plain, above)),
            {_(word): slug for slug, word in WORDS.items()},
            _labels(KINDS),
            _labels(CHANNELS),
        )


def _labels(words: Mapping[str, Word]) -> Mapping[str, str]:
    return {_(word.label): slug for slug, word in words.items()}


def _language_of(sheet: Sheet) -> _Language | None:
    # Reading every catalogue takes a while, and most tables have fewer columns.
    known = _languages() if len(sheet.headings) >= len(HEADINGS) else ()
    return next((each for each in known if each.folded <= sheet.headings), None)


def _fits(sheet: Sheet) -> bool:
    return _language_of(sheet) is not None


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    language = _language_of(sheet)
    assert language is not None
    names = {plain(name): name for name in reversed(sheet.table.names)}
    columns = dict(zip(HEADINGS, (names[plain(each)] for each in language.headings), strict=True))
    hints = Hints(
        mapping=dict(zip(columns.values(), _FIELDS, strict=True)),
        outcomes={key_of(columns["Outcome"], word): slug for word, slug in language.words.items()},
        kinds=language.kinds,
        channels=language.channels,
    )
    at = sheet.column(ROW)
    return replace(sheet if at is None else _numbered(sheet, at), hints=hints)


def _numbered(sheet: Sheet, at: int) -> Sheet:
    """Give a sheet whose rows have the numbers that stand in their last column, and not that."""

    def taken(row: Row, number: int) -> Made:
        said = row[at] if at < len(row) else ""
        return Made(row[:at], int(said) if said.isdecimal() else number, row[:at])

    return rebuilt(sheet, sheet.table.names[:at], taken)


OWN_ASKS: Final = Source("own_asks", "Noes", _fits, _take)
