"""What a newcomer does, from an empty folder to a notebook that is all there the next day."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.e2e.visits import (
    CLOCK,
    PHONE,
    Watch,
    composer,
    enter,
    expect_strokes,
    headline,
    log,
    toast,
    visit,
)
from tests.e2e.visits import undo as take_back
from tests.site.serving import serving

COUNT_TAPS = (
    "() => { window.taps = 0; addEventListener('click', () => { window.taps += 1 }, true) }"
)


def begin(page: Page) -> None:
    """Answer the three questions of the first run."""
    expect(headline(page)).to_have_text("A notebook for asking.")
    page.get_by_role("textbox", name="What have you been putting off asking?").fill(
        "Ask Acme for a higher rate"
    )
    page.get_by_role("radio", name="100 asks in six months").check()
    for day in ("Mon", "Wed", "Fri"):
        page.get_by_role("checkbox", name=day).check()
    page.get_by_role("button", name="Start").click()
    expect(headline(page)).to_have_text("The first stroke is yours.")


def answer(page: Page, title: str, said: str) -> None:
    """Tell what was answered to an ask, by the composer's third button."""
    composer(page).get_by_role("link", name="They answered…").click()
    page.get_by_role("dialog").get_by_role("link", name=title).click()
    page.get_by_role("dialog").get_by_role("button", name=said, exact=True).click()


def drafts(page: Page) -> list[str]:
    return page.locator("section[aria-labelledby=about] li b").all_inner_texts()


def this_week(page: Page) -> list[str]:
    return page.locator("section[aria-labelledby=week] li .hidden").all_inner_texts()


def find_it_all(page: Page) -> None:
    """Look at everything that was written, on the pages where a person would."""
    expect(headline(page)).to_have_text("You’ve asked twice.")
    expect_strokes(page, ["n", "y"])
    expect(page.locator(".lead")).to_contain_text("1 no, 1 yes.")
    assert drafts(page) == ["Ask Mara for a testimonial", "Ask Acme for a higher rate"]
    assert this_week(page) == [
        "Monday 2 March",
        "Tuesday 3 March",
        "Wednesday 4 March: you asked",
        "Thursday 5 March",
        "Friday 6 March: planned",
        "Saturday 7 March",
        "Sunday 8 March",
    ]
    page.get_by_role("link", name="Journal").click()
    expect(page.locator("#main a.title")).to_have_text(
        [
            "Ask Mara for a testimonial",
            "Ask Lumen Studio for a referral",
            "Pitched Wired on LinkedIn",
            "Ask Acme for a higher rate",
        ]
    )
    page.get_by_role("link", name="Challenge").click()
    expect(page.locator(".lead")).to_contain_text("100 asks in six months")
    expect(page.locator(".lead")).to_contain_text("Mon, Wed, Fri")
    expect(headline(page)).to_contain_text("2 asks")


def test_newcomer_begins_asks_is_answered_and_finds_it_all_after_a_restart(
    browser: Browser, tmp_path: Path
) -> None:
    first_visit = visit(browser, PHONE)
    with serving(tmp_path, **CLOCK) as served:
        watch = Watch(served.origin).over(first_visit)
        enter(first_visit, served, served.link)
        begin(first_visit)
        log(first_visit, "Pitched Wired on LinkedIn, dread 7")
        expect(headline(first_visit)).to_have_text("You’ve asked once.")
        log(first_visit, "Ask Lumen Studio for a referral")
        log(first_visit, "Ask Mara for a testimonial", "Not sent yet")
        expect_strokes(first_visit, ["p", "p"])

        first_visit.evaluate(COUNT_TAPS)
        answer(first_visit, "Pitched Wired", "No")
        expect(headline(first_visit)).to_have_text("A no, and it counts.")
        assert first_visit.evaluate("window.taps") == 3
        first_visit.get_by_role("link", name="To today").click()
        expect(headline(first_visit)).to_contain_text("You’ve asked")
        first_visit.evaluate(COUNT_TAPS)
        answer(first_visit, "Lumen Studio", "Yes")
        expect(toast(first_visit)).to_have_text("A yes. Well asked.")
        assert first_visit.evaluate("window.taps") == 3
        expect_strokes(first_visit, ["n", "y"])

        take_back(first_visit)
        expect(toast(first_visit)).to_contain_text("Taken back")
        expect_strokes(first_visit, ["n", "p"])
        answer(first_visit, "Lumen Studio", "Yes")
        expect(toast(first_visit)).to_have_text("A yes. Well asked.")
        assert served.stop() == 0
    first_visit.close()

    with serving(tmp_path, **CLOCK) as served:
        second_visit = visit(browser, PHONE)
        watch_again = Watch(served.origin).over(second_visit)
        enter(second_visit, served, served.link)
        find_it_all(second_visit)
        second_visit.close()
    assert (watch.findings, watch_again.findings) == ([], [])
