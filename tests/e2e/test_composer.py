"""The composer and the answer sheet: what is seen at first, kept, taken back, and focused."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.e2e.visits import (
    CLOCK,
    PHONE,
    composer,
    enter,
    expect_focus,
    headline,
    keep,
    log,
    toast,
    undo,
    visit,
    without_worker,
)
from tests.site.serving import Served, serving


def test_first_screen_of_a_phone_holds_what_an_ask_needs(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, **CLOCK) as served:
        page = visit(browser, PHONE)
        enter(page, served)
        page.get_by_role("button", name="Skip all three").click()
        expect(headline(page)).to_have_text("The first stroke is yours.")
        form = composer(page)
        needed = [
            form.get_by_role("textbox", name="What did you ask for?"),
            form.get_by_role("button", name="I asked"),
            form.get_by_role("button", name="Not sent yet"),
            form.get_by_role("link", name="They answered…"),
            form.get_by_role("group", name="Kind, if you like"),
            form.get_by_role("group", name="How scary?"),
            form.get_by_role("group", name="They already answered"),
        ]
        boxes = [part.bounding_box() for part in needed]
        tabs = page.locator("#tabs").bounding_box()

        assert page.evaluate("scrollY") == 0
        assert tabs is not None
        assert [box for box in boxes if box is None or box["y"] + box["height"] > tabs["y"]] == []
        page.close()


def test_nothing_is_chosen_beforehand(page: Page) -> None:
    chosen = "all => all.filter(one => one.checked || one.selectedOptions && one.value).length"

    assert composer(page).locator("input, select").evaluate_all(chosen) == 0


def test_kept_ask_is_told_and_the_composer_is_ready_for_the_next(page: Page) -> None:
    composer(page).get_by_role("radio", name="Long shot").check()
    composer(page).get_by_role("radio", name="8", exact=True).check()
    log(page, "A residency at the lighthouse")

    expect(toast(page)).to_have_text("Kept: A residency at the lighthouse · Long shot · scary 8")
    expect_focus(page, "f-line")
    expect(line_of(page)).to_have_value("")
    expect(composer(page).locator("input:checked")).to_have_count(0)


def test_undo_takes_a_kept_ask_back_and_leaves_the_keyboard_on_the_page(page: Page) -> None:
    before = headline(page).inner_text()
    log(page, "Something said in haste")
    undo(page)

    expect(toast(page)).to_have_text("Taken back: Something said in haste")
    expect(headline(page)).to_have_text(before)
    expect(page.locator("#main :focus")).to_have_count(1)


def test_two_quick_clicks_keep_one_ask(page: Page, served: Served) -> None:
    form = composer(page)
    form.get_by_role("textbox", name="What did you ask for?").fill("A table by the window")
    form.get_by_role("button", name="I asked").dblclick()
    expect(toast(page)).to_contain_text("A table by the window")
    page.goto(f"{served.origin}/journal?q=window")

    assert page.locator("#main a.title").all_inner_texts() == ["A table by the window"]


def test_empty_line_is_asked_for_where_it_is_missing(page: Page) -> None:
    composer(page).get_by_role("radio", name="Pitch").check()
    composer(page).get_by_role("button", name="I asked").click()
    wrong = composer(page).locator(".wrong")

    expect(wrong).to_have_text("Write what you asked for: a few words will do.")
    expect_focus(page, "f-line")
    expect(composer(page).get_by_role("radio", name="Pitch")).to_be_checked()


def test_chosen_kind_is_let_go_by_a_second_click(page: Page) -> None:
    pitch = composer(page).get_by_role("radio", name="Pitch")
    pitch.click()
    expect(pitch).to_be_checked()
    pitch.click()
    expect(pitch).not_to_be_checked()


def test_answer_known_at_once_is_one_step(page: Page) -> None:
    composer(page).get_by_role("radio", name="Not now").check()
    log(page, "Ask the bakery for a standing order")

    expect(toast(page)).to_have_text("Kept: Ask the bakery for a standing order · Not now")


def test_follow_up_asks_first_which_ask_it_is_about(page: Page, served: Served) -> None:
    kept = keep(served, "asks", {"title": "Poster for the spring fair", "person": "Fair Office"})
    page.reload()
    composer(page).get_by_role("radio", name="Follow-up").check()
    form = composer(page)
    form.get_by_role("textbox", name="What did you ask for?").fill("Wrote again")
    form.get_by_role("button", name="I asked").click()
    form.get_by_label("Which ask did you follow up on?").select_option(kept["id"])
    form.get_by_role("button", name="I asked").click()
    expect(toast(page)).to_contain_text("Poster for the spring fair")
    page.goto(f"{served.origin}/asks/{kept['id']}")

    assert page.locator(".timeline b").all_inner_texts() == ["You asked", "You followed up"]


def test_answer_is_found_by_a_few_letters_and_undone(phone: Page, served: Served) -> None:
    keep(served, "asks", {"title": "Cover for the almanac", "person": "Zeitler"})
    composer(phone).get_by_role("link", name="They answered…").click()
    sheet = phone.get_by_role("dialog")
    expect(sheet.get_by_role("searchbox")).to_be_focused()
    sheet.get_by_role("searchbox").press_sequentially("zeit")
    expect(sheet.locator("a.title")).to_have_count(1)
    sheet.locator("a.title").click()
    sheet.get_by_role("radio", name="3", exact=True).check()
    sheet.get_by_label("Next time").fill("Send the sketch first")
    sheet.get_by_role("button", name="Someone else").click()

    expect(phone.locator("#main")).to_contain_text(
        "For next time you wrote: “Send the sketch first”"
    )
    expect(sheet).to_be_hidden()
    undo(phone)
    expect(toast(phone)).to_contain_text("Cover for the almanac")


def test_tap_beside_a_sheet_closes_it_unless_something_was_typed_in_it(phone: Page) -> None:
    several = composer(phone).get_by_role("link", name="Several asks, a line each")
    sheet = phone.get_by_role("dialog")
    several.click()
    expect(sheet).to_be_visible()
    phone.mouse.click(5, 5)
    expect(sheet).to_be_hidden()
    several.click()
    sheet.get_by_role("textbox").fill("Asked Jo for a referral")
    phone.mouse.click(5, 5)
    expect(sheet.get_by_role("textbox")).to_have_value("Asked Jo for a referral")


def test_sheet_closes_by_escape_and_gives_the_keyboard_back(page: Page) -> None:
    opener = composer(page).get_by_role("link", name="They answered…")
    opener.click()
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()


def test_what_is_typed_while_a_write_is_on_its_way_stays(page: Page) -> None:
    held: list[Route] = []
    page.route(
        "**/",
        lambda route: held.append(route) if route.request.method == "POST" else route.continue_(),
    )
    form = composer(page)
    line = form.get_by_role("textbox", name="What did you ask for?")
    line.fill("A stall at the night market")
    form.get_by_role("radio", name="Pitch").check()
    with page.expect_request(lambda request: request.method == "POST"):
        form.get_by_role("button", name="I asked").click()
    line.fill("And the next one")
    held[0].continue_()
    expect(toast(page)).to_contain_text("A stall at the night market")

    expect(line).to_have_value("And the next one")
    expect(form.locator("input:checked")).to_have_count(0)


@pytest.mark.parametrize("slow", ["POST", "GET"])
def test_what_is_chosen_before_an_answer_comes_stays_chosen(
    page: Page, served: Served, slow: str
) -> None:
    kept = keep(served, "asks", {"title": "Poster for the spring fair", "person": "Fair Office"})
    without_worker(page)
    page.reload()
    form = composer(page)
    about = form.get_by_label("Which ask did you follow up on?")
    form.get_by_role("radio", name="Follow-up").check()
    expect(about).to_be_visible()
    held: list[Route] = []
    page.route(
        re.compile("/$" if slow == "POST" else "/beside"),
        lambda route: held.append(route) if route.request.method == slow else route.continue_(),
    )
    line_of(page).fill("Wrote again")
    with page.expect_request(lambda request: request.method == slow):
        form.get_by_role("button", name="I asked").click()
    if slow == "GET":
        expect(form.get_by_text("Choose the ask that it is about.")).to_be_visible()
    about.select_option(kept["id"])
    with page.expect_response(lambda response: response.request.method == slow):
        held.pop().continue_()
    page.unroute_all()
    page.evaluate("() => new Promise(done => setTimeout(done, 300))")  # the swap and its focus

    expect(about).to_have_value(kept["id"])
    form.get_by_role("button", name="I asked").click()
    expect(toast(page)).to_contain_text("Poster for the spring fair")


def test_line_is_read_while_it_is_written(page: Page) -> None:
    told = page.locator("#beside p").first
    line_of(page).press_sequentially("Poster")
    expect(told).to_be_hidden()
    line_of(page).press_sequentially(" on LinkedIn, dread 6")
    expect(told).to_have_text("Poster on LinkedIn · LinkedIn · scary 6")
    expect_focus(page, "f-line")
    line_of(page).fill("")
    expect(told).to_be_hidden()


def line_of(page: Page) -> Locator:
    return composer(page).get_by_role("textbox", name="What did you ask for?")


def look_elsewhere(page: Page) -> None:
    """Tap a tab, and come back."""
    page.get_by_role("link", name="Journal", exact=True).click()
    expect(page).to_have_url(re.compile("journal"))
    page.go_back()
    expect(line_of(page)).to_be_visible()


def test_line_that_was_begun_outlives_a_look_at_another_page(phone: Page) -> None:
    line_of(phone).fill("A reading in the")
    look_elsewhere(phone)
    expect(line_of(phone)).to_have_value("A reading in the")

    log(phone, "A reading in the garden")
    expect(line_of(phone)).to_have_value("")
    look_elsewhere(phone)
    expect(line_of(phone)).to_have_value("")


def test_all_that_was_chosen_for_an_ask_outlives_a_look_at_another_page(phone: Page) -> None:
    form = composer(phone)
    form.get_by_role("textbox", name="What did you ask for?").fill("asked for a desk")
    form.get_by_role("radio", name="Long shot").check()
    form.get_by_role("radio", name="7", exact=True).check()
    form.get_by_text("Who, where, when").click()
    form.get_by_label("Your text, or a note").fill("Dear Mara,\na desk?")
    phone.get_by_role("link", name="Journal").click()
    phone.wait_for_url("**/journal")
    phone.get_by_role("link", name="Today", exact=True).click()
    expect(form.get_by_role("textbox", name="What did you ask for?")).to_have_value(
        "asked for a desk"
    )
    expect(form.get_by_role("radio", name="Long shot")).to_be_checked()
    expect(form.get_by_role("radio", name="7", exact=True)).to_be_checked()
    expect(form.get_by_label("Your text, or a note")).to_have_value("Dear Mara,\na desk?")


def test_line_that_was_begun_is_found_by_a_tab_too(phone: Page) -> None:
    line_of(phone).fill("A reading by the sea")
    phone.get_by_role("link", name="Journal", exact=True).click()
    phone.get_by_role("link", name="Today", exact=True).click()
    expect(line_of(phone)).to_have_value("A reading by the sea")
    line_of(phone).fill("")
    look_elsewhere(phone)
    expect(line_of(phone)).to_have_value("")


def test_line_is_written_as_ever_where_the_browser_stores_nothing(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('none'); } })"
    )
    page.reload()
    line_of(page).fill("A reading on the roof")
    look_elsewhere(page)
    log(page, "A reading on the stairs")
    expect(toast(page)).to_have_text("Kept: A reading on the stairs")
