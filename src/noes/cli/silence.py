"""noes silence: what has gone quiet."""

from collections.abc import Iterator

import click

from noes.cli.client import Client, Document, Wanted
from noes.cli.options import page_options
from noes.cli.pages import SHOWN, Pages
from noes.cli.saying import about, asks, columns, figure, json_option, kept, plain_day, put_out, say
from noes.cli.values import REF_TYPE
from noes.cli.words import _, ngettext


@click.command(
    "silence",
    help=_("List what has been quiet for longer than answers to you take, latest first.")
    + "\n\n"
    + _("Then: noes moment REF followed_up, or ghosted to count it as a no."),
)
@click.option(
    "--wait",
    "ref",
    type=REF_TYPE,
    metavar="REF",
    help=_("Keep waiting for this ask: it comes back once it has been quiet for as long again."),
)
@click.option(
    "--numbers", is_flag=True, help=_("Show each chance of still hearing back as a number too.")
)
@page_options
@json_option
@click.pass_obj
def command(
    application: Wanted,
    /,
    *,
    ref: str | None,
    numbers: bool,
    limit: int | None,
    cursor: str | None,
    as_json: bool,
) -> None:
    client = Client.found(application)
    if ref is not None:
        _keep_waiting(client, ref, as_json=as_json)
        return
    found = Pages.of(client, "silence", limit if as_json or limit else SHOWN, cursor, {})
    if as_json:
        put_out({**found.head, "asks": found.items, "next": found.next})
        return
    say(*_lead(found.head), *_follow_up({"asks": found.items}))
    say(*columns(_row(ask, numbers=numbers) for ask in found.items))
    if found.next:
        say(_("There are more: --limit shows them."))


def _keep_waiting(client: Client, ref: str, *, as_json: bool) -> None:
    ask = client.write("POST", f"asks/{ref}/wait")
    if as_json:
        put_out(ask)
    else:
        sentence = _("You keep waiting for “%(title)s” until %(day)s.")
        words = {"title": ask["title"], "day": plain_day(ask["waits_until"])}
        say(kept(client, sentence % words))


def _follow_up(found: Document) -> Iterator[str]:
    """The day for a follow-up, which is the same for all that are due one."""
    days = {ask["follow_up_on"] for ask in found["asks"] if ask["follow_up_on"]}
    if days:
        yield _("A good day to follow up: %s.") % plain_day(min(days))


def _lead(found: Document) -> Iterator[str]:
    """How many there are, when answers come, and what waits beside them."""
    if found["quiet"]:
        n = found["quiet"]
        title = ngettext("%(n)s ask has gone quiet.", "%(n)s asks have gone quiet.", n)
        yield f"{title % {'n': figure(n)}} {found['text']}"
    else:
        yield _("Nothing has gone quiet.")
    if found["waited_for"]:
        yield _("You keep waiting for %s.") % asks(found["waited_for"])
    if found["undated"]:
        n = found["undated"]
        text = ngettext(
            "%(n)s ask that waits carries no day.", "%(n)s asks that wait carry no day.", n
        )
        yield text % {"n": figure(n)}


def _row(ask: Document, *, numbers: bool) -> tuple[str, ...]:
    days = ngettext("%(n)s day", "%(n)s days", ask["quiet"]) % {"n": figure(ask["quiet"])}
    let_go = plain_day(ask["let_go_on"]) if ask["let_go_on"] else ""
    till = _("let go %s") % let_go if let_go else ""
    return ask["ref"], days, ask["title"], about(ask), _chance(ask, numbers=numbers), till


def _chance(ask: Document, *, numbers: bool) -> str:
    if not numbers or ask["chance"] is None:
        return str(ask["text"])
    percent = round(100 * ask["chance"])
    number = _("%d %%") % percent if percent else _("under 1 %")
    return f"{ask['text']} ({number})"
