"""The way asks went, from sent to where they stand: a stream that parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from noes.journal.figures import figure
from noes.web.charts.drawing import DESK, Size, both, text, width_of

GAP, BAR, LEAST = 14.0, 10.0, 3.0


@dataclass(frozen=True, slots=True)
class End:
    """So many asks that came to one end: mark y, n, g, w or d, and its words."""

    mark: str
    name: str
    n: int


def flow(sent: str, ends: Sequence[End], *, title: str, description: str) -> Markup:
    """Draw the stream.

    Args:
        sent: The words beside where it begins.
        ends: Where asks stand, those with any; one or more.
        title: What it shows.
        description: What it shows, told.
    """
    return both("flow", title, description, lambda size: _drawn(sent, ends, size), desk=DESK)


def _drawn(sent: str, ends: Sequence[End], size: Size) -> tuple[int, Iterator[str]]:
    room = 150.0 if size.is_small else 180.0
    height = int(room + GAP * (len(ends) - 1) + LEAST * len(ends) + 30)
    return height, _parts(sent, ends, size, room)


def _parts(sent: str, ends: Sequence[End], size: Size, room: float) -> Iterator[str]:
    total = sum(end.n for end in ends)
    beside = max(width_of(_said(end)) for end in ends) + BAR + 8
    start, finish = BAR, size.width - max(158.0 if size.is_small else 190.0, beside)
    top = 24.0
    whole = sum(_thick(end.n, total, room) for end in ends)
    yield text(0, 13, sent)
    yield f'<rect class="i" x="0" y="{top:.1f}" width="{BAR}" height="{whole:.1f}" rx="2"/>'
    from_y = to_y = top
    for end in ends:
        thick = _thick(end.n, total, room)
        yield _stream(end.mark, (start, from_y), (finish, to_y), thick)
        yield _stop(end.mark, finish, to_y, thick)
        yield text(finish + BAR + 8, to_y + thick / 2 + 4, _said(end))
        from_y += thick
        to_y += max(thick, LEAST) + GAP


def _said(end: End) -> str:
    return f"{figure(end.n)} {end.name}"


def _thick(n: int, total: int, room: float) -> float:
    return max(room * n / total, 1.0)


def _stream(mark: str, start: tuple[float, float], stop: tuple[float, float], thick: float) -> str:
    (x, y), (to_x, to_y) = start, stop
    middle = (x + to_x) / 2
    there = f"M{x:.1f} {y:.1f}C{middle:.1f} {y:.1f} {middle:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"
    back = (
        f"V{to_y + thick:.1f}C{middle:.1f} {to_y + thick:.1f} {middle:.1f} {y + thick:.1f}"
        f" {x:.1f} {y + thick:.1f}Z"
    )
    return f'<path class="stream {mark}" d="{there}{back}"/>'


def _stop(mark: str, x: float, y: float, thick: float) -> str:
    height = max(thick, LEAST)
    return (
        f'<rect class="{mark}" x="{x:.1f}" y="{y:.1f}" width="{BAR}" height="{height:.1f}" rx="2"/>'
    )
