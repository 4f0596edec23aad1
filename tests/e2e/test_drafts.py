"""About to ask: the minute before."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.e2e.visits import expect_focus, headline, keep, toast, undo
from tests.site.serving import Served

TEXT = "Dear Mara,\n\nmy day rate is 640 from May.\n"


def open_draft(page: Page, served: Served, title: str, **values: str) -> str:
    kept = keep(served, "asks", {"title": title, "draft": True, **values})
    page.goto(f"{served.origin}/drafts/{kept['id']}")
    return f"{served.origin}/asks/{kept['id']}"


def button(page: Page, name: str) -> None:
    page.get_by_role("form", name="About to ask").get_by_role("button", name=name).click()


def state(page: Page) -> str:
    return page.locator("dl .state").inner_text()


def test_text_is_copied_as_it_stands(page: Page, served: Served) -> None:
    open_draft(page, served, "Copy me", body=TEXT)
    page.get_by_label("Your text").fill(f"{TEXT}\nYours")
    button(page, "Copy")

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{TEXT}\nYours"


def test_mail_program_gets_address_subject_and_the_text_as_it_stands(
    page: Page, served: Served
) -> None:
    keep(served, "people", {"name": "Mara Acme", "email": "mara@example.org"})
    open_draft(page, served, "A new rate", person="Mara Acme", body=TEXT)
    page.get_by_label("Your text").fill("Dear Mara,\nfrom May 640 & not less.")
    link = page.get_by_role("link", name="Open in mail")
    # The address is made as the link is pressed; where it leads is the mail program's affair.
    page.evaluate("addEventListener('click', event => event.preventDefault())")
    link.click()
    address = urlsplit(link.get_attribute("href") or "")

    assert (address.scheme, address.path) == ("mailto", "mara@example.org")
    assert parse_qs(address.query) == {
        "subject": ["A new rate"],
        "body": ["Dear Mara,\r\nfrom May 640 & not less."],
    }


def test_sent_draft_counts_and_undo_makes_it_a_draft_again(page: Page, served: Served) -> None:
    ask = open_draft(page, served, "Send me")
    page.get_by_role("radio", name="9", exact=True).check()
    button(page, "I sent it")
    expect(toast(page)).to_have_text("You asked: Send me. It counts.")
    expect(page).to_have_url(f"{served.origin}/")
    expect_focus(page, "lead")

    undo(page)
    expect(toast(page)).to_contain_text("Taken back")
    page.goto(ask)
    assert state(page) == "draft"


def test_not_today_leaves_it_for_tomorrow(page: Page, served: Served) -> None:
    ask = open_draft(page, served, "Perhaps tomorrow")
    button(page, "Not today")
    expect(toast(page)).to_have_text("Not today. It waits here for tomorrow.")

    expect(page.get_by_text("Perhaps tomorrow")).to_have_count(0)
    page.goto(ask)
    assert state(page) == "draft"


def test_dropped_draft_is_gone_until_undone(page: Page, served: Served) -> None:
    ask = open_draft(page, served, "Drop me")
    button(page, "Drop draft")
    expect(toast(page)).to_have_text("The draft is dropped.")
    undo(page)
    expect(toast(page)).to_contain_text("Drop me")
    page.goto(ask)

    expect(headline(page)).to_have_text("Drop me")
    assert state(page) == "draft"


def test_text_is_kept_without_deciding(page: Page, served: Served) -> None:
    open_draft(page, served, "Keep my words")
    page.get_by_label("Your text").fill("Half a letter")
    button(page, "Keep the text")
    expect(toast(page)).to_have_text("The text is kept.")
    page.reload()

    assert page.get_by_label("Your text").input_value() == "Half a letter"


def test_draft_sent_from_today_hands_the_keyboard_to_what_is_next(
    page: Page, served: Served
) -> None:
    keep(served, "asks", {"title": "Next in line", "draft": True})
    keep(served, "asks", {"title": "First in line", "draft": True})
    page.reload()
    row = page.locator("li[id^=draft-]", has_text="First in line")
    after = page.locator("li[id^=draft-]", has_text="Next in line")
    row.get_by_role("button", name="I sent it").focus()
    page.keyboard.press("Enter")
    expect(toast(page)).to_contain_text("First in line")

    expect(after.get_by_role("link", name="Open it")).to_be_focused()
