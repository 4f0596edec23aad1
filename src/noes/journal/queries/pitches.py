"""Pitches, and the people they go to one after another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.moments import State
from noes.journal.queries.today import uuid_of
from noes.journal.rows import fetched, identity

# The queue of a pitch with the latest ask to each person for it: who has one was asked already.
PLACES = (
    "SELECT q.pitch_id, p.id, p.name, p.organisation, p.dream,"
    " a.id, a.state, a.outcome, a.contact_on"
    " FROM journal_pitchperson q"
    " JOIN journal_person p ON p.owner_id = q.owner_id AND p.id = q.person_id"
    " LEFT JOIN journal_ask a ON a.owner_id = q.owner_id AND a.entry ="
    " (SELECT MAX(x.entry) FROM journal_ask x WHERE x.owner_id = q.owner_id"
    " AND x.pitch_id = q.pitch_id AND x.person_id = q.person_id AND x.trashed_at IS NULL)"
    " WHERE q.owner_id = %s"
)
SOMEBODY_LEFT = (
    "EXISTS (SELECT 1 FROM journal_pitchperson q"
    " JOIN journal_pitch t ON t.owner_id = q.owner_id AND t.id = q.pitch_id"
    " WHERE q.owner_id = a.owner_id AND q.pitch_id = a.pitch_id AND t.trashed_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM journal_ask x WHERE x.owner_id = q.owner_id"
    " AND x.pitch_id = q.pitch_id AND x.person_id = q.person_id AND x.trashed_at IS NULL))"
)
LOOKED_AT = 200
IN_ORDER = "ORDER BY q.position, q.id"


@dataclass(frozen=True, slots=True)
class Place:
    """One person in a pitch's queue; `ask_id` and what follows is their latest ask for it."""

    pitch_id: UUID
    person_id: UUID
    name: str
    organisation: str
    dream: bool
    ask_id: UUID | None
    state: str | None
    outcome: str | None
    contact_on: date | None

    @property
    def is_free(self) -> bool:
        """Whether this person was not asked yet."""
        return self.ask_id is None

    @property
    def is_to_ask(self) -> bool:
        """Whether this person is still to be asked: a draft may be written already."""
        return self.is_free or self.state == State.DRAFT


@dataclass(frozen=True, slots=True)
class Offered:
    """One pitch in a list, with what came of it."""

    id: UUID
    title: str
    kind: str | None
    channel: str | None
    asks: int
    waiting: int
    noes: int
    yeses: int
    to_ask: int  # people in the queue who were not asked yet
    next: str  # the first of them


@dataclass(frozen=True, slots=True)
class Titled:
    """A pitch by its title."""

    id: UUID
    title: str


def pitches(owner: User) -> list[Offered]:
    """Every pitch, last added first."""
    found = fetched(
        "SELECT t.id, t.title, t.kind, t.channel,"
        " SUM(CASE WHEN a.acts > 0 THEN 1 ELSE 0 END),"
        " SUM(CASE WHEN a.state = 'waiting' THEN 1 ELSE 0 END),"
        " SUM(CASE WHEN a.state = 'no' THEN 1 ELSE 0 END),"
        " SUM(CASE WHEN a.state = 'yes' THEN 1 ELSE 0 END)"
        " FROM journal_pitch t LEFT JOIN journal_ask a ON a.owner_id = t.owner_id"
        " AND a.pitch_id = t.id AND a.trashed_at IS NULL"
        " WHERE t.owner_id = %s AND t.trashed_at IS NULL"
        " GROUP BY t.id, t.title, t.kind, t.channel, t.entry ORDER BY t.entry DESC",
        [identity(owner.id)],
    )
    free = _free(owner)
    return [_offered(row, free) for row in found]


def _free(owner: User) -> dict[UUID, list[str]]:
    """The names of those not asked yet, by pitch, in the order of its queue."""
    found: dict[UUID, list[str]] = {}
    for place in _places(owner, "", []):
        if place.is_free:
            found.setdefault(place.pitch_id, []).append(place.name)
    return found


def _offered(row: tuple[Any, ...], free: dict[UUID, list[str]]) -> Offered:
    key, title, kind, channel, *sums = row
    pitch_id = UUID(str(key))
    waiting = free.get(pitch_id, [])
    asks, open_now, noes, yeses = (int(n or 0) for n in sums)
    first = waiting[0] if waiting else ""
    return Offered(pitch_id, title, kind, channel, asks, open_now, noes, yeses, len(waiting), first)


def queue(owner: User, pitch_id: UUID) -> list[Place]:
    """Everybody in a pitch's queue, first to be asked first."""
    return _places(owner, "AND q.pitch_id = %s", [identity(pitch_id)])


def next_place(owner: User, pitch_id: UUID) -> Place | None:
    """Whom a pitch goes to next, or None once everybody in its queue was asked."""
    return next((place for place in queue(owner, pitch_id) if place.is_free), None)


def met_best(owner: User, asks: Sequence[UUID]) -> UUID | None:
    """The ask among many after whose no there is the most to offer; None where none is a no.

    First one whose pitch has somebody left to ask, then one with a note for next time, then one of a
    kind. Only the first two hundred of them are looked at.
    """
    if not asks:
        return None
    looked_at = asks[:LOOKED_AT]
    found = fetched(
        "SELECT a.id FROM journal_ask a WHERE a.owner_id = %s"
        f" AND a.id IN ({', '.join(['%s'] * len(looked_at))}) AND a.state = 'no'"
        f" ORDER BY CASE WHEN {SOMEBODY_LEFT} THEN 0 WHEN a.differently > '' THEN 1"
        " WHEN a.kind IS NOT NULL THEN 2 ELSE 3 END, a.entry DESC LIMIT 1",
        [identity(owner.id), *map(identity, looked_at)],
    )
    return UUID(str(found[0][0])) if found else None


def _places(owner: User, where: str, values: list[Any]) -> list[Place]:
    found = fetched(f"{PLACES} {where} {IN_ORDER}", [identity(owner.id), *values])
    return [_place(row) for row in found]


def _place(row: tuple[Any, ...]) -> Place:
    pitch, person, name, organisation, dream, ask, state, outcome, contact_on = row
    whom = (UUID(str(pitch)), UUID(str(person)), name, organisation, bool(dream))
    return Place(*whom, uuid_of(ask), state, outcome, contact_on)


def titles(owner: User) -> list[Titled]:
    """The pitches that one can choose from, last added first."""
    return _titled(owner, "NULL")


def put_away(owner: User) -> list[Titled]:
    """The pitches in the trash, last put there first."""
    return _titled(owner, "NOT NULL")


def _titled(owner: User, trashed: str) -> list[Titled]:
    found = fetched(
        f"SELECT t.id, t.title FROM journal_pitch t WHERE t.owner_id = %s"
        f" AND t.trashed_at IS {trashed} ORDER BY t.trashed_at DESC, t.entry DESC",
        [identity(owner.id)],
    )
    return [Titled(UUID(str(key)), title) for key, title in found]


def titled(owner: User, pitch_id: UUID) -> Titled | None:
    """One pitch by its title, or None where it is put away."""
    found = fetched(
        "SELECT t.title FROM journal_pitch t"
        " WHERE t.owner_id = %s AND t.id = %s AND t.trashed_at IS NULL",
        [identity(owner.id), identity(pitch_id)],
    )
    return Titled(pitch_id, found[0][0]) if found else None
