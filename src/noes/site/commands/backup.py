"""noes backup: a copy of the notebook, wherever it is wanted."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from noes.cli import home
from noes.cli.saying import aside, columns, json_option, put_out, say
from noes.cli.words import _
from noes.site.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noes.site.backup import Copy

SHOWN = 5
MEGABYTE = 1_000_000


@click.command(
    "backup",
    help=_(
        "Copy the notebook, while it is in use too. Without FILE the copy goes to the folder of"
        " backups. Nothing is ever written over."
    ),
)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--list", "only_list", is_flag=True, help=_("Only list the backups there are."))
@json_option
def command(file: Path | None, *, only_list: bool, as_json: bool) -> None:
    if only_list and file is not None:
        raise click.UsageError(_("--list makes no copy; leave FILE out."))
    # late: start-up - help and wrong use look at no file
    from noes.site import backup, database

    folder = backup.folder_of(database.file_of(home.home()), home.home())
    if only_list:
        _list(backup.copies(folder), as_json=as_json)
        return
    made = _made(file and file.expanduser().absolute())
    if as_json:
        newest = [_document(copy) for copy in backup.copies(folder)[:SHOWN]]
        put_out({"file": str(made), "bytes": made.stat().st_size, "newest": newest})
        return
    size = made.stat().st_size / MEGABYTE
    say(_("Kept in {file} ({size:.1f} MB).").format(file=made, size=size))
    aside(_("The newest in {folder}:").format(folder=folder))
    for line in _lines(backup.copies(folder)[:SHOWN]):
        aside(line)


def _made(wanted: Path | None) -> Path:
    # late: start-up - help and wrong use look at no file
    from noes.site import database, problem, soundness

    folder = home.home()
    notebook = database.file_of(folder)
    if database.is_empty(notebook):
        database.require_new(notebook, folder)
        raise Problem(
            _("There is no notebook in {folder} yet; `noes` makes one.").format(folder=folder)
        )
    try:
        return _copied(notebook, folder, wanted)
    except FileExistsError as error:
        raise Problem(
            _("{file} is there already; choose another name. Nothing was written.").format(
                file=wanted
            )
        ) from error
    except OSError as error:
        raise problem.of_folder(error, wanted or folder) from error
    except sqlite3.Error as error:
        if soundness.is_damage(error):
            raise problem.damaged(notebook) from error
        raise problem.of_database(error, wanted or folder) from error


def _copied(notebook: Path, folder: Path, wanted: Path | None) -> Path:
    # late: start-up - help and wrong use look at no file
    from noes.site import backup

    now = datetime.now(UTC)
    if wanted is None:
        return backup.keep(notebook, backup.folder_of(notebook, folder), backup.Reason.BY_HAND, now)
    if not wanted.parent.is_dir():
        raise Problem(
            _("There is no folder {folder}; make it first, or choose another.").format(
                folder=wanted.parent
            )
        )
    target = backup.free_name(wanted, "noes", now) if wanted.is_dir() else wanted
    backup.copy(notebook, target)
    return target


def _list(found: "Sequence[Copy]", *, as_json: bool) -> None:
    if as_json:
        put_out({"backups": [_document(copy) for copy in found]})
        return
    for line in _lines(found):
        say(line)
    if not found:
        aside(_("There is no backup yet; `noes backup` makes one."))


def _document(copy: "Copy") -> dict[str, Any]:
    return {
        "file": str(copy.file),
        "reason": str(copy.reason),
        "made_at": copy.made_at.isoformat(),
    }


def _lines(found: "Sequence[Copy]") -> list[str]:
    # late: start-up - help and wrong use look at no file
    from noes.site.backup import Reason

    reasons = {
        Reason.DAILY: _("of the day"),
        Reason.BEFORE_MIGRATION: _("before a new version"),
        Reason.BEFORE_RESTORE: _("before a restore"),
        Reason.BY_HAND: _("by hand"),
    }
    return columns(
        (f"{copy.made_at.astimezone():%Y-%m-%d %H:%M}", reasons[copy.reason], str(copy.file))
        for copy in found
    )
