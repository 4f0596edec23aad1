"""Tables that were brought, and what became of their asks."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from noes.accounts.models import User
from noes.journal import access
from noes.journal.models import Import, Notebook, Person, TableShape, Write
from noes.journal.queries.today import ALL_STROKES
from noes.journal.rows import Row, fetched, identity, row_from, table_of

HELD = (
    "SELECT a.title, COALESCE(p.name, ''), COALESCE(a.sent_on, a.drafted_on, ''), a.source,"
    " a.state"
    " FROM journal_ask a LEFT JOIN journal_person p"
    " ON p.owner_id = a.owner_id AND p.id = a.person_id"
    " WHERE a.owner_id = %s AND a.trashed_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class Brought:
    """One table: when it was brought, how many asks came with it, and how many are still here.

    `people` is how many of the people that it made are still here.
    """

    id: UUID
    name: str
    imported_at: datetime
    asks: int
    here: int
    people: int


@dataclass(frozen=True, slots=True)
class Came:
    """What came with one table.

    Args:
        brought: The table.
        states: How many of its asks that are still here stand in each state.
        undated: How many of them were sent on a day that nobody knows.
        asked: How many of them were sent.
        strokes: The states of those sent last, oldest first: as many as a tally draws.
        revision: The write that brought it, where undo would take back just that one.
    """

    brought: Brought
    states: Mapping[str, int]
    undated: int
    asked: int
    strokes: tuple[str, ...]
    revision: int | None


def imports(owner: User, *, limit: int = 50) -> list[Brought]:
    """The tables that were brought, latest first."""
    columns = ", ".join(f"i.{column}" for column in table_of(Import).columns)
    found = fetched(
        f"SELECT {columns}, (SELECT COUNT(*) FROM journal_ask a WHERE a.owner_id = i.owner_id"
        " AND a.import_id = i.id AND a.trashed_at IS NULL),"
        " (SELECT COUNT(*) FROM journal_person p WHERE p.owner_id = i.owner_id"
        " AND p.import_id = i.id AND p.trashed_at IS NULL)"
        " FROM journal_import i WHERE i.owner_id = %s ORDER BY i.imported_at DESC, i.id DESC"
        " LIMIT %s",
        [identity(owner.id), limit],
    )
    return [_brought(row_from(Import, row[:-2]), int(row[-2]), int(row[-1])) for row in found]


def revision_of(owner: User) -> int:
    """The revision at which a notebook stands now, not when its owner was read."""
    return Notebook.objects.values_list("revision", flat=True).get(owner_id=owner.id)


def held(owner: User) -> Iterator[tuple[str, str, str, str, str]]:
    """All asks that are not in the trash: what they ask, whom, when, their raw row, their state.

    The day is that of the first act, or of the draft, in ISO form; "" stands for what is not known.
    """
    with connection.cursor() as cursor:
        cursor.execute(HELD, [identity(owner.id)])
        yield from cursor


def chosen(owner: User) -> Iterator[tuple[str, str]]:
    """What was chosen about the last table of each shape: the shape, and the choices written down."""
    shapes = TableShape.objects.filter(owner_id=owner.id)
    yield from shapes.values_list("shape", "choices")


def came(owner: User, import_id: UUID) -> Came:
    """What came with one table, or NotFound."""
    row = access.brought(owner, import_id)
    found = fetched(
        "SELECT state, COUNT(*), SUM(CASE WHEN sent_on IS NULL AND acts > 0 THEN 1 ELSE 0 END),"
        " SUM(CASE WHEN acts > 0 THEN 1 ELSE 0 END) FROM journal_ask"
        " WHERE owner_id = %s AND import_id = %s AND trashed_at IS NULL GROUP BY state",
        [identity(owner.id), identity(import_id)],
    )
    states = {state: int(n) for state, n, _undated, _asked in found}
    people = Person.objects.filter(
        owner_id=owner.id, import_id=import_id, trashed_at__isnull=True
    ).count()
    return Came(
        _brought(row, sum(states.values()), people),
        states,
        undated=sum(int(undated) for _state, _n, undated, _asked in found),
        asked=sum(int(asked) for _state, _n, _undated, asked in found),
        strokes=_strokes(owner, import_id),
        revision=_revision(owner, import_id),
    )


def _strokes(owner: User, import_id: UUID) -> tuple[str, ...]:
    found = fetched(
        "SELECT state FROM journal_ask WHERE owner_id = %s AND import_id = %s"
        " AND trashed_at IS NULL AND acts > 0"
        " ORDER BY sent_on IS NULL, sent_on DESC, entry DESC LIMIT %s",
        [identity(owner.id), identity(import_id), ALL_STROKES],
    )
    return tuple(state for (state,) in reversed(found))


def _brought(row: Row, here: int, people: int) -> Brought:
    return Brought(row["id"], row["name"], row["imported_at"], row["asks"], here, people)


def _revision(owner: User, import_id: UUID) -> int | None:
    stack = Write.objects.filter(owner_id=owner.id, undone_at__isnull=True).order_by("-revision")
    last = stack.values_list("revision", "verb", "answer").first()
    if last is None or last[1] != "import":
        return None
    made = json.loads(last[2])["import"]["id"]
    return int(last[0]) if made == str(import_id) else None


def brought_by(owner: User, key: str) -> UUID | None:
    """The import that a write of this key made, undone or not; None where it made none."""
    written = Write.objects.filter(owner_id=owner.id, key=key).values_list("answer", flat=True)
    answer = written.first()
    made = json.loads(answer)["import"]["id"] if answer else None
    return UUID(made) if made else None


def people_ids(owner: User) -> Mapping[str, UUID]:
    """The people of a notebook by their names, case folded; of namesakes one."""
    people = Person.objects.filter(owner_id=owner.id, trashed_at__isnull=True)
    return dict(people.values_list("folded", "id"))


def people_named(owner: User) -> frozenset[str]:
    """The names of the people of a notebook, case folded."""
    people = Person.objects.filter(owner_id=owner.id, trashed_at__isnull=True)
    return frozenset(people.values_list("folded", flat=True))
