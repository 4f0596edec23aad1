"""Every page to everybody: axe and our own measures in each theme at each width, and the keyboard.

    python -m tools.everyone

Too slow for the suite, in which tests/e2e/test_pages.py goes to each page in two of the nine.
"""

import shutil
import sys
import time
from collections.abc import Iterator, Mapping

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.conftest import CHROMIUM
from tests.e2e.everyone import shut_out, too_wide
from tests.e2e.keyboard import covered
from tools import screens

HEIGHTS = {360: 800, 768: 1024, 1280: 900}
THEMES = ("light", "dark", "contrast")
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
    page.set_viewport_size({"width": width, "height": height})
    for name, path in found.items():
        page.goto(origin + path)
        yield from (f"{name}: {one}" for one in covered(page))
        yield from (f"{name}: {one}" for one in too_wide(page, (width,)))
    page.close()


def told(where: str, findings: Iterator[str]) -> int:
    """Say what was found in one of the rounds; return how many that is."""
    start = time.monotonic()
    lines = list(findings)
    print(f"{where}: {len(lines)} found in {time.monotonic() - start:.0f} s", *lines, sep="\n  ")
    return len(lines)


def main() -> int:
    with screens.demo() as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM
        )
        context, origin = browser.new_context(), screens.origin_of(link)
        guide = context.new_page()
        screens.enter(guide, link)
        found = screens.pages(guide, origin)
        rounds = [
            (f"{theme}, {width} px", looked_through(context, origin, found, theme, width))
            for theme in THEMES
            for width in HEIGHTS
        ]
        rounds += [
            (f"keyboard, {width} x {height}", walked_through(context, origin, found, width, height))
            for width, height in WINDOWS
        ]
        findings = sum(told(where, lines) for where, lines in rounds)
        browser.close()
    return min(findings, 1)


if __name__ == "__main__":
    sys.exit(main())
