"""A test run touches nothing of the person who runs it and nothing beyond this machine.

pytest loads this before Django reads its settings (`-p tests.hermetic` in pyproject.toml).
"""

import ipaddress
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

RESOLVING = frozenset({"socket.getaddrinfo", "socket.gethostbyname"})
SENDING = frozenset({"socket.bind", "socket.connect", "socket.sendto", "socket.sendmsg"})
INTERNET = frozenset({socket.AF_INET, socket.AF_INET6})

FOLDER = Path(tempfile.mkdtemp(prefix="noes-tests-"))


class BeyondLoopbackError(RuntimeError):
    """A test reached for another machine."""


def is_loopback(host: str) -> bool:
    """Say whether a name or an address can only mean this machine."""
    if host in {"", "localhost"} or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_address(host: str) -> bool:
    """Say whether a host is written as an address, which no name server is asked about."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def refuse_beyond_loopback(event: str, arguments: tuple[Any, ...]) -> None:
    """Stop a connection, a datagram or a name look-up that would leave this machine."""
    if event in SENDING:
        used, address = arguments
        if used.family in INTERNET and address and not is_loopback(_text(address[0])):
            raise BeyondLoopbackError(f"{event} to {address[0]}: tests stay on this machine")
    elif event in RESOLVING and arguments[0] is not None:
        host = _text(arguments[0])
        if not is_loopback(host) and not is_address(host):
            raise BeyondLoopbackError(f"{event} of {host}: tests stay on this machine")


def _text(host: str | bytes) -> str:
    return host.decode() if isinstance(host, bytes) else host


def settle(environment: MutableMapping[str, str], folder: Path) -> None:
    """Point every place a program keeps things in at the folder of this run."""
    for name in [name for name in environment if name.startswith("NOES_")]:
        if name != "NOES_REQUIRE_SERVICES":
            del environment[name]
    environment["NOES_HOME"] = str(folder / "home")
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        environment[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
    # Playwright keeps an event loop in the thread that tests and their database calls run in.
    environment["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


def pytest_unconfigure() -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)


settle(os.environ, FOLDER)
sys.addaudithook(refuse_beyond_loopback)
