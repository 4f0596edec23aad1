"""noes picture: one picture to share, to a file."""

from pathlib import Path
from urllib.parse import quote

import click

from noes.cli.client import Client, Wanted, WrongUse
from noes.cli.files import refuse_taken, write_whole
from noes.cli.saying import json_option, put_out, say
from noes.cli.words import _
from noes.exchange.pictures.look import Shape, Theme

KINDS = frozenset({".png", ".svg"})


@click.command(
    "picture",
    help=_(
        "Draw a picture to share into FILE.png or FILE.svg. NAME is tally, thousand, feared, week "
        "or year; tally-100 is the tally after a hundred asks, week-2026-03-02 the week of a day, "
        "year-2026 a year. It names nobody unless you say --names, and nothing is put online."
    ),
)
@click.argument("name")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--shape",
    type=click.Choice([one.value for one in Shape]),
    default="square",
    show_default=True,
    help=_("1080×1920, 1080×1080 or 1200×630."),
)
@click.option(
    "--theme",
    type=click.Choice([one.value for one in Theme]),
    default="light",
    show_default=True,
    help=_("Ink on paper, or light on dark."),
)
@click.option("--names", is_flag=True, help=_("Show the names and titles that you wrote."))
@click.option("--force", is_flag=True, help=_("Write over a file that is there already."))
@json_option
@click.pass_obj
def command(
    application: Wanted,
    /,
    *,
    name: str,
    file: Path,
    shape: str,
    theme: str,
    names: bool,
    force: bool,
    as_json: bool,
) -> None:
    kind = file.suffix.lower()
    if kind not in KINDS:
        raise WrongUse(_("Say the kind of picture by its name: %s") % file.with_suffix(".png"))
    refuse_taken(file, force=force)
    query = {"shape": shape, "theme": theme, "names": names}
    path = f"pictures/{quote(name, safe='')}{kind}"
    client = Client.found(application)
    size = write_whole(file, lambda: client.send("GET", path, query=query).pieces)
    if as_json:
        put_out({"file": str(file), "bytes": size})
    else:
        say(_("The picture is in %s.") % file)
