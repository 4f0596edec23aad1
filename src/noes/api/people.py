"""People, and the pitches that go to one after another."""

from http import HTTPStatus
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from noes.api.answers import people as given
from noes.api.answers.given import Page, shaped, whole_page
from noes.api.call import Call, id_of
from noes.api.endpoints import Endpoints
from noes.api.fields import Cursor, Limit, Name, Names, Slug, Text, Wish
from noes.api.paging import page
from noes.journal import access, actions
from noes.journal.actions.people import person_document
from noes.journal.actions.pitches import pitch_document
from noes.journal.documents import Document
from noes.journal.queries.people import People, known
from noes.journal.queries.pitches import pitches, queue

endpoints = Endpoints()
Email = Annotated[str, Meta(max_length=254)]


class PeopleQuery(Wish):
    """Which people: each narrows."""

    q: Annotated[str, Meta(max_length=200)] = ""
    dream: bool = False
    trashed: bool = False
    sort: Literal["name", "latest", "most"] = "name"
    limit: Limit = 50
    cursor: Cursor = 0


class PersonBody(Wish):
    """Someone to ask. `links` holds one address a line."""

    name: Name
    organisation: Name = ""
    email: Email = ""
    links: Text = ""
    note: Text = ""
    dream: bool = False


class PersonChangesBody(Wish):
    """What of a person to change. What is left out stays."""

    name: Name | UnsetType = UNSET
    organisation: Name | UnsetType = UNSET
    email: Email | UnsetType = UNSET
    links: Text | UnsetType = UNSET
    note: Text | UnsetType = UNSET
    dream: bool | UnsetType = UNSET


class PitchBody(Wish):
    """A pitch, with the names of people to try in turn."""

    title: Name
    body: Text = ""
    kind: Slug | None = None
    channel: Slug | None = None
    people: Names = ()


class PitchChangesBody(Wish):
    """What of a pitch to change. What is left out stays; null empties."""

    title: Name | UnsetType = UNSET
    body: Text | UnsetType = UNSET
    kind: Slug | UnsetType | None = UNSET
    channel: Slug | UnsetType | None = UNSET


class QueueBody(Wish):
    """Names to put at the end of the queue; who is in it already keeps their place."""

    people: Names


class PlaceBody(Wish):
    """The new place in the queue, counted from 0."""

    to: Annotated[int, Meta(ge=0, le=10_000)]


@endpoints("GET", "people", Page[given.KnownPerson], query=PeopleQuery)
def list_people(call: Call, query: PeopleQuery) -> Document:
    """List people with what was asked of them."""
    which = People(query.q, dream=query.dream, trashed=query.trashed)
    found = known(call.owner, which, sort=query.sort, limit=query.limit + 1, offset=query.cursor)
    return page([shaped(given.KnownPerson, one) for one in found], query.limit, query.cursor)


@endpoints("POST", "people", given.OnePerson, body=PersonBody, status=HTTPStatus.CREATED)
def add_person(call: Call, body: PersonBody) -> Document:
    """Keep someone to ask, before anything is asked."""
    values = body.named()
    return actions.add_person(call.owner, values, now=call.now, key=call.key)  # type: ignore[arg-type] # the body names the same fields


@endpoints("GET", "people/<str:person_id>", given.Person)
def show_person(call: Call, person_id: str) -> Document:
    """Show one person. /asks?person_id=… lists what was asked of them."""
    return person_document(access.person_row(call.owner.id, id_of(person_id)))


@endpoints("PATCH", "people/<str:person_id>", given.OnePerson, body=PersonChangesBody)
def edit_person(call: Call, person_id: str, body: PersonChangesBody) -> Document:
    """Change a person; their asks follow."""
    key, changes = id_of(person_id), body.named()
    return actions.edit_person(call.owner, key, changes, now=call.now, key=call.key)  # type: ignore[arg-type] # the body names the same fields


