"""What asks of some kinds felt like, and what was written for next time, for many at once."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from noes.accounts.models import User
from noes.journal.rows import fetched, identity

LAST = 5
RATED = (
    "SELECT kind, dread, sting, '' FROM journal_ask WHERE owner_id = %s AND kind = %s"
    " AND trashed_at IS NULL AND dread IS NOT NULL AND state <> 'draft'"
    f" ORDER BY sent_on DESC, entry DESC LIMIT {LAST}"
)
NOTED = (
    "SELECT kind, CAST(NULL AS integer), CAST(NULL AS integer), differently FROM journal_ask WHERE owner_id = %s AND kind = %s"
    " AND trashed_at IS NULL AND differently > '' AND state <> 'draft'"
    " ORDER BY entry DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Felt:
    """What asks of one kind felt like, and what was written for next time.

    Args:
        n: How many asks the means rest on: the last few with a dread, however they went.
        dread: Their mean dread before, 0 to 10; None for no asks.
        sting: The mean sting of those of them that have one, 0 to 10; None where none has.
        differently: The last note for next time, or "".
    """

    n: int = 0
    dread: int | None = None
    sting: int | None = None
    differently: str = ""


def felt_by_kind(owner: User, kinds: Collection[str]) -> Mapping[str, Felt]:
    """For each kind, how the last few rated asks felt as means, and the last note for next time.

    One query, whose cost hangs on the number of kinds alone.
    """
    wanted = sorted(set(kinds))
    if not wanted:
        return {}
    parts = [f"SELECT * FROM ({part}) part" for _kind in wanted for part in (RATED, NOTED)]
    values = [value for kind in wanted for value in [identity(owner.id), kind] * 2]
    found = fetched(" UNION ALL ".join(parts), values)
    return {kind: _felt([row for row in found if row[0] == kind]) for kind in wanted}


def _felt(rows: list[tuple[Any, ...]]) -> Felt:
    rated = [(dread, sting) for _kind, dread, sting, _note in rows if dread is not None]
    notes = [note for *_rest, note in rows if note]
    return Felt(
        len(rated),
        _mean([dread for dread, _sting in rated]),
        _mean([sting for _dread, sting in rated if sting is not None]),
        notes[0] if notes else "",
    )


def _mean(ratings: Sequence[int]) -> int | None:
    # Halves go up, for two of them as for six.
    return int(sum(ratings) / len(ratings) + 0.5) if ratings else None
