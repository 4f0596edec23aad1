"""The whole notebook as one JSON document, lossless, written as it is read from the database.

The document is versioned by its first key. Rows stand in a fixed order, one to a line, so that the
same notebook gives the same bytes. What is computed (states, counts) is not in it, nor is the undo
stack. docs/develop/document.md describes it.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db import models

from noes.accounts.models import User
from noes.journal.facts import tags_of
from noes.journal.models import (
    Ask,
    Challenge,
    Channel,
    DayOff,
    Import,
    Kind,
    Moment,
    Person,
    Pitch,
    PitchPerson,
    Rest,
)
from noes.journal.rows import Row, read, select, table_of

VERSION = 1
ASKS_AT_ONCE = 300
SETTINGS = (
    "name",
    "time_zone",
    "day_start",
    "first_weekday",
    "country",
    "language",
    "theme",
    "fold_noes",
)
FOLDED = frozenset(
    {
        "state",
        "outcome",
        "sent_on",
        "drafted_on",
        "last_act_on",
        "contact_on",
        "replied_on",
        "ended_on",
        "revisit_on",
        "acts",
        "dread",
        "sting",
    }
)
LEFT_OUT: Mapping[type[models.Model], frozenset[str]] = {
    Ask: FOLDED,
    Person: frozenset({"folded"}),
    Challenge: frozenset({"done"}),
}
LISTS: tuple[tuple[str, type[models.Model], str], ...] = (
    ("kinds", Kind, "slug"),
    ("channels", Channel, "slug"),
    ("imports", Import, "id"),
    ("people", Person, "id"),
    ("pitches", Pitch, "entry"),
    ("queues", PitchPerson, "pitch_id, position, id"),
    ("challenges", Challenge, "entry"),
    ("rests", Rest, "start, id"),
    ("days_off", DayOff, "day"),
)


def written(owner: User) -> Iterator[str]:
    """The document of everything an owner keeps, in pieces of text."""
    settings = {name: getattr(owner, name) for name in SETTINGS}
    yield f'{{"noes":{VERSION},\n"settings":{_line(settings)}'
    for name, model, order in LISTS:
        rows = select(model, owner.id, "id IS NOT NULL", [], order)
        yield from _list(name, (_plain(model, row) for row in rows))
    yield from _list("asks", _asks(owner.id))
    wins = select(Moment, owner.id, "ask_id IS NULL", [], "rank, id")
    yield from _list("wins", (_plain(Moment, row) for row in wins))
    yield "}\n"


def _list(name: str, rows: Iterator[Row]) -> Iterator[str]:
    yield f',\n"{name}":['
    first = True
    for row in rows:
        yield f"{'' if first else ','}\n{_line(row)}"
        first = False
    yield "]" if first else "\n]"


def _asks(owner: UUID) -> Iterator[Row]:
    entry = -1
    while True:
        order = f"entry LIMIT {ASKS_AT_ONCE}"
        asks = select(Ask, owner, "entry > %s", [entry], order)
        if not asks:
            return
        entry = asks[-1]["entry"]
        yield from _whole(owner, asks)


def _whole(owner: UUID, asks: list[Row]) -> Iterator[Row]:
    keys = [ask["id"] for ask in asks]
    tags = tags_of(owner, keys)
    moments: dict[UUID, list[Row]] = defaultdict(list)
    for moment in sorted(read(Moment, owner, keys, by="ask_id"), key=_by_rank):
        moments[moment["ask_id"]].append(_plain(Moment, moment))
    for ask in asks:
        own = {"tags": list(tags.get(ask["id"], ())), "moments": moments[ask["id"]]}
        yield {**_plain(Ask, ask), **own}


def _by_rank(moment: Row) -> tuple[int, bool, str]:
    return moment["rank"], moment["voided_at"] is None, str(moment["id"])


def _plain(model: type[models.Model], row: Row) -> Row:
    out = LEFT_OUT.get(model, frozenset())
    kept = (column for column in table_of(model).columns if column not in out)
    return {column: _said(row[column]) for column in kept if column != "owner_id"}


def _said(value: Any) -> Any:
    return value if value is None or isinstance(value, int | str) else str(value)


_line: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
