"""Which asks have gone quiet, and what waits beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from noes.accounts.models import User
from noes.journal.rows import Row, fetched, identity

WAITED_FOR = "COALESCE(a.waits_from > a.contact_on AND a.waits_until > %s, FALSE)"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an ask stands among those that wait, by its last contact and its entry."""

    contact_on: date
    entry: int


@dataclass(frozen=True, slots=True)
class Quiet:
    """Asks that wait and have been quiet.

    Args:
        since: Their last contact was on this day or before it.
        today: Those that are waited for on purpose beyond this day are left out.
        silent: The kinds that await no answer, which are left out too.
        before: Only those that stand before this place, which later writes do not move.
    """

    since: date
    today: date
    silent: tuple[str, ...]
    before: Place | None = None

    def clause(self) -> tuple[str, list[Any]]:
        """The condition on asks `a`, and its values."""
        reaches, values = self._reach()
        condition = (
            f"a.state = 'waiting' AND a.sent_on IS NOT NULL AND {reaches}"
            f" AND {_awaits(self.silent)} AND NOT {WAITED_FOR}"
        )
        return condition, [*values, *self.silent, self.today.isoformat()]

    def _reach(self) -> tuple[str, list[Any]]:
        """One bound, the nearer: of two the index might be read from the farther, page by page."""
        if self.before is None or self.before.contact_on > self.since:
            return "a.contact_on <= %s", [self.since.isoformat()]
        place = [self.before.contact_on.isoformat(), self.before.entry]
        return "(a.contact_on, a.entry) < (%s, %s)", place


def _awaits(silent: Sequence[str]) -> str:
    return f"COALESCE(a.kind, '') NOT IN ({', '.join(['%s'] * len(silent))})"


def is_waited_for(ask: Row, today: date) -> bool:
    """Whether an ask is waited for on purpose beyond a day: as `WAITED_FOR` says it of rows."""
    since, until, contact = ask["waits_from"], ask["waits_until"], ask["contact_on"]
    return None not in (since, until, contact) and since > contact and until > today


@dataclass(frozen=True, slots=True)
class Others:
    """What waits and is not shown among the quiet.

    Args:
        waited_for: How many are waited for on purpose.
        next_on: The day on which the first of those comes back.
        undated: How many carry no day, so that nobody knows how long they have been quiet.
    """

    waited_for: int
    next_on: date | None
    undated: int


def others(owner: User, today: date, silent: Sequence[str]) -> Others:
    """What waits and is not shown among the quiet, in one query.

    Args:
        owner: Whose asks.
        today: The owner's local day.
        silent: The kinds that await no answer.
    """
    day = today.isoformat()
    found = fetched(
        f"SELECT SUM(CASE WHEN {WAITED_FOR} THEN 1 ELSE 0 END),"
        f" MIN(CASE WHEN {WAITED_FOR} THEN a.waits_until END),"
        " SUM(CASE WHEN a.sent_on IS NULL THEN 1 ELSE 0 END) FROM journal_ask a"
        f" WHERE a.owner_id = %s AND a.trashed_at IS NULL AND a.state = 'waiting'"
        f" AND {_awaits(silent)}",
        [day, day, identity(owner.id), *silent],
    )
    waited_for, next_on, undated = found[0]
    return Others(waited_for or 0, next_on and date.fromisoformat(str(next_on)), undated or 0)
