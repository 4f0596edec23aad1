"""Asks, and the moments that tell what became of them."""

from typing import ClassVar

from django.db import models

from noes.journal.constraints import OwnedReference

from .owned import Owned, belongs_to, in_rating_range, rating

LIVE = models.Q(trashed_at__isnull=True)
WINS = models.Q(type__in=["replied", "praised", "referred", "accepted"]) | models.Q(
    type="declined", tone="not_now"
)

# What counts as hearing back; queries name these in this order, so that its index serves them.
HEARD_TYPES = ("accepted", "declined", "lost", "praised", "referred", "replied")


class Ask(Owned):
    """One ask. The columns under "the fold" are computed from its moments on every change."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    entry = models.PositiveBigIntegerField()  # the owner's counter when it was entered
    title = models.CharField(max_length=500)
    kind = models.CharField(max_length=40, null=True)
    channel = models.CharField(max_length=40, null=True)
    person_id = models.UUIDField(null=True)
    pitch_id = models.UUIDField(null=True)
    effort = models.PositiveIntegerField(null=True)  # minutes
    body = models.TextField(blank=True)
    learned = models.TextField(blank=True)
    differently = models.TextField(blank=True)
    import_id = models.UUIDField(null=True)
    source_row = models.PositiveIntegerField(null=True)
    source = models.TextField(blank=True)  # the row's raw cells, as JSON
    trashed_at = models.DateTimeField(null=True)
    # its owner chose on the first of these days to keep waiting, whatever its silence, until the last
    waits_from = models.DateField(null=True)
    waits_until = models.DateField(null=True)
    # the fold
    state = models.CharField(max_length=16)
    outcome = models.CharField(max_length=16, null=True)
    sent_on = models.DateField(null=True)
    drafted_on = models.DateField(null=True)
    last_act_on = models.DateField(null=True)
    contact_on = models.DateField(null=True)
    replied_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    revisit_on = models.DateField(null=True)
    acts = models.PositiveIntegerField(default=0)
    dread = rating()
    sting = rating()

    person = belongs_to("journal.Person", "person_id", "asks")
    pitch = belongs_to("journal.Pitch", "pitch_id", "asks")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "entry"], name="ask_entry"),
            OwnedReference(column="person_id", to="journal_person", name="ask_person"),
            OwnedReference(column="pitch_id", to="journal_pitch", name="ask_pitch"),
            OwnedReference(column="import_id", to="journal_import", name="ask_import"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["owner", "sent_on", "entry"],
                name="ask_tally",
                condition=LIVE & models.Q(acts__gt=0),
            ),
            models.Index(fields=["owner", "state", "contact_on", "entry"], name="ask_state"),
            models.Index(
                fields=["owner", "person_id"],
                name="ask_of_person",
                condition=models.Q(person_id__isnull=False),
            ),
            models.Index(
                fields=["owner", "pitch_id"],
                name="ask_of_pitch",
                condition=models.Q(pitch_id__isnull=False),
            ),
            models.Index(
                fields=["owner", "import_id"],
                name="ask_of_import",
                condition=models.Q(import_id__isnull=False),
            ),
            models.Index(
                fields=["owner", "revisit_on"],
                name="ask_revisit",
                condition=models.Q(revisit_on__isnull=False),
            ),
            models.Index(
                fields=["owner", "kind", "sent_on", "entry"],
                name="ask_felt",
                condition=LIVE & models.Q(dread__isnull=False),
            ),
            models.Index(
                fields=["owner", "kind", "entry"],
                name="ask_differently",
                condition=LIVE & models.Q(differently__gt=""),
            ),
        ]


class Moment(Owned):
    """One dated thing that happened. Never changed: amending voids it and writes another.

    `ask_id` is null for a win that stands alone.
    """

    pk = models.CompositePrimaryKey("owner_id", "id")
    ask_id = models.UUIDField(null=True)
    person_id = models.UUIDField(null=True)  # whom a win that stands alone came from
    rank = models.PositiveBigIntegerField()
    type = models.CharField(max_length=16)
    day = models.DateField(null=True)
    day_text = models.CharField(max_length=100, blank=True)
    at = models.DateTimeField(null=True)
    utc_offset = models.SmallIntegerField(null=True)  # minutes, as it was where it was logged
    dread = rating()
    sting = rating()
    tone = models.CharField(max_length=16, null=True)
    revisit_on = models.DateField(null=True)
    amount = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, null=True)
    note = models.TextField(blank=True)
    import_id = models.UUIDField(null=True)
    replaces_id = models.UUIDField(null=True)  # the moment that this one amends
    voided_at = models.DateTimeField(null=True)

    ask = belongs_to("journal.Ask", "ask_id", "moments")
    person = belongs_to("journal.Person", "person_id", "wins")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["owner", "rank"],
                name="moment_rank",
                condition=models.Q(voided_at__isnull=True),
            ),
            models.CheckConstraint(condition=in_rating_range("dread"), name="moment_dread"),
            models.CheckConstraint(condition=in_rating_range("sting"), name="moment_sting"),
            OwnedReference(column="ask_id", to="journal_ask", name="moment_ask"),
            OwnedReference(column="person_id", to="journal_person", name="moment_person"),
            OwnedReference(column="import_id", to="journal_import", name="moment_import"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "ask_id"], name="moment_of_ask"),
            models.Index(
                fields=["owner", "-day", "-rank"],
                name="moment_wins",
                condition=WINS & models.Q(voided_at__isnull=True),
            ),
            models.Index(
                fields=["owner", "ask_id", "day"],
                name="moment_heard",
                condition=models.Q(type__in=HEARD_TYPES, voided_at__isnull=True),
            ),
        ]


class Tag(Owned):
    pk = models.CompositePrimaryKey("owner_id", "id")
    name = models.CharField(max_length=60)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "name"], name="tag_name"),
        ]


class AskTag(Owned):
    pk = models.CompositePrimaryKey("owner_id", "id")
    ask_id = models.UUIDField()
    tag_id = models.UUIDField()
    ask = belongs_to("journal.Ask", "ask_id", "tagged")
    tag = belongs_to("journal.Tag", "tag_id", "tagged")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "ask_id", "tag_id"], name="tagged_once"),
            OwnedReference(column="ask_id", to="journal_ask", name="tagged_ask"),
            OwnedReference(column="tag_id", to="journal_tag", name="tagged_tag"),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "tag_id"], name="tagged_with")]


class Import(Owned):
    """One table that was brought. Its rows name it, so that it can be taken back whole."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    name = models.CharField(max_length=255)
    imported_at = models.DateTimeField()
    asks = models.PositiveIntegerField()


class TableShape(Owned):
    """What was chosen about the last table of a shape, for the next one. Not part of the record."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    shape = models.CharField(max_length=32)
    choices = models.TextField()  # as the reader of tables writes them down
    used_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "shape"], name="one_of_a_shape"),
        ]
