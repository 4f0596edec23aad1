"""A form that cannot be kept: what is wrong stands in sight, is marked, and has the keyboard."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.schedules import KEPT
from tests.e2e.visits import composer, enter, headline, keep, visit
from tests.site.serving import Served


@pytest.fixture
def plain(browser: Browser, served: Served) -> Iterator[Page]:
    """A browser without script."""
    page = visit(browser, java_script_enabled=False)
    enter(page, served)
    yield page
    page.close()


def new_rule(page: Page, served: Served, sort: str) -> None:
    page.goto(f"{served.origin}/challenge/new/own")
    page.get_by_label("Name").fill("Mine")
    page.get_by_role("radio", name=sort).check()


def is_told(field: Locator, page: Page, sentence: str) -> None:
    """See that a field is marked, and says why below it where it can be seen."""
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(re.escape(sentence)))
    said = page.get_by_text(sentence, exact=True)
    expect(said).to_be_visible()
    expect(said).to_be_in_viewport(ratio=1)


def test_rule_that_cannot_be_read_is_shown_where_it_stands(page: Page, served: Served) -> None:
    new_rule(page, served, "By a calendar rule")
    page.get_by_label("The rule").fill("FREQ=NONSENSE")
    page.get_by_role("button", name="Take it up").click()

    rule = page.get_by_label("The rule")
    expect(rule).to_be_focused()
    is_told(
        rule,
        page,
        "Noes cannot read this rule. It begins like FREQ=WEEKLY, or with DAILY, MONTHLY or YEARLY.",
    )


def test_days_that_lack_are_asked_for_in_the_middle_of_a_phone(phone: Page, served: Served) -> None:
    new_rule(phone, served, "On chosen days")
    phone.get_by_role("button", name="Take it up").click()

    days = phone.get_by_role("group", name="On which days?")
    expect(days.get_by_role("checkbox").first).to_be_focused()
    is_told(days, phone, "Choose at least one day of the week.")
    box = days.bounding_box()
    assert box is not None
    assert 250 < box["y"] + box["height"] / 2 < 600


def test_kind_that_lacks_for_several_opens_what_was_folded(page: Page, served: Served) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    for place in ("yard", "stairs", "kitchen", "lift", "porch", "attic"):
        keep(served, "asks", {"title": f"Mural in the {place}"})
    page.goto(f"{served.origin}/journal?many=1")
    page.get_by_role("checkbox", name="Mural in the yard").check()
    page.evaluate("scrollTo(0, 40)")
    page.locator(".sweep summary").click()
    page.get_by_role("button", name="Set kind").click()

    kind = page.locator("#many-kind")
    expect(kind).to_be_focused()
    assert page.evaluate("scrollY") == 40
    is_told(kind, page, "Choose the kind first.")
    expect(page.get_by_role("checkbox", name="Mural in the yard")).to_be_checked()


def test_day_to_come_opens_what_was_folded_over_a_page(page: Page, served: Served) -> None:
    key = keep(served, "asks", {"title": "Mural in the hall"})["id"]
    page.goto(f"{served.origin}/journal?q=hall")
    page.get_by_role("link", name="They answered").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_text("When, how much, their words").click()
    sheet.get_by_label("When, if not today").fill("2026-03-09")
    sheet.get_by_text("When, how much, their words").click()
    sheet.get_by_role("button", name="Yes", exact=True).click()

    day = sheet.get_by_label("When, if not today")
    expect(day).to_be_focused()
    is_told(day, page, "Choose today or an earlier day.")
    expect(page).to_have_url(f"{served.origin}/journal?q=hall")
    assert f"/asks/{key}/answer" in str(sheet.locator("form").first.get_attribute("action"))


def test_write_to_what_is_gone_leaves_the_keyboard_on_the_reason(
    page: Page, served: Served
) -> None:
    key = keep(served, "asks", {"title": "Mural on the roof"})["id"]
    page.goto(f"{served.origin}/asks/{key}")
    served.ask("DELETE", f"/api/v1/asks/{key}", served.as_local())
    page.get_by_role("button", name="To the trash").click()

    expect(headline(page)).to_have_text("Not here")
    expect(headline(page)).to_be_focused()


def test_write_over_a_page_to_what_is_gone_says_so_there_and_gives_the_words_back(
    page: Page, served: Served
) -> None:
    key = keep(served, "asks", {"title": "Mural in the cellar"})["id"]
    page.goto(f"{served.origin}/asks/{key}")
    page.locator("#main .timeline").get_by_role("link", name="Edit").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Note").fill("They came to look")
    served.ask("DELETE", f"/api/v1/asks/{key}", served.as_local())
    sheet.get_by_role("button", name="Keep").click()

    expect(sheet.get_by_role("heading")).to_have_text("In the trash")
    expect(sheet.get_by_label("What you typed, to copy")).to_have_value("They came to look")
    sheet.get_by_role("button", name="Take it out and keep this").click()
    expect(sheet).to_be_hidden()
    expect(page.locator("#main .timeline")).to_contain_text("They came to look")


def test_form_over_a_page_for_what_was_taken_out_says_so_there(page: Page, served: Served) -> None:
    key = keep(served, "asks", {"title": "Mural in the porter's room"})["id"]
    noted = keep(served, f"asks/{key}/moments", {"type": "noted", "note": "Hm"})["moment"]["id"]
    page.goto(f"{served.origin}/asks/{key}")
    page.locator("#main .timeline").get_by_role("link", name="Edit").last.click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Note").fill("They came to look")
    served.ask("DELETE", f"/api/v1/moments/{noted}", served.as_local())
    sheet.get_by_role("button", name="Keep").click()

    expect(sheet.get_by_text("This moment was taken out meanwhile.")).to_be_visible()
    expect(sheet.get_by_role("heading")).to_be_focused()
    expect(sheet.get_by_label("What you typed, to copy")).to_have_value("They came to look")


def test_without_script_the_wrong_field_has_the_keyboard_too(plain: Page, served: Served) -> None:
    new_rule(plain, served, "On chosen days")
    plain.get_by_role("button", name="Take it up").click()
    days = plain.get_by_role("group", name="On which days?")
    expect(days).to_be_focused()
    is_told(days, plain, "Choose at least one day of the week.")

    plain.goto(f"{served.origin}/")
    composer(plain).get_by_role("button", name="I asked").click()
    line = composer(plain).get_by_role("textbox", name="What did you ask for?")
    expect(line).to_be_focused()
    is_told(line, plain, "Write what you asked for: a few words will do.")


LARGE = "Noes takes 2.5 MB at once. Nothing was written: shorten it and send it again."
FILL = "(area) => { area.value = '€'.repeat(300_000); }"


def test_ask_that_is_too_large_is_told_so_and_stays_as_it_was_typed(page: Page) -> None:
    form = composer(page)
    form.get_by_role("textbox", name="What did you ask for?").fill("Mural on the moon")
    form.get_by_text("Who, where, when").click()
    note = form.get_by_label("Your text, or a note")
    note.evaluate(FILL)
    form.get_by_role("button", name="I asked").click()
    expect(page.locator(".toast")).to_have_text(LARGE)
    assert note.evaluate("(one) => one.value.length") == 300_000
    assert page.evaluate(KEPT) == 0

    note.fill("Dust and all")
    form.get_by_role("button", name="I asked").click()
    expect(page.locator(".toast")).to_contain_text("Kept: Mural on the moon")


def test_pitch_that_is_too_large_is_told_so(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/pitches")
    page.get_by_role("link", name="Add a pitch").first.click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Name").fill("Night trains")
    sheet.get_by_label("The text").evaluate(FILL)
    sheet.get_by_role("button", name="Keep").click()
    expect(page.locator(".toast")).to_have_text(LARGE)


def test_form_of_an_old_page_gives_the_words_back_and_leads_on(plain: Page, served: Served) -> None:
    plain.goto(f"{served.origin}/")
    composer(plain).get_by_role("textbox", name="What did you ask for?").fill("Mural by night")
    plain.context.clear_cookies(name=f"{served.cookie_name}_csrf")
    composer(plain).get_by_role("button", name="I asked").click()
    expect(headline(plain)).to_have_text("Nothing was written")
    expect(plain.get_by_label("What you typed, to copy")).to_have_value("Mural by night")
    plain.get_by_role("link", name="To today").click()
    expect(headline(plain)).to_contain_text("You’ve asked")
