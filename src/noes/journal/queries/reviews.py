"""What happened in a few days, as its moments tell it: what the review of a week rests on.

Wins are in queries/wins.py. No index has all moments by their day, so they are looked through once for
everything that a review tells of them: 3 ms for 2,000, 0.3 s for 180,000.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import Range
from noes.core.moments import ACTS, ENDS, State, Type
from noes.journal.facts import UNDATED
from noes.journal.queries.today import DRAFTS, Draft
from noes.journal.rows import fetched, identity
from noes.journal.settle import COUNTS

MOST = 1_000  # more than anybody lives in a week; only a table brings more
TOLD = tuple(sorted(ACTS | ENDS | {Type.NOTED}))
NOES = ENDS - {Type.ACCEPTED, Type.WITHDREW}


@dataclass(frozen=True, slots=True)
class Happening:
    """An act, an end or a thought, with the ask it belongs to.

    Args:
        type: What happened.
        tone: How a no was said, or None.
        day: Its day.
        note: What was noted of it, or "".
        dread: How scary an act was beforehand, or None.
        ask_id: The ask, and from here on what is known of it today.
        title: What was asked for.
        kind: Slug, or None.
        person: Whom it was asked of, or None.
        state: Where it stands.
        outcome: The type of the end that stands, or None.
        ended_on: The day since which that end stands, or None.
        learned: What was learned, or "".
        differently: What was written for next time, or "".
    """

    type: str
    tone: str | None
    day: date
    note: str
    dread: int | None
    ask_id: UUID
    title: str
    kind: str | None
    person: str | None
    state: str
    outcome: str | None
    ended_on: date | None
    learned: str
    differently: str

    @property
    def is_act(self) -> bool:
        return self.type in ACTS

    @property
    def is_standing_no(self) -> bool:
        """Whether the ask is a no since this."""
        return self.state == State.NO and self.type in NOES and self.day == self.ended_on


@dataclass(frozen=True, slots=True)
class Counted:
    """How much of some days counts: acts by the day, and the noes that began to stand on them."""

    acts: Mapping[date, int]
    noes: int


def happenings(owner: User, days: Range, limit: int = MOST) -> list[Happening]:
    """The acts, ends and thoughts of some days in their order; of too many, the last.

    Args:
        owner: Whose notebook.
        days: Which days; both sides are set.
        limit: At most this many.
    """
    found = fetched(
        "SELECT m.type, m.tone, m.day, m.note, m.dread, a.id, a.title, a.kind, p.name, a.state,"
        " a.outcome, a.ended_on, a.learned, a.differently FROM journal_moment m"
        " JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        " WHERE m.owner_id = %s AND m.voided_at IS NULL AND a.trashed_at IS NULL"
        f" AND m.day >= %s AND m.day < %s AND m.type IN ({', '.join(['%s'] * len(TOLD))})"
        " ORDER BY m.day DESC, m.rank DESC LIMIT %s",
        [*_within(owner, days), *TOLD, limit],
    )
    return [_happening(row) for row in reversed(found)]


def _happening(row: tuple[Any, ...]) -> Happening:
    kind, tone, day, note, dread, ask, *known = row
    return Happening(kind, tone, day, note, dread, UUID(str(ask)), *known)


def counted(owner: User, days: Range) -> Counted:
    """How many acts and noes fall on some days: of the day counts, whatever happened."""
    found = fetched(
        f"SELECT measure, day, SUM(n) FROM {COUNTS} WHERE owner_id = %s AND day >= %s AND day < %s"
        " AND measure IN ('asks', 'noes') GROUP BY measure, day ORDER BY day",
        _within(owner, days),
    )
    acts = {_day(day): int(n) for measure, day, n in found if measure == Measure.ASKS}
    return Counted(acts, sum(int(n) for measure, _on, n in found if measure == Measure.NOES))


def stands_of(owner: User, days: Range) -> list[tuple[str, str | None]]:
    """State and outcome of each ask that was sent in some days, oldest first."""
    found = fetched(
        "SELECT state, outcome FROM journal_ask WHERE owner_id = %s AND sent_on >= %s"
        " AND sent_on < %s AND trashed_at IS NULL AND acts > 0 ORDER BY sent_on, entry",
        _within(owner, days),
    )
    return [(state, outcome) for state, outcome in found]


def to_come(owner: User, days: Range, limit: int = DRAFTS) -> list[Draft]:
    """Asks that are written down for some days to come, the next one first."""
    found = fetched(
        "SELECT a.id, a.title, a.kind, p.name, a.sent_on FROM journal_ask a"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        " WHERE a.owner_id = %s AND a.sent_on >= %s AND a.sent_on < %s AND a.trashed_at IS NULL"
        " AND a.acts > 0 ORDER BY a.sent_on, a.entry LIMIT %s",
        [*_within(owner, days), limit],
    )
    return [
        Draft(UUID(str(key)), title, kind, person, on) for key, title, kind, person, on in found
    ]


def first_day(owner: User) -> date | None:
    """The day of the first act; None before there is one that has a day."""
    [(day,)] = fetched(
        f"SELECT MIN(day) FROM {COUNTS} WHERE owner_id = %s AND measure = 'asks' AND day > %s",
        [identity(owner.id), UNDATED.isoformat()],
    )
    return None if day is None else _day(day)


def _within(owner: User, days: Range) -> list[Any]:
    return [identity(owner.id), str(days.start), str(days.end)]


def _day(value: Any) -> date:
    """What is picked from days comes back from SQLite as the text it is stored as."""
    return date.fromisoformat(value) if isinstance(value, str) else value
