"""A browser that is taken off the network and put back, and what it says meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Locator, Page

from tests.e2e.schedules import KEPT, expect_controlled
from tests.e2e.visits import DESK, PATIENCE, composer, enter
from tests.site.serving import Served, wait_until

HERE = "Kept in this browser. It is sent when Noes can be reached."
SHEET = "/answer/sheet"  # where the newest answer sheet is kept
# Whether a copy of a page is kept that has certain words.
IS_KEPT = """([path, words]) => caches.match(path, { ignoreVary: true })
  .then(page => page && page.text()).then(text => text !== undefined && text.includes(words))"""


@contextmanager
def window(browser: Browser, served: Served) -> Iterator[Page]:
    """A window that stands on Today, with the pages kept for when there is no network."""
    page = browser.new_context(viewport=DESK).new_page()
    page.set_default_timeout(PATIENCE)
    enter(page, served)
    expect_controlled(page)
    page.goto(f"{served.origin}/")
    expect_copy(page, "/answer")
    yield page
    page.context.close()


def expect_copy(page: Page, path: str, words: str = "") -> None:
    """See a page kept as it is now: it is put by after it was shown."""
    assert wait_until(lambda: page.evaluate(IS_KEPT, [path, words]), 10), path


def away(page: Page) -> None:
    page.context.set_offline(True)


def back(page: Page) -> None:
    page.context.set_offline(False)
    page.evaluate("() => dispatchEvent(new Event('online'))")


def write(page: Page, line: str) -> None:
    form = composer(page)
    form.get_by_role("textbox", name="What did you ask for?").fill(line)
    form.get_by_role("button", name="I asked").click()


def told(page: Page) -> Locator:
    return page.locator(".toast")


def waits(page: Page) -> Locator:
    return page.get_by_role("region", name="Waiting to be sent").get_by_role("listitem")


def nothing_waits(page: Page) -> bool:
    return wait_until(lambda: page.evaluate(KEPT) == 0, 15)
