"""How scary asks were, and how much their ends stung, in the order of their days."""

from dataclasses import dataclass
from datetime import date

from noes.accounts.models import User
from noes.core.challenge import FOLLOW_UP
from noes.journal.rows import fetched, identity


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
        both: Dread and sting of each ask that has both.
    """

    dread: tuple[Rated, ...]
    sting: tuple[Rated, ...]
    both: tuple[tuple[int, int], ...]


def ratings(owner: User, today: date) -> Ratings:
    """The owner's ratings: two queries."""
    day = today.isoformat()
    acts = fetched(
        "SELECT m.day, CASE WHEN m.type = 'followed_up' THEN %s ELSE COALESCE(a.kind, '') END,"
        " m.dread FROM journal_moment m"
        " JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        " WHERE m.owner_id = %s AND m.voided_at IS NULL AND a.trashed_at IS NULL"
        " AND m.type IN ('sent', 'followed_up') AND m.dread IS NOT NULL AND m.day <= %s"
        " ORDER BY m.day, m.rank",
        [FOLLOW_UP, identity(owner.id), day],
    )
    ends = fetched(
        "SELECT ended_on, COALESCE(kind, ''), sting, dread FROM journal_ask"
        " WHERE owner_id = %s AND trashed_at IS NULL AND sting IS NOT NULL AND ended_on <= %s"
        " ORDER BY ended_on, entry",
        [identity(owner.id), day],
    )
    return Ratings(
        tuple(Rated(date.fromisoformat(str(day)), kind, dread) for day, kind, dread in acts),
        tuple(Rated(date.fromisoformat(str(day)), kind, sting) for day, kind, sting, _ in ends),
        tuple((dread, sting) for _, _, sting, dread in ends if dread is not None),
    )
