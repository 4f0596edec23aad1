"""Copies of the notebook, made by SQLite's own backup call. No Django.

A copy is written under a name that nobody looks for, checked, brought to the disk for good, and
only then given its own name: so a copy that can be seen is whole, whatever happened meanwhile.
"""

import hashlib
import os
import re
import sqlite3
import stat
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from noes.site import retention, soundness

FOLDER = "backups"
USUAL = "noes.sqlite3"
DIGITS = 8
OURS = stat.S_IRUSR | stat.S_IWUSR
OURS_ALONE = stat.S_IRWXU
PAGES = 2_000  # copied at a stretch
BREATH = 0.002  # seconds between stretches, so that the disk is free for whoever writes
PATIENCE = 20  # seconds, as everywhere
MOST_BEFORE_MIGRATIONS = 10
BESIDE = ("", "-journal", "-wal", "-shm")  # what SQLite keeps beside a file

STAMP = "%Y%m%dT%H%M%SZ"
NAME = re.compile(
    r"(daily|before-migration|before-restore|by-hand)-(\d{8}T\d{6}Z)(?:-\d+)?\.sqlite3"
)
DRAFT = re.compile(r"\..+\.(\d+)")


class Reason(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_RESTORE = "before-restore"
    BY_HAND = "by-hand"


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy in the folder of backups."""

    file: Path
    reason: Reason
    made_at: datetime


def folder_of(database: Path, home: Path) -> Path:
    """Return where the copies of a notebook are kept.

    One that NOES_DATABASE_URL has put elsewhere has a folder of its own, so that no notebook is
    ever brought back from the copies of another.

    Args:
        database: the notebook's file.
        home: the data folder.
    """
    usual = home / FOLDER
    if database == home / USUAL:
        return usual
    told = hashlib.sha256(os.fsencode(database)).hexdigest()[:DIGITS]
    return usual / f"{database.stem}-{told}"


def copies(folder: Path) -> tuple[Copy, ...]:
    """Return the copies in a folder of backups, newest first."""
    try:
        found = [_named(file) for file in folder.iterdir()]
    except OSError:
        return ()
    return tuple(sorted(filter(None, found), key=_age, reverse=True))


def _named(file: Path) -> Copy | None:
    named = NAME.fullmatch(file.name)
    if named is None:
        return None
    try:
        made_at = datetime.strptime(named[2], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Copy(file, Reason(named[1]), made_at)


def _age(one: Copy) -> tuple[datetime, int, str]:
    return one.made_at, len(one.file.name), one.file.name  # "-2" came after none


def before_migration(database: Path, folder: Path, now: datetime) -> Path:
    """Copy the notebook as it is before its tables change; the last ten such copies are kept.

    Args:
        database: the notebook's file.
        folder: where backups are kept.
        now: this instant; part of the copy's name.

    Returns:
        The copy.

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: the notebook cannot be read, or the copy not be written.
    """
    made = keep(database, folder, Reason.BEFORE_MIGRATION, now)
    _prune(
        folder,
        Reason.BEFORE_MIGRATION,
        lambda all_made: retention.newest(all_made, MOST_BEFORE_MIGRATIONS),
    )
    return made


def daily(database: Path, folder: Path, now: datetime) -> Path | None:
    """Copy the notebook unless today has a copy already, and let go of copies grown old.

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: the notebook cannot be read, or the copy not be written.
    """
    made = (one.made_at for one in copies(folder) if one.reason is Reason.DAILY)
    if not retention.is_due(made, now):
        return None
    sweep(folder)
    new = keep(database, folder, Reason.DAILY, now)
    _prune(folder, Reason.DAILY, retention.worth_keeping)
    return new


def keep(database: Path, folder: Path, reason: Reason, now: datetime) -> Path:
    """Copy the notebook into the folder of backups, under a name that says when and why."""
    with closing(connect(database)) as source, snapshot(source):
        return keep_of(source, folder, reason, now)


def copy(database: Path, target: Path) -> None:
    """Copy the notebook to a file of one's choice; raises as `write` does."""
    with closing(connect(database)) as source, snapshot(source):
        write(source, target)


def keep_of(source: sqlite3.Connection, folder: Path, reason: Reason, now: datetime) -> Path:
    """Do as `keep` does, for a notebook that is open."""
    folder.parent.mkdir(mode=OURS_ALONE, exist_ok=True)
    folder.mkdir(mode=OURS_ALONE, exist_ok=True)
    folder.chmod(OURS_ALONE)
    while True:
        made = free_name(folder, reason, now)
        with suppress(FileExistsError):  # another program took the name meanwhile
            write(source, made)
            return made


def free_name(folder: Path, reason: str, now: datetime) -> Path:
    stamp = f"{reason}-{now.astimezone(UTC):{STAMP}}"
    names = [stamp, *(f"{stamp}-{number}" for number in range(2, 100))]
    return next(file for name in names if not (file := folder / f"{name}.sqlite3").exists())


def connect(file: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """Open a file that is there already."""
    return sqlite3.connect(f"{file.as_uri()}?mode={mode}", uri=True, timeout=PATIENCE)


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """See one state of a notebook in WAL mode for the length of the block.

    It keeps nobody from writing, and a backup in steps need not start again after each write.
    """
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
        yield
    finally:
        connection.rollback()


def write(source: sqlite3.Connection, target: Path) -> None:
    """Copy an open notebook to a new file, whole or not at all.

    Args:
        source: in a transaction that sees one state of the notebook.
        target: the copy; it may not exist.

    Raises:
        FileExistsError: there is something at the target.
        OSError: the copy cannot be written.
        sqlite3.Error: the notebook is not whole, or the copy cannot be written.
    """
    if target.exists():
        raise FileExistsError(target)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    _remove(draft)
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OURS))
    try:
        with closing(sqlite3.connect(draft)) as made:
            source.backup(made, pages=PAGES, sleep=BREATH, progress=_stay_stoppable)
            # One file that needs no other beside it, wherever it is carried.
            made.execute("PRAGMA journal_mode=DELETE")
            soundness.require_whole(made)
        bring_to_disk(draft)
        _name(draft, target)
    finally:
        _remove(draft)


def _stay_stoppable(_status: int, _remaining: int, _total: int) -> None:
    """Do nothing, in Python: here an interrupt from the keyboard is heard."""


def _name(draft: Path, target: Path) -> None:
    """Give a finished draft its name, never over anything that is there."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # a disk without links, such as a stick
        if target.exists():
            raise FileExistsError(target) from None
        draft.rename(target)
    bring_to_disk(target.parent)


def bring_to_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, would outlive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(draft: Path) -> None:
    for beside in BESIDE:
        draft.with_name(draft.name + beside).unlink(missing_ok=True)


def _prune(
    folder: Path, reason: Reason, chosen: Callable[[Collection[datetime]], Collection[datetime]]
) -> None:
    there = [one for one in copies(folder) if one.reason is reason]
    stay = chosen([one.made_at for one in there])
    for one in there:
        if one.made_at not in stay:
            one.file.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove the drafts of programs that ended before they were done."""
    for file in folder.glob(".*"):
        drafted = DRAFT.fullmatch(_plain(file.name))
        if drafted and not _is_alive(int(drafted[1])):
            file.unlink(missing_ok=True)


def _plain(name: str) -> str:
    for beside in BESIDE[1:]:
        name = name.removesuffix(beside)
    return name


def _is_alive(process: int) -> bool:
    with suppress(PermissionError):  # somebody else's, and alive
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
    return True
