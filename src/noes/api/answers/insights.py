"""What is given of insights: figures with what they rest on, and the sentence that tells them."""

from datetime import date
from typing import Literal
from uuid import UUID

from noes.api.answers.given import Given


class Chance(Given):
    """A chance between 0 and 1 with its 80 % interval; `worth` is in finished asks.

    `late` came when the horizon had passed, and are left out of it.
    """

    n: int
    successes: int
    late: int
    mean: float
    low: float
    high: float
    worth: float
    text: str


class Chances(Given):
    yes: Chance
    any_win: Chance
    hear_back: Chance


class NextYes(Given):
    """Within how many asks it comes half the time and four times in five; null before a yes."""

    half: int | None
    four_in_five: int | None
    text: str


class OneInTen(Given):
    """How sure it is that the chance of a yes is better than one in ten."""

    chance: float | None
    text: str


class Worth(Given):
    """What the yeses that stand were worth, and that for each no, in one currency."""

    currency: str | None
    amount: str
    each: str
    text: str


class Ends(Given):
    """Where all asks stand that were sent; `ways` has those that any went."""

    sent: int
    ways: dict[Literal["yes", "no", "no_answer", "waiting", "other"], int]
    worth: list[Worth]
    text: str


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


class Likely(Given):
    """An ask that may still be answered, and its chance of that."""

    id: UUID
    title: str
    person: str | None
    sent_on: date
    quiet: int
    chance: float
    text: str


class SilenceTold(Given):
    """How silence goes on; `hear_back` is the chance by days of silence, from day 0.

    `low` and `high` are its 80 % interval; `likeliest` the few that may still be answered.
    """

    n: int
    answered: int
    horizon: int
    hear_back: list[float]
    low: list[float]
    high: list[float]
    ghosted: float
    follow_up_day: int
    let_go_day: int
    follow_up: FollowUp | None
    waiting: int
    likeliest: list[Likely]
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
    waiting_text: str
    differs: list[Pattern]
    differs_lines: list[str]
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
    sting_text: str


class MonthUp(Given):
    """A month by its first day: the days with an ask, the asks, the days with a win."""

    month: date
    days: int
    asks: int
    wins: int


class ShowingUp(Given):
    """Days and asks since a day, thirteen weeks back; what a rhythm planned and what was kept.

    `steadiness` lies between 0 and 1; it is null before four weeks of a rhythm.
    """

    since: date
    asks: int
    days: int
    challenge: str
    planned: int | None
    kept: int | None
    steadiness: float | None
    months: list[MonthUp]
    text: str
    steadiness_text: str


class Insights(Given):
    """What the record says, as of a day."""

    as_of: date
    undated: int
    undated_answers: int
    undated_noes: int
    ahead: int
    not_counted: list[str]
    showing_up: ShowingUp
    odds: Chances
    next_yes: NextYes
    one_in_ten: OneInTen
    asks_per_yes: float | None
    asks_per_yes_text: str
    by_kind: list[KindChance]
    by_channel: list[ChannelChance]
    ends: Ends
    silence: SilenceTold
    pace: list[Pace]
    hesitation: Hesitation
    confidence: Confidence
    patterns: list[Pattern]
    patterns_text: str
    patterns_lines: list[str]
