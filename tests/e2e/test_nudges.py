"""What Today puts at hand in a browser: what is recalled while composing, and what has gone quiet."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.visits import CLOCK, Watch, composer, enter, keep, toast, undo, visit
from tests.site.serving import Served, children, serving

QUIET = "section[aria-labelledby=quiet] li"


def mapped(served: Served) -> str:
    """The files that the processes of a server have in memory."""
    pid = served.process.pid
    files = [Path(f"/proc/{each}/maps") for each in (pid, *children(pid))]
    return "".join(file.read_text(encoding="utf-8") for file in files)


def test_what_was_written_for_next_time_comes_while_composing_and_nothing_typed_goes(
    page: Page, served: Served
) -> None:
    asked = {"title": "Rates", "kind": "rate_increase", "on": "2026-02-01", "dread": 8}
    told = {"differently": "name the number first", "answer": {"type": "declined", "sting": 3}}
    keep(served, "asks", asked | told)
    form, recalled = composer(page), page.locator("#beside p").last
    line = form.get_by_role("textbox", name="What did you ask for?")

    expect(recalled).to_be_hidden()
    line.fill("Asked Acme for a raise, dread 7")
    line.press("Tab")
    expect(recalled).to_have_text(
        "The last one like this: scary 8 before, sting 3 after. You wrote: “name the number first”"
    )
    form.get_by_text("Referral", exact=True).click()
    expect(recalled).to_be_hidden()
    form.get_by_text("Rate increase", exact=True).click()
    expect(recalled).to_contain_text("name the number first")
    expect(line).to_have_value("Asked Acme for a raise, dread 7")
    expect(form.get_by_role("radio", name="Rate increase")).to_be_checked()

    form.get_by_role("button", name="I asked").click()
    expect(toast(page)).to_contain_text("Kept: Asked Acme for a raise")
    expect(recalled).to_be_hidden()


def test_a_follow_up_offers_the_open_asks_as_soon_as_it_is_chosen(
    page: Page, served: Served
) -> None:
    keep(served, "asks", {"title": "Pitched Monocle", "person": "Monocle"})
    form = composer(page)
    form.get_by_text("Follow-up", exact=True).click()
    about = form.get_by_label("Which ask did you follow up on?")
    expect(about).to_have_value("")
    form.get_by_role("textbox", name="What did you ask for?").fill("Nudged Monocle")
    about.select_option(label="Pitched Monocle")
    form.get_by_role("textbox", name="What did you ask for?").press("End")
    expect(about.locator("option:checked")).to_have_text("Pitched Monocle")

    form.get_by_role("button", name="I asked").click()
    expect(toast(page)).to_contain_text("You followed up: Pitched Monocle. It counts.")
    expect(about).to_have_count(0)


def test_a_nudge_is_followed_where_it_stands_and_loads_no_numbers(
    browser: Browser, tmp_path: Path
) -> None:
    with serving(tmp_path, **CLOCK) as served:
        for title, day in (("Older", "2026-01-20"), ("Newer", "2026-01-30")):
            keep(served, "asks", {"title": title, "on": day})
        page = visit(browser)
        watch = Watch(served.origin).over(page)
        enter(page, served)
        quiet = page.locator(QUIET)
        expect(quiet.locator(".title")).to_have_text(["Newer", "Older"])

        quiet.first.get_by_role("button", name="I followed up").click()
        expect(toast(page)).to_contain_text("You followed up on 1 ask, and it counts.")
        expect(page).to_have_url(f"{served.origin}/")
        expect(quiet.locator(".title")).to_have_text(["Older"])
        expect(page.locator("body :focus")).to_have_count(1)
        undo(page)
        expect(quiet).to_have_count(2)

        assert "numpy" not in mapped(served)
        page.get_by_role("link", name="All").last.click()
        expect(page.locator("h1")).to_have_text("Two asks have gone quiet.")
        assert "numpy" in mapped(served)
        assert watch.findings == []
        page.close()
