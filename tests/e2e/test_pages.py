"""Every page of the sample year: quiet, at home, open to everybody, and never too wide."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.e2e.everyone import SHORTEN, WIDTHS, shut_out, too_fine, too_wide
from tests.e2e.keyboard import covered
from tests.e2e.visits import Watch, composer, log, toast, undo
from tools import screens

PHONE: ViewportSize = {"width": 360, "height": 800}
TABLET: ViewportSize = {"width": 768, "height": 1024}
MAGNIFIED: ViewportSize = {"width": 320, "height": 256}  # 1280 x 1024, at 400 %
# What is drawn and what is chosen; `make soak PARTS=everyone` goes to every page in every theme.
IN_HIGH_CONTRAST = ("today", "insights", "thousand", "challenge-edit", "ask-no", "settings")


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


def test_every_page_is_quiet_and_open_to_everybody_on_a_desk(
    window: Page, house: House, found: dict[str, str]
) -> None:
    wrong, axe = {}, Axe()
    watch = Watch(house.origin).over(window)
    for name, path in found.items():
        window.goto(house.origin + path)
        if findings := [*too_fine(window), *too_wide(window), *shut_out(window, axe)]:
            wrong[name] = findings

    assert wrong == {}
    assert watch.findings == []


def test_every_third_page_is_open_to_everybody_on_a_phone_in_the_dark(
    window: Page, house: House, found: dict[str, str]
) -> None:
    wrong, axe = {}, Axe()
    window.emulate_media(color_scheme="dark")
    window.set_viewport_size(PHONE)
    for name, path in list(found.items())[::3]:
        window.goto(house.origin + path)
        if findings := shut_out(window, axe):
            wrong[name] = findings

    assert wrong == {}


def test_drawn_and_chosen_is_open_to_everybody_in_high_contrast(
    window: Page, house: House, found: dict[str, str]
) -> None:
    wrong, axe = {}, Axe()
    window.emulate_media(contrast="more")
    window.set_viewport_size(TABLET)
    for name in IN_HIGH_CONTRAST:
        window.goto(house.origin + found[name])
        if findings := shut_out(window, axe):
            wrong[name] = findings

    assert wrong == {}


def test_keyboard_stays_in_sight_where_the_screen_is_magnified_four_times(
    window: Page, house: House, found: dict[str, str]
) -> None:
    window.set_viewport_size(MAGNIFIED)
    hidden = {}
    for name in ("today", "journal-many", "ask-no"):
        window.goto(house.origin + found[name])
        window.evaluate(SHORTEN)
        if findings := covered(window):
            hidden[name] = findings

    assert hidden == {}


def test_drawn_is_seen_in_the_colours_of_a_device_whatever_theme_was_chosen(
    window: Page, house: House
) -> None:
    window.emulate_media(forced_colors="active", color_scheme="dark")
    window.goto(f"{house.origin}/")
    window.evaluate("document.documentElement.dataset.theme = 'light'")
    drawn = window.locator(".days .done b").first
    ground = window.evaluate("getComputedStyle(document.body).backgroundColor")

    assert ground == "rgb(0, 0, 0)"
    assert drawn.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(255, 255, 255)"


def test_what_stands_on_ink_is_read_in_the_colours_of_a_device(window: Page, house: House) -> None:
    window.emulate_media(forced_colors="active", color_scheme="dark")
    window.goto(f"{house.origin}/")
    window.evaluate(
        "document.querySelector('.toasts').innerHTML = '<p class=toast>Kept <button>Undo</button></p>'"
    )
    adjusted = "one => getComputedStyle(one).forcedColorAdjust"

    # The device would lay its own ground under each word, in the colour of the word.
    for words in (".toast", ".toast button"):
        assert window.locator(words).first.evaluate(adjusted) == "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sheet_over_a_page_is_quiet_and_open_to_everybody(
    window: Page, house: House, scheme: Literal["light", "dark"]
) -> None:
    window.emulate_media(color_scheme=scheme)
    watch = Watch(house.origin).over(window)
    screens.open_sheet(window, house.origin)

    assert [*too_wide(window), *shut_out(window, Axe())] == []
    assert watch.findings == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_says_that_it_cannot_be_had_is_open_to_everybody(
    browser: Browser, window: Page, house: House, scheme: Literal["light", "dark"]
) -> None:
    stranger = browser.new_page(color_scheme=scheme, viewport=PHONE)
    stranger.goto(f"{house.origin}/journal")
    expect(stranger.get_by_role("heading", name="This notebook is closed")).to_be_visible()
    closed = shut_out(stranger, Axe())
    stranger.close()
    assert closed == []

    window.emulate_media(color_scheme=scheme)
    window.set_viewport_size(PHONE)
    window.goto(f"{house.origin}/log")
    window.evaluate(
        "document.querySelector('#composer').append("
        "Object.assign(document.createElement('input'),"
        " { type: 'hidden', name: 'x', value: 'x'.repeat(3e6) }))"
    )
    window.evaluate("document.querySelector('#composer').submit()")
    expect(window.get_by_role("heading", name="This is too large")).to_be_visible()
    assert shut_out(window, Axe()) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_refused_and_what_was_done_is_open_to_everybody(
    window: Page, house: House, scheme: Literal["light", "dark"]
) -> None:
    window.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    window.set_viewport_size(PHONE)
    window.goto(f"{house.origin}/")
    composer(window).get_by_role("button", name="I asked").click()
    expect(composer(window).locator(".wrong")).to_be_visible()
    assert shut_out(window, Axe()) == []

    log(window, "A stall at the market")
    assert shut_out(window, Axe()) == []
    undo(window)
    expect(toast(window)).to_contain_text("Taken back")
    assert shut_out(window, Axe()) == []


def test_what_keeps_somebody_out_is_found(window: Page, house: House) -> None:
    window.goto(f"{house.origin}/more")
    window.evaluate(
        "document.querySelector('#main').insertAdjacentHTML('beforeend', '<input id=nameless>"
        "<div><button>a</button><button>b</button></div><pre>' + 'wide '.repeat(500) + '</pre>')"
    )
    window.evaluate(
        "document.querySelectorAll('div > button:not(.btn)').forEach(one => "
        "Object.assign(one.style, { padding: 0, width: '12px', height: '12px' }))"
    )

    assert shut_out(window, Axe()) == [
        "label: ['#nameless']",
        "too small: BUTTON a",
        "too small: BUTTON b",
    ]
    assert [one.partition(":")[0] for one in too_wide(window) if "scrolls" in one] == [
        str(width) for width in WIDTHS
    ]
