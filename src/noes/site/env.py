"""Settings from the environment: typed, and loud when they make no sense."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from noes.site.problem import Problem

T = TypeVar("T")
HOST = re.compile(r"[^\s/\\]+")

FIRST_YEAR, LAST_YEAR = 1900, 2199  # of the days that a notebook holds; a zone may move it by one
DATABASE_FILE = "noes.sqlite3"

# How the server tells its worker, which is a process of its own on some systems.
LOCAL_TOKEN = "_NOES_LOCAL_TOKEN"  # noqa: S105 - the name of it
LOG_REQUESTS = "_NOES_LOG_REQUESTS"
DEMO = "_NOES_DEMO"
LISTENING = "_NOES_LISTENING"

# For tests: languages that nobody speaks, and the folder of their catalogues.
MADE_UP_LANGUAGES = "_NOES_MADE_UP_LANGUAGES"
MORE_LOCALES = "_NOES_MORE_LOCALES"


class EnvError(Problem):
    """A variable of the environment makes no sense; the message names it and the way out."""


@dataclass(frozen=True, slots=True)
class PublicURL:
    """The https address people reach the notebook by, behind a proxy or tailnet."""

    host: str
    port: int | None

    @property
    def netloc(self) -> str:
        return f"{self.host}:{self.port}" if self.port else self.host

    @property
    def origin(self) -> str:
        return f"https://{self.netloc}"


def read(name: str, parse: Callable[[str], T], default: T) -> T:
    """Read one variable; an empty one counts as not set.

    Raises:
        EnvError: the value cannot be read; names the variable.
    """
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    try:
        return parse(value)
    except ValueError as problem:
        raise EnvError(f"{name}={value!r} {problem}") from problem


def instant(text: str) -> datetime:
    """Read an ISO instant with its offset, such as 2026-03-01T09:30:00+01:00."""
    hint = "is not an instant; write it as 2026-03-01T09:30:00+01:00."
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as problem:
        raise ValueError(hint) from problem
    if moment.tzinfo is None:
        raise ValueError("has no UTC offset; add one, as in 2026-03-01T09:30:00+01:00.")
    if not FIRST_YEAR < moment.year < LAST_YEAR:
        raise ValueError(
            f"lies too far out; choose a year from {FIRST_YEAR + 1} to {LAST_YEAR - 1}."
        )
    return moment


def public_url(text: str) -> PublicURL:
    """Read the address of a proxy or tailnet: https, a host, no path."""
    parts = urlsplit(text)
    if parts.scheme != "https" or not parts.hostname or not HOST.fullmatch(parts.netloc):
        raise ValueError("is not an https address; write it as https://noes.example.org.")
    if parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        raise ValueError("has more than a host; write it as https://noes.example.org.")
    try:
        host = parts.hostname.encode("idna").decode()  # as browsers send it: xn--mnchen-3ya.example
    except UnicodeError:
        raise ValueError("has no name a host can have.") from None
    return PublicURL(host.lower(), parts.port)


def origin(text: str) -> str:
    """Read the origin of a server: a scheme and a host, no path."""
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not HOST.fullmatch(parts.netloc):
        raise ValueError("is not an address; write it as https://docs.example.org.")
    return f"{parts.scheme}://{parts.netloc}"


def require_sense() -> None:
    """Read what the settings will read, for a program that leaves them to another process.

    Raises:
        EnvError: a variable cannot be read; names it.
    """
    read("NOES_NOW", instant, None)
    read("NOES_URL", public_url, None)
    read("NOES_DATABASE_URL", database, None)
    read("NOES_GOOGLE", origin, None)


SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": ("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON"),
}


def sqlite(path: Path) -> dict[str, object]:
    """Return Django's settings of one SQLite file."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": SQLITE_OPTIONS,
        "CONN_MAX_AGE": None,
        "ATOMIC_REQUESTS": False,
    }


def database(text: str) -> dict[str, object]:
    """Read a database address: sqlite:////path."""
    parts = urlsplit(text)
    if parts.scheme != "sqlite" or parts.netloc or len(parts.path) <= 1:
        raise ValueError(
            "is not an SQLite file, which is all that Noes writes to; write it as sqlite:////path/to/file."
        )
    return sqlite(Path(unquote(parts.path[1:])).expanduser().resolve())
