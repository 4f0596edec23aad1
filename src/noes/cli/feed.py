"""noes feed: a secret address at which other programs read the asks."""

import click

from noes.cli.client import Client, Wanted
from noes.cli.saying import aside, json_option, plain_day, put_out, say
from noes.cli.words import _


@click.group(
    "feed",
    help=_("A secret address at which IMPORTDATA and Excel’s “From Web” read your asks as CSV."),
)
def command() -> None:
    """Hold the commands below."""


@command.command(
    "new", help=_("Make an address; it is shown this once, and the one before it ends.")
)
@json_option
@click.pass_obj
def new(application: Wanted, /, *, as_json: bool) -> None:
    made = Client.found(application).write("POST", "feed")
    if as_json:
        put_out(made)
        return
    say(made["address"] or made["path"])
    if made["address"] is None:
        aside(_("Put the address of the running app before it."))
    aside(_("Keep it well: it is shown this once, and whoever knows it reads your asks."))


@command.command("show", help=_("Say whether there is an address, and when it was last read."))
@json_option
@click.pass_obj
def show(application: Wanted, /, *, as_json: bool) -> None:
    found = Client.found(application).get("feed")
    feed = found["feed"]
    if as_json:
        put_out(found)
    elif feed is None:
        say(_("There is none; noes feed new makes one."))
    else:
        read = plain_day(feed["last_read_on"]) or _("not yet")
        words = {"made": plain_day(feed["made_on"]), "read": read}
        say(_("Made on %(made)s, last read: %(read)s.") % words)


@command.command("revoke", help=_("Take the address back: it leads nowhere any more."))
@json_option
@click.pass_obj
def revoke(application: Wanted, /, *, as_json: bool) -> None:
    done = Client.found(application).write("DELETE", "feed")
    if as_json:
        put_out(done)
    else:
        say(_("The address leads nowhere any more."))
