"""The days of an iCalendar recurrence rule (RFC 5545, `RRULE`), as far as whole days go.

The rule is applied period by period and no further than the range asked for. dateutil's rrule
looks for the next match up to the year 9999, three seconds for a rule that never matches, and
does not come back from `INTERVAL=0`: such texts come from people and from their files.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby, islice
from types import MappingProxyType
from typing import Final, Never

from noes.core.days import DAY, DAYS_A_WEEK, MONTHS_A_YEAR, Range, month_of, week_of, year_of
from noes.core.words import N_

MAX_COUNT = 9999
MAX_INTERVAL = 999
WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_NO_RULE = N_(
    "Noes cannot read this rule. It begins like FREQ=WEEKLY, or with DAILY, MONTHLY or YEARLY."
)
_LAST_OF_MONTH = 31
_LAST_OF_YEAR = 366
_PARTS = (
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "BYMONTH",
    "BYMONTHDAY",
    "BYDAY",
    "BYSETPOS",
    "WKST",
)
_NUMBER = re.compile(r"[+-]?[0-9]{1,4}")
_WEEKDAY = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
# Calendars write the instant too; rhythms are of days.
_UNTIL = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T[0-9]{6}Z?)?")


class RhythmError(ValueError):
    """A text that is no rhythm; says in one sentence what is wrong with it.

    `sentence` is the text to translate and `values` what to fill it with; `str()` is English.
    """

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence % values)
        self.sentence = sentence
        self.values = values


class Frequency(StrEnum):
    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


# How often a weekday can come in a period; "the second Monday" means nothing in a day or a week.
_MOST_OF_A_WEEKDAY: Final = MappingProxyType(
    {
        Frequency.DAILY: 0,
        Frequency.WEEKLY: 0,
        Frequency.MONTHLY: 5,
        Frequency.YEARLY: 53,
    }
)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A recurrence rule; what it leaves unsaid follows from the first day it is applied from.

    Args:
        frequency: The period it repeats in.
        interval: Every how many of those periods, 1 or more.
        count: After how many days it ends, or None.
        until: The last day it may name, or None.
        months: Months it keeps to, 1 to 12; empty for all.
        month_days: Days of the month, 1 to 31, or -31 to -1 from the end.
        weekdays: Pairs of which one (1 the first, -1 the last, 0 each) and weekday, 0 to 6.
        positions: Which of a period's days it keeps, 1 the first, -1 the last; empty for all.
        first_weekday: The day its weeks start on, 0 to 6; None for the user's own.
    """

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: date | None = None
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    weekdays: frozenset[tuple[int, int]] = frozenset()
    positions: frozenset[int] = frozenset()
    first_weekday: int | None = None

    @property
    def text(self) -> str:
        """The rule as a rhythm is stored."""
        return f"rrule:{self.rule}"

    @property
    def rule(self) -> str:
        """The rule as RFC 5545 writes it, its parts in one order."""
        parts = {
            "FREQ": self.frequency.value,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "COUNT": str(self.count or ""),
            "UNTIL": self.until.strftime("%Y%m%d").zfill(8) if self.until else "",
            "BYMONTH": _listed(self.months),
            "BYMONTHDAY": _listed(self.month_days),
            "BYDAY": ",".join(
                f"{nth or ''}{WEEKDAY_CODES[day]}" for nth, day in sorted(self.weekdays)
            ),
            "BYSETPOS": _listed(self.positions),
            "WKST": "" if self.first_weekday is None else WEEKDAY_CODES[self.first_weekday],
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)


def _listed(numbers: frozenset[int]) -> str:
    return ",".join(map(str, sorted(numbers)))


def parse_rule(text: str) -> Recurrence:
    """Read a recurrence rule.

    Args:
        text: `FREQ=WEEKLY;BYDAY=MO`, in capitals or not. Parts about hours, minutes and seconds,
            week numbers and days of the year are not taken, nor a `DTSTART` of its own.

    Raises:
        RhythmError: It is no such rule.
    """
    parts = _parts(text)
    rule = Recurrence(
        frequency=_frequency(parts.get("FREQ", "")),
        interval=_amount(parts, "INTERVAL", MAX_INTERVAL) or 1,
        count=_amount(parts, "COUNT", MAX_COUNT),
        until=_until(parts.get("UNTIL")),
        months=_numbers(parts, "BYMONTH", MONTHS_A_YEAR, from_end=False),
        month_days=_numbers(parts, "BYMONTHDAY", _LAST_OF_MONTH),
        weekdays=_weekdays(parts.get("BYDAY")),
        positions=_numbers(parts, "BYSETPOS", _LAST_OF_YEAR),
        first_weekday=_first_weekday(parts.get("WKST")),
    )
    _check(rule)
    return rule


