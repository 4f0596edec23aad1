"""The sheet that every picture stands on: what is said, the drawing, what its marks mean, our mark.

A story and a square read from top to bottom; a wide picture has its words beside the drawing. The
drawing gets the room that the words leave.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from noes.exchange.pictures.lettering import (
    Face,
    Style,
    clean,
    cut,
    room_before,
    set_line,
    width_of,
    wrapped,
)
from noes.exchange.pictures.look import Look, Palette, Shape

NOES: Final = ("n", "o", "es")
LEADING, LEADING_OF_NAMES = 1.2, 1.4
APART = 0.4  # whom it names stands so far below the rest, in small letters
MOST_NAMES = 3  # lines


class _Point(NamedTuple):
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """Room for a drawing, px."""

    x: float
    y: float
    width: float
    height: float


class Mark(StrEnum):
    """What stands for a colour where a picture says what its marks mean."""

    STROKE = "stroke"
    DOT = "dot"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class Content:
    """What a picture says and shows.

    Args:
        title: It in a sentence, for those who cannot see it.
        draw: Draws it into a room; the last number is a usual size of words there, px.
        above: A small line that it begins with, or "".
        big: The figure it is about, or "".
        unit: What that counts; where there is no figure, the words it opens with.
        said: What else, each sentence on a line of its own.
        names: Whom it names, or "".
        key: What the marks in it mean: a colour of the palette and words.
        mark: How such a mark looks.
    """

    title: str
    draw: Callable[[Box, Palette, float], str]
    above: str = ""
    big: str = ""
    unit: str = ""
    said: tuple[str, ...] = ()
    names: str = ""
    key: tuple[tuple[str, str], ...] = ()
    mark: Mark = Mark.STROKE


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes of one shape, px.

    The words take so many `lines` at most and stand as wide as `column`, the drawing `gap` apart.
    """

    side: float
    top: float
    foot: float
    big: float
    unit: float
    line: float
    small: float
    gap: float
    lines: int
    column: float


# Phones lay their own buttons over the top and the foot of a story.
MEASURES: Final = {
    Shape.STORY: Measures(96, 250, 1670, 360, 96, 62, 38, 64, 3, 888),
    Shape.SQUARE: Measures(80, 84, 1000, 216, 68, 46, 29, 44, 2, 920),
    Shape.WIDE: Measures(64, 64, 568, 176, 54, 36, 24, 28, 4, 410),
}


@dataclass(slots=True)
class _Paper:
    """What was drawn so far, and where the next thing goes."""

    look: Look
    measures: Measures
    parts: list[str]
    y: float

    def style(self, face: Face, size: float, *, soft: bool = False) -> Style:
        colours = self.look.colours
        return Style(face, size, colours.soft if soft else colours.ink)

    def say(self, text: str, style: Style, *, most: int, leading: float) -> None:
        """Set lines below what stands there."""
        for line in wrapped(text, style, self.measures.column, most):
            self.y += style.size * leading
            self.parts.append(set_line(line, style, self.measures.side, self.y))


def drawn(content: Content, look: Look) -> str:
    """Draw a picture as SVG, without a word that needs a font where our letters have it.

    Args:
        content: What it says and shows; words of people come as they were written.
        look: Shape, colours, names.
    """
    width, height = look.shape.size
    measures = MEASURES[look.shape]
    paper = _Paper(look, measures, [], measures.top)
    _head(paper, content)
    box = _beside(paper, content) if look.shape is Shape.WIDE else _below(paper, content)
    paper.parts.append(content.draw(box, look.colours, measures.small))
    _foot(paper)
    _key(paper, content)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img"><title>{escape(clean(content.title))}</title>'
        f'<rect width="{width}" height="{height}" fill="{look.colours.paper}"/>'
        f"{''.join(paper.parts)}</svg>"
    )


def _head(paper: _Paper, content: Content) -> None:
    """The line above, and the figure with what it counts."""
    measures = paper.measures
    if content.above:
        small = paper.style(Face.DISPLAY, measures.small * 1.08, soft=True)
        paper.say(clean(content.above), small, most=2, leading=1.25)
        paper.y += measures.small * 0.9
    if content.big:
        _figure(paper, content)
    else:
        opening = paper.style(Face.DISPLAY, measures.unit)
        paper.say(clean(content.unit), opening, most=3, leading=1.12)
        paper.y += measures.unit * 0.2


