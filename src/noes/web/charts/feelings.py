"""How scary before, how much it stung after: ratings and the level under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt
from statistics import fmean

from django.utils.translation import gettext as _
from markupsafe import Markup

from noes.journal.dates import day_brief
from noes.web.charts.drawing import HALF, Size, across, both, line, text, width_of

LEFT, TOP, HEIGHT, BELOW = 24.0, 34.0, 190.0, 26.0
MOST = 10
SAMPLE, GAP = 24.0, 8.0  # of a line in the key; between it and its word
MOST_POINTS = 480  # of a line: two a pixel serve it as well as more
CELL = 7.0  # equal ratings that lie so near are one dot, as large as they are many
ALONE, LARGEST = 2.5, 3.5  # the radius of a dot of one rating, and of the largest
BEHIND = 0.4


@dataclass(frozen=True, slots=True)
class Series:
    """Ratings with their days, and the level at each; no level where it would say nothing."""

    days: Sequence[date]
    ratings: Sequence[int]
    level: Sequence[float]


def feelings(dread: Series, sting: Series, *, title: str, description: str) -> Markup:
    """Draw dread in ink and sting in red over the days on which they were rated.

    Without colours they differ too: dots and a line, rings and dashes.
    """
    days = [*dread.days, *sting.days]
    first, last = min(days), max(days)
    return both(
        "feelings",
        title,
        description,
        lambda size: (
            int(TOP + HEIGHT + BELOW),
            _parts(dread, sting, first, last, size),
        ),
        desk=HALF,
    )


def _parts(dread: Series, sting: Series, first: date, last: date, size: Size) -> Iterator[str]:
    right = size.width - 8.0
    for value in (0, MOST // 2, MOST):
        yield across(_y(value), LEFT, right)
        yield text(0, _y(value) + 4, str(value))
    yield text(LEFT, TOP + HEIGHT + 20, day_brief(first))
    if last > first:
        yield text(right, TOP + HEIGHT + 20, day_brief(last), anchor="end")
    span = max((last - first).days, 1)
    yield from _key(dread, sting)
    for series, style, dot in ((sting, "n", "g"), (dread, "i", "i")):
        x = [LEFT + (right - LEFT) * (day - first).days / span for day in series.days]
        yield "".join(_dots(dot, x, series.ratings))
        if series.level and last > first:
            level = [(at, _y(value)) for at, value in zip(x, series.level, strict=True)]
            yield line(_thinned(level, MOST_POINTS), f"line {style}")


def _key(dread: Series, sting: Series) -> Iterator[str]:
    """Which of what is drawn is which, above the drawing."""
    at = LEFT
    named = ((dread, _("scary"), "i", "i"), (sting, _("sting"), "n", "g"))
    for series, words, style, dot in named:
        if not series.ratings:
            continue
        if series.level:
            yield line([(at, TOP / 3), (at + SAMPLE, TOP / 3)], f"line {style}")
        yield _dot(dot, at + SAMPLE / 2, TOP / 3)
        yield text(at + SAMPLE + GAP, TOP / 3 + 4, words)
        at += SAMPLE + GAP + width_of(words) + 2 * GAP


def _dots(style: str, x: Sequence[float], ratings: Sequence[int]) -> Iterator[str]:
    """Each rating, those that would lie on one another as one: a dot's area is how many there are.

    Where there are such, all step back behind the line.
    """
    cells: dict[tuple[int, int], list[float]] = {}
    for at, rating in zip(x, ratings, strict=True):
        cells.setdefault((int(at / CELL), rating), []).append(at)
    most = max(map(len, cells.values()), default=1)
    alone = min(ALONE, LARGEST / sqrt(most))
    yield f'<g opacity="{BEHIND}">' if most > 1 else "<g>"
    for (_cell, rating), those in cells.items():
        yield _dot(style, fmean(those), _y(rating), alone * sqrt(len(those)))
    yield "</g>"


def _dot(style: str, x: float, y: float, radius: float = ALONE) -> str:
    return f'<circle class="{style}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.2g}"/>'


def _thinned(points: Sequence[tuple[float, float]], most: int) -> Sequence[tuple[float, float]]:
    """Every so many points and the last, where more would lie on one another."""
    step = len(points) // most + 1
    return [*points[:-1:step], points[-1]] if points else points


def _y(value: float) -> float:
    return TOP + HEIGHT * (1 - value / MOST)
