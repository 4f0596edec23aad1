"""Without a network: what opens, what is kept meanwhile, and what is said of it."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.schedules import KEPT, titles_of
from tests.e2e.unplugged import (
    HERE,
    IS_KEPT,
    SHEET,
    away,
    back,
    expect_copy,
    nothing_waits,
    told,
    waits,
    write,
)
from tests.e2e.visits import composer, headline, keep, open_again, sign_out, titles, words
from tests.site.serving import Served, wait_until

SCRIPTS = """() => performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop())
  .filter((name) => name.endsWith(".js"))"""
LOSE = """async () => {
  for (const name of await caches.keys()) {
    const files = await caches.open(name);
    for (const { url } of await files.keys()) if (url.endsWith("/waiting.js")) await files.delete(url);
  }
}"""
# A network on which a look at Today takes its time.
SLOW_LOOK = """() => {
  const { dataset } = document.documentElement;
  const isLook = (address, method) => method === "GET" && new URL(address, location).pathname === "/";
  const [real, released] = [fetch, new Promise((resolve) => { window.release = resolve; })];
  window.fetch = async (address, request) => {
    const answer = await real(address, request);
    if (!isLook(address, request?.method)) return answer;
    dataset.look = "on its way";
    return released.then(() => answer);
  };
  addEventListener("htmx:finally:request", ({ detail: { ctx: { request } } }) => {
    if (isLook(request.action, request.method)) dataset.look = "over";
  });
}"""
# A network on which the first thing that is sent late takes its time.
SLOW_SENDING = """() => {
  const { dataset } = document.documentElement;
  const [real, released] = [fetch, new Promise((resolve) => { window.release = resolve; })];
  window.fetch = async (address, request) => {
    if (request?.method === "POST" && request.body.has("ago") && !dataset.sending) {
      dataset.sending = "on its way";
      await released;
    }
    return real(address, request);
  };
}"""


def comes_back_slowly(page: Page, line: str, slow: str, mark: str) -> None:
    """Write a line without a network, and have what follows on its return take its time."""
    away(page)
    write(page, line)
    expect(waits(page)).to_have_count(1)
    page.evaluate(slow)
    back(page)
    expect(page.locator("html")).to_have_attribute(mark, "on its way")


def only_reads(route: Route) -> None:
    """A server that cannot be written to."""
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/", "You’ve asked "),
        ("/log", "You’ve asked "),
        ("/journal", " kept."),
        ("/insights", "In thirteen weeks you asked"),
        ("/answer", "They answered. Which ask?"),
    ],
)
def test_pages_open_as_they_were_last_seen(
    page: Page, served: Served, path: str, says: str
) -> None:
    if path == "/insights":  # brought for later by nobody: it takes the server some work
        page.goto(served.origin + path)
        expect_copy(page, path, says)
    away(page)
    page.goto(served.origin + path)
    expect(headline(page)).to_contain_text(says)
    expect(page.locator("#main .kept").last).to_contain_text("As you last saw it, on ")
    back(page)
    page.goto(served.origin + path)
    expect(headline(page)).to_contain_text(says)
    expect(page.locator("#main .kept")).to_have_count(0)


def test_other_pages_say_that_they_need_a_network(page: Page, served: Served) -> None:
    away(page)
    page.goto(f"{served.origin}/settings")
    expect(headline(page)).to_have_text("This page needs the network", use_inner_text=True)
    expect(page.get_by_text("Nothing waits in this browser")).to_be_hidden()
    expect(page.get_by_text("this page opens only when it can")).to_be_visible()


def test_ask_waits_is_shown_and_sent_once(page: Page, served: Served) -> None:
    away(page)
    page.goto(f"{served.origin}/")
    write(page, "Pitched Wired")
    expect(told(page)).to_have_text(HERE)
    expect(composer(page).get_by_role("textbox", name="What did you ask for?")).to_have_value("")
    expect(waits(page)).to_have_count(1)
    expect(waits(page)).to_contain_text("Pitched Wired")
    page.get_by_role("link", name="They answered…").click()
    unsent = "What waits to be sent can be answered once it is in the notebook."
    expect(page.get_by_role("dialog").get_by_text(unsent)).to_be_visible()
    page.goto(f"{served.origin}/journal")
    expect(page.get_by_role("link", name="Waiting to be sent: 1")).to_be_visible()
    page.goto(f"{served.origin}/")
    back(page)
    expect(told(page)).to_contain_text("Kept: Pitched Wired")
    expect(waits(page)).to_have_count(0)
    assert titles_of(served).count("Pitched Wired") == 1


def test_answer_waits_and_is_sent(page: Page, served: Served) -> None:
    keep(served, "asks", {"title": "A talk in the library"})
    page.goto(f"{served.origin}/answer")
    expect_copy(page, "/answer", "A talk in the library")
    away(page)
    page.reload()
    page.get_by_role("link", name="A talk in the library").click()
    expect(page.get_by_role("dialog")).to_contain_text("A talk in the library")
    page.get_by_role("dialog").get_by_role("button", name="Yes", exact=True).click()
    expect(told(page)).to_have_text(HERE)
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.goto(f"{served.origin}/waiting")
    assert words(waits(page)).startswith("A talk in the library · Yes ")
    back(page)
    assert nothing_waits(page)
    page.goto(f"{served.origin}/journal?state=yes")
    assert "A talk in the library" in titles(page)


def test_what_waits_is_edited_and_dropped(page: Page, served: Served) -> None:
    away(page)
    page.goto(f"{served.origin}/")
    write(page, "Asked Jo for a referal")
    expect(waits(page)).to_have_count(1)
    write(page, "Something to forget")
    expect(waits(page)).to_have_count(2)
    waits(page).first.get_by_role("button", name="Edit").click()
    box = page.get_by_role("textbox", name="Your words")
    expect(box).to_be_focused()
    box.fill("Asked Jo for a referral")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(waits(page).first).to_contain_text("Asked Jo for a referral")
    waits(page).last.get_by_role("button", name="Drop mine").click()
    expect(waits(page)).to_have_count(1)
    back(page)
    assert nothing_waits(page)
    titles = titles_of(served)
    assert ("Something to forget" in titles, "Asked Jo for a referral" in titles) == (False, True)


@pytest.mark.parametrize(("choice", "state"), [("Keep mine", "yes"), ("Drop mine", "no")])
def test_both_sides_are_shown_where_the_ask_ended_meanwhile(
    page: Page, served: Served, choice: str, state: str
) -> None:
    title = f"A stall at the market, {choice}"
    ask = keep(served, "asks", {"title": title})
    page.goto(f"{served.origin}/asks/{ask['id']}/answer")
    expect_copy(page, SHEET, title)
    away(page)
    page.reload()
    page.get_by_role("button", name="Yes", exact=True).click()
    page.wait_for_url(re.compile("/waiting$"))
    expect(waits(page)).to_have_count(1)
    keep(served, f"asks/{ask['id']}/moments", {"type": "declined"})
    back(page)
    expect(waits(page)).to_contain_text("The notebook says: A no was written down since.")
    assert words(waits(page)).startswith(f"{title} · Yes ")
    expect(waits(page).get_by_role("link", name="Open it")).to_have_attribute(
        "href", f"/asks/{ask['id']}"
    )
    waits(page).get_by_role("button", name=choice).click()
    assert nothing_waits(page)
    page.goto(f"{served.origin}/journal?state={state}")
    assert title in titles(page)


def test_ask_made_yesterday_belongs_to_yesterday(page: Page, served: Served) -> None:
    page.clock.install()
    page.reload()
    away(page)
    write(page, "Pitched the evening paper")
    expect(waits(page)).to_have_count(1)
    page.clock.fast_forward("24:00:00")
    back(page)
    assert nothing_waits(page)
    page.goto(f"{served.origin}/journal?q=evening")
    expect(page.locator("#main .list li")).to_contain_text("3 March")


def test_signing_out_asks_first_and_leaves_nothing_behind(page: Page, served: Served) -> None:
    away(page)
    page.goto(f"{served.origin}/")
    write(page, "Nearly lost")
    expect(waits(page)).to_have_count(1)
    page.route("**/", only_reads)
    page.context.set_offline(False)
    page.goto(f"{served.origin}/settings")
    out = page.locator("form[data-leaves]").get_by_role("button", name="Sign out")
    out.click()
    expect(page.get_by_role("alert")).to_have_text(
        "What waits here to be sent would be lost. Sign out all the same?"
    )
    assert page.evaluate(KEPT) == 1
    out.click()
    expect(headline(page)).to_have_text("This notebook is closed")
    assert wait_until(lambda: page.evaluate("() => caches.keys()") == [], 10)
    assert wait_until(lambda: page.evaluate("() => indexedDB.databases()") == [], 10)


def test_closed_notebook_keeps_what_waits_and_shows_nothing(page: Page, served: Served) -> None:
    away(page)
    page.goto(f"{served.origin}/")
    write(page, "For later")
    expect(waits(page)).to_have_count(1)
    sign_out(page, served)
    back(page)
    expect(told(page)).to_contain_text("This notebook is closed here.")
    assert page.evaluate(KEPT) == 1
    page.goto(f"{served.origin}/journal")
    expect(headline(page)).to_have_text("This notebook is closed")
    assert wait_until(lambda: not page.evaluate(IS_KEPT, ["/journal", ""]), 10)
    open_again(page, served)
    page.goto(f"{served.origin}/")
    assert nothing_waits(page)
    assert titles_of(served).count("For later") == 1


def test_page_of_another_site_hands_over_with_and_without_a_network(
    page: Page, served: Served
) -> None:
    shared = urlencode({"title": "Call for essays", "url": "http://salon.example/call"})
    elsewhere = "http://salon.example/call"
    address = f"{served.origin}/log?{shared}".replace("&", "&amp;")
    page.route(
        f"{elsewhere}*",
        lambda route: route.fulfill(content_type="text/html", body=f'<a href="{address}">Log</a>'),
    )
    page.goto(elsewhere)
    page.get_by_role("link", name="Log").click()
    line = composer(page).get_by_role("textbox", name="What did you ask for?")
    expect(line).to_have_value("Call for essays")
    away(page)
    page.goto(f"{served.origin}/log?{shared}")
    expect(line).to_have_value("Call for essays")
    expect(composer(page).get_by_label("Your text, or a note")).to_have_value(elsewhere)


def test_what_shows_that_something_waits_comes_only_then(page: Page, served: Served) -> None:
    page.reload()
    write(page, "Asked with a network")
    expect(told(page)).to_contain_text("Kept: Asked with a network")
    assert sorted(page.evaluate(SCRIPTS)) == ["htmx.min.js", "noes.js"]
    away(page)
    write(page, "Asked without")
    expect(waits(page)).to_have_count(1)
    assert "waiting.js" in page.evaluate(SCRIPTS)
    back(page)
    assert nothing_waits(page)
    assert titles_of(served)[-2:] == ["Asked with a network", "Asked without"]


def test_where_it_cannot_be_shown_it_is_kept_and_sent_the_same(page: Page, served: Served) -> None:
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    page.evaluate(LOSE)
    away(page)
    write(page, "Kept out of sight")
    expect(told(page)).to_have_text(HERE)
    assert page.evaluate(KEPT) == 1
    back(page)
    expect(told(page)).to_have_text("Sent: what waited here is in the notebook.")
    assert page.evaluate(KEPT) == 0
    assert titles_of(served).count("Kept out of sight") == 1


def test_look_that_something_newer_overtook_takes_nothing_away(page: Page, served: Served) -> None:
    comes_back_slowly(page, "Asked on the train", SLOW_LOOK, "data-look")
    write(page, "Asked at the station")
    expect(told(page)).to_contain_text("Kept: Asked at the station")
    asked = headline(page).inner_text()
    page.evaluate("release()")

    expect(page.locator("html")).to_have_attribute("data-look", "over")
    expect(told(page)).to_contain_text("Kept: Asked at the station")
    expect(headline(page)).to_have_text(asked)
    assert titles_of(served).count("Asked at the station") == 1


def test_look_that_something_else_overtook_is_taken_again(page: Page, served: Served) -> None:
    said = headline(page).inner_text()
    comes_back_slowly(page, "Asked on the ferry", SLOW_LOOK, "data-look")
    line = composer(page).get_by_role("textbox", name="What did you ask for?")
    reading = page.locator("#beside p").first
    line.fill("asked Mara for a seat yesterday")
    expect(reading).to_be_visible()
    line.fill("")
    expect(reading).to_be_hidden()
    page.evaluate("release()")

    expect(headline(page)).not_to_have_text(said)


def test_look_takes_away_no_word_of_what_was_kept_here_meanwhile(
    page: Page, served: Served
) -> None:
    comes_back_slowly(page, "Asked on the tram", SLOW_LOOK, "data-look")
    away(page)
    write(page, "Asked in the tunnel")
    expect(told(page)).to_have_text(HERE)
    page.evaluate("release()")

    expect(page.locator("html")).to_have_attribute("data-look", "over")
    page.wait_for_timeout(500)  # nothing that comes after the look is to take it away either
    expect(told(page)).to_have_text(HERE)
    expect(waits(page)).to_have_text(re.compile("Asked in the tunnel"))
    back(page)
    assert nothing_waits(page)
    assert titles_of(served)[-2:] == ["Asked on the tram", "Asked in the tunnel"]


def test_what_is_written_queues_behind_what_is_on_its_way(page: Page, served: Served) -> None:
    comes_back_slowly(page, "Asked first", SLOW_SENDING, "data-sending")
    write(page, "Asked second")
    page.wait_for_timeout(500)  # it would be kept by now
    page.evaluate("release()")

    expect(told(page)).to_contain_text("Kept: Asked second")
    assert nothing_waits(page)
    assert titles_of(served)[-2:] == ["Asked first", "Asked second"]


def test_what_queues_behind_what_hangs_waits_too_after_ten_seconds(
    page: Page, served: Served
) -> None:
    comes_back_slowly(page, "Asked first", SLOW_SENDING, "data-sending")
    page.locator("#toasts").evaluate("place => place.replaceChildren()")
    page.clock.install()
    write(page, "Asked second")
    page.clock.run_for(9_000)
    expect(told(page)).to_have_count(0)
    page.clock.run_for(1_100)
    expect(told(page)).to_have_text(HERE)
    page.evaluate("release()")
    page.clock.run_for(10_000)

    assert nothing_waits(page)
    assert titles_of(served)[-2:] == ["Asked first", "Asked second"]
