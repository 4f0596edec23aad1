"""Two ratings as a drawing: how scary before, how much it stung after."""

from collections.abc import Sequence
from dataclasses import replace

from noes.core.strokes import GROUP
from noes.exchange.pictures.drawings.tally import Piece, group, placed
from noes.exchange.pictures.lettering import Face, Style, room_before, set_line, width_of
from noes.exchange.pictures.look import Palette
from noes.exchange.pictures.sheet import Box
from noes.journal.figures import figure

TEN = 10


def feared(rows: Sequence[tuple[str, int, str]], box: Box, colours: Palette, small: float) -> str:
    """Two ratings of ten, one below the other: the word, the figure, its strokes.

    Args:
        rows: Word, rating and the mark of its strokes.
        box: The room.
        colours: Of the picture.
        small: A usual size of words here, px.
    """
    room = box.height / len(rows)
    word = Style(Face.DISPLAY, small * 1.7, colours.ink)
    size = min((room - word.size * 1.7) / 0.84, box.width * 0.4)
    number = Style(Face.DISPLAY, size, colours.ink)
    wide = max(width_of("10", number), *(width_of(w, word) for w, _, _ in rows))
    right = box.x + wide + small * 1.6
    parts = []
    for place, (said, rating, mark) in enumerate(rows):
        top = box.y + place * room
        base = top + word.size + size * 0.84
        parts.append(set_line(said, word, box.x, top + word.size * 0.85))
        flush = box.x - room_before(figure(rating), number)
        parts.append(set_line(figure(rating), number, flush, base))
        tall = Box(right, base - size * 0.74, box.x + box.width - right, size * 0.74)
        parts.append(placed(_of_ten(rating, mark, colours), tall))
    return "".join(parts)


def _of_ten(rating: int, mark: str, colours: Palette) -> list[Piece]:
    """Ten strokes, so many of them drawn and the others barely there."""
    pale = replace(colours, pencil=colours.rule)
    marks = [mark] * rating + ["waiting"] * (TEN - rating)
    return [group(marks[start : start + GROUP], start // GROUP, pale) for start in (0, GROUP)]
