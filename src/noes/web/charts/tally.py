"""The tally: one stroke an ask, bundled in fives, as if drawn by hand.

Pencil while an ask waits, red once it is a no, gold (longer and thicker) once it is a yes. The
colours live in the style sheet. A stroke's small irregularities follow from its place alone, so a
stroke stays as it was when more are added.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import sin

from django.utils.translation import gettext as _
from markupsafe import Markup

from noes.journal.figures import figure

DRAWN_IN_FULL = 200
BUNDLE = 100
THOUSAND = 1000
GROUP = 5
# Groups repeat their irregularities after so many, few enough for every pattern to be remembered.
PHASES = 7
# Six groups stand abreast on a phone. Of more than three rows the last two stay on its first
# screen, below the sheaves; the rest is a tap away.
ABREAST = 6
ROWS, ROWS_LEFT = 3, 2

GAP = 8.0
HEIGHT = 30
# A state not named here (done, withdrawn) stays in pencil, as it waits.
LETTERS = {"no": "n", "yes": "y"}
STICKS = 7


def tally(
    marks: Sequence[str], total: int, *, label: str, fresh: bool = False, folds: bool = False
) -> Markup:
    """Draw the tally of all asks so far.

    Args:
        marks: the state of each ask (waiting, done, no, yes, withdrawn), oldest first. Only as
            many as `strokes_of(total)` are needed; of more, the last are drawn.
        total: asks so far, [0, …).
        label: the same in words, for those who cannot see it.
        fresh: whether the last stroke was just made; it is then drawn in before one's eyes.
        folds: whether a phone shows the last rows of a long one only.

    Raises:
        ValueError: where fewer marks come than strokes are to be drawn.
    """
    strokes = strokes_of(total)
    if len(marks) < strokes:
        raise ValueError(f"A tally of {total} takes the last {strokes} marks, not {len(marks)}.")
    letters = "".join([LETTERS.get(mark, "p") for mark in marks[len(marks) - strokes :]])
    bundles = "".join([_run(run) for run in bundled(total - strokes)])
    earlier = (total - strokes) // GROUP
    groups = [
        _group(letters[start : start + GROUP], (earlier + start // GROUP) % PHASES)
        for start in range(0, strokes, GROUP)
    ]
    kind = "tally" + (" first" if total == 1 else "") + (" fresh" if fresh else "")
    if folds and len(groups) > ROWS * ABREAST:
        return _folding(kind, label, bundles, groups)
    return Markup('<div class="{}" role="img" aria-label="{}">{}{}</div>').format(
        kind,
        label,
        Markup(bundles),  # noqa: S704 (our own strokes)
        Markup("".join(groups)),  # noqa: S704 (our own strokes)
    )


def _folding(kind: str, label: str, bundles: str, groups: Sequence[str]) -> Markup:
    """A tally with the way to its earlier rows in it, and so no picture but text and strokes."""
    early, late = groups[: -ROWS_LEFT * ABREAST], groups[-ROWS_LEFT * ABREAST :]
    return Markup(
        '<div class="{} folds"><span class="hidden">{}</span><div class="ties">{}'
        '<details class="phone"><summary>{}</summary></details></div>'
        '<div class="early">{}</div>{}</div>'
    ).format(
        kind,
        label,
        Markup(bundles),  # noqa: S704 (our own strokes)
        _("%s more") % figure(len(early) * GROUP),
        Markup("".join(early)),  # noqa: S704 (our own strokes)
        Markup("".join(late)),  # noqa: S704 (our own strokes)
    )


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


@lru_cache(maxsize=4096)
def _group(letters: str, phase: int) -> str:
    """Up to five strokes, the fifth across the four."""
    strokes = "".join(
        [_stroke(letter, place, phase * GROUP + place) for place, letter in enumerate(letters)]
    )
    width = 38 if len(letters) == GROUP else 4 + round(GAP) * len(letters)
    return f'<svg viewBox="0 0 {width} {HEIGHT}" aria-hidden="true">{strokes}</svg>'


def _stroke(letter: str, place: int, seed: int) -> str:
    tilt, bend, drop = _wobble(seed, 1.6), _wobble(seed + 50, 1.1), _wobble(seed + 90, 1.0)
    longer = 3 if letter == "y" else 0
    if place == GROUP - 1:
        path = _path(-longer, 21 + drop + longer / 3, 37 + 2 * longer, -13 - tilt - longer, bend)
    else:
        top = 4 + drop - longer
        path = _path(5 + place * GAP + tilt, top, -tilt, 21.5 + longer * 1.8, bend)
    return f'<path class="{letter}" pathLength="1" d="{path}"/>'


def _path(x: float, y: float, right: float, down: float, bend: float) -> str:
    """One stroke of the pen, leaning a little out of the straight halfway."""
    middle = f"{right / 2 + bend:.4g} {down / 2 + bend / 3:.4g}"
    return f"M{x:.4g} {y:.4g}q{middle} {right:.4g} {down:.4g}"


def _wobble(seed: int, reach: float) -> float:
    return round(sin(seed * 12.9898) * reach, 1)


def _run(numbers: range) -> str:
    """Sheaves of one size, each with the number of its last stroke.

    Where a phone piles them up, the number of the last is that of all.
    """
    return "".join(
        [
            f'<span class="bundle{"" if number == numbers[-1] else " pile"}">{_sheaf(number)}'
            f"<span>{figure(number)}</span></span>"
            for number in numbers
        ]
    )


@lru_cache(maxsize=256)
def _sheaf(number: int) -> str:
    sticks = "".join([f'<path d="{_stick(place, number)}"/>' for place in range(STICKS)])
    tie = '<path class="tie" d="M4.5 14.6q9 2.6 19-.3M4.8 16.8q9 2.4 18.6-.4"/>'
    return f'<svg viewBox="0 0 29 {HEIGHT}" aria-hidden="true">{sticks}{tie}</svg>'


def _stick(place: int, number: int) -> str:
    """One of the sheaf: spread at the top, close at the tie, a little spread at the foot."""
    aside = place - (STICKS - 1) / 2
    top = 2.6 + abs(aside) * 0.7 + _wobble(number + place, 0.9)
    return (
        f"M{14.5 + aside * 3.8 + _wobble(number + 7 * place, 0.5):.4g} {top:.4g}"
        f"Q{14.5 + aside * 1.5:.4g} 15.6 {14.5 + aside * 3:.4g} {27 - abs(aside) * 0.4:.4g}"
    )
