"""After a write: fold again what it touched, and move the counts by the difference.

Nothing that a page opens with is counted when the page is read.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from noes.core.challenge import Measure
from noes.journal import search
from noes.journal.facts import (
    UNDATED,
    CountKey,
    Told,
    counts_of,
    folded_columns,
    is_draft,
    was_sent,
    words_of,
)
from noes.journal.models import Ask, Challenge, DayCount
from noes.journal.rows import Row, identity, select, table_of, update

KEPT_TOTALS = {
    str(Measure.ASKS): "acts",
    str(Measure.NOES): "noes",
    str(Measure.YESES): "yeses",
    str(Measure.OPEN): "waiting",
    str(Measure.CONVERSATIONS): "conversations",
}
TOTALS = (*KEPT_TOTALS.values(), "asked", "drafts", "undated")
COUNTS = table_of(DayCount).name
AT = "owner_id = %s AND measure = %s AND day = %s AND kind = %s AND channel = %s AND dream = %s"
ADD = (
    f"INSERT INTO {COUNTS} (n, owner_id, measure, day, kind, channel, dream)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s)"
    " ON CONFLICT (owner_id, measure, day, kind, channel, dream)"
    f" DO UPDATE SET n = {COUNTS}.n + excluded.n"
)
TAKE = f"UPDATE {COUNTS} SET n = n - %s WHERE {AT}"
CLEAR = f"DELETE FROM {COUNTS} WHERE n = 0 AND {AT}"

Change = Mapping[UUID, tuple[Told | None, Told | None]]


def settle(owner: UUID, change: Change) -> Counter[str]:
    """Store the fold of each changed ask and move the day counts and challenges.

    Args:
        owner: Whose asks.
        change: For each ask what it was before and what it is now; None = not there.

    Returns:
        How much each total of the notebook moves.
    """
    texts = []
    for before, after in change.values():
        if after is not None:
            _keep_fold(owner, after)
            if before is None or words_of(before) != words_of(after):
                texts.append((after.id, words_of(after)))
    if texts:
        search.put(owner, texts)
    moved = difference(change.values())
    move_counts(owner, moved)
    move_challenges(owner, moved)
    return moved_totals(change.values(), moved)


def _keep_fold(owner: UUID, ask: Told) -> None:
    folded = folded_columns(ask.story)
    if any(ask.row[column] != value for column, value in folded.items()):
        update(Ask, owner, ask.id, folded)
        ask.row.update(folded)


def difference(pairs: Iterable[tuple[Told | None, Told | None]]) -> Counter[CountKey]:
    moved: Counter[CountKey] = Counter()
    for before, after in pairs:
        moved.update(counts_of(after))
        moved.subtract(counts_of(before))
    return Counter({key: n for key, n in moved.items() if n})


def moved_totals(
    pairs: Iterable[tuple[Told | None, Told | None]], moved: Counter[CountKey]
) -> Counter[str]:
    totals: Counter[str] = Counter()
    for (measure, day, *_), n in moved.items():
        if measure in KEPT_TOTALS:
            totals[KEPT_TOTALS[measure]] += n
        if measure == Measure.ASKS and day == UNDATED:
            totals["undated"] += n
    for before, after in pairs:
        totals["asked"] += was_sent(after) - was_sent(before)
        totals["drafts"] += is_draft(after) - is_draft(before)
    return totals


def move_counts(owner: UUID, moved: Mapping[CountKey, int]) -> None:
    def at(key: CountKey) -> list[Any]:
        measure, day, kind, channel, dream = key
        return [identity(owner), measure, day.isoformat(), kind, channel, dream]

    more = [[n, *at(key)] for key, n in moved.items() if n > 0]
    less = [[-n, *at(key)] for key, n in moved.items() if n < 0]
    with connection.cursor() as cursor:
        if more:
            cursor.executemany(ADD, more)
        if less:
            cursor.executemany(TAKE, less)
            cursor.executemany(CLEAR, [row[1:] for row in less])


def move_challenges(owner: UUID, moved: Mapping[CountKey, int]) -> None:
    """Move each challenge's `done` by what now falls into it."""
    if not moved:
        return
    for row in select(Challenge, owner, "id IS NOT NULL", []):
        if row["measure"] == Measure.DAYS:
            # A day is one however many asks it holds, so a difference is not enough.
            done = recount(owner, row)
        else:
            done = row["done"] + sum(n for key, n in moved.items() if falls_into(row, key))
        if done != row["done"]:
            update(Challenge, owner, row["id"], {"done": done})


def falls_into(challenge: Row, key: CountKey) -> bool:
    """Whether a day count is one of those that a challenge counts."""
    measure, day, kind, channel, dream = key
    if challenge["measure"] != measure or (challenge["dream"] and not dream):
        return False
    if challenge["kinds"] and kind not in challenge["kinds"].split(","):
        return False
    if challenge["channels"] and channel not in challenge["channels"].split(","):
        return False
    return measure == Measure.OPEN or (
        challenge["start"] <= day and (challenge["end"] is None or day < challenge["end"])
    )


def recount(owner: UUID, challenge: Row, *, from_day: date | None = None) -> int:
    """What a challenge's `done` is by the day counts, at or after `from_day` where one is given."""
    where, values = counted_by(owner, challenge, from_day)
    what = "COUNT(DISTINCT day)" if challenge["measure"] == Measure.DAYS else "COALESCE(SUM(n), 0)"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {what} FROM {COUNTS} WHERE {where}", values)
        found: tuple[int] = cursor.fetchone()
    return int(found[0])


def counted_by(owner: UUID, challenge: Row, from_day: date | None) -> tuple[str, list[Any]]:
    measure = challenge["measure"]
    counted = Measure.ASKS if measure == Measure.DAYS else measure
    where, values = ["owner_id = %s AND measure = %s"], [identity(owner), str(counted)]
    if measure != Measure.OPEN:
        where.append("day >= %s")
        values.append(max(challenge["start"], from_day or challenge["start"]).isoformat())
        if challenge["end"] is not None:
            where.append("day < %s")
            values.append(challenge["end"].isoformat())
    for column, chosen in (("kind", challenge["kinds"]), ("channel", challenge["channels"])):
        if chosen:
            slugs = chosen.split(",")
            where.append(f"{column} IN ({', '.join(['%s'] * len(slugs))})")
            values.extend(slugs)
    if challenge["dream"]:
        where.append("dream")
    return " AND ".join(where), values
