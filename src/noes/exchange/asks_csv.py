"""The asks as one table of CSV, for people and for other programs.

Its headings and words are fixed, not translated: other programs rely on them, and so does our own
import, which knows each for sure. It begins with a byte order mark, without which Excel takes UTF-8
for the encoding of old Windows; LibreOffice, Google Sheets and we do with or without.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import IO, Any, Final

from noes.accounts.models import User
from noes.core.moments import State, Tone, Type
from noes.core.words import CHANNELS, KINDS
from noes.exchange.guard import guarded
from noes.exchange.spool import Plain, Spool, spooled, stands

HEADINGS: Final = (
    "Asked on",
    "What I asked",
    "Who",
    "Kind",
    "Channel",
    "Outcome",
    "Outcome on",
    "Dread",
    "Sting",
    "Minutes",
    "Amount",
    "Currency",
    "Tags",
    "Note",
    "What I learned",
)
WORDS: Final[Mapping[str, str]] = {
    Type.DECLINED: "no",
    Type.LOST: "went to someone else",
    Type.GHOSTED: "no answer",
    Type.ACCEPTED: "yes",
    Type.REPLIED: "replied",
    State.DRAFT: "draft",
    State.WAITING: "waiting",
    State.WITHDRAWN: "withdrawn",
    Tone.NOT_NOW: "not now",
}


def write_asks(owner: User, file: IO[bytes]) -> None:
    """Write every ask that is not in the trash, a row to each, in the order they were entered."""
    spool = spooled(owner)
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    with closing(spool.file):
        rows = csv.writer(text)
        rows.writerow(HEADINGS)
        for ask, cells in rows_of(spool):
            if stands(ask):
                rows.writerow(safe(cells))
    text.detach()


def rows_of(spool: Spool) -> Iterator[tuple[Plain, Sequence[object]]]:
    """Every ask, also those in the trash, with its cells under the headings, texts as they are."""
    people: dict[str, str] = {}
    words = {slug: word.label for slug, word in (*KINDS.items(), *CHANNELS.items())}
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
    """The day of the act, or of the draft; else the words that stand for it."""
    day: str | None = ask["sent_on"] or (ask["drafted_on"] if ask["state"] == State.DRAFT else None)
    words = (moment["day_text"] for moment in moments if moment["type"] == Type.SENT)
    return day or next(words, "")


def _came_of(ask: Plain, moments: Iterable[Plain]) -> tuple[str, str | None]:
    """How it went in a word that the import knows, and since when."""
    match ask["state"]:
        case State.NO:
            ends = [one for one in moments if one["type"] == ask["outcome"]]
            is_later = bool(ends) and ends[-1]["tone"] == Tone.NOT_NOW
            return WORDS[Tone.NOT_NOW if is_later else ask["outcome"]], ask["ended_on"]
        case State.YES:
            return WORDS[Type.ACCEPTED], ask["ended_on"]
        case State.WAITING if any(one["type"] == Type.REPLIED for one in moments):
            return WORDS[Type.REPLIED], ask["replied_on"]
        case State.DONE:
            return WORDS[State.WAITING], None
        case state:
            return WORDS[state], ask["ended_on"]


def _amount(moments: Iterable[Plain]) -> tuple[Any, Any]:
    found = [one for one in moments if one["type"] == Type.ACCEPTED and one["amount"] is not None]
    return (found[-1]["amount"], found[-1]["currency"]) if found else (None, None)
