"""Notebooks on disk for tests of keeping them: made once, copied for each test."""

import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from noes.site.database import known_steps
from tests.site.serving import PATIENCE, environment, noes

FILE = "noes.sqlite3"
TITLES = ["Pitch: repair cafés", "Rate increase"]


def made(folder: Path) -> Path:
    """Write two asks into a fresh notebook."""
    for title in TITLES:
        done = noes(folder, "log", "--as-is", title)
        assert (done.returncode, done.stderr) == (0, "")
    shutil.rmtree(folder / "backups", ignore_errors=True)
    return folder


def copied(folder: Path, to: Path) -> Path:
    shutil.copytree(folder, to)
    to.chmod(0o700)
    return to


def rows(file: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(sql).fetchall()


def write(file: Path, sql: str, *values: Any) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(sql, values)


def titles(file: Path) -> list[str]:
    """What the asks of a notebook, or of a copy, are called."""
    return [title for (title,) in rows(file, "SELECT title FROM journal_ask ORDER BY entry")]


def is_whole(file: Path) -> bool:
    return rows(file, "PRAGMA integrity_check") == [("ok",)]


def grow(file: Path, megabytes: int) -> None:
    """Make a notebook so large that copying it takes a while."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE IF NOT EXISTS filler (x)")
        connection.executemany(
            "INSERT INTO filler VALUES (randomblob(?))", [[1_000_000]] * megabytes
        )


def make_older(folder: Path) -> str:
    """Take a notebook back to the version before the last; return the step it then lacks."""
    steps = sorted(name for app, name in known_steps() if app == "journal")
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "journal", steps[-2], "--verbosity", "0"],
        env=environment(folder, DJANGO_SETTINGS_MODULE="noes.site.settings"),
        check=True,
        timeout=PATIENCE,
    )
    return steps[-1]


def steps_of(file: Path) -> list[str]:
    """The journal's migrations that a notebook has been through."""
    sql = "SELECT name FROM django_migrations WHERE app = 'journal' ORDER BY name"
    return [name for (name,) in rows(file, sql)]


def spoil(file: Path) -> None:
    """Damage pages in the middle of a file."""
    size = file.stat().st_size
    with file.open("r+b") as opened:
        opened.seek(size // 3)
        opened.write(b"\xa5" * (size // 3))


def started(folder: Path, *arguments: str, **more: str) -> "subprocess.Popen[str]":
    """Start a command and do not wait for it."""
    return subprocess.Popen(
        [sys.executable, "-m", "noes", *arguments],
        env=environment(folder, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def on_a_full_disk(folder: Path, *arguments: str, room: int) -> "subprocess.CompletedProcess[str]":
    """Run a command that can write no file beyond so many bytes, as on a disk that fills up."""

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    return _run_with(bound, folder, *arguments)


def _run_with(
    prepare: Callable[[], None], folder: Path, *arguments: str
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "noes", *arguments],
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        preexec_fn=prepare,
    )
