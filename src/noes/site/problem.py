"""What keeps Noes from starting, said in one sentence with the way out."""

import errno
import sqlite3
from pathlib import Path
from typing import IO, Any

import click

from noes.cli import home
from noes.cli.words import _
from noes.site import backup

FULL = {errno.ENOSPC, errno.EDQUOT}
PRIMARY = 0xFF  # SQLite's extended codes carry the plain one in their last byte


class Problem(click.ClickException):
    """One clear sentence on stderr; the program exits 1 and nothing was lost."""

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=True)


def of_folder(error: OSError, place: Path) -> Problem:
    """Put what the system said about a folder or file into plain words."""
    return full(place) if error.errno in FULL else closed(place)


def of_database(error: sqlite3.Error, database: Path) -> Problem:
    """Put what SQLite said about the notebook into plain words."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & PRIMARY
    sentences = {
        sqlite3.SQLITE_FULL: full,
        sqlite3.SQLITE_IOERR: full,
        sqlite3.SQLITE_BUSY: _in_use,
        sqlite3.SQLITE_LOCKED: _in_use,
        sqlite3.SQLITE_READONLY: closed,
        sqlite3.SQLITE_CANTOPEN: closed,
        sqlite3.SQLITE_PERM: closed,
    }
    return sentences.get(code, damaged)(database)


def damaged(database: Path) -> Problem:
    backups = backup.folder_of(database, home.home())
    if backup.copies(backups):
        sentence = _(
            "The notebook {place} cannot be read; bring back a backup with `noes restore` "
            "(they are in {backups}), which keeps the damaged file too."
        )
    else:
        sentence = _(
            "The notebook {place} cannot be read, and no backup is in {backups}; `noes restore "
            "FILE` brings back one from elsewhere and keeps the damaged file too."
        )
    return Problem(sentence.format(place=database, backups=backups))


def emptied(database: Path, newest: Path) -> Problem:
    """Say that a notebook was here, and that what is here now is none."""
    return Problem(
        _(
            "The notebook {place} is empty or gone, but there are backups; bring back the newest "
            "with `noes restore {newest}`, or move {backups} away to begin anew. "
            "Nothing was changed."
        ).format(place=database, newest=newest, backups=newest.parent)
    )


def newer(database: Path, step: str) -> Problem:
    return Problem(
        _(
            "The notebook {place} was written by a newer Noes ({step} is unknown here); "
            "install the newest version and start again. Nothing was changed."
        ).format(place=database, step=step)
    )


def full(place: Path) -> Problem:
    return Problem(
        _(
            "The disk that holds {place} takes no more; make some room on it and start again."
        ).format(place=place)
    )


def closed(place: Path) -> Problem:
    return Problem(
        _(
            "Noes cannot write to {place}; make it writable for you, or choose another folder "
            "with NOES_HOME."
        ).format(place=place)
    )


def no_folder(place: Path) -> Problem:
    return Problem(
        _(
            "{place} cannot be the data folder: a file is in its way; set NOES_HOME to a folder."
        ).format(place=place)
    )


def of_port(error: OSError, host: str, port: int) -> Problem:
    """Put what the system said about listening somewhere into plain words."""
    if error.errno == errno.EADDRINUSE:
        sentence = _(
            "Port {port} is taken by another program; choose another, as in "
            "`noes serve --port {other}`."
        )
    elif error.errno == errno.EACCES:
        sentence = _("Port {port} is not open to you; choose one above 1023.")
    else:
        sentence = _("{host} is not an address of this machine; leave --host out.")
    return Problem(sentence.format(host=host, port=port, other=port + 1))


def _in_use(place: Path) -> Problem:
    return Problem(
        _("{place} is held by another program; close that one and start again.").format(place=place)
    )
