"""Whom one asks, and what one offers."""

from typing import ClassVar

from django.db import models

from noes.journal.constraints import OwnedReference

from .owned import Owned, belongs_to


class Person(Owned):
    pk = models.CompositePrimaryKey("owner_id", "id")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=400)  # the name as it is looked up: case folded
    organisation = models.CharField(max_length=200, blank=True)
    email = models.CharField(max_length=254, blank=True)
    links = models.TextField(blank=True)  # one address a line
    note = models.TextField(blank=True)
    dream = models.BooleanField(default=False)
    import_id = models.UUIDField(null=True)
    trashed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            OwnedReference(column="import_id", to="journal_import", name="person_import"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "folded"], name="person_name"),
            models.Index(
                fields=["owner", "import_id"],
                name="person_import_rows",
                condition=models.Q(import_id__isnull=False),
            ),
        ]


class Pitch(Owned):
    pk = models.CompositePrimaryKey("owner_id", "id")
    title = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    kind = models.CharField(max_length=40, null=True)
    channel = models.CharField(max_length=40, null=True)
    entry = models.PositiveBigIntegerField()
    trashed_at = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "entry"], name="pitch_entry")]


class PitchPerson(Owned):
    """A person in a pitch's queue. Who was already asked is read from the asks, never kept here."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    pitch_id = models.UUIDField()
    person_id = models.UUIDField()
    position = models.PositiveIntegerField()
    pitch = belongs_to("journal.Pitch", "pitch_id", "queue")
    person = belongs_to("journal.Person", "person_id", "queued")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "pitch_id", "person_id"], name="queue_once"),
            OwnedReference(column="pitch_id", to="journal_pitch", name="queue_pitch"),
            OwnedReference(column="person_id", to="journal_person", name="queue_person"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "person_id"], name="queue_of_person"),
        ]