@endpoints("DELETE", "people/<str:person_id>", given.OnePerson)
def trash_person(call: Call, person_id: str) -> Document:
    """Take a person out of the list and of every queue. What was asked of them stays."""
    return actions.trash_person(call.owner, id_of(person_id), now=call.now, key=call.key)


@endpoints("POST", "people/<str:person_id>/restore", given.OnePerson)
def restore_person(call: Call, person_id: str) -> Document:
    """Take a person out of the trash."""
    return actions.restore_person(call.owner, id_of(person_id), now=call.now, key=call.key)


@endpoints("GET", "pitches", Page[given.OfferedPitch])
def list_pitches(call: Call) -> Document:
    """List pitches with what came of them and who is next, last added first."""
    return whole_page([shaped(given.OfferedPitch, one) for one in pitches(call.owner)])


@endpoints("POST", "pitches", given.OnePitch, body=PitchBody, status=HTTPStatus.CREATED)
def add_pitch(call: Call, body: PitchBody) -> Document:
    """Keep a pitch."""
    values = body.named()
    names = values.pop("people")
    return actions.add_pitch(call.owner, values, people=names, now=call.now, key=call.key)  # type: ignore[arg-type] # the body names the same fields


@endpoints("GET", "pitches/<str:pitch_id>", given.QueuedPitch)
def show_pitch(call: Call, pitch_id: str) -> Document:
    """Show one pitch with its queue."""
    row = access.pitch_row(call.owner.id, id_of(pitch_id))
    return {
        **pitch_document(row),
        "queue": [shaped(given.Place, one) for one in queue(call.owner, row["id"])],
    }


@endpoints("PATCH", "pitches/<str:pitch_id>", given.OnePitch, body=PitchChangesBody)
def edit_pitch(call: Call, pitch_id: str, body: PitchChangesBody) -> Document:
    """Change a pitch."""
    key, changes = id_of(pitch_id), body.named()
    return actions.edit_pitch(call.owner, key, changes, now=call.now, key=call.key)  # type: ignore[arg-type] # the body names the same fields


@endpoints("DELETE", "pitches/<str:pitch_id>", given.OnePitch)
def trash_pitch(call: Call, pitch_id: str) -> Document:
    """Put a pitch away. The asks that came of it stay."""
    return actions.trash_pitch(call.owner, id_of(pitch_id), now=call.now, key=call.key)


@endpoints("POST", "pitches/<str:pitch_id>/restore", given.OnePitch)
def restore_pitch(call: Call, pitch_id: str) -> Document:
    """Take a pitch out of the trash."""
    return actions.restore_pitch(call.owner, id_of(pitch_id), now=call.now, key=call.key)


@endpoints("POST", "pitches/<str:pitch_id>/queue", given.OnePitch, body=QueueBody)
def queue_people(call: Call, pitch_id: str, body: QueueBody) -> Document:
    """Put people at the end of a pitch's queue."""
    key = id_of(pitch_id)
    return actions.queue_people(call.owner, key, body.people, now=call.now, key=call.key)


@endpoints("PATCH", "pitches/<str:pitch_id>/queue/<str:person_id>", given.OnePitch, body=PlaceBody)
def move_in_queue(call: Call, pitch_id: str, person_id: str, body: PlaceBody) -> Document:
    """Give one person another place in the queue."""
    pitch, person = id_of(pitch_id), id_of(person_id)
    return actions.move_in_queue(call.owner, pitch, person, to=body.to, now=call.now, key=call.key)


@endpoints("DELETE", "pitches/<str:pitch_id>/queue/<str:person_id>", given.OnePitch)
def unqueue_person(call: Call, pitch_id: str, person_id: str) -> Document:
    """Take one person out of a pitch's queue."""
    pitch, person = id_of(pitch_id), id_of(person_id)
    return actions.unqueue_person(call.owner, pitch, person, now=call.now, key=call.key)


urlpatterns = endpoints.urlpatterns
