"""Drafts on their way out, the blows that were taken, and the follow-ups that were sent."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from noes.accounts.models import User
from noes.journal.rows import fetched, identity


@dataclass(frozen=True, slots=True)
class Drafted:
    """One ask that was a draft first.

    Args:
        kind: Slug, or None.
        channel: Slug, or None.
        dream: Whether it is for a dream person; None where nobody is named.
        drafted_on: The day it was written.
        sent_on: The day it was sent, or None.
        until: The last day on which it could be sent: today, or the day it was dropped.
        waits: Whether it waits to be sent today.
    """

    kind: str | None
    channel: str | None
    dream: bool | None
    drafted_on: date
    sent_on: date | None
    until: date
    waits: bool


def drafted(owner: User, today: date) -> Sequence[Drafted]:
    """Every ask that was a draft first, dropped ones too: one query."""
    day = today.isoformat()
    found = fetched(
        "SELECT a.kind, a.channel, a.person_id, p.dream, a.trashed_at, a.state, a.ended_on,"
        " MIN(CASE WHEN m.type = 'drafted' AND m.day <= %s THEN m.day END),"
        " MIN(CASE WHEN m.type = 'sent' AND m.day <= %s THEN m.day END)"
        " FROM journal_ask a"
        " JOIN journal_moment m"
        " ON m.owner_id = a.owner_id AND m.ask_id = a.id AND m.voided_at IS NULL"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        " WHERE a.owner_id = %s AND a.drafted_on IS NOT NULL"
        " GROUP BY a.id, a.kind, a.channel, a.person_id, p.dream, a.trashed_at, a.state,"
        " a.ended_on, a.entry ORDER BY a.entry",
        [day, day, identity(owner.id)],
    )
    return [_drafted(row, today) for row in found if row[7] is not None]


def _drafted(row: tuple[Any, ...], today: date) -> Drafted:
    kind, channel, person, dream, trashed, state, ended, written, sent = row
    last = [today]
    if trashed is not None:
        last.append(date.fromisoformat(str(trashed)[:10]))
    if state == "withdrawn" and ended is not None:
        last.append(date.fromisoformat(str(ended)))
    return Drafted(
        kind,
        channel,
        bool(dream) if person else None,
        date.fromisoformat(str(written)),
        date.fromisoformat(str(sent)) if sent else None,
        min(last),
        sent is None and len(last) == 1,
    )


def blows_and_acts(owner: User, today: date) -> tuple[list[date], list[date]]:
    """The days on which an ask was declined or went to someone else, and those of acts.

    Silence that was counted as a no is no blow.
    """
    found = fetched(
        "SELECT DISTINCT m.day, m.type IN ('sent', 'followed_up') FROM journal_moment m"
        " JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        " WHERE m.owner_id = %s AND m.voided_at IS NULL AND a.trashed_at IS NULL AND m.day <= %s"
        " AND m.type IN ('sent', 'followed_up', 'declined', 'lost')",
        [identity(owner.id), today.isoformat()],
    )
    acts = [date.fromisoformat(str(day)) for day, is_act in found if is_act]
    blows = [date.fromisoformat(str(day)) for day, is_act in found if not is_act]
    return blows, acts


def follow_ups(owner: User, today: date) -> Mapping[str, Sequence[date]]:
    """The days on which each ask was followed up, earliest first, by its id as it is stored."""
    found = fetched(
        "SELECT ask_id, day FROM journal_moment WHERE owner_id = %s AND voided_at IS NULL"
        " AND type = 'followed_up' AND day <= %s AND ask_id IS NOT NULL ORDER BY day",
        [identity(owner.id), today.isoformat()],
    )
    days: defaultdict[str, list[date]] = defaultdict(list)
    for key, day in found:
        days[str(key)].append(date.fromisoformat(str(day)))
    return days