def _figure(paper: _Paper, content: Content) -> None:
    """A figure with its unit on one line; on a wide picture below it."""
    measures, is_wide = paper.measures, paper.look.shape is Shape.WIDE
    unit = paper.style(Face.DISPLAY, measures.unit)
    beside = 0 if is_wide else width_of(content.unit, unit) + measures.unit * 0.4
    big = paper.style(Face.DISPLAY, measures.big)
    room = measures.column - beside
    wide = width_of(content.big, big)
    big = paper.style(Face.DISPLAY, measures.big * min(1.0, room / wide))
    paper.y += big.size * 0.74
    left = measures.side - room_before(content.big, big)
    paper.parts.append(set_line(content.big, big, left, paper.y))
    if is_wide:
        paper.say(content.unit, unit, most=2, leading=1.15)
    else:
        at = left + width_of(content.big, big) + measures.unit * 0.4
        paper.parts.append(set_line(content.unit, unit, at, paper.y))
    paper.y += measures.unit * 0.25


def _words(paper: _Paper, content: Content, room: float) -> tuple[list[str], list[str]]:
    """What is said below or beside the drawing, in lines: the sentences, and whom it names.

    Of what is too much for a room so tall the end is left out.
    """
    measures = paper.measures
    style = paper.style(Face.DISPLAY, measures.line)
    small = paper.style(Face.DISPLAY, measures.small, soft=True)
    most = min(measures.lines, int(room / (measures.line * LEADING)))
    said: list[str] = []
    for sentence in content.said:
        said += wrapped(clean(sentence), style, measures.column, max(most - len(said), 0))
    left = room - len(said) * measures.line * LEADING - measures.small * APART
    few = min(MOST_NAMES, int(left / (measures.small * LEADING_OF_NAMES)))
    return said, wrapped(clean(content.names), small, measures.column, max(few, 0))


def _beside(paper: _Paper, content: Content) -> Box:
    """Say the rest in the column, and leave what is right of it to the drawing."""
    measures, (width, _height) = paper.measures, paper.look.shape.size
    paper.y += measures.gap * 0.2
    _say(paper, *_words(paper, content, measures.foot - measures.small * 2.8 - paper.y))
    left = measures.side + measures.column + measures.side
    bottom = measures.foot - measures.small * 2.4
    return Box(left, measures.top, width - measures.side - left, bottom - measures.top)


def _below(paper: _Paper, content: Content) -> Box:
    """Say the rest right above the foot, and leave what is between to the drawing."""
    measures = paper.measures
    said, names = _words(paper, content, measures.foot - paper.y)
    tall = len(said) * measures.line * LEADING + len(names) * measures.small * LEADING_OF_NAMES
    tall += measures.small * APART if said and names else 0
    top, bottom = paper.y + measures.gap, measures.foot - measures.small * 2.6 - tall
    paper.y = bottom
    _say(paper, said, names)
    return Box(measures.side, top, measures.column, bottom - measures.gap * 0.6 - top)


def _say(paper: _Paper, said: Sequence[str], names: Sequence[str]) -> None:
    measures = paper.measures
    for line in said:
        paper.say(line, paper.style(Face.DISPLAY, measures.line), most=1, leading=LEADING)
    paper.y += measures.small * APART if said and names else 0
    for line in names:
        style = paper.style(Face.DISPLAY, measures.small, soft=True)
        paper.say(line, style, most=1, leading=LEADING_OF_NAMES)


def _foot(paper: _Paper) -> None:
    """Our mark, at the left."""
    measures, colours = paper.measures, paper.look.colours
    at, size = float(measures.side), measures.small * 1.5
    for place, letters in enumerate(NOES):
        style = Style(Face.DISPLAY, size, colours.red if place == 1 else colours.ink)
        paper.parts.append(set_line(letters, style, at, measures.foot))
        at += width_of(letters, style)


def _key(paper: _Paper, content: Content) -> None:
    """What the marks mean, from the right."""
    measures, colours = paper.measures, paper.look.colours
    width, _height = paper.look.shape.size
    small = paper.style(Face.TEXT, measures.small * 0.86, soft=True)
    right: float = width - measures.side
    room = width - 2 * measures.side - measures.small * 5
    each = room / max(len(content.key), 1) - measures.small * 1.6
    for colour, words in reversed(content.key):
        text = cut(words, small, each)
        right -= width_of(text, small)
        paper.parts.append(set_line(text, small, right, measures.foot))
        right -= measures.small * 0.75
        at = _Point(right, measures.foot)
        paper.parts.append(_swatch(content.mark, getattr(colours, colour), small.size, at))
        right -= measures.small * 0.95


def _swatch(mark: Mark, colour: str, size: float, at: _Point) -> str:
    """A mark as it is drawn, as large as the words beside it."""
    if mark is Mark.STROKE:
        line = f"l{size * 0.1:.1f} {-size * 0.8:.1f}"
        pen, cap, y = size * 0.16, "round", at.y
    else:
        line, y = "h.01", at.y - size * 0.36
        pen, cap = size * 0.66, "round" if mark is Mark.DOT else "square"
    return (
        f'<path d="M{at.x:.1f} {y:.1f}{line}" stroke="{colour}" stroke-width="{pen:.1f}"'
        f' stroke-linecap="{cap}"/>'
    )
