"""The strokes of the tally: their places and paths, for pages and for pictures.

A stroke's small irregularities follow from its place alone, so a stroke stays as it was when more
are added. A group of five stands in a room of 38 by 30, a sheaf in one of 29 by 30, y downwards.
"""

from collections.abc import Iterable
from math import sin
from typing import Final

from noes.core.moments import State

DRAWN_IN_FULL: Final = 200
BUNDLE: Final = 100
THOUSAND: Final = 1000
GROUP: Final = 5
# Groups repeat their irregularities after so many, few enough for every pattern to be remembered.
PHASES: Final = 7

GAP: Final = 8.0
HEIGHT: Final = 30
GROUP_WIDTH: Final = 38
SHEAF_WIDTH: Final = 29
TIE: Final = "M4.5 14.6q9 2.6 19-.3M4.8 16.8q9 2.4 18.6-.4"
_STICKS: Final = 7


def strokes_of(total: int) -> int:
    """How many asks are drawn one by one: all up to 200, then the last 100 to 199."""
    if total <= DRAWN_IN_FULL:
        return total
    return total - BUNDLE * (total // BUNDLE - 1)


def bundled(earlier: int) -> tuple[range, range]:
    """The numbers of the sheaves: whole thousands, and after them ten hundreds at most."""
    thousands = max(0, earlier - 1) // THOUSAND * THOUSAND
    return (
        range(THOUSAND, thousands + 1, THOUSAND),
        range(thousands + BUNDLE, earlier + 1, BUNDLE),
    )


def shown(states: Iterable[str], *, folded: bool) -> tuple[str, ...]:
    """The strokes of some asks by state; a no that is folded out of sight is an ask like any other."""
    if not folded:
        return tuple(states)
    return tuple([State.WAITING if state == State.NO else state for state in states])


def width_of(strokes: int) -> int:
    """How wide the room of a group is."""
    return GROUP_WIDTH if strokes == GROUP else 4 + round(GAP) * strokes


def stroke(place: int, phase: int, *, longer: int = 0) -> str:
    """The path of one stroke: upright, or across the four before it.

    Args:
        place: Its place in its group, 0 to 4.
        phase: Which of the patterns its group has, 0 to 6.
        longer: How much longer than others it is at each end.
    """
    seed = phase * GROUP + place
    tilt, bend, drop = _wobble(seed, 1.6), _wobble(seed + 50, 1.1), _wobble(seed + 90, 1.0)
    if place == GROUP - 1:
        return _path(-longer, 21 + drop + longer / 3, 37 + 2 * longer, -13 - tilt - longer, bend)
    top = 4 + drop - longer
    return _path(5 + place * GAP + tilt, top, -tilt, 21.5 + longer * 1.8, bend)


def _path(x: float, y: float, right: float, down: float, bend: float) -> str:
    """One stroke of the pen, leaning a little out of the straight halfway."""
    middle = f"{right / 2 + bend:.4g} {down / 2 + bend / 3:.4g}"
    return f"M{x:.4g} {y:.4g}q{middle} {right:.4g} {down:.4g}"


def _wobble(seed: int, reach: float) -> float:
    return round(sin(seed * 12.9898) * reach, 1)


def sticks(number: int) -> list[str]:
    """The paths of a sheaf's sticks; `TIE` holds them together.

    Args:
        number: Of the sheaf's last stroke.
    """
    return [_stick(place, number) for place in range(_STICKS)]


def _stick(place: int, number: int) -> str:
    """One of the sheaf: spread at the top, close at the tie, a little spread at the foot."""
    aside = place - (_STICKS - 1) / 2
    top = 2.6 + abs(aside) * 0.7 + _wobble(number + place, 0.9)
    return (
        f"M{14.5 + aside * 3.8 + _wobble(number + 7 * place, 0.5):.4g} {top:.4g}"
        f"Q{14.5 + aside * 1.5:.4g} 15.6 {14.5 + aside * 3:.4g} {27 - abs(aside) * 0.4:.4g}"
    )
