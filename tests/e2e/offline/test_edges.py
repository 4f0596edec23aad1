"""Without a network, where it is not plain sailing: who else uses the browser, what it refuses, faults
that are one item's own, and pages that were opened before the network went."""

import json
import re
from typing import Any

from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.schedules import KEPT, titles_of
from tests.e2e.unplugged import HERE, away, back, expect_copy, nothing_waits, told, waits, write
from tests.e2e.visits import (
    PHONE,
    composer,
    enter,
    headline,
    keep,
    open_again,
    sign_out,
    titles,
    visit,
    words,
)
from tests.site.serving import Served, wait_until

TROUBLE = "No answer from Noes. What you typed is still here: try once more."
NAMES = "() => caches.keys()"
PLANT = """name => caches.open(name).then(
  pages => pages.put('/journal', new Response('<main id="main"><h1>Of somebody else</h1></main>')))"""
ALL_TEXTS = """async () => {
  const texts = [];
  for (const name of (await caches.keys()).filter(name => name.startsWith("pages-"))) {
    for (const page of await (await caches.open(name)).matchAll()) texts.push(await page.text());
  }
  return texts;
}"""
REFUSING = "indexedDB.open = () => { throw new DOMException('not here', 'SecurityError'); };"
WITHOUT = "Object.defineProperty(navigator, 'serviceWorker', { value: undefined });"
LINE = "What did you ask for?"


def document_of(served: Served) -> Any:
    return json.loads(served.ask("GET", "/api/v1/export.json", served.as_local()).body)


def types_of(served: Served, title: str) -> list[str]:
    """What happened to an ask, in order."""
    found = next(ask for ask in document_of(served)["asks"] if ask["title"] == title)
    return [str(moment["type"]) for moment in found["moments"]]


# ---- whose pages are kept


def test_copies_of_somebody_else_go_with_the_first_page(page: Page, served: Served) -> None:
    build = page.evaluate(NAMES)[0].split("-")[1]
    page.evaluate(PLANT, f"pages-{build}-somebody")
    page.goto(f"{served.origin}/settings")
    assert wait_until(lambda: f"pages-{build}-somebody" not in page.evaluate(NAMES), 5)
    away(page)
    page.goto(f"{served.origin}/journal")
    expect(headline(page)).to_contain_text(" kept.")


def test_nothing_is_kept_of_settings_exports_and_the_api(page: Page, served: Served) -> None:
    for path in ("/settings", "/trash", "/journal?q=always", "/more"):
        page.goto(served.origin + path)
    page.evaluate("() => fetch('/api/v1/asks').then(answer => answer.text())")
    page.goto(f"{served.origin}/")
    kept = page.evaluate(
        "async () => (await (await caches.open((await caches.keys()).find("
        "name => name.startsWith('pages-')))).keys()).map(({ url }) => new URL(url).pathname)"
    )
    written = {"/", "/journal", "/answer", "/answer/sheet", "/log/many"}
    assert {*kept} == {*written, "/waiting", "/keys"}


def test_page_that_opens_by_a_link_elsewhere_is_kept_as_itself(page: Page, served: Served) -> None:
    """The first answer to it only leads on."""
    elsewhere = "http://salon.example/"
    link = f'<a href="{served.origin}/journal">Look</a>'
    page.route(elsewhere, lambda route: route.fulfill(content_type="text/html", body=link))
    page.goto(elsewhere)
    page.get_by_role("link", name="Look").click()
    expect(headline(page)).to_contain_text(" kept.")
    assert [text for text in page.evaluate(ALL_TEXTS) if "One moment." in text] == []


def test_what_is_said_once_is_not_said_by_a_copy(page: Page, served: Served) -> None:
    write(page, "Asked once")
    expect(told(page)).to_contain_text("Kept: Asked once")
    page.reload()
    page.goto(f"{served.origin}/log")
    write(page, "Asked twice")
    expect(told(page)).to_contain_text("Kept: Asked twice")
    assert wait_until(
        lambda: not any('class="toast"' in text for text in page.evaluate(ALL_TEXTS)), 5
    )


