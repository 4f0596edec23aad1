"""Copies of pages: what they are made of, when they are made anew, and when they go."""

from playwright.sync_api import Page, Route, expect

from tests.e2e.schedules import KEPT, titles_of
from tests.e2e.unplugged import IS_KEPT, SHEET, away, back, expect_copy, told, waits, write
from tests.e2e.visits import composer, headline, keep, words
from tests.site.serving import Served, wait_until

LINE = "What did you ask for?"
ELSEWHERE = "http://elsewhere.example/"
# What a form of another site says as plain text, which nothing writes in another way.
MARK_UP = (
    """x"><form hx-post="/" id="evil"><input name="line" value="Written by another site"></form>"""
)
PATHS = ("/journal", "/answer")
WATCH = """self.moved = [];
new PerformanceObserver((list) => self.moved.push(...list.getEntries().map(({ value }) => value)))
  .observe({ type: "layout-shift", buffered: true });"""
ASKS = "The notebook has a question about something that waits here."


def test_what_another_site_hands_over_is_no_mark_up(page: Page, served: Served) -> None:
    name = MARK_UP.replace('"', "&quot;")
    form = (
        f'<form method="post" enctype="text/plain" action="{served.origin}/log">'
        f'<input name="title" value="A call"><input name="{name}" value="y"><button>Go</button></form>'
    )
    page.route(ELSEWHERE, lambda route: route.fulfill(content_type="text/html", body=form))
    page.goto(ELSEWHERE)
    away(page)
    page.get_by_role("button", name="Go").click()
    expect(composer(page)).to_be_visible()
    expect(page.locator("#evil")).to_have_count(0)
    assert "<form" not in (page.locator("#main").get_attribute("data-shared") or "<form")


def test_journal_and_today_are_copied_again_after_every_write(page: Page, served: Served) -> None:
    write(page, "A page in the almanac")
    expect(told(page)).to_contain_text("Kept: A page in the almanac")
    expect_copy(page, "/journal", "A page in the almanac")
    expect_copy(page, "/answer", "A page in the almanac")
    page.get_by_role("button", name="Undo").click()
    expect(told(page)).to_contain_text("Taken back")
    for path in PATHS:
        asked = [path, "almanac"]
        assert wait_until(lambda asked=asked: not page.evaluate(IS_KEPT, asked), 10)


def test_copies_that_show_noes_go_where_these_are_folded(page: Page, served: Served) -> None:
    ask = keep(served, "asks", {"title": "A grant for the archive"})
    keep(served, f"asks/{ask['id']}/moments", {"type": "declined"})
    page.goto(f"{served.origin}/insights")
    expect_copy(page, "/insights")
    page.goto(f"{served.origin}/settings")
    box = page.get_by_role("checkbox", name="Fold noes out of sight")
    box.check()
    page.get_by_role("button", name="Keep", exact=True).first.click()
    expect(told(page)).to_contain_text("Kept")
    assert wait_until(lambda: not page.evaluate(IS_KEPT, ["/insights", ""]), 10)
    for path in ("/", "/waiting", "/log/many", *PATHS):
        expect_copy(page, path)
    away(page)
    page.goto(f"{served.origin}/")
    assert " no" not in words(page.locator("#main .lead"))
    back(page)
    page.goto(f"{served.origin}/settings")
    box.uncheck()
    page.get_by_role("button", name="Keep", exact=True).first.click()
    expect(told(page)).to_contain_text("Kept")


def test_answer_sheet_is_brought_with_the_first_page_that_leads_to_one(
    page: Page, served: Served
) -> None:
    page.evaluate(f"""async () => {{
      for (const name of await caches.keys()) await (await caches.open(name)).delete("{SHEET}");
    }}""")
    title = keep(served, "asks", {"title": "A talk in the library"})["title"]
    page.goto(f"{served.origin}/answer")
    expect_copy(page, SHEET)
    away(page)
    page.goto(f"{served.origin}/answer")
    page.get_by_role("link", name=title).click()
    expect(page.get_by_role("dialog")).to_contain_text(title)


def test_shared_text_begins_with_its_first_line(page: Page, served: Served) -> None:
    away(page)
    long = "Would you take a story " + "of trains " * 17 + "of us 🎉🎉🎉 and more"
    page.goto(f"{served.origin}/log?text=Hello+Ada,%0D%0A%0D%0A{long.replace(' ', '+')}%0D%0ABest")
    expect(composer(page).get_by_role("textbox", name=LINE)).to_have_value("Hello Ada,")
    note = composer(page).get_by_label("Your text, or a note")
    expect(note).to_have_value(f"{long}\nBest")
    page.goto(f"{served.origin}/log?text={long.replace(' ', '+')}")
    expect(composer(page).get_by_role("textbox", name=LINE)).to_have_value(long[:200])
    expect(note).to_have_value(long[200:])


