"""What is said of that which cannot be known or kept without a network, and what goes on all the same."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.schedules import KEPT, titles_of
from tests.e2e.unplugged import SHEET, away, back, expect_copy, told, waits, write
from tests.e2e.visits import composer, keep
from tests.site.serving import Served

LINE = "What did you ask for?"
# The network is back again and again, for the fifth of a second in which what waited is sent.
FLICKERS = """() => {
  for (let at = 0; at < 200; at += 4) setTimeout(() => dispatchEvent(new Event("online")), at);
}"""


def test_new_ask_goes_past_what_comes_after_a_question(page: Page, served: Served) -> None:
    ask = keep(served, "asks", {"title": "A walk with the editor"})
    sheet = f"{served.origin}/asks/{ask['id']}/answer"
    page.goto(sheet)
    expect_copy(page, SHEET, "A walk with the editor")
    away(page)
    for n, answer in enumerate(("Yes", "Kind words"), start=1):
        page.goto(sheet)
        page.get_by_role("button", name=answer, exact=True).click()
        expect(waits(page)).to_have_count(n)
    keep(served, f"asks/{ask['id']}/moments", {"type": "declined"})
    back(page)
    expect(waits(page).first).to_contain_text("A no was written down since.")
    page.goto(f"{served.origin}/")
    write(page, "Asked the printer")
    expect(told(page)).to_contain_text("Kept: Asked the printer")
    assert "Asked the printer" in titles_of(served)
    assert page.evaluate(KEPT) == 2


def test_what_was_sent_is_said_however_often_the_network_comes_back(
    page: Page, served: Served
) -> None:
    for n in range(3):
        away(page)
        page.goto(f"{served.origin}/")
        write(page, f"Asked the dyer, letter {n}")
        expect(waits(page)).to_have_count(1)
        page.context.set_offline(False)
        page.evaluate(FLICKERS)
        expect(waits(page)).to_have_count(0)
        page.wait_for_timeout(500)
        expect(told(page)).to_contain_text(f"Kept: Asked the dyer, letter {n}")


def test_reading_of_a_line_goes_with_its_line(page: Page, served: Served) -> None:
    line = composer(page).get_by_role("textbox", name=LINE)
    beside = page.locator("#beside")
    line.fill("Pitched Wired, dread 8")
    expect(beside).to_contain_text("scary 8")
    away(page)
    line.fill("Pitched Aeon")
    expect(beside).to_be_empty()
    back(page)
    line.fill("Pitched Aeon, dread 3")
    expect(beside).to_contain_text("scary 3")
    away(page)
    line.press("Enter")
    expect(waits(page)).to_have_count(1)
    expect(beside).to_be_empty()


def test_keys_are_told_of_without_a_network(page: Page, served: Served) -> None:
    expect_copy(page, "/keys")
    away(page)
    page.goto(f"{served.origin}/journal")
    page.locator("body").press("?")
    expect(page.get_by_role("dialog").get_by_role("heading", name="Keys")).to_be_visible()


def begin_for_a_day_to_come(page: Page, line: str) -> Locator:
    """Write in the composer what no notebook keeps as it stands."""
    form = composer(page)
    form.get_by_role("textbox", name=LINE).fill(line)
    form.locator("summary", has_text="Who, where, when").click()
    form.get_by_label("Who").fill("Bar")
    form.get_by_label("When").fill("2031-01-01")
    return form


def test_what_cannot_be_kept_is_put_right_in_the_composer(page: Page, served: Served) -> None:
    away(page)
    form = begin_for_a_day_to_come(page, "Pitched Foo")
    form.get_by_role("button", name="I asked").click()
    expect(waits(page)).to_have_count(1)
    back(page)
    expect(waits(page)).to_contain_text("Choose today or an earlier day.")
    waits(page).get_by_role("link", name="Open it").click()
    expect(form.get_by_role("textbox", name=LINE)).to_have_value("Pitched Foo")
    expect(form.get_by_label("Who")).to_have_value("Bar")
    form.get_by_label("When").fill("")
    form.get_by_role("button", name="I asked").click()
    expect(told(page)).to_contain_text("Kept: Pitched Foo")
    expect(waits(page)).to_have_count(0)
    assert titles_of(served).count("Pitched Foo") == 1


def test_what_is_put_right_without_a_network_takes_the_place_of_what_was_refused(
    page: Page, served: Served
) -> None:
    away(page)
    form = begin_for_a_day_to_come(page, "Pitched Foo later")
    form.get_by_role("radio", name="Pitch", exact=True).check()
    form.get_by_role("button", name="I asked").click()
    expect(waits(page)).to_have_count(1)
    back(page)
    expect(waits(page)).to_contain_text("Choose today or an earlier day.")
    away(page)
    waits(page).get_by_role("link", name="Open it").click()
    expect(form.get_by_role("textbox", name=LINE)).to_have_value("Pitched Foo later")
    expect(form.get_by_label("Who")).to_have_value("Bar")
    expect(form.get_by_role("radio", name="Pitch", exact=True)).to_be_checked()
    form.locator("summary", has_text="Who, where, when").click()
    form.get_by_label("When").fill("2026-03-01")
    form.get_by_role("button", name="I asked").click()
    expect(waits(page)).to_have_count(1)
    expect(waits(page)).not_to_contain_text("Choose today")
    back(page)
    expect(waits(page)).to_have_count(0)
    assert titles_of(served).count("Pitched Foo later") == 1


def test_several_asks_put_right_take_the_place_of_those_that_were_refused(
    page: Page, served: Served
) -> None:
    expect_copy(page, "/log/many")
    page.goto(f"{served.origin}/log/many")
    away(page)
    lines = page.locator("#f-lines")
    lines.fill("\n".join(f"Wave {n}" for n in range(52)))
    page.get_by_role("button", name="I asked").click()
    page.goto(f"{served.origin}/")
    back(page)
    expect(waits(page)).to_contain_text("Keep it to 50 lines")
    waits(page).get_by_role("link", name="Open it").click()
    lines.fill("Wave one")
    page.get_by_role("button", name="I asked").click()
    expect(told(page)).to_contain_text("Kept")
    page.goto(f"{served.origin}/")
    expect(waits(page)).to_have_count(0)
    assert titles_of(served).count("Wave one") == 1
