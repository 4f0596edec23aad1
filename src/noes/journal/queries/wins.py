"""Wins, small ones too: yeses, real replies, referrals, kind words, and every "not now"."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.days import ALWAYS, Range
from noes.journal.queries.today import uuid_of
from noes.journal.rows import fetched, identity

MOST_A_PAGE = 200
CENT = Decimal("0.01")
FROM = (
    " FROM journal_moment m LEFT JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
)
WHERE = (
    " WHERE m.owner_id = %s AND m.voided_at IS NULL AND a.trashed_at IS NULL"
    " AND (m.type IN ('replied', 'praised', 'referred', 'accepted')"
    " OR (m.tone = 'not_now' AND m.type = 'declined'))"
)


@dataclass(frozen=True, slots=True)
class Win:
    """One win: of an ask, or (without `ask_id`) one that stands alone."""

    id: UUID
    ask_id: UUID | None
    type: str
    tone: str | None
    day: date | None
    day_text: str
    note: str
    amount: Decimal | None
    currency: str | None
    title: str
    person_id: UUID | None
    person: str | None


def wins(
    owner: User,
    *,
    person_id: UUID | None = None,
    days: Range = ALWAYS,
    until: date | None = None,
    limit: int = 50,
    offset: int = 0,
) -> list[Win]:
    """A page of wins, latest first, those without a day last.

    Args:
        owner: Whose wins.
        person_id: Only those of this person.
        days: Only those of these days; without a bound, those without a day too.
        until: Only those up to this day, those without a day too.
        limit: At most this many, 1 to 200.
        offset: How many to pass over.
    """
    whose, values = _whose(person_id)
    when, bounds = _when(days)
    if until is not None:
        when, bounds = f"{when} AND (m.day IS NULL OR m.day <= %s)", [*bounds, str(until)]
    found = fetched(
        "SELECT m.id, m.ask_id, m.type, m.tone, m.day, m.day_text, m.note, m.amount, m.currency,"
        f" a.title, p.id, p.name{FROM}"
        " LEFT JOIN journal_person p ON p.owner_id = m.owner_id"
        " AND p.id = COALESCE(a.person_id, m.person_id)"
        f"{WHERE}{whose}{when} ORDER BY m.day IS NULL, m.day DESC, m.rank DESC LIMIT %s OFFSET %s",
        [identity(owner.id), *values, *bounds, max(1, min(limit, MOST_A_PAGE)), max(0, offset)],
    )
    return [_win(row) for row in found]


def _whose(person_id: UUID | None) -> tuple[str, list[Any]]:
    if person_id is None:
        return "", []
    return " AND COALESCE(a.person_id, m.person_id) = %s", [identity(person_id)]


def _when(days: Range) -> tuple[str, list[Any]]:
    sides = ((" AND m.day >= %s", days.start), (" AND m.day < %s", days.end))
    bounds = [(clause, str(day)) for clause, day in sides if day is not None]
    return "".join(clause for clause, _day in bounds), [day for _clause, day in bounds]


def _win(row: tuple[Any, ...]) -> Win:
    key, ask, kind, tone, day, day_text, note, amount, currency, title, person, name = row
    money = None if amount is None else Decimal(str(amount)).quantize(CENT)
    what = (UUID(str(key)), uuid_of(ask), kind, tone, day, day_text, note, money, currency)
    return Win(*what, title or "", uuid_of(person), name)


def count(owner: User) -> dict[str, int]:
    """How many wins there are of each type."""
    found = fetched(f"SELECT m.type, COUNT(*){FROM}{WHERE} GROUP BY m.type", [identity(owner.id)])
    return {kind: int(n) for kind, n in found}
