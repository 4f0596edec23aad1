"""The whole notebook as one JSON document, lossless, written as it is read from the database.

The document is versioned by its first key. Rows stand in a fixed order, one to a line, so that the
same notebook gives the same bytes. What is computed (states, counts) is not in it, nor is the undo
stack. docs/develop/document.md describes it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Any
from uuid import UUID

import msgspec
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
from noes.journal.rows import (
    fetched,
    id_text,
    identity,
    instant_text,
    money_text,
    streamed,
    table_of,
)

VERSION = 1
ROWS_AT_ONCE = 300
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
MODELS: Mapping[str, type[models.Model]] = {
    **{name: model for name, model, _order in LISTS},
    "asks": Ask,
    "moments": Moment,
}

# How a value is written that a driver gives otherwise than JSON has it.
TEXTS: "Mapping[type[models.Field[Any, Any]], Callable[[Any], Any]]" = {
    models.UUIDField: id_text,
    models.DateTimeField: instant_text,
    models.DecimalField: money_text,
    models.BooleanField: bool,
}
# The id of another row comes again and again: that of an ask with each of its moments.
OF_OTHERS: "Mapping[type[models.Field[Any, Any]], Callable[[Any], Any]]" = {
    **TEXTS,
    models.UUIDField: lru_cache(4096)(id_text),
}
WITHIN = ("tags", "moments")  # an ask
ENCODER = msgspec.json.Encoder()
Found = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How the rows of a table are read and written."""

    columns: tuple[str, ...]
    select: str
    make: Callable[..., msgspec.Struct]
    texts: tuple[tuple[int, str, Callable[[Any], Any]], ...]

    def row(self, found: Found, *more: object) -> msgspec.Struct:
        """The row as a document has it, with what stands in it beside its columns."""
        row = self.make(*found, *more)
        for place, column, text in self.texts:
            if found[place] is not None:
                setattr(row, column, text(found[place]))
        return row


def written(owner: User) -> Iterator[str]:
    """The document of everything an owner keeps, in pieces of text."""
    settings = ENCODER.encode(settings_of(owner)).decode()
    yield f'{{"noes":{VERSION},\n"settings":{settings}'
    for name, rows in lists(owner):
        yield from _list(name, rows)
    yield "}\n"


def settings_of(owner: User) -> Mapping[str, Any]:
    """The settings of an owner as a document has them."""
    return {name: getattr(owner, name) for name in SETTINGS}


def lists(owner: User, *, computed: bool = False) -> Iterator[tuple[str, Iterator[msgspec.Struct]]]:
    """Each list of a document with its rows, which are read as they are asked for.

    Args:
        owner: Whose notebook.
        computed: Whether the rows have also what is computed, which no document holds.
    """
    for name, model, order in LISTS:
        shape = shape_of(model, computed=computed)
        yield name, _rows(owner.id, shape, "id IS NOT NULL", order)
    yield "asks", _asks(owner.id, shape_of(Ask, computed=computed))
    yield "wins", _rows(owner.id, shape_of(Moment), "ask_id IS NULL", "rank, id")


def columns_of(model: type[models.Model], *, computed: bool = False) -> tuple[str, ...]:
    """The columns of a table that its list in a document has, in their order."""
    out = {"owner_id", *(() if computed else LEFT_OUT.get(model, ()))}
    return tuple(column for column in table_of(model).columns if column not in out)


@cache
def shape_of(model: type[models.Model], *, computed: bool = False) -> Shape:
    """How the rows of a table are read and written."""
    table, columns = table_of(model), columns_of(model, computed=computed)
    names = ", ".join(f'"{column}"' for column in columns)
    sorts = [(column, type(table.fields[column])) for column in columns]
    within = WITHIN if model is Ask else ()
    return Shape(
        columns,
        f'SELECT {names} FROM "{table.name}" WHERE owner_id = %s',  # noqa: S608 - our own names
        # Made and encoded in half the time of a dict.
        msgspec.defstruct(table.name, [*columns, *within], gc=False),
        tuple(
            (place, column, (TEXTS if column == "id" else OF_OTHERS)[sort])
            for place, (column, sort) in enumerate(sorts)
            if sort in TEXTS
        ),
    )


def _list(name: str, rows: Iterator[msgspec.Struct]) -> Iterator[str]:
    yield f',\n"{name}":['
    mark = "\n"
    while batch := list(islice(rows, ROWS_AT_ONCE)):
        lines = ENCODER.encode_lines(batch)[:-1]
        yield mark + lines.replace(b"\n", b",\n").decode()  # within a line no line ends
        mark = ",\n"
    yield "]" if mark == "\n" else "\n]"


def _rows(owner: UUID, shape: Shape, where: str, order: str) -> Iterator[msgspec.Struct]:
    return map(
        shape.row, streamed(f"{shape.select} AND {where} ORDER BY {order}", [identity(owner)])
    )


def _asks(owner: UUID, shape: Shape) -> Iterator[msgspec.Struct]:
    entry, place = -1, shape.columns.index("entry")
    while True:
        sql = f"{shape.select} AND entry > %s ORDER BY entry LIMIT {ROWS_AT_ONCE}"
        asks = fetched(sql, [identity(owner), entry])
        if not asks:
            return
        entry = asks[-1][place]
        yield from _whole(owner, ask=shape, asks=asks)


def _whole(owner: UUID, *, ask: Shape, asks: list[Found]) -> Iterator[msgspec.Struct]:
    moment = shape_of(Moment)
    key, place = ask.columns.index("id"), moment.columns.index("ask_id")
    keys = [found[key] for found in asks]
    tags = {identity(each): names for each, names in tags_of(owner, keys).items()}
    moments: dict[Any, list[msgspec.Struct]] = defaultdict(list)
    for found in _moments(owner, keys):
        moments[found[place]].append(moment.row(found))
    for found in asks:
        yield ask.row(found, tags.get(found[key], ()), moments[found[key]])


def _moments(owner: UUID, keys: Sequence[Any]) -> Sequence[Found]:
    marks = ", ".join(["%s"] * len(keys))
    order = "rank, voided_at IS NULL, id"
    sql = f"{shape_of(Moment).select} AND ask_id IN ({marks}) ORDER BY {order}"
    return fetched(sql, [identity(owner), *keys])
