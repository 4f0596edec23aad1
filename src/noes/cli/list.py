"""noes list: asks, last entered first."""

from typing import Any

import click

from noes.cli.client import Client, Document, Wanted
from noes.cli.options import page_options
from noes.cli.pages import SHOWN, Pages
from noes.cli.saying import about, columns, json_option, put_out, say, state_of
from noes.cli.values import CHANNEL_TYPE, DAY_TYPE, KIND_TYPE, resolved
from noes.cli.words import _
from noes.core.moments import State

STATES = tuple(str(state) for state in State)


@click.command(
    "list",
    help=_("List asks, last entered first. Each option narrows; days are those of asking."),
)
@click.argument("words", nargs=-1)
@click.option("--state", multiple=True, type=click.Choice(STATES), help=_("May be repeated."))
@click.option("--kind", multiple=True, type=KIND_TYPE, help=_("May be repeated."))
@click.option("--channel", multiple=True, type=CHANNEL_TYPE, help=_("May be repeated."))
@click.option("--tag", metavar="NAME", help=_("With this tag."))
@click.option("--since", type=DAY_TYPE, metavar="DAY", help=_("From this day on."))
@click.option("--until", type=DAY_TYPE, metavar="DAY", help=_("Before this day."))
@click.option("--trashed", is_flag=True, help=_("Those in the trash."))
@page_options
@json_option
@click.pass_obj
def command(
    application: Wanted,
    /,
    *,
    words: tuple[str, ...],
    limit: int | None,
    cursor: str | None,
    as_json: bool,
    **which: Any,
) -> None:
    client = Client.found(application)
    for name in ("since", "until"):
        which[name] = resolved(client, which[name])
    which["q"] = " ".join(words)
    found = Pages.of(client, "asks", limit if as_json or limit else SHOWN, cursor, which)
    asks, following = found.items, found.next
    if as_json:
        put_out({"asks": asks, "next": following})
        return
    say(*columns(_row(ask) for ask in asks))
    if not asks:
        say(_("No such ask yet.") if any(which.values()) else _("Nothing asked yet."))
    elif following:
        say(_("There are more: --limit shows them."))


def _row(ask: Document) -> tuple[str, ...]:
    day = ask["sent_on"] or ask["drafted_on"] or ""
    return ask["ref"], day, state_of(ask), ask["title"], about(ask)
