"""Putting a copy in the notebook's place: looked at first, at once or not at all. No Django.

Nothing is lost on the way. What is replaced is copied into the backups while nobody can write to
it; then one rename puts the restored notebook in its place. Whatever ends the program meanwhile,
the notebook is the old one or the new one, whole.
"""

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from noes.site import backup, database, soundness
from noes.site.backup import Reason
from noes.site.database import Step

PATIENCE = 10.0  # seconds that other programs get to be done with the notebook
STEP = 0.05
HEADER = b"SQLite format 3\x00"
DOCUMENT = b'{"noes":'
DAMAGED = "damaged"
WAYS = ("accounts_session", "accounts_entry_link")


class Unfit(Exception):
    """What lies at a path cannot be restored; says which of these it is."""


class NoFile(Unfit):
    """There is no such file."""


class NoNotebook(Unfit):
    """It is some other file."""


class Export(NoNotebook):
    """It is an export, which is imported and not restored."""


class Spoilt(Unfit):
    """It is damaged."""


class Newer(Unfit):
    """A newer Noes wrote it."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a copy holds.

    Args:
        asks: how many, drafts too.
        written_at: when it was last written to; None where it never was.
        is_older: whether an older Noes wrote it, so that it is migrated afterwards.
    """

    asks: int
    written_at: datetime | None
    is_older: bool


def look_at(file: Path) -> Held:
    """Verify a copy, every page and index of it, without changing it.

    Raises:
        Unfit: it cannot be restored, and why.
        OSError: it cannot be read.
    """
    _require_database(file)
    try:
        with closing(_opened(file)) as connection:
            steps = _steps(connection)
            soundness.require_whole(connection, thorough=True)
            return _held(connection, steps)
    except sqlite3.OperationalError as error:
        raise _unfit(error) from error
    except sqlite3.DatabaseError as error:
        raise Spoilt from error


def _unfit(error: sqlite3.OperationalError) -> Exception:
    if soundness.is_damage(error):
        return Spoilt()
    if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # tables of the same name, but not ours
        return NoNotebook()
    return PermissionError(str(error))


def _require_database(file: Path) -> None:
    if not file.is_file():
        raise NoFile
    with file.open("rb") as opened:
        head = opened.read(200)
    if head.lstrip().replace(b" ", b"").startswith(DOCUMENT):
        raise Export
    if not head.startswith(HEADER):
        raise NoNotebook


def _opened(file: Path) -> sqlite3.Connection:
    """Open a copy to read it; beside one that is complete in itself nothing is made."""
    log = file.with_name(f"{file.name}-wal")
    is_complete = not log.exists() or not log.stat().st_size
    way = "mode=ro&immutable=1" if is_complete else "mode=ro"
    return sqlite3.connect(f"{file.resolve().as_uri()}?{way}", uri=True, timeout=PATIENCE)


def _steps(connection: sqlite3.Connection) -> frozenset[Step]:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not {"django_migrations", "accounts_user", "journal_ask"} <= tables:
        raise NoNotebook
    steps: frozenset[Step] = frozenset(
        connection.execute("SELECT app, name FROM django_migrations")
    )
    if steps - database.known_steps():
        raise Newer
    return steps


def _held(connection: sqlite3.Connection, steps: frozenset[Step]) -> Held:
    (asks,) = connection.execute(
        "SELECT COUNT(*) FROM journal_ask WHERE trashed_at IS NULL"
    ).fetchone()
    return Held(asks, last_written(connection), bool(database.known_steps() - steps))


def last_written(connection: sqlite3.Connection) -> datetime | None:
    """Return when the journal was last written to; None where it never was."""
    (text,) = connection.execute("SELECT MAX(written_at) FROM journal_write").fetchone()
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


