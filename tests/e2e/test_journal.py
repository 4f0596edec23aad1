"""The journal and one ask: found, changed many at once, told and put right."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.visits import expect_focus, expect_titles, headline, keep, toast, undo
from tests.site.serving import Served


def ask(served: Served, title: str, **values: object) -> str:
    """Keep an ask; return the address of its page."""
    return f"{served.origin}/asks/{keep(served, 'asks', {'title': title, **values})['id']}"


def happened(page: Page) -> Locator:
    """What stands in the timeline; earlier versions are folded below it."""
    return page.locator(".timeline > li > :first-child b")


def test_search_narrows_while_one_types_and_the_address_says_so(page: Page, served: Served) -> None:
    ask(served, "Zeppelin workshop, spring")
    ask(served, "Zeppelin workshop, autumn", answer={"type": "declined"})
    page.goto(f"{served.origin}/journal")
    page.get_by_role("searchbox").press_sequentially("zeppelin")
    expect(page.locator("#main .list a.title")).to_have_count(2)
    expect_focus(page, "f-q")
    page.get_by_role("radio", name="Noes").check()
    expect(page.locator("#main .list a.title")).to_have_count(1)

    expect_titles(page, ["Zeppelin workshop, autumn"])
    page.reload()
    expect_titles(page, ["Zeppelin workshop, autumn"])
    expect(page.get_by_role("searchbox")).to_have_value("zeppelin")


def test_filters_that_find_nothing_say_so_and_lead_back(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/journal?q=nothing+has+these+words")
    expect(page.locator(".empty h2")).to_have_text("Look wider")
    page.get_by_role("link", name="Show all asks").click()

    expect(page.locator("#main .list a.title").first).to_be_visible()


def test_several_asks_are_changed_and_undone_as_one(page: Page, served: Served) -> None:
    for place in ("north", "south", "west"):
        ask(served, f"Mural on the {place} wall")
    page.goto(f"{served.origin}/journal?q=mural")
    page.get_by_role("link", name="Several at once").click()
    for place in ("north", "south"):
        page.get_by_role("checkbox", name=f"Mural on the {place} wall").check()
    page.get_by_role("button", name="They said no").click()
    expect(toast(page)).to_have_text("2 asks are a no.")
    page.get_by_role("link", name="Back").click()
    states = page.locator("#main .list .state")
    expect(states).to_have_text(["waiting", "no", "no"])

    page.goto(f"{served.origin}/undo")
    page.get_by_role("button", name="Undo").click()
    expect(toast(page)).to_contain_text("Taken back")
    page.goto(f"{served.origin}/journal?q=mural")
    expect(states).to_have_text(["waiting", "waiting", "waiting"])


def test_all_on_the_page_are_ticked_by_one_box(page: Page, served: Served) -> None:
    ask(served, "Stall at the market, one")
    ask(served, "Stall at the market, two")
    page.goto(f"{served.origin}/journal?q=market&many=1")
    page.get_by_role("checkbox", name="All on this page").check()
    page.locator(".sweep summary").click()
    page.get_by_label("Tag", exact=True).last.fill("market")
    page.get_by_role("button", name="Add tag").click()
    expect(toast(page)).to_be_visible()
    page.goto(f"{served.origin}/journal?tag=market")

    expect_titles(page, ["Stall at the market, two", "Stall at the market, one"])


def test_answer_from_the_journal_keeps_the_place(page: Page, served: Served) -> None:
    ask(served, "Foreword for the cookbook")
    page.goto(f"{served.origin}/journal?q=cookbook")
    page.get_by_role("link", name="They answered").click()
    page.get_by_role("dialog").get_by_role("button", name="Yes", exact=True).click()
    expect(toast(page)).to_have_text("A yes. Well asked.")

    expect(page).to_have_url(f"{served.origin}/journal?q=cookbook")
    expect(page.locator("#main .list .state")).to_have_text("yes")


def test_story_of_an_ask_is_told_amended_and_taken_back(page: Page, served: Served) -> None:
    page.goto(ask(served, "Portraits of the choir", dread=4))
    page.get_by_role("button", name="I followed up").click()
    expect(happened(page)).to_have_text(["You asked", "You followed up"])

    page.get_by_role("link", name="Edit You followed up").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("Note").fill("Sent the contact sheet along")
    sheet.get_by_role("radio", name="2", exact=True).check()
    sheet.get_by_role("button", name="Keep").click()
    expect(page.locator(".timeline .quote")).to_have_text("Sent the contact sheet along")
    expect_focus(page, "happened")

    page.get_by_role("link", name="Edit You followed up").click()
    sheet.get_by_role("button", name="Remove it").click()
    expect(happened(page)).to_have_text(["You asked"])
    undo(page)
    expect(happened(page)).to_have_text(["You asked", "You followed up"])


def test_ask_is_edited_over_its_page(page: Page, served: Served) -> None:
    page.goto(ask(served, "A tpyo"))
    page.locator("section[aria-labelledby=own]").get_by_role("link", name="Edit").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("What you asked for").fill("A typo")
    sheet.get_by_label("Person").fill("Somebody New")
    sheet.get_by_role("button", name="Keep").click()

    expect(headline(page)).to_have_text("A typo")
    expect(page.get_by_role("link", name="Somebody New")).to_be_visible()


def test_sheet_that_cannot_be_kept_says_why_and_stays(page: Page, served: Served) -> None:
    page.goto(ask(served, "Needs a title"))
    page.locator("section[aria-labelledby=own]").get_by_role("link", name="Edit").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label("What you asked for").evaluate("field => field.required = false")
    sheet.get_by_label("What you asked for").fill("")
    sheet.get_by_role("button", name="Keep").click()

    expect(sheet.locator(".wrong")).to_be_visible()
    expect(sheet.get_by_label("What you asked for")).to_be_focused()
    expect(headline(page)).to_have_text("Needs a title")


def test_ask_goes_to_the_trash_and_comes_back(page: Page, served: Served) -> None:
    page.goto(ask(served, "Thrown away"))
    page.get_by_role("button", name="To the trash").click()
    expect(toast(page)).to_be_visible()
    page.goto(f"{served.origin}/trash")
    row = page.locator("#main li", has_text="Thrown away")
    row.get_by_role("button").click()
    expect(row).to_have_count(0)
    page.goto(f"{served.origin}/journal?q=thrown")

    expect_titles(page, ["Thrown away"])
