"""What says yes: a chance for each group, with its range and on how many asks it rests."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext as _
from markupsafe import Markup

from noes.web.charts.drawing import HALF, TENTH, Size, both, down, tenths, text


@dataclass(frozen=True, slots=True)
class Row:
    """One group: its name, its chance between 0 and 1, and how many asks."""

    name: str
    mean: float
    low: float
    high: float
    n: int


def chances(rows: Sequence[Row], *, name: str, title: str, description: str) -> Markup:
    """Draw one line for each group, those with most asks first."""
    return both(name, title, description, lambda size: _drawn(rows, size), desk=HALF)


def _drawn(rows: Sequence[Row], size: Size) -> tuple[int, Iterator[str]]:
    # On a phone the name stands above its line, which takes the whole width.
    left, row = (6.0, 44.0) if size.is_small else (150.0, 34.0)
    return int(row * len(rows) + 34), _parts(rows, size, left, row)


def _parts(rows: Sequence[Row], size: Size, left: float, row: float) -> Iterator[str]:
    most = max(ceil(max(one.high for one in rows) / TENTH) * TENTH, 2 * TENTH)
    bottom = row * len(rows)

    def x(chance: float) -> float:
        return left + (size.width - left - 46) * chance / most

    for tenth in tenths(most):
        yield down(x(tenth * TENTH), 4, bottom)
        anchor = "middle" if tenth or not size.is_small else "start"
        yield text(x(tenth * TENTH), bottom + 22, _("%d %%") % (tenth * 10), anchor=anchor)
    for place, one in enumerate(rows):
        y = place * row + (30.0 if size.is_small else 20.0)
        # Above its line a name stands beside the line of 0 %, which would run through a letter.
        over, from_left = (-12, left + 5) if size.is_small else (4, 0)
        yield text(from_left, y + over, one.name, strong=True)
        yield f'<path class="range" d="M{x(one.low):.1f} {y:.1f}H{x(one.high):.1f}"/>'
        yield f'<circle class="i" cx="{x(one.mean):.1f}" cy="{y:.1f}" r="6"/>'
        yield text(x(one.high) + 10, y + 4, str(one.n))
