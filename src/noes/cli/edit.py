"""noes edit: put an ask right."""

from typing import Any

import click

from noes.cli.client import Client, Wanted, WrongUse
from noes.cli.options import ask_options, said
from noes.cli.saying import json_option, kept, put_out, say
from noes.cli.values import REF_TYPE, resolved
from noes.cli.words import _

WHOLE = ("dread", "effort")


@click.command(
    "edit",
    help=_(
        "Put an ask right: its title by TEXT, the rest by options. An empty option empties what it"
        " names. REF is its id, the beginning of it, or @1 for the last."
    ),
)
@click.argument("ref", type=REF_TYPE)
@click.argument("text", nargs=-1)
@ask_options
@json_option
@click.pass_obj
def command(
    application: Wanted,
    /,
    *,
    ref: str,
    text: tuple[str, ...],
    as_json: bool,
    **options: Any,
) -> None:
    changes = said(options)
    if text:
        changes["title"] = " ".join(text)
    if not changes:
        raise WrongUse(_("Nothing to change was named. noes edit --help lists what can be."))
    changes |= {name: None for name in WHOLE if changes.get(name) == ""}
    client = Client.found(application)
    if "on" in changes:
        changes["on"] = resolved(client, changes["on"])
    ask = client.write("PATCH", f"asks/{ref}", changes)
    if as_json:
        put_out(ask)
    else:
        say(kept(client, _("Changed: %s.") % ask["title"]))
