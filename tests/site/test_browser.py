"""The way in and the way of strangers, in a real browser."""

import json
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page

from tests.site.serving import Served, answering


class Elsewhere(BaseHTTPRequestHandler):
    """A page of another program on this machine."""

    def do_GET(self) -> None:
        with suppress(BrokenPipeError):  # a browser asks for an icon and goes
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>Elsewhere</title><p>Another program's page")

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The port of another program."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    with answering(server):
        yield str(server.server_port)


def fallback(served: Served) -> str:
    """The origin that stays for browsers without names below localhost."""
    return f"http://127.0.0.1:{served.port}"


def enter(page: Page, served: Served, origin: str | None = None) -> None:
    page.goto((origin or served.origin) + served.fresh_link())
    page.wait_for_url(lambda url: "/enter/" not in url)


def test_link_leads_into_the_notebook(page: Page, served: Served) -> None:
    enter(page, served)
    (cookie,) = [c for c in page.context.cookies() if c.get("name") == served.cookie_name]

    assert page.url.startswith(f"{served.origin}/")
    assert (cookie.get("sameSite"), cookie.get("httpOnly")) == ("Strict", True)
    answer = page.goto(f"{served.origin}/no-such-page")
    assert answer is not None
    assert answer.status == 404


def test_link_opened_again_by_its_browser_leads_in_and_leaves_the_address_bar(
    page: Page, served: Served
) -> None:
    link = served.origin + served.fresh_link()
    for _time in range(2):
        page.goto(link)
        page.wait_for_url(lambda url: "/enter/" not in url)
    page.goto(f"{served.origin}/more")
    page.go_back()

    assert "/enter/" not in page.url
    answer = page.goto(f"{served.origin}/no-such-page")
    assert answer is not None
    assert answer.status == 404


def test_link_opened_from_another_programs_page_leads_in_too(
    page: Page, served: Served, elsewhere: str
) -> None:
    page.goto(f"http://127.0.0.1:{elsewhere}/")
    link = served.origin + served.fresh_link()
    page.evaluate("link => { location.href = link }", link)
    page.wait_for_url(f"{served.origin}/**")
    page.wait_for_url(lambda url: "/enter/" not in url)
    answer = page.goto(f"{served.origin}/no-such-page")

    assert answer is not None
    assert answer.status == 404


@pytest.mark.parametrize("host", ["127.0.0.1", "elsewhere.localhost"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_script_of_another_programs_page_gets_nothing(
    page: Page, served: Served, elsewhere: str, host: str, method: str
) -> None:
    enter(page, served)
    enter(page, served, fallback(served))
    page.goto(f"http://{host}:{elsewhere}/")
    statuses: list[int] = []
    page.on("response", lambda answer: statuses.append(answer.status))
    for target in (served.origin, fallback(served)):
        said = page.evaluate(
            "([url, method]) => fetch(url, {method, mode: 'no-cors', credentials: 'include'})"
            ".then(r => r.type, () => 'nothing')",
            [f"{target}/local/links", method],
        )
        # The browser withholds even the refusal: Cross-Origin-Resource-Policy.
        assert said == "nothing"
    assert set(statuses) <= {403}


def test_form_of_another_programs_page_writes_nothing(
    page: Page, served: Served, elsewhere: str
) -> None:
    enter(page, served, fallback(served))
    page.goto(f"http://127.0.0.1:{elsewhere}/")
    with page.expect_navigation() as sent:
        page.evaluate(
            "url => { const form = document.createElement('form'); form.method = 'post';"
            " form.action = url; document.body.append(form); form.submit() }",
            f"{fallback(served)}/local/links",
        )

    assert sent.value is not None
    assert sent.value.status == 403
    said = json.loads(page.inner_text("body"))["detail"]
    assert said == "Only this notebook’s own pages may write to it."


def test_notebook_is_in_nobodys_frame(browser: Browser, served: Served, elsewhere: str) -> None:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{elsewhere}/")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.evaluate(
        "url => new Promise(done => { const frame = document.createElement('iframe');"
        " frame.onload = done; frame.src = url; document.body.append(frame) })",
        f"{served.origin}/",
    )
    frame = page.frames[-1]

    assert "notebook" not in frame.content()
    page.close()
