"""Who may still answer: the chance of hearing back by days of silence, with the asks that wait."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext as _
from markupsafe import Markup

from noes.web.charts.drawing import (
    TENTH,
    Size,
    across,
    both,
    down,
    line,
    path,
    tenths,
    text,
    width_of,
)

LEFT, TOP, BELOW = 42.0, 14.0, 28.0
MARKS = (0, 7, 14, 21, 28, 42, 60, 90, 120, 180, 270, 365)
FAR = 60  # days, at the least
APART = 8.0  # px between two marks
CLOSE = 34.0  # px from the edge


@dataclass(frozen=True, slots=True)
class Curve:
    """The curve with its 80 % band from day 0, and what stands on it.

    Args:
        chance: Of hearing back, by day of silence, 0 to 1.
        low: The lower edge of the band.
        high: The upper edge.
        waiting: Days of silence of the asks that wait, each once.
        follow_up: The day of the follow-up.
        let_go: The day of letting go.
    """

    chance: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]
    waiting: Sequence[int]
    follow_up: int
    let_go: int


def hear_back(curve: Curve, *, title: str, description: str) -> Markup:
    """Draw the curve."""
    return both("hear-back", title, description, lambda size: _drawn(curve, size))


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where a day and a chance stand."""

    width: float
    height: float
    days: int
    most: float

    def x(self, day: float) -> float:
        return LEFT + (self.width - LEFT - 12) * day / self.days

    def y(self, chance: float) -> float:
        return TOP + self.height * (1 - min(chance, self.most) / self.most)


def _drawn(curve: Curve, size: Size) -> tuple[int, Iterator[str]]:
    height = 170.0 if size.is_small else 240.0
    days = min(max(FAR, curve.let_go + 10), len(curve.chance) - 1)
    most = max(ceil(max(curve.high[: days + 1]) / TENTH) * TENTH, TENTH)
    plane = _Plane(size.width, height, days, most)
    return int(TOP + height + BELOW), _parts(curve, plane, size)


def _parts(curve: Curve, plane: _Plane, size: Size) -> Iterator[str]:
    yield from _grid(plane)
    shown = range(plane.days + 1)
    upper = [(plane.x(day), plane.y(curve.high[day])) for day in shown]
    lower = [(plane.x(day), plane.y(curve.low[day])) for day in reversed(shown)]
    yield f'<path class="band" d="{path([*upper, *lower])}Z"/>'
    yield line([(plane.x(day), plane.y(curve.chance[day])) for day in shown], "line i")
    for day, words in ((curve.follow_up, _("follow up")), (curve.let_go, _("let go"))):
        if day <= plane.days:
            yield down(plane.x(day), TOP, TOP + plane.height, "mark")
            yield _named(plane.x(day), words, plane)
    radius = 4.5 if size.is_small else 6.0
    for day in curve.waiting:
        if day <= plane.days:
            at = f'cx="{plane.x(day):.1f}" cy="{plane.y(curve.chance[day]):.1f}"'
            yield f'<circle class="open" {at} r="{radius}"/>'


def _named(x: float, words: str, plane: _Plane) -> str:
    """The name of a mark after it, or before it where there is no more room."""
    is_last = x + 5 + width_of(words) > plane.width
    return text(x - 5 if is_last else x + 5, TOP + 10, words, anchor="end" if is_last else "")


def _grid(plane: _Plane) -> Iterator[str]:
    for tenth in tenths(plane.most):
        y = plane.y(tenth * TENTH)
        yield across(y, LEFT, plane.width - 12)
        yield text(0, y + 4, _("%d %%") % (tenth * 10))
    free = 0.0
    for day in MARKS:
        words, x = _("day %d") % day if day else _("sent"), plane.x(day)
        begins = min(x - width_of(words) / 2, plane.width - width_of(words)) if day else x
        if day <= plane.days and begins >= free:
            anchor = "start" if not day else "end" if x > plane.width - CLOSE else "middle"
            at = plane.width if anchor == "end" else x
            yield text(at, TOP + plane.height + 22, words, anchor=anchor)
            free = begins + width_of(words) + APART
