"""Writes to asks: log, edit, put in the trash and take out again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import access, valid
from noes.journal.actions.moments import add_moment, check_lawful
from noes.journal.actions.people import person_named
from noes.journal.documents import ask_document
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import Ask, AskTag, Tag
from noes.journal.rows import Row, read, table_of
from noes.journal.wishes import AskChanges, NewAsk, NewMoment

OWN_FIELDS = ("title", "kind", "channel", "pitch_id", "effort", "body", "learned", "differently")


def log_ask(owner: User, wish: NewAsk, *, now: datetime, key: str | None = None) -> Document:
    """Log one ask: sent, or a draft, with what came of it where that is known already."""

    def how(ledger: Ledger) -> Done:
        ask = _new_ask(ledger, wish)
        sent = not wish.draft
        first = NewMoment(
            Type.SENT if sent else Type.DRAFTED,
            on=wish.on,
            undated=wish.undated,
            day_text=wish.day_text,
            dread=wish.dread,
        )
        add_moment(ledger, owner, first, ask=ask)
        if wish.answer is not None:
            add_moment(ledger, owner, _same_day(wish.answer, wish), ask=ask)
            check_lawful(ledger, ask["id"])
        _tag(ledger, ask["id"], wish.tags, was=())
        return Done(ask["title"], lambda: _answer(ledger, ask["id"]))

    return perform(owner.id, "log", how, now=now, body=wish, key=key, made_id=wish.id)


def _same_day(answer: NewMoment, wish: NewAsk) -> NewMoment:
    """An answer told in the same step came on the ask's own day unless it says otherwise."""
    if answer.on is None and not answer.undated:
        return replace(answer, on=wish.on, undated=wish.undated)
    return answer


def _new_ask(ledger: Ledger, wish: NewAsk) -> Row:
    values = checked_fields(ledger.owner, {name: getattr(wish, name) for name in OWN_FIELDS})
    ask_id = wish.id or ledger.new_id()
    ledger.before[ask_id] = None
    person_id = _person_id(ledger, {"person": wish.person, "person_id": wish.person_id})
    row = {"id": ask_id, "entry": ledger.rank(), "state": "draft", "person_id": person_id}
    return _whole(ledger.make(Ask, {**row, **values}))


def _whole(row: Row) -> Row:
    return {**table_of(Ask).defaults, **row}


def edit_ask(
    owner: User, ask_id: UUID, changes: AskChanges, *, now: datetime, key: str | None = None
) -> Document:
    """Change what an ask says about itself. What happened to it is changed by its moments."""

    def how(ledger: Ledger) -> Done:
        row = access.ask(owner, ask_id)
        ledger.touch([ask_id])
        change_ask(ledger, row, changes)
        return Done(row["title"], lambda: _answer(ledger, ask_id))

    return perform(owner.id, "edit", how, now=now, body=[str(ask_id), changes], key=key)


def edit_asks(
    owner: User, asks: Sequence[UUID], changes: AskChanges, *, now: datetime, key: str | None = None
) -> Document:
    """The same change to many asks, as one write. Tags are added to those that are there."""

    def how(ledger: Ledger) -> Done:
        rows = access.asks(owner, asks)
        ledger.touch([row["id"] for row in rows])
        for row in rows:
            was = _tags_before(ledger, row["id"])
            own = {**changes, "tags": (*was, *changes["tags"])} if "tags" in changes else changes
            change_ask(ledger, row, own)
        return Done(_("%d asks") % len(rows), lambda: {"asks": [str(row["id"]) for row in rows]})

    return perform(owner.id, "edit", how, now=now, body=[[*map(str, asks)], changes], key=key)


def change_ask(ledger: Ledger, row: Row, changes: Mapping[str, Any]) -> None:
    """Change the row of an ask that was touched, its person and its tags."""
    own = {name: changes[name] for name in OWN_FIELDS if name in changes}
    values = checked_fields(ledger.owner, own)
    if "person" in changes or "person_id" in changes:
        values["person_id"] = _person_id(ledger, changes)
    ledger.change(Ask, row, values)
    if "tags" in changes:
        _tag(ledger, row["id"], changes["tags"], was=_tags_before(ledger, row["id"]))
    if "kind" in changes:
        check_lawful(ledger, row["id"])


def checked_fields(owner: UUID, values: Mapping[str, Any]) -> dict[str, Any]:
    found = valid.checked(values)
    if "kind" in found:
        found["kind"] = valid.kind(owner, found["kind"])
    if "channel" in found:
        found["channel"] = valid.channel(owner, found["channel"])
    if found.get("pitch_id"):
        access.pitch_row(owner, found["pitch_id"])
    return found


def _person_id(ledger: Ledger, named: Mapping[str, Any]) -> UUID | None:
    if named.get("person_id"):
        key: UUID = named["person_id"]
        return access.person_row(ledger.owner, key)["id"]  # type: ignore[no-any-return] # a row's id is a UUID
    return person_named(ledger, named.get("person"))


def _tags_before(ledger: Ledger, ask: UUID) -> tuple[str, ...]:
    before = ledger.before[ask]
    return before.tags if before else ()


def _tag(ledger: Ledger, ask: UUID, names: Sequence[str], *, was: Sequence[str]) -> None:
    wanted = valid.tags("tags", names)
    if set(wanted) == set(was):
        return
    known = {tag["name"]: tag["id"] for tag in read(Tag, ledger.owner, wanted, by="name")}
    for row in read(AskTag, ledger.owner, [ask], by="ask_id"):
        if row["tag_id"] not in known.values():
            ledger.remove(AskTag, row)
    for name in wanted:
        if name in was:
            continue
        tag = known.get(name) or ledger.make(Tag, {"id": ledger.new_id(), "name": name})["id"]
        ledger.make(AskTag, {"id": ledger.new_id(), "ask_id": ask, "tag_id": tag})


def trash_ask(owner: User, ask_id: UUID, *, now: datetime, key: str | None = None) -> Document:
    """Put an ask in the trash. It counts nowhere and can be restored."""
    return _mark(owner, [ask_id], "trash", now, now=now, key=key)


def trash_asks(
    owner: User, asks: Sequence[UUID], *, now: datetime, key: str | None = None
) -> Document:
    return _mark(owner, asks, "trash", now, now=now, key=key)


def restore_ask(owner: User, ask_id: UUID, *, now: datetime, key: str | None = None) -> Document:
    """Take an ask out of the trash, as it was."""
    return _mark(owner, [ask_id], "restore", None, now=now, key=key)


def _mark(
    owner: User,
    asks: Sequence[UUID],
    verb: str,
    trashed_at: datetime | None,
    *,
    now: datetime,
    key: str | None,
) -> Document:
    def how(ledger: Ledger) -> Done:
        rows = access.asks(owner, asks, trashed=trashed_at is None)
        ledger.touch([row["id"] for row in rows])
        for row in rows:
            ledger.change(Ask, row, {"trashed_at": trashed_at})
        subject = rows[0]["title"] if len(rows) == 1 else _("%d asks") % len(rows)
        return Done(subject, lambda: {"asks": [str(row["id"]) for row in rows]})

    return perform(owner.id, verb, how, now=now, body=[str(ask) for ask in asks], key=key)


def _answer(ledger: Ledger, ask: UUID) -> Document:
    return ask_document(ledger.after[ask])
