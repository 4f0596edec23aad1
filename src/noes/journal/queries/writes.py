"""The stack that undo takes from, and what was written before."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from noes.accounts.models import User
from noes.journal.models import Write


@dataclass(frozen=True, slots=True)
class LastWrite:
    """What undo would take back: which write, what it did, to what, when, and its key."""

    revision: int
    verb: str
    subject: str
    written_at: datetime
    key: str | None


def last_write(owner: User) -> LastWrite | None:
    """The owner's last write that stands, whichever door it came through."""
    stack = Write.objects.filter(owner_id=owner.id, undone_at__isnull=True).order_by("-revision")
    found = stack.values_list("revision", "verb", "subject", "written_at", "key").first()
    return LastWrite(*found) if found else None


def made_before(owner: User, made_id: UUID) -> tuple[str | None, str] | None:
    """The key and the subject of the write that made something of this id; None where none did."""
    found = Write.objects.filter(owner_id=owner.id, made_id=made_id)
    return found.values_list("key", "subject").first()


@dataclass(frozen=True, slots=True)
class Meant:
    """A write that somebody wishes to take back: what it did, to what, and whether that is done."""

    verb: str
    subject: str
    is_undone: bool


def meant_write(owner: User, revision: int) -> Meant | None:
    """The owner's write of that revision, whether it stands or not."""
    found = Write.objects.filter(owner_id=owner.id, revision=revision)
    row = found.values_list("verb", "subject", "undone_at").first()
    return Meant(row[0], row[1], row[2] is not None) if row else None
