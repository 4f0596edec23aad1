"""Reading one cell as a day, under one order of day, month and year.

Nothing is guessed: a day without a year, a month without a day, "before 24 January" are no days.
A time of day is left out, and its zone with it: the day is the one that was written.
"""

import re
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from noes.core.days import FIRST_DAY, LAST_DAY
from noes.core.phrases import listed, plain
from noes.exchange.languages import LANGUAGES
from noes.exchange.values import is_error


class Order(StrEnum):
    """In which order a numeric date is written."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class MonthDay(NamedTuple):
    """A month and its day, without a year."""

    month: int
    day: int


_TIME: Final = r"(?:[T\s,]+\d{1,2}[:.h]\d{2}.*)?"
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})\.?" + _TIME)
_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_RUN: Final = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d.*)?")
_THREE: Final = re.compile(
    r"(?:[^\W\d_]{2,10}\.?,?\s+)?(\d{1,2})\s*([-/.\s])\s*(\d{1,2})\s*\2\s*(\d{4}|\d\d)\.?" + _TIME
)
_TWO: Final = re.compile(r"(?:[^\W\d_]{2,10}\.?,?\s+)?(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?")
_SERIAL: Final = re.compile(r"(\d{5})(?:[.,]\d+)?")
_UNIX: Final = re.compile(r"(\d{10})(?:\d{3}|\.\d+)?")
_WORDS: Final = re.compile(r"[^\W\d_]+|\d+")
_ORDINAL: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|re|º|ª|°)\b", re.IGNORECASE)
_TIME_AFTER: Final = re.compile(r"[T\s,]+(?:at\s+)?\d{1,2}[:.h]\d{2}.*$")

_MONTHS: Final = {
    plain(word): number
    for each in LANGUAGES.values()
    for number, words in enumerate(each.months.split(";"), start=1)
    for word in words.split()
}
_WEEKDAYS: Final = {plain(word) for each in LANGUAGES.values() for word in listed(each.weekdays)}
_NO_WORDS: Final = {plain(word) for each in LANGUAGES.values() for word in listed(each.dates)}

# Day 1 is 1 January 1900, and a 29 February 1900 is counted that never was.
_SERIAL_EPOCH: Final = date(1899, 12, 30)
# From there to 1 January 1904, which is day 0 where days are counted from that.
_TO_1904: Final = timedelta(days=1462)
_EARLIEST, _LATEST = date(1970, 1, 1), date(2099, 12, 31)
_YEARS_AHEAD: Final = 10
_DAY_NAME: Final = 3
_LONGEST: Final = 60
_SHORTEST_NUMBER: Final = 5
_LONGEST_DAY: Final = 2


def day_of(text: str, order: Order | None, today: date) -> date | None:
    """Read a cell as a day.

    Args:
        text: a cell.
        order: how numeric dates of its column are written; None where that is not known, and then
            a date that hangs on it is no day.
        today: tells the century of a year of two digits.

    Returns:
        The day, None where the cell is empty or names no single day.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if found := _ISO.fullmatch(text):
        day = _date(*found.groups())  # a day that is written whole is none by mistake
        return day if day is not None and FIRST_DAY <= day <= LAST_DAY else None
    day = _fixed(text) or _named(text, today)
    if day is None and order is not None:
        day = _ordered(text, order, today)
    return day if day is not None and _EARLIEST <= day <= _LATEST else None


def day_from_1904(text: str, day: date) -> date:
    """Give the day that a cell means where numbers count the days from 1904.

    Args:
        text: the cell.
        day: what it means where they count from 1900.
    """
    return day + _TO_1904 if _SERIAL.fullmatch(text.strip()) else day


