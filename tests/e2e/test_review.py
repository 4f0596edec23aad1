"""A week on one sheet of paper, and Insights on a few."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.visits import visit
from tools import screens

LEAF = re.compile(rb"/Type\s*/Page\b")
CHROME = ".bar, .demo, #main nav, #main button, .toasts, .skip, dialog"
COLOURS = """selector => [...new Set([...document.querySelectorAll(selector)].map(
  one => getComputedStyle(one).stroke))]"""


@pytest.fixture(scope="module")
def house(browser: Browser) -> Iterator[Page]:
    """A window on the sample year."""
    with screens.demo() as link:
        page = visit(browser)
        screens.enter(page, link)
        yield page
        page.close()


@pytest.fixture
def sheet(house: Page) -> Page:
    """The review that the sample year opens with."""
    house.emulate_media(media="null", color_scheme="null")
    house.goto(f"{screens.origin_of(house.url)}/review")
    return house


def leaves(sheet: Page, size: str = "A4") -> int:
    """How many sheets of paper it takes."""
    return len(LEAF.findall(sheet.pdf(format=size)))


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_usual_week_is_one_sheet_of_paper(sheet: Page, size: str) -> None:
    assert leaves(sheet, size) == 1


def test_longer_week_goes_on_on_another_sheet(sheet: Page) -> None:
    asked = sheet.locator("section[aria-labelledby=asked] li").last
    asked.evaluate("one => { for (let n = 0; n < 20; n++) one.after(one.cloneNode(true)) }")
    assert leaves(sheet) == 2


def test_printed_week_is_ink_alone_with_a_line_to_write_on(sheet: Page) -> None:
    line = sheet.get_by_text("One line for this week:")
    expect(line).to_be_hidden()
    sheet.emulate_media(media="print", color_scheme="dark")
    shown = [one for one in sheet.locator(CHROME).all() if one.is_visible()]
    ink = sheet.locator("#main").evaluate("one => getComputedStyle(one).color")
    yes = sheet.evaluate(COLOURS, "#main .tally .y")

    expect(line).to_be_visible()
    assert shown == []
    assert yes == [ink]


def test_button_prints_the_sheet(sheet: Page) -> None:
    sheet.evaluate("window.print = () => { document.title = 'printed' }")
    sheet.get_by_role("button", name="Print this sheet").click()
    expect(sheet).to_have_title("printed")


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_year_is_one_sheet_of_paper(house: Page, size: str) -> None:
    house.emulate_media(media="null", color_scheme="null")
    house.goto(f"{screens.origin_of(house.url)}/year/2025")
    assert leaves(house, size) == 1


@pytest.mark.parametrize("link", ["", "#main a[href$='/thousand']"])
def test_tally_and_thousand_are_drawn_on_paper_in_ink(house: Page, link: str) -> None:
    house.emulate_media(media="null", color_scheme="null")
    house.goto(f"{screens.origin_of(house.url)}/{'challenge' if link else ''}")
    if link:
        house.locator(link).first.click()
        house.wait_for_url("**/thousand")
    house.emulate_media(media="print", color_scheme="dark")
    drawn = house.locator(".tally svg path, .whole path, .hundred li")
    seen = drawn.evaluate_all("all => all.filter(one => one.checkVisibility()).length")
    ground = house.evaluate("getComputedStyle(document.documentElement).colorScheme")

    assert seen >= 10
    assert "dark" not in ground


def test_insights_of_a_year_are_a_few_sheets_with_letters_that_can_be_read(house: Page) -> None:
    house.emulate_media(media="null", color_scheme="null")
    house.goto(f"{screens.origin_of(house.url)}/insights")
    assert leaves(house) <= 3
    house.emulate_media(media="print", color_scheme="dark")
    house.set_viewport_size({"width": 700, "height": 1000})  # A4 within its margins
    shown = [one for one in house.locator(CHROME).all() if one.is_visible()]
    small = house.evaluate(
        "[...document.querySelectorAll('#main svg text')].filter(one => {"
        " const box = one.getBoundingClientRect(); return box.height && box.height < 8 })"
        ".map(one => one.textContent)"
    )
    drawn = house.locator("svg.chart").evaluate_all(
        "all => all.filter(o => o.checkVisibility()).length"
    )
    assert shown == []
    assert small == []
    assert drawn >= 5
