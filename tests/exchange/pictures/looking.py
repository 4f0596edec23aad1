"""Pictures looked at by a test: drawn small, read pixel by pixel."""

import struct
import zlib
from collections.abc import Iterator
from typing import Any

import numpy as np
import resvg_py

from noes.exchange.pictures.lettering import LETTERS

SCALE = 8  # a picture is looked at an eighth as large
HEAD = 8  # bytes of a PNG before its first chunk
MOSTLY_PAPER, ASIDE = 0.2, 70
Colours = Any  # an array of whole numbers, the last axis red, green and blue


def seen(svg: str, width: int) -> Colours:
    """Draw a picture of a width at an eighth of it, and read it."""
    png = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width // SCALE,
        skip_system_fonts="<text " not in svg,
        font_files=[str(LETTERS / "other.ttf")],
    )
    return pixels_of(png)


def rgb(colour: str) -> Colours:
    return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)])


def inked(pixels: Colours, colour: str) -> int:
    """How many pixels lie between the paper and an ink, thin strokes too."""
    paper = pixels[0, 0]
    towards, steps = rgb(colour) - paper, pixels - paper
    share = steps @ towards / (towards @ towards)
    aside = np.abs(steps - share[..., None] * towards).sum(axis=-1)
    return int(((share > MOSTLY_PAPER) & (aside < ASIDE * share)).sum())


def edge_is_bare(pixels: Colours, colour: str, margin: int) -> bool:
    """Whether everything nearer to the edge than that is paper."""
    bare = (pixels == rgb(colour)).all(axis=-1)
    bare[margin:-margin, margin:-margin] = True
    return bool(bare.all())


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def pixels_of(png: bytes) -> Colours:
    """Read a PNG of 8 bits, with or without transparency."""
    width, height = size_of(png)
    depth, kind = png[24], png[25]
    assert (depth, kind) in {(8, 2), (8, 6)}
    many = 3 if kind == 2 else 4
    raw = zlib.decompress(b"".join(data for name, data in _chunks(png) if name == b"IDAT"))
    long = width * many + 1
    rows, before = [], bytes(width * many)
    for start in range(0, height * long, long):
        before = _unfiltered(raw[start], raw[start + 1 : start + long], before, many)
        rows.append(before)
    found = np.frombuffer(b"".join(rows), dtype=np.uint8).reshape(height, width, many)
    return found[..., :3].astype(int)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = HEAD
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _unfiltered(kind: int, line: bytes, before: bytes, many: int) -> bytes:
    found = bytearray(line)
    for at in range(len(found)):
        left = found[at - many] if at >= many else 0
        above, corner = before[at], before[at - many] if at >= many else 0
        found[at] = (found[at] + _foretold(kind, left, above, corner)) % 256
    return bytes(found)


def _foretold(kind: int, left: int, above: int, corner: int) -> int:
    if kind == 4:
        guess = left + above - corner
        return min((left, above, corner), key=lambda one: abs(guess - one))
    return (0, left, above, (left + above) // 2)[kind]
