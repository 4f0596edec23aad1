"""What is done less often, with no hand on the mouse: where the keyboard is after each step."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.keyboard import HERE, choose, follow, go, press
from tests.e2e.unplugged import away, back, told, waits, window
from tests.e2e.visits import composer, enter, expect_titles, headline, keep, sign_out, toast, visit
from tests.site.serving import Served


def sheet(page: Page) -> Locator:
    return page.get_by_role("dialog")


def write(page: Page, title: str) -> None:
    line = composer(page).get_by_role("textbox", name="What did you ask for?")
    if not line.evaluate(HERE):
        go(page, line)
    page.keyboard.type(title)
    page.keyboard.press("Enter")


def draft(page: Page, served: Served, title: str) -> None:
    kept = keep(served, "asks", {"title": title, "draft": True, "body": "Dear Mara"})
    page.goto(f"{served.origin}/drafts/{kept['id']}")


def test_draft_is_copied_put_off_and_dropped(page: Page, served: Served) -> None:
    draft(page, served, "Rate for May")
    go(page, page.get_by_role("link", name="Open in mail"))
    copy = page.get_by_role("button", name="Copy", exact=True)
    go(page, copy, "Shift+Tab")
    page.keyboard.press("Enter")
    copied = page.get_by_role("button", name="Copied")
    expect(copied).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()") == "Dear Mara"
    press(page, "Not today")
    expect(toast(page)).to_have_text("Not today. It waits here for tomorrow.")
    expect(headline(page)).to_be_focused()

    draft(page, served, "Rate for June")
    press(page, "Drop draft")
    expect(toast(page)).to_have_text("The draft is dropped.")
    expect(headline(page)).to_be_focused()
    press(page, "Undo")
    expect(toast(page)).to_contain_text("Rate for June")
    expect(headline(page)).to_be_focused()


def test_several_asks_are_found_ticked_and_changed(page: Page, served: Served) -> None:
    for place in ("north", "south"):
        keep(served, "asks", {"title": f"Mural on the {place} wall"})
    page.goto(f"{served.origin}/journal?q=mural")
    follow(page, "Several at once")
    all_of_them = page.get_by_role("checkbox", name="All on this page")
    go(page, all_of_them)
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Mural on the north wall")).to_be_checked()
    press(page, "They said no")
    expect(toast(page)).to_have_text("2 asks are a no.")
    expect(headline(page)).to_be_focused()
    follow(page, "Back")
    choose(page, page.get_by_role("group", name="State"), "Waiting")
    expect(page.locator("#main .list > li")).to_have_count(0)
    expect(page.get_by_role("radio", name="Waiting", exact=True)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Noes", exact=True)).to_be_focused()
    expect(page.locator("#main .list > li")).to_have_count(2)


def test_ask_goes_to_the_trash_and_comes_back(page: Page, served: Served) -> None:
    key = keep(served, "asks", {"title": "Thrown away"})["id"]
    page.goto(f"{served.origin}/asks/{key}")
    press(page, "To the trash")
    expect(toast(page)).to_be_visible()
    expect(headline(page)).to_be_focused()
    page.goto(f"{served.origin}/trash")
    row = page.locator("#main li", has_text="Thrown away")
    go(page, row.get_by_role("button"))
    page.keyboard.press("Enter")
    expect(row).to_have_count(0)
    expect(page.locator("#main :focus, #toasts :focus")).to_have_count(1)
    page.goto(f"{served.origin}/journal?q=thrown")
    expect_titles(page, ["Thrown away"])


def test_next_ask_is_changed_for_another_and_a_smaller_one_and_taken_up(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.origin}/next?idea=talk-author")
    shown = headline(page).inner_text()
    for way in ("Another one", "Smaller"):
        go(page, page.get_by_role("link", name=way))
        page.keyboard.press("Enter")
        expect(headline(page)).not_to_have_text(shown)
        expect(headline(page)).to_be_focused()
        shown = headline(page).inner_text()
    go(page, page.get_by_label("Whom?"))
    page.keyboard.type("Ada")
    press(page, "I’ll ask this")
    expect(headline(page)).to_have_text("About to ask")
    expect(headline(page)).to_be_focused()


def test_quiet_ask_is_followed_up_from_today(page: Page, served: Served) -> None:
    for title, day in (("Older", "2026-01-20"), ("Newer", "2026-01-30")):
        keep(served, "asks", {"title": title, "on": day})
    page.reload()
    quiet = page.locator("section[aria-labelledby=quiet] li")
    expect(quiet.locator(".title")).to_have_text(["Newer", "Older"])
    go(page, quiet.first.get_by_role("button", name="I followed up"))
    page.keyboard.press("Enter")
    expect(quiet.locator(".title")).to_have_text(["Older"])
    expect(page.locator("#main :focus")).to_have_count(1)
    press(page, "Undo")
    expect(quiet).to_have_count(2)
    expect(page.locator("#main :focus")).to_have_count(1)


def test_older_write_is_taken_back_after_a_second_question(page: Page, served: Served) -> None:
    write(page, "Tab one")
    expect(toast(page)).to_contain_text("Tab one")
    keep(served, "asks", {"title": "Tab two"})
    press(page, "Undo")
    expect(headline(page)).to_have_text("Take it back?")
    expect(headline(page)).to_be_focused()
    press(page, "Undo")
    expect(toast(page)).to_have_text("Taken back: Tab two")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(toast(page)).to_have_text("Taken back: Tab one")


def test_answer_of_another_window_is_asked_about(page: Page, served: Served) -> None:
    key = keep(served, "asks", {"title": "Window seat"})["id"]
    page.goto(f"{served.origin}/journal?q=window")
    go(page, page.get_by_role("link", name="They answered"))
    page.keyboard.press("Enter")
    # And not on "No", which a second press would answer.
    expect(sheet(page).get_by_role("heading")).to_be_focused()
    keep(served, f"asks/{key}/moments", {"type": "accepted"})
    press(page, "No")
    expect(sheet(page).get_by_role("alert")).to_be_focused()
    press(page, "No")
    expect(headline(page)).to_have_text("A no, and it counts.")
    expect(headline(page)).to_be_focused()


def test_rest_of_a_century_and_a_name_that_is_here_are_asked_about(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.origin}/rests")
    # Days that any order of day and month writes alike.
    for label, day in (("First day", "06062026"), ("Last day", "07072127")):
        go(page, page.get_by_label(label))
        page.keyboard.type(day)
    press(page, "Plan the rest")
    expect(page.get_by_text("That is 101 years. Is the year right?")).to_be_visible()
    expect(page.get_by_label("Last day")).to_be_focused()
    press(page, "Plan the rest")
    expect(toast(page)).to_have_text("The rest is planned.")

    keep(served, "people", {"name": "Jo Carver"})
    page.goto(f"{served.origin}/people")
    go(page, page.get_by_role("link", name="Add somebody").first)
    page.keyboard.press("Enter")
    expect(sheet(page).get_by_label("Name")).to_be_focused()
    page.keyboard.type("jo carver")
    page.keyboard.press("Enter")
    expect(sheet(page).get_by_label("Name")).to_be_focused()
    press(page, "Keep as somebody else")
    expect(toast(page)).to_have_text("Kept. jo carver")
    expect(headline(page)).to_be_focused()


def test_bookmark_is_copied(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/phone")
    place = page.get_by_role("region", name="From the page you are on")
    go(page, place.get_by_role("button", name="Copy"))
    page.keyboard.press("Enter")
    expect(place.get_by_role("button", name="Copied")).to_be_focused()
    assert str(page.evaluate("navigator.clipboard.readText()")).startswith("javascript:")


def test_link_is_pasted_at_a_closed_door(browser: Browser, served: Served) -> None:
    page = visit(browser)
    page.goto(served.origin)
    go(page, page.get_by_label("Or paste an entry link"))
    page.keyboard.insert_text(served.origin + served.fresh_link())
    page.keyboard.press("Enter")
    expect(headline(page)).to_contain_text(re.compile("You’ve asked|What have you"))
    page.close()


def test_noes_are_folded_and_a_review_printed(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/settings")
    go(page, page.get_by_label("Fold noes out of sight"))
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(toast(page)).to_be_visible()
    fold = page.get_by_label("Fold noes out of sight")
    expect(fold).to_be_checked()
    expect(fold).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(fold).not_to_be_checked()

    page.goto(f"{served.origin}/review")
    page.evaluate("window.print = () => { document.title = 'printed' }")
    go(page, page.locator("[data-print]"))
    page.keyboard.press("Enter")
    assert page.title() == "printed"


def test_what_waits_is_edited_dropped_and_left_behind(browser: Browser, served: Served) -> None:
    with window(browser, served) as page:
        away(page)
        for title in ("A bench", "A boat"):
            write(page, title)
            expect(told(page)).to_contain_text("Kept in this browser")
        expect(waits(page)).to_have_count(2)
        go(page, waits(page).first.get_by_role("button", name="Edit"))
        page.keyboard.press("Enter")
        expect(waits(page).first.get_by_role("textbox")).to_be_focused()
        page.keyboard.press("End")
        page.keyboard.type(" by the lake")
        go(page, waits(page).first.locator("form button"))
        page.keyboard.press("Enter")
        expect(waits(page).first).to_contain_text("A bench by the lake")
        expect(waits(page).locator(":focus")).to_have_count(1)
        go(page, waits(page).last.get_by_role("button", name=re.compile("^Drop")))
        page.keyboard.press("Enter")
        expect(waits(page)).to_have_count(1)
        expect(page.get_by_role("heading", name="Waiting to be sent")).to_be_focused()
        back(page)
        expect(waits(page)).to_have_count(0)
        expect(page.locator("#main")).to_contain_text(re.compile("You’ve asked"))

        page.goto(f"{served.origin}/")
        sign_out(page, served)
        write(page, "A barge")
        expect(waits(page)).to_contain_text("A barge")
        enter(page, served)
        page.goto(f"{served.origin}/")
        expect(waits(page)).to_have_count(0)
