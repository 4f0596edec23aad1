"""noes restore: a copy put in the notebook's place."""

import sqlite3
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from noes.cli import home
from noes.cli.saying import aside, json_option, put_out, say
from noes.cli.words import _, ngettext
from noes.site.problem import Problem

if TYPE_CHECKING:
    from noes.site.restoring import Held

WRONG_USE = 2


class WrongFile(Problem):
    """The file that was given cannot be meant."""

    exit_code = WRONG_USE


@click.command(
    "restore",
    help=_(
        "Put a backup in the notebook’s place. It is verified first, the app is stopped, and what"
        " is replaced is kept in the folder of backups. `noes backup --list` shows what there is."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help=_("Do not ask first."))
@json_option
def command(file: Path, *, yes: bool, as_json: bool) -> None:
    file = file.expanduser().absolute()
    notebook = _notebook()
    held = _looked_at(file, notebook)
    _tell(file, held)
    if not yes:
        _ask(notebook)
    was_running, kept = _restored(file, notebook)
    if as_json:
        put_out(
            {"restored": str(file), "kept": str(kept) if kept else None, "stopped": was_running}
        )
    else:
        say(_("Restored. `noes` opens it; every browser has to be let in anew."))


def _notebook() -> Path:
    # late: start-up - help and wrong use look at no file
    from noes.site import database, start

    folder = home.home()
    start.settle(folder)
    return database.file_of(folder).resolve()


def _looked_at(file: Path, notebook: Path) -> "Held":
    # late: start-up - help and wrong use look at no file
    from noes.site import restoring

    if file.resolve() == notebook:
        raise WrongFile(_("{file} is the notebook itself.").format(file=file))
    sentences = {
        restoring.NoFile: _(
            "There is no file {file}; `noes backup --list` shows the backups there are."
        ),
        restoring.NoNotebook: _("{file} is not a notebook of Noes. Nothing was changed."),
        restoring.Export: _(
            "{file} is an export; bring it in with `noes import`. Nothing was changed."
        ),
        restoring.Spoilt: _(
            "{file} is damaged and cannot be restored; choose an earlier backup "
            "(`noes backup --list`). Nothing was changed."
        ),
        restoring.Newer: _(
            "{file} was written by a newer Noes; install the newest version, then restore it. "
            "Nothing was changed."
        ),
    }
    try:
        return restoring.look_at(file)
    except restoring.Unfit as unfit:
        kind = WrongFile if isinstance(unfit, restoring.NoFile) else Problem
        raise kind(sentences[type(unfit)].format(file=file)) from unfit
    except OSError as error:
        raise Problem(
            _("{file} cannot be read; make it readable for you. Nothing was changed.").format(
                file=file
            )
        ) from error


def _tell(file: Path, held: "Held") -> None:
    asks = ngettext("{n} ask", "{n} asks", held.asks).format(n=held.asks)
    if held.written_at is None:
        said = _("{file} is whole: {asks}.")
    else:
        said = _("{file} is whole: {asks}, last written to on {day}.")
    day = held.written_at and f"{held.written_at.astimezone():%Y-%m-%d %H:%M}"
    aside(said.format(file=file, asks=asks, day=day))
    if held.is_older:
        aside(_("An older Noes wrote it; it is brought up to this version afterwards."))


def _ask(notebook: Path) -> None:
    # late: start-up - help and wrong use look at no file
    from noes.site import database

    if database.is_empty(notebook):
        return
    if not sys.stdin.isatty():
        raise click.UsageError(_("This replaces the notebook; say --yes where nobody can answer."))
    click.confirm(
        _("Put it in the place of {notebook}, which is kept too?").format(notebook=notebook),
        abort=True,
        err=True,
    )


def _restored(file: Path, notebook: Path) -> tuple[bool, Path | None]:
    # late: start-up - help and wrong use stop no app
    from noes.site import database, lock, problem, soundness

    folder = home.home()
    try:
        was_running = _stopped(folder)
        with ExitStack() as stack:
            stack.enter_context(lock.held(folder))
            home.withdraw(folder)
            kept = _put(file, notebook, folder)
            database.make_ready(folder)
    except lock.HeldError as error:
        raise Problem(
            _("Noes was started again meanwhile; stop it and restore once more.")
        ) from error
    except OSError as error:
        raise problem.of_folder(error, folder) from error
    except sqlite3.Error as error:
        if soundness.is_damage(error):
            raise problem.damaged(notebook) from error
        raise problem.of_database(error, notebook) from error
    return was_running, kept


def _stopped(folder: Path) -> bool:
    # late: start-up - help and wrong use stop no app
    from noes.site import lock

    try:
        was_running = lock.stop_running(folder)
    except TimeoutError as error:
        raise Problem(
            _("Noes does not stop; end process {pid} and restore once more.").format(
                pid=home.holder(folder)
            )
        ) from error
    if was_running:
        aside(_("The app was running and is stopped now."))
    return was_running


def _put(file: Path, notebook: Path, folder: Path) -> Path | None:
    # late: start-up - help and wrong use put nothing in place
    from noes.site import backup, restoring

    now = datetime.now(UTC)
    kept = restoring.put_in_place(file, notebook, backup.folder_of(notebook, folder), now)
    if kept is not None:
        aside(_("What was there is kept in {file}.").format(file=kept))
    return kept
