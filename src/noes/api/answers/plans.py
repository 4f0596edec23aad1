"""What is given of challenges, rests and days."""

from datetime import date
from uuid import UUID

from noes.api.answers.asks import Win
from noes.api.answers.given import Given
from noes.api.answers.standing import Standing
from noes.core.challenge import Measure


class Kept(Given):
    """So many of the last planned days were kept."""

    done: int
    of: int


class Period(Given):
    """How a quota stands in the day, week, month or quarter that holds today."""

    start: date
    end: date
    wanted: int
    done: int
    left: int


class Challenge(Given):
    """A challenge as it was set."""

    id: UUID
    name: str
    preset: str
    measure: Measure
    target: int | None
    rhythm: str
    dream: bool
    done: int
    start: date
    end: date | None
    kinds: list[str]
    channels: list[str]
    ended: bool


class Plan(Challenge):
    """A challenge as it stands today."""

    planned_today: int
    next_mark: int
    reached: bool
    kept: Kept | None
    period: Period | None


class PlannedDay(Given):
    """One day of this week."""

    day: date
    planned: bool
    resting: bool
    done: int


class PlanWithWeek(Plan):
    """A challenge as it stands today, with the days of this week where it has a rhythm."""

    week: list[PlannedDay]


class Set(Given):
    challenge: Challenge


class Rest(Given):
    """Days off, from `start` until the day before `end`; without a challenge for all of them."""

    id: UUID
    challenge_id: UUID | None
    start: date
    end: date
    name: str


class Planned(Given):
    rest: Rest


class DayOff(Given):
    day: date


class NamedDay(Given):
    day: date
    name: str


class Draft(Given):
    """A draft, or an ask whose "not now" comes back; `on` is the day of that."""

    id: UUID
    title: str
    kind: str | None
    person: str | None
    on: date | None


class Nudge(Given):
    """An ask that has been `quiet` for so many days; `is_late` where answers this late are rare."""

    id: UUID
    title: str
    person: str | None
    quiet: int
    is_late: bool


class Today(Given):
    """What Today opens with."""

    standing: Standing
    challenges: list[Plan]
    drafts: list[Draft]
    revisits: list[Draft]
    quiet: list[Nudge]
    wins: list[Win]
