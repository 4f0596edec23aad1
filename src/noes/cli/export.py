"""noes export: everything, to a file or to standard output."""

import os
import sys
from pathlib import Path
from typing import BinaryIO

import click

from noes.cli.client import Client, Fault, Wanted, WrongUse
from noes.cli.saying import json_option, put_out, say
from noes.cli.words import _

FORMATS = ("xlsx", "ods", "csv", "json")
PIPED = Path("-")


@click.command(
    "export",
    help=_(
        "Write everything to FILE, whose ending says how: xlsx or ods, a workbook with a summary;"
        " csv, the asks as one table for other programs; json, for programs. All but csv are"
        " lossless: importing them brings back the same. - writes json to standard output, or what"
        " --format says."
    ),
)
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), help=_("Where the ending does not say it.")
)
@click.option("--force", is_flag=True, help=_("Write over a file that is there already."))
@json_option
@click.pass_obj
def command(
    application: Wanted, /, *, file: Path, format_: str | None, force: bool, as_json: bool
) -> None:
    ending = format_ or _ending(file)
    if file == PIPED:
        if as_json:
            raise WrongUse(_("--json says where the file is, and - writes none. Leave one out."))
        _piped(Client.found(application), ending)
        return
    if file.exists() and not force:
        raise Fault(
            _("%s is there already. Name another file, or say --force to write over it.") % file
        )
    size = _written(Client.found(application), file, ending)
    if as_json:
        put_out({"file": str(file), "bytes": size})
    elif ending == "csv":
        say(_("Your asks are in %s. For everything, write xlsx, ods or json.") % file)
    else:
        say(_("Everything is in %s. Keep it somewhere safe: it is not locked.") % file)


def _ending(file: Path) -> str:
    if file == PIPED:
        return "json"
    ending = file.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        words = {"formats": ", ".join(FORMATS), "file": file.stem}
        raise WrongUse(
            _("Say which with --format: %(formats)s. Or by the ending, as in %(file)s.xlsx.")
            % words
        )
    return ending


def _piped(client: Client, ending: str) -> None:
    _sent(client, ending, sys.stdout.buffer)
    sys.stdout.buffer.flush()


def _sent(client: Client, ending: str, out: BinaryIO) -> int:
    size = 0
    for piece in client.send("GET", f"export.{ending}").pieces:
        out.write(piece)
        size += len(piece)
    return size


def _written(client: Client, file: Path, ending: str) -> int:
    """Write beside the file, and put it in its place once it is whole."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            size = _sent(client, ending, out)
        draft.replace(file)
    except OSError as error:
        words = {"file": file, "why": error.strerror}
        raise Fault(_("%(file)s cannot be written: %(why)s.") % words) from error
    finally:
        draft.unlink(missing_ok=True)
    return size
