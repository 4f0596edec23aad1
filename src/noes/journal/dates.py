"""Days as the reader's language writes them: on pages, in figures put into words, in pictures.

Whatever is written is kept, by language: a page says the same few days again and again, and each
takes Django as long as a query does.
"""

import datetime as dt
from functools import lru_cache

from django.utils import formats
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language, pgettext

# Django has the names of their months and weekdays with capitals, as they stand by themselves.
LOWER_CASE = frozenset({"pt-br"})


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
        return _written(day, pgettext("date format: 1 Mar 2026", "j M Y"))
    return _written(day, pgettext("date format: 4 Mar 2026", "j M Y"))


def weekday_name(number: int) -> str:
    """The name of a weekday within a sentence, "Friday"; Monday is 0."""
    name = str(WEEKDAYS[number])
    return name.lower() if get_language() in LOWER_CASE else name


def month(day: dt.date) -> str:
    """The month of a day, "March 2026"."""
    return _written(day, pgettext("date format: March 2026", "F Y"))


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
