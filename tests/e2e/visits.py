"""A person at a browser: how the tests of this folder come in, look and write."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    ViewportSize,
    expect,
)

from tests.site.serving import Served, wait_until

# A Wednesday afternoon. The server's clock stands still there.
NOW = "2026-03-04T15:00:00+00:00"
CLOCK: Mapping[str, str] = {"NOES_NOW": NOW, "TZ": "UTC"}
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 900}
PATIENCE = 8_000  # milliseconds, for a button to be there
# What the console is told as well: a page that refuses a form (422) or is not there (404), and what
# Playwright says of a service worker that `visit` keeps away.
USUAL = ("status of 4", "blocked by Playwright")


@dataclass
class Watch:
    """What a page did that no page of ours does: asked elsewhere, complained, stumbled."""

    origin: str
    findings: list[str] = field(default_factory=list)

    def over(self, page: Page) -> "Watch":
        page.on("request", self.request)
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.findings.append(f"error: {error}"))
        return self

    def request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.origin}/", "data:")):
            self.findings.append(f"asked elsewhere: {request.url}")

    def console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not any(one in message.text for one in USUAL):
            self.findings.append(f"{message.type}: {message.text}")


def visit(browser: Browser, size: ViewportSize = DESK, **more: Any) -> Page:
    """Open a browser window of its own, with nothing in its pockets.

    Args:
        browser: that it is a window of.
        size: of the window.
        **more: of its context. Without `service_workers="allow"` it keeps no pages for later, which
            each test would fetch anew.
    """
    # Where weeks begin on a Monday; a newcomer's browser says when they do.
    usual = {"locale": "en-GB", "service_workers": "block"}
    page = browser.new_page(viewport=size, **{**usual, **more})
    page.set_default_timeout(PATIENCE)
    return page


def enter(page: Page, served: Served, link: str | None = None) -> None:
    """Come in by an entry link: the one given, or a fresh one."""
    page.goto(link or served.origin + served.fresh_link())
    page.wait_for_url(lambda url: "/enter/" not in url)


def sign_out(page: Page, served: Served) -> None:
    """End the session behind a page, as another browser can."""
    page.context.clear_cookies(name=served.cookie_name)


def open_again(page: Page, served: Served) -> None:
    """Come in by a fresh link, as in another tab of the same browser."""
    name, _equals, secret = served.entered()["Cookie"].partition("=")
    page.context.add_cookies([{"name": name, "value": secret, "url": served.origin}])


def keep(served: Served, path: str, body: dict[str, Any]) -> Any:
    """Write something by the API, where a page is not what is tested."""
    headers = {**served.as_local(), "Content-Type": "application/json"}
    answer = served.ask("POST", f"/api/v1/{path}", headers, json.dumps(body))
    assert answer.status < HTTPStatus.BAD_REQUEST, answer.body
    return answer.json()


def without_worker(page: Page) -> None:
    """From its next page on as where there is no service worker: `route` does not see what one fetches."""
    page.evaluate(
        "() => navigator.serviceWorker.getRegistrations()"
        ".then((all) => Promise.all(all.map((one) => one.unregister())))"
    )
    page.add_init_script("delete Navigator.prototype.serviceWorker")


def focused(page: Page) -> str:
    """Where the keyboard is: the id of the element, else its tag."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.tagName"))


def expect_focus(page: Page, name: str) -> None:
    """See the keyboard come to an element, as `focused` names it: it is put there after a swap."""
    wait_until(lambda: focused(page) == name, PATIENCE / 1000)
    assert focused(page) == name


def expect_titles(page: Page, wanted: list[str]) -> None:
    """See a list of asks come to have these titles, in this order."""
    expect(page.locator("#main .list a.title")).to_have_text(wanted)


def titles(page: Page) -> list[str]:
    """The titles of a list of asks, in its order."""
    return page.locator("#main .list a.title").all_inner_texts()


def toast(page: Page) -> Locator:
    """What was just done, in words."""
    return page.locator(".toast > span")


def undo(page: Page) -> None:
    page.locator(".toast").get_by_role("button", name="Undo").click()


def composer(page: Page) -> Locator:
    return page.get_by_role("form", name="Write down an ask")


def log(page: Page, line: str, button: str = "I asked") -> None:
    """Write a line in the composer of Today, press a button, and see it kept."""
    form = composer(page)
    form.get_by_role("textbox", name="What did you ask for?").fill(line)
    form.get_by_role("button", name=button).click()
    expect(toast(page)).to_contain_text(line.partition(",")[0])


def headline(page: Page) -> Locator:
    return page.locator("#main h1")


def strokes(page: Page) -> list[str]:
    """The strokes of the tally by state, oldest first."""
    drawn = page.locator("#main .tally path:not(.frame)").evaluate_all(
        "paths => paths.map(path => path.getAttribute('class') || '')"
    )
    return [str(one) for one in drawn]


def expect_strokes(page: Page, wanted: list[str]) -> None:
    """See the tally come to be drawn so."""
    wait_until(lambda: strokes(page) == wanted, PATIENCE / 1000)
    assert strokes(page) == wanted


def words(place: Locator) -> str:
    return re.sub(r"\s+", " ", place.inner_text()).strip()
