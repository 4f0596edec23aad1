"""What is told before it is written: what another window wrote meanwhile, and what is unusual."""

from playwright.sync_api import Page, expect

from tests.e2e.visits import headline, keep, log, toast, undo
from tests.site.serving import Served


def test_undo_of_an_older_toast_asks_on_a_page_of_its_own(page: Page, served: Served) -> None:
    log(page, "Tab one")
    keep(served, "asks", {"title": "Tab two"})
    undo(page)

    expect(headline(page)).to_have_text("Take it back?")
    expect(page.locator(".say")).to_have_text(
        "You pressed Undo for “Tab one”. “Tab two” was written after it: take that back first?"
    )
    assert page.url.partition("?")[0] == f"{served.origin}/undo"

    page.get_by_role("button", name="Undo").click()
    expect(toast(page)).to_have_text("Taken back: Tab two")
    expect(page.locator(".say")).to_have_text("Tab one")
    page.get_by_role("button", name="Undo").click()
    expect(toast(page)).to_have_text("Taken back: Tab one")


def test_answer_of_another_window_is_told_in_the_sheet(page: Page, served: Served) -> None:
    key = keep(served, "asks", {"title": "Window seat"})["id"]
    page.goto(f"{served.origin}/journal?q=window")
    page.get_by_role("link", name="They answered").click()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("heading")).to_have_text("What did they say?")
    keep(served, f"asks/{key}/moments", {"type": "accepted"})
    sheet.get_by_role("button", name="No", exact=True).click()

    asked = sheet.get_by_role("alert")
    expect(asked).to_have_text("A yes was written down since. Is it a no now?")
    expect(asked).to_be_focused()
    sheet.get_by_role("button", name="No", exact=True).click()
    expect(page.locator("#main")).to_contain_text("A no, and it counts.")
    page.goto(f"{served.origin}/journal?q=window")
    expect(page.locator("#main .list .state")).to_have_text("no")


def test_rest_of_a_century_is_planned_by_the_same_button_once_more(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.origin}/rests")
    page.get_by_label("First day").fill("2026-07-01")
    page.get_by_label("Last day").fill("2127-06-30")
    page.get_by_role("button", name="Plan the rest").click()

    expect(page.get_by_text("That is 101 years. Is the year right?")).to_be_visible()
    expect(page.get_by_label("Last day")).to_be_focused()
    page.get_by_role("button", name="Plan the rest").click()
    expect(toast(page)).to_have_text("The rest is planned.")
    expect(page.locator("#main .list li")).to_contain_text("1 July 2026 – 30 June 2127")
    undo(page)
    expect(page.locator("#main .list li")).to_have_count(0)


def test_name_that_is_here_is_opened_or_kept_as_somebody_else(page: Page, served: Served) -> None:
    key = keep(served, "people", {"name": "Jo Carver", "note": "Edits the weekend"})["person"]["id"]
    page.goto(f"{served.origin}/people")
    page.get_by_role("link", name="Add somebody").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Name").fill("jo carver")
    sheet.get_by_role("button", name="Keep").click()

    expect(sheet.get_by_label("Name")).to_be_focused()
    expect(sheet.get_by_text("“Jo Carver” is here already. Is this somebody else?")).to_be_visible()
    expect(sheet.get_by_role("link", name="Open the one here")).to_have_attribute(
        "href", f"/people/{key}"
    )
    sheet.get_by_role("button", name="Keep as somebody else").click()
    expect(toast(page)).to_have_text("Kept. jo carver")
    assert page.url != f"{served.origin}/people/{key}"
