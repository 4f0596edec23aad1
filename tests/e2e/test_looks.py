"""What is seen at a glance on a phone: nothing is cut off, and nothing stands in the way."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.visits import CLOCK, PHONE, composer, enter, keep, log, toast, visit
from tests.site.serving import Served, serving
from tools import screens

LONG = "A cover story about everything that the night trains carry " * 7


def outside(page: Page, place: Locator) -> list[str]:
    """What of a place, and of all that is in it, lies beyond the left or right edge."""
    beyond = """(place, wide) => [place, ...place.querySelectorAll('*')].filter(one => {
      const box = one.getBoundingClientRect();
      return box.width && (box.left < 0 || box.right > wide);
    }).map(one => one.outerHTML.slice(0, 60))"""
    found: list[str] = place.evaluate(beyond, page.viewport_size["width"])  # type: ignore[index] # every window of these tests was given a size
    return found


@pytest.mark.parametrize("width", [360, 390])
def test_toast_of_a_yes_stays_in_the_window(phone: Page, served: Served, width: int) -> None:
    phone.set_viewport_size({**PHONE, "width": width})
    kept = keep(served, "asks", {"title": "A table at the harbour"})
    phone.goto(f"{served.origin}/asks/{kept['id']}/answer")
    phone.get_by_role("button", name="Yes", exact=True).click()
    expect(toast(phone)).to_contain_text("A yes. Well asked.")

    assert outside(phone, phone.locator(".toast")) == []


def test_toast_on_a_phone_stands_clear_of_the_composer(phone: Page) -> None:
    log(phone, "Asked for a stall by the river")
    said, form = phone.locator(".toast").bounding_box(), composer(phone).bounding_box()

    assert said is not None
    assert form is not None
    assert said["y"] >= 0
    assert said["y"] + said["height"] <= form["y"]


def test_toast_of_a_long_title_takes_little_of_the_screen(phone: Page, served: Served) -> None:
    phone.goto(f"{served.origin}/pitches/new")
    phone.get_by_label("Name").fill(LONG)
    phone.get_by_role("button", name="Keep").click()
    expect(toast(phone)).to_contain_text("Kept.")
    box = phone.locator(".toast").bounding_box()

    assert box is not None
    assert box["height"] < PHONE["height"] / 6


SEEN = """all => all.filter(one => one.getClientRects().length).map(one => {
  const box = one.getBoundingClientRect();
  return [Math.round(box.top), Math.round(box.bottom)];
})"""


def test_long_tally_shares_the_first_screen_of_a_phone(browser: Browser, tmp_path: Path) -> None:
    table, days = tmp_path / "asks.csv", [f"2026-03-{1 + n % 4:02}" for n in range(1216)]
    lines = "".join([f"{day},Pitch {n},no,{day}\n" for n, day in enumerate(days)])
    table.write_text(f"Date,What I asked,How it went,Answered on\n{lines}")
    with serving(tmp_path / "home", **CLOCK) as served:
        page = visit(browser, PHONE, has_touch=True, is_mobile=True)
        enter(page, served)
        bring(page, served, table)
        page.goto(f"{served.origin}/")
        lead = page.locator(".lead")
        last = composer(page).get_by_role("group", name="They already answered")
        groups = lead.locator(".tally > svg, .early > svg")
        rows = {top for top, _bottom in groups.evaluate_all(SEEN)}
        answered, tabs = last.bounding_box(), page.locator("#tabs").bounding_box()

        assert outside(page, lead) == []
        assert len(rows) == 2
        expect(lead.locator(".bundle")).to_have_text(["1,000", "1,100"])
        assert answered is not None
        assert tabs is not None
        assert answered["y"] + answered["height"] <= tabs["y"]

        lead.get_by_text("60 more").click()
        assert len({top for top, _bottom in groups.evaluate_all(SEEN)}) == 4
        page.close()


def bring(page: Page, served: Served, table: Path) -> None:
    """Bring a table in by its page."""
    page.goto(f"{served.origin}/import")
    page.locator("input[type=file]").set_input_files(table)
    page.locator("form[aria-labelledby=upload] button").click()
    page.locator("#confirm .primary").click()
    page.wait_for_url("**/imports/*")


def test_questions_of_a_table_fit_a_phone_and_are_led_to(phone: Page, served: Served) -> None:
    phone.goto(f"{served.origin}/import")
    table = "Date,What I asked,How it went\n2026-02-30,Pitch,no\n2026-02-27,Rate,perhaps\n"
    phone.locator("textarea[name=pasted]").fill(table)
    phone.locator("form[aria-labelledby=paste] button").click()
    card = phone.locator("section[aria-labelledby=questions]")
    inner = """card => [...card.querySelectorAll('select')].filter(
      one => one.getBoundingClientRect().right > card.getBoundingClientRect().right
    ).length"""
    left = phone.locator("#confirm").get_by_role("link", name="Two questions left")
    box = phone.locator("#confirm").bounding_box()

    assert card.evaluate(inner) == 0
    assert box is not None
    assert box["height"] < 80
    left.click()
    expect(phone.locator("select:target")).to_have_accessible_name("How it went: “perhaps”")
    phone.get_by_role("button", name="Take the likely answers").click()
    expect(phone.locator("#confirm").get_by_role("link")).to_have_text("One question left")
    phone.get_by_label("perhaps").select_option(label="a no")
    buttons = phone.locator("#confirm").get_by_role("button")
    expect(buttons).to_have_text(["Leave it", "Bring in 2 asks"])


def tall(place: Locator) -> float:
    box = place.bounding_box()
    assert box is not None
    return box["height"]


def test_long_title_takes_three_lines_of_a_list_and_a_small_heading(
    phone: Page, served: Served
) -> None:
    kept = keep(served, "asks", {"title": f"Zebra {LONG}"[:480]})
    phone.goto(f"{served.origin}/journal?q=zebra")
    assert tall(phone.locator("#main a.title").first) <= 3 * 26
    phone.goto(f"{served.origin}/asks/{kept['id']}")
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    assert phone.locator("#main h1").evaluate(size) < 24


def test_long_name_of_a_challenge_leaves_the_other_columns_whole(
    phone: Page, served: Served
) -> None:
    for name in ("C" * 120, "A hundred asks"):
        keep(served, "challenges", {"preset": "100-in-six-months", "name": name})
    phone.goto(f"{served.origin}/challenge")
    row = phone.locator(".fed tr", has_text="CCC")
    if not row.count():
        phone.locator(".fed a").first.click()

    assert tall(row) <= 2 * 24 + 20
    assert outside(phone, phone.locator(".fed")) == []


def test_ticking_several_leaves_the_list_in_sight(phone: Page, served: Served) -> None:
    phone.goto(f"{served.origin}/journal?many=1")

    assert tall(phone.locator(".sweep")) < 80


def test_text_of_an_ask_stands_apart_from_its_tags(phone: Page) -> None:
    composer(phone).get_by_text("Who, where, when").click()
    tags = composer(phone).get_by_label("Tags").bounding_box()
    text = composer(phone).get_by_text("Your text, or a note").bounding_box()
    assert tags is not None
    assert text is not None
    assert text["y"] - (tags["y"] + tags["height"]) >= 12


@pytest.mark.parametrize("width", [360, 390])
def test_buttons_of_a_draft_stand_in_order(phone: Page, served: Served, width: int) -> None:
    phone.set_viewport_size({**PHONE, "width": width})
    kept = keep(served, "asks", {"title": "A stall at the market", "draft": True})
    phone.goto(f"{served.origin}/drafts/{kept['id']}")
    names = ("I sent it", "Copy", "Open in mail", "Keep the text", "Not today", "Drop draft")
    found = [phone.locator("#main .btn", has_text=name).bounding_box() for name in names]
    boxes = [box for box in found if box is not None]
    rows = [round(box["y"]) for box in boxes]

    assert len(boxes) == len(names)
    assert rows == [rows[0], rows[1], rows[1], rows[3], rows[3], rows[3]]
    assert len(set(rows)) == 3
    assert boxes[1]["width"] == pytest.approx(boxes[2]["width"], abs=1)
    assert boxes[3]["x"] == pytest.approx(boxes[0]["x"], abs=1)


LEANING = """all => all.filter(one => {
  const box = one.getBoundingClientRect(), day = one.parentElement.getBoundingClientRect();
  return box.left < day.left || box.right > day.right || box.bottom > day.bottom + 1;
}).map(one => one.parentElement.title)"""


@pytest.mark.parametrize("width", [360, 390])
def test_what_came_in_on_a_day_of_the_year_stays_in_that_day(browser: Browser, width: int) -> None:
    with screens.demo() as link:
        page = visit(browser, {**PHONE, "width": width})
        screens.enter(page, link)
        page.goto(f"{screens.origin_of(link)}/year/2025")
        marks = page.locator(".month :is(.star, .n)")

        assert marks.count() > 50
        assert marks.evaluate_all(LEANING) == []
        page.close()
