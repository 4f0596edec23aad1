"""Debian's Firefox, driven by what it listens to itself (Marionette): no driver stands between.

The protocol: length, colon, JSON; `[0, id, command, arguments]` there, `[1, id, error, result]` back.
"""

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests import services

PATIENCE = 30.0  # seconds
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how WebDriver says that a value is an element
# What is not on this machine is asked of a proxy that is not there.
PREFERENCES = """user_pref("marionette.port", {port});
user_pref("network.dns.localDomains", "{host}");
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
"""


class Firefox:
    """A window of Firefox."""

    def __init__(self, connection: socket.socket) -> None:
        self.file = connection.makefile("rwb")
        self.count = 0
        self._read()  # it introduces itself
        self.send("WebDriver:NewSession")

    def _read(self) -> Any:
        size = b""
        while (byte := self.file.read(1)) != b":":
            assert byte, "Firefox has gone"
            size += byte
        return json.loads(self.file.read(int(size)))

    def send(self, command: str, **arguments: Any) -> Any:
        """Have a command done; return what it comes to."""
        self.count += 1
        message = json.dumps([0, self.count, command, arguments]).encode()
        self.file.write(b"%d:%s" % (len(message), message))
        self.file.flush()
        _kind, _count, error, result = self._read()
        assert error is None, error
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def open(self, address: str) -> None:
        self.send("WebDriver:Navigate", url=address)

    def evaluate(self, script: str, *arguments: Any) -> Any:
        return self.send("WebDriver:ExecuteScript", script=f"return {script}", args=list(arguments))

    def find(self, selector: str, text: str = "") -> str:
        """Wait until an element that is seen is there, by a selector and how its text begins."""
        script = """[...document.querySelectorAll(arguments[0])].find(one =>
          one.checkVisibility() && one.textContent.trim().startsWith(arguments[1])) ?? null"""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if found := self.evaluate(script, selector, text):
                return str(found[ELEMENT])
            time.sleep(0.05)
        raise AssertionError(
            f"no {selector} “{text}” on {self.evaluate('document.body.innerText')}"
        )

    def click(self, selector: str, text: str = "") -> None:
        self.send("WebDriver:ElementClick", id=self.find(selector, text))

    def type(self, selector: str, keys: str) -> None:
        self.send("WebDriver:ElementSendKeys", id=self.find(selector), text=keys)


def _connection(port: int) -> socket.socket:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


@contextmanager
def firefox(folder: Path, host: str) -> Iterator[Firefox]:
    """Start Firefox for as long as the block runs.

    Args:
        folder: An empty one, for its profile.
        host: The name under which a server on this machine is asked.
    """
    program = services.program("firefox")
    assert program is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    (folder / "user.js").write_text(PREFERENCES.format(port=port, host=host), encoding="utf-8")
    kept: Mapping[str, str] = {**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
    process = subprocess.Popen(
        [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)],
        env=kept,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        with _connection(port) as connection:
            yield Firefox(connection)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=PATIENCE)
