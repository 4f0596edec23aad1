"""Every page of the sample year: quiet, at home, open to everybody, and never too wide."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.e2e.visits import PHONE, Watch
from tools import screens

pytestmark = pytest.mark.xdist_group("e2e-pages")
WIDTHS = (360, 390, 768, 1280)
SERIOUS = {"serious", "critical"}
# Our own pages: their headings and landmarks are wanted too, so nothing is left out of the rules.
AXE = {"resultTypes": ["violations"]}
# A long list says nothing more after a few rows, but takes seconds to look through.
SHORTEN = "document.querySelectorAll('li:nth-child(n + 12), section:nth-of-type(n + 4) li')"
SHORTEN += ".forEach(row => row.remove())"
TOO_WIDE = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  return [...document.querySelectorAll('main *, header *')]
    .filter(one => one.getBoundingClientRect().right > edge + 1 && !one.closest('.scroll, .hidden'))
    .map(one => one.tagName + '.' + one.className).slice(0, 3).concat('scrolls');
}"""


@dataclass(frozen=True, slots=True)
class House:
    """Where the sample year is, and a browser that was let in."""

    origin: str
    context: BrowserContext


@pytest.fixture(scope="module")
def house(browser: Browser) -> Iterator[House]:
    with screens.demo() as link:
        context = browser.new_context()
        guide = context.new_page()
        screens.enter(guide, link)
        guide.close()
        yield House(screens.origin_of(link), context)
        context.close()


@pytest.fixture(scope="module")
def found(house: House) -> dict[str, str]:
    """Every kind of page, by name."""
    guide = house.context.new_page()
    pages = screens.pages(guide, house.origin)
    guide.close()
    return pages


@pytest.fixture
def window(house: House) -> Iterator[Page]:
    page = house.context.new_page()
    yield page
    page.close()


def too_wide(page: Page) -> list[str]:
    """What sticks out sideways, at any width from a small phone to a desk."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {one}" for one in page.evaluate(TOO_WIDE)]
    return found


def shut_out(page: Page, axe: Axe) -> list[str]:
    """What keeps somebody out: the rule, and the first place that breaks it."""
    page.evaluate(SHORTEN)
    found = axe.run(page, options=AXE).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['target']}" for one in found if one["impact"] in SERIOUS
    ]


def test_every_page_is_quiet_and_open_to_everybody_on_a_desk(
    window: Page, house: House, found: dict[str, str]
) -> None:
    wrong, axe = {}, Axe()
    watch = Watch(house.origin).over(window)
    for name, path in found.items():
        window.goto(house.origin + path)
        if findings := [*too_wide(window), *shut_out(window, axe)]:
            wrong[name] = findings

    assert wrong == {}
    assert watch.findings == []


def test_every_page_is_open_to_everybody_on_a_phone_in_the_dark(
    window: Page, house: House, found: dict[str, str]
) -> None:
    wrong, axe = {}, Axe()
    window.emulate_media(color_scheme="dark")
    window.set_viewport_size(PHONE)
    for name, path in found.items():
        window.goto(house.origin + path)
        if findings := shut_out(window, axe):
            wrong[name] = findings

    assert wrong == {}


def test_sheet_over_a_page_is_quiet_and_open_to_everybody(window: Page, house: House) -> None:
    watch = Watch(house.origin).over(window)
    screens.open_sheet(window, house.origin)

    assert [*too_wide(window), *shut_out(window, Axe())] == []
    assert watch.findings == []


def test_what_keeps_somebody_out_is_found(window: Page, house: House) -> None:
    window.goto(f"{house.origin}/more")
    window.evaluate(
        "document.querySelector('#main').insertAdjacentHTML("
        "'beforeend', '<input id=nameless><pre>' + 'wide '.repeat(500) + '</pre>')"
    )

    assert shut_out(window, Axe()) == ["label: ['#nameless']"]
    assert [one.partition(":")[0] for one in too_wide(window) if "scrolls" in one] == [
        str(width) for width in WIDTHS
    ]
