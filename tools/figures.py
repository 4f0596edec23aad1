"""The pictures of the manual: Noes as it is, in the sample year, on a desk and on a phone.

    python -m tools.figures [FOLDER]      docs/use unless one is given

tests/e2e takes them too, so that what the manual shows can still be reached as it is here.
"""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import CHROMIUM
from tools import screens
from tools.source import ROOT

FOLDER = ROOT / "docs" / "use"
TABLE = FOLDER / "messy.csv"
DESK, PHONE = (1180, 860), (390, 780)


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture.

    Args:
        reach: Leads a page to what is pictured.
        size: Of the window, width and height in px.
    """

    reach: Callable[[Page, str], None]
    size: tuple[int, int]


def at(path: str) -> Callable[[Page, str], None]:
    """Reach a page by its address."""

    def go(page: Page, origin: str) -> None:
        page.goto(origin + path)

    return go


def first(path: str, link: str) -> Callable[[Page, str], None]:
    """Reach the first of what a page lists."""

    def go(page: Page, origin: str) -> None:
        page.goto(origin + path)
        page.locator(link).first.click()
        page.wait_for_load_state()

    return go


def _questions(page: Page, origin: str) -> None:
    page.goto(f"{origin}/import")
    page.get_by_label("A table (CSV").set_input_files(TABLE)
    page.locator("form[aria-labelledby=upload] button").click()
    page.wait_for_url("**/import/*")


FIGURES: Mapping[str, Figure] = {
    "today": Figure(at("/"), DESK),
    "today-phone": Figure(at("/"), PHONE),
    "draft-phone": Figure(first("/journal?state=draft", "#main a.title"), PHONE),
    "answer-phone": Figure(screens.open_sheet, PHONE),
    "journal": Figure(at("/journal"), DESK),
    "ask": Figure(first("/journal?state=no", "#main a.title"), DESK),
    "challenge": Figure(at("/challenge"), DESK),
    "insights": Figure(at("/insights"), DESK),
    "quiet": Figure(at("/quiet"), DESK),
    "review": Figure(at("/review"), DESK),
    "wins-phone": Figure(at("/wins"), PHONE),
    "pitch": Figure(first("/pitches", "#main a.title"), DESK),
    "pictures": Figure(at("/pictures"), DESK),
    "questions": Figure(_questions, DESK),
}


def take(browser: Browser, link: str, folder: Path) -> None:
    """Take every picture into a folder."""
    context = browser.new_context(color_scheme="light", reduced_motion="reduce")
    page = context.new_page()
    screens.enter(page, link)
    for name, figure in FIGURES.items():
        width, height = figure.size
        page.set_viewport_size({"width": width, "height": height})
        figure.reach(page, screens.origin_of(link))
        page.wait_for_load_state("networkidle")  # pictures may still be drawn
        page.evaluate("document.querySelector('.demo').remove()")
        page.screenshot(path=folder / f"{name}.png")
    context.close()


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    with screens.demo() as link, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM
        )
        take(browser, link, folder)
        browser.close()
    print(f"{len(FIGURES)} pictures are in {folder}/.")


if __name__ == "__main__":
    main()