def put_in_place(file: Path, notebook: Path, folder: Path, now: datetime) -> Path | None:
    """Make a copy the notebook, and keep what was there. The app must not be running.

    Every browser has to be let in anew, and entry links of the copy open nothing. An API token
    works on where both the copy and what it replaced have it: one that was taken back since the
    copy was made stays so.

    Args:
        file: the copy, looked at.
        notebook: the file to replace.
        folder: where backups are kept.
        now: this instant; part of the name of what is kept.

    Returns:
        Where what was replaced is kept; None where there was nothing.

    Raises:
        OSError: something cannot be written; the notebook is as it was.
        sqlite3.Error: as above, or another program holds the notebook.
    """
    backup.sweep(notebook.parent)
    draft = notebook.with_name(f".{notebook.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    try:
        with closing(_opened(file)) as source, backup.snapshot(source):
            backup.write(source, draft)
        if not notebook.exists() or not notebook.stat().st_size:
            _replace_nothing(draft, notebook)
            return None
        if _is_sound(notebook):
            return _replace_sound(draft, notebook, folder, now)
        return _replace_damaged(draft, notebook, folder, now)
    finally:
        draft.unlink(missing_ok=True)


def _is_sound(notebook: Path) -> bool:
    try:
        # Only read: closing would write the log of a damaged notebook into it, and drop the log.
        with closing(backup.connect(notebook, mode="ro")) as connection:
            return not soundness.complaints(connection)
    except sqlite3.DatabaseError as error:
        if soundness.is_damage(error):
            return False
        raise


def _replace_nothing(draft: Path, notebook: Path) -> None:
    _close_ways(draft, frozenset(), 0)
    _drop_beside(notebook)
    _swap(draft, notebook)


def _replace_sound(draft: Path, notebook: Path, folder: Path, now: datetime) -> Path:
    with _alone_with(notebook) as replaced:
        _close_ways(draft, _tokens(replaced), _revision(replaced))
        kept = backup.keep_of(replaced, folder, Reason.BEFORE_RESTORE, now)
        _swap(draft, notebook)
    return kept


def _replace_damaged(draft: Path, notebook: Path, folder: Path, now: datetime) -> Path:
    """Keep a damaged notebook byte for byte, with its log: somebody may yet read it."""
    _close_ways(draft, frozenset(), 0)
    folder.mkdir(mode=backup.OURS_ALONE, exist_ok=True)
    kept = backup.free_name(folder, DAMAGED, now)
    for beside in ("-wal", ""):
        there = notebook.with_name(notebook.name + beside)
        if there.exists():
            _copy_bytes(there, kept.with_name(kept.name + beside))
    backup.bring_to_disk(folder)
    # Before the swap: a log of the old notebook must never stand beside the new one.
    _drop_beside(notebook)
    _swap(draft, notebook)
    return kept


def _copy_bytes(source: Path, target: Path) -> None:
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with source.open("rb") as read, _private(draft) as written:
            shutil.copyfileobj(read, written)
            written.flush()
            os.fsync(written.fileno())
        draft.rename(target)
    finally:
        draft.unlink(missing_ok=True)


def _private(file: Path) -> BinaryIO:
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, backup.OURS), "wb")


@contextmanager
def _alone_with(notebook: Path) -> Iterator[sqlite3.Connection]:
    """Hold the notebook so that nobody else can read or write it, its log written back.

    The way out of WAL mode is open only to one who is alone, and a program that opened the file a
    moment ago finds, on its first write, that the file has moved.

    Raises:
        sqlite3.OperationalError: another program keeps it open.
    """
    with closing(_taken(notebook)) as connection, backup.snapshot(connection):
        yield connection


def _taken(notebook: Path) -> sqlite3.Connection:
    until = time.monotonic() + PATIENCE
    while True:
        connection = sqlite3.connect(f"{notebook.as_uri()}?mode=rw", uri=True, timeout=0)
        try:
            _take(connection)
        except sqlite3.OperationalError as error:
            connection.close()
            if time.monotonic() > until or soundness.is_damage(error):
                raise
            time.sleep(STEP)
        else:
            return connection


def _take(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=DELETE").fetchone()
    # The lock outlives its transaction: SQLite copies from no connection that is writing.
    connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchone()
    connection.execute("BEGIN EXCLUSIVE")
    connection.commit()
    (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
    if mode != "delete":  # somebody came in between
        busy = sqlite3.OperationalError("database is locked")
        busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise busy


def _tokens(replaced: sqlite3.Connection) -> frozenset[str]:
    try:
        return frozenset(
            digest for (digest,) in replaced.execute("SELECT digest FROM accounts_token")
        )
    except sqlite3.OperationalError:  # from before there were any
        return frozenset()


def _revision(replaced: sqlite3.Connection) -> int:
    try:
        (found,) = replaced.execute("SELECT MAX(revision) FROM journal_notebook").fetchone()
    except sqlite3.OperationalError:  # from before there were any
        return 0
    return int(found or 0)


def _close_ways(draft: Path, tokens: frozenset[str], revision: int) -> None:
    """Close the ways in that the copy would open again, and turn a page in every browser.

    Args:
        draft: the copy that is about to be the notebook.
        tokens: digests of those that open the notebook now.
        revision: of the notebook now; what a browser kept under it must not look current.
    """
    with closing(sqlite3.connect(draft)) as connection, connection:
        for table in WAYS:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        for (digest,) in connection.execute("SELECT digest FROM accounts_token").fetchall():
            if digest not in tokens:
                connection.execute("DELETE FROM accounts_token WHERE digest = ?", [digest])
        connection.execute(
            "UPDATE journal_notebook SET revision = MAX(revision, ?) + 1", [revision]
        )


def _swap(draft: Path, notebook: Path) -> None:
    backup.bring_to_disk(draft)
    draft.replace(notebook)
    backup.bring_to_disk(notebook.parent)


def _drop_beside(notebook: Path) -> None:
    for beside in backup.BESIDE[1:]:
        notebook.with_name(notebook.name + beside).unlink(missing_ok=True)
