"""The sheet of asks of a workbook of Noes, alone: saved as CSV, copied cell by cell, or a part of it.

Its headings and words are those that the workbook is written with, in whichever language it was.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from noes.core.phrases import plain
from noes.exchange.book.columns import BY_NAME
from noes.exchange.choices import IGNORED, Choices
from noes.exchange.headers import Field
from noes.exchange.question import key_of
from noes.exchange.recast.sheet import Hints, Sheet, Source
from noes.exchange.recast.spoken import Spoken, languages

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


def _of(sheet: Sheet) -> Spoken | None:
    if not any(_SCALE in heading for heading in sheet.headings):
        return None
    return next((each for each in languages() if _is_marked(sheet, each)), None)


def _is_marked(sheet: Sheet, spoken: Spoken) -> bool:
    return sheet.headings.issuperset(plain(spoken.book[key]) for key in _MARKS)


def _fits(sheet: Sheet) -> bool:
    return _of(sheet) is not None


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    spoken = _of(sheet)
    if spoken is None:
        return sheet
    meant = {plain(heading): key for key, heading in spoken.book.items()}
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
