"""Moments, the fold that turns them into the story of an ask, and the moves that are lawful.

Moments are the truth. The state of an ask and everything else said about it is folded from its
moments by (day, rank), undated ones first. What can only come after an act never precedes it:

- an answer dated before the first act is folded right after that act, and flagged;
- an undated answer, follow-up or withdrawal is folded after the acts that were entered before it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID


class Type(StrEnum):
    DRAFTED = "drafted"
    POSTPONED = "postponed"
    SENT = "sent"
    FOLLOWED_UP = "followed_up"
    REPLIED = "replied"
    PRAISED = "praised"
    REFERRED = "referred"
    DECLINED = "declined"
    LOST = "lost"
    GHOSTED = "ghosted"
    ACCEPTED = "accepted"
    WITHDREW = "withdrew"
    REOPENED = "reopened"
    NOTED = "noted"


class State(StrEnum):
    DRAFT = "draft"
    WAITING = "waiting"
    DONE = "done"
    NO = "no"
    YES = "yes"
    WITHDRAWN = "withdrawn"


class Tone(StrEnum):
    FORM = "form"
    PERSONAL = "personal"
    NOT_NOW = "not_now"


ACTS = frozenset({Type.SENT, Type.FOLLOWED_UP})
NOES = frozenset({Type.DECLINED, Type.LOST, Type.GHOSTED})
ANSWERS = NOES | {Type.REPLIED, Type.ACCEPTED}
ENDS = NOES | {Type.ACCEPTED, Type.WITHDREW}
SMALL_WINS = frozenset({Type.REPLIED, Type.PRAISED, Type.REFERRED})
NEEDS_AN_ACT = ANSWERS | {Type.FOLLOWED_UP, Type.WITHDREW, Type.REOPENED}
_AWAITS_NO_ANSWER = frozenset({"share_work"})

_ANY_TIME: frozenset[State | None] = frozenset({None, *State})
_SENT_ONCE: frozenset[State | None] = frozenset(
    {State.WAITING, State.DONE, State.NO, State.YES, State.WITHDRAWN}
)

LAWFUL: Mapping[Type, frozenset[State | None]] = MappingProxyType(
    {
        Type.DRAFTED: frozenset({None, State.DRAFT}),
        Type.POSTPONED: frozenset({State.DRAFT}),
        Type.SENT: frozenset({None, State.DRAFT}),
        Type.FOLLOWED_UP: frozenset({State.WAITING, State.DONE, State.NO, State.WITHDRAWN}),
        Type.REPLIED: _SENT_ONCE,
        Type.PRAISED: _ANY_TIME,
        Type.REFERRED: _ANY_TIME,
        Type.DECLINED: _SENT_ONCE,
        Type.LOST: _SENT_ONCE,
        Type.GHOSTED: frozenset({State.WAITING}),
        Type.ACCEPTED: _SENT_ONCE,
        Type.WITHDREW: frozenset({State.DRAFT, State.WAITING, State.DONE, State.NO, State.YES}),
        Type.REOPENED: frozenset({State.NO, State.YES, State.WITHDRAWN}),
        Type.NOTED: _ANY_TIME,
    }
)
"""The states after which a moment of each type may come; None stands for nothing yet."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened to an ask.

    Args:
        type: What it was.
        rank: The order of entry; unique among one owner's moments.
        day: The owner's local day; None when nobody knows.
        dread: How scary an act was beforehand, 0 to 10.
        sting: How much an end hurt, 0 to 10.
        tone: How a no was said.
        revisit_on: When a not-now comes back.
        id: The stored moment's id, carried along and never looked at here.
    """

    type: Type
    rank: int
    day: date | None = None
    dread: int | None = None
    sting: int | None = None
    tone: Tone | None = None
    revisit_on: date | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """An ask as its moments tell it.

    Args:
        state: Where the ask stands.
        outcome: The type of the latest end while one stands, else None.
        sequence: The moments in the order they were folded.
        flagged: Ranks of answers dated before the act they answer.
        acts: The moments that took courage, in sequence.
        sent_on: Day of the first act.
        last_act_on: Day of the last act with a day.
        contact_on: The latest day of an act or of an answer from the other side. Silence runs
            from here; calling it a no (`ghosted`) does not break it.
        ended_on: Start of the unbroken run of the end that stands; None also where undated.
        replied: Whether there ever was a reply.
        replied_on: Day of the first reply.
        drafted_on: Day of the first draft.
        revisit_on: When a standing not-now comes back.
        dread: That of the latest act that says one, else the draft's.
        sting: That of the end that stands.
    """

    state: State
    outcome: Type | None
    sequence: tuple[Moment, ...]
    flagged: frozenset[int]
    acts: tuple[Moment, ...]
    sent_on: date | None
    last_act_on: date | None
    contact_on: date | None
    ended_on: date | None
    replied: bool
    replied_on: date | None
    drafted_on: date | None
    revisit_on: date | None
    dread: int | None
    sting: int | None


@dataclass(frozen=True, slots=True)
class Unlawful:
    """A moment that may not come where it stands: its rank, its type, the state it met, its day."""

    rank: int
    type: Type
    state: State | None
    day: date | None = None


def fold(moments: Iterable[Moment], *, awaits_answer: bool = True) -> Story:
    """Tell the story of an ask from its moments, whatever order they come in.

    Args:
        moments: Every standing moment of one ask; ranks are distinct.
        awaits_answer: False for kinds that wait for nobody (see `awaits`).

    Returns:
        The story. Unlawful moments are folded too: `unlawful` names them.
    """
    sequence = _in_sequence(moments)
    reading = _Reading(State.WAITING if awaits_answer else State.DONE)
    for moment in sequence:
        _READ[moment.type](reading, moment)
    return _told(reading, sequence)


def unlawful(moments: Iterable[Moment], *, awaits_answer: bool = True) -> tuple[Unlawful, ...]:
    """List the moments of an ask that may not come where the fold puts them.

    A silence counted as a no stays lawful when an answer that was entered later, but dated
    earlier, has overtaken it: what was decided need not be erased to tell what was found.

    Args:
        moments: Every standing moment of one ask; ranks are distinct.
        awaits_answer: False for kinds that wait for nobody (see `awaits`).

    Returns:
        The unlawful moments in sequence; empty when all is lawful.
    """
    found = []
    reading = _Reading(State.WAITING if awaits_answer else State.DONE)
    for moment in _in_sequence(moments):
        overtaken = moment.type is Type.GHOSTED and reading.end_rank > moment.rank
        if not overtaken and not _may_come(moment.type, reading.state, reading.acts):
            found.append(Unlawful(moment.rank, moment.type, reading.state, moment.day))
        _READ[moment.type](reading, moment)
    return tuple(found)


def lawful_next(story: Story) -> frozenset[Type]:
    """Name the moments that may come after all that an ask's story tells."""
    return frozenset(kind for kind in Type if _may_come(kind, story.state, story.acts))


