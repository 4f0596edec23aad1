"""The week as seven circles: asked, planned, resting, or simply a day."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils import formats
from django.utils.translation import get_language, gettext
from markupsafe import Markup

from noes.journal.dates import day_long
from noes.journal.figures import capital, labelled


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
    language = get_language()
    items = Markup().join([_day(day, today, language) for day in days])
    return Markup('<ol class="days" aria-label="{}">{}</ol>').format(label, items)


@lru_cache(maxsize=128)
def _day(day: WeekDay, today: dt.date, _language: str | None) -> Markup:
    """One circle; kept, for the names of a day take longer to make than a page's other words."""
    kind, words = _kind(day, today)
    now = day.day == today
    name = day_long(day.day)
    return Markup(
        '<li class="{}"{}><b></b><span aria-hidden="true">{}<br>{}</span>'
        '<span class="hidden">{}</span></li>'
    ).format(
        f"{kind} now".strip() if now else kind,
        Markup(' aria-current="date"') if now else "",
        formats.date_format(day.day, "D"),
        day.day.day,
        labelled(capital(name), words) if words else capital(name),
    )


def _kind(day: WeekDay, today: dt.date) -> tuple[str, str]:
    """What the circle shows, and what it is called."""
    if day.asked:
        return "done", gettext("you asked")
    if day.resting:
        return "rest", gettext("rest")
    if day.planned and day.day >= today:
        return "plan", gettext("planned")
    return "", ""
