"""Days as the reader's language writes them: on pages, in figures put into words, in pictures.

Whatever is written is kept, by language: a page says the same few days again and again, and each
takes Django as long as a query does.
"""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from django.utils import formats
from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext as _

# Django has the names of their months and weekdays with capitals, as they stand by themselves.
LOWER_CASE = frozenset({"pt-br", "it"})
SATURDAY = 5
ELIDING = frozenset({8, 11})  # "l’8 marzo" beside "il 4 marzo": they begin with a vowel


class Before(NamedTuple):
    """What stands before a day, and before one that takes other words in some language.

    Italian has "l’8" beside "il 4", Portuguese "no sábado" beside "na segunda-feira", French
    "jeudi" beside "le 4 mars".
    """

    most: Promise
    others: Promise


ON = Before(
    pgettext_lazy("before a day such as 4 March", "on %s"),
    pgettext_lazy("before the 8th or 11th, which begin with a vowel", "on %s"),
)
SINCE = Before(
    pgettext_lazy("before a day such as 4 March", "since %s"),
    pgettext_lazy("before the 8th or 11th, which begin with a vowel", "since %s"),
)
FROM = Before(
    pgettext_lazy("before a day such as 4 March, from which things count", "from %s"),
    pgettext_lazy("before the 8th or 11th, from which things count", "from %s"),
)
UNTIL = Before(
    pgettext_lazy("before a day such as 4 March, when waiting is over", "until %s"),
    pgettext_lazy("before the 8th or 11th, when waiting is over", "until %s"),
)
THROUGH = Before(
    pgettext_lazy("before a last day such as 4 March, which is among them", "until %s"),
    pgettext_lazy("before a last day that is an 8th or 11th, which is among them", "until %s"),
)
NAMED = Before(
    pgettext_lazy("a day such as 4 March after “around” or “between”", "%s"),
    pgettext_lazy("the 8th or 11th after “around” or “between”", "%s"),
)
ON_WEEKDAY = Before(
    pgettext_lazy("before a weekday, Monday to Friday", "on %s"),
    pgettext_lazy("before Saturday or Sunday", "on %s"),
)
ON_LONG_DAY = Before(
    pgettext_lazy("before a day such as Wednesday 4 March", "on %s"),
    pgettext_lazy("before a day such as Sunday 8 March", "on %s"),
)
AMONG = Before(
    pgettext_lazy("one of several weekdays, Monday to Friday", "%s"),
    pgettext_lazy("one of several weekdays, Saturday or Sunday", "%s"),
)
MONTHS_BRIEF = (
    pgettext_lazy("short, in a day or above a chart", "Jan"),
    pgettext_lazy("short, in a day or above a chart", "Feb"),
    pgettext_lazy("short, in a day or above a chart", "Mar"),
    pgettext_lazy("short, in a day or above a chart", "Apr"),
    pgettext_lazy("short, in a day or above a chart", "May"),
    pgettext_lazy("short, in a day or above a chart", "Jun"),
    pgettext_lazy("short, in a day or above a chart", "Jul"),
    pgettext_lazy("short, in a day or above a chart", "Aug"),
    pgettext_lazy("short, in a day or above a chart", "Sep"),
    pgettext_lazy("short, in a day or above a chart", "Oct"),
    pgettext_lazy("short, in a day or above a chart", "Nov"),
    pgettext_lazy("short, in a day or above a chart", "Dec"),
)


def day_long(day: dt.date, today: dt.date | None = None) -> str:
    """A day in full, "Wednesday 4 March"; with its year where that is not today's."""
    return _day_long(day, _other_year(day, today), get_language())


def day_plain(day: dt.date, today: dt.date | None = None) -> str:
    """A day as said in passing, "4 March"; with its year where that is not today's."""
    return _day_plain(day, _other_year(day, today), get_language())


def day_of_year(day: dt.date) -> str:
    """A day of any year, "4 March 2026"."""
    return _day_plain(day, True, get_language())


def day_brief(day: dt.date) -> str:
    """A day where there is little room, "4 Mar 2026"."""
    if day.day == 1:
        form = pgettext("a day such as 1 Mar 2026", "%(day)s %(month)s %(year)s")
    else:
        form = pgettext("a day such as 4 Mar 2026", "%(day)s %(month)s %(year)s")
    return form % {"day": day.day, "month": month_brief(day.month), "year": day.year}


