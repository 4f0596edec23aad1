"""The letters of pictures: outlines, widths and kerning of two fonts, as src/noes/exchange reads them.

`python -m tools.letters` fetches the fonts from npm, pinned by hash, and writes one file for each.
A picture draws its letters as paths, so that it looks the same wherever it is opened. `other.ttf`
has no letters: it stands in the place of any font, so that each letter is looked for in all others.
"""

import io
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tools.vendor import Package, fetch

TARGET = Path(__file__).parents[1] / "src/noes/exchange/pictures/letters"
UNITS = 1000
OTHER = "Noes Other"
BOX = (
    ((80, 0), (80, 700), (520, 700), (520, 0)),
    ((140, 60), (460, 60), (460, 640), (140, 640)),
)
KERNED = [chr(code) for code in (*range(0x21, 0x7F), 0x2019, 0x201C, 0x201D)]
EXTENSION, PAIRS = 9, 2  # types of lookups


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of a font.

    Args:
        package: Where it comes from; the first files have the letters that the last ones lack.
        axes: Where on its axes it stands.
    """

    package: Package
    axes: dict[str, float]


FACES = {
    "newsreader": Face(
        Package(
            name="@fontsource-variable/newsreader",
            version="5.3.0",
            sha256="4b8cfba8f4e79abe7b221b761b751d76569fd2d2303a9cace2e90b862c56630d",
            members=(
                (
                    "files/newsreader-latin-opsz-normal.woff2",
                    "latin",
                    "6e4f2958c3a7c4a80acde4e5a679abe7e01bc1e30b92be3c7a8b696ef401d101",
                ),
                (
                    "files/newsreader-latin-ext-opsz-normal.woff2",
                    "latin-ext",
                    "45683de03de37187604102316c0b42c0cb2d8dc9c4140a20ad471c3148cc1278",
                ),
                (
                    "files/newsreader-vietnamese-opsz-normal.woff2",
                    "vietnamese",
                    "6d0543f06b9d5393afe5baaeb040817e85af372bf5609d5d55746b1eb56b4010",
                ),
            ),
        ),
        {"wght": 480, "opsz": 60},
    ),
    "figtree": Face(
        Package(
            name="@fontsource-variable/figtree",
            version="5.3.0",
            sha256="745eb850be26774948b5aa9342b7182660ed3a48ac40509c7babcfdcd90c39d7",
            members=(
                (
                    "files/figtree-latin-wght-normal.woff2",
                    "latin",
                    "4ba7d3d096695818fe0686be4f1e82c6b05134e18a22260336130335027462dd",
                ),
                (
                    "files/figtree-latin-ext-wght-normal.woff2",
                    "latin-ext",
                    "bf7828e2c258cffcfa50a048ee388a36b95bc16b452e8d36fa797635dbe15965",
                ),
            ),
        ),
        {"wght": 500},
    ),
}


def letters_of(face: Face) -> dict[str, Any]:
    """Read the letters of a face from its files."""
    letters: dict[str, tuple[int, int, str]] = {}
    kerning: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        files = fetch(face.package, Path(folder))
    for name, content in files.items():
        font = instantiateVariableFont(TTFont(io.BytesIO(content)), face.axes)
        letters = {**_outlines(font), **letters}
        kerning |= _kerning(font) if name == "latin" else {}
    return {"letters": dict(sorted(letters.items())), "kerning": kerning}


def _outlines(font: TTFont) -> dict[str, tuple[int, int, str]]:
    """Width, room at the left and outline of each letter, y downwards, 1,000 units to the em."""
    glyphs, scale = font.getGlyphSet(), UNITS / font["head"].unitsPerEm
    found = {}
    for code, name in font.getBestCmap().items():
        pen = SVGPathPen(glyphs, ntos=lambda value: str(round(value)))
        glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, 0, 0)))
        bounds = BoundsPen(glyphs)
        glyphs[name].draw(bounds)
        left = bounds.bounds[0] if bounds.bounds else 0
        sizes = (round(size * scale) for size in (glyphs[name].width, left))
        found[chr(code)] = (*sizes, pen.getCommands())
    return found


def _kerning(font: TTFont) -> dict[str, int]:
    """How much closer or further apart two letters stand than their widths say."""
    scale, names = UNITS / font["head"].unitsPerEm, font.getBestCmap()
    tables = list(_pair_tables(font))
    found = {}
    for left, right in product(KERNED, KERNED):
        if ord(left) in names and ord(right) in names:
            move = round(_moved(tables, names[ord(left)], names[ord(right)]) * scale)
            if move:
                found[left + right] = move
    return found


def _pair_tables(font: TTFont) -> Iterator[Any]:
    table = font["GPOS"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "kern"
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(wanted):
        for found in table.LookupList.Lookup[index].SubTable:
            inner = found.ExtSubTable if found.LookupType == EXTENSION else found
            if inner.LookupType == PAIRS:
                yield inner


def _moved(tables: list[Any], left: str, right: str) -> int:
    """The first table that knows a pair has the word."""
    for table in tables:
        if left not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            pairs = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
            known = [pair.Value1 for pair in pairs if pair.SecondGlyph == right]
            if not known:
                continue
            value = known[0]
        else:
            first = table.ClassDef1.classDefs.get(left, 0)
            second = table.ClassDef2.classDefs.get(right, 0)
            value = table.Class1Record[first].Class2Record[second].Value1
        return getattr(value, "XAdvance", 0) or 0
    return 0


def other() -> FontBuilder:
    """A font with a box for what no font has, and nothing else."""
    box, blank = TTGlyphPen(None), TTGlyphPen(None)
    for outline in BOX:
        box.moveTo(outline[0])
        for point in outline[1:]:
            box.lineTo(point)
        box.closePath()
    font = FontBuilder(UNITS, isTTF=True)
    font.setupGlyphOrder([".notdef", "space"])
    font.setupCharacterMap({ord(" "): "space"})
    font.setupGlyf({".notdef": box.glyph(), "space": blank.glyph()})
    font.setupHorizontalMetrics({".notdef": (600, 80), "space": (250, 0)})
    font.setupHorizontalHeader(ascent=950, descent=-250)
    # Who reads fonts wants all four.
    names = {"familyName": OTHER, "styleName": "Regular", "fullName": OTHER, "psName": "NoesOther"}
    font.setupNameTable(names, mac=False)
    font.setupOS2(sTypoAscender=950, sTypoDescender=-250)
    font.setupPost()
    font.updateHead(created=0, modified=0)
    return font


def main() -> int:
    other().save(TARGET / "other.ttf")
    for name, face in FACES.items():
        text = json.dumps(letters_of(face), ensure_ascii=False, separators=(",", ":"))
        (TARGET / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
        print(f"letters: {name}.json, {len(text.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
