"""After a no, one screen; after a win, a little gold that asks for nothing."""

from playwright.sync_api import Browser, Page, StorageState, expect

from tests.e2e.visits import (
    composer,
    expect_focus,
    expect_strokes,
    headline,
    keep,
    log,
    toast,
    undo,
    visit,
)
from tests.site.serving import Served

# How long what moves takes at most: noted as it begins, for it is over soon. It is noted where the
# page itself can be waited for: a script that is asked again and again would have to be compiled
# in the page, and our pages compile nothing.
NOTE = """() => {
  const noted = document.documentElement.dataset;
  noted.longest = 0;
  addEventListener("animationstart", () => {
    for (const one of document.getAnimations()) {
      const { delay, duration } = one.effect.getComputedTiming();
      noted.longest = Math.max(noted.longest, delay + duration);
    }
  });
}"""
LONGEST = "Number(document.documentElement.dataset.longest)"


def answer(page: Page, title: str, said: str) -> None:
    """Say what they answered, in the sheet over Today."""
    composer(page).get_by_role("link", name="They answered").click()
    sheet = page.locator("#sheet")
    sheet.get_by_role("link", name=title).click()
    page.evaluate(NOTE)
    sheet.get_by_role("button", name=said, exact=True).click()


def test_no_leads_to_one_screen_and_quietly_out_of_it(page: Page, served: Served) -> None:
    keep(served, "asks", {"title": "A tandem for the tour"})
    answer(page, "A tandem for the tour", "No")
    expect(headline(page)).to_have_text("A no, and it counts.")

    expect_focus(page, "lead")
    expect_strokes(page, ["n"])
    expect(page.locator("html")).not_to_have_attribute("data-longest", "0")
    assert page.evaluate(LONGEST) < 300
    assert page.locator("#main :is(a, button)").all_inner_texts() == ["Plan a rest", "To today"]
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(headline(page)).to_contain_text("You’ve asked")


def test_no_that_is_taken_back_leads_out_of_the_screen(page: Page, served: Served) -> None:
    keep(served, "asks", {"title": "A barge for the winter"})
    answer(page, "A barge for the winter", "No")
    expect(headline(page)).to_have_text("A no, and it counts.")
    undo(page)

    expect(headline(page)).to_contain_text("You’ve asked")
    expect(toast(page)).to_have_text("Taken back: A barge for the winter")


def test_yes_is_said_with_gold_for_half_a_second_and_once(page: Page, served: Served) -> None:
    keep(served, "asks", {"title": "A stage for the choir"})
    answer(page, "A stage for the choir", "Yes")
    expect(toast(page)).to_have_text("A yes. Well asked.")

    expect(page.locator("html")).not_to_have_attribute("data-longest", "0")
    assert page.evaluate(LONGEST) < 600
    expect(page.locator("[role=status]", has_text="A yes. Well asked.")).to_have_count(1)
    expect(page.locator(".toast .win path, .toast .win .star")).to_have_count(2)
    log(page, "Asked for a second stage")
    expect(page.locator(".toast .win")).to_have_count(0)


def test_win_moves_nothing_for_whoever_wants_no_motion(
    browser: Browser, served: Served, pockets: StorageState
) -> None:
    keep(served, "asks", {"title": "A bench for the park"})
    still = visit(browser, storage_state=pockets, reduced_motion="reduce")
    still.goto(f"{served.origin}/")
    answer(still, "A bench for the park", "Kind words")
    expect(toast(still)).to_have_text("Kind words, kept.")

    assert still.evaluate(LONGEST) == 0
    expect(still.locator(".toast .win .star")).to_be_visible()
    still.close()
