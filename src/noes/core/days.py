"""Local days, half-open ranges of days, calendar periods and workdays.

Every range here is half-open: `[start, end)`. A range that ends today does not hold today, and
ranges that follow each other share no day.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

DAY = timedelta(days=1)
DAYS_A_WEEK = 7
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)  # that a notebook holds
MONTHS_A_YEAR = 12
MONTHS_A_QUARTER = 3

_NOON = 12
_LAST_HOUR = 23
_SECOND = timedelta(seconds=1)
_WEEKEND = frozenset({5, 6})
# A week is looked back on from its fifth day: the evening of a Friday, wherever it begins.
_ALMOST_OVER = DAY * 4


def local_day(instant: datetime, zone: tzinfo, day_start: int) -> date:
    """Name the local day an instant belongs to.

    A day runs from one `day_start` on the wall clock to the next, so it may last 23 or 25 hours.
    With a start up to noon it carries the date it begins on; with a later start the date it ends
    on, which holds most of it.

    Args:
        instant: When it happened; aware.
        zone: The user's time zone.
        day_start: The hour at which the user's day begins, 0 to 23.

    Raises:
        ValueError: The instant carries no offset, or the hour is not one of 0 to 23.
    """
    if instant.utcoffset() is None:
        raise ValueError("An instant needs its time zone to be given a day.")
    _check_hour(day_start)
    wall = _wall(instant, zone)
    day = (wall - timedelta(hours=day_start)).date() + _label_shift(day_start)
    # Where the clock was turned back over the hour at which days begin, the new day begins once.
    return day if instant >= _beginning(day, zone, day_start) else day - DAY


def day_bounds(day: date, zone: tzinfo, day_start: int) -> tuple[datetime, datetime]:
    """Give the two instants between which a local day lies; the inverse of `local_day`.

    Where the clock jumps over the hour at which days begin, the day begins with the jump. A date
    that a zone left out (Samoa, 30 December 2011) gives two equal instants.

    Args:
        day: The local day.
        zone: The user's time zone.
        day_start: The hour at which the user's day begins, 0 to 23.

    Returns:
        Its first instant and the first one after it, both in UTC.

    Raises:
        ValueError: The hour is not one of 0 to 23.
    """
    _check_hour(day_start)
    return _beginning(day, zone, day_start), _beginning(day + DAY, zone, day_start)


def _check_hour(day_start: int) -> None:
    if not 0 <= day_start <= _LAST_HOUR:
        raise ValueError(f"A day begins at an hour from 0 to 23, not at {day_start}.")


def _label_shift(day_start: int) -> timedelta:
    return DAY if day_start > _NOON else timedelta()


def _wall(instant: datetime, zone: tzinfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None)


def _beginning(day: date, zone: tzinfo, day_start: int) -> datetime:
    """Find the instant from which on the wall clock never again shows an earlier day."""
    wall = datetime.combine(day - _label_shift(day_start), time(day_start))
    readings = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    early, late = sorted(readings)

    def has_begun(instant: datetime) -> bool:
        return _wall(instant, zone) >= wall

    if early == late or not has_begun(late - _SECOND):
        return late
    if has_begun(early):
        return early
    # The hour lies inside a jump of the clock; the jump itself is on a whole second.
    jump = range((late - early) // _SECOND)
    return early + _SECOND * bisect_left(jump, True, key=lambda n: has_begun(early + _SECOND * n))


@dataclass(frozen=True, slots=True)
class Range:
    """Days from `start` up to, not including, `end`; None leaves that side open.

    `start == end` is the empty range; an end before its start raises ValueError.
    """

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"A range cannot end ({self.end}) before it starts ({self.start}).")

    def __contains__(self, day: date | None) -> bool:
        """Tell whether a day lies in the range; None, an undated thing, lies in none."""
        if day is None:
            return False
        return (self.start is None or day >= self.start) and (self.end is None or day < self.end)

    @property
    def is_bounded(self) -> bool:
        return self.start is not None and self.end is not None

    @property
    def is_empty(self) -> bool:
        return self.start is not None and self.start == self.end

    def intersect(self, other: "Range") -> "Range":
        """Give the days both ranges hold; where there are none, an empty range."""
        start = max((day for day in (self.start, other.start) if day is not None), default=None)
        end = min((day for day in (self.end, other.end) if day is not None), default=None)
        if start is not None and end is not None and end < start:
            return Range(start, start)
        return Range(start, end)

    def without(self, others: Iterable["Range"]) -> tuple["Range", ...]:
        """Give the parts of the range that none of the others holds, oldest first."""
        parts = [self]
        for other in others:
            if not other.is_empty:
                parts = [part.intersect(side) for part in parts for side in other.outside()]
        return tuple(part for part in parts if not part.is_empty)

    def outside(self) -> tuple["Range", ...]:
        """Give what lies before and after the range, each where there is such a side."""
        before = () if self.start is None else (Range(None, self.start),)
        after = () if self.end is None else (Range(self.end, None),)
        return before + after

    @property
    def length(self) -> int:
        """How many days the range holds.

        Raises:
            ValueError: A side is open.
        """
        return len(self._ordinals())

    def days(self) -> tuple[date, ...]:
        """List the days, oldest first.

        Raises:
            ValueError: A side is open.
        """
        return tuple(map(date.fromordinal, self._ordinals()))

    def _ordinals(self) -> range:
        if self.start is None or self.end is None:
            raise ValueError("A range with an open side has no list of days.")
        return range(self.start.toordinal(), self.end.toordinal())


ALWAYS = Range(None, None)


def week_of(day: date, first_weekday: int) -> Range:
    """Give the week that holds a day.

    Args:
        day: Any day of the week.
        first_weekday: The user's first day of the week, 0 (Monday) to 6 (Sunday).

    Raises:
        ValueError: The weekday is not one of 0 to 6.
    """
    if not 0 <= first_weekday < DAYS_A_WEEK:
        raise ValueError(f"A weekday is a number from 0 to 6, not {first_weekday}.")
    start = day - DAY * ((day.weekday() - first_weekday) % DAYS_A_WEEK)
    return Range(start, start + DAY * DAYS_A_WEEK)


def day_to_look_back_on(today: date, first_weekday: int) -> date:
    """Give a day of the week that is over or, from its fifth day on, of the one that runs.

    Args:
        today: The user's local day.
        first_weekday: The user's first day of the week, 0 (Monday) to 6 (Sunday).

    Raises:
        ValueError: The weekday is not one of 0 to 6.
    """
    start = week_of(today, first_weekday).days()[0]
    return today if today - start >= _ALMOST_OVER else today - DAY * DAYS_A_WEEK


def month_of(day: date) -> Range:
    """Give the calendar month that holds a day."""
    return _months(day.year, day.month, 1)


def quarter_of(day: date) -> Range:
    """Give the calendar quarter that holds a day."""
    first_month = day.month - (day.month - 1) % MONTHS_A_QUARTER
    return _months(day.year, first_month, MONTHS_A_QUARTER)


def year_of(day: date) -> Range:
    """Give the calendar year that holds a day."""
    return _months(day.year, 1, MONTHS_A_YEAR)


def _months(year: int, month: int, count: int) -> Range:
    years, months = divmod(month - 1 + count, MONTHS_A_YEAR)
    return Range(date(year, month, 1), date(year + years, months + 1, 1))


def countries() -> tuple[str, ...]:
    """List the two-letter codes of the countries whose public holidays are known, in order."""
    # late: start-up - it takes 0.15 s, and most pages never ask for a public holiday
    from holidays.registry import COUNTRIES

    return tuple(sorted(codes[1] for codes in COUNTRIES.values()))


@dataclass(frozen=True, slots=True)
class Workdays:
    """Which days one user works on.

    Args:
        country: A two-letter code of `countries()`, for its public holidays and its weekend;
            None for Saturdays and Sundays only. It is looked up when first needed.
        named: Days off the user names.
    """

    country: str | None = None
    named: frozenset[date] = frozenset()

    def is_workday(self, day: date) -> bool:
        """Tell whether a day is neither weekend, nor a public holiday, nor named as off.

        Raises:
            ValueError: The country is not one of `countries()`.
        """
        if day in self.named:
            return False
        if self.country is None:
            return day.weekday() not in _WEEKEND
        return day not in _days_off(self.country, day.year)

    def next(self, day: date) -> date:
        """Give the first workday after a day.

        Raises:
            ValueError: The country is not one of `countries()`.
        """
        day += DAY
        while not self.is_workday(day):
            day += DAY
        return day


# Keyed by country and year alone, so that one small table serves every user of a server.
@lru_cache(maxsize=1024)
def _days_off(country: str, year: int) -> frozenset[date]:
    """Give a year's weekends and public holidays."""
    if country not in countries():
        raise ValueError(
            f"No public holidays are known for the country “{country}”."
            " Choose one from the list, or none."
        )
    # late: start-up - as in `countries`
    from holidays import country_holidays

    calendar = country_holidays(country, years=year, expand=False)
    days = Range(date(year, 1, 1), date(year + 1, 1, 1)).days()
    return frozenset(day for day in days if day in calendar or calendar.is_weekend(day))
