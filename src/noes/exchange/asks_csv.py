"""The asks as one table of CSV, for people and for other programs.

Its headings and words are those of the language that is spoken; our own import knows the table by
them in any of our languages (recast/own_asks.py). It begins with a byte order mark, without which
Excel takes UTF-8 for the encoding of old Windows; LibreOffice, Google Sheets and we do with or
without.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import IO, Any

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import State, Tone, Type
from noes.core.words import CHANNELS, KINDS
from noes.exchange.asks_words import WORDS, headings
from noes.exchange.book.words import standing_of
from noes.exchange.guard import guarded
from noes.exchange.spool import Plain, Spool, spooled, stands


def write_asks(owner: User, file: IO[bytes]) -> None:
    """Write every ask that is not in the trash, a row to each, in the order they were entered."""
    spool = spooled(owner)
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    with closing(spool.file):
        rows = csv.writer(text)
        rows.writerow(headings())
        for ask, cells in rows_of(spool):
            if stands(ask):
                rows.writerow(safe(cells))
    text.detach()


def rows_of(spool: Spool) -> Iterator[tuple[Plain, Sequence[object]]]:
    """Every ask, also those in the trash, with its cells under the headings, texts as they are."""
    people: dict[str, str] = {}
    words = {slug: _(word.label) for slug, word in (*KINDS.items(), *CHANNELS.items())}
    for name, row in spool.lines():
        match name:
            case "kinds" | "channels":
                words[row["slug"]] = row["name"]
            case "people":
                people[row["id"]] = row["name"]
            case "asks":
                yield row, _cells(row, people, words)


def safe(cells: Iterable[object]) -> Iterable[object]:
    """The cells of a CSV, none of which a spreadsheet program takes for a formula."""
    return [guarded(cell) if isinstance(cell, str) else cell for cell in cells]


def _cells(ask: Plain, people: Mapping[str, str], words: Mapping[str, str]) -> Sequence[object]:
    moments = sorted(filter(stands, ask["moments"]), key=lambda moment: moment["rank"])
    word, day = _came_of(ask, moments)
    amount, currency = _amount(moments) if ask["state"] == State.YES else (None, None)
    notes = "\n".join(moment["note"] for moment in moments if moment["note"])
    return (
        *(_day(ask, moments), ask["title"], people.get(ask["person_id"], "")),
        *(words.get(ask[name], ask[name] or "") for name in ("kind", "channel")),
        *(word, day, ask["dread"], ask["sting"], ask["effort"], amount, currency),
        *(", ".join(ask["tags"]), notes, ask["learned"]),
    )


def _day(ask: Plain, moments: Iterable[Plain]) -> str:
    """The day of the act, else the words that stand for it; a draft was asked on no day."""
    day: str | None = ask["sent_on"]
    words = (moment["day_text"] for moment in moments if moment["type"] == Type.SENT)
    return day or next(words, "")


def _came_of(ask: Plain, moments: Iterable[Plain]) -> tuple[str, str | None]:
    """How it stands in a word that the import knows, and since when."""
    standing, day = standing_of(ask), ask["ended_on"]
    types = [one["type"] for one in moments]
    if ask["state"] == State.NO:
        ends = [one for one in moments if one["type"] == ask["outcome"]]
        if ends and ends[-1]["tone"] == Tone.NOT_NOW:
            standing = Tone.NOT_NOW
    elif ask["state"] == State.WAITING and Type.REPLIED in types:
        standing, day = Type.REPLIED, ask["replied_on"]
    return _(WORDS[standing]), day


def _amount(moments: Iterable[Plain]) -> tuple[Any, Any]:
    found = [one for one in moments if one["type"] == Type.ACCEPTED and one["amount"] is not None]
    return (found[-1]["amount"], found[-1]["currency"]) if found else (None, None)
