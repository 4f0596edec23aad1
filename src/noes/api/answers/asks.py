"""What is given of asks and of what happened to them: the documents of the journal as types."""

from datetime import date, datetime
from uuid import UUID

from noes.api.answers.given import Given
from noes.core.moments import State, Tone, Type


class Ask(Given):
    """One ask. Everything from `state` to `sting` is computed from its moments.

    It is waited for on purpose from `waits_from` until `waits_until`, or until there is contact.
    """

    id: UUID
    title: str
    kind: str | None
    channel: str | None
    person: str | None
    person_id: UUID | None
    pitch_id: UUID | None
    state: State
    outcome: Type | None
    sent_on: date | None
    drafted_on: date | None
    last_act_on: date | None
    contact_on: date | None
    replied_on: date | None
    ended_on: date | None
    revisit_on: date | None
    acts: int
    dread: int | None
    sting: int | None
    waits_from: date | None
    waits_until: date | None
    effort: int | None
    body: str
    learned: str
    differently: str
    tags: list[str]
    entry: int
    trashed: bool


class ListedAsk(Ask):
    """One ask in a list; `ref` is the shortest beginning of its id that means it alone."""

    ref: str


class Moment(Given):
    """One thing that happened. `ask_id` is null for a win that stands alone."""

    id: UUID
    ask_id: UUID | None
    person_id: UUID | None
    rank: int
    type: Type
    day: date | None
    day_text: str
    at: datetime | None
    dread: int | None
    sting: int | None
    tone: Tone | None
    revisit_on: date | None
    amount: str | None
    currency: str | None
    note: str
    voided: bool


class ToldMoment(Moment):
    """A moment in its ask's story; flagged where it is dated before the act that it answers."""

    flagged: bool


class ToldAsk(ListedAsk):
    """One ask with what happened to it, in order."""

    moments: list[ToldMoment]


class Recorded(Given):
    """A moment and the ask as it stands with it; no ask for a win that stands alone."""

    moment: Moment
    ask: Ask | None = None


class Asks(Given):
    """The ids of the asks that were changed."""

    asks: list[UUID]


class Understood(Given):
    """Which words of the line were taken as what."""

    field: str
    text: str


class Entry(Given):
    """What one line says; nothing is written."""

    title: str
    kind: str | None
    channel: str | None
    person: str | None
    dread: int | None
    sting: int | None
    day: date | None
    outcome: Type | None
    tone: Tone | None
    draft: bool
    effort: int | None
    tags: list[str]
    understood: list[Understood]


class Win(Given):
    """One win, small ones too."""

    id: UUID
    ask_id: UUID | None
    type: Type
    tone: Tone | None
    day: date | None
    day_text: str
    note: str
    amount: str | None
    currency: str | None
    title: str
    person_id: UUID | None
    person: str | None


class Undoing(Given):
    verb: str
    subject: str
    id: UUID


class LastWrite(Given):
    """A write that undo can take back, and the key it came with."""

    revision: int
    verb: str
    subject: str
    key: str | None


class Undoable(Given):
    last: LastWrite | None


class Undone(Given):
    undone: Undoing
