"""Owners and what they keep, for tests of the journal."""

import uuid
from datetime import UTC, date, datetime
from typing import Any

from noes.accounts.models import User
from noes.exchange.document import written
from noes.journal.models import Ask, Challenge, DayCount, Notebook
from noes.journal.rows import select
from noes.journal.settle import TOTALS

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
TODAY = date(2026, 3, 4)


def new_owner(**settings: Any) -> User:
    return User.objects.create(id=uuid.uuid4(), created_at=NOW, **settings)


def export_of(owner: User) -> str:
    return "".join(written(User.objects.get(id=owner.id)))


def kept_counts(owner: User) -> dict[str, Any]:
    """Everything that is kept per change, to be held against what the moments say."""
    columns = ("measure", "day", "kind", "channel", "dream", "n")
    counts = DayCount.objects.filter(owner_id=owner.id)
    notebook = Notebook.objects.filter(owner_id=owner.id).values(*TOTALS).first() or {}
    return {
        "counts": sorted(counts.values_list(*columns)),
        "notebook": {name: n for name, n in notebook.items() if n},
        "done": sorted(
            Challenge.objects.filter(owner_id=owner.id).values_list("id", "done"), key=str
        ),
        "folds": sorted(
            (str(row["id"]), str(row["state"]), str(row["sent_on"]), str(row["ended_on"]))
            for row in select(Ask, owner.id, "id IS NOT NULL", [])
        ),
    }
