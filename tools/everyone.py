"""Every page to everybody: axe and our own measures in each theme at each width, and the keyboard.

`python -m tools.soak everyone` runs it. Too slow for the suite, in which tests/e2e/test_pages.py goes
to each page in two of the nine.
"""

import shutil
import time
from collections.abc import Iterator, Mapping, Sequence

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.conftest import CHROMIUM
from tests.e2e.everyone import shut_out, too_wide
from tests.e2e.keyboard import covered
from tools import screens

HEIGHTS = {360: 800, 768: 1024, 1280: 900}
THEMES = ("light", "dark", "contrast")
TEXT = """All {pages} kinds of pages in the sample year, and the sheet over Today: by axe (WCAG 2.2 AA and best
practices) and by measures of our own (targets of 24 px, nothing out sideways) in each theme at each
width; and by Tab, whether what has the keyboard can be seen, on a screen magnified twice and four
times, a phone and a desk.

| | found |
| --- | --- |
{rows}

{minutes:.0f} minutes.
"""
# A screen of 1280 x 1024 magnified twice and four times, a phone, a desk.
WINDOWS = ((640, 512), (320, 256), (390, 844), (1280, 900))


def dress(page: Page, theme: str) -> None:
    page.emulate_media(
        color_scheme="dark" if theme == "dark" else "light",
        contrast="more" if theme == "contrast" else "no-preference",
    )


def looked_through(
    context: BrowserContext, origin: str, found: Mapping[str, str], theme: str, width: int
) -> Iterator[str]:
    """What keeps somebody out of any page, and of the sheet over Today."""
    page, axe = context.new_page(), Axe()
    dress(page, theme)
    page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
    for name, path in found.items():
        page.goto(origin + path)
        yield from (f"{name}: {one}" for one in shut_out(page, axe))
    screens.open_sheet(page, origin)
    yield from (f"sheet: {one}" for one in shut_out(page, axe))
    page.close()


def walked_through(
    context: BrowserContext, origin: str, found: Mapping[str, str], width: int, height: int
) -> Iterator[str]:
    """Where the keyboard is out of sight, and what sticks out sideways."""
    page = context.new_page()
    for name, path in found.items():
        page.set_viewport_size({"width": width, "height": height})  # `too_wide` leaves another
        page.goto(origin + path)
        yield from (f"{name}: {one}" for one in covered(page))
        yield from (f"{name}: {one}" for one in too_wide(page, (width,)))
    page.close()


def counted(where: str, findings: Iterator[str]) -> tuple[str, int]:
    """Say what was found in one of the rounds; return how many that is."""
    start = time.monotonic()
    lines = list(findings)
    print(f"{where}: {len(lines)} found in {time.monotonic() - start:.0f} s", *lines, sep="\n  ")
    return where, len(lines)


def rounds_through(
    context: BrowserContext, origin: str, found: Mapping[str, str]
) -> Iterator[tuple[str, int]]:
    """Go through all pages in every theme at every width, and then by the keyboard."""
    for theme in THEMES:
        for width in HEIGHTS:
            lines = looked_through(context, origin, found, theme, width)
            yield counted(f"{theme}, {width} px", lines)
    for width, height in WINDOWS:
        lines = walked_through(context, origin, found, width, height)
        yield counted(f"keyboard, {width} × {height}", lines)


def soaked() -> tuple[str, bool]:
    """Go through all of it; return what is to be said, and whether nothing was found."""
    began = time.monotonic()
    with screens.demo() as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM
        )
        context, origin = browser.new_context(), screens.origin_of(link)
        guide = context.new_page()
        screens.enter(guide, link)
        found = screens.pages(guide, origin)
        counts = list(rounds_through(context, origin, found))
        browser.close()
    return section(counts, len(found), (time.monotonic() - began) / 60)


def section(counts: Sequence[tuple[str, int]], pages: int, minutes: float) -> tuple[str, bool]:
    rows = "\n".join(f"| {where} | {count} |" for where, count in counts)
    return TEXT.format(pages=pages, rows=rows, minutes=minutes), not any(n for _where, n in counts)
