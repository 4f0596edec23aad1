"""The pictures of the app on a home screen, made of our own drawing, the favicon.

`python -m tools.icons` writes them; `python -m tools.icons --check` only compares what is there.
"""

import sys
from pathlib import Path

import resvg_py

STATIC = Path(__file__).parents[1] / "src/noes/web/static/noes"
DRAWING = STATIC / "favicon.svg"
FOLDER = STATIC / "icons"
ROUNDED, SQUARE = ' rx="7"', ""
# A phone may cut a picture down to a circle of four fifths of it.
STROKES, SHRUNK = '<g fill="none"', '<g transform="translate(3.8 3.8) scale(.7625)" fill="none"'


def icons() -> dict[str, bytes]:
    """Each picture by its name."""
    drawing = DRAWING.read_text(encoding="utf-8")
    full = drawing.replace(ROUNDED, SQUARE)
    cut = full.replace(STROKES, SHRUNK)
    assert drawing != full != cut, "the drawing has changed its manner"
    return {
        "icon-192.png": _png(drawing, 192),
        "icon-512.png": _png(drawing, 512),
        "maskable-512.png": _png(cut, 512),
        "apple-180.png": _png(full, 180),
    }


def _png(drawing: str, side: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=side, height=side))


def check() -> list[str]:
    """Return what differs from the drawing."""
    made = icons()
    return [name for name, png in made.items() if _kept(FOLDER / name) != png]


def _kept(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        stale = check()
        print("icons:", f"not as drawn: {', '.join(stale)}" if stale else "as drawn")
        return bool(stale)
    FOLDER.mkdir(exist_ok=True)
    for name, png in icons().items():
        (FOLDER / name).write_bytes(png)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
