"""How a picture looks: its shape, its colours, and whether it names anybody."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Shape(StrEnum):
    """What a picture is made for."""

    STORY = "story"
    SQUARE = "square"
    WIDE = "wide"

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, px."""
        return SIZES[self]


SIZES: Final = {Shape.STORY: (1080, 1920), Shape.SQUARE: (1080, 1080), Shape.WIDE: (1200, 630)}


class Theme(StrEnum):
    """Ink on paper, or the other way round."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the pages as pictures can say them; a test holds them to the style sheet."""

    paper: str
    ink: str
    soft: str
    rule: str
    red: str
    gold: str
    pencil: str


PALETTES: Final = {
    Theme.LIGHT: Palette(
        paper="#fcf9f3",
        ink="#271d17",
        soft="#645850",
        rule="#e2ddd5",
        red="#c22826",
        gold="#c08500",
        pencil="#948e87",
    ),
    Theme.DARK: Palette(
        paper="#18130e",
        ink="#ebe7e1",
        soft="#b0aaa1",
        rule="#3a342f",
        red="#ed756a",
        gold="#edc14d",
        pencil="#8b857f",
    ),
}


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody chose of a picture.

    Args:
        shape: What it is made for.
        theme: Light or dark.
        names: Whether it may show names and titles, which nobody sees otherwise.
    """

    shape: Shape = Shape.SQUARE
    theme: Theme = Theme.LIGHT
    names: bool = False

    @property
    def colours(self) -> Palette:
        return PALETTES[self.theme]
