"""The year as a drawing: twelve small months."""

from collections.abc import Sequence
from dataclasses import dataclass

from noes.exchange.pictures.lettering import Face, Style, cut, set_line
from noes.exchange.pictures.look import Palette
from noes.exchange.pictures.sheet import Box


@dataclass(frozen=True, slots=True)
class Month:
    """One month: its name, on which column its first day stands, and what each day was."""

    name: str
    first: int
    days: tuple[str, ...]  # open, asked or won


WEEK, WEEKS, MONTH_APART = 7, 6, 1.6
HEADING = 1.7  # rows above the days of a month


def year(months: Sequence[Month], box: Box, colours: Palette) -> str:
    """Twelve small months with a dot for each day: filled where something was asked."""
    abreast = max((3, 4, 6), key=lambda n: _dot(box, n))
    dot = _dot(box, abreast)
    rows = -(-len(months) // abreast)
    wide = (box.width - WEEK * dot * abreast) / max(abreast - 1, 1)
    tall = WEEKS + HEADING
    top = box.y + (box.height - dot * (tall * rows + MONTH_APART * (rows - 1) / 2)) / 2
    parts = []
    for place, month in enumerate(months):
        x = box.x + place % abreast * (WEEK * dot + wide)
        y = top + place // abreast * dot * (tall + MONTH_APART / 2)
        parts.append(_month(month, x, y, dot, colours))
    return "".join(parts)


def _dot(box: Box, abreast: int) -> float:
    rows = -(-12 // abreast)
    return min(
        box.width / (WEEK * abreast + MONTH_APART * (abreast - 1)),
        box.height / ((WEEKS + HEADING) * rows + MONTH_APART * (rows - 1) / 2),
    )


def _month(month: Month, x: float, y: float, dot: float, colours: Palette) -> str:
    name = Style(Face.TEXT, dot * 1.05, colours.soft)
    parts = [set_line(cut(month.name, name, WEEK * dot), name, x, y + dot)]
    paths: dict[str, str] = {}
    for place, mark in enumerate(month.days, month.first):
        across, down = place % WEEK + 0.5, place // WEEK + HEADING + 0.5
        paths[mark] = paths.get(mark, "") + f"M{x + across * dot:.1f} {y + down * dot:.1f}h.01"
    return "".join(parts) + "".join(
        f'<path d="{path}" stroke="{_day_ink(mark, colours)}" stroke-linecap="round"'
        f' stroke-width="{dot * _day_size(mark):.1f}"/>'
        for mark, path in paths.items()
    )


def _day_size(mark: str) -> float:
    """Of a day's dot, in the room it has."""
    return 0.44 if mark == "open" else 0.78


def _day_ink(mark: str, colours: Palette) -> str:
    inks = {"asked": colours.ink, "won": colours.gold}
    return inks.get(mark, colours.rule)
