"""How scary asks were, and how much their ends stung, in the order of their days."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from sys import intern
from typing import Any

from noes.accounts.models import User
from noes.core.challenge import FOLLOW_UP
from noes.journal.rows import identity, streamed


@dataclass(frozen=True, slots=True)
class Rated:
    """One rating: 0 to 10, of which kind of ask, on which day."""

    day: date
    kind: str
    rating: int


@dataclass(frozen=True, slots=True)
class Ratings:
    """All that were given up to a day.

    Args:
        dread: Of acts.
        sting: Of ends that stand.
        both: How many asks had which dread and sting, of those that have both.
    """

    dread: tuple[Rated, ...]
    sting: tuple[Rated, ...]
    both: Mapping[tuple[int, int], int]


def ratings(owner: User, today: date) -> Ratings:
    """The owner's ratings: two queries, read some rows at a time; equal ratings are kept once."""
    day, once = today.isoformat(), cache(_rated)
    acts = streamed(
        "SELECT m.day, CASE WHEN m.type = 'followed_up' THEN %s ELSE COALESCE(a.kind, '') END,"
        " m.dread FROM journal_moment m"
        " JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        " WHERE m.owner_id = %s AND m.voided_at IS NULL AND a.trashed_at IS NULL"
        " AND m.type IN ('sent', 'followed_up') AND m.dread IS NOT NULL AND m.day <= %s"
        " ORDER BY m.day, m.rank",
        [FOLLOW_UP, identity(owner.id), day],
    )
    dread = tuple(once(*act) for act in acts)
    ends = streamed(
        "SELECT ended_on, COALESCE(kind, ''), sting, dread FROM journal_ask"
        " WHERE owner_id = %s AND trashed_at IS NULL AND sting IS NOT NULL AND ended_on <= %s"
        " ORDER BY ended_on, entry",
        [identity(owner.id), day],
    )
    sting: list[Rated] = []
    both: Counter[tuple[int, int]] = Counter()
    for ended_on, kind, stung, scared in ends:
        sting.append(once(ended_on, kind, stung))
        if scared is not None:
            both[scared, stung] += 1
    return Ratings(dread, tuple(sting), both)


def _rated(day: Any, kind: str, rating: int) -> Rated:
    return Rated(date.fromisoformat(str(day)), intern(kind), rating)
