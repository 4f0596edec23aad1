"""Real servers in processes of their own, on ports of their own, in folders of their own."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from socketserver import TCPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

PATIENCE = 30.0  # seconds


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: str
    cookies: Mapping[str, str] = field(default_factory=dict)

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Served:
    """A running `noes serve`."""

    process: "subprocess.Popen[str]"
    folder: Path
    link: str  # the entry link it printed

    @property
    def address(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "address.json").read_text())
        return found

    @property
    def port(self) -> int:
        return urlsplit(self.link).port or 0

    @property
    def host(self) -> str:
        """Its own name and port, as a browser sends them."""
        return urlsplit(self.link).netloc

    @property
    def origin(self) -> str:
        return f"http://{self.host}"

    @property
    def cookie_name(self) -> str:
        return f"noes_{self.host.partition('.')[0]}"

    def ask(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, body: str = ""
    ) -> Answer:
        """Send one request as it stands; the Host header is the notebook's own if not given."""
        return ask(self.port, method, path, {"Host": self.host, **(headers or {})}, body)

    def fresh_link(self) -> str:
        """Ask for another entry link as the command line does; return its path."""
        return str(self.ask("POST", "/local/links", self.as_local()).json()["path"])

    def as_local(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.address['token']}"}

    def entered(self, **headers: str) -> dict[str, str]:
        """Come in by a fresh link; return the headers that a page of ours then sends."""
        answer = self.ask("GET", self.fresh_link(), headers)
        return {
            "Cookie": f"{self.cookie_name}={answer.cookies[self.cookie_name]}",
            "Sec-Fetch-Site": "same-origin",
        }

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(PATIENCE)


def ask(port: int, method: str, path: str, headers: Mapping[str, str], body: str = "") -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    with closing(connection):
        connection.request(method, path, body.encode(), dict(headers))
        said = connection.getresponse()
        text = said.read().decode()
        given = [cookie.strip() for cookie in said.headers.get_all("Set-Cookie") or []]
        cookies = dict(cookie.split(";")[0].split("=", 1) for cookie in given)
        return Answer(said.status, {n.lower(): v for n, v in said.getheaders()}, text, cookies)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a program that keeps its notebook in this folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NOES_")}
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):
        kept.pop(display, None)
    return {**kept, "NOES_HOME": str(folder), **more}


def noes(folder: Path, *arguments: str, **more: str) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "noes", *arguments],
        env=environment(folder, **more),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@contextmanager
def serving(folder: Path, *arguments: str, **more: str) -> Iterator[Served]:
    """Serve a folder for as long as the block runs, on a free port unless one is given."""
    port = () if "--port" in arguments else ("--port", "0")
    process = subprocess.Popen(
        [sys.executable, "-m", "noes", "serve", "--no-open", *port, *arguments],
        env=environment(folder, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        yield Served(process, folder, line.split()[-1])
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)
        process.stdout.close()
        process.stderr.close()


def children(pid: int) -> list[int]:
    """The processes that this one started and that still run."""
    task = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in task.read_text().split()]


def is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def is_free(port: int) -> bool:
    with closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


@contextmanager
def answering(server: TCPServer) -> Iterator[None]:
    """Let a server of our own answer, in a thread, until the block ends."""
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join(PATIENCE)
        server.server_close()


def wait_until(claim: Any, patience: float = PATIENCE) -> bool:
    """Wait until a claim holds; say whether it came to."""
    until = time.monotonic() + patience
    while not claim():
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True