def on_day(day: dt.date, today: dt.date | None = None) -> str:
    """When something is, within a sentence: "on 4 March"."""
    return _after(ON, day, today)


def since_day(day: dt.date, today: dt.date | None = None) -> str:
    """For how long something has been so: "since 4 March"."""
    return _after(SINCE, day, today)


def from_day(day: dt.date, today: dt.date | None = None) -> str:
    """From when on something counts: "from 4 March"."""
    return _after(FROM, day, today)


def until_day(day: dt.date, today: dt.date | None = None) -> str:
    """Until something ends, on a day that is no longer part of it: "until 4 March"."""
    return _after(UNTIL, day, today)


def through_day(day: dt.date, today: dt.date | None = None) -> str:
    """Until something ends, with its last day: "until 4 March"."""
    return _after(THROUGH, day, today)


def day_named(day: dt.date) -> str:
    """A day of any year as it stands after "around" and "between", "4 March 2026"."""
    return _before(NAMED, day) % day_of_year(day)


def on_day_long(day: dt.date, today: dt.date | None = None) -> str:
    """When something is, in full: "on Wednesday 4 March"."""
    return _of_weekday(ON_LONG_DAY, day.weekday()) % day_long(day, today)


def on_weekday(day: dt.date) -> str:
    """When something near is: "on Friday"."""
    return _of_weekday(ON_WEEKDAY, day.weekday()) % weekday_name(day.weekday())


def on_weekdays(days: Iterable[dt.date]) -> str:
    """On which days of a week something was: "on Monday, Friday and Sunday"."""
    named = [
        _of_weekday(AMONG, number) % weekday_name(number)
        for number in (day.weekday() for day in days)
    ]
    return pgettext("before several weekdays", "on %s") % get_text_list(named, _("and"))


def weekday_name(number: int) -> str:
    """The name of a weekday within a sentence, "Friday"; Monday is 0."""
    name = str(WEEKDAYS[number])
    return name.lower() if get_language() in LOWER_CASE else name


def month_brief(number: int) -> str:
    """A month where there is little room, within a line: "Mar"; January is 1."""
    return str(MONTHS_BRIEF[number - 1])


def month(day: dt.date) -> str:
    """The month of a day, "March 2026"."""
    return _written(day, pgettext("date format: March 2026", "F Y"))


def _after(before: Before, day: dt.date, today: dt.date | None) -> str:
    return _before(before, day) % day_plain(day, today)


def _before(before: Before, day: dt.date) -> str:
    return str(before.others if day.day in ELIDING else before.most)


def _of_weekday(before: Before, weekday: int) -> str:
    return str(before.others if weekday >= SATURDAY else before.most)


def _other_year(day: dt.date, today: dt.date | None) -> bool:
    return today is not None and day.year != today.year


@lru_cache(maxsize=1024)
def _day_long(day: dt.date, has_year: bool, _language: str | None) -> str:  # noqa: FBT001 - as below
    if day.day == 1:
        if has_year:
            return _written(day, pgettext("date format: Wednesday 1 March 2026", "l j F Y"))
        return _written(day, pgettext("date format: Wednesday 1 March", "l j F"))
    if has_year:
        return _written(day, pgettext("date format: Wednesday 4 March 2026", "l j F Y"))
    return _written(day, pgettext("date format: Wednesday 4 March", "l j F"))


@lru_cache(maxsize=4096)
def _day_plain(day: dt.date, has_year: bool, _language: str | None) -> str:  # noqa: FBT001 - one of a kept answer's keys
    if day.day == 1:  # "1er mars"
        if has_year:
            return _written(day, pgettext("date format: 1 March 2026", "j F Y"))
        return _written(day, pgettext("date format: 1 March", "j F"))
    if has_year:
        return _written(day, pgettext("date format: 4 March 2026", "j F Y"))
    return _written(day, pgettext("date format: 4 March", "j F"))


def _written(day: dt.date, form: str) -> str:
    said = formats.date_format(day, form)
    return said.lower() if get_language() in LOWER_CASE else said
