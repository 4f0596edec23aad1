"""Whether everything that is kept per change is still what the moments say.

Nothing of it is needed to know what happened: all of it can be made again (actions/mending.py).
Asks are read a few hundred at a time, so that memory does not grow with the notebook.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from noes.core.challenge import Measure
from noes.journal import rows
from noes.journal.facts import CountKey, Told, folded_columns, told, words_of
from noes.journal.models import Ask, Challenge, Notebook
from noes.journal.rows import Row, identity, select, table_of
from noes.journal.settle import COUNTS, TOTALS, difference, falls_into, moved_totals

ASKS_AT_ONCE = 300
SNAPSHOTS = {"sqlite": "BEGIN", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


@dataclass(frozen=True, slots=True)
class Sums:
    """What the moments of all asks add up to."""

    counts: Counter[CountKey] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)

    def add(self, asks: Sequence[Told]) -> None:
        pairs = [(None, ask) for ask in asks]
        moved = difference(pairs)
        self.counts.update(moved)
        self.totals.update(moved_totals(pairs, moved))


@dataclass(frozen=True, slots=True)
class Differences:
    """How much of what is kept is not as the moments have it.

    Args:
        folds: asks whose state and days are not.
        texts: asks whose findable words are not.
        counts: day counts that are not.
        totals: names of the notebook's totals that are not.
        challenges: challenges whose `done` is not.
        rank: whether the next rank, or entry, was given away before.
    """

    folds: int = 0
    texts: int = 0
    counts: int = 0
    totals: tuple[str, ...] = ()
    challenges: int = 0
    rank: bool = False

    @property
    def any(self) -> bool:
        return self != Differences()


@contextmanager
def one_state() -> Iterator[None]:
    """See one state of the notebook for the length of the block, and keep nobody from writing."""
    if connection.in_atomic_block:  # one state already
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(SNAPSHOTS[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def differences(owner: UUID) -> Differences:
    """Compare everything that is kept with what the moments say. Reads only."""
    folds = texts = 0
    sums = Sums()
    for batch in batches(owner):
        folds += len(misfolded(batch))
        texts += len(misworded(owner, batch))
        sums.add(batch)
    notebook = _notebook(owner)
    return Differences(
        folds,
        texts,
        len(differing_counts(owner, sums.counts)),
        tuple(sorted(name for name in TOTALS if sums.totals[name] != notebook[name])),
        sum(row["done"] != done_of(row, sums.counts) for row in challenges(owner)),
        bool(lowest_next_rank(owner) > notebook["next_rank"]),
    )


def batches(owner: UUID) -> Iterator[list[Told]]:
    """All of an owner's asks, in the trash too, in the order of their entry."""
    entry = -1
    while found := _after(owner, entry):
        entry = found[-1][0]
        asks = told(owner, [key for _entry, key in found])
        yield [asks[key] for _entry, key in found]


def _after(owner: UUID, entry: int) -> list[tuple[int, UUID]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT entry, id FROM {table_of(Ask).name} WHERE owner_id = %s AND entry > %s"
            f" ORDER BY entry LIMIT {ASKS_AT_ONCE}",
            [identity(owner), entry],
        )
        return [(number, UUID(str(key))) for number, key in cursor.fetchall()]


def misfolded(asks: Sequence[Told]) -> list[Told]:
    """Those of the asks whose stored fold is not what their moments say."""
    return [
        ask
        for ask in asks
        if any(ask.row[column] != value for column, value in folded_columns(ask.story).items())
    ]


def misworded(owner: UUID, asks: Sequence[Told]) -> list[tuple[UUID, str]]:
    """For those of the asks whose findable words are not theirs, the words they should have."""
    if connection.vendor != "sqlite":
        return []
    found: dict[UUID, str] = {}
    for part in rows.parts([ask.id for ask in asks]):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT ask_id, text FROM journal_search"
                f" WHERE owner_id = %s AND ask_id IN ({', '.join(['%s'] * len(part))})",
                [identity(owner), *map(identity, part)],
            )
            found.update((UUID(str(key)), text) for key, text in cursor.fetchall())
    return [(ask.id, words) for ask in asks if found.get(ask.id) != (words := words_of(ask))]


def _kept_counts(owner: UUID) -> Iterator[tuple[CountKey, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT measure, day, kind, channel, dream, n FROM {COUNTS} WHERE owner_id = %s",
            [identity(owner)],
        )
        for measure, day, kind, channel, dream, n in cursor:
            yield (measure, _day(day), kind, channel, bool(dream)), n


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def differing_counts(owner: UUID, counts: Counter[CountKey]) -> dict[CountKey, int]:
    """By how much each stored day count that is not right has to move."""
    kept = Counter(dict(_kept_counts(owner)))
    return {
        key: counts[key] - kept[key]
        for key in kept.keys() | counts.keys()
        if kept[key] != counts[key]
    }


def challenges(owner: UUID) -> list[Row]:
    return select(Challenge, owner, "id IS NOT NULL", [], "entry")


def done_of(challenge: Row, counts: Counter[CountKey]) -> int:
    """What a challenge's `done` is by these day counts."""
    if challenge["measure"] == Measure.DAYS:
        by_asks = {**challenge, "measure": str(Measure.ASKS)}
        return len({key[1] for key, n in counts.items() if n and falls_into(by_asks, key)})
    return sum(n for key, n in counts.items() if falls_into(challenge, key))


def _notebook(owner: UUID) -> Row:
    found = select(Notebook, owner, "owner_id IS NOT NULL", [])
    return found[0] if found else dict(table_of(Notebook).defaults)


def lowest_next_rank(owner: UUID) -> int:
    """The first rank that nothing has, moments, asks, pitches and challenges alike."""
    taken = (
        ("journal_moment", "rank"),
        *((f"journal_{table}", "entry") for table in ("ask", "pitch", "challenge")),
    )
    highest = " UNION ALL ".join(
        f"SELECT MAX({column}) AS n FROM {table} WHERE owner_id = %s" for table, column in taken
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT MAX(n) FROM ({highest}) AS t", [identity(owner)] * len(taken))
        (found,) = cursor.fetchone()
    return 1 + (found or 0)
