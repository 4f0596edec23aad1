"""What is given of people and pitches."""

from datetime import date
from uuid import UUID

from noes.api.answers.given import Given
from noes.core.moments import State, Type


class Person(Given):
    id: UUID
    name: str
    organisation: str
    email: str
    links: str
    note: str
    dream: bool


class OnePerson(Given):
    person: Person


class KnownPerson(Given):
    """A person in a list, with what was asked of them."""

    id: UUID
    name: str
    organisation: str
    dream: bool
    asks: int
    waiting: int
    noes: int
    yeses: int
    contact_on: date | None


class Pitch(Given):
    id: UUID
    title: str
    body: str
    kind: str | None
    channel: str | None


class OnePitch(Given):
    pitch: Pitch


class OfferedPitch(Given):
    """A pitch in a list, with what came of it and who is next."""

    id: UUID
    title: str
    kind: str | None
    channel: str | None
    asks: int
    waiting: int
    noes: int
    yeses: int
    to_ask: int
    next: str


class Place(Given):
    """A person in a pitch's queue; from `ask_id` on, their latest ask for it."""

    person_id: UUID
    name: str
    organisation: str
    dream: bool
    ask_id: UUID | None
    state: State | None
    outcome: Type | None
    contact_on: date | None


class QueuedPitch(Pitch):
    """A pitch with its queue, first to be asked first."""

    queue: list[Place]
