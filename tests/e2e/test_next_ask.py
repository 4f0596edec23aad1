"""Next ask: one idea in place of another, and taking one up."""

from playwright.sync_api import Browser, Page, StorageState, expect

from tests.e2e.visits import expect_focus, headline, toast, visit
from tests.site.serving import Served


def instead(page: Page, name: str) -> str:
    """Put something else in its place, and read what."""
    shown = headline(page).inner_text()
    page.get_by_role("link", name=name).click()
    expect(headline(page)).not_to_have_text(shown)
    return headline(page).inner_text()


def take_up(page: Page, title: str, whom: str) -> None:
    page.get_by_label("Whom?").fill(whom)
    page.get_by_role("button", name="I’ll ask this").click()
    expect(headline(page)).to_have_text("About to ask")
    expect(toast(page)).to_contain_text(f"Kept for later: {title[:40]}")


def test_another_is_read_out_in_place_and_the_way_back_stays(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/next")
    first = headline(page).inner_text()
    page.evaluate("window.stays = true")
    another = instead(page, "Another one")
    expect_focus(page, "lead")
    bolder = instead(page, "Bolder")
    assert page.evaluate("window.stays")
    assert len({first, another, bolder}) == 3

    page.go_back()
    expect(headline(page)).to_have_text(another)
    page.reload()
    expect(headline(page)).to_have_text(another)


def test_another_from_today_is_read_out(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/")
    page.locator("section[aria-labelledby=next]").get_by_role("link", name="Another one").click()
    page.wait_for_url("**/next?**")
    expect(headline(page)).to_be_focused()


def test_smaller_version_is_taken_up_and_comes_back_as_a_draft_of_ones_own(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.origin}/next?idea=talk-author")
    title = instead(page, "Smaller")
    take_up(page, title, "Ada")
    page.goto(f"{served.origin}/next")
    # The test without script leaves a draft too; both come before the ladder, by turns.
    if headline(page).inner_text() != f"Send “{title}” to Ada":
        assert instead(page, "Another one") == f"Send “{title}” to Ada"
    page.get_by_role("link", name="Open it").click()
    expect(page.locator("#main .lead")).to_contain_text(title)


def test_everything_works_without_script(
    browser: Browser, served: Served, pockets: StorageState
) -> None:
    page = visit(browser, storage_state=pockets, java_script_enabled=False)
    page.goto(f"{served.origin}/next?idea=rate-yearly")
    instead(page, "Bolder")
    instead(page, "Another one")
    take_up(page, instead(page, "Smaller"), "Jo")
    page.close()
