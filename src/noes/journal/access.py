"""The only way to one object of a user's. Missing and forbidden look the same.

An ask of one's own that is in the trash says so, to be taken out again.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.journal.errors import InTrash, NotFound
from noes.journal.facts import Told, told
from noes.journal.models import Ask, Challenge, Import, Moment, Person, Pitch, PitchPerson, Rest
from noes.journal.plan_rules import showable
from noes.journal.rows import Row, identity, read, select

MOST_AT_ONCE = 5_000


def _one(model: type[models.Model], owner: UUID, sentence: str, where: str, *values: Any) -> Row:
    found = select(model, owner, where, [identity(value) for value in values])
    if not found:
        raise NotFound(sentence)
    return found[0]


def ask(owner: User, key: UUID) -> Row:
    """The row of a live ask, or NotFound; InTrash for one that is there."""
    sentence = _("There is no such ask in this notebook.")
    return _live(_one(Ask, owner.id, sentence, "id = %s", key))


def _live(ask: Row) -> Row:
    if ask["trashed_at"] is not None:
        raise InTrash(ask["id"], _("This ask is in the trash."))
    return ask


def asks(owner: User, keys: Sequence[UUID], *, trashed: bool = False) -> list[Row]:
    """The rows of all these asks, in the order given, or NotFound."""
    wanted = list(dict.fromkeys(keys))[:MOST_AT_ONCE]
    rows = {row["id"]: row for row in read(Ask, owner.id, wanted)}
    found = {key: row for key, row in rows.items() if (row["trashed_at"] is not None) is trashed}
    if not wanted or len(found) < len(wanted):
        raise NotFound(_("There is no such ask in this notebook."))
    return [found[key] for key in wanted]


def told_ask(owner: User, key: UUID) -> Told:
    """A live ask with its moments, person and tags, or NotFound; InTrash for one that is there."""
    found = told(owner.id, [key]).get(key)
    if found is None:
        raise NotFound(_("There is no such ask in this notebook."))
    _live(found.row)
    return found


def moment(owner: User, key: UUID) -> Row:
    """A moment that stands, of an ask that is not in the trash, or NotFound."""
    sentence = _("There is no such moment in this notebook.")
    found = _one(Moment, owner.id, sentence, "id = %s AND voided_at IS NULL", key)
    if found["ask_id"]:
        ask(owner, found["ask_id"])
    return found


def moment_now(owner: User, key: UUID) -> Row:
    """A moment as it stands, though it was put right since it had this id; or NotFound."""
    sentence = _("There is no such moment in this notebook.")
    old = _one(Moment, owner.id, sentence, "id = %s", key)
    taken_out = _("This moment was taken out meanwhile.")
    now = _one(Moment, owner.id, taken_out, "rank = %s AND voided_at IS NULL", old["rank"])
    return moment(owner, now["id"])


def person_row(owner: UUID, key: UUID, *, trashed: bool = False) -> Row:
    sentence = _("There is no such person in this notebook.")
    return _one(Person, owner, sentence, f"id = %s AND {_place(trashed=trashed)}", key)


def pitch_row(owner: UUID, key: UUID, *, trashed: bool = False) -> Row:
    sentence = _("There is no such pitch in this notebook.")
    return _one(Pitch, owner, sentence, f"id = %s AND {_place(trashed=trashed)}", key)


def _place(*, trashed: bool) -> str:
    return "trashed_at IS NOT NULL" if trashed else "trashed_at IS NULL"


def queued(owner: UUID, pitch: UUID, person: UUID) -> Row:
    sentence = _("This person is not in the queue of this pitch.")
    return _one(PitchPerson, owner, sentence, "pitch_id = %s AND person_id = %s", pitch, person)


def challenge(owner: User, key: UUID) -> Row:
    sentence = _("There is no such challenge in this notebook.")
    return showable(_one(Challenge, owner.id, sentence, "id = %s", key))


def rest(owner: User, key: UUID) -> Row:
    return _one(Rest, owner.id, _("There is no such rest in this notebook."), "id = %s", key)


def brought(owner: User, key: UUID) -> Row:
    return _one(Import, owner.id, _("There is no such import in this notebook."), "id = %s", key)
