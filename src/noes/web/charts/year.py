"""A year of days: months of weeks, with the strokes of each day, its noes and its wins."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from noes.core.strokes import GROUP, HEIGHT, PHASES, stroke, width_of


@dataclass(frozen=True, slots=True)
class Cell:
    """One day.

    Args:
        number: Of the month, from 1.
        asks: How many strokes it has.
        has_no: Whether a no came in.
        has_win: Whether a win came in.
        is_rest: Whether it was planned as a rest.
        is_today: Whether it is today.
        href: Where it leads; "" for a day with nothing on it.
        name: What the day is called: what came on it, and that it is a rest.
    """

    number: int
    asks: int = 0
    has_no: bool = False
    has_win: bool = False
    is_rest: bool = False
    is_today: bool = False
    href: str = ""
    name: str = ""


def month(cells: Sequence[Cell], *, blank: int, weekdays: Sequence[str]) -> Markup:
    """Draw a month, a row for each week.

    Args:
        cells: Its days.
        blank: How many days of its first week belong to the month before, 0 to 6.
        weekdays: The letters of the seven weekdays, the first of the week first.
    """
    return Markup('<div class="month"><div aria-hidden="true">{}</div>{}{}</div>').format(
        Markup().join([Markup("<b>{}</b>").format(letter) for letter in weekdays]),
        Markup("<span></span>") * blank,
        Markup("".join([_cell(cell) for cell in cells])),  # noqa: S704 (each cell escapes its own)
    )


def _cell(cell: Cell) -> str:
    kind = " ".join(
        name for name, holds in (("rest", cell.is_rest), ("now", cell.is_today)) if holds
    )
    css = f' class="{kind}"' if kind else ""
    name = escape(cell.name)
    if not cell.href:
        heard = f'role="img" aria-label="{name}"' if cell.name else 'aria-hidden="true"'
        return f"<span{css} {heard}>{cell.number}</span>"
    inside = _strokes(cell.asks, cell.number % PHASES) if cell.asks else str(cell.number)
    won = '<i class="star"></i>' if cell.has_win else ""
    refused = '<i class="n"></i>' if cell.has_no else ""
    return (
        f'<a{css} href="{escape(cell.href)}" title="{name}" aria-label="{name}">'
        f"{inside}{refused}{won}</a>"
    )


@lru_cache(maxsize=64)
def _strokes(n: int, phase: int) -> str:
    """One stroke an ask, up to five; of more their number."""
    if n > GROUP:
        return f"<strong>{n}</strong>"
    drawn = "".join([f'<path d="{stroke(place, phase)}"/>' for place in range(n)])
    return f'<svg viewBox="0 0 {width_of(n)} {HEIGHT}" aria-hidden="true">{drawn}</svg>'
