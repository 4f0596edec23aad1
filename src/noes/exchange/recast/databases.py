"""Notion and Airtable: tables whose headings are the person's own, told by how their cells look.

Notion writes a relation as the title of a page with its address, "Acme (https://www.notion.so/…)" or
"Acme (Companies%20…/Acme%201f….md)", a span of days with an arrow, "January 5, 2026 → January 9,
2026", and has columns Created time and Last edited time. Airtable writes "checked" for a tick. Both
write the choices of a multi-select with commas between them. (Files that people shared; neither maker
describes the format.)
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from noes.core.words import channel_of, kind_of
from noes.exchange.choices import IGNORED, Choices
from noes.exchange.dates import day_of, days_of
from noes.exchange.grid import Row
from noes.exchange.headers import Field, claims_of, is_known
from noes.exchange.recast.extended import remade
from noes.exchange.recast.sheet import Hints, Sheet, Source, cell
from noes.exchange.recast.tracker import has

_LINK: Final = re.compile(r"\s*\((?:https://(?:www\.)?notion\.(?:so|site)/[^)\s]*|[^()]*\.md)\)")
_SPAN: Final = re.compile(r"\s+→\s+")
_BEFORE: Final = re.compile(r"^[→↗]\s*")
# A link, a relation behind an arrow, a span of days.
_SIGN: Final = re.compile(rf"{_LINK.pattern}|^[→↗]\s*\w|\d{{4}}[^→]*\s→\s[^→]*\d{{4}}")
_CREATED: Final = ("Created time", "Created", "Created At")
_EDITED: Final = ("Last edited time", "Last edited by", "Created by", "Last Modified")


def _fits_notion(sheet: Sheet) -> bool:
    if not any(map(is_known, sheet.table.names)):
        return False
    texts = (text for row in sheet.data for text in row)
    signs = any(_SIGN.search(text) for text in texts if "(" in text or "→" in text or "↗" in text)
    return signs or has(sheet, "Created time, Last edited time")


def _fits_airtable(sheet: Sheet) -> bool:
    names, rows = sheet.table.names, sheet.data
    return any(map(is_known, names)) and any(_is_checked(rows, at) for at in range(len(names)))


def _is_checked(rows: Sequence[Row], at: int) -> bool:
    """Say whether a column holds nothing but "checked"."""
    some = (text for row in rows if (text := cell(row, at)))
    return next(some, "") == "checked" and all(text == "checked" for text in some)


def _take(sheet: Sheet, _choices: Choices) -> Sheet:
    names = sheet.table.names
    cleaners = [_cleaner(name) for name in names]
    cleaned = remade(
        sheet, names, lambda row: [clean(text) for clean, text in zip(cleaners, row, strict=False)]
    )
    return replace(cleaned, hints=Hints(_days_of_making(sheet)))


def _cleaner(name: str) -> Callable[[str], str]:
    fields = {claim.field for claim in claims_of(name)}
    if Field.CHANNEL in fields:
        return lambda text: _one_of(_text(text), channel_of)
    if Field.KIND in fields:
        return lambda text: _one_of(_text(text), kind_of)
    return _text


def _text(text: str) -> str:
    """Take the addresses of pages out of a cell, and the end out of a span of days."""
    return _SPAN.split(_LINK.sub("", _BEFORE.sub("", text)), maxsplit=1)[0]


def _one_of(text: str, known: Callable[[str], str | None]) -> str:
    """Take the first choice that is known, where several were made."""
    if known(text):
        return text
    return next((choice for choice in map(str.strip, text.split(",")) if known(choice)), text)


def _days_of_making(sheet: Sheet) -> dict[str, str]:
    """Let the day a row was made stand for the day of asking only where no column tells that."""
    names = sheet.table.names
    made = [name for name in names if name in _CREATED]
    told = any(
        claim.field is Field.SENT_ON
        for at, name in enumerate(names)
        if name not in _CREATED and _holds_days(sheet, at)
        for claim in claims_of(name)
    )
    mapping = dict.fromkeys((name for name in names if name in {*_CREATED, *_EDITED}), IGNORED)
    return {**mapping, made[0]: Field.SENT_ON} if made and not told else mapping


def _holds_days(sheet: Sheet, at: int) -> bool:
    cells = [_text(cell(row, at)) for row in sheet.data]
    return any(day_of(text, None, sheet.today) or days_of(text, sheet.today) for text in cells)


NOTION: Final = Source("notion", "Notion", _fits_notion, _take)
AIRTABLE: Final = Source("airtable", "Airtable", _fits_airtable, _take)
