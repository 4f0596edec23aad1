"""What pictures show: asks by their number, the acts of a week, and whom they were asked of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from noes.accounts.models import User
from noes.core.days import Range
from noes.core.moments import State, Type
from noes.journal.rows import fetched, identity

MOST = 1_000  # acts of a week; only a table brings more
NAMED = 3
STANDS = "CASE WHEN a.ended_on > %s THEN 'waiting' ELSE a.state END AS state"
ASKED = (
    f"SELECT {STANDS}, a.person_id, a.sent_on, a.entry FROM journal_ask a"
    " WHERE a.owner_id = %s AND a.trashed_at IS NULL AND a.acts > 0"
    " AND (a.sent_on IS NULL OR a.sent_on <= %s)"
)
OLDEST_FIRST = " ORDER BY a.sent_on IS NOT NULL, a.sent_on, a.entry"


@dataclass(frozen=True, slots=True)
class People:
    """Whom one asked: a few names, the latest first, and how many people in all."""

    names: tuple[str, ...]
    n: int


@dataclass(frozen=True, slots=True)
class Act:
    """One act of a week: its day, and where its ask stands; for a follow-up, that it waits."""

    day: date
    mark: str


@dataclass(frozen=True, slots=True)
class Boldest:
    """The ask that stung least for how scary it was.

    Args:
        title: What was asked for.
        kind: Slug, or None.
        person: Whom, or None.
        dread: How scary it was, 0 to 10.
        sting: How much it stung, 0 to 10.
        state: Where it stands.
        n: How many asks have both ratings.
        less: How many of those stung less than they scared.
    """

    title: str
    kind: str | None
    person: str | None
    dread: int
    sting: int
    state: str
    n: int
    less: int


def states_of(owner: User, today: date, at: int) -> dict[str, int]:
    """How many of the first asks stand where.

    Args:
        owner: Whose asks.
        today: The owner's local day; an end that is still to come waits.
        at: So many of them.
    """
    found = fetched(
        f"SELECT x.state, COUNT(*) FROM ({ASKED}{OLDEST_FIRST} LIMIT %s) x GROUP BY x.state",
        [*_by(owner, today), at],
    )
    return {state: int(n) for state, n in found}


def marks_of(owner: User, today: date, at: int, last: int) -> list[str]:
    """The states of the last of the first `at` asks, oldest first."""
    found = fetched(
        f"SELECT x.state FROM ({ASKED}{OLDEST_FIRST} LIMIT %s OFFSET %s) x"
        " ORDER BY x.sent_on IS NOT NULL, x.sent_on, x.entry",
        [*_by(owner, today), last, at - last],
    )
    return [state for (state,) in found]


def people_of_first(owner: User, today: date, at: int) -> People:
    """Whom the first asks went to."""
    return _people(f"{ASKED}{OLDEST_FIRST} LIMIT %s", [*_by(owner, today), at], owner)


def people_within(owner: User, today: date, days: Range) -> People:
    """Whom the asks of some days up to today went to; both sides of the range are set."""
    within = " AND a.sent_on >= %s AND a.sent_on < %s"
    values = [*_by(owner, today), str(days.start), str(days.end)]
    return _people(f"{ASKED}{within}", values, owner)


def _people(asked: str, values: Sequence[Any], owner: User) -> People:
    found = fetched(
        f"SELECT p.name, COUNT(*) OVER () FROM ({asked}) x"
        " JOIN journal_person p ON p.owner_id = %s AND p.id = x.person_id"
        " WHERE p.trashed_at IS NULL GROUP BY p.id, p.name"
        " ORDER BY MAX(x.sent_on) IS NULL, MAX(x.sent_on) DESC, MAX(x.entry) DESC LIMIT %s",
        [*values, identity(owner.id), NAMED],
    )
    return People(tuple(name for name, _n in found), int(found[0][1]) if found else 0)


def acts_within(owner: User, today: date, days: Range) -> list[Act]:
    """The acts of some days up to today in their order; both sides of the range are set."""
    found = fetched(
        f"SELECT m.day, m.type, {STANDS} FROM journal_moment m"
        " JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        " WHERE m.owner_id = %s AND m.voided_at IS NULL AND a.trashed_at IS NULL"
        " AND m.type IN ('sent', 'followed_up') AND m.day <= %s AND m.day >= %s AND m.day < %s"
        " ORDER BY m.day, m.rank LIMIT %s",
        [*_by(owner, today), str(days.start), str(days.end), MOST],
    )
    return [
        Act(date.fromisoformat(str(day)), state if kind == Type.SENT else State.WAITING)
        for day, kind, state in found
    ]


def followed_up_within(owner: User, today: date, days: Range) -> bool:
    """Whether any act of some days up to today was a follow-up; both sides of the range are set."""
    found = fetched(
        "SELECT 1 FROM journal_moment m"
        " JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        " WHERE m.owner_id = %s AND m.voided_at IS NULL AND a.trashed_at IS NULL"
        " AND m.type = 'followed_up' AND m.day <= %s AND m.day >= %s AND m.day < %s LIMIT 1",
        [identity(owner.id), today.isoformat(), str(days.start), str(days.end)],
    )
    return bool(found)


def boldest(owner: User, today: date) -> Boldest | None:
    """The ask that stung least for how scary it was, the latest of several; None without ratings."""
    found = fetched(
        "SELECT a.title, a.kind, p.name, a.dread, a.sting, a.state, COUNT(*) OVER (),"
        " SUM(CASE WHEN a.sting < a.dread THEN 1 ELSE 0 END) OVER () FROM journal_ask a"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        " AND p.trashed_at IS NULL"
        " WHERE a.owner_id = %s AND a.trashed_at IS NULL AND a.dread IS NOT NULL"
        " AND a.sting IS NOT NULL AND a.ended_on <= %s"
        " ORDER BY a.dread - a.sting DESC, a.ended_on DESC, a.entry DESC LIMIT 1",
        [identity(owner.id), today.isoformat()],
    )
    return Boldest(*found[0]) if found else None


def _by(owner: User, today: date) -> list[Any]:
    return [today.isoformat(), identity(owner.id), today.isoformat()]
