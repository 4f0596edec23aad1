"""The shape of every row that belongs to someone."""

from typing import Any

from django.conf import settings
from django.db import models


class Owned(models.Model):
    """A row named by its owner and its own id, so that no query can forget whose it is."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, db_index=False, related_name="+"
    )
    id = models.UUIDField(editable=False)

    class Meta:
        abstract = True


def belongs_to(model: str, column: str, related_name: str = "+") -> Any:
    """The relation beside a plain `<name>_id` column: Django has no ForeignKey onto a composite key."""
    return models.ForeignObject(
        model,
        on_delete=models.DO_NOTHING,  # the actions delete in order, the database holds the reference
        from_fields=["owner_id", column],
        to_fields=["owner_id", "id"],
        related_name=related_name,
        null=True,
    )


def rating() -> "models.PositiveSmallIntegerField[int | None, int | None]":
    return models.PositiveSmallIntegerField(null=True)


def in_rating_range(field: str) -> models.Q:
    return models.Q(**{f"{field}__isnull": True}) | models.Q(**{f"{field}__lte": 10})
