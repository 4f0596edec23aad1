"""Words as drawings: measured to the unit, and drawn as paths that look the same everywhere.

The two faces have the Latin letters of some hundred languages. What they lack (Cyrillic, Chinese,
emoji) is written as text in whatever font there is, held to the room that was measured for it.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

LETTERS: Final = Path(__file__).parent / "letters"
OTHER: Final = "Noes Other"  # the font in letters/other.ttf, which stands for all there are
UNITS: Final = 1000
DOTS: Final = "…"
_SPACE: Final = re.compile(r"\s+")
_WORD: Final = re.compile(r"\S+ ?| ")
_NARROW, _BROAD = 0.62, 1.05  # widths of letters that are not ours, in ems
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


class Face(StrEnum):
    """What is said stands in a serif, what explains it in a sans."""

    DISPLAY = "newsreader"
    TEXT = "figtree"

    @property
    def generic(self) -> str:
        return "serif" if self is Face.DISPLAY else "sans-serif"


@dataclass(frozen=True, slots=True)
class Letters:
    """What is known of a face: of each letter width, room at its left and outline; the kerning."""

    letters: Mapping[str, tuple[int, int, str]]
    kerning: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line: in our own letters, or in letters that have to be found elsewhere."""

    text: str
    ours: bool
    width: float


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set."""

    face: Face
    size: float
    colour: str


@cache
def letters_of(face: Face) -> Letters:
    found = json.loads((LETTERS / f"{face}.json").read_text(encoding="utf-8"))
    return Letters(found["letters"], found["kerning"])


def clean(text: str) -> str:
    """Text on one line, without what no letter stands for."""
    line = _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return "".join([one for one in line if unicodedata.category(one)[0] != "C" or one == "\u200d"])


def width_of(text: str, style: Style) -> float:
    """How wide a line is, px."""
    return sum(run.width for run in _runs(text, style.face)) * style.size / UNITS


def set_line(text: str, style: Style, x: float, y: float) -> str:
    """Draw a line of text.

    Args:
        text: What it says, cleaned.
        style: How.
        x: Where it begins.
        y: Its baseline.
    """
    scale, parts, at = style.size / UNITS, [], x
    for run in _runs(text, style.face):
        draw = _drawn if run.ours else _written
        parts.append(draw(run, style, at, y))
        at += run.width * scale
    return "".join(parts)


def _runs(text: str, face: Face) -> Sequence[Run]:
    known = letters_of(face)
    if any(unicodedata.bidirectional(one) in _RIGHT_TO_LEFT for one in text):
        # Its words change their order, so none of it may be placed by itself.
        return [Run(text, False, _guessed(text, known))]
    return list(_parted(text, known))


def _parted(text: str, known: Letters) -> Iterator[Run]:
    """A word is set in one kind of letters, and so are words beside it that need the same."""
    words = _WORD.findall(text)
    for ours, held in groupby(words, lambda word: all(one in known.letters for one in word)):
        part = "".join(held)
        yield Run(part, ours, _width(part, known) if ours else _guessed(part, known))


def _width(text: str, known: Letters) -> float:
    return sum(known.letters[one][0] for one in text) + sum(
        known.kerning.get(pair, 0) for pair in map("".join, pairwise(text))
    )


def _guessed(text: str, known: Letters) -> float:
    return sum(_guess(one, known) for one in text)


def _guess(letter: str, known: Letters) -> float:
    if letter in known.letters:
        return known.letters[letter][0]
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    is_broad = unicodedata.east_asian_width(letter) in {"W", "F"}
    return (_BROAD if is_broad else _NARROW) * UNITS


def _drawn(run: Run, style: Style, x: float, y: float) -> str:
    known, at, paths = letters_of(style.face), 0, []
    for place, letter in enumerate(run.text):
        width, _left, outline = known.letters[letter]
        at += known.kerning.get(run.text[place - 1 : place + 1], 0) if place else 0
        if outline:
            move = f' transform="translate({at})"' if at else ""
            paths.append(f'<path{move} d="{outline}"/>')
        at += width
    scale = f"translate({x:.1f} {y:.1f}) scale({style.size / UNITS:.4f})"
    return f'<g fill="{style.colour}" transform="{scale}">{"".join(paths)}</g>'


def _written(run: Run, style: Style, x: float, y: float) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family="{OTHER}, {style.face.generic}"'
        f' font-size="{style.size:.1f}" fill="{style.colour}" xml:space="preserve"'
        f' textLength="{run.width * style.size / UNITS:.1f}" lengthAdjust="spacingAndGlyphs">'
        f"{escape(run.text)}</text>"
    )


# ---- fitting


def cut(text: str, style: Style, width: float) -> str:
    """As much of a line as there is room for, px; dots say where it goes on."""
    if width_of(text, style) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width_of(text[:middle].rstrip() + DOTS, style) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + DOTS


def room_before(text: str, style: Style) -> float:
    """How far from its beginning a line's first letter is drawn, px: large type stands flush by it."""
    known = letters_of(style.face).letters
    return known[text[0]][1] * style.size / UNITS if text and text[0] in known else 0


def wrapped(text: str, style: Style, width: float, most: int) -> list[str]:
    """Break a text into lines that are about as long as each other.

    Args:
        text: What it says, cleaned.
        style: How it is set.
        width: Of the lines, px.
        most: So many lines at most; the last one is cut off.
    """
    lines = _broken(text, style, width, most)
    narrowest, widest = width / 2, width
    while len(lines) > 1 and widest - narrowest > 1:
        middle = (narrowest + widest) / 2
        found = _broken(text, style, middle, most)
        if len(found) == len(lines) and "".join(found).count(DOTS) == text.count(DOTS):
            lines, widest = found, middle
        else:
            narrowest = middle
    return lines


def _broken(text: str, style: Style, width: float, most: int) -> list[str]:
    lines: list[str] = []
    for word in text.split(" ") if most and text else ():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, style) <= width:
            lines[-1] = longer
        elif len(lines) == most:
            lines[-1] = longer
            break
        else:
            lines.append(word)
    return [cut(line, style, width) for line in lines]
