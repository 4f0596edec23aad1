"""What is too slow for the suite, run before a release; its figures go into docs/develop/soak.md.

    python -m tools.soak [schedules] [everyone] [lighthouse] [--schedules N]      `make soak`

Each part writes its own section and leaves the others as they are.
"""

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tools import everyone, lighthouse, unplugged
from tools.source import ROOT

PAGE = ROOT / "docs" / "develop" / "soak.md"
INTRODUCTION = """# Soak

What takes too long for the suite. `make soak` runs it and writes this page, a section each.

"""
SCHEDULES = 200


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page.

    Args:
        heading: of the section.
        run: does the work; returns what is to be said, and whether all held.
    """

    heading: str
    run: Callable[[int], tuple[str, bool]]


PARTS: Mapping[str, Part] = {
    "schedules": Part("Without a network", unplugged.soaked),
    "everyone": Part("For everyone", lambda _many: everyone.soaked()),
    "lighthouse": Part("Lighthouse", lambda _many: lighthouse.soaked()),
}
ORDER = [part.heading for part in PARTS.values()]


def with_section(page: str, heading: str, text: str) -> str:
    """Put a section into a page in the place of the one it had, or where it belongs."""
    sections = dict(re.findall(r"^## (.+)\n\n((?:(?!## ).*\n)*)", page, re.MULTILINE))
    sections[heading] = text.strip() + "\n"
    there = [name for name in ORDER if name in sections]
    return INTRODUCTION + "\n".join(f"## {name}\n\n{sections[name].strip()}\n" for name in there)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=[*PARTS, []], help="all of them, if none is named"
    )
    parser.add_argument("--schedules", type=int, default=SCHEDULES)
    options = parser.parse_args(arguments)
    unknown = set(options.parts) - PARTS.keys()
    if unknown:
        parser.error(f"There is no part called {min(unknown)}.")
    all_held = True
    for name in options.parts or PARTS:
        text, held = PARTS[name].run(options.schedules)
        before = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_section(before, PARTS[name].heading, text), encoding="utf-8")
        all_held &= held
    return 0 if all_held else 1


if __name__ == "__main__":
    sys.exit(main())