def _may_come(type_: Type, state: State | None, acts: Sequence[Moment]) -> bool:
    if state is State.WITHDRAWN and not acts:  # a draft that was taken back has nothing to answer
        return type_ is Type.REOPENED or State.DRAFT in LAWFUL[type_]
    return state in LAWFUL[type_]


def awaits(kind: str | None, custom: Mapping[str, bool] = MappingProxyType({})) -> bool:
    """Say whether asks of a kind wait for an answer.

    Args:
        kind: The kind's slug, or None where none was chosen.
        custom: The user's own kinds: slug to whether they wait.
    """
    if kind is None:
        return True
    return custom.get(kind, kind not in _AWAITS_NO_ANSWER)


def is_small_win(moment: Moment) -> bool:
    """Say whether a moment is a small win: a reply, kind words, a referral, "try me in March"."""
    return moment.type in SMALL_WINS or _says_not_now(moment)


def _says_not_now(moment: Moment) -> bool:
    return moment.tone is Tone.NOT_NOW and moment.type is Type.DECLINED


def _by_day_and_rank(moment: Moment) -> tuple[date, int]:
    return (moment.day or date.min, moment.rank)


def _in_sequence(moments: Iterable[Moment]) -> list[Moment]:
    ordered = sorted(moments, key=_by_day_and_rank)
    # A dated act in front leaves nothing to put right: the undated would stand before it.
    if not ordered or (ordered[0].type in ACTS and ordered[0].day is not None):
        return ordered
    anchors = [moment for moment in ordered if _is_anchor(moment)]
    anchors = anchors or [moment for moment in ordered if moment.type in ACTS]
    return sorted(ordered, key=lambda moment: _place(moment, anchors)) if anchors else ordered


def _is_anchor(moment: Moment) -> bool:
    dated_follow_up = moment.type is Type.FOLLOWED_UP and moment.day is not None
    return dated_follow_up or moment.type is Type.SENT


def _place(moment: Moment, anchors: list[Moment]) -> tuple[date, int, bool, date, int]:
    """Where a moment stands: beside itself, or (True) after the act that it cannot precede."""
    own = _by_day_and_rank(moment)
    act = moment
    if moment.type in NEEDS_AN_ACT and moment not in anchors:
        if moment.day is None:
            act = next((a for a in reversed(anchors) if a.rank < moment.rank), anchors[0])
        elif moment.type in ANSWERS and own < _by_day_and_rank(anchors[0]):
            act = anchors[0]
    return (*_by_day_and_rank(act), act is not moment, *own)


