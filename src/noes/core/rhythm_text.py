"""What a rhythm is, the one text it is stored as, and the words that describe it.

The texts: `days:mon,wed,fri`, `workdays`, `quota:3/week`, `rrule:FREQ=WEEKLY;BYDAY=MO`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from noes.core.days import DAYS_A_WEEK
from noes.core.recurrence import Frequency, Recurrence, RhythmError, parse_rule
from noes.core.words import N_

MAX_TEXT = 200
MAX_QUOTA = 1000
OWN_RULE: Final = N_("by a rule of your own")

_SHOWN_OF_A_WRONG_TEXT = 40
_WEEKDAY_SLUGS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_NAMES: Final = (
    N_("Mon"),
    N_("Tue"),
    N_("Wed"),
    N_("Thu"),
    N_("Fri"),
    N_("Sat"),
    N_("Sun"),
)


class Period(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Chosen days of the week, 0 (Monday) to 6 (Sunday); at least one.

    Raises:
        RhythmError: There is none, or one that is no weekday.
    """

    days: frozenset[int]

    def __post_init__(self) -> None:
        if not self.days or not self.days <= set(range(DAYS_A_WEEK)):
            raise RhythmError(N_("Choose at least one day of the week."))

    @property
    def text(self) -> str:
        """The rhythm as it is stored."""
        return "days:" + ",".join(_WEEKDAY_SLUGS[day] for day in sorted(self.days))


@dataclass(frozen=True, slots=True)
class EveryWorkday:
    """Every day the user works on."""

    @property
    def text(self) -> str:
        """The rhythm as it is stored."""
        return "workdays"


@dataclass(frozen=True, slots=True)
class Quota:
    """So many in each period, on whichever days.

    Raises:
        RhythmError: The count is not one of 1 to 1,000.
    """

    count: int
    period: Period

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MAX_QUOTA:
            raise RhythmError(N_("Choose a number from 1 to %(most)d."), most=MAX_QUOTA)

    @property
    def text(self) -> str:
        """The rhythm as it is stored."""
        return f"quota:{self.count}/{self.period}"


Rhythm = Weekdays | EveryWorkday | Recurrence | Quota
"""All have `.text`, which `parse` reads back."""


def parse(text: str) -> Rhythm:
    """Read a stored or typed rhythm; capitals and spaces around it do not matter.

    Args:
        text: `days:mon,wed,fri`, `workdays`, `quota:3/week` (day, week, month or quarter), or
            `rrule:` and a recurrence rule of whole days.

    Raises:
        RhythmError: The text is none of these; its sentence says what is wrong.
    """
    if len(text) > MAX_TEXT:
        raise RhythmError(N_("A rhythm has at most %(most)d characters."), most=MAX_TEXT)
    kind, colon, rest = text.strip().lower().partition(":")
    match kind, colon:
        case "days", ":":
            return _weekdays(rest)
        case "workdays", "":
            return EveryWorkday()
        case "quota", ":":
            return _quota(rest)
        case "rrule", ":":
            return parse_rule(rest)
    raise RhythmError(
        N_("A rhythm is days:mon,wed,fri or workdays or quota:3/week or rrule:…, not “%(text)s”."),
        text=text[:_SHOWN_OF_A_WRONG_TEXT],
    )


def _weekdays(text: str) -> Weekdays:
    slugs = [slug.strip() for slug in text.split(",")]
    if not set(slugs) <= set(_WEEKDAY_SLUGS):
        raise RhythmError(
            N_("Days are written mon, tue, wed, thu, fri, sat or sun, not “%(text)s”."),
            text=text[:_SHOWN_OF_A_WRONG_TEXT],
        )
    return Weekdays(frozenset(map(_WEEKDAY_SLUGS.index, slugs)))


def _quota(text: str) -> Quota:
    count, _, period = text.partition("/")
    if not (count.isascii() and count.isdigit()) or period not in {*Period}:
        raise RhythmError(
            N_(
                "A quota is a number a day, week, month or quarter, such as 3/week, not “%(text)s”."
            ),
            text=text[:_SHOWN_OF_A_WRONG_TEXT],
        )
    return Quota(int(count), Period(period))


_QUOTA_WORDS: Final = MappingProxyType(
    {
        Period.DAY: N_("%(count)d a day"),
        Period.WEEK: N_("%(count)d a week"),
        Period.MONTH: N_("%(count)d a month"),
        Period.QUARTER: N_("%(count)d a quarter"),
    }
)
_EACH: Final = MappingProxyType(
    {
        Frequency.DAILY: N_("every day"),
        Frequency.WEEKLY: N_("every week"),
        Frequency.MONTHLY: N_("every month"),
        Frequency.YEARLY: N_("every year"),
    }
)
_EVERY_SO_MANY: Final = MappingProxyType(
    {
        Frequency.DAILY: N_("every %(interval)d days"),
        Frequency.WEEKLY: N_("every %(interval)d weeks"),
        Frequency.MONTHLY: N_("every %(interval)d months"),
        Frequency.YEARLY: N_("every %(interval)d years"),
    }
)


def describe(rhythm: Rhythm, translate: Callable[[str], str] = str) -> str:
    """Put a rhythm in a few words: "Mon, Wed, Fri", "every workday", "3 a week".

    Args:
        rhythm: The rhythm.
        translate: Gives a text in the reader's language; English without it.
    """
    if isinstance(rhythm, Quota):
        return translate(_QUOTA_WORDS[rhythm.period]) % {"count": rhythm.count}
    if isinstance(rhythm, EveryWorkday):
        return translate(N_("every workday"))
    if isinstance(rhythm, Weekdays):
        return _weekday_words(rhythm.days, translate)
    return _rule_words(rhythm, translate)


def _weekday_words(days: Iterable[int], translate: Callable[[str], str]) -> str:
    chosen = sorted(days)
    if len(chosen) == DAYS_A_WEEK:
        return translate(N_("every day"))
    return ", ".join(translate(_WEEKDAY_NAMES[day]) for day in chosen)


def _rule_words(rule: Recurrence, translate: Callable[[str], str]) -> str:
    """Describe a plain rule; what says more than a short line can is the user's own."""
    plain = Recurrence(rule.frequency, interval=rule.interval, first_weekday=rule.first_weekday)
    step = _EACH if rule.interval == 1 else _EVERY_SO_MANY
    words = translate(step[rule.frequency]) % {"interval": rule.interval}
    if rule == plain:
        return words
    if rule == replace(plain, frequency=Frequency.WEEKLY, weekdays=rule.weekdays):
        # A weekly rule knows no first or last of a weekday.
        listed = _weekday_words((day for _, day in rule.weekdays), translate)
        return listed if rule.interval == 1 else f"{words}: {listed}"
    return translate(OWN_RULE)
