"""The session has ended behind a page that somebody writes on."""

from playwright.sync_api import Browser, Page, expect

from tests.e2e.schedules import titles_of
from tests.e2e.unplugged import back, waits
from tests.e2e.visits import composer, enter, headline, open_again, sign_out, visit
from tests.site.serving import Served


def test_ask_that_is_sent_too_late_waits_and_is_kept_once_the_notebook_is_open_again(
    page: Page, served: Served
) -> None:
    said = headline(page).inner_text()
    line = composer(page).get_by_role("textbox", name="What did you ask for?")
    line.fill("A seat on the board")
    sign_out(page, served)
    composer(page).get_by_role("button", name="I asked").click()

    expect(page.locator(".toast")).to_have_text(
        "This notebook is closed here. What you wrote waits in this browser, and is sent once the"
        " notebook is open again."
    )
    expect(waits(page)).to_contain_text("A seat on the board")
    assert (headline(page).inner_text(), page.url) == (said, f"{served.origin}/")

    open_again(page, served)
    back(page)
    expect(waits(page)).to_have_count(0)
    expect(headline(page)).not_to_have_text(said)
    assert titles_of(served).count("A seat on the board") == 1


def test_sheet_that_is_sent_too_late_stays_open(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/people")
    page.get_by_role("link", name="Add somebody").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Name").fill("Mara Jones")
    sign_out(page, served)
    sheet.get_by_role("button", name="Keep").click()

    expect(page.locator(".toast")).to_contain_text("This notebook is closed here.")
    expect(sheet.get_by_label("Name")).to_have_value("Mara Jones")


def test_without_script_what_was_typed_is_given_back(browser: Browser, served: Served) -> None:
    page = visit(browser, java_script_enabled=False)
    enter(page, served)
    page.goto(f"{served.origin}/")
    composer(page).get_by_role("textbox", name="What did you ask for?").fill("A seat, <b>now</b>")
    sign_out(page, served)
    composer(page).get_by_role("button", name="I asked").click()

    expect(page.get_by_role("heading")).to_have_text("This notebook is closed")
    expect(page.get_by_label("What you typed, to copy")).to_have_value("A seat, <b>now</b>")
    page.context.close()
