"""The style sheet keeps the promises of the design: contrast, colours with one meaning, its size."""

import gzip
import math
import re
from pathlib import Path

import pytest

from noes.site.assets import SOURCE, pressed

STATIC = Path(__file__).parents[2] / "src/noes/web/static/noes"
SHEETS = sorted(STATIC.glob("*.css"), key=lambda file: file.name != "noes.css")  # it comes first
WRITTEN = "".join(file.read_text(encoding="utf-8") for file in SHEETS)
SHEET = re.sub(r"/\*.*?\*/", "", WRITTEN, flags=re.DOTALL)
TOKEN = re.compile(r"--([\w-]+): light-dark\(oklch\(([^)/]+)\), oklch\(([^)/]+)\)\);")
RULE = re.compile(r"([^{};]+)\{([^{}]*)\}")
Colour = tuple[list[str], list[str]]  # light and dark: lightness in percent, chroma and hue


def tokens_of(text: str) -> dict[str, Colour]:
    return {name: (light.split(), dark.split()) for name, light, dark in TOKEN.findall(text)}


USUAL, BY_DEVICE, CHOSEN = (
    tokens_of(SHEET.split("@layer base {")[0].split(start)[1].split("}")[0])
    for start in (":root {", "prefers-contrast: more) {", "[data-theme=contrast] {")
)
LIGHT, DARK = 0, 1
RED = {"mark", "no", "n", "ghosted", "g"}
GOLD = {"yes", "y", "win", "wins", "star"}


def luminance(token: str, theme: int, colours: dict[str, Colour] = USUAL) -> float:
    """Relative luminance (WCAG 2) of a token: oklch to linear sRGB after Ottosson."""
    percent, chroma, hue = colours[token][theme]
    lightness = float(percent.rstrip("%")) / 100
    a = float(chroma) * math.cos(math.radians(float(hue)))
    b = float(chroma) * math.sin(math.radians(float(hue)))
    l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3  # noqa: E741 (its name in the source)
    m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
    green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
    blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    red, green, blue = (min(1.0, max(0.0, part)) for part in (red, green, blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, theme: int, colours: dict[str, Colour] = USUAL) -> float:
    dark, light = sorted(luminance(token, theme, colours) for token in (one, other))
    return (light + 0.05) / (dark + 0.05)


def selectors_of(text: str) -> list[str]:
    """The selectors of a rule, split at commas that stand outside brackets."""
    return [part.strip() for part in re.split(r",(?![^(]*\))", text)]


def misused(token: str, allowed: set[str]) -> list[str]:
    """Selectors that use a colour without a class that may."""
    return [
        selector
        for selectors, declarations in RULE.findall(SHEET)
        if f"var(--{token})" in declarations
        for selector in selectors_of(selectors)
        if not set(re.findall(r"\.([\w-]+)", selector)) & allowed
    ]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
@pytest.mark.parametrize("text", ["ink", "ink-soft", "red"])
def test_text_stands_out_4_5_to_1(text: str, ground: str, theme: int) -> None:
    assert contrast(text, ground, theme) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
@pytest.mark.parametrize("drawn", ["edge", "pencil", "gold"])
def test_borders_of_controls_and_strokes_stand_out_3_to_1(
    drawn: str, ground: str, theme: int
) -> None:
    assert contrast(drawn, ground, theme) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_high_contrast_has_text_at_7_to_1_and_lines_at_4_5(ground: str, theme: int) -> None:
    high = {name: contrast(name, ground, theme, {**USUAL, **CHOSEN}) for name in CHOSEN}
    assert min(high[name] for name in ("ink", "ink-soft", "red", "edge")) >= 7
    assert min(high[name] for name in ("pencil", "gold")) >= 4.5
    assert high["rule"] >= 3


def test_high_contrast_that_a_device_asks_for_is_the_one_that_can_be_chosen() -> None:
    assert BY_DEVICE == CHOSEN
    assert CHOSEN.keys() < USUAL.keys()


def test_luminance_of_white_is_one() -> None:
    assert luminance("sheet", LIGHT) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("token", ["red", "red-wash"])
def test_red_is_for_noes_and_the_mark_only(token: str) -> None:
    assert misused(token, RED) == []


def test_gold_is_for_wins_only() -> None:
    assert misused("gold", GOLD) == []


def test_gold_is_never_text() -> None:
    assert re.findall(r"(?<![\w-])color: var\(--gold\)", SHEET) == []


def test_colour_is_always_a_token() -> None:
    outside = SHEET.replace(SHEET[SHEET.index(":root {") : SHEET.index("--display")], "")
    named = re.findall(r"(?:#[\da-f]{3,8}\b|\b(?:hsl|lab|lch)\()", outside)
    assert named == []


def test_every_token_used_is_there() -> None:
    used = set(re.findall(r"var\(--([\w-]+)", SHEET))
    given = set(re.findall(r"--([\w-]+):", SHEET))
    assert used - given == set()


def test_stroke_is_at_least_two_pixels_thick_and_a_yes_thicker() -> None:
    """The tally's height of 30 is drawn on 2rem."""
    widths = dict(re.findall(r"\.tally (path|\.y) \{[^}]*stroke-width: ([\d.]+)", SHEET))
    height = re.findall(r"\.tally svg \{ height: ([\d.]+)rem", SHEET)
    scale = float(height[0]) * 16 / 30
    assert float(widths["path"]) * scale >= 2
    assert float(widths[".y"]) >= 1.5 * float(widths["path"])


def test_line_of_noes_is_told_from_others_without_colour() -> None:
    assert re.findall(r"\.chart \.line\.n \{[^}]*stroke-dasharray: (\d+ \d+)", SHEET) == ["7 4"]


def test_no_text_is_smaller_than_twelve_pixels() -> None:
    sizes = re.findall(r"font(?:-size)?: (?:\d+ )?([\d.]+)rem", SHEET)
    assert min(float(size) for size in sizes) * 16 >= 12


def test_every_file_named_is_served_from_here() -> None:
    named = re.findall(r"url\(\"?([^)\"]+)\"?\)", SHEET)
    assert [name for name in named if not (STATIC / name).is_file()] == []


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("noes.css", 8_700),
        ("paper.css", 900),
        ("seen.css", 2_400),
        ("tables.css", 600),
        ("noes.js", 6_000),
        ("offline.js", 5_000),
        ("waiting.js", 4_000),
        ("worker.js", 2_400),
        ("questions.js", 1_500),
    ],
)
def test_file_stays_small_compressed(name: str, most: int) -> None:
    assert len(gzip.compress((STATIC / name).read_bytes())) <= most


def test_script_of_ours_stays_small_in_all(tmp_path: Path) -> None:
    folder = pressed(SOURCE, tmp_path, "b") / "noes"
    assert sum(file.stat().st_size for file in folder.glob("*.js.gz")) <= 12 * 1024
