"""A messy table from its file to Today, and back out again: no hand on the mouse."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.keyboard import FARTHEST, follow, go, press
from tests.e2e.visits import (
    CLOCK,
    DESK,
    PHONE,
    Watch,
    enter,
    expect_strokes,
    focused,
    headline,
    toast,
    visit,
)
from tests.site.serving import serving

TABLE = Path(__file__).parents[2] / "docs" / "use" / "messy.csv"


@pytest.fixture(params=[DESK])
def keys(browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window where tables are brought to an empty notebook, which a mouse never enters."""
    with serving(tmp_path, **CLOCK) as served:
        window = visit(browser, request.param)
        enter(window, served)
        watch = Watch(served.origin).over(window)
        window.goto(f"{served.origin}/import")
        yield window
        window.close()
    assert watch.findings == []


def walk_to(page: Page, option: str) -> None:
    """Walk through the list that has the keyboard until it says so, line by line."""
    here = page.locator(f"[id={focused(page)}]")
    for _press in range(FARTHEST):
        if here.locator("option:checked").inner_text() == option:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no {option}")


def upload(page: Page) -> None:
    with page.expect_file_chooser() as choosing:
        go(page, page.get_by_label("A table (CSV"))
        page.keyboard.press("Space")
    choosing.value.set_files(TABLE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/import/*")


def answer(page: Page) -> None:
    """Answer each question in the order in which Tab comes to it."""
    page.keyboard.press("Tab")  # past what leads past the bar
    page.keyboard.press("Enter")
    go(page, page.get_by_label("Sent: how “05/01/2026” is written"))
    walk_to(page, "day, month, year")
    page.keyboard.press("Tab")
    expect(page.locator(".say")).to_have_text("Two questions first.")
    expect(page.get_by_label("How it went: “pondering”")).to_be_focused()
    walk_to(page, "still waiting")
    page.keyboard.press("Enter")
    expect(page.locator(".say")).to_have_text("One question first.")
    expect(page.get_by_label("How it went: “✓”")).to_be_focused()
    walk_to(page, "a yes")
    page.keyboard.press("Enter")
    expect(page.locator(".say")).to_have_text("Nothing is written until you say so.")
    expect(page.get_by_role("group", name="13 asks to bring in")).to_be_focused()


def bring(page: Page) -> None:
    """Bring the table in: each question answered, none of it guessed."""
    upload(page)
    expect(headline(page)).to_have_text("13 asks to bring in")
    expect(page.locator(".say")).to_have_text("Three questions first.")
    answer(page)
    press(page, "Bring in 13 asks")
    expect(headline(page)).to_have_text("13 asks came in.")
    expect(headline(page)).to_be_focused()


def test_messy_table_is_on_today_and_can_be_taken_back(keys: Page) -> None:
    bring(keys)
    follow(keys, "Today", "Shift+Tab")
    expect(headline(keys)).to_have_text("You’ve asked 11 times.")
    expect(keys.locator(".lead")).to_contain_text("5 noes, 3 yeses")
    expect_strokes(keys, list("nnynynpypnp"))  # the one without a day first

    follow(keys, "More")
    follow(keys, re.compile("^Bring a table"))
    expect(headline(keys)).to_have_text("Bring the table you keep")
    press(keys, "Take it back")
    expect(toast(keys)).to_have_text("Taken back: messy.csv")
    expect(keys.locator("#main :focus")).to_have_count(1)
    follow(keys, "Today", "Shift+Tab")
    expect(headline(keys)).to_have_text("The first stroke is yours.")


@pytest.mark.parametrize("keys", [PHONE], indirect=True)
def test_undo_of_a_table_is_reached_by_the_keyboard(keys: Page) -> None:
    bring(keys)
    press(keys, "Undo")
    expect(toast(keys)).to_have_text("Taken back: 13 asks from messy.csv")
    expect(headline(keys)).to_have_text("Bring the table you keep")
    expect(headline(keys)).to_be_focused()


def test_what_is_probable_is_taken_by_one_key(keys: Page) -> None:
    upload(keys)
    press(keys, "Take the likely answers")
    expect(keys.locator(".say")).to_have_text("One question first.")
    expect(keys.get_by_label("How it went: “pondering”")).to_be_focused()


def test_list_that_is_walked_through_is_sent_where_it_rests(keys: Page) -> None:
    upload(keys)
    sent: list[str] = []
    keys.on("request", lambda request: sent.append(request.post_data or ""))
    go(keys, keys.get_by_label("How it went: “pondering”"))
    for _line in range(3):
        keys.keyboard.press("ArrowDown")
    keys.keyboard.press("ArrowUp")
    assert not any(sent)
    keys.keyboard.press("Shift+Tab")
    expect(keys.locator("section[aria-labelledby=answered] option:checked")).to_have_text(["a no"])
    assert [body for body in sent if body] == [sent[-2]]
    expect(keys.get_by_label("Sent: how “05/01/2026” is written")).to_be_focused()
