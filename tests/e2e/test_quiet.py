"""What has gone quiet, in a browser: each ask where it stands, many at once, and back again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.visits import (
    CLOCK,
    Watch,
    enter,
    expect_focus,
    expect_titles,
    keep,
    toast,
    undo,
    visit,
    words,
)
from tests.site.serving import Served, serving

QUIET = ("Newest", "Middle", "Oldest")


@pytest.fixture
def asks(served: Served) -> Iterator[dict[str, str]]:
    """Three asks that have gone quiet, by title; they leave with the test."""
    days = {"Oldest": "2026-01-10", "Middle": "2026-01-20", "Newest": "2026-01-30"}
    kept = {
        title: keep(served, "asks", {"title": title, "on": day})["id"]
        for title, day in days.items()
    }
    yield kept
    for key in kept.values():
        served.ask("DELETE", f"/api/v1/asks/{key}", served.as_local())


def row(page: Page, title: str) -> Locator:
    return page.locator("#main .list > li", has_text=title)


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("I followed up", "You followed up on 1 ask, and it counts."),
        ("Keep waiting", "1 ask comes back once it has been quiet for as long again."),
    ],
)
def test_one_ask_leaves_by_a_button_and_comes_back_by_undo(
    page: Page, served: Served, asks: dict[str, str], button: str, said: str
) -> None:
    page.goto(f"{served.origin}/quiet")
    row(page, "Newest").get_by_role("button", name=button).click()
    expect(toast(page)).to_have_text(said)
    expect_titles(page, ["Middle", "Oldest"])
    # The keyboard goes on with the ask that took its place.
    expect(page.locator(f"#ask-{asks['Middle']} :focus")).to_have_count(1)

    undo(page)
    expect(page.locator("#main .list > li")).to_have_count(3)
    expect_titles(page, list(QUIET))


@pytest.mark.usefixtures("asks")
def test_one_ask_that_is_let_go_leads_over_the_screen_after_a_no(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.origin}/quiet")
    row(page, "Newest").get_by_role("button", name="Count as a no").click()
    expect(toast(page)).to_have_text("1 ask counts as a no.")
    expect_focus(page, "lead")

    undo(page)
    expect(page.locator("#main .list > li")).to_have_count(3)
    expect(page).to_have_url(f"{served.origin}/quiet")


@pytest.mark.usefixtures("asks")
def test_they_answered_opens_over_the_page_and_leads_back_to_it(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/quiet")
    row(page, "Middle").get_by_role("link", name="They answered").click()
    page.get_by_role("dialog").get_by_role("button", name="No", exact=True).click()
    expect(page.locator("#main h1")).to_have_text("A no, and it counts.")
    page.get_by_role("link", name="Back").click()

    expect(page).to_have_url(f"{served.origin}/quiet")
    expect_titles(page, ["Newest", "Oldest"])


@pytest.mark.usefixtures("asks")
def test_figure_of_a_chance_is_shown_when_it_is_asked_for(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/quiet")
    chance = row(page, "Newest").locator("details")
    expect(chance.locator("p")).to_be_hidden()
    chance.locator("summary").click()
    expect(chance.locator("p")).to_contain_text("are answered by day 120.")


@pytest.mark.usefixtures("asks")
def test_many_are_let_go_in_one_pass_and_undone_as_one(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/quiet")
    page.get_by_role("link", name="Several at once").click()
    page.get_by_role("checkbox", name="All on this page").check()
    page.get_by_role("checkbox", name="Newest").uncheck()
    page.get_by_role("button", name="Count as a no").click()
    expect(toast(page)).to_have_text("2 asks count as a no.")
    expect(page.locator("#main h1")).to_have_text("2 noes, and each counts.")
    undo(page)
    expect(page.locator("#main .list > li")).to_have_count(3)


@pytest.mark.usefixtures("asks")
def test_many_by_keyboard_alone(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/quiet?many=1")
    page.get_by_role("checkbox", name="Middle").press("Space")
    page.get_by_role("button", name="Keep waiting").press("Enter")
    expect(toast(page)).to_contain_text("quiet for as long again")
    expect_titles(page, ["Newest", "Oldest"])
    expect(page.locator("body :focus")).to_have_count(1)


def test_all_of_it_is_done_without_script(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page = visit(browser, java_script_enabled=False)
    with serving(tmp_path_factory.mktemp("home"), **CLOCK) as served:
        for title in reversed(QUIET):
            keep(served, "asks", {"title": title, "on": "2026-01-10"})
        watch = Watch(served.origin).over(page)
        enter(page, served)
        page.goto(f"{served.origin}/more")
        page.get_by_role("link", name="Gone quiet").click()
        expect_titles(page, list(QUIET))
        row(page, "Newest").get_by_role("button", name="Keep waiting").click()
        expect_titles(page, ["Middle", "Oldest"])
        undo(page)
        expect_titles(page, list(QUIET))
        row(page, "Oldest").get_by_role("link", name="They answered").click()
        page.get_by_role("button", name="Yes", exact=True).click()
        page.goto(f"{served.origin}/quiet?many=1")
        for title in ("Newest", "Middle"):
            page.get_by_role("checkbox", name=title).check()
        page.get_by_role("button", name="I followed up").click()
        assert words(page.locator("#main h1")) == "Nothing has gone quiet."
    page.close()
    assert watch.findings == []
