"""Writes to pitches and to their queues of people."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from noes.accounts.models import User
from noes.journal import access, valid
from noes.journal.actions.people import person_named
from noes.journal.ledger import Document, Done, Ledger, perform
from noes.journal.models import Pitch, PitchPerson
from noes.journal.rows import Row, table_of
from noes.journal.wishes import PitchChanges


def add_pitch(
    owner: User,
    values: PitchChanges,
    *,
    people: Sequence[str] = (),
    now: datetime,
    key: str | None = None,
) -> Document:
    """Keep a pitch, with the names of people to try in turn."""

    def how(ledger: Ledger) -> Done:
        checked = _checked(owner.id, {"title": "", **values})
        own = {"id": ledger.new_id(), "entry": ledger.rank(), "trashed_at": None}
        row = ledger.make(Pitch, {"body": "", "kind": None, "channel": None, **own, **checked})
        _queue(ledger, row["id"], people)
        return Done(row["title"], lambda: {"pitch": pitch_document(row)})

    return perform(owner.id, "add_pitch", how, now=now, body=[values, list(people)], key=key)


def edit_pitch(
    owner: User, pitch_id: UUID, changes: PitchChanges, *, now: datetime, key: str | None = None
) -> Document:
    def how(ledger: Ledger) -> Done:
        row = access.pitch_row(owner.id, pitch_id)
        ledger.change(Pitch, row, _checked(owner.id, changes))
        return Done(row["title"], lambda: {"pitch": pitch_document(row)})

    body = [str(pitch_id), changes]
    return perform(owner.id, "edit_pitch", how, now=now, body=body, key=key)


def trash_pitch(owner: User, pitch_id: UUID, *, now: datetime, key: str | None = None) -> Document:
    """Put a pitch away. The asks that came of it stay."""

    def how(ledger: Ledger) -> Done:
        row = access.pitch_row(owner.id, pitch_id)
        ledger.change(Pitch, row, {"trashed_at": now})
        return Done(row["title"], lambda: {"pitch": pitch_document(row)})

    return perform(owner.id, "trash_pitch", how, now=now, body=str(pitch_id), key=key)


def restore_pitch(
    owner: User, pitch_id: UUID, *, now: datetime, key: str | None = None
) -> Document:
    """Take a pitch up again, with its queue as it was."""

    def how(ledger: Ledger) -> Done:
        row = access.pitch_row(owner.id, pitch_id, trashed=True)
        ledger.change(Pitch, row, {"trashed_at": None})
        return Done(row["title"], lambda: {"pitch": pitch_document(row)})

    return perform(owner.id, "restore_pitch", how, now=now, body=str(pitch_id), key=key)


def queue_people(
    owner: User, pitch_id: UUID, names: Sequence[str], *, now: datetime, key: str | None = None
) -> Document:
    """Put people at the end of a pitch's queue; who is in it already keeps their place."""

    def how(ledger: Ledger) -> Done:
        row = access.pitch_row(owner.id, pitch_id)
        _queue(ledger, pitch_id, names)
        return Done(row["title"], lambda: {"pitch": pitch_document(row)})

    body = [str(pitch_id), list(names)]
    return perform(owner.id, "queue", how, now=now, body=body, key=key)


def unqueue_person(
    owner: User, pitch_id: UUID, person_id: UUID, *, now: datetime, key: str | None = None
) -> Document:
    """Take one person out of a pitch's queue."""

    def how(ledger: Ledger) -> Done:
        row = access.pitch_row(owner.id, pitch_id)
        ledger.remove(PitchPerson, access.queued(owner.id, pitch_id, person_id))
        return Done(row["title"], lambda: {"pitch": pitch_document(row)})

    body = [str(pitch_id), str(person_id)]
    return perform(owner.id, "unqueue", how, now=now, body=body, key=key)


def move_in_queue(
    owner: User,
    pitch_id: UUID,
    person_id: UUID,
    *,
    to: int,
    now: datetime,
    key: str | None = None,
) -> Document:
    """Give one person another place in the queue, counted from 0."""

    def how(ledger: Ledger) -> Done:
        row = access.pitch_row(owner.id, pitch_id)
        access.queued(owner.id, pitch_id, person_id)
        places = _places(owner.id, pitch_id)
        order = [place for place in places if place["person_id"] != person_id]
        moving = next(place for place in places if place["person_id"] == person_id)
        order.insert(max(0, to), moving)
        for position, place in enumerate(order):
            ledger.change(PitchPerson, place, {"position": position})
        return Done(row["title"], lambda: {"pitch": pitch_document(row)})

    body = [str(pitch_id), str(person_id), to]
    return perform(owner.id, "queue", how, now=now, body=body, key=key)


def _queue(ledger: Ledger, pitch_id: UUID, names: Sequence[str]) -> None:
    places = _places(ledger.owner, pitch_id)
    there = {place["person_id"] for place in places}
    position = 1 + max((place["position"] for place in places), default=-1)
    for name in names:
        person = person_named(ledger, name)
        if person is None or person["id"] in there:
            continue
        there.add(person["id"])
        place = {"pitch_id": pitch_id, "person_id": person["id"], "position": position}
        ledger.make(PitchPerson, {"id": ledger.new_id(), **place})
        position += 1


def _places(owner: UUID, pitch_id: UUID) -> list[Row]:
    places = PitchPerson.objects.filter(owner_id=owner, pitch_id=pitch_id).order_by("position")
    return [dict(place) for place in places.values(*table_of(PitchPerson).columns)]


def _checked(owner: UUID, values: PitchChanges) -> Row:
    found = valid.checked(values)
    if "kind" in found:
        found["kind"] = valid.kind(owner, found["kind"])
    if "channel" in found:
        found["channel"] = valid.channel(owner, found["channel"])
    return found


def pitch_document(row: Row) -> Document:
    shown = ("title", "body", "kind", "channel")
    return {"id": str(row["id"]), **{name: row[name] for name in shown}}
