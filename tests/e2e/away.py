"""A network that comes and goes between a browser and the server, and a browser that can be killed."""

import http.client
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserType, Page

from tests import services
from tests.conftest import CHROMIUM
from tests.e2e.visits import PATIENCE
from tests.site.serving import Served, answering

FAULT = b"<h1>Bad gateway</h1>"
PER_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length"}


class Mood(StrEnum):
    """What becomes of what is sent."""

    THERE = "there"
    AWAY = "away"  # nothing gets through
    FAULTY = "faulty"  # a proxy answers, and its server is not there
    DEAF = "deaf"  # it gets through; the answer to a write is cut off
    LOST = "lost"  # it gets through; a write is answered with a fault all the same


class Network(ThreadingHTTPServer):
    """A proxy in front of a server."""

    daemon_threads = True

    def __init__(self, served: Served) -> None:
        super().__init__(("127.0.0.1", 0), _Hop)
        self.served = served
        self.mood = Mood.THERE

    @property
    def origin(self) -> str:
        return f"http://{self.served.host.partition(':')[0]}:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that was killed is no news."""


class _Hop(BaseHTTPRequestHandler):
    server: Network

    def _pass(self) -> None:
        mood, is_write = self.server.mood, self.command == "POST"
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if mood is Mood.AWAY:
            return
        if mood is Mood.FAULTY:
            self._answer(502, [], FAULT)
            return
        upstream = http.client.HTTPConnection("127.0.0.1", self.server.served.port, timeout=30)
        headers = {n: v for n, v in self.headers.items() if n.lower() not in PER_HOP}
        upstream.request(self.command, self.path, body, headers)
        said = upstream.getresponse()
        content = said.read()
        upstream.close()
        if is_write and mood is Mood.LOST:
            self._answer(500, [], FAULT)
        elif not (is_write and mood is Mood.DEAF):
            self._answer(said.status, said.getheaders(), content)

    do_GET = do_POST = _pass  # noqa: N815 - the names http.server calls

    def _answer(self, status: int, headers: list[tuple[str, str]], content: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in PER_HOP:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_arguments: object) -> None:
        """Nobody reads it."""


@contextmanager
def network(served: Served) -> Iterator[Network]:
    between = Network(served)
    with answering(between):
        yield between


class Pocket:
    """A browser of one's own, with a profile that outlives it.

    Args:
        chromium: Playwright's way to it.
        profile: The folder of its profile.
        program: The one to start.
    """

    def __init__(self, chromium: BrowserType, profile: Path, program: str) -> None:
        self.chromium = chromium
        self.profile = profile
        self.program = program
        self.process: subprocess.Popen[bytes] | None = None
        self.browser: Browser | None = None
        self.cookies: Any = []

    @classmethod
    def whole(cls, chromium: BrowserType, profile: Path) -> "Pocket":
        """One of Debian's whole Chromium, as people have it."""
        program = services.chromium(is_whole=True)
        assert program is not None, "This wants Chromium; `make services` installs it."
        return cls(chromium, profile, program)

    def start(self) -> None:
        port = self.profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        options = ["--headless", "--remote-debugging-port=0", f"--user-data-dir={self.profile}"]
        self.process = subprocess.Popen(
            [self.program, *CHROMIUM, *options, "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until = time.monotonic() + 30
        while not (port.exists() and port.read_text().count("\n")):
            assert time.monotonic() < until, "Chromium did not start"
            time.sleep(0.02)
        self.browser = self.chromium.connect_over_cdp(
            f"http://127.0.0.1:{port.read_text().split()[0]}"
        )
        self.browser.contexts[0].add_cookies(self.cookies)

    def open(self, address: str) -> Page:
        """Another window."""
        assert self.browser is not None
        page = self.browser.contexts[0].new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        return page

    def remember(self) -> None:
        """See to the cookies: Chromium itself writes them down half a minute later."""
        assert self.browser is not None
        self.cookies = self.browser.contexts[0].cookies()

    def kill(self) -> None:
        """End it as a power cut does."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)  # Debian's script and all it started
        self.process.wait()
        if self.browser is not None:
            with suppress(Exception):
                self.browser.close()
        self.process = self.browser = None
