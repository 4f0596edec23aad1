"""Asks as lists: filtered, searched, sorted, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.journal import search
from noes.journal.documents import Document, row_document
from noes.journal.facts import tags_of
from noes.journal.models import Ask
from noes.journal.queries.quiet import Quiet
from noes.journal.queries.today import uuid_of
from noes.journal.rows import Row, fetched, identity, table_of

MOST_A_PAGE = 200
COLUMNS = table_of(Ask).columns
LATEST = "COALESCE(a.contact_on, a.drafted_on)"
SORTS = {
    "entered": "a.entry DESC",
    "latest": f"{LATEST} IS NULL, {LATEST} DESC, a.entry DESC",
    "oldest": f"{LATEST} IS NULL, {LATEST}, a.entry",
    "quiet": "a.contact_on DESC, a.entry DESC",  # of those that wait an index has them so
    "title": "LOWER(a.title), a.entry",
    "scary": "a.dread IS NULL, a.dread DESC, a.entry DESC",
}


@dataclass(frozen=True, slots=True)
class Asks:
    """Which asks: every field narrows; an empty one does not."""

    states: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    person_id: UUID | None = None
    pitch_id: UUID | None = None
    import_id: UUID | None = None
    tag: str = ""
    words: str = ""
    since: date | None = None
    until: date | None = None  # half-open, as every range
    undated: bool = False
    bare: bool = False  # without a kind: where a hurried line left it open
    trashed: bool = False
    quiet: Quiet | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One ask in a list."""

    row: Row
    person: str | None
    tags: tuple[str, ...]

    def document(self) -> Document:
        return row_document(self.row, self.person, self.tags)


def listed(
    owner: User, which: Asks, *, sort: str = "entered", limit: int = 50, offset: int = 0
) -> list[Listed]:
    """A page of asks with person and tags.

    Args:
        owner: Whose asks.
        which: The filter.
        sort: A key of SORTS.
        limit: At most this many, 1 to 200.
        offset: How many to pass over.
    """
    page = [max(1, min(limit, MOST_A_PAGE)), max(0, offset)]
    return _with_tags(
        owner, _found(owner, which, f"ORDER BY {SORTS[sort]} LIMIT %s OFFSET %s", page)
    )


def entered_before(owner: User, which: Asks, entry: int | None, limit: int) -> list[Listed]:
    """A page in the order of entry, newest first, from a cursor that later writes do not move."""
    before, since = ("AND a.entry < %s ", [entry]) if entry is not None else ("", [])
    page = [*since, max(1, min(limit, MOST_A_PAGE))]
    return _with_tags(owner, _found(owner, which, f"{before}ORDER BY a.entry DESC LIMIT %s", page))


def count(owner: User, which: Asks) -> int:
    where, values = _where(owner, which)
    return int(fetched(f"SELECT COUNT(*) FROM journal_ask a WHERE {where}", values)[0][0])


def ids(owner: User, which: Asks, limit: int) -> list[UUID]:
    """The ids of these asks, for one pass over many."""
    where, values = _where(owner, which)
    sql = f"SELECT a.id FROM journal_ask a WHERE {where} ORDER BY a.entry DESC LIMIT %s"
    return [UUID(str(key)) for (key,) in fetched(sql, [*values, limit])]


def answerable(owner: User, words: str, limit: int = 20) -> list[Listed]:
    """Asks that may still be answered, those that wait first: for "They answered"."""
    which = Asks(states=("waiting", "done", "no", "yes"), words=words)
    order = "ORDER BY a.state <> 'waiting', a.contact_on DESC, a.entry DESC LIMIT %s"
    return _found(owner, which, order, [limit])


def _found(owner: User, which: Asks, order: str, page: Sequence[Any]) -> list[Listed]:
    """Asks with their person, in an order and within a page; their tags are not looked up."""
    where, values = _where(owner, which)
    columns = ", ".join(f"a.{column}" for column in COLUMNS)
    found = fetched(
        f"SELECT {columns}, p.name FROM journal_ask a"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        f" WHERE {where} {order}",
        [*values, *page],
    )
    return [Listed(_row(cells[:-1]), cells[-1], ()) for cells in found]


def _with_tags(owner: User, asks: Sequence[Listed]) -> list[Listed]:
    tags = tags_of(owner.id, [ask.row["id"] for ask in asks])
    return [replace(ask, tags=tags.get(ask.row["id"], ())) for ask in asks]


def _row(values: Sequence[Any]) -> Row:
    row = dict(zip(COLUMNS, values, strict=True))
    for name in ("owner_id", "id", "person_id", "pitch_id", "import_id"):
        row[name] = uuid_of(row[name])
    return row


def _where(owner: User, which: Asks) -> tuple[str, list[Any]]:
    clauses = ["a.owner_id = %s", f"a.trashed_at IS {'NOT ' if which.trashed else ''}NULL"]
    values: list[Any] = [identity(owner.id)]

    def also(clause: str, *given: Any) -> None:
        clauses.append(clause)
        values.extend(given)

    for column, chosen in (
        ("state", which.states),
        ("outcome", which.outcomes),
        ("kind", which.kinds),
        ("channel", which.channels),
    ):
        if chosen:
            also(f"a.{column} IN ({', '.join(['%s'] * len(chosen))})", *chosen)
    for column, key in (
        ("person_id", which.person_id),
        ("pitch_id", which.pitch_id),
        ("import_id", which.import_id),
    ):
        if key is not None:
            also(f"a.{column} = %s", identity(key))
    _dates(which, also)
    if which.tag:
        also(
            "EXISTS (SELECT 1 FROM journal_asktag x JOIN journal_tag t ON t.owner_id = x.owner_id"
            " AND t.id = x.tag_id WHERE x.owner_id = a.owner_id AND x.ask_id = a.id"
            " AND t.name = %s)",
            which.tag,
        )
    if which.quiet is not None:
        clause, given = which.quiet.clause()
        also(clause, *given)
    if which.bare:
        also("a.kind IS NULL")
    found = search.matching(owner.id, which.words)
    if found is not None:
        also(found[0], *found[1])
    return " AND ".join(clauses), values


def _dates(which: Asks, also: Any) -> None:
    if which.since is not None:
        also("a.sent_on >= %s", which.since.isoformat())
    if which.until is not None:
        also("a.sent_on < %s", which.until.isoformat())
    if which.undated:
        also(
            "((a.sent_on IS NULL AND a.acts > 0)"
            " OR (a.ended_on IS NULL AND a.state IN ('no', 'yes')))"
        )
