"""noes export: everything, to a file."""

import os
from pathlib import Path

import click

from noes.cli.client import Client, Fault, Wanted, WrongUse
from noes.cli.saying import json_option, put_out, say
from noes.cli.words import _

LATER = frozenset({".xlsx", ".ods", ".csv"})


@click.command(
    "export",
    help=_("Write everything to FILE.json. It is lossless: importing it brings back the same."),
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help=_("Write over a file that is there already."))
@json_option
@click.pass_obj
def command(application: Wanted, /, *, file: Path, force: bool, as_json: bool) -> None:
    _check(file)
    if file.exists() and not force:
        raise Fault(
            _("%s is there already. Name another file, or say --force to write over it.") % file
        )
    size = _written(Client.found(application), file)
    if as_json:
        put_out({"file": str(file), "bytes": size})
    else:
        say(_("Everything is in %s. Keep it somewhere safe: it is not locked.") % file)


def _written(client: Client, file: Path) -> int:
    """Write the document beside the file, and put it in its place once it is whole."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            size = sum(map(out.write, client.send("GET", "export.json").pieces))
        draft.replace(file)
    except OSError as error:
        words = {"file": file, "why": error.strerror}
        raise Fault(_("%(file)s cannot be written: %(why)s.") % words) from error
    finally:
        draft.unlink(missing_ok=True)
    return size


def _check(file: Path) -> None:
    kind = file.suffix.lower()
    if kind in LATER:
        words = {"kind": kind, "json": file.with_suffix(".json")}
        raise WrongUse(_("Noes cannot write %(kind)s yet. Write %(json)s instead.") % words)
    if kind != ".json":
        raise WrongUse(_("Say the kind of file by its name: %s") % f"{file}.json")
