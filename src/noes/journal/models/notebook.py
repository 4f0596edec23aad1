"""One row an owner: where the notebook stands, and the stack of writes."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from .owned import Owned


class Notebook(models.Model):
    """What every write moves: the revision, the next rank, and totals that pages open with.

    The totals are kept per change, so that no page counts ten thousand rows.
    """

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="notebook",
    )
    revision = models.PositiveBigIntegerField(default=0)
    next_rank = models.PositiveBigIntegerField(default=1)
    asked = models.PositiveIntegerField(default=0)  # asks that were sent: strokes of the tally
    acts = models.PositiveIntegerField(default=0)
    noes = models.PositiveIntegerField(default=0)
    yeses = models.PositiveIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    drafts = models.PositiveIntegerField(default=0)
    conversations = models.PositiveIntegerField(default=0)
    undated = models.PositiveIntegerField(default=0)  # acts without a day
    # What the last look at silence found; null before the first one.
    follow_up_day = models.PositiveSmallIntegerField(null=True)
    let_go_day = models.PositiveSmallIntegerField(null=True)


class Write(Owned):
    """One write to the journal, with what takes it back.

    `changes` is a list of [table, id, row as it was before or null] in the order they happened;
    undo walks it backwards. The row stays when it was undone, so that a repeat of its key
    gives the same answer and revives nothing.
    """

    pk = models.CompositePrimaryKey("owner_id", "id")
    revision = models.PositiveBigIntegerField()
    written_at = models.DateTimeField()
    verb = models.CharField(max_length=32)
    subject = models.CharField(max_length=200, blank=True)
    key = models.CharField(max_length=200, null=True)
    made_id = models.UUIDField(null=True)  # the client's own id of what this write made
    digest = models.CharField(max_length=64)
    answer = models.TextField()
    changes = models.TextField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "revision"], name="write_revision"),
            models.UniqueConstraint(
                fields=["owner", "key"], name="write_key", condition=models.Q(key__isnull=False)
            ),
            models.UniqueConstraint(
                fields=["owner", "made_id"],
                name="write_made",
                condition=models.Q(made_id__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["owner", "-revision"],
                name="write_stack",
                condition=models.Q(undone_at__isnull=True),
            ),
        ]


class DayCount(models.Model):
    """How much of each measure falls on each day, by what challenges can ask for.

    A rollup, rebuilt at any time from the moments. Undated counts stand on `UNDATED`.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, db_index=False, related_name="+"
    )
    measure = models.CharField(max_length=16)
    day = models.DateField()
    kind = models.CharField(max_length=40, blank=True)
    channel = models.CharField(max_length=40, blank=True)
    dream = models.BooleanField()
    n = models.PositiveIntegerField()
    pk = models.CompositePrimaryKey("owner_id", "measure", "day", "kind", "channel", "dream")
