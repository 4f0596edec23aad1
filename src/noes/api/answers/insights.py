"""What is given of insights: figures with what they rest on, and the sentence that tells them."""

from datetime import date
from uuid import UUID

from noes.api.answers.given import Given


class Chance(Given):
    """A chance between 0 and 1 with its 80 % interval; `worth` is in finished asks."""

    n: int
    successes: int
    mean: float
    low: float
    high: float
    worth: float
    text: str


class Chances(Given):
    yes: Chance
    any_win: Chance
    hear_back: Chance


class GroupChance(Given):
    n: int
    successes: int
    mean: float
    low: float
    high: float
    text: str


class KindChance(GroupChance):
    kind: str


class ChannelChance(GroupChance):
    channel: str


class FollowUp(Given):
    """The logarithm of how much likelier answers were after a follow-up: a comparison, no cause."""

    n: int
    mean: float
    sd: float
    positive: float


class SilenceTold(Given):
    """How silence goes on; `hear_back` is the chance by days of silence, from day 0."""

    n: int
    horizon: int
    hear_back: list[float]
    ghosted: float
    follow_up_day: int
    let_go_day: int
    follow_up: FollowUp | None
    waiting: int
    text: str


class Pace(Given):
    """When a challenge may be done; null where that is too early to tell or too far away."""

    challenge_id: UUID
    name: str
    done: int
    target: int
    weeks: int
    early: date | None
    likely: date | None
    late: date | None
    text: str


class Wait(Given):
    """Days until half are done, and the share that is done within 30."""

    n: int
    median: int | None
    within_30: float
    text: str


class PatternLevel(Given):
    level: str
    label: str
    n: int
    observed: int
    expected: float
    ratio: float


class Pattern(Given):
    """Whether one feature goes with a yes; only what is `named` may be called a pattern."""

    feature: str
    label: str
    p: float
    adjusted: float
    named: bool
    levels: list[PatternLevel]


class Hesitation(Given):
    sending: Wait
    waiting: int
    differs: list[Pattern]
    bounce: Wait


class Feeling(Given):
    n: int
    level: float | None
    sd: float | None
    change: float
    falling: bool


class Confidence(Given):
    dread: Feeling
    sting: Feeling
    both: int
    stung_less: int
    text: str


class ShowingUp(Given):
    """Days and asks since a day, thirteen weeks back; what a rhythm planned and what was kept.

    `steadiness` lies between 0 and 1; it is null before four weeks of a rhythm.
    """

    since: date
    asks: int
    days: int
    planned: int | None
    kept: int | None
    steadiness: float | None
    text: str


class Insights(Given):
    """What the record says, as of a day."""

    as_of: date
    undated: int
    showing_up: ShowingUp
    odds: Chances
    by_kind: list[KindChance]
    by_channel: list[ChannelChance]
    silence: SilenceTold
    pace: list[Pace]
    hesitation: Hesitation
    confidence: Confidence
    patterns: list[Pattern]
