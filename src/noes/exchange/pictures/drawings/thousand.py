"""The thousand as a drawing: a place for each, hundred by hundred."""

from collections.abc import Sequence
from typing import Final

from noes.core.strokes import BUNDLE, THOUSAND
from noes.exchange.pictures.drawings.tally import colour
from noes.exchange.pictures.look import Palette
from noes.exchange.pictures.sheet import Box

APART = 0.9  # between hundreds, in cells
# A hundred is ten by ten or twenty by five; so many stand abreast.
LAYOUTS: Final = ((10, 5), (20, 2))
SQUARER = 1.15  # a square hundred is read better than a slightly larger long one


def thousand(marks: Sequence[str], box: Box, colours: Palette) -> str:
    """A thousand places, hundred by hundred, those that are taken in their colour.

    Args:
        marks: What the places hold, oldest first: no, ghosted, yes, waiting or done.
        box: The room.
        colours: Of the picture.
    """
    (across, abreast), longer = LAYOUTS
    if _cell(box, *longer) > _cell(box, across, abreast) * SQUARER:
        across, abreast = longer
    cell = _cell(box, across, abreast)
    down = BUNDLE // across
    top = box.y + (box.height - cell * _span(down, -(-THOUSAND // BUNDLE // abreast))) / 2
    squares: dict[str, list[str]] = {}
    for place in range(THOUSAND):
        block, inside = divmod(place, BUNDLE)
        x = block % abreast * (across + APART) + inside % across
        y = block // abreast * (down + APART) + inside // across
        mark = marks[place] if place < len(marks) else "open"
        square = f"M{box.x + x * cell:.1f} {top + y * cell:.1f}h{cell * 0.66:.1f}v{cell * 0.66:.1f}"
        squares.setdefault(mark, []).append(f"{square}h{-cell * 0.66:.1f}z")
    return "".join(_marked(mark, "".join(d), cell, colours) for mark, d in squares.items())


def _cell(box: Box, across: int, abreast: int) -> float:
    down, rows = BUNDLE // across, -(-THOUSAND // BUNDLE // abreast)
    return min(box.width / _span(across, abreast), box.height / _span(down, rows))


def _span(cells: int, blocks: int) -> float:
    return cells * blocks + APART * (blocks - 1)


def _marked(mark: str, path: str, cell: float, colours: Palette) -> str:
    """All places of one mark; a line around them in their own colour rounds the corners."""
    inks = {"open": colours.rule, "done": colours.ink}
    ink = inks.get(mark) or colour(mark, colours)
    fill = "none" if mark in {"ghosted", "waiting"} else ink
    shift = cell * 0.08
    return (
        f'<path transform="translate({shift:.1f} {shift:.1f})" d="{path}" fill="{fill}"'
        f' stroke="{ink}" stroke-width="{cell * 0.14:.1f}" stroke-linejoin="round"/>'
    )
