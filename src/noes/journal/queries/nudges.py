"""The few asks whose silence is worth a nudge today, found without the numbers behind it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.patience import USUAL, Patience
from noes.journal.facts import silent_kinds
from noes.journal.models import Notebook
from noes.journal.models.asks import HEARD_TYPES
from noes.journal.queries.quiet import Quiet
from noes.journal.rows import fetched, identity


@dataclass(frozen=True, slots=True)
class Nudge:
    """An ask that has gone quiet: for how many days, and whether answers this late are rare."""

    id: UUID
    title: str
    person: str | None
    quiet: int
    is_late: bool


def patience_of(notebook: Notebook) -> Patience:
    """What the last look at the silence of a notebook found, or what is usual."""
    follow_up, let_go = notebook.follow_up_day, notebook.let_go_day
    return USUAL if follow_up is None or let_go is None else Patience(follow_up, let_go)


def nudges(owner: User, patience: Patience, today: date, limit: int) -> list[Nudge]:
    """The asks that have gone quiet, latest contact first, as Gone quiet lists them.

    Args:
        owner: Whose asks.
        patience: How long answers take.
        today: The owner's local day.
        limit: At most this many.
    """
    since = today - timedelta(days=patience.follow_up_day)
    condition, values = Quiet(since, today, silent_kinds(owner.id)).clause()
    found = fetched(
        "SELECT a.id, a.title, p.name, a.sent_on, a.contact_on,"
        " EXISTS (SELECT 1 FROM journal_moment m WHERE m.owner_id = a.owner_id"
        " AND m.ask_id = a.id AND m.voided_at IS NULL AND (m.day IS NULL OR m.day <= %s)"
        f" AND m.type IN {HEARD_TYPES}) FROM journal_ask a"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        f" WHERE a.owner_id = %s AND a.trashed_at IS NULL AND {condition}"
        " ORDER BY a.contact_on DESC, a.entry DESC LIMIT %s",
        [today.isoformat(), identity(owner.id), *values, limit],
    )
    return [_nudge(row, patience, today) for row in found]


def _nudge(row: tuple[Any, ...], patience: Patience, today: date) -> Nudge:
    key, title, person, *days, answered = row
    sent_on, contact_on = (date.fromisoformat(str(day)) for day in days)
    is_late = not answered and patience.let_go_on(sent_on, contact_on) <= today
    return Nudge(UUID(str(key)), title, person, (today - contact_on).days, is_late)
