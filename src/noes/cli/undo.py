"""noes undo: take back the last write."""

import click

from noes.cli.client import Client, Wanted
from noes.cli.saying import json_option, put_out, say
from noes.cli.words import N_, _

SAID = {
    "log": N_("Taken back: the ask “%s”."),
    "record": N_("Taken back: what happened to “%s”."),
    "edit": N_("Taken back: the change of “%s”."),
    "wait": N_("Taken back: waiting longer for “%s”."),
    "import": N_("Taken back: %s."),
}
OTHER = N_("Taken back: “%s”.")


@click.command(
    "undo",
    help=_("Take back the last write, whatever it was. Give it again to take back one more."),
)
@json_option
@click.pass_obj
def command(application: Wanted, /, *, as_json: bool) -> None:
    done = Client.found(application).write("POST", "undo", {})
    if as_json:
        put_out(done)
    else:
        undone = done["undone"]
        say(_(SAID.get(undone["verb"], OTHER)) % undone["subject"])
