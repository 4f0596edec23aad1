"""Tables between their preview and their import, kept in a private folder for a day at most.

This is the one place for it. A table is found by its owner and its token together, so that a token
is worth nothing to anybody else. What was chosen about a table is kept beside it.
"""

import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Final
from uuid import UUID

from noes.core.words import N_
from noes.exchange.choices import Choices
from noes.exchange.errors import NoRoom
from noes.exchange.source import Source, file_of

LIFE: Final = timedelta(days=1)
MOST: Final = 5  # tables of one owner that wait
TABLE, ABOUT = ".table", ".json"
_TOKEN: Final = re.compile(r"[0-9a-f]{1,12}\.[\w-]{22}", re.ASCII)
FULL: Final = N_("The disk takes no more. Make some room on it and bring the table again.")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A table that waits to be brought in."""

    token: str
    name: str
    path: Path
    choices: Choices

    @property
    def source(self) -> bytes:
        """The whole table."""
        return self.path.read_bytes()

    def opened(self) -> IO[bytes]:
        """Open the table, for what reads it in pieces; the caller closes it."""
        return self.path.open("rb")


def keep(
    folder: Path, owner: UUID, source: Source, *, name: str, choices: Choices, now: datetime
) -> str:
    """Keep a table until it is brought in.

    Args:
        folder: where tables wait; it is made, for its user only, where it is not there.
        owner: whose table.
        source: the file, open or as its bytes, or the cells that were pasted.
        name: what it is called.
        choices: what was chosen about it.
        now: this instant; older tables than LIFE are forgotten.

    Returns:
        The token that finds it again.

    Raises:
        NoRoom: the disk takes no more.
    """
    token = f"{int(now.timestamp()):x}.{secrets.token_urlsafe(16)}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _forget(folder, owner, now)
        _write(_path(folder, owner, token, TABLE), source)
        _describe(folder, owner, token, name, choices)
    except OSError as error:
        drop(folder, owner, token)
        raise NoRoom(FULL) from error
    return token


def find(folder: Path, owner: UUID, token: str, *, now: datetime) -> Waiting | None:
    """Find a table that waits; None where there is none of this owner and token."""
    if not _TOKEN.fullmatch(token) or _made_at(token) <= now - LIFE:
        return None
    try:
        about = json.loads(_path(folder, owner, token, ABOUT).read_bytes())
        table = _path(folder, owner, token, TABLE)
        table.stat()
        return Waiting(token, about["name"], table, Choices(**about["choices"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def choose(folder: Path, owner: UUID, waiting: Waiting, choices: Choices) -> None:
    """Keep what was chosen about a table.

    Raises:
        NoRoom: the disk takes no more.
    """
    try:
        _describe(folder, owner, waiting.token, waiting.name, choices)
    except OSError as error:
        raise NoRoom(FULL) from error


def drop(folder: Path, owner: UUID, token: str) -> None:
    """Forget a table; nothing happens where it is forgotten already."""
    if _TOKEN.fullmatch(token):
        for ending in (ABOUT, TABLE):
            with suppress(OSError):
                _path(folder, owner, token, ending).unlink()


def _forget(folder: Path, owner: UUID, now: datetime) -> None:
    """Forget every table whose time is over, and the oldest of this owner where they are too many."""
    mine = []
    for whose, token in sorted(_names(folder), key=lambda name: _made_at(name[1])):
        if _made_at(token) <= now - LIFE:
            drop(folder, whose, token)
        elif whose == owner:
            mine.append(token)
    for token in mine[: max(0, len(mine) - MOST + 1)]:
        drop(folder, owner, token)


def _names(folder: Path) -> Iterator[tuple[UUID, str]]:
    for file in folder.glob(f"*{TABLE}"):
        owner, _dot, token = file.name.removesuffix(TABLE).partition(".")
        with suppress(ValueError):
            if _TOKEN.fullmatch(token):
                yield UUID(owner), token


def _made_at(token: str) -> datetime:
    return datetime.fromtimestamp(int(token.partition(".")[0], 16), UTC)


def _path(folder: Path, owner: UUID, token: str, ending: str) -> Path:
    return folder / f"{owner.hex}.{token}{ending}"


def _describe(folder: Path, owner: UUID, token: str, name: str, choices: Choices) -> None:
    about = {"name": name, "choices": asdict(choices)}
    _write(_path(folder, owner, token, ABOUT), json.dumps(about).encode())


def _write(path: Path, content: Source) -> None:
    """Write a file that only its user can read, whole or not at all."""
    draft = path.with_name(f"{path.name}.draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            shutil.copyfileobj(file_of(content), file)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
