"""The tally: one stroke an ask, bundled in fives, as if drawn by hand.

Pencil while an ask waits, red once it is a no, gold (longer and thicker) once it is a yes. The
colours live in the style sheet, the paths in core, where pictures find them too.
"""

from collections.abc import Sequence
from functools import lru_cache

from django.utils.translation import gettext as _
from markupsafe import Markup

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
from noes.journal.figures import figure

# Six groups stand abreast on a phone. Of more than three rows the last two stay on its first
# screen, below the sheaves; the rest is a tap away.
ABREAST = 6
ROWS, ROWS_LEFT = 3, 2

# A state not named here (done, withdrawn) stays in pencil, as it waits.
LETTERS = {"no": "n", "yes": "y"}
LONGER = 3  # at each end is the stroke of a yes


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


@lru_cache(maxsize=4096)
def _group(letters: str, phase: int) -> str:
    """Up to five strokes, the fifth across the four."""
    strokes = "".join(
        [
            f'<path class="{letter}" pathLength="1"'
            f' d="{stroke(place, phase, longer=LONGER if letter == "y" else 0)}"/>'
            for place, letter in enumerate(letters)
        ]
    )
    width = width_of(len(letters))
    return f'<svg viewBox="0 0 {width} {HEIGHT}" aria-hidden="true">{strokes}</svg>'


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
    drawn = "".join([f'<path d="{path}"/>' for path in sticks(number)])
    return (
        f'<svg viewBox="0 0 {SHEAF_WIDTH} {HEIGHT}" aria-hidden="true">{drawn}'
        f'<path class="tie" d="{TIE}"/></svg>'
    )
