"""The Google Sheet that is kept in step, and the key to it. Not part of the record."""

from typing import ClassVar

from django.db import models

from .owned import Owned


class KeptSheet(Owned):
    """One owner's sheet: where it is, what opens it, and how the last pass went.

    `key` is sealed: see exchange/google/vault.py. A sheet whose `connected_at` is null waits for
    Google's word, and `nonce` names that wait. `busy_until` is held by the pass in progress.
    `shown` says which asks have rows there: see exchange/google/plan.py.
    """

    pk = models.CompositePrimaryKey("owner_id", "id")
    way = models.CharField(max_length=8)
    key = models.TextField()
    document = models.CharField(max_length=100, blank=True)
    tab = models.PositiveBigIntegerField(null=True)
    title = models.CharField(max_length=255, blank=True)
    nonce = models.CharField(max_length=64, blank=True)
    redirect = models.CharField(max_length=500, blank=True)
    asked_at = models.DateTimeField()
    connected_at = models.DateTimeField(null=True)
    kept_at = models.DateTimeField(null=True)
    revision = models.PositiveBigIntegerField(null=True)  # of the notebook, as the sheet shows it
    new_rows = models.PositiveIntegerField(default=0)  # in the sheet, and not in the notebook
    trouble = models.CharField(max_length=16, blank=True)
    not_before = models.DateTimeField(null=True)
    busy_until = models.DateTimeField(null=True)
    shown = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner"], name="one_sheet_of_an_owner"),
        ]
