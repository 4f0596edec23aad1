"""What can be sent about asks and moments: the wishes of the journal in the form of JSON."""

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

import msgspec
from msgspec import UNSET, UnsetType

from noes.api.fields import Currency, Line, Minutes, Name, Rating, Slug, Tags, Text, Wish
from noes.core.moments import Tone, Type
from noes.journal.wishes import Correction, NewAsk, NewMoment

Outcome = Literal["replied", "declined", "lost", "ghosted", "accepted", "withdrew"]
Answer = Literal[Outcome, "praised", "referred"]
SmallWin = Literal["replied", "praised", "referred"]


class AnswerBody(Wish):
    """What came of an ask, told in the same step."""

    type: Answer
    on: date | None = None
    undated: bool = False
    day_text: Name = ""
    note: Text = ""
    sting: Rating | None = None
    tone: Tone | None = None
    revisit_on: date | None = None
    amount: Decimal | None = None
    currency: Currency | None = None

    def wish(self) -> NewMoment:
        return NewMoment(**{**msgspec.structs.asdict(self), "type": Type(self.type)})


class AskBody(Wish):
    """One ask, sent unless it is a draft. Only the title is needed."""

    title: Line
    kind: Slug | None = None
    channel: Slug | None = None
    person: Name | None = None
    person_id: UUID | None = None
    pitch_id: UUID | None = None
    effort: Minutes | None = None
    body: Text = ""
    learned: Text = ""
    differently: Text = ""
    tags: Tags = ()
    draft: bool = False
    on: date | None = None
    undated: bool = False
    day_text: Name = ""
    dread: Rating | None = None
    answer: AnswerBody | None = None
    id: UUID | None = None

    def wish(self) -> NewAsk:
        answer = self.answer.wish() if self.answer else None
        return NewAsk(**{**msgspec.structs.asdict(self), "answer": answer})


class AskChangesBody(Wish):
    """What of an ask to put right. What is left out stays; null empties.

    `on`, `dread`, `draft` and `outcome` put right what is said to have happened: the day of the
    first act, how scary the latest was, that it was never sent, and what came of it.
    """

    title: Line | UnsetType = UNSET
    kind: Slug | UnsetType | None = UNSET
    channel: Slug | UnsetType | None = UNSET
    person: Name | UnsetType | None = UNSET
    person_id: UUID | UnsetType | None = UNSET
    pitch_id: UUID | UnsetType | None = UNSET
    effort: Minutes | UnsetType | None = UNSET
    body: Text | UnsetType = UNSET
    learned: Text | UnsetType = UNSET
    differently: Text | UnsetType = UNSET
    tags: Tags | UnsetType = UNSET
    on: date | UnsetType = UNSET
    dread: Rating | UnsetType | None = UNSET
    draft: Literal[True] | UnsetType = UNSET
    outcome: Outcome | UnsetType = UNSET

    def correction(self) -> Correction:
        outcome = None if isinstance(self.outcome, UnsetType) else Type(self.outcome)
        named = self.named()
        return Correction(
            named.get("on"),
            named.get("dread"),
            no_dread="dread" in named and named["dread"] is None,
            draft="draft" in named,
            outcome=outcome,
        )


class MomentBody(Wish):
    """One thing that happened; without a day, it happened now."""

    type: Type
    on: date | None = None
    undated: bool = False
    day_text: Name = ""
    note: Text = ""
    dread: Rating | None = None
    sting: Rating | None = None
    tone: Tone | None = None
    revisit_on: date | None = None
    amount: Decimal | None = None
    currency: Currency | None = None
    id: UUID | None = None

    def wish(self) -> NewMoment:
        return NewMoment(**msgspec.structs.asdict(self))


class MomentChangesBody(Wish):
    """What of a moment to change; the old one is kept, voided."""

    type: Type | UnsetType = UNSET
    day: date | UnsetType | None = UNSET
    day_text: Name | UnsetType = UNSET
    note: Text | UnsetType = UNSET
    dread: Rating | UnsetType | None = UNSET
    sting: Rating | UnsetType | None = UNSET
    tone: Tone | UnsetType | None = UNSET
    revisit_on: date | UnsetType | None = UNSET
    amount: Decimal | UnsetType | None = UNSET
    currency: Currency | UnsetType | None = UNSET


class WinBody(Wish):
    """A win that belongs to no ask: kind words, a referral, a reply out of the blue."""

    type: SmallWin
    person: Name | None = None
    on: date | None = None
    undated: bool = False
    day_text: Name = ""
    note: Text = ""
    id: UUID | None = None

    def wish(self) -> NewMoment:
        values = msgspec.structs.asdict(self)
        del values["person"]
        return NewMoment(**{**values, "type": Type(self.type)})
