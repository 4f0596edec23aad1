"""Reads of the sheets that are kept in step; what a sheet shows is read by its pass alone."""

from datetime import datetime

from django.db.models import F, Q

from noes.accounts.models import User
from noes.journal.models import KeptSheet


def kept_sheet(owner: User) -> KeptSheet | None:
    """The owner's sheet, connected or waiting for Google's word."""
    return KeptSheet.objects.filter(owner_id=owner.id).defer("shown").first()


def sheets_to_keep(now: datetime) -> list[KeptSheet]:
    """Everybody's sheets that show an earlier state of their notebook, for the one who keeps them."""
    may_be_tried = Q(not_before__isnull=True) | Q(not_before__lte=now)
    older = Q(revision__isnull=True) | ~Q(revision=F("owner__notebook__revision"))
    return list(
        KeptSheet.objects.filter(may_be_tried, older, connected_at__isnull=False)
        .select_related("owner__notebook")
        .defer("shown")
        .order_by("kept_at")
    )
