"""What someone wishes to write, as plain values that every door can fill in."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypedDict
from uuid import UUID

from noes.core.moments import Tone, Type


@dataclass(frozen=True, slots=True)
class NewMoment:
    """One thing that happened.

    Without `on` it happened now. `undated` says that nobody knows the day; `day_text` keeps
    the words that were used for it.
    """

    type: Type
    on: date | None = None
    undated: bool = False
    day_text: str = ""
    note: str = ""
    dread: int | None = None
    sting: int | None = None
    tone: Tone | None = None
    revisit_on: date | None = None
    amount: Decimal | None = None
    currency: str | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NewAsk:
    """One ask, sent unless it is a draft, with what came of it where that is known already."""

    title: str
    kind: str | None = None
    channel: str | None = None
    person: str | None = None  # a name: the person of that name, or a new one
    person_id: UUID | None = None
    pitch_id: UUID | None = None
    effort: int | None = None
    body: str = ""
    learned: str = ""
    differently: str = ""
    tags: tuple[str, ...] = ()
    draft: bool = False
    on: date | None = None
    undated: bool = False
    day_text: str = ""
    dread: int | None = None
    answer: NewMoment | None = None
    id: UUID | None = None


class AskChanges(TypedDict, total=False):
    """What of an ask is to be changed; what is not named stays."""

    title: str
    kind: str | None
    channel: str | None
    person: str | None
    person_id: UUID | None
    pitch_id: UUID | None
    effort: int | None
    body: str
    learned: str
    differently: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put down wrongly about what happened; None leaves it.

    Args:
        on: The day it was asked, or drafted.
        dread: How scary the latest act was, or the draft.
        no_dread: How scary it was is not to be said after all.
        draft: It was never sent.
        outcome: What came of it, in place of the answer that is there.
    """

    on: date | None = None
    dread: int | None = None
    no_dread: bool = False
    draft: bool = False
    outcome: Type | None = None


class MomentChanges(TypedDict, total=False):
    """What of a moment is to be changed; what is not named stays."""

    type: Type
    day: date | None
    day_text: str
    note: str
    dread: int | None
    sting: int | None
    tone: Tone | None
    revisit_on: date | None
    amount: Decimal | None
    currency: str | None


class PersonChanges(TypedDict, total=False):
    name: str
    organisation: str
    email: str
    links: str
    note: str
    dream: bool


class PitchChanges(TypedDict, total=False):
    title: str
    body: str
    kind: str | None
    channel: str | None


class ChallengeChanges(TypedDict, total=False):
    name: str
    measure: str
    kinds: tuple[str, ...]
    channels: tuple[str, ...]
    dream: bool
    target: int | None
    start: date
    end: date | None
    rhythm: str


class SettingsChanges(TypedDict, total=False):
    name: str
    time_zone: str
    day_start: int
    first_weekday: int
    country: str
    language: str
    theme: str
    fold_noes: bool
