"""What a first visit brings and what a later one does: by what pages name, and on the wire."""

import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from bench.browser import PHONE, chromium, let_in
from bench.house import House, start, text_of, visitor
from bench.pages import changing
from bench.table import Measured
from tests.site.serving import answering

ASSET = re.compile(rb'(?:src|href)="(/static/[^"]+)"')
FONT = (".woff2", ".woff")
KB, MS = 1024, 1e3
PART = 65_536
QUIET = 2.0  # seconds without a byte, after which a visit is over


def first_visit(home: Path) -> list[Measured]:
    house = start(home)
    try:
        guest = visitor(house)
        _status, headers, content = guest.ask("GET", "/")
        page = text_of(content, headers)
        assets = sorted({path.decode() for path in ASSET.findall(page)})
        sizes = {path: len(guest.ask("GET", path)[2]) for path in assets}
        base = next(path for path in assets if path.endswith("/noes.js")).removesuffix("noes.js")
        late = [len(guest.ask("GET", f"{base}{name}.js")[2]) for name in ("waiting", "worker")]
    finally:
        house.stop()
    fonts = sum(size for path, size in sizes.items() if path.endswith(FONT))
    text = len(content) + sum(sizes.values()) - fonts
    script = sizes[f"{base}noes.js"]
    return [
        Measured("first visit: HTML, CSS and script", text / KB, None, 40, "KB"),
        Measured("first visit with fonts", (text + fonts) / KB, None, 120, "KB"),
        Measured("first visit: requests", 1 + len(assets), None, 8, ""),
        Measured("script of ours, with the worker", (script + sum(late)) / KB, None, 12, "KB"),
    ]


class Wire(ThreadingTCPServer):
    """A wire to a house that counts what comes down it."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Ends)
        self.house = port
        self.brought = 0
        self.last = time.monotonic()

    def count(self, size: int) -> None:
        self.brought += size
        self.last = time.monotonic()

    def visit(self, page: Page, address: str) -> int:
        """Open a page, and wait until nothing more comes; return the bytes that came."""
        before = self.brought
        page.goto(address)
        while time.monotonic() - self.last < QUIET:
            page.wait_for_timeout(QUIET / 10 * MS)
        return self.brought - before

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no news."""


class _Ends(BaseRequestHandler):
    server: Wire

    def handle(self) -> None:
        house = socket.create_connection(("127.0.0.1", self.server.house))
        up = threading.Thread(target=_hand_on, args=(self.request, house), daemon=True)
        up.start()
        _hand_on(house, self.request, self.server.count)


def _hand_on(
    one: socket.socket, other: socket.socket, count: Callable[[int], None] | None = None
) -> None:
    """Hand on what one end says until it has no more to say."""
    while part := one.recv(PART):
        if count is not None:
            count(len(part))
        other.sendall(part)
    other.shutdown(socket.SHUT_WR)


@contextmanager
def wire(house: House) -> Iterator[Wire]:
    between = Wire(house.port)
    with answering(between):
        yield between


def visits(home: Path) -> list[Measured]:
    """On the wire: headers, pages, what they are made of, and what the worker keeps for later."""
    house = start(home)
    try:
        with chromium() as browser, wire(house) as between:
            known = let_in(browser, house)
            context = browser.new_context(storage_state=known, viewport=PHONE)
            name = urlsplit(house.link).hostname
            today = f"http://{name}:{between.server_address[1]}/"
            first = between.visit(context.new_page(), today)
            changing(home)()
            later = between.visit(context.new_page(), today)
    finally:
        house.stop()
    return [
        Measured("first visit, with all kept for later", first / KB, None, 160, "KB"),
        Measured("a later visit, after a change", later / KB, None, 15, "KB"),
    ]
