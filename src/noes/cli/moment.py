"""noes moment: what happened to an ask."""

from typing import Any

import click

from noes.cli.client import Client, Document, Wanted
from noes.cli.options import RATING, id_option
from noes.cli.saying import NOES, SMALL_WINS, asks, json_option, kept, noes, put_out, say
from noes.cli.values import DAY_TYPE, REF_TYPE, priced, resolved
from noes.cli.words import _
from noes.core.moments import Tone, Type

TYPES = tuple(str(kind) for kind in Type)
TONES = tuple(str(tone) for tone in Tone)


@click.command(
    "moment",
    help=_("Say what happened to an ask. REF is its id, the beginning of it, or @1 for the last.")
    + "\n\n"
    + _("TYPE is one of %s.") % ", ".join(TYPES),
)
@click.argument("ref", type=REF_TYPE)
@click.argument("type", type=click.Choice(TYPES), metavar="TYPE")
@click.option("--on", type=DAY_TYPE, metavar="DAY", help=_("The day it happened."))
@click.option("--note", metavar="TEXT", help=_("In their words, or yours."))
@click.option("--dread", type=RATING, metavar="0-10", help=_("How scary it was before."))
@click.option("--sting", type=RATING, metavar="0-10", help=_("How much it hurt after."))
@click.option("--tone", type=click.Choice(TONES), help=_("How a no was said."))
@click.option("--revisit-on", type=DAY_TYPE, metavar="DAY", help=_("When to try again."))
@click.option("--amount", metavar="AMOUNT", help=_("What a yes is worth, as 640 or €1,200.50."))
@click.option("--currency", metavar="CODE", help=_("Of the amount, as EUR."))
@id_option
@json_option
@click.pass_obj
def command(
    application: Wanted, /, *, ref: str, as_json: bool, own_id: str | None, **said: Any
) -> None:
    client = Client.found(application)
    wish = {**said, "id": own_id}
    for name in ("on", "revisit_on"):
        wish[name] = resolved(client, wish[name])
    if wish["amount"]:
        wish["amount"], wish["currency"] = priced(wish["amount"], wish["currency"])
    named = {name: value for name, value in wish.items() if value not in (None, "")}
    done = client.write("POST", f"asks/{ref}/moments", named)
    if as_json:
        put_out(done)
        return
    say(kept(client, _came(client, done["moment"]["type"])))
    if done["moment"]["type"] in NOES:
        _one_useful_thing(client, done["ask"])


def _came(client: Client, kind: str) -> str:
    if kind in NOES:
        return _("Kept. %s.") % noes(client.get("standing")["noes"])
    if kind == "accepted":
        return _("Kept. A yes.")
    if kind in SMALL_WINS:
        return _("Kept. A small win.")
    if kind in ("sent", "followed_up"):
        return _("Kept. %s.") % asks(client.get("standing")["acts"])
    return _("Kept.")


def _one_useful_thing(client: Client, ask: Document) -> None:
    """After a no: the next person for the same pitch, else what was written for next time."""
    if ask["pitch_id"]:
        queue = client.get(f"pitches/{ask['pitch_id']}")["queue"]
        free = [place["name"] for place in queue if place["ask_id"] is None]
        if free:
            say(_("Next for this pitch: %s.") % free[0])
            return
    if ask["differently"]:
        say(_("For next time you wrote: %s") % ask["differently"])