def test_sheet_over_a_page_of_today_says_that_it_is_a_copy(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/journal")
    page.get_by_role("link", name="They answered").first.click()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("heading", name="What did they say?")).to_be_visible()
    expect(sheet).not_to_contain_text("As you last saw it")
    page.keyboard.press("Escape")
    away(page)
    page.get_by_role("link", name="They answered").first.click()
    expect(sheet).to_contain_text("As you last saw it, on ")


def test_copy_gives_way_once_the_network_is_back(page: Page, served: Served) -> None:
    away(page)
    page.goto(f"{served.origin}/journal")
    expect(page.locator("#main .kept")).to_contain_text("As you last saw it, on ")
    keep(served, "asks", {"title": "Written on the laptop"})
    back(page)
    expect(page.locator("#main .kept")).to_have_count(0)
    assert wait_until(lambda: "Written on the laptop" in titles(page), 10)
    away(page)
    page.goto(f"{served.origin}/settings")
    expect(headline(page)).to_have_text("This page needs the network", use_inner_text=True)
    back(page)
    expect(headline(page)).to_have_text("Settings")


# ---- what a browser refuses


def test_browser_that_stores_nothing_writes_with_a_network(
    browser: Browser, served: Served
) -> None:
    page = visit(browser)
    page.add_init_script(REFUSING)
    enter(page, served)
    page.goto(f"{served.origin}/")
    for line in ("Asked in private", "Asked in private again"):
        write(page, line)
        expect(told(page)).to_contain_text(f"Kept: {line}")
    away(page)
    write(page, "Asked in a tunnel")
    expect(told(page)).to_have_text(TROUBLE)
    expect(composer(page).get_by_role("textbox", name=LINE)).to_have_value("Asked in a tunnel")
    page.context.close()


def test_plain_http_writes_as_it_did(browser: Browser, served: Served) -> None:
    page = visit(browser)
    page.add_init_script(WITHOUT)
    enter(page, served)
    page.goto(f"{served.origin}/")
    write(page, "Asked on a network of my own")
    expect(told(page)).to_contain_text("Kept: Asked on a network of my own")
    away(page)
    write(page, "Asked in a tunnel")
    expect(told(page)).to_have_text(TROUBLE)
    page.context.close()


def test_full_disk_takes_no_page_away(page: Page, served: Served) -> None:
    client = page.context.new_cdp_session(page)
    full = {"origin": served.origin, "quotaSize": 1}
    client.send("Storage.overrideQuotaForOrigin", full)
    page.goto(f"{served.origin}/journal")
    expect(headline(page)).to_contain_text(" kept.")
    page.goto(f"{served.origin}/")
    write(page, "Asked on a full disk")
    expect(told(page)).to_contain_text("Kept: Asked on a full disk")


# ---- on its way


def test_old_token_is_made_new(page: Page, served: Served) -> None:
    """As after days, and another way in: the form was made for a token that is no more."""
    old = next(cookie for cookie in page.context.cookies() if "csrf" in cookie["name"])
    page.context.clear_cookies(name=old["name"])
    page.evaluate("() => fetch('/waiting', { cache: 'no-store' }).then(page => page.text())")
    write(page, "Asked after a week")
    expect(told(page)).to_contain_text("Kept")
    back(page)
    assert nothing_waits(page)
    assert titles_of(served).count("Asked after a week") == 1


def test_closed_notebook_keeps_what_is_written(page: Page, served: Served) -> None:
    sign_out(page, served)
    write(page, "Asked at a closed door")
    expect(told(page)).to_contain_text("What you wrote waits in this browser")
    assert page.evaluate(KEPT) == 1
    assert wait_until(lambda: "pages-" not in " ".join(page.evaluate(NAMES)), 10)
    open_again(page, served)
    page.goto(f"{served.origin}/")
    assert nothing_waits(page)
    assert titles_of(served).count("Asked at a closed door") == 1


