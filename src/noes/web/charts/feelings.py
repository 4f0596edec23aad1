"""How scary before, how much it stung after: ratings and the level under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from noes.journal.dates import day_brief
from noes.web.charts.drawing import HALF, Size, across, both, line, text

LEFT, TOP, HEIGHT, BELOW = 24.0, 10.0, 190.0, 26.0
MOST = 10
DOTS = 240  # of each; the latest


@dataclass(frozen=True, slots=True)
class Series:
    """Ratings with their days, and the level at each."""

    days: Sequence[date]
    ratings: Sequence[int]
    level: Sequence[float]


def feelings(dread: Series, sting: Series, *, title: str, description: str) -> Markup:
    """Draw dread in ink and sting in red over the days on which they were rated."""
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
    for series, style in ((sting, "n"), (dread, "i")):
        x = [LEFT + (right - LEFT) * (day - first).days / span for day in series.days]
        dots = list(zip(x, series.ratings, strict=True))[-DOTS:]
        yield "".join(
            f'<circle class="{style}" cx="{at:.1f}" cy="{_y(rating):.1f}" r="2.5"/>'
            for at, rating in dots
        )
        level = [(at, _y(value)) for at, value in zip(x, series.level, strict=True)]
        yield line(_thinned(level), f"line {style}")


def _thinned(points: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    """At most two points a pixel serve a line as well as all of them."""
    step = len(points) // (2 * DOTS) + 1
    return [*points[::step], points[-1]] if points else points


def _y(value: float) -> float:
    return TOP + HEIGHT * (1 - value / MOST)