def month_day_of(text: str, order: Order | None) -> MonthDay | None:
    """Read a day that is written without its year ("3/4", "14 January"): its month and day.

    Args:
        text: a cell.
        order: how numeric dates of its column are written.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if found := _TWO.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if order is None:
            return None
        return _month_day(*((second, first) if order is Order.DMY else (first, second)))
    words = _WORDS.findall(plain(_ORDINAL.sub("", text)))
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    numbers = [word for word in words if word.isdecimal()]
    rest = [
        word for word in words if not (word in _MONTHS or word in numbers or _says_nothing(word))
    ]
    if len(months) != 1 or len(numbers) != 1 or rest or len(numbers[0]) > _LONGEST_DAY:
        return None
    return _month_day(months[0], int(numbers[0]))


def _month_day(month: int, day: int) -> MonthDay | None:
    # Of a leap year, so that 29 February is a day.
    return MonthDay(month, day) if _date("2024", str(month), str(day)) else None


def is_without_year(text: str) -> bool:
    """Say whether a cell is two numbers that may be a day and a month ("3/4")."""
    return _TWO.fullmatch(text.strip()) is not None


def iso_day(text: str) -> date | None:
    """Read a day written as 2026-01-31; None for anything else."""
    return day_of(text, None, date.max) if _YEAR_FIRST.fullmatch(text.strip()) else None


def days_of(text: str, today: date) -> dict[Order, date]:
    """Give the days that a cell may name; none where its day hangs on no order."""
    text = text.strip()
    if _THREE.fullmatch(text) is None or _fixed(text) is not None:
        return {}
    days = {order: day_of(text, order, today) for order in Order}
    return {order: day for order, day in days.items() if day is not None}


def is_meant_as_day(text: str) -> bool:
    """Say whether a cell would be a day if there were no mistake in it ("31/02/2026", "#REF!")."""
    text = text.strip()
    return is_error(text) or any(form.fullmatch(text) for form in (_THREE, _YEAR_FIRST))


def is_like_a_day(text: str, today: date) -> bool:
    """Say whether a cell names a day in some order, and is no number that only might."""
    text = text.strip()
    if text.isdecimal() and len(text) < _SHORTEST_NUMBER:
        return False
    return day_of(text, None, today) is not None or bool(days_of(text, today))


def _fixed(text: str) -> date | None:
    """Read what needs no order: ISO, a run of eight digits, serials, seconds since 1970."""
    if found := _YEAR_FIRST.fullmatch(text):
        return _date(found[1], found[3], found[4])
    if found := _RUN.fullmatch(text):
        return _date(found[1], found[2], found[3])
    if found := _SERIAL.fullmatch(text):
        return _SERIAL_EPOCH + timedelta(days=int(found[1]))
    if found := _UNIX.fullmatch(text):
        return datetime.fromtimestamp(int(found[1]), UTC).date()
    return None


def _ordered(text: str, order: Order, today: date) -> date | None:
    found = _THREE.fullmatch(text)
    if found is None:
        return None
    first, between, second, third = found.groups()
    if order is Order.YMD:
        return _date(_year(first, today), second, third) if len(third) < 4 else None  # noqa: PLR2004 - a year's digits
    if between == "." and order is Order.MDY:
        return None
    day, month = (first, second) if order is Order.DMY else (second, first)
    return _date(_year(third, today), month, day)


def _named(text: str, today: date) -> date | None:
    """Read a day with the name of its month, every word of which must belong to it."""
    words = _WORDS.findall(plain(_TIME_AFTER.sub("", _ORDINAL.sub("", text))))
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    numbers = [word for word in words if word.isdecimal()]
    rest = [
        word for word in words if not (word in _MONTHS or word.isdecimal() or _says_nothing(word))
    ]
    if len(months) != 1 or len(numbers) != 2 or rest:  # noqa: PLR2004 - a day and a year
        return None
    year, day = numbers if len(numbers[0]) == 4 else numbers[::-1]  # noqa: PLR2004 - a year's digits
    return _date(_year(year, today), str(months[0]), day)


def _says_nothing(word: str) -> bool:
    return word in _NO_WORDS or word[:_DAY_NAME] in _WEEKDAYS


def _year(digits: str, today: date) -> str:
    if len(digits) == 4:  # noqa: PLR2004 - a year's digits
        return digits
    century = today.year // 100 * 100
    year = century + int(digits)
    return str(year if year <= today.year + _YEARS_AHEAD else year - 100)


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except (ValueError, OverflowError):
        return None
