"""Which week a review is of. Weeks begin on the owner's first weekday."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from noes.core.days import DAY, DAYS_A_WEEK, Range, day_to_look_back_on, week_of
from noes.journal.figures import DOT
from noes.web.forms import Form
from noes.web.jinja import url
from noes.web.pages.spans import range_words

WEEK = DAY * DAYS_A_WEEK


@dataclass(frozen=True, slots=True)
class Week:
    """One week that can be looked back on, and those beside it.

    Args:
        start: Its first day.
        today: The owner's local day.
        first: The first day of the earliest week there is.
        unclear: Why it is not the week that was asked for, as a sentence; "" where it is.
    """

    start: dt.date
    today: dt.date
    first: dt.date
    unclear: str = ""

    @property
    def whole(self) -> Range:
        return Range(self.start, self.start + WEEK)

    @property
    def so_far(self) -> Range:
        """Its days up to today: what is to come is not looked back on."""
        return self.whole.intersect(Range(None, self.today + DAY))

    @property
    def is_running(self) -> bool:
        return self.today in self.whole

    @property
    def is_last(self) -> bool:
        """Whether it is the one that is over."""
        return self.today - WEEK in self.whole

    @property
    def ahead(self) -> Range | None:
        """The days to look forward to; None where the week is long gone."""
        if self.is_running:
            return Range(self.start + WEEK, self.start + WEEK * 2)
        return Range(self.today, self.start + WEEK * 2) if self.is_last else None

    @property
    def earlier(self) -> str:
        """The address of the week before; "" where the notebook begins."""
        return address(self.start - WEEK) if self.start > self.first else ""

    @property
    def later(self) -> str:
        """The address of the week after; "" where that is still to come."""
        return "" if self.is_running else address(self.start + WEEK)

    @property
    def name(self) -> str:
        days = range_words(self.whole, self.today)
        last = _("Last week · %(days)s") if self.is_last else "%(days)s"
        words = _("This week · %(days)s") if self.is_running else last
        return (words % {"days": days}).replace(" · ", DOT)


def address(start: dt.date) -> str:
    """Where the review of the week that begins on a day stands."""
    return f"{url('review')}?week={start.isoformat()}"


def week_asked_for(
    form: Form, today: dt.date, *, first_ask: dt.date | None, first_weekday: int
) -> Week:
    """The week that an address names by any day of it, else the one there is to look back on.

    Args:
        form: The address; its `week` may be a day, anything else, or not there.
        today: The owner's local day.
        first_ask: The day of the first ask; None before there is one.
        first_weekday: The owner's first day of the week, 0 to 6.
    """
    first = week_of(min(first_ask or today, today), first_weekday).days()[0]
    wanted = form.day("week")
    # The nearest week there is; also, a week at the end of the calendar cannot be laid out.
    day = max(first, min(wanted or day_to_look_back_on(today, first_weekday), today))
    start = week_of(day, first_weekday).days()[0]
    return Week(start, today, first, _unclear(form, wanted, start))


def _unclear(form: Form, wanted: dt.date | None, start: dt.date) -> str:
    if form.is_wrong:
        return _("The address names no day, so here is the week to look back on.")
    if wanted is not None and wanted < start:
        return _("Your record begins with this week.")
    if wanted is not None and wanted >= start + WEEK:
        return _("That week is still to come. Here is this one.")
    return ""
