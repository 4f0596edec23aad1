"""From an empty machine to a notebook that is ready for use."""

import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from wsgiref.types import WSGIApplication

from noes.cli import home
from noes.site import backup, database, identity, problem
from noes.site.zone import machine_zone

if TYPE_CHECKING:
    from noes.accounts.models import User

PRIVATE = 0o077  # whatever this process writes is its user's alone


def settle(folder: Path) -> None:
    """Make the data folder and the notebook's identity where they are missing.

    Raises:
        Problem: the folder cannot be made or written to.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "noes.site.settings")
    os.umask(PRIVATE)
    try:
        identity.settle(folder)
    except (FileExistsError, NotADirectoryError) as error:
        raise problem.no_folder(folder) from error
    except OSError as error:
        raise problem.of_folder(error, folder) from error
    try:
        (folder / "cache" / "templates").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise problem.of_folder(error, folder) from error


def application() -> WSGIApplication:
    """Return the application for a call in process, its notebook ready.

    The caller puts `noes.owner` into the environ to speak as the owner.

    Raises:
        Problem: the notebook cannot be opened.
    """
    make_ready()
    # late: django - settings read what was made ready
    from noes.site.wsgi import application as behind_door

    return behind_door


def owner() -> "User":
    """Return the owner of this machine's notebook, for commands that run the house itself.

    Raises:
        Problem: the notebook cannot be opened.
    """
    make_ready()
    # late: django - it is set up for the notebook that was made ready
    import django

    django.setup()
    # late: django - models need a Django that is set up
    from noes.accounts.actions import local_owner
    from noes.site.clock import now

    return local_owner(now=now(), time_zone=machine_zone())


def make_ready() -> None:
    """Make the folder and the database of this environment ready for use."""
    folder = home.home()
    settle(folder)
    database.make_ready(folder)
    _copy_of_the_day(folder)


def _copy_of_the_day(folder: Path) -> None:
    """Make it for those who never start the app too; `noes doctor` tells where there is none."""
    file = database.file_of(folder)
    with suppress(OSError, sqlite3.Error):
        backup.daily(file, backup.folder_of(file, folder), datetime.now(UTC))
