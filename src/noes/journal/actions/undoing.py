"""Taking back the last write, whatever it was and whichever door it came through."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models, transaction
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.journal import rows, search
from noes.journal.actions import imports, whole
from noes.journal.actions.people import asks_of
from noes.journal.errors import NotFound, NotLawful
from noes.journal.ledger import (
    Document,
    Ledger,
    answered_before,
    close_notebook,
    digest_of,
    encoded,
    open_notebook,
    push,
)
from noes.journal.models import Ask, AskTag, Challenge, Moment, Person, Write
from noes.journal.rows import Row
from noes.journal.settle import recount

MODELS: dict[str, type[models.Model]] = {
    rows.table_of(model).name: model for model in apps.get_app_config("journal").get_models()
}


def undo(
    owner: User, *, now: datetime, revision: int | None = None, key: str | None = None
) -> Document:
    """Take back the owner's last write to the journal.

    The write itself stays, marked, so that a repeat of its key revives nothing.

    Args:
        owner: Whose write.
        now: The instant of the undo, aware.
        revision: The write that is meant; None for whichever is the last.
        key: The client's idempotency key: a repeat takes nothing more back.

    Raises:
        NotFound: Nothing is left to take back.
        NotLawful: The write that is meant is not the last one.
        KeyReused: The key came before with another write.
    """
    digest = digest_of("undo", revision)
    with transaction.atomic():
        ledger = Ledger(owner.id, now, open_notebook(owner.id))
        answered = answered_before(owner.id, key, None, digest)
        if answered is not None:
            return answered
        write = _last(owner.id)
        if revision not in (None, write["revision"]):
            raise NotLawful(_("Something else was written after it. Undo that first."))
        _take_back(ledger, owner, write)
        undone = {"verb": write["verb"], "subject": write["subject"], "id": str(write["id"])}
        if key:
            kept = {"verb": "undo", "key": key, "digest": digest, "undone_at": now}
            push(ledger, {**kept, "answer": encoded({"undone": undone})})
        close_notebook(ledger)
    return {"undone": undone}


def _take_back(ledger: Ledger, owner: User, write: Row) -> None:
    changes = json.loads(write["changes"])
    # What came whole goes with its counts: what is touched after it are the others.
    for table, key, kept in changes:
        if table == imports.WHOLE:
            imports.take_back(ledger, UUID(key), kept)
        elif table == whole.NOTEBOOK:
            whole.take_back(ledger, kept)
    _touch(ledger, changes)
    for table, key, kept in reversed(changes):
        if table == whole.SETTINGS:
            whole.put_settings(owner, kept)
        elif table not in (imports.WHOLE, whole.NOTEBOOK):
            _put_back(owner.id, MODELS[table], UUID(key), kept)
    ledger.settle()
    _recount_challenges(owner.id, changes)
    rows.update(Write, owner.id, write["id"], {"undone_at": ledger.now})


def _last(owner: UUID) -> Row:
    columns = ("id", "revision", "verb", "subject", "changes")
    stack = Write.objects.filter(owner_id=owner, undone_at__isnull=True).order_by("-revision")
    found = stack.values(*columns).first()
    if found is None:
        raise NotFound(_("There is nothing left to undo."))
    return dict(found)


def _touch(ledger: Ledger, changes: Iterable[Any]) -> None:
    """The asks whose fold or words the changes may have moved."""
    asks: dict[UUID, None] = {}
    for table, key, kept in changes:
        model = MODELS.get(table)
        if model is Ask:
            asks[UUID(key)] = None
        elif model in (Moment, AskTag):
            asks.update(dict.fromkeys(_asks_of_row(ledger.owner, model, UUID(key), kept)))
        elif model is Person and kept is not None:
            asks.update(dict.fromkeys(asks_of(ledger.owner, UUID(key))))
    ledger.touch(list(asks))


def _asks_of_row(owner: UUID, model: type[models.Model], key: UUID, kept: Row | None) -> list[UUID]:
    if kept is not None:
        return [UUID(kept["ask_id"])] if kept["ask_id"] else []
    return [row["ask_id"] for row in rows.read(model, owner, [key]) if row["ask_id"]]


def _put_back(owner: UUID, model: type[models.Model], key: UUID, kept: Row | None) -> None:
    if kept is None:
        if model is Ask:
            search.drop(owner, [key])
        rows.delete(model, owner, [key])
        return
    row = rows.from_image(model, kept)
    if rows.read(model, owner, [key]):
        rows.update(model, owner, key, row)
    else:
        rows.insert(model, [row])
        # The image of a removed row is all of it; texts for the search follow in settle.


def _recount_challenges(owner: UUID, changes: Iterable[Any]) -> None:
    """A challenge put back has the count of its day; bring it to today's."""
    table = rows.table_of(Challenge).name
    keys = {UUID(key) for name, key, _kept in changes if name == table}
    for row in rows.read(Challenge, owner, sorted(keys)):
        rows.update(Challenge, owner, row["id"], {"done": recount(owner, row)})
