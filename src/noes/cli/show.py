"""noes show: one ask and what happened to it."""

from collections.abc import Iterator

import click

from noes.cli.client import Client, Document, Wanted
from noes.cli.saying import about, columns, json_option, plain_day, put_out, say, state_of
from noes.cli.values import REF_TYPE
from noes.cli.words import N_, _
from noes.core.words import TYPES

TOLD = {
    "form": N_("a form letter"),
    "personal": N_("a personal answer"),
    "not_now": N_("not now"),
}


@click.command(
    "show",
    help=_("Show one ask. REF is its id, the beginning of it, or @1 for the last entered."),
)
@click.argument("ref", type=REF_TYPE)
@json_option
@click.pass_obj
def command(application: Wanted, /, *, ref: str, as_json: bool) -> None:
    ask = Client.found(application).get(f"asks/{ref}")
    if as_json:
        put_out(ask)
        return
    say(click.style(ask["title"], bold=True))
    say(" · ".join(words for words in (about(ask), state_of(ask)) if words))
    say(*columns((_day(moment), _told(moment)) for moment in ask["moments"]))
    say(*_kept_with_it(ask))


def _day(moment: Document) -> str:
    return plain_day(moment["day"]) or moment["day_text"] or _("day not known")


def _told(moment: Document) -> str:
    facts = (
        moment["tone"] and _(TOLD[moment["tone"]]),
        moment["dread"] is not None and _("dread %d") % moment["dread"],
        moment["sting"] is not None and _("sting %d") % moment["sting"],
        moment["revisit_on"] and _("again on %s") % plain_day(moment["revisit_on"]),
        moment["amount"] and f"{moment['amount']} {moment['currency'] or ''}".strip(),
        moment["flagged"] and _("dated before the ask"),
        moment["note"],
    )
    return ", ".join((_(TYPES[moment["type"]]), *(fact for fact in facts if fact)))


def _kept_with_it(ask: Document) -> Iterator[str]:
    if ask["tags"]:
        yield " ".join(f"#{tag}" for tag in ask["tags"])
    if ask["learned"]:
        yield _("Learned: %s") % ask["learned"]
    if ask["differently"]:
        yield _("Next time: %s") % ask["differently"]
    yield click.style(ask["id"], dim=True)
