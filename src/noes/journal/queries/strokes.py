"""The strokes of several tallies at once: what was asked of each person, or for each pitch."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal
from uuid import UUID

from noes.accounts.models import User
from noes.journal.rows import fetched, identity


def strokes_by(
    owner: User, what: Literal["person", "pitch"], keys: Sequence[UUID], today: date
) -> Mapping[UUID, list[str]]:
    """The states of the asks sent by today, oldest first, for each person or pitch that has any."""
    if not keys:
        return {}
    found = fetched(
        f"SELECT a.{what}_id, a.state FROM journal_ask a WHERE a.owner_id = %s"
        f" AND a.{what}_id IN ({', '.join(['%s'] * len(keys))})"
        " AND a.trashed_at IS NULL AND a.acts > 0"
        " AND (a.sent_on IS NULL OR a.sent_on <= %s)"
        " ORDER BY a.sent_on IS NOT NULL, a.sent_on, a.entry",
        [identity(owner.id), *map(identity, keys), today.isoformat()],
    )
    strokes: dict[UUID, list[str]] = {}
    for key, state in found:
        strokes.setdefault(UUID(str(key)), []).append(state)
    return strokes
