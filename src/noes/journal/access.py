"""The only way to one object of a user's. Missing, in the trash and forbidden look the same."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.journal.errors import NotFound
from noes.journal.facts import Told, told
from noes.journal.models import Ask, Challenge, Import, Moment, Person, Pitch, PitchPerson, Rest
from noes.journal.rows import Row, table_of

MOST_AT_ONCE = 5_000


def _one(model: type[models.Model], owner: UUID, sentence: str, **where: Any) -> Row:
    manager = model._default_manager  # noqa: SLF001 - Django's own name for it
    columns = table_of(model).columns
    found = manager.filter(owner_id=owner, **where).values(*columns).first()
    if found is None:
        raise NotFound(sentence)
    return dict(found)


def ask(owner: User, key: UUID) -> Row:
    """The row of a live ask, or NotFound."""
    sentence = _("There is no such ask in this notebook.")
    return _one(Ask, owner.id, sentence, id=key, trashed_at__isnull=True)


def asks(owner: User, keys: Sequence[UUID], *, trashed: bool = False) -> list[Row]:
    """The rows of all these asks, in the order given, or NotFound."""
    wanted = list(dict.fromkeys(keys))[:MOST_AT_ONCE]
    found = {
        row["id"]: row
        for row in Ask.objects.filter(
            owner_id=owner.id, id__in=wanted, trashed_at__isnull=not trashed
        ).values(*table_of(Ask).columns)
    }
    if not wanted or len(found) < len(wanted):
        raise NotFound(_("There is no such ask in this notebook."))
    return [found[key] for key in wanted]


def told_ask(owner: User, key: UUID) -> Told:
    """A live ask with its moments, person and tags, or NotFound."""
    found = told(owner.id, [key]).get(key)
    if found is None or found.row["trashed_at"] is not None:
        raise NotFound(_("There is no such ask in this notebook."))
    return found


def moment(owner: User, key: UUID) -> Row:
    """A moment that stands, of an ask that is not in the trash, or NotFound."""
    sentence = _("There is no such moment in this notebook.")
    found = _one(Moment, owner.id, sentence, id=key, voided_at__isnull=True)
    if found["ask_id"]:
        ask(owner, found["ask_id"])
    return found


def person_row(owner: UUID, key: UUID) -> Row:
    sentence = _("There is no such person in this notebook.")
    return _one(Person, owner, sentence, id=key, trashed_at__isnull=True)


def pitch_row(owner: UUID, key: UUID) -> Row:
    sentence = _("There is no such pitch in this notebook.")
    return _one(Pitch, owner, sentence, id=key, trashed_at__isnull=True)


def queued(owner: UUID, pitch: UUID, person: UUID) -> Row:
    sentence = _("This person is not in the queue of this pitch.")
    return _one(PitchPerson, owner, sentence, pitch_id=pitch, person_id=person)


def challenge(owner: User, key: UUID) -> Row:
    return _one(Challenge, owner.id, _("There is no such challenge in this notebook."), id=key)


def rest(owner: User, key: UUID) -> Row:
    return _one(Rest, owner.id, _("There is no such rest in this notebook."), id=key)


def brought(owner: User, key: UUID) -> Row:
    return _one(Import, owner.id, _("There is no such import in this notebook."), id=key)