def _parts(text: str) -> Mapping[str, str]:
    pairs = [part.partition("=") for part in text.strip().upper().removesuffix(";").split(";")]
    named = {name for name, _, _value in pairs}
    for name, _, value in pairs:
        if name not in _PARTS and "FREQ" not in named:
            raise RhythmError(_NO_RULE)
        if name not in _PARTS:
            raise RhythmError(N_("A rule has no part “%(part)s”."), part=name)
        if not value:
            raise RhythmError(N_("The rule’s part %(part)s says nothing."), part=name)
    parts = {name: value for name, _, value in pairs}
    if len(parts) < len(pairs):
        raise RhythmError(N_("Each part of a rule may come once."))
    return parts


def _frequency(value: str) -> Frequency:
    if value not in Frequency.__members__:
        raise RhythmError(_NO_RULE)
    return Frequency(value)


def _amount(parts: Mapping[str, str], name: str, most: int) -> int | None:
    if name not in parts:
        return None
    found = _numbers(parts, name, most, from_end=False)
    if len(found) > 1:
        raise _out_of_range(name, parts[name], 1, most)
    return min(found)


def _numbers(
    parts: Mapping[str, str], name: str, most: int, *, from_end: bool = True
) -> frozenset[int]:
    if name not in parts:
        return frozenset()
    least = -most if from_end else 1
    words = parts[name].split(",")
    numbers = frozenset(int(word) for word in words if _NUMBER.fullmatch(word))
    if not all(map(_NUMBER.fullmatch, words)) or 0 in numbers:
        raise _out_of_range(name, parts[name], least, most)
    if min(numbers) < least or max(numbers) > most:
        raise _out_of_range(name, parts[name], least, most)
    return numbers


def _out_of_range(name: str, value: str, least: int, most: int) -> RhythmError:
    if least < 0:
        return RhythmError(
            N_(
                "%(part)s takes numbers from 1 to %(most)d, or from -%(most)d to -1, not “%(value)s”."
            ),
            part=name,
            most=most,
            value=value,
        )
    return RhythmError(
        N_("%(part)s takes a number from 1 to %(most)d, not “%(value)s”."),
        part=name,
        most=most,
        value=value,
    )


def _until(value: str | None) -> date | None:
    if value is None:
        return None
    written = _UNTIL.fullmatch(value)
    try:
        return date(*map(int, written.groups())) if written else _no_day(value)
    except ValueError:
        return _no_day(value)


def _no_day(value: str) -> Never:
    raise RhythmError(N_("UNTIL takes a day such as 20270131, not “%(value)s”."), value=value)


def _weekdays(value: str | None) -> frozenset[tuple[int, int]]:
    if value is None:
        return frozenset()
    found = [_WEEKDAY.fullmatch(word) for word in value.split(",")]
    pairs = [(int(match[1] or 0), WEEKDAY_CODES.index(match[2])) for match in found if match]
    # A place of 0 is only ever the mark for "each", so a written one is none.
    written = [int(match[1]) for match in found if match and match[1]]
    if len(pairs) < len(found) or 0 in written:
        raise RhythmError(
            N_("BYDAY takes weekdays such as MO,WE,FR, not “%(value)s”."), value=value
        )
    return frozenset(pairs)


def _first_weekday(value: str | None) -> int | None:
    if value is None:
        return None
    if value not in WEEKDAY_CODES:
        raise RhythmError(N_("WKST takes a weekday such as MO, not “%(value)s”."), value=value)
    return WEEKDAY_CODES.index(value)


def _check(rule: Recurrence) -> None:
    """Refuse parts that RFC 5545 does not let stand together."""
    if rule.count and rule.until:
        raise RhythmError(N_("A rule ends by COUNT or by UNTIL, not by both."))
    if rule.month_days and rule.frequency is Frequency.WEEKLY:
        raise RhythmError(N_("A weekly rule has no BYMONTHDAY."))
    if max((abs(nth) for nth, _ in rule.weekdays), default=0) > _MOST_OF_A_WEEKDAY[rule.frequency]:
        raise RhythmError(N_("A rule’s BYDAY asks for more of a weekday than its period has."))
    if rule.positions and not (rule.months or rule.month_days or rule.weekdays):
        raise RhythmError(N_("BYSETPOS needs a BYDAY, BYMONTHDAY or BYMONTH to choose from."))


