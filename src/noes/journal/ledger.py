"""One write: one transaction, one revision, one entry on the stack that undo takes from.

Every action of the journal runs through `perform`, which
- answers a repeat of the same key with the same answer, undone or not;
- records each changed row as it was before;
- folds again what was touched and moves the counts (settle.py).
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, is_dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, models, transaction
from django.utils.translation import gettext as _

from noes.journal import rows
from noes.journal.errors import KeyReused
from noes.journal.facts import Told, told
from noes.journal.identity import new_id
from noes.journal.models import Notebook, Write
from noes.journal.rows import Row
from noes.journal.settle import settle

Document = dict[str, Any]


@dataclass(slots=True)
class Ledger:
    """The write in progress."""

    owner: UUID
    now: datetime
    notebook: Row
    changes: list[list[Any]] = field(default_factory=list)
    before: dict[UUID, Told | None] = field(default_factory=dict)
    after: dict[UUID, Told] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)  # of a bulk write, which settles itself

    def rank(self, many: int = 1) -> int:
        """The first of the next free ranks."""
        first: int = self.notebook["next_rank"]
        self.notebook["next_rank"] = first + many
        return first

    def new_id(self) -> UUID:
        return new_id(self.now)

    def touch(self, asks: Sequence[UUID]) -> None:
        """Say which asks are about to change, while they are still as they were."""
        fresh = [ask for ask in asks if ask not in self.before]
        found = told(self.owner, fresh) if fresh else {}
        for ask in fresh:
            self.before[ask] = found.get(ask)

    def make(self, model: type[models.Model], values: Mapping[str, Any]) -> Row:
        row = {"owner_id": self.owner, **values}
        self.make_many(model, [row])
        return row

    def make_many(self, model: type[models.Model], made: Iterable[Row]) -> None:
        table = rows.table_of(model).name
        made = list(made)
        rows.insert(model, made)
        self.changes.extend([table, str(row["id"]), None] for row in made)

    def change(self, model: type[models.Model], row: Row, values: Mapping[str, Any]) -> None:
        """Change a row that was read; what is the same already is left alone."""
        differing = {column: value for column, value in values.items() if row[column] != value}
        if differing:
            self._record(model, row)
            rows.update(model, self.owner, row["id"], differing)
            row.update(differing)

    def remove(self, model: type[models.Model], row: Row) -> None:
        self._record(model, row)
        rows.delete(model, self.owner, [row["id"]])

    def _record(self, model: type[models.Model], row: Row) -> None:
        kept = rows.image(model, row)
        self.changes.append([rows.table_of(model).name, str(row["id"]), kept])

    def settle(self) -> None:
        """Fold what was touched, and move the counts by the difference."""
        if self.before:
            unread = [ask for ask in self.before if ask not in self.after]
            self.after |= told(self.owner, unread) if unread else {}
            pairs = {ask: (was, self.after.get(ask)) for ask, was in self.before.items()}
            for name, n in settle(self.owner, pairs).items():
                self.totals[name] = self.totals.get(name, 0) + n


@dataclass(frozen=True, slots=True)
class Done:
    """What an action did: words for the undo, and the answer, made once all is settled."""

    subject: str
    document: Callable[[], Document]


def perform(
    owner: UUID,
    verb: str,
    how: Callable[[Ledger], Done],
    *,
    now: datetime,
    body: Any = None,
    key: str | None = None,
    made_id: UUID | None = None,
) -> Document:
    """Do one write, or answer as it was answered when the same write came before.

    Args:
        owner: Whose notebook.
        verb: The action's name, for the stack and for telling bodies apart.
        how: Does the writing through the ledger.
        now: The instant of the write, aware.
        body: The wish as a dataclass or plain values; the same key with another is refused.
        key: The client's idempotency key.
        made_id: The client's own id of what is made, which serves likewise.

    Raises:
        KeyReused: The key or id came before with another body.
    """
    digest = digest_of(verb, body) if key or made_id else ""
    with transaction.atomic():
        notebook = open_notebook(owner)
        answered = answered_before(owner, key, made_id, digest)
        if answered is not None:
            return answered
        ledger = Ledger(owner, now, notebook)
        done = how(ledger)
        ledger.settle()
        document = done.document()
        if ledger.changes or digest:
            # What changed nothing is kept for its key alone, and is nothing to undo.
            undone_at = None if ledger.changes else now
            entry = {"verb": verb, "subject": done.subject[:200], "key": key, "made_id": made_id}
            push(
                ledger,
                {**entry, "undone_at": undone_at, "digest": digest, "answer": encoded(document)},
            )
        close_notebook(ledger)
    return document


def open_notebook(owner: UUID) -> Row:
    """The owner's notebook, held until the transaction ends."""
    table = rows.table_of(Notebook)
    # SQLite holds the whole database for the writer already.
    hold = " FOR UPDATE" if connection.features.has_select_for_update else ""
    with connection.cursor() as cursor:
        cursor.execute(table.select_sql + hold, [rows.identity(owner)])
        found = cursor.fetchone()
    if found is None:
        Notebook.objects.create(owner_id=owner)
        return open_notebook(owner)
    return rows.row_from(Notebook, found)


def close_notebook(ledger: Ledger) -> None:
    notebook = ledger.notebook
    moved = {name: notebook[name] + n for name, n in ledger.totals.items() if n}
    moved |= {"revision": notebook["revision"] + 1, "next_rank": notebook["next_rank"]}
    sets = ", ".join(f"{column} = %s" for column in moved)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE journal_notebook SET {sets} WHERE owner_id = %s",
            [*moved.values(), rows.identity(ledger.owner)],
        )


def answered_before(
    owner: UUID, key: str | None, made_id: UUID | None, digest: str
) -> Document | None:
    """What the same write was answered with when it came before; KeyReused for another."""
    same = [f"{name} = %s" for name, value in (("key", key), ("made_id", made_id)) if value]
    if not same:
        return None
    values = [rows.identity(owner), *(rows.identity(value) for value in (key, made_id) if value)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT digest, answer FROM journal_write"
            f" WHERE owner_id = %s AND ({' OR '.join(same)})",
            values,
        )
        found = cursor.fetchone()
    if found is None:
        return None
    if found[0] != digest:
        raise KeyReused(_("This key was used before for something else. Send a new key."))
    answer: Document = json.loads(found[1])
    return answer


def push(ledger: Ledger, entry: Row) -> None:
    """Keep the write in progress on the stack, or beside it."""
    row = {
        "owner_id": ledger.owner,
        "id": ledger.new_id(),
        "revision": ledger.notebook["revision"] + 1,
        "written_at": ledger.now,
        "changes": encoded(ledger.changes),
        **entry,
    }
    rows.insert(Write, [row])


def digest_of(verb: str, body: Any) -> str:
    plain = asdict(body) if is_dataclass(body) and not isinstance(body, type) else body
    text = json.dumps([verb, plain], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def encoded(document: Any) -> str:
    return json.dumps(document, default=str, ensure_ascii=False, separators=(",", ":"))
