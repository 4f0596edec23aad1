"""The week as a drawing: its tally, and below it the seven days, filled where something was asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from noes.core.strokes import GROUP
from noes.exchange.pictures.drawings.tally import group, placed
from noes.exchange.pictures.lettering import Face, Style, set_line, width_of
from noes.exchange.pictures.look import Palette
from noes.exchange.pictures.sheet import Box

LARGEST_DOT = 0.52  # of the room that a day has


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day: its name, and the states of what was asked on it."""

    name: str
    marks: tuple[str, ...] = ()


def week(days: Sequence[WeekDay], box: Box, colours: Palette, small: float) -> str:
    """The strokes of a week, and its days.

    Args:
        days: Seven of them.
        box: The room.
        colours: Of the picture.
        small: A usual size of words here, px.
    """
    wide = box.width / len(days)
    dot = min(wide * LARGEST_DOT, box.height * 0.22)
    floor = box.y + box.height
    name = Style(Face.TEXT, min(small, wide * 0.3), colours.soft)
    middle = floor - name.size * 1.7 - dot / 2
    marks = [mark for day in days for mark in day.marks]
    room = Box(box.x, box.y, box.width, middle - dot * 0.5 - dot * 0.7 - box.y)
    parts = [_strokes(marks, room, colours)] if marks else []
    for place, day in enumerate(days):
        x = box.x + (place + 0.5) * wide
        parts.append(_dot(x, middle, dot, colours, filled=bool(day.marks)))
        left = x - width_of(day.name, name) / 2
        parts.append(set_line(day.name, name, left, floor - name.size * 0.3))
    return "".join(parts)


def _strokes(marks: Sequence[str], room: Box, colours: Palette) -> str:
    starts = range(0, len(marks), GROUP)
    groups = [group(marks[at : at + GROUP], at // GROUP, colours) for at in starts]
    return placed(groups, room)


def _dot(x: float, y: float, size: float, colours: Palette, *, filled: bool) -> str:
    look = (
        f'fill="{colours.ink}"'
        if filled
        else f'fill="none" stroke="{colours.pencil}" stroke-width="{size * 0.04:.1f}"'
        f' stroke-dasharray="{size * 0.09:.1f} {size * 0.09:.1f}"'
    )
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size / 2:.1f}" {look}/>'