def fault(route: Route) -> None:
    """A server that stumbles over one ask, every time."""
    if route.request.method == "POST" and "stumble" in (route.request.post_data or ""):
        route.fulfill(status=500, body="<h1>Fault</h1>")
    else:
        route.continue_()


def test_fault_of_one_does_not_hold_up_the_others_for_good(page: Page, served: Served) -> None:
    page.route("**/", fault)
    away(page)
    write(page, "Asked and stumbled")
    expect(waits(page)).to_have_count(1)
    write(page, "Asked after it")
    expect(waits(page)).to_have_count(2)
    page.context.set_offline(False)

    def is_past() -> bool:
        page.evaluate("() => dispatchEvent(new Event('online'))")
        return "Asked after it" in titles_of(served)

    assert wait_until(is_past, 20)
    expect(waits(page)).to_have_count(1)
    expect(waits(page)).to_contain_text("Asked and stumbled")


def test_order_is_that_of_writing_though_the_clock_is_put_back(page: Page, served: Served) -> None:
    page.clock.install()
    page.reload()
    away(page)
    write(page, "Asked first")
    expect(waits(page)).to_have_count(1)
    page.clock.set_system_time("2020-01-01T12:00:00Z")
    write(page, "Asked second")
    expect(waits(page)).to_have_count(2)
    expect(waits(page)).to_contain_text(["Asked first", "Asked second"])


def test_what_is_edited_is_not_sent_meanwhile(page: Page, served: Served) -> None:
    away(page)
    write(page, "Asked Jo for a referal")
    expect(waits(page)).to_have_count(1)
    waits(page).get_by_role("button", name="Edit").click()
    page.context.set_offline(False)
    other = page.context.new_page()
    other.goto(f"{served.origin}/")
    write(other, "Asked meanwhile")
    expect(told(other)).to_contain_text("Kept: Asked meanwhile")
    # It is told before it is let go of: a copy too many is harmless, one too few is not.
    assert wait_until(lambda: page.evaluate(KEPT) == 1, 20)
    page.get_by_role("textbox", name="Your words").fill("Asked Jo for a referral")
    page.get_by_role("button", name="Keep", exact=True).click()
    assert nothing_waits(page)
    kept = titles_of(served)
    assert ("Asked Jo for a referral" in kept, "Asked Jo for a referal" in kept) == (True, False)


def test_keyboard_stays_in_the_list(page: Page, served: Served) -> None:
    away(page)
    for line in ("Asked one", "Asked two"):
        write(page, line)
        expect(told(page)).to_have_text(HERE)
    expect(waits(page)).to_have_count(2)
    waits(page).first.get_by_role("button", name="Edit").press("Enter")
    expect(page.get_by_role("textbox", name="Your words")).to_be_focused()
    page.keyboard.type("!")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Keep", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(waits(page).first.get_by_role("button", name="Edit")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(waits(page)).to_have_count(1)
    expect(page.get_by_role("heading", name="Waiting to be sent")).to_be_focused()
    waits(page).get_by_role("button", name="Drop mine").press("Enter")
    expect(waits(page)).to_have_count(0)
    expect(page.locator("#main")).to_be_focused()


# ---- more that waits


def test_several_lines_wait_together(page: Page, served: Served) -> None:
    page.goto(f"{served.origin}/log/many")
    expect_copy(page, "/log/many")
    away(page)
    page.reload()
    page.get_by_role("textbox", name=LINE).fill("Pitched Orion\nPitched Granta")
    page.get_by_role("button", name="I asked").click()
    page.wait_for_url(re.compile("/waiting$"))
    expect(waits(page)).to_have_count(1)
    back(page)
    assert nothing_waits(page)
    kept = titles_of(served)
    assert (kept.count("Pitched Orion"), kept.count("Pitched Granta")) == (1, 1)


def test_draft_is_sent_without_a_network(page: Page, served: Served) -> None:
    draft = keep(served, "asks", {"title": "A letter to the editor", "draft": True})
    page.goto(f"{served.origin}/drafts/{draft['id']}")
    away(page)
    page.get_by_role("textbox", name="Your text").fill("Dear editor")
    page.get_by_role("button", name="I sent it").click()
    page.wait_for_url(re.compile("/waiting$"))
    said = words(waits(page))
    assert said.startswith("Dear editor ")
    assert " A letter to the editor · written today · I sent it " in said
    back(page)
    assert nothing_waits(page)
    assert types_of(served, "A letter to the editor") == ["drafted", "sent"]


