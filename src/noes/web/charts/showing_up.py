"""Showing up: a calendar of weeks, inked where something was asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS_ABBR
from markupsafe import Markup

from noes.journal.dates import month_brief
from noes.journal.figures import capital
from noes.web.charts.drawing import DESK, STAR, Size, both, text, width_of

DAYS = 7
TOP = 20
MONTH = 34.0  # px that the name of a month takes at least
GAP, WIDE_GAP, WIDE = 2, 6, 20  # px between cells, and between cells wider than so many
YEAR_WEEKS = 26  # from here a calendar is drawn small


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar."""

    day: date
    asked: bool
    won: bool
    resting: bool
    to_come: bool


def calendar(days: Sequence[Day], *, name: str, title: str, description: str) -> Markup:
    """Draw a calendar, a column for each week.

    Args:
        days: Whole weeks, oldest first.
        name: Of the chart.
        title: What it shows.
        description: What it shows, told.
    """
    weeks = [days[start : start + DAYS] for start in range(0, len(days), DAYS)]
    return both(name, title, description, lambda size: _drawn(weeks, size), desk=DESK)


def _drawn(weeks: Sequence[Sequence[Day]], size: Size) -> tuple[int, Iterator[str]]:
    shown = weeks[-YEAR_WEEKS:] if size.is_small else weeks
    small = len(shown) >= YEAR_WEEKS
    left = 40 if size.is_small else 48
    step = (size.width - left) / max(len(shown), 1)
    row = min(step, 12.0) + 2 if small else 26.0 if not size.is_small else 20.0
    return int(TOP + DAYS * row + 4), _parts(shown, left, step, row)


def _parts(weeks: Sequence[Sequence[Day]], left: float, step: float, row: float) -> Iterator[str]:
    yield from _months(weeks, left, step)
    gap = _gap(step)
    for place in (0, 2, 4):
        if weeks:
            label = str(WEEKDAYS_ABBR[weeks[0][place].day.weekday()])
            yield text(0, TOP + place * row + (row - gap) / 2, label, middle=True)
    for week, days in enumerate(weeks):
        for place, day in enumerate(days):
            yield _cell(day, left + week * step, TOP + place * row, step - gap, row - gap)


def _gap(step: float) -> int:
    return WIDE_GAP if step > WIDE else GAP


def _months(weeks: Sequence[Sequence[Day]], left: float, step: float) -> Iterator[str]:
    last, free, right = 0, 0.0, left + len(weeks) * step - _gap(step)
    for week, days in enumerate(weeks):
        month, x = days[0].day.month, left + week * step
        words = capital(month_brief(month))
        wide = max(MONTH, width_of(words))
        ends = x + wide > right
        begins = right - wide if ends else x
        if month != last and begins >= free:
            yield text(right if ends else x, 12, words, anchor="end" if ends else "")
            last, free = month, begins + wide


def _cell(day: Day, x: float, y: float, width: float, height: float) -> str:
    if day.to_come:
        return ""
    style = "on" if day.asked else "rest" if day.resting else "off"
    radius = min(width, height) / 4.5
    box = (
        f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        f' rx="{radius:.1f}"/>'
    )
    if not day.won:
        return box
    scale = min(width, height) / 18
    place = f"translate({x + width / 2:.1f} {y + height / 2:.1f}) scale({scale:.2f})"
    return f'{box}<path class="win" transform="{place}" d="{STAR}"/>'
