"""Keeping waiting: an ask that has gone quiet is left in peace until it has been quiet for as long again.

Nothing happened to the ask, so no moment says so: the ask keeps from which day on it is waited for
and until when. Any contact after the first of them ends it, whatever the second says.
"""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.days import local_day
from noes.core.moments import State
from noes.journal import access
from noes.journal.actions.moments import done_to
from noes.journal.documents import ask_document
from noes.journal.errors import NotLawful
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import Ask
from noes.journal.rows import Row

VERB = "wait"


def keep_waiting(owner: User, ask_id: UUID, *, now: datetime, key: str | None = None) -> Document:
    """Keep waiting for one ask, for as long again as it has been quiet.

    Raises:
        NotLawful: It does not wait, or has been quiet for no day yet.
    """
    today = _today(owner, now)

    def how(ledger: Ledger) -> Done:
        row = access.ask(owner, ask_id)
        ledger.touch([ask_id])
        if not _leave(ledger, row, today):
            raise NotLawful(
                _("Only an ask that waits and has been quiet can be waited for longer.")
            )
        return Done(row["title"], lambda: ask_document(ledger.after[ask_id]))

    return perform(owner.id, VERB, how, now=now, body=str(ask_id), key=key)


def keep_all_waiting(
    owner: User, asks: Sequence[UUID], *, now: datetime, key: str | None = None
) -> Document:
    """The same for many asks, as one write. Those that are not quiet are left alone.

    Returns:
        `asks`, the ids of those that are waited for, and `left`, the states of those left alone.
    """
    today = _today(owner, now)

    def how(ledger: Ledger) -> Done:
        return done_to([(row, _leave(ledger, row, today)) for row in access.asks(owner, asks)])

    return perform(owner.id, VERB, how, now=now, body=[str(ask) for ask in asks], key=key)


def _today(owner: User, now: datetime) -> date:
    return local_day(now, ZoneInfo(owner.time_zone), owner.day_start)


def _leave(ledger: Ledger, row: Row, today: date) -> bool:
    """Leave an ask in peace from today on; False where there is no silence to double."""
    contact = row["contact_on"]
    if row["state"] != State.WAITING or contact is None or contact >= today:
        return False
    ledger.change(Ask, row, {"waits_from": today, "waits_until": today + (today - contact)})
    return True