def test_both_sides_are_shown_where_a_draft_was_sent_meanwhile(page: Page, served: Served) -> None:
    draft = keep(served, "asks", {"title": "A letter twice", "draft": True})
    page.goto(f"{served.origin}/")
    away(page)
    row = page.locator(f"#draft-{draft['id']}")
    row.get_by_role("button", name="I sent it").click()
    expect(waits(page)).to_have_count(1)
    expect(row.get_by_role("button", name="I sent it")).to_be_hidden()
    keep(served, f"asks/{draft['id']}/moments", {"type": "sent"})
    back(page)
    expect(waits(page)).to_contain_text("The notebook says: This was sent already, from elsewhere.")
    waits(page).get_by_role("button", name="Drop mine").click()
    assert nothing_waits(page)
    assert types_of(served, "A letter twice") == ["drafted", "sent"]


def test_what_happened_is_written_down_from_the_page_of_an_ask(page: Page, served: Served) -> None:
    ask = keep(served, "asks", {"title": "A reading in spring"})
    page.goto(f"{served.origin}/asks/{ask['id']}")
    page.get_by_role("link", name="a note").first.click()
    away(page)
    page.get_by_role("dialog").get_by_role("textbox").first.fill("They moved house")
    page.get_by_role("dialog").get_by_role("button", name="Keep").click()
    expect(told(page)).to_have_text(HERE)
    page.get_by_role("button", name="I followed up").click()
    page.wait_for_url(re.compile("/waiting$"))
    expect(waits(page)).to_have_count(2)
    assert words(waits(page).last).startswith("A reading in spring · I followed up ")
    back(page)
    assert nothing_waits(page)
    assert types_of(served, "A reading in spring") == ["sent", "noted", "followed_up"]


def test_gone_quiet_is_answered_without_a_network(page: Page, served: Served) -> None:
    day = {"on": "2025-11-03"}
    ask = keep(served, "asks", {"title": "A column", **day})
    page.goto(f"{served.origin}/quiet")
    expect_copy(page, "/quiet", "A column")
    away(page)
    page.goto(f"{served.origin}/quiet")
    row = page.locator(f"#ask-{ask['id']}")
    row.get_by_role("button", name="Count as a no").click()
    page.wait_for_url(re.compile("/waiting$"))
    assert words(waits(page)).startswith("A column · Count as a no ")
    back(page)
    assert nothing_waits(page)
    assert types_of(served, "A column") == ["sent", "ghosted"]


def test_ask_that_was_answered_is_found_in_the_copy(page: Page, served: Served) -> None:
    keep(served, "asks", {"title": "A lecture on bees"})
    page.goto(f"{served.origin}/answer")
    expect_copy(page, "/answer", "A lecture on bees")
    away(page)
    page.goto(f"{served.origin}/answer")
    page.get_by_role("searchbox").fill("bee")
    expect(page.locator("#answerable li:visible")).to_have_count(1)
    expect(page.get_by_role("link", name="A lecture on bees")).to_be_visible()
    page.get_by_role("searchbox").fill("wasp")
    expect(page.get_by_text("No ask has these words.")).to_be_visible()


def test_shared_text_is_handed_over_once(page: Page, served: Served) -> None:
    page.set_viewport_size(PHONE)
    away(page)
    page.goto(f"{served.origin}/log?title=Call+for+essays")
    line = composer(page).get_by_role("textbox", name=LINE)
    expect(line).to_have_value("Call for essays")
    composer(page).get_by_role("button", name="I asked").click()
    expect(told(page)).to_have_text(HERE)
    expect(line).to_have_value("")
    back(page)
    assert nothing_waits(page)
    expect(line).to_have_value("")
    assert titles_of(served).count("Call for essays") == 1
