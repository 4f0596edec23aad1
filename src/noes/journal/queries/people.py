"""People as lists: whom one asks, and what came of it."""

from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.journal.rows import fetched, identity

MOST_A_PAGE = 200
WORDS_AT_MOST = 6
LATELY = 500  # asks
SORTS = {
    "name": "p.folded, p.id",
    "latest": "s.contact_on IS NULL, s.contact_on DESC, p.folded, p.id",
    "most": "COALESCE(s.asks, 0) DESC, p.folded, p.id",
}
ASKED = (
    "SELECT a.person_id, SUM(CASE WHEN a.acts > 0 THEN 1 ELSE 0 END) AS asks,"
    " SUM(CASE WHEN a.state = 'waiting' THEN 1 ELSE 0 END) AS waiting,"
    " SUM(CASE WHEN a.state = 'no' THEN 1 ELSE 0 END) AS noes,"
    " SUM(CASE WHEN a.state = 'yes' THEN 1 ELSE 0 END) AS yeses,"
    " MAX(a.contact_on) AS contact_on"
    " FROM journal_ask a WHERE a.owner_id = %s AND a.trashed_at IS NULL"
    " AND a.person_id IS NOT NULL GROUP BY a.person_id"
)


@dataclass(frozen=True, slots=True)
class People:
    """Which people: every field narrows; an empty one does not."""

    words: str = ""
    dream: bool = False
    trashed: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """One person in a list, with what was asked of them. `contact_on` is the last act or answer."""

    id: UUID
    name: str
    organisation: str
    dream: bool
    asks: int
    waiting: int
    noes: int
    yeses: int
    contact_on: date | None


@dataclass(frozen=True, slots=True)
class Named:
    """A person as one can be chosen."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Queued:
    """A pitch whose queue a person stands in."""

    pitch_id: UUID
    title: str


def known(
    owner: User, which: People, *, sort: str = "name", limit: int = 50, offset: int = 0
) -> list[Known]:
    """A page of people with the sums of their asks.

    Args:
        owner: Whose people.
        which: The filter.
        sort: A key of SORTS.
        limit: At most this many, 1 to 200.
        offset: How many to pass over.
    """
    where, values = _where(owner, which)
    found = fetched(
        "SELECT p.id, p.name, p.organisation, p.dream, COALESCE(s.asks, 0),"
        " COALESCE(s.waiting, 0), COALESCE(s.noes, 0), COALESCE(s.yeses, 0), s.contact_on"
        f" FROM journal_person p LEFT JOIN ({ASKED}) s ON s.person_id = p.id"
        f" WHERE {where} ORDER BY {SORTS[sort]} LIMIT %s OFFSET %s",
        [identity(owner.id), *values, max(1, min(limit, MOST_A_PAGE)), max(0, offset)],
    )
    return [_known(row) for row in found]


def _known(row: tuple[Any, ...]) -> Known:
    key, name, organisation, dream, *sums, contact_on = row
    asks, waiting, noes, yeses = (int(n) for n in sums)
    # A maximum comes back from SQLite as the text it is stored as.
    on = date.fromisoformat(contact_on) if isinstance(contact_on, str) else contact_on
    return Known(UUID(str(key)), name, organisation, bool(dream), asks, waiting, noes, yeses, on)


def count(owner: User, which: People) -> int:
    where, values = _where(owner, which)
    return int(fetched(f"SELECT COUNT(*) FROM journal_person p WHERE {where}", values)[0][0])


def names(owner: User, limit: int = MOST_A_PAGE) -> list[Named]:
    """People to choose from, by name: those asked lately, then others while there is room."""
    found = fetched(
        "SELECT p.id, p.name, p.folded FROM journal_person p"
        " LEFT JOIN (SELECT l.person_id, MAX(l.entry) AS entry FROM"
        " (SELECT a.person_id, a.entry FROM journal_ask a WHERE a.owner_id = %s"
        " AND a.trashed_at IS NULL ORDER BY a.entry DESC LIMIT %s) l"
        " GROUP BY l.person_id) s ON s.person_id = p.id"
        " WHERE p.owner_id = %s AND p.trashed_at IS NULL"
        " ORDER BY s.entry IS NULL, s.entry DESC, p.folded LIMIT %s",
        [identity(owner.id), LATELY, identity(owner.id), limit],
    )
    found.sort(key=itemgetter(2))
    return [Named(UUID(str(key)), name) for key, name, _folded in found]


def queues(owner: User, person_id: UUID) -> list[Queued]:
    """The pitches that a person waits to be asked for, or was asked for."""
    found = fetched(
        "SELECT q.pitch_id, t.title FROM journal_pitchperson q"
        " JOIN journal_pitch t ON t.owner_id = q.owner_id AND t.id = q.pitch_id"
        " WHERE q.owner_id = %s AND q.person_id = %s AND t.trashed_at IS NULL ORDER BY t.entry",
        [identity(owner.id), identity(person_id)],
    )
    return [Queued(UUID(str(key)), title) for key, title in found]


def _where(owner: User, which: People) -> tuple[str, list[Any]]:
    clauses = ["p.owner_id = %s", f"p.trashed_at IS {'NOT ' if which.trashed else ''}NULL"]
    values: list[Any] = [identity(owner.id)]
    if which.dream:
        clauses.append("p.dream")
    for word in which.words.casefold().split()[:WORDS_AT_MOST]:
        clauses.append("(p.folded LIKE %s ESCAPE '!' OR LOWER(p.organisation) LIKE %s ESCAPE '!')")
        values += [_holding(word)] * 2
    return " AND ".join(clauses), values


def _holding(word: str) -> str:
    """A LIKE pattern for texts that hold a word as it is."""
    for mark in "!%_":
        word = word.replace(mark, f"!{mark}")
    return f"%{word}%"
