"""What is done most, with no hand on the mouse: where the keyboard is after each step."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.keyboard import choose, follow, go, press
from tests.e2e.visits import (
    CLOCK,
    Watch,
    composer,
    enter,
    expect_strokes,
    headline,
    keep,
    toast,
    visit,
)
from tests.site.serving import Served, serving


@pytest.fixture
def home(browser: Browser, tmp_path: Path) -> Iterator[tuple[Page, Served]]:
    """A window on a new notebook, and its server."""
    with serving(tmp_path, **CLOCK) as served:
        window = visit(browser)
        watch = Watch(served.origin).over(window)
        enter(window, served)
        yield window, served
        window.close()
    assert watch.findings == []


@pytest.fixture
def today(home: tuple[Page, Served]) -> Page:
    """Today of a new notebook."""
    page, _served = home
    press(page, "Skip all three")
    expect(headline(page)).to_have_text("The first stroke is yours.")
    return page


def line(page: Page) -> Locator:
    return composer(page).get_by_role("textbox", name="What did you ask for?")


def sheet(page: Page) -> Locator:
    return page.get_by_role("dialog")


def open_sheet(page: Page, name: str, heading: str) -> Locator:
    """Open a page over this one, and see that the keyboard went into it."""
    opener = page.locator("#main").get_by_role("link", name=name, exact=True).first
    go(page, opener)
    page.keyboard.press("Enter")
    expect(sheet(page).get_by_role("heading").first).to_have_text(heading)
    expect(sheet(page)).to_have_accessible_name(heading)
    expect(page.locator("#sheet :focus")).to_have_count(1)
    return opener


def write(page: Page, title: str) -> None:
    go(page, line(page))
    page.keyboard.type(title)
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text(title)
    expect(line(page)).to_be_focused()


def test_first_run(home: tuple[Page, Served]) -> None:
    page, _served = home
    go(page, page.get_by_role("textbox", name="What have you been putting off asking?"))
    page.keyboard.type("Ask Acme for a higher rate")
    choose(page, page.locator(".choices").first, re.compile("^100 asks in six months"))
    for day in ("Mon", "Wed"):
        go(page, page.get_by_role("checkbox", name=day))
        page.keyboard.press("Space")
    press(page, "Start")
    expect(headline(page)).to_have_text("The first stroke is yours.")
    expect(page.locator("section[aria-labelledby=about] li")).to_have_count(1)


def test_ask_with_all_that_is_said_of_it_and_its_undo(today: Page) -> None:
    form = composer(today)
    go(today, line(today))
    today.keyboard.type("A residency at the lighthouse")
    choose(today, form.get_by_role("group", name="Kind, if you like"), "Long shot")
    choose(today, form.get_by_role("group", name="How scary?"), "8")
    go(today, form.locator("summary", has_text="Who"))
    today.keyboard.press("Enter")
    go(today, form.get_by_label("Who", exact=True))
    today.keyboard.type("Mara Lind")
    today.keyboard.press("Enter")
    expect(toast(today)).to_contain_text("A residency at the lighthouse · Long shot")
    expect(line(today)).to_be_focused()
    expect(headline(today)).to_have_text("You’ve asked once.")

    press(today, "Undo")
    expect(toast(today)).to_contain_text("Taken back")
    expect(headline(today)).to_be_focused()


def test_ask_that_says_nothing_is_asked_for_and_then_kept(today: Page) -> None:
    go(today, line(today))
    today.keyboard.press("Enter")
    expect(line(today)).to_be_focused()
    expect(line(today)).to_have_accessible_description(
        "Write what you asked for: a few words will do."
    )
    today.keyboard.type("A bench in the park")
    today.keyboard.press("Enter")
    expect(toast(today)).to_contain_text("A bench in the park")
    expect(line(today)).to_be_focused()


def test_several_asks_in_one_box(today: Page) -> None:
    opener = open_sheet(today, "Several asks, a line each", "Several asks, a line each")
    expect(sheet(today).get_by_role("textbox")).to_be_focused()
    today.keyboard.type("Pitched Wired\nAsked Acme for a raise")
    go(today, sheet(today).get_by_role("button", name="I asked"))
    today.keyboard.press("Enter")
    expect(toast(today)).to_be_visible()
    expect(sheet(today)).to_be_hidden()
    expect(opener).to_be_focused()
    expect_strokes(today, ["p", "p"])


def test_answer_is_found_told_and_taken_back(today: Page) -> None:
    write(today, "A talk at the fair")
    opener = open_sheet(today, "They answered…", "They answered. Which ask?")
    today.keyboard.press("Escape")
    expect(opener).to_be_focused()

    today.keyboard.press("Enter")
    expect(sheet(today).get_by_role("searchbox")).to_be_focused()
    today.keyboard.type("fair")
    expect(today.locator("#said")).to_have_text("1 ask")
    go(today, sheet(today).get_by_role("link", name="A talk at the fair"))
    today.keyboard.press("Enter")
    heading = sheet(today).get_by_role("heading", name="What did they say?")
    expect(heading).to_be_focused()
    choose(today, sheet(today).get_by_role("group", name="How much did it sting?"), "3")
    press(today, "No", "Shift+Tab")
    expect(headline(today)).to_have_text("A no, and it counts.")
    expect(sheet(today)).to_be_hidden()
    expect(headline(today)).to_be_focused()
    expect_strokes(today, ["n"])

    press(today, "Undo")
    expect(toast(today)).to_contain_text("Taken back")
    expect(headline(today)).to_be_focused()
    expect_strokes(today, ["p"])


def test_draft_is_opened_kept_and_sent(home: tuple[Page, Served]) -> None:
    page, served = home
    keep(served, "asks", {"title": "A stall", "draft": True})
    page.goto(f"{served.origin}/")
    follow(page, "Open it")
    go(page, page.get_by_label("Your text"))
    page.keyboard.type("Dear Mara")
    button = page.get_by_role("button", name="Keep the text")
    go(page, button)
    page.keyboard.press("Enter")
    expect(toast(page)).to_have_text("The text is kept.")
    expect(button).to_be_focused()
    press(page, "I sent it", "Shift+Tab")
    expect(toast(page)).to_have_text("You asked: A stall. It counts.")
    expect(headline(page)).to_be_focused()
    expect(page).to_have_url(f"{served.origin}/")


def test_ask_and_what_happened_are_put_right(home: tuple[Page, Served]) -> None:
    page, served = home
    kept = keep(served, "asks", {"title": "A stal", "on": "2026-03-01"})
    page.goto(f"{served.origin}/asks/{kept['id']}")
    opener = open_sheet(page, "Edit", "Edit the ask")
    expect(sheet(page).get_by_label("What you asked for")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type("l")
    page.keyboard.press("Enter")
    expect(headline(page)).to_have_text("A stall")
    expect(opener).to_be_focused()

    page.goto(page.url)
    open_sheet(page, "A note", "A note")
    page.keyboard.type("They were kind")
    press(page, "Keep")
    expect(page.locator(".timeline")).to_contain_text("They were kind")
    expect(page.get_by_role("link", name="A note")).to_be_focused()
    open_sheet(page, "Edit You asked", "You asked")
    press(page, "Keep")
    expect(page.locator("#happened")).to_be_focused()


def test_somebody_is_written_down_and_asked(home: tuple[Page, Served]) -> None:
    page, served = home
    page.goto(f"{served.origin}/people")
    open_sheet(page, "Add somebody", "Somebody to ask")
    expect(sheet(page).get_by_label("Name")).to_be_focused()
    page.keyboard.type("Lars Lindqvist")
    page.keyboard.press("Enter")
    expect(headline(page)).to_have_text("Lars Lindqvist")
    expect(headline(page)).to_be_focused()
    opener = open_sheet(page, "Ask Lars Lindqvist", "Ask Lars Lindqvist")
    page.keyboard.type("A coffee")
    press(page, "I asked")
    expect(toast(page)).to_have_text("You asked. It counts.")
    expect(opener).to_be_focused()


def test_queue_is_put_in_order(home: tuple[Page, Served]) -> None:
    page, served = home
    people = ["Ada", "Bo", "Cy"]
    kept = keep(served, "pitches", {"title": "Night trains"})
    page.goto(f"{served.origin}/pitches/{kept['pitch']['id']}")
    box = page.get_by_label("Who else?")
    go(page, box)
    page.keyboard.type("\n".join(people))
    press(page, "Put in the queue")
    queue = page.locator("li[id^=place-] a.title")
    expect(queue).to_have_text(people)
    expect(box).to_be_focused()

    down = page.get_by_role("button", name="Move Ada down")
    go(page, down, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(queue).to_have_text(["Bo", "Ada", "Cy"])
    expect(down).to_be_focused()
    page.keyboard.press("Enter")
    expect(queue).to_have_text(["Bo", "Cy", "Ada"])
    # At the end of the queue there is no further down: the keyboard stays with the one moved.
    expect(page.get_by_role("button", name="Move Ada up")).to_be_focused()
    press(page, "Take Ada out of the queue")
    expect(queue).to_have_text(["Bo", "Cy"])
    expect(page.get_by_role("link", name="Cy", exact=True)).to_be_focused()


def test_challenge_is_taken_up_changed_and_rested_from(home: tuple[Page, Served]) -> None:
    page, served = home
    page.goto(f"{served.origin}/challenge/new")
    follow(page, re.compile("^100 asks in six months"))
    go(page, page.get_by_label("How many in all?"))
    page.keyboard.press("Control+a")
    page.keyboard.type("60")
    press(page, "Take it up")
    expect(page).to_have_url(re.compile("/challenge$|/challenges?/"))
    expect(headline(page)).to_be_focused()

    opener = open_sheet(page, "Plan a rest", "Plan a rest")
    expect(sheet(page).get_by_label("First day")).to_be_focused()
    page.keyboard.type("03062026")
    press(page, "Plan the rest")
    expect(page.locator("section[aria-labelledby=rests] li")).to_have_count(1)
    expect(opener).to_be_focused()
    follow(page, "Change the rhythm", "Shift+Tab")
    go(page, page.get_by_label("Name"))
    page.keyboard.press("Control+a")
    page.keyboard.type("Sixty")
    page.keyboard.press("Enter")
    expect(page.locator(".lead")).to_contain_text("Sixty")
    expect(headline(page)).to_be_focused()


def test_quiet_asks_are_swept(home: tuple[Page, Served]) -> None:
    page, served = home
    for day, title in enumerate(("Oldest", "Middle", "Newest"), 10):
        keep(served, "asks", {"title": title, "on": f"2026-01-{day}"})
    page.goto(f"{served.origin}/quiet")
    follow(page, "Several at once")
    go(page, page.get_by_role("checkbox", name="Newest"))
    page.keyboard.press("Space")
    press(page, "Count as a no")
    expect(toast(page)).to_have_text("1 ask counts as a no.")
    expect(headline(page)).to_be_focused()
    press(page, "Undo")
    expect(page.locator("#main .list > li")).to_have_count(3)
    expect(headline(page)).to_be_focused()


def test_week_before_is_looked_at(home: tuple[Page, Served]) -> None:
    page, served = home
    keep(served, "asks", {"title": "A stall", "on": "2026-02-01"})
    page.goto(f"{served.origin}/review")
    address = page.url
    follow(page, re.compile("The week before"))
    assert page.url != address


def test_settings_and_words_of_ones_own(home: tuple[Page, Served]) -> None:
    page, served = home
    page.goto(f"{served.origin}/settings")
    go(page, page.get_by_label("Your name"))
    page.keyboard.type("Mara")
    choose(page, page.get_by_role("group", name="Colours"), "Dark")
    button = page.get_by_role("button", name="Keep", exact=True)
    go(page, button)
    page.keyboard.press("Enter")
    expect(toast(page)).to_be_visible()
    expect(button).to_be_focused()
    go(page, page.get_by_label("A new kind"))
    page.keyboard.type("Duel")
    page.keyboard.press("Enter")
    expect(page.locator("#kinds-1")).to_contain_text("Duel")
    expect(page.get_by_label("A new kind")).to_be_focused()
    go(page, page.locator("#kinds-1 button"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#kinds-1")).to_have_count(0)
    expect(page.locator("#kinds")).to_be_focused()
    go(page, page.locator("section[aria-labelledby=export] a").first)
    with page.expect_download():
        page.keyboard.press("Enter")


def test_search_narrows_and_the_keyboard_stays_in_it(home: tuple[Page, Served]) -> None:
    page, served = home
    for title in ("Lamp", "Stall"):
        keep(served, "asks", {"title": title})
    page.goto(f"{served.origin}/journal")
    box = page.get_by_role("searchbox")
    go(page, box)
    page.keyboard.type("lamp")
    expect(page.locator("#main .list a.title")).to_have_text(["Lamp"])
    expect(box).to_be_focused()
    expect(page.locator("#said")).to_have_text("One ask matches.")
