"""The thousand: the current hundred as links, the hundreds as bundles, all of it as one picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup, escape

from noes.journal.figures import figure, labelled, ranged

HUNDRED = 100
LETTERS = {"no": "n", "ghosted": "g", "yes": "y", "waiting": "w", "done": "d"}
# The whole is drawn in ten blocks of a hundred, five across.
BLOCKS_ACROSS = 5
CELL = 10
BLOCK = 10 * CELL + 8


@dataclass(frozen=True, slots=True)
class Cell:
    """One place that is taken.

    `mark` is no, ghosted, yes, waiting or done; a yes between noes is on the way and does not
    count (`counts`), so that a hundred noes find room beside it. `name` is what the link is called. What came today (`is_fresh`) is seen to fill.
    """

    mark: str
    href: str
    name: str
    counts: bool = True
    is_fresh: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """One hundred among several: its numbers [start, start + 100), from 1, and its page."""

    start: int
    href: str
    done: int = 0


def hundred(cells: Sequence[Cell], *, start: int = 1, size: int = HUNDRED, label: str) -> Markup:
    """Draw one hundred: each place taken is a link with a name, the rest are still open.

    Args:
        cells: what has come so far, oldest first.
        start: the number of the first cell that counts, from 1.
        size: how many places there are, [1, 100].
        label: what the list is called ("This hundred: 14 noes").
    """
    parts = []
    number = start
    for cell in cells:
        parts.append(_cell(cell, number))
        number += cell.counts
    parts.append("<li></li>" * max(0, size - (number - start)))
    return Markup('<ol class="hundred" aria-label="{}">{}</ol>').format(
        label,
        Markup("".join(parts)),  # noqa: S704 (each cell escapes its own)
    )


def _cell(cell: Cell, number: int) -> str:
    name = labelled(figure(number), cell.name) if cell.counts else cell.name
    return (
        f'<li class="{LETTERS[cell.mark]}{" now" if cell.is_fresh else ""}"><a href="{escape(cell.href)}" title="{escape(name)}">'
        f'<span class="hidden">{escape(name)}</span></a></li>'
    )


def bundles(items: Sequence[Bundle], *, current: int, label: str) -> Markup:
    """Draw the hundreds as a row of links, the current one (by its start) marked."""
    links = Markup().join([_bundle(item, current) for item in items])
    return Markup('<nav class="bundles" aria-label="{}">{}</nav>').format(label, links)


def _bundle(item: Bundle, current: int) -> Markup:
    here = item.start == current
    last = item.start + HUNDRED - 1
    text = ranged(item.start, last) if here else figure(last)
    return Markup('<a href="{}"{}{}>{}</a>').format(
        item.href,
        Markup(' class="full"') if item.done >= HUNDRED else "",
        Markup(' aria-current="true"') if here else "",
        text,
    )


def whole(marks: Sequence[str], *, size: int = 1000, label: str) -> Markup:
    """Draw everything as one picture of small cells.

    Args:
        marks: what each place holds (no, ghosted, yes, waiting, done), oldest first.
        size: how many places there are, filled or open, a multiple of 100.
        label: the same in words, for those who cannot see it.
    """
    letters = "".join([LETTERS[mark] for mark in marks[:size]]).ljust(size, "o")
    blocks = [letters[start : start + HUNDRED] for start in range(0, size, HUNDRED)]
    width = min(len(blocks), BLOCKS_ACROSS) * BLOCK - 10
    height = -(-len(blocks) // BLOCKS_ACROSS) * BLOCK - 10
    drawn = "".join([_placed(block, index) for index, block in enumerate(blocks)])
    return Markup(
        '<svg class="whole" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    ).format(width, height, label, Markup(drawn))  # noqa: S704 (our own cells)


def _placed(block: str, index: int) -> str:
    left, top = index % BLOCKS_ACROSS * BLOCK, index // BLOCKS_ACROSS * BLOCK
    return f'<g transform="translate({left} {top})">{_block(block)}</g>'


@lru_cache(maxsize=1024)
def _block(letters: str) -> str:
    """A hundred cells as one path for each mark: what stands together in a row is one dashed line."""
    lines: dict[str, str] = {}
    for row in range(0, HUNDRED, 10):
        column = 0
        for letter, run in groupby(letters[row : row + 10]):
            length = len(list(run))
            middle = row + CELL // 2 - 1
            lines[letter] = lines.get(letter, "") + _line(letter, column, middle, length)
            if letter == "g":  # hollow: the holes come after the cells
                hole = f"M{column * CELL + 1.5} {middle}h{length * CELL - 5}"
                lines["h"] = lines.get("h", "") + hole
            column += length
    return "".join([f'<path class="{letter}" d="{path}"/>' for letter, path in lines.items()])


def _line(letter: str, column: int, y: int, length: int) -> str:
    """Cells side by side: the style sheet cuts the line into squares, that of yeses into dots."""
    if letter == "y":
        return f"M{column * CELL + 4} {y}h{(length - 1) * CELL}.1"
    return f"M{column * CELL} {y}h{length * CELL - 2}"
