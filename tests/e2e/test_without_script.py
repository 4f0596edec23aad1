"""The main way through the notebook in a browser that runs no script."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.visits import (
    CLOCK,
    Watch,
    composer,
    enter,
    expect_strokes,
    expect_titles,
    headline,
    log,
    toast,
    undo,
    visit,
)
from tests.site.serving import serving


def answer(page: Page, letters: str, said: str) -> None:
    composer(page).get_by_role("link", name="They answered…").click()
    page.get_by_role("searchbox").fill(letters)
    page.get_by_role("button", name="Find").click()
    page.locator("#main a.title").click()
    page.get_by_role("button", name=said, exact=True).click()


def test_everything_is_written_without_script(browser: Browser, tmp_path: Path) -> None:
    page = visit(browser, java_script_enabled=False)
    with serving(tmp_path, **CLOCK) as served:
        watch = Watch(served.origin).over(page)
        enter(page, served)
        page.get_by_role("textbox", name="What have you been putting off").fill("A higher rate")
        page.get_by_role("radio", name="100 asks in six months").check()
        page.get_by_role("checkbox", name="Mon").check()
        page.get_by_role("button", name="Start").click()
        log(page, "Pitched Wired, dread 7")
        log(page, "Ask Lumen for a referral")
        answer(page, "wired", "No")
        expect(headline(page)).to_have_text("A no, and it counts.")
        page.get_by_role("link", name="To today").click()
        answer(page, "lumen", "Yes")
        expect(toast(page)).to_have_text("A yes. Well asked.")
        expect_strokes(page, ["n", "y"])
        undo(page)
        expect(toast(page)).to_contain_text("Taken back")
        expect_strokes(page, ["n", "p"])

        page.get_by_role("link", name="Open it").click()
        page.get_by_label("Your text").fill("Dear Mara")
        page.get_by_role("button", name="I sent it").click()
        expect(headline(page)).to_have_text("You’ve asked 3 times.")
        put_many_right(page)
    page.close()
    assert watch.findings == []


def put_many_right(page: Page) -> None:
    """Filter the journal, change several asks, edit one and amend what happened."""
    page.get_by_role("link", name="Journal").click()
    page.get_by_role("radio", name="Waiting").check()
    page.get_by_role("button", name="Show").click()
    expect_titles(page, ["Ask Lumen for a referral", "A higher rate"])
    page.get_by_role("link", name="Several at once").click()
    page.get_by_role("checkbox", name="A higher rate").check()
    page.get_by_role("button", name="They said no").click()
    expect(toast(page)).to_be_visible()
    page.get_by_role("link", name="Journal").click()
    page.get_by_role("link", name="A higher rate", exact=True).click()
    page.get_by_role("link", name="Edit A no").click()
    page.get_by_label("Note").fill("Ask again in May")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator(".timeline .quote").last).to_have_text("Ask again in May")
