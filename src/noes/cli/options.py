"""The options that several commands share."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from noes.cli.values import CHANNEL_TYPE, DAY_TYPE, ID_TYPE, KIND_TYPE, Whole
from noes.cli.words import _

Command = TypeVar("Command", bound=Callable[..., Any])
RATING = Whole(0, 10)
MINUTES = Whole(0, 100_000)
OUTCOMES = ("replied", "declined", "lost", "ghosted", "accepted", "withdrew")


def ask_options(command: Command) -> Command:
    """Add what can be said about an ask."""
    for option in reversed(
        (
            click.option("--kind", type=KIND_TYPE, help=_("What kind of ask: pitch, raise, …")),
            click.option("--channel", type=CHANNEL_TYPE, help=_("By which way: email, phone, …")),
            click.option("--person", metavar="NAME", help=_("Whom you asked.")),
            click.option("--dread", type=RATING, metavar="0-10", help=_("How scary it was.")),
            click.option("--effort", type=MINUTES, metavar="MIN", help=_("Minutes it took.")),
            click.option(
                "--on",
                type=DAY_TYPE,
                metavar="DAY",
                help=_("The day you asked: 2026-03-01, yesterday."),
            ),
            click.option("--draft", is_flag=True, help=_("It is not sent yet.")),
            click.option(
                "--outcome",
                type=click.Choice(OUTCOMES),
                metavar="TYPE",
                help=_("What came of it: %s.") % ", ".join(OUTCOMES),
            ),
            click.option("--learned", metavar="TEXT", help=_("What you learned.")),
            click.option("--differently", metavar="TEXT", help=_("What you would do differently.")),
        )
    ):
        command = option(command)
    return command


def said(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options that were given; 0 is one of them."""
    return {
        name: value for name, value in options.items() if value is not None and value is not False
    }


def id_option(command: Command) -> Command:
    """Add --id, which makes a repeat of the command safe."""
    return click.option(
        "--id",
        "own_id",
        type=ID_TYPE,
        metavar="UUID",
        help=_("An id of your own; the same again changes nothing."),
    )(command)


def page_options(command: Command) -> Command:
    """Add what says which part of a list is wanted."""
    limit = click.option(
        "--limit",
        type=click.IntRange(1),
        metavar="N",
        help=_("At most this many; without it 20, or all with --json."),
    )
    cursor = click.option("--cursor", metavar="NEXT", help=_("Go on where a page before ended."))
    return limit(cursor(command))
