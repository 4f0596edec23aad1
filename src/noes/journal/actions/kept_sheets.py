"""The sheet that is kept in step: like settings, it is on no undo stack and in no export."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from noes.accounts.models import User
from noes.journal.identity import new_id
from noes.journal.models import KeptSheet

LONGEST_PASS = timedelta(minutes=3)


def choose_sheet(owner: User, *, now: datetime, **values: Any) -> KeptSheet:
    """Take up a sheet in place of the one before."""
    with transaction.atomic():
        KeptSheet.objects.filter(owner_id=owner.id).delete()
        return KeptSheet.objects.create(owner_id=owner.id, id=new_id(now), asked_at=now, **values)


def note_sheet(owner: UUID, sheet: UUID, **values: Any) -> bool:
    """Keep what is known of a sheet now; False where another was chosen meanwhile."""
    return bool(KeptSheet.objects.filter(owner_id=owner, id=sheet).update(**values))


def begin_pass(owner: UUID, sheet: UUID, *, now: datetime) -> bool:
    """Claim a sheet for one pass; False while another pass has it."""
    free = Q(busy_until__isnull=True) | Q(busy_until__lte=now)
    mine = KeptSheet.objects.filter(free, owner_id=owner, id=sheet)
    return bool(mine.update(busy_until=now + LONGEST_PASS))


def take_nonce(owner: UUID, nonce: str) -> KeptSheet | None:
    """The sheet that waits for Google's word under this nonce, once; else None."""
    with transaction.atomic():
        waiting = KeptSheet.objects.select_for_update().filter(owner_id=owner, nonce=nonce)
        found = waiting.exclude(nonce="").first()
        if found is not None:
            KeptSheet.objects.filter(owner_id=owner, id=found.id).update(nonce="")
    return found


def leave_sheet(owner: User) -> KeptSheet | None:
    """Let go of the sheet and the key to it; None where there is none."""
    with transaction.atomic():
        found = KeptSheet.objects.filter(owner_id=owner.id).first()
        if found is not None:
            KeptSheet.objects.filter(owner_id=owner.id, id=found.id).delete()
    return found
