"""What the charts of Insights share: two drawings of one thing, for a desk and for a phone.

A drawing is as wide as its column, so that its text keeps its size: 12 px and more, from a
screen of 360 px on (seen.css says which is shown).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

STAR = "M0-8L1.3-2.3 6.9-4 2.6 0 6.9 4 1.3 2.3 0 8-1.3 2.3-6.9 4-2.6 0-6.9-4-1.3-2.3Z"

DRAWING = Markup(
    '<svg class="chart {room}" viewBox="0 0 {width} {height}" role="img"'
    ' aria-labelledby="{id}-t {id}-d"><title id="{id}-t">{title}</title>'
    '<desc id="{id}-d">{description}</desc>{parts}</svg>'
)
TENTH = 0.1
MOST_LINES = 5
LETTER = 7.2  # as wide as letters of labels are at most, on the whole


@dataclass(frozen=True, slots=True)
class Size:
    """The room of one drawing, in px at its usual width."""

    name: str
    width: int
    is_small: bool


PHONE = Size("phone", 340, is_small=True)
DESK = Size("desk", 980, is_small=False)
HALF = Size("desk", 480, is_small=False)


def both(
    name: str,
    title: str,
    description: str,
    draw: Callable[[Size], tuple[int, Iterable[str]]],
    *,
    desk: Size = DESK,
) -> Markup:
    """Draw a chart twice, once for each room.

    Args:
        name: Of the chart; its titles are found by it.
        title: What it shows.
        description: What it shows, told.
        draw: Gives the height of a drawing and its parts, escaped.
        desk: The room on a desk.
    """
    drawings = []
    for size in (desk, PHONE):
        height, parts = draw(size)
        drawings.append(
            DRAWING.format(
                id=f"{name}-{size.name}",
                room=size.name,
                width=size.width,
                height=height,
                title=title,
                description=description,
                parts=Markup("".join(parts)),  # noqa: S704 - each part escapes what people wrote
            )
        )
    return Markup("").join(drawings)


def width_of(words: str) -> float:
    """The room that words take at most; letters are not measured here."""
    return LETTER * len(words)


def text(
    x: float,
    y: float,
    words: str,
    *,
    anchor: str = "",
    strong: bool = False,
    middle: bool = False,
) -> str:
    """Words in a drawing, on a line or with their middle there."""
    shift = ' dy=".35em"' if middle else ""
    end = f' text-anchor="{anchor}"' if anchor else ""
    style = ' class="strong"' if strong else ""
    return f'<text x="{x:.4g}" y="{y:.4g}"{end}{shift}{style}>{escape(words)}</text>'


def line(points: Sequence[tuple[float, float]], style: str) -> str:
    """A line through points; nothing where there are fewer than two."""
    return f'<path class="{style}" d="{path(points)}"/>' if len(points) > 1 else ""


def path(points: Sequence[tuple[float, float]]) -> str:
    """The points of a path, to a tenth of a pixel."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def across(y: float, left: float, right: float) -> str:
    """A line of the grid."""
    return f'<path class="axis" d="M{left:.1f} {y:.1f}H{right:.1f}"/>'


def down(x: float, top: float, bottom: float, style: str = "axis") -> str:
    """An upright line."""
    return f'<path class="{style}" d="M{x:.1f} {top:.1f}V{bottom:.1f}"/>'


def tenths(most: float) -> range:
    """The tenths at which a grid up to `most` has its lines: six of them at the most, or so."""
    many = round(most / TENTH)
    return range(0, many + 1, 1 if many <= MOST_LINES else 2)
