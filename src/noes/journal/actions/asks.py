"""Writes to asks that are there: edit, put in the trash and take out again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.journal import access, valid
from noes.journal.actions.moments import check_lawful, titled_or_counted
from noes.journal.actions.people import person_named
from noes.journal.documents import ask_document
from noes.journal.errors import ChangedSince
from noes.journal.facts import Told
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import Ask, AskTag, Person, Tag
from noes.journal.rows import Row, read
from noes.journal.wishes import AskChanges

OWN_FIELDS = ("title", "kind", "channel", "pitch_id", "effort", "body", "learned", "differently")


def edit_ask(
    owner: User,
    ask_id: UUID,
    changes: AskChanges,
    *,
    seen: AskChanges | None = None,
    now: datetime,
    key: str | None = None,
) -> Document:
    """Change what an ask says about itself. What happened to it is changed by its moments.

    Args:
        owner: Whose ask.
        ask_id: The ask.
        changes: What it says from now on.
        seen: What it said to whoever changes it: what was changed otherwise since then is not
            overwritten unseen. What is not named does not matter.
        now: The instant of the write, aware.
        key: The client's idempotency key.

    Raises:
        ChangedSince: Naming each of the changes that would overwrite another.
    """

    def how(ledger: Ledger) -> Done:
        row = access.ask(owner, ask_id)
        ledger.touch([ask_id])
        _check_seen(ledger.before[ask_id], changes, seen or {})
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
        return Done(titled_or_counted(rows), lambda: {"asks": [str(row["id"]) for row in rows]})

    return perform(owner.id, "edit", how, now=now, body=[[*map(str, asks)], changes], key=key)


def _check_seen(ask: Told | None, changes: AskChanges, seen: AskChanges) -> None:
    assert ask is not None  # touched while it was there
    person = ask.person["name"] if ask.person else ""
    now = {**ask.row, "person": person, "tags": ask.tags}
    was, wanted = _plain(seen), _plain(changes)
    stands = _plain({name: now[name] for name in wanted if name in was})
    moved = [name for name, value in stands.items() if value not in (was[name], wanted[name])]
    if moved:
        raise ChangedSince(moved, _("This was changed since. Look at it again first."))


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as they are kept, to be compared; the order of tags says nothing."""
    found = valid.checked(values)
    return {**found, "tags": set(found["tags"])} if "tags" in found else found


def change_ask(ledger: Ledger, row: Row, changes: Mapping[str, Any]) -> None:
    """Change the row of an ask that was touched, its person and its tags."""
    own = {name: changes[name] for name in OWN_FIELDS if name in changes}
    values = checked_fields(ledger.owner, own)
    if "person" in changes or "person_id" in changes:
        person = person_of(ledger, changes)
        values["person_id"] = person and person["id"]
    ledger.change(Ask, row, values)
    if "tags" in changes:
        tag_ask(ledger, row["id"], changes["tags"], was=_tags_before(ledger, row["id"]))
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


def person_of(ledger: Ledger, named: Mapping[str, Any]) -> Row | None:
    """The person that a wish names, by id or by name; made where there is none of that name."""
    if named.get("person_id"):
        return access.person_row(ledger.owner, named["person_id"])
    return person_named(ledger, named.get("person"))


def _tags_before(ledger: Ledger, ask: UUID) -> tuple[str, ...]:
    before = ledger.before[ask]
    return before.tags if before else ()


def tag_ask(ledger: Ledger, ask: UUID, names: Sequence[str], *, was: Sequence[str]) -> None:
    """Give an ask these tags and no others."""
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
        if trashed_at is None:
            _bring_along(ledger, rows)
        for row in rows:
            ledger.change(Ask, row, {"trashed_at": trashed_at})
        return Done(titled_or_counted(rows), lambda: {"asks": [str(row["id"]) for row in rows]})

    return perform(owner.id, verb, how, now=now, body=[str(ask) for ask in asks], key=key)


def _bring_along(ledger: Ledger, asks: Sequence[Row]) -> None:
    """Take out of the trash whom an import took there together with these asks."""
    together = {(row["person_id"], row["trashed_at"]) for row in asks if row["person_id"]}
    for person in read(Person, ledger.owner, sorted({key for key, _at in together})):
        if (person["id"], person["trashed_at"]) in together:
            ledger.change(Person, person, {"trashed_at": None})


def _answer(ledger: Ledger, ask: UUID) -> Document:
    return ask_document(ledger.after[ask])
