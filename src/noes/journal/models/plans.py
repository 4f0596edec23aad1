"""What someone set out to do, and when they rest."""

from typing import ClassVar

from django.db import models

from noes.journal.constraints import OwnedReference

from .owned import Owned, belongs_to


class Challenge(Owned):
    """A rule over moments. `done` is kept per change from the day counts."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    entry = models.PositiveBigIntegerField()
    name = models.CharField(max_length=200)
    preset = models.CharField(max_length=40, blank=True)
    measure = models.CharField(max_length=16)
    kinds = models.CharField(max_length=500, blank=True)  # slugs with commas; none = all
    channels = models.CharField(max_length=500, blank=True)
    dream = models.BooleanField(default=False)
    target = models.PositiveIntegerField(null=True)
    start = models.DateField()
    end = models.DateField(null=True)
    rhythm = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True)  # put aside by the user
    done = models.PositiveIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "entry"], name="challenge_entry")]


class Rest(Owned):
    """Days off, for every challenge or for one."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    challenge_id = models.UUIDField(null=True)
    start = models.DateField()
    end = models.DateField()
    name = models.CharField(max_length=200, blank=True)
    challenge = belongs_to("journal.Challenge", "challenge_id", "rests")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="rest_span"),
            OwnedReference(column="challenge_id", to="journal_challenge", name="rest_challenge"),
        ]
        indexes: ClassVar = [models.Index(fields=["owner", "start"], name="rest_start")]


class DayOff(Owned):
    """A day that its owner calls no workday, beside the public holidays."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    day = models.DateField()
    name = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "day"], name="day_off_once"),
        ]


class Kind(Owned):
    """A kind of ask that its owner added to the ready-made ones."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    slug = models.CharField(max_length=40)
    name = models.CharField(max_length=60)
    awaits_answer = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "slug"], name="kind_slug"),
        ]


class Channel(Owned):
    """A channel that its owner added to the ready-made ones."""

    pk = models.CompositePrimaryKey("owner_id", "id")
    slug = models.CharField(max_length=40)
    name = models.CharField(max_length=60)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "slug"], name="channel_slug"),
        ]
