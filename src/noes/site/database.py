"""The notebook's file made ready: sound, not newer than the program, and migrated.

Looked at by plain sqlite3, so that a start with nothing to migrate loads no Django here.
"""

import fcntl
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from noes.site import backup, env, problem, soundness
from noes.site.zone import machine_zone

PACKAGE = Path(__file__).resolve().parent.parent
MIGRATING = "migrating"
CHECKED_UP_TO = 32 * 1024 * 1024  # bytes; a larger file is checked by `noes doctor` only

Step = tuple[str, str]  # app and name of a migration


def file_of(folder: Path) -> Path:
    """Return the notebook's file."""
    settings = env.read("NOES_DATABASE_URL", env.database, env.sqlite(folder / env.DATABASE_FILE))
    return Path(str(settings["NAME"]))


def make_ready(folder: Path) -> None:
    """Bring the database to what this program expects, after a backup of what was there.

    Raises:
        Problem: it is damaged, newer than the program, or cannot be written.
    """
    file = file_of(folder)
    if _lacks_steps(file, folder):
        with _alone(folder):
            if steps := _lacks_steps(file, folder):
                _migrate_file(file, folder, steps)


def known_steps() -> frozenset[Step]:
    """Return the migrations this program has."""
    return frozenset(
        (file.parent.parent.name, file.stem) for file in PACKAGE.glob("*/migrations/[0-9]*.py")
    )


def _lacks_steps(file: Path, folder: Path) -> frozenset[Step]:
    known = known_steps()
    if is_empty(file):
        require_new(file, folder)
        return known
    if not os.access(file, os.R_OK | os.W_OK):
        raise problem.closed(file)
    try:
        taken = _taken_steps(file)
    except sqlite3.Error as error:
        raise problem.of_database(error, file) from error
    unknown = sorted(taken - known)
    if unknown:
        raise problem.newer(file, " ".join(unknown[0]))
    return known - taken


def is_empty(file: Path) -> bool:
    """Say whether there is no notebook at a path, not even a damaged one."""
    return not file.exists() or not file.stat().st_size


def require_new(file: Path, folder: Path) -> None:
    """Refuse to begin a notebook where there was one.

    Raises:
        Problem: there are backups, so that the empty file is a loss and no beginning.
    """
    earlier = backup.copies(backup.folder_of(file, folder))
    # Looked at again: another program may have made the notebook and its first copy meanwhile.
    if earlier and is_empty(file):
        raise problem.emptied(file, earlier[0].file)


def _taken_steps(file: Path) -> frozenset[Step]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True, timeout=20)) as connection:
        if file.stat().st_size <= CHECKED_UP_TO:
            soundness.require_whole(connection)
        tables = "SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'"
        if connection.execute(tables).fetchone() is None:
            return frozenset()
        return frozenset(connection.execute("SELECT app, name FROM django_migrations"))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep two programs that start together from migrating at the same time."""
    flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
    descriptor = os.open(folder / MIGRATING, flags, stat.S_IRUSR | stat.S_IWUSR)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _migrate_file(file: Path, folder: Path, steps: frozenset[Step]) -> None:
    try:
        if file.exists() and steps != known_steps():
            backup.before_migration(file, backup.folder_of(file, folder), datetime.now(UTC))
        _migrate()
    except OSError as error:
        raise problem.of_folder(error, folder) from error
    except sqlite3.Error as error:
        raise problem.of_database(error, file) from error


def _migrate() -> None:
    # late: start-up - a start with nothing to migrate needs no Django here
    import django
    from django.core.management import call_command
    from django.db import DatabaseError, connections

    django.setup()
    # late: django - models need a Django that is set up
    from noes.accounts.actions import local_owner
    from noes.site.clock import now

    try:
        call_command("migrate", verbosity=0, interactive=False)
        local_owner(now=now(), time_zone=machine_zone())
    except DatabaseError as error:
        raise _below(error) from error
    finally:
        connections.close_all()


def _below(error: Exception) -> Exception:
    """Return what SQLite itself said; anything else goes on as it was."""
    return error.__cause__ if isinstance(error.__cause__, sqlite3.Error) else error
