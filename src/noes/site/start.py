"""From an empty machine to a notebook that is ready for use."""

import os
from pathlib import Path
from wsgiref.types import WSGIApplication

from noes.cli import home
from noes.site import database, identity, problem

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
    except OSError as error:
        raise problem.of_folder(error, folder) from error


def application() -> WSGIApplication:
    """Return the application for a call in process, its notebook ready.

    The caller puts `noes.owner` into the environ to speak as the owner.

    Raises:
        Problem: the notebook cannot be opened.
    """
    folder = home.home()
    settle(folder)
    database.make_ready(folder)
    # late: django - settings read what was made ready above
    from noes.site.wsgi import application as behind_door

    return behind_door
