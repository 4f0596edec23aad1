"""Noes as its user runs it: `noes serve` on a folder, and a browser that knows its cookies."""

import gzip
import http.client
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bench.machine import environment, free_port

PATIENCE = 30
SIGNS_OF_NAVIGATION = {"Sec-Fetch-Site": "same-origin", "Accept-Encoding": "gzip, br"}


@dataclass(slots=True)
class House:
    """A running app."""

    process: "subprocess.Popen[str]"
    port: int
    link: str

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)


def start(home: Path) -> House:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "noes", "serve", "--no-open", "--port", str(port)],
        env=environment(home),
        stdout=subprocess.PIPE,
        text=True,
        cwd=home,
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    found = re.search(r"http://\S+/enter/\S+", said)
    assert found, said
    return House(process, port, found.group())


@dataclass(slots=True)
class Visitor:
    """A browser, as far as the server can tell."""

    host: str
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def ask(
        self, method: str, path: str, body: bytes | None = None, **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        sent = {"Host": f"{self.host}:{self.port}", **SIGNS_OF_NAVIGATION}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(method, path, body, sent)
        answer = self.connection.getresponse()
        content = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or ():
            name, _equals, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, {k.lower(): v for k, v in answer.headers.items()}, content

    def page(self, path: str) -> bytes:
        status, _headers, content = self.ask("GET", path)
        assert status == http.HTTPStatus.OK, (path, status)
        return content


def visitor(house: House) -> Visitor:
    """A browser that came in by the entry link and has seen Today."""
    link = urlsplit(house.link)
    assert link.hostname is not None
    guest = Visitor(link.hostname, house.port)
    guest.page(link.path)
    guest.page("/")
    return guest


def first_page(home: Path) -> tuple[float, House]:
    """Seconds from the start of `noes serve` to its first page."""
    started = time.perf_counter()
    house = start(home)
    visitor(house)
    return time.perf_counter() - started, house


def text_of(content: bytes, headers: dict[str, str]) -> bytes:
    return gzip.decompress(content) if headers.get("content-encoding") == "gzip" else content
