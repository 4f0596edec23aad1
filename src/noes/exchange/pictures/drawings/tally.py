"""The tally as a drawing: one stroke an ask, in sheaves and fives."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from noes.core.strokes import (
    GROUP,
    HEIGHT,
    PHASES,
    SHEAF_WIDTH,
    TIE,
    bundled,
    sticks,
    stroke,
    strokes_of,
    width_of,
)
from noes.exchange.pictures import lettering
from noes.exchange.pictures.lettering import Face, Style, set_line
from noes.exchange.pictures.look import Palette
from noes.exchange.pictures.sheet import Box
from noes.journal.figures import figure

# How thick strokes are, and by how much that of a yes is longer at each end.
PEN, PEN_OF_YES, LONGER = 2.4, 4, 3
BESIDE, BETWEEN = 13, 13  # room after a group, and below a row
LARGEST, LARGEST_ALONE = 8.0, 13.0
STEP: Final = 0.97
LABEL = 13  # the size of a sheaf's number, in the tally's own units


@dataclass(frozen=True, slots=True)
class Piece:
    """Something of the tally that stands in a row with others, in its own units."""

    width: float
    svg: str


def tally(marks: Sequence[str], total: int, box: Box, colours: Palette) -> str:
    """One stroke for each ask, in sheaves and fives, as large as there is room.

    Args:
        marks: The states of the asks that are drawn one by one, oldest first.
        total: Asks so far; for none, a dotted stroke waits.
        box: The room.
        colours: Of the picture.
    """
    pieces = [*_sheaves(total, colours), *_groups(marks, total, colours)]
    largest = LARGEST if total > 1 else LARGEST_ALONE
    return placed(pieces or [_to_come(colours)], box, largest)


def placed(pieces: Sequence[Piece], box: Box, largest: float = LARGEST) -> str:
    """Set pieces in rows, as large as there is room."""
    scale = min(largest, box.height / HEIGHT, box.width / max(piece.width for piece in pieces))
    while _tall(rows_of(pieces, box.width / scale)) * scale > box.height:
        scale *= STEP
    rows = rows_of(pieces, box.width / scale)
    top = (box.height / scale - _tall(rows)) / 2
    parts = []
    for row, held in enumerate(rows):
        x = 0.0
        for piece in held:
            y = top + row * (HEIGHT + BETWEEN)
            parts.append(f'<g transform="translate({x:.4g} {y:.5g})">{piece.svg}</g>')
            x += piece.width + BESIDE
    move = f"translate({box.x:.1f} {box.y:.1f}) scale({scale:.4f})"
    return f'<g fill="none" stroke-linecap="round" transform="{move}">{"".join(parts)}</g>'


def rows_of(pieces: Sequence[Piece], width: float) -> list[list[Piece]]:
    """Break pieces into rows that are as wide as that at most, or hold one piece."""
    rows: list[list[Piece]] = []
    used = 0.0
    for piece in pieces:
        used += BESIDE + piece.width
        if rows and used <= width:
            rows[-1].append(piece)
        else:
            rows.append([piece])
            used = piece.width
    return rows


def _tall(rows: Sequence[object]) -> float:
    return len(rows) * (HEIGHT + BETWEEN) - BETWEEN


def _groups(marks: Sequence[str], total: int, colours: Palette) -> list[Piece]:
    earlier = (total - len(marks)) // GROUP
    return [
        group(marks[start : start + GROUP], earlier + start // GROUP, colours)
        for start in range(0, len(marks), GROUP)
    ]


def group(marks: Sequence[str], number: int, colours: Palette) -> Piece:
    """Up to five strokes, the fifth across the four.

    Args:
        marks: Their states.
        number: Of the group in its tally, from 0.
        colours: Of the picture.
    """
    parts = []
    for place, mark in enumerate(marks):
        is_yes = mark == "yes"
        path = stroke(place, number % PHASES, longer=LONGER if is_yes else 0)
        pen = PEN_OF_YES if is_yes else PEN
        parts.append(f'<path d="{path}" stroke="{colour(mark, colours)}" stroke-width="{pen}"/>')
    return Piece(width_of(len(marks)), "".join(parts))


def colour(mark: str, colours: Palette) -> str:
    """Red for a no, gold for a yes, ink for what was simply done, pencil for what waits."""
    known = {"no": colours.red, "ghosted": colours.red, "yes": colours.gold, "ink": colours.ink}
    return known.get(mark, colours.pencil)


def _sheaves(total: int, colours: Palette) -> list[Piece]:
    numbers = bundled(total - strokes_of(total))
    return [_sheaf(number, colours) for run in numbers for number in run]


def _sheaf(number: int, colours: Palette) -> Piece:
    label = Style(Face.TEXT, LABEL, colours.soft)
    said = figure(number)
    drawn = "".join(f'<path d="{path}" stroke="{colours.soft}"/>' for path in sticks(number))
    words = set_line(said, label, SHEAF_WIDTH + 2, 19)
    tie = f'<path d="{TIE}" stroke="{colours.ink}"/>'
    wide = SHEAF_WIDTH + 2 + lettering.width_of(said, label)
    return Piece(wide, f'<g stroke-width="2">{drawn}{tie}</g>{words}')


def _to_come(colours: Palette) -> Piece:
    dots = f'stroke="{colours.pencil}" stroke-width="{PEN}" stroke-dasharray="0.1 4.4"'
    return Piece(width_of(1), f'<path d="{stroke(0, 0)}" {dots}/>')