def test_question_about_what_waited_is_said(page: Page, served: Served) -> None:
    ask = keep(served, "asks", {"title": "A walk with the editor"})
    page.goto(f"{served.origin}/asks/{ask['id']}/answer")
    expect_copy(page, SHEET, "A walk with the editor")
    away(page)
    page.reload()
    page.get_by_role("button", name="No", exact=True).click()
    expect(waits(page)).to_have_count(1)
    keep(served, f"asks/{ask['id']}/moments", {"type": "accepted"})
    back(page)
    expect(told(page)).to_have_text(ASKS)
    waits(page).get_by_role("button", name="Drop mine").click()
    assert wait_until(lambda: page.evaluate(KEPT) == 0, 10)


def test_what_was_sent_leaves_the_list_though_another_is_written_on(
    page: Page, served: Served
) -> None:
    away(page)
    for title in ("Asked the mill", "Asked the maltings"):
        write(page, title)
        expect(waits(page).filter(has_text=title)).to_be_visible()
    waits(page).last.get_by_role("button", name="Edit").click()
    box = page.get_by_role("textbox", name="Your words")
    box.fill("Asked the maltings, twice")
    back(page)
    expect(waits(page)).to_have_count(1)
    expect(box).to_have_value("Asked the maltings, twice")
    expect(box).to_be_focused()
    expect(told(page).filter(has_text="Sent:")).to_have_count(0)
    page.get_by_role("button", name="Keep", exact=True).click()
    sent = {"Asked the mill", "Asked the maltings, twice"}
    assert wait_until(lambda: sent <= set(titles_of(served)), 10)
    expect(waits(page)).to_have_count(0)


def test_what_is_edited_or_dropped_while_others_are_sent_is_not_sent(
    page: Page, served: Served
) -> None:
    away(page)
    for title in ("Asked the baker", "Asked the brewer", "Asked the binder"):
        write(page, title)
        expect(waits(page).filter(has_text=title)).to_be_visible()
    held: list[Route] = []

    def hold(route: Route) -> None:
        if route.request.method == "POST":
            held.append(route)
        else:
            route.continue_()

    page.route(f"{served.origin}/", hold)
    back(page)
    assert wait_until(lambda: page.evaluate(KEPT) == 3 and len(held) == 1, 10)
    waits(page).filter(has_text="brewer").get_by_role("button", name="Drop mine").click()
    expect(waits(page).filter(has_text="brewer")).to_have_count(0)
    waits(page).filter(has_text="binder").get_by_role("button", name="Edit").click()
    box = page.get_by_role("textbox", name="Your words")
    box.fill("Asked the binder, twice")
    held.pop().continue_()
    page.unroute_all()
    expect(waits(page)).to_have_count(1)
    expect(box).to_have_value("Asked the binder, twice")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(waits(page)).to_have_count(0)
    kept = titles_of(served)
    assert {"Asked the baker", "Asked the binder, twice"} <= set(kept)
    assert {"Asked the brewer", "Asked the binder"}.isdisjoint(kept)


def test_today_is_not_looked_at_while_something_is_open(page: Page, served: Served) -> None:
    said = headline(page).inner_text()
    more = composer(page).locator("details", has_text="Who, where, when").first
    more.locator("summary").click()
    keep(served, "asks", {"title": "Written on the tablet"})
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_timeout(500)
    expect(more).to_have_attribute("open", "")
    expect(headline(page)).to_have_text(said)
    more.locator("summary").click()
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(headline(page)).not_to_have_text(said)


def test_today_is_looked_at_again_when_one_comes_back_to_it(page: Page, served: Served) -> None:
    said = headline(page).inner_text()
    keep(served, "asks", {"title": "Written on the laptop"})
    line = composer(page).get_by_role("textbox", name=LINE)
    line.fill("Half a li")
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_timeout(500)
    expect(headline(page)).to_have_text(said)  # while one writes, nothing moves
    line.fill("")
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(headline(page)).not_to_have_text(said)


def test_copy_says_when_it_was_seen_without_moving_the_page(page: Page, served: Served) -> None:
    page.add_init_script(WATCH)
    away(page)
    for path in ("/", *PATHS):
        page.goto(served.origin + path)
        expect(page.locator("#main .kept")).to_contain_text("As you last saw it, on ")
        page.wait_for_timeout(300)  # a shift is told of after the frame that shows it
        assert page.evaluate("() => moved") == [], path


SHELVES = """() => caches.keys().then(all => all.filter(name => name.startsWith("pages-")))"""


def test_insights_are_there_in_new_looks_before_they_are_opened_again(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.origin}/insights")
    expect_copy(page, "/insights")
    (before,) = page.evaluate(SHELVES)
    page.goto(f"{served.origin}/settings")
    page.get_by_role("radio", name="Dark").check()
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(told(page)).to_contain_text("Kept")
    assert wait_until(lambda: before not in page.evaluate(SHELVES), 10)
    expect_copy(page, "/insights", 'data-theme="dark"')
