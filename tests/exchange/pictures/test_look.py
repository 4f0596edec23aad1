"""The colours of pictures are those of the pages."""

import math
import re
from pathlib import Path

import pytest

from noes.exchange.pictures.look import PALETTES, Theme
from noes.web import jinja

SHEET = Path(jinja.__file__).parent / "static" / "noes" / "noes.css"
NAMES = {"soft": "ink-soft"}
OKLCH = r"oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)"


def as_hex(lightness: float, chroma: float, hue: float) -> str:
    """An OKLCH colour in sRGB, by Björn Ottosson's matrices."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * _gamma(one)):02x}" for one in linear)


def _gamma(value: float) -> float:
    value = min(max(value, 0), 1)
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


@pytest.mark.parametrize("name", PALETTES[Theme.LIGHT].__slots__)
def test_colour_is_the_token_of_the_style_sheet(name: str) -> None:
    token = NAMES.get(name, name)
    line = rf"--{token}: light-dark\({OKLCH}, {OKLCH}\)"
    found = re.search(line, SHEET.read_text(encoding="utf-8"))
    assert found is not None, token
    values = [float(one) for one in found.groups()]
    for theme, (lightness, chroma, hue) in (
        (Theme.LIGHT, values[:3]),
        (Theme.DARK, values[3:]),
    ):
        assert getattr(PALETTES[theme], name) == as_hex(lightness / 100, chroma, hue)
