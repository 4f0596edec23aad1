"""Days from one to another, as they are said. Ranges are half-open, `[start, end)`."""

import datetime as dt

from django.utils.translation import pgettext

from noes.core.days import DAY, Range
from noes.journal.dates import day_plain


def span_words(start: dt.date, end: dt.date, today: dt.date) -> str:
    """A range in words: "20 July", "20–26 July", "28 July – 3 August"; a year where it is another.

    Where it reaches into another year both are said, "24 December 2026 – 2 January 2027".
    """
    last = end - DAY
    if start == last:
        return day_plain(start, today)
    if (start.year, start.month) == (last.year, last.month):
        form = pgettext("days of one month, such as 20–26 July", "%(first)d–%(last)s")
        return form % {"first": start.day, "last": day_plain(last, today)}
    form = pgettext("days of two months, such as 28 July – 3 August", "%(first)s – %(last)s")
    if start.year != last.year:
        return form % {"first": day_plain(start, last), "last": day_plain(last, start)}
    return form % {"first": day_plain(start), "last": day_plain(last, today)}


def range_words(days: Range, today: dt.date) -> str:
    """A range that has both its sides, in words."""
    assert days.start is not None
    assert days.end is not None
    return span_words(days.start, days.end, today)
