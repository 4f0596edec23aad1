"""The sheet of asks of a workbook of Noes, alone: saved as CSV, copied cell by cell, or a part of it.

Its headings and words are those that the workbook is written with, in whichever language it was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from noes.core.phrases import plain
from noes.core.words import CHANNELS, KINDS, OUTCOMES
from noes.exchange.book.columns import BY_NAME
from noes.exchange.choices import IGNORED, Choices
from noes.exchange.headers import Field
from noes.exchange.question import key_of
from noes.exchange.recast.sheet import Hints, Sheet, Source

_FIELDS: Final[Mapping[str, str]] = {
    "sent_on": Field.SENT_ON,
    "title": Field.TITLE,
    "person": Field.PERSON,
    "kind": Field.KIND,
    "channel": Field.CHANNEL,
    "standing": Field.OUTCOME,
    "ended_on": Field.OUTCOME_ON,
    "dread": Field.DREAD,
    "sting": Field.STING,
    "effort": Field.EFFORT,
    "tags": Field.TAGS,
    "learned": Field.LEARNED,
    "differently": Field.NOTE,
    "pitch": Field.NOTE,
    "body": Field.NOTE,
}
_MARKS: Final = ("title", "standing", "dread")  # the headings that no other table has together
_SCALE: Final = "10"  # stands in one of them in every language, so that few tables are looked into


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What a workbook says in one language: headings by key, and slugs by their labels."""

    headings: Mapping[str, str]
    standings: Mapping[str, str]
    kinds: Mapping[str, str]
    channels: Mapping[str, str]

    def fits(self, sheet: Sheet) -> bool:
        return sheet.headings.issuperset(plain(self.headings[key]) for key in _MARKS)


@cache
def _languages() -> Sequence[_Spoken]:
    return [_spoken(code) for code, _name in settings.LANGUAGES]


def _spoken(code: str) -> _Spoken:
    with override(code):
        return _Spoken(
            {each.key: _(each.heading) for each in BY_NAME["asks"].columns if not each.is_hidden},
            {_(label): slug for slug, label in OUTCOMES.items()},
            {_(word.label): slug for slug, word in KINDS.items()},
            {_(word.label): slug for slug, word in CHANNELS.items()},
        )


def _of(sheet: Sheet) -> _Spoken | None:
    if not any(_SCALE in heading for heading in sheet.headings):
        return None
    return next((each for each in _languages() if each.fits(sheet)), None)


def _fits(sheet: Sheet) -> bool:
    return _of(sheet) is not None


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    spoken = _of(sheet)
    if spoken is None:
        return sheet
    meant = {plain(heading): key for key, heading in spoken.headings.items()}
    hidden = {plain(each.key) for each in BY_NAME["asks"].columns if each.is_hidden}
    mapping = {}
    for name in sheet.table.names:
        key = meant.get(plain(name))
        if key is not None or plain(name) in hidden:
            mapping[name] = _FIELDS.get(key or "", IGNORED)
    told = next(name for name, field in mapping.items() if field is Field.OUTCOME)
    outcomes = {key_of(told, label): slug for label, slug in spoken.standings.items()}
    hints = Hints(mapping, outcomes, kinds=spoken.kinds, channels=spoken.channels)
    return replace(sheet, hints=hints)


WORKBOOK_ASKS: Final = Source("workbook_asks", "Noes", _fits, _take)
