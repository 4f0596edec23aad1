"""noes export: everything, to a file or to standard output."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from noes.cli.client import Client, Wanted, WrongUse
from noes.cli.files import refuse_taken, write_whole
from noes.cli.saying import json_option, put_out, say
from noes.cli.words import _
from noes.core.formats import FORMATS

PIPED = Path("-")
SCHEMA = "schema.json"


def _schema(context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 - click calls it so
    """Print the JSON Schema at once, as --help prints its text: there is no file to name."""
    if wanted and not context.resilient_parsing:
        _piped(_pieces(context.obj, SCHEMA))
        context.exit()


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
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_schema,
    help=_("Print the JSON Schema of what json holds, and stop."),
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
        _piped(_pieces(application, ending))
        return
    refuse_taken(file, force=force)
    size = write_whole(file, lambda: _pieces(application, ending))
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


def _pieces(application: Wanted, ending: str) -> Iterable[bytes]:
    return Client.found(application).send("GET", f"export.{ending}").pieces


def _piped(pieces: Iterable[bytes]) -> None:
    sys.stdout.buffer.writelines(pieces)
    sys.stdout.buffer.flush()