class _Reading:
    """What the moments read so far add up to. Defaults live on the class: set-up is on a hot path."""

    state: State | None = None
    outcome: Type | None = None
    end_rank: int = -1
    last_act_on: date | None = None
    contact_on: date | None = None
    ended_on: date | None = None
    first_reply: Moment | None = None
    first_draft: Moment | None = None
    revisit_on: date | None = None
    dread: int | None = None
    sting: int | None = None

    def __init__(self, after_sending: State) -> None:
        self.after_sending = after_sending
        self.acts: list[Moment] = []
        self.flagged: list[int] = []

    def drafted(self, moment: Moment) -> None:
        if self.acts:
            return  # what was sent is a draft no more
        self.revived()
        if moment.type is Type.DRAFTED and self.first_draft is None:
            self.first_draft = moment
        if moment.dread is not None:
            self.dread = moment.dread

    def acted(self, moment: Moment) -> None:
        self.acts.append(moment)
        if moment.day is not None:
            self.last_act_on = moment.day
            self.touched(moment.day)
        if moment.dread is not None:
            self.dread = moment.dread
        self.revived(self.after_sending if moment.type is Type.SENT else State.WAITING)

    def replied(self, moment: Moment) -> None:
        self.answered(moment)
        if self.first_reply is None:
            self.first_reply = moment
        if self.outcome is None or self.outcome is Type.GHOSTED:
            self.revived()

    def declined(self, moment: Moment) -> None:
        self.answered(moment)
        self.ended(moment, State.NO)

    def ghosted(self, moment: Moment) -> None:
        self.flag(moment)
        if self.outcome is None:  # silence says nothing against a real end
            self.ended(moment, State.NO)

    def accepted(self, moment: Moment) -> None:
        self.answered(moment)
        self.ended(moment, State.YES)

    def withdrew(self, moment: Moment) -> None:
        self.ended(moment, State.WITHDRAWN)

    def reopened(self, _moment: Moment) -> None:
        self.revived()

    def noted(self, _moment: Moment) -> None:
        if self.state is None:
            self.state = State.DRAFT

    def answered(self, moment: Moment) -> None:
        self.flag(moment)
        if moment.day is not None:
            self.touched(moment.day)

    def flag(self, moment: Moment) -> None:
        act = self.acts[0] if self.acts else None
        if act and act.day and moment.day and moment.day < act.day:
            self.flagged.append(moment.rank)

    def touched(self, day: date) -> None:
        if self.contact_on is None or self.contact_on < day:
            self.contact_on = day

    def ended(self, moment: Moment, state: State) -> None:
        if self.state is not state:
            self.state = state
            self.ended_on = moment.day
            self.sting = None
        self.outcome = moment.type
        self.end_rank = moment.rank
        if moment.sting is not None:
            self.sting = moment.sting
        self.revisit_on = moment.revisit_on if _says_not_now(moment) else None

    def revived(self, alive: State = State.WAITING) -> None:
        self.state = alive if self.acts else State.DRAFT
        if self.outcome is not None:
            self.outcome = self.ended_on = self.revisit_on = self.sting = None
            self.end_rank = -1


_READ: Mapping[Type, Callable[[_Reading, Moment], None]] = {
    Type.DRAFTED: _Reading.drafted,
    Type.POSTPONED: _Reading.drafted,
    Type.SENT: _Reading.acted,
    Type.FOLLOWED_UP: _Reading.acted,
    Type.REPLIED: _Reading.replied,
    Type.PRAISED: _Reading.noted,
    Type.REFERRED: _Reading.noted,
    Type.DECLINED: _Reading.declined,
    Type.LOST: _Reading.declined,
    Type.GHOSTED: _Reading.ghosted,
    Type.ACCEPTED: _Reading.accepted,
    Type.WITHDREW: _Reading.withdrew,
    Type.REOPENED: _Reading.reopened,
    Type.NOTED: _Reading.noted,
}


def _told(reading: _Reading, sequence: list[Moment]) -> Story:
    acts = reading.acts
    reply = reading.first_reply
    draft = reading.first_draft
    return Story(
        state=reading.state or State.DRAFT,
        outcome=reading.outcome,
        sequence=tuple(sequence),
        flagged=frozenset(reading.flagged),
        acts=tuple(acts),
        sent_on=acts[0].day if acts else None,
        last_act_on=reading.last_act_on,
        contact_on=reading.contact_on,
        ended_on=reading.ended_on,
        replied=reply is not None,
        replied_on=reply.day if reply else None,
        drafted_on=draft.day if draft else None,
        revisit_on=reading.revisit_on,
        dread=reading.dread,
        sting=reading.sting,
    )
