"""Bringing a whole notebook back from its own document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, models

from noes.accounts.models import User
from noes.journal import rows
from noes.journal.actions.moments import brought_in_words
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import (
    Ask,
    AskTag,
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
    Tag,
)
from noes.journal.rows import Row
from noes.journal.settle import recount

SETTINGS = "settings"  # in a write's changes: how the owner had things set
# In this order every row finds what it refers to.
ORDER: tuple[type[models.Model], ...] = (
    Kind,
    Channel,
    Import,
    Person,
    Pitch,
    PitchPerson,
    Challenge,
    Rest,
    DayOff,
    Ask,
    Moment,
)
BY_NAME: Mapping[type[models.Model], str] = {Kind: "slug", Channel: "slug", DayOff: "day"}
COUNTED: Mapping[type[models.Model], str] = {Ask: "entry", Pitch: "entry", Challenge: "entry"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A document, read: rows as Python values, without their owner."""

    settings: Row
    rows: Mapping[type[models.Model], Sequence[Row]]
    tags: Mapping[UUID, Sequence[str]]  # by ask


def bring_back(
    owner: User,
    whole: Whole,
    *,
    name: str,
    now: datetime,
    key: str | None = None,
    told: object = None,
) -> Document:
    """Add what a document holds and the notebook does not, as one write.

    Into an empty notebook everything comes as it was, settings too. Into another, rows that are
    there already stay as they are, and the order of entry goes on from the last one.

    Args:
        owner: Whose notebook.
        whole: The document, read.
        name: What it is called.
        now: The instant of the write, aware.
        key: The client's idempotency key.
        told: What tells this document from others of its name, for the key.
    """

    def how(ledger: Ledger) -> Done:
        empty = not any(_any(owner.id, model) for model in (Ask, Person, Challenge, Pitch, Moment))
        if empty:
            _set(ledger, owner, whole.settings)
        shift = 0 if empty else ledger.notebook["next_rank"]
        made = {model: _bring(ledger, model, whole.rows[model], shift) for model in ORDER}
        ledger.before.update(dict.fromkeys(row["id"] for row in made[Ask]))
        _tag(ledger, whole.tags, {row["id"] for row in made[Ask]})
        # The references wait for the commit; a document from outside is told sooner.
        connection.check_constraints([rows.table_of(model).name for model in ORDER])
        ledger.notebook["next_rank"] = _next_rank(ledger, made)
        subject = brought_in_words(len(made[Ask]), name)
        said = {"id": None, "asks": len(made[Ask]), "people": len(made[Person])}
        return Done(subject, lambda: {"import": said})

    return perform(owner.id, "import", how, now=now, body=[name, told], key=key)


def _any(owner: UUID, model: type[models.Model]) -> bool:
    return bool(rows.select(model, owner, "id IS NOT NULL", [], "id LIMIT 1"))


def _set(ledger: Ledger, owner: User, settings: Row) -> None:
    was = {name: getattr(owner, name) for name in settings}
    ledger.changes.append([SETTINGS, str(owner.id), was])
    put_settings(owner, settings)


def put_settings(owner: User, settings: Row) -> None:
    for name, value in settings.items():
        setattr(owner, name, value)
    owner.save(update_fields=list(settings))


def _bring(
    ledger: Ledger, model: type[models.Model], given: Sequence[Row], shift: int
) -> list[Row]:
    there = _there(ledger.owner, model, given)
    same = BY_NAME.get(model, "id")
    fresh = [_row(ledger, model, row, shift) for row in given if row[same] not in there]
    if fresh:
        ledger.make_many(model, fresh)
    return fresh


def _there(owner: UUID, model: type[models.Model], given: Sequence[Row]) -> set[Any]:
    same = BY_NAME.get(model, "id")
    keys = [row[same] for row in given]
    return {row[same] for row in rows.read(model, owner, keys, by=same)}


def _row(ledger: Ledger, model: type[models.Model], given: Row, shift: int) -> Row:
    row = {"owner_id": ledger.owner, **given}
    for column in ("entry", "rank"):
        if column in row:
            row[column] += shift
    if model is Ask:
        row["state"] = "draft"  # until it is folded
    elif model is Person:
        row["folded"] = row["name"].casefold()
    elif model is Challenge:
        row["done"] = recount(ledger.owner, row)
    return row


def _tag(ledger: Ledger, tags: Mapping[UUID, Sequence[str]], asks: set[UUID]) -> None:
    names = sorted({name for ask, own in tags.items() if ask in asks for name in own})
    known = {row["name"]: row["id"] for row in rows.read(Tag, ledger.owner, names, by="name")}
    for name in names:
        if name not in known:
            known[name] = ledger.make(Tag, {"id": ledger.new_id(), "name": name})["id"]
    links = [
        {"owner_id": ledger.owner, "id": ledger.new_id(), "ask_id": ask, "tag_id": known[name]}
        for ask, own in tags.items()
        if ask in asks
        for name in own
    ]
    if links:
        ledger.make_many(AskTag, links)


def _next_rank(ledger: Ledger, made: Mapping[type[models.Model], Sequence[Row]]) -> int:
    ranks = [row["rank"] for row in made[Moment]]
    entries = [row[column] for model, column in COUNTED.items() for row in made[model]]
    free: int = ledger.notebook["next_rank"]
    return int(max([free, *(taken + 1 for taken in (*ranks, *entries))]))
