"""What counts, and how far a challenge has come.

One log feeds any number of challenges: `counted` says once what an ask adds to each measure, and
every challenge picks from that by its filter and its days. Ranges of days are half-open,
`[start, end)`. What has no day counts in the totals of the notebook only, never in a range.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from noes.core.days import Range
from noes.core.moments import State, Story, Type
from noes.core.rhythm import Rhythm

FOLLOW_UP = "follow_up"
"""The kind as which a follow-up is counted, whatever the kind of its ask."""

MARKS = (1, 5, 10, 25, 50, 100)
"""The milestones up to a hundred; from there each hundred is one."""


class Measure(StrEnum):
    ASKS = "asks"
    NOES = "noes"
    DAYS = "days"
    CONVERSATIONS = "conversations"
    YESES = "yeses"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which asks a challenge is about; an empty set lets all through.

    Args:
        kinds: Slugs of kinds. A follow-up is of the kind `follow_up` here.
        channels: Slugs of channels.
        dream: Whether only asks to dream people count.
    """

    kinds: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    dream: bool = False

    def matches(self, kind: str | None, channel: str | None, dream: bool) -> bool:  # noqa: FBT001 - three plain facts of one row, in the order of Count
        """Say whether something of this kind, channel and dream mark counts."""
        return (
            (not self.kinds or kind in self.kinds)
            and (not self.channels or channel in self.channels)
            and (dream or not self.dream)
        )


EVERYTHING = Filter()


@dataclass(frozen=True, slots=True)
class Count:
    """So many of one measure on one day, with what a filter needs to know of them.

    Args:
        measure: What is counted. `days` never occurs: it is read off the `asks`.
        day: The day it counts on. None where that is unknown, and always for `open`, which
            stands as it stands whatever the day.
        kind: Slug of the kind, or None.
        channel: Slug of the channel, or None.
        dream: Whether a dream person was asked.
        n: How many.
    """

    measure: Measure
    day: date | None
    kind: str | None
    channel: str | None
    dream: bool
    n: int = 1


@dataclass(frozen=True, slots=True)
class Challenge:
    """A rule over moments: what counts, how much, by when, in which rhythm.

    Args:
        measure: What is counted.
        start: The first day that counts.
        filter: Which asks it is about.
        target: How many to reach, 1 or more; None for a challenge without a finish.
        end: The first day that counts no more; None for an open end.
        rhythm: The planned days or the quota, if any.
        name: What it is called.
        preset: Slug of the preset it was made from, or None.

    Raises:
        ValueError: The target is below 1, or the end does not lie after the start.
    """

    measure: Measure
    start: date
    filter: Filter = EVERYTHING
    target: int | None = None
    end: date | None = None
    rhythm: Rhythm | None = None
    name: str = ""
    preset: str | None = None

    def __post_init__(self) -> None:
        if self.target is not None and self.target < 1:
            raise ValueError(f"A target is 1 or more, not {self.target}.")
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"A challenge cannot end ({self.end}) before it starts.")

    @property
    def span(self) -> Range:
        """The days that count."""
        return Range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a challenge has come.

    Args:
        done: What counts so far; it may pass the target.
        target: The challenge's target, or None.
        next_mark: The next thing to reach: a milestone, or the target where that is nearer.
        reached: Whether the target is reached; False where there is none.
    """

    done: int
    target: int | None
    next_mark: int
    reached: bool


def counted(
    story: Story, *, kind: str | None, channel: str | None, dream: bool
) -> tuple[Count, ...]:
    """Say what one ask adds to each measure.

    Args:
        story: The ask, folded.
        kind: Slug of its kind, or None.
        channel: Slug of its channel, or None.
        dream: Whether its person is marked as a dream.

    Returns:
        One count for each act, and one for each other measure the ask adds to.
    """
    found = [
        Count(
            Measure.ASKS,
            act.day,
            FOLLOW_UP if act.type is Type.FOLLOWED_UP else kind,
            channel,
            dream,
        )
        for act in story.acts
    ]
    if story.replied:
        found.append(Count(Measure.CONVERSATIONS, story.replied_on, kind, channel, dream))
    if story.state is State.WAITING:
        found.append(Count(Measure.OPEN, None, kind, channel, dream))
    elif story.state is State.NO:
        found.append(Count(Measure.NOES, story.ended_on, kind, channel, dream))
    elif story.state is State.YES:
        found.append(Count(Measure.YESES, story.ended_on, kind, channel, dream))
    return tuple(found)


def count_of(
    measure: Measure,
    counts: Iterable[Count],
    today: date,
    *,
    span: Range | None = None,
    matching: Filter = EVERYTHING,
) -> int:
    """Count one measure, in a range of days or over the whole notebook.

    Args:
        measure: What to count.
        counts: What the asks add, of any measures, in any order.
        today: The user's local day; later days are not counted.
        span: The days that count. None for the notebook's total, undated ones included (but for
            `days`, which needs them known). `open` stands as it stands today, in any span.
        matching: Which of them count.
    """
    source = Measure.ASKS if measure is Measure.DAYS else measure
    relevant = [
        count
        for count in counts
        if count.measure is source
        and matching.matches(count.kind, count.channel, count.dream)
        and (measure is Measure.OPEN or _is_within(count.day, span, today))
    ]
    if measure is Measure.DAYS:
        return len({count.day for count in relevant if count.day is not None and count.n > 0})
    return sum(count.n for count in relevant)


def undated_of(measure: Measure, counts: Iterable[Count], *, matching: Filter = EVERYTHING) -> int:
    """Count what a measure's ranges leave out for want of a day; for `days`, undated acts."""
    if measure is Measure.OPEN:
        return 0
    source = Measure.ASKS if measure is Measure.DAYS else measure
    return sum(
        count.n
        for count in counts
        if count.day is None
        and count.measure is source
        and matching.matches(count.kind, count.channel, count.dream)
    )


def total(challenge: Challenge, counts: Iterable[Count], today: date) -> int:
    """Count what a challenge has come to by today.

    Args:
        challenge: The rule.
        counts: What the asks add, of any measures, in any order.
        today: The user's local day; later days are not counted.
    """
    return count_of(
        challenge.measure, counts, today, span=challenge.span, matching=challenge.filter
    )


def progress(challenge: Challenge, counts: Iterable[Count], today: date) -> Progress:
    """Say how far a challenge has come by today, and what comes next.

    Args:
        challenge: The rule.
        counts: What the asks add, of any measures, in any order.
        today: The user's local day; later days are not counted.
    """
    return progress_at(total(challenge, counts, today), challenge.target)


def progress_at(done: int, target: int | None) -> Progress:
    """Say how far a challenge has come whose count is already known.

    Args:
        done: What counts so far, 0 or more.
        target: The challenge's target, or None.
    """
    mark = next_mark(done)
    if target is None or done >= target:
        return Progress(done, target, mark, reached=target is not None)
    return Progress(done, target, min(mark, target), reached=False)


def next_mark(n: int) -> int:
    """Give the first milestone above n: 1, 5, 10, 25, 50, 100, then each hundred."""
    hundreds = MARKS[-1]
    return next((mark for mark in MARKS if mark > n), (n // hundreds + 1) * hundreds)


def _is_within(day: date | None, span: Range | None, today: date) -> bool:
    if day is None:
        return span is None
    return day <= today and (span is None or day in span)
