"""Challenges with their rests, a table brought in, and settings."""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.visits import expect_titles, headline, toast, undo, words
from tests.site.serving import Served

PLAIN = Path(__file__).parents[3] / "shared" / "samples" / "plain.csv"
CELLS = """Date\tWhat I asked\tWho\tResult
19/01/2026\tPasted: night trains\tWired\tno response
22/01/2026\tPasted: day rate\tAcme\tyes
02/02/2026\tPasted: festival\tJo\tqwertz
"""


def test_challenge_is_taken_up_with_its_own_numbers_and_a_rest(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/challenge/new")
    page.get_by_role("link", name="100 asks in six months").click()
    page.get_by_label("How many in all?").fill("60")
    page.get_by_role("radio", name="On chosen days").check()
    for day in ("Mon", "Wed", "Fri"):
        page.get_by_role("checkbox", name=day).check()
    page.get_by_role("button", name="Take it up").click()
    expect(toast(page)).to_be_visible()
    expect(page.locator(".lead")).to_contain_text("Mon, Wed, Fri")

    page.get_by_role("link", name="Plan a rest").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("First day").fill("2026-03-06")
    sheet.get_by_label("Last day").fill("2026-03-08")
    sheet.get_by_label("What for").fill("A weekend away")
    sheet.get_by_role("button", name="Plan the rest").click()
    rests = page.locator("section[aria-labelledby=rests] li")
    expect(rests).to_contain_text(["A weekend away"])
    expect(page.locator(".days .rest")).to_have_count(3)

    undo(page)
    expect(rests).to_have_count(0)


def test_undo_of_somebody_just_written_down_leads_to_the_list(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/people/new")
    page.get_by_label("Name").fill("Lars Lindqvist")
    page.get_by_role("button", name="Keep").click()
    expect(toast(page)).to_contain_text("Kept. Lars Lindqvist")
    undo(page)
    expect(toast(page)).to_contain_text("Taken back: Lars Lindqvist")
    expect(page).to_have_url(f"{served.origin}/people")


def test_pasted_table_asks_what_it_does_not_know_and_goes_back_whole(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.origin}/import")
    page.get_by_label("Copy the cells").fill(CELLS)
    page.get_by_role("form", name="Or from a spreadsheet").get_by_role("button").click()
    bring = page.get_by_role("button", name="Bring in 3 asks")
    expect(page.get_by_role("link", name="One question left")).to_be_visible()
    expect(bring).to_have_count(0)
    page.wait_for_load_state()  # the script that sends what is chosen
    page.get_by_label("Result: “qwertz”").select_option("declined")
    expect(bring).to_be_enabled()
    bring.click()
    expect(toast(page)).to_be_visible()
    page.goto(f"{served.origin}/journal?q=pasted")
    expect_titles(page, ["Pasted: festival", "Pasted: day rate", "Pasted: night trains"])
    assert page.locator("#main .state").all_inner_texts() == ["no", "yes", "no answer"]

    page.goto(f"{served.origin}/import")
    page.locator("#main li", has_text="3").get_by_role("button", name="Take it back").click()
    expect(toast(page)).to_be_visible()
    page.goto(f"{served.origin}/journal?q=pasted")
    expect_titles(page, [])


def test_answer_to_one_question_about_a_table_is_no_answer_to_the_next(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.origin}/import")
    cells = "Date\tWhat\tOutcome\n2026-01-19\tA\tzig\n2026-01-20\tB\tzag\n2026-01-20\tC\tzag\n"
    page.get_by_label("Copy the cells").fill(cells)
    page.get_by_role("form", name="Or from a spreadsheet").get_by_role("button").click()
    page.wait_for_load_state()  # the script that sends what is chosen
    page.get_by_label("Outcome: “zag”").select_option("declined")
    expect(page.get_by_text("One question first.")).to_be_visible()
    expect(page.get_by_label("Outcome: “zig”")).to_have_value("")
    expect(page.get_by_label("Outcome: “zag”")).to_have_value("declined")


@pytest.mark.skipif(not PLAIN.exists(), reason="the samples are not beside the project")
def test_uploaded_table_comes_in_with_its_questions_answered(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/import")
    page.get_by_label("CSV, TSV, xlsx").set_input_files(PLAIN)
    page.get_by_role("form", name="A file").get_by_role("button", name="Look at it").click()
    expect(headline(page)).to_have_text("12 asks to bring in")
    probable = page.get_by_role("button", name="Take the likely answers")
    if probable.is_visible():
        probable.click()
    page.get_by_role("button", name="Bring in 12 asks").click()
    expect(toast(page)).to_be_visible()
    page.goto(f"{served.origin}/journal")
    states = Counter(page.locator("#main .state").all_inner_texts())
    # Three wait: two of the table, and the ask that is always here.
    assert states == {"no": 4, "yes": 2, "no answer": 2, "done": 1, "waiting": 3, "draft": 1}

    page.goto(f"{served.origin}/undo")
    page.get_by_role("button", name="Undo").click()
    expect(toast(page)).to_contain_text("Taken back")
    page.goto(f"{served.origin}/journal")
    expect_titles(page, ["The ask that is always here"])


def test_theme_shows_at_once_and_stays(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/settings")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("radio", name="Dark").check()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper != dark

    page.locator("form", has=page.get_by_role("radio", name="Dark")).get_by_role(
        "button", name="Keep"
    ).click()
    expect(toast(page)).to_be_visible()
    page.goto(f"{served.origin}/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_noes_are_folded_out_of_sight_and_a_tap_unfolds_them(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/settings")
    page.get_by_label("Fold noes out of sight").check()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(toast(page)).to_be_visible()
    page.reload()
    assert page.get_by_label("Fold noes out of sight").is_checked()
    page.get_by_label("Fold noes out of sight").uncheck()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(toast(page)).to_be_visible()

    assert words(headline(page)) == "Settings"
