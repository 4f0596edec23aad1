"""What a write of many rows counted: moved at once, and kept so that its undo can move it back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from noes.journal.facts import CountKey
from noes.journal.ledger import Ledger
from noes.journal.rows import Row
from noes.journal.settle import move_challenges, move_counts


def count(ledger: Ledger, counts: Mapping[CountKey, int], totals: Mapping[str, int]) -> None:
    """Move the counts, the challenges and the totals of the notebook by what came."""
    move_counts(ledger.owner, counts)
    move_challenges(ledger.owner, counts)
    ledger.totals = dict(totals)


def kept(counts: Mapping[CountKey, int], totals: Mapping[str, int]) -> Row:
    """What was counted, as a write's changes keep it."""
    told = [[key[0], key[1].isoformat(), *key[2:], n] for key, n in counts.items()]
    return {"counts": told, "totals": dict(totals)}


def uncount(ledger: Ledger, kept: Mapping[str, Any]) -> None:
    """Move back what was counted."""
    counts = {
        (measure, date.fromisoformat(day), kind, channel, bool(dream)): -n
        for measure, day, kind, channel, dream, n in kept["counts"]
    }
    count(ledger, counts, {name: -n for name, n in kept["totals"].items()})
