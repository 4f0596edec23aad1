"""Single keys on every page: none while something is typed, and none where they are put off."""

from io import BytesIO

from PIL import Image
from playwright.sync_api import Page, expect

from tests.e2e.visits import composer, expect_focus, headline, keep, toast
from tests.site.serving import Served

RING = 5  # pixels around what has the keyboard: three of them drawn, two left free


def under_keyboard(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def test_n_writes_an_ask_down_from_anywhere(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/people")
    page.keyboard.press("n")
    expect(page).to_have_url(f"{served.origin}/log")
    expect_focus(page, "f-line")
    page.keyboard.type("Banjo lessons, n/k?u")  # typed, not obeyed
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text("Banjo lessons")
    page.locator("body").press("u")
    expect(toast(page)).to_have_text("Taken back: Banjo lessons, n/k?u")
    page.goto(f"{served.origin}/journal?q=banjo")
    expect(headline(page)).to_have_text("No ask matches.")
    page.goto(f"{served.origin}/")
    page.keyboard.press("n")
    expect_focus(page, "f-line")


def test_ring_around_what_is_walked_to_is_whole(page: Page, served: Served) -> None:
    keep(served, "asks", {"title": "Candle wax"})
    page.goto(f"{served.origin}/journal")
    page.keyboard.press("j")
    title = page.locator(".list a.title:focus-visible").bounding_box()
    assert title is not None
    middle = title["y"] + title["height"] / 2
    start, end = title["x"], title["x"] + title["width"]
    ends = [
        Image.open(BytesIO(page.screenshot(clip={"x": x, "y": middle, "width": 1, "height": 1})))
        for x in (start - RING + 1, end + RING - 2, start - 2 * RING)
    ]
    left, right, ground = (one.convert("RGB").getpixel((0, 0)) for one in ends)
    assert left == right != ground


def test_list_is_walked_and_its_ask_answered(page: Page, served: Served) -> None:
    for title in ("Lamp one", "Lamp two", "Lamp three"):
        keep(served, "asks", {"title": title})
    page.goto(f"{served.origin}/journal")
    page.keyboard.press("/")
    expect_focus(page, "f-q")
    page.keyboard.type("lamp")
    expect(page.locator("#main .list > li")).to_have_count(3)
    page.keyboard.press("Tab")
    walked = []
    for key in "jjjjk":
        page.keyboard.press(key)
        walked.append(under_keyboard(page))
    assert walked == ["Lamp three", "Lamp two", "Lamp one", "Lamp one", "Lamp two"]
    page.keyboard.press("Enter")
    expect(headline(page)).to_have_text("Lamp two")
    page.keyboard.press("a")
    sheet = page.get_by_role("dialog")
    expect(sheet).to_contain_text("Lamp two")
    expect(sheet.get_by_role("heading", level=1)).to_have_text("What did they say?")


def test_a_asks_which_ask_where_none_is_at_hand(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/people")
    page.keyboard.press("a")
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("heading", level=1)).to_have_text("They answered. Which ask?")
    expect_focus(page, "answer-q")
    page.keyboard.press("Escape")
    expect(sheet).not_to_be_visible()


def test_keys_leave_what_was_typed_in_the_sheet(page: Page, served: Served) -> None:
    keep(served, "asks", {"title": "A stall"})
    page.goto(f"{served.origin}/journal")
    page.keyboard.press("j")
    page.keyboard.press("a")
    sheet = page.get_by_role("dialog")
    note = sheet.get_by_role("textbox").first
    note.fill("They were kind")
    sheet.get_by_role("button", name="No", exact=True).focus()
    for key in "na?u/":
        page.keyboard.press(key)
    expect(note).to_have_value("They were kind")
    expect(page).to_have_url(f"{served.origin}/journal")


def test_slash_goes_to_the_journal_and_its_search(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/settings")
    page.keyboard.press("/")
    expect(page).to_have_url(f"{served.origin}/journal#f-q")
    expect_focus(page, "f-q")


def test_question_mark_tells_the_keys_and_they_can_be_put_off(page: Page, served: Served) -> None:
    page.keyboard.press("?")
    told = page.get_by_role("dialog").locator("kbd")
    expect(told).to_have_text(["n", "a", "/", "j", "k", "u", "?"])
    box = page.get_by_role("dialog").get_by_role("checkbox")
    expect(box).to_be_checked()
    box.uncheck()
    page.keyboard.press("Escape")
    for path in ("/people", "/"):
        page.goto(served.origin + path)
        page.keyboard.press("n")
        expect(page).to_have_url(served.origin + path)
        expect_focus(page, "BODY")
    page.goto(f"{served.origin}/keys")
    box = page.get_by_role("checkbox")
    expect(box).not_to_be_checked()
    box.check()
    page.keyboard.press("n")
    expect(page).to_have_url(f"{served.origin}/log")


def test_keys_with_others_are_the_browsers(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/people")
    page.keyboard.press("Control+j")
    page.keyboard.press("Alt+n")
    expect(page).to_have_url(f"{served.origin}/people")
    expect_focus(page, "BODY")


def test_click_with_control_opens_a_tab_of_its_own(page: Page) -> None:
    """Though the link opens over the page."""
    with page.context.expect_page() as opened:
        composer(page).get_by_role("link", name="They answered").click(modifiers=["Control"])
    expect(headline(opened.value)).to_have_text("They answered. Which ask?")
    opened.value.close()
    expect(page.locator("#sheet")).to_be_hidden()


def test_choice_that_is_cleared_by_keyboard_keeps_the_keyboard(page: Page) -> None:
    kinds = composer(page).get_by_role("group", name="Kind, if you like")
    kinds.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowLeft")
    expect(kinds.get_by_role("radio", name="clear")).to_be_focused()
    expect(kinds.get_by_role("radio", name="clear")).to_be_checked()
    page.keyboard.press("ArrowRight")
    expect(kinds.get_by_role("radio").first).to_be_checked()
