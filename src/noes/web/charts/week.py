"""The week as seven circles: asked, planned, resting, or simply a day."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import formats
from django.utils.translation import gettext, pgettext
from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the strip. A planned day that has gone by without an ask is simply a day."""

    day: dt.date
    asked: bool = False
    planned: bool = False
    resting: bool = False


def week(days: Sequence[WeekDay], today: dt.date, *, label: str) -> Markup:
    """Draw a week.

    Args:
        days: the days in order, usually seven.
        today: the day that is ringed; planned days before it are not shown as such.
        label: what the list is called ("This week").
    """
    items = Markup().join([_day(day, today) for day in days])
    return Markup('<ol class="days" aria-label="{}">{}</ol>').format(label, items)


def _day(day: WeekDay, today: dt.date) -> Markup:
    kind, words = _kind(day, today)
    now = day.day == today
    return Markup(
        '<li class="{}"{}><b></b><span aria-hidden="true">{}<br>{}</span>'
        '<span class="hidden">{}</span></li>'
    ).format(
        f"{kind} now".strip() if now else kind,
        Markup(' aria-current="date"') if now else "",
        formats.date_format(day.day, "D"),
        day.day.day,
        _spoken(day.day, words),
    )


def _kind(day: WeekDay, today: dt.date) -> tuple[str, str]:
    if day.asked:
        return "done", gettext("you asked")
    if day.resting:
        return "rest", gettext("rest")
    if day.planned and day.day >= today:
        return "plan", gettext("planned")
    return "", ""


def _spoken(day: dt.date, words: str) -> str:
    name = formats.date_format(day, pgettext("date format: Wednesday 4 March", "l j F"))
    return f"{name}: {words}" if words else name
