"""How many taps an ask takes, and what a phone does not do meanwhile."""

from playwright.sync_api import Browser, Page, StorageState, expect

from tests.e2e.visits import PHONE, composer, expect_focus, toast, visit
from tests.site.serving import Served

COUNT = """sessionStorage.taps ??= 0;
addEventListener("pointerup", () => { sessionStorage.taps = 1 + Number(sessionStorage.taps); }, true);"""
TAPS = "Number(sessionStorage.taps)"


def counting(browser: Browser, pockets: StorageState) -> Page:
    """A phone that counts each tap."""
    page = visit(browser, PHONE, storage_state=pockets, has_touch=True, is_mobile=True)
    page.add_init_script(COUNT)
    return page


def test_ask_is_written_down_in_three_taps(
    browser: Browser, served: Served, pockets: StorageState
) -> None:
    page = counting(browser, pockets)
    page.goto(f"{served.origin}/journal")
    page.locator("#tabs").get_by_role("link", name="Today").tap()
    page.wait_for_url(f"{served.origin}/")
    composer(page).get_by_role("textbox", name="What did you ask for?").tap()
    page.keyboard.type("Asked the baker for a window")
    composer(page).get_by_role("button", name="I asked").tap()
    expect(toast(page)).to_contain_text("Asked the baker")
    assert page.evaluate(TAPS) == 3
    page.close()


def test_ask_is_written_down_in_two_taps_from_a_held_icon(
    browser: Browser, served: Served, pockets: StorageState
) -> None:
    """The first, which the page does not see, is on "I asked" below the icon."""
    page = counting(browser, pockets)
    page.goto(f"{served.origin}/journal")
    manifest = page.evaluate(
        "fetch(document.querySelector('link[rel=manifest]').href).then(answer => answer.json())"
    )
    address = {one["name"]: one["url"] for one in manifest["shortcuts"]}["I asked"]
    page.goto(f"{served.origin}{address}")
    expect_focus(page, "f-line")
    page.keyboard.type("Asked the grocer for a window")
    composer(page).get_by_role("button", name="I asked").tap()
    expect(toast(page)).to_contain_text("Asked the grocer")
    assert page.evaluate(TAPS) == 1
    page.close()


def test_finger_leaves_nothing_pointed_at(
    browser: Browser, served: Served, pockets: StorageState
) -> None:
    page = counting(browser, pockets)
    page.goto(f"{served.origin}/log")
    folded = page.locator("#composer summary").first
    colour = "one => getComputedStyle(one).color"
    before = folded.evaluate(colour)
    folded.tap()
    expect(page.locator("#composer summary:hover")).to_have_count(1)
    assert folded.evaluate(colour) == before
    page.close()