def occurrences(
    rule: Recurrence, span: Range, *, start: date, first_weekday: int
) -> tuple[date, ...]:
    """List the days of a range that a rule names.

    Args:
        rule: The recurrence rule.
        span: The range asked for; its end is set.
        start: The first day the rule is applied from: it sets the step of an interval and stands
            in for a day the rule leaves unsaid. It is itself named only where the rule fits it.
        first_weekday: The user's first day of the week, 0 to 6, unless the rule has its own.

    Raises:
        ValueError: The range has no end.
    """
    span = span.intersect(Range(start, None))
    # To know where a count ends, it has to be counted from the start.
    counted = Range(start, span.end) if rule.count else span
    rule = _filled(rule, start, first_weekday)
    named = islice(_named(rule, counted, start), rule.count)
    return tuple(day for day in named if day in span)


def _filled(rule: Recurrence, start: date, first_weekday: int) -> Recurrence:
    """Take from the first day what a rule leaves unsaid."""
    if rule.first_weekday is None:
        rule = replace(rule, first_weekday=first_weekday)
    if rule.weekdays or rule.month_days or rule.frequency is Frequency.DAILY:
        return rule
    if rule.frequency is Frequency.WEEKLY:
        return replace(rule, weekdays=frozenset({(0, start.weekday())}))
    if rule.frequency is Frequency.YEARLY and not rule.months:
        rule = replace(rule, months=frozenset({start.month}))
    return replace(rule, month_days=frozenset({start.day}))


def _named(rule: Recurrence, span: Range, start: date) -> Iterator[date]:
    period_of, number_of = _periods(rule)
    days = span.days()
    if not days:
        return
    # Positions are counted in whole periods, so the first and the last are looked at in full.
    whole = Range(period_of(days[0]).start, period_of(days[-1]).end)
    for number, period in groupby(whole.days(), key=number_of):
        if (number - number_of(start)) % rule.interval == 0:
            named = [day for day in period if _fits(rule, day)]
            yield from (
                day for day in _placed(named, rule.positions) if _is_within(day, span, rule)
            )


def _is_within(day: date, span: Range, rule: Recurrence) -> bool:
    return day in span and (rule.until is None or day <= rule.until)


def _periods(rule: Recurrence) -> tuple[Callable[[date], Range], Callable[[date], int]]:
    """Give the period that holds a day, and the number that period has in the row of all."""
    first_weekday = rule.first_weekday or 0
    match rule.frequency:
        case Frequency.DAILY:
            return (lambda day: Range(day, day + DAY)), date.toordinal
        case Frequency.WEEKLY:
            # Ordinal 1 is a Monday.
            return (
                lambda day: week_of(day, first_weekday),
                lambda day: (day.toordinal() - 1 - first_weekday) // DAYS_A_WEEK,
            )
        case Frequency.MONTHLY:
            return month_of, lambda day: day.year * MONTHS_A_YEAR + day.month
        case Frequency.YEARLY:
            return year_of, lambda day: day.year


def _fits(rule: Recurrence, day: date) -> bool:
    return (
        (not rule.months or day.month in rule.months)
        and (not rule.month_days or _fits_month_day(rule, day))
        and (not rule.weekdays or _fits_weekday(rule, day))
    )


def _fits_month_day(rule: Recurrence, day: date) -> bool:
    from_end = day.day - 1 - monthrange(day.year, day.month)[1]
    return day.day in rule.month_days or from_end in rule.month_days


def _fits_weekday(rule: Recurrence, day: date) -> bool:
    weekday = day.weekday()
    if (0, weekday) in rule.weekdays:
        return True
    in_year = rule.frequency is Frequency.YEARLY and not rule.months
    period = year_of(day) if in_year else month_of(day)
    before, after = Range(period.start, day).length, Range(day, period.end).length - 1
    places = (before // DAYS_A_WEEK + 1, -(after // DAYS_A_WEEK) - 1)
    return any((place, weekday) in rule.weekdays for place in places)


def _placed(days: list[date], positions: frozenset[int]) -> list[date]:
    if not positions:
        return days
    places = enumerate(days, start=1)
    return [day for n, day in places if n in positions or n - 1 - len(days) in positions]
