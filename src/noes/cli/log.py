"""noes log: one ask."""

from typing import Any

import click

from noes.cli.client import Client, Document, Wanted, WrongUse
from noes.cli.options import ask_options, id_option, said
from noes.cli.saying import aside, counted, json_option, kept, plain_day, put_out, say
from noes.cli.values import resolved
from noes.cli.words import _

PLAIN = ("kind", "channel", "person", "dread", "effort", "learned", "differently")
ENDING = frozenset({"draft", "outcome"})  # either, said outright, stands for both


@click.command(
    "log",
    help=_(
        "Log one ask. Its words are read as you would tell them: “pitched Wired on LinkedIn,"
        " dread 7, yesterday”. What was understood is said; options win over words."
    ),
)
@click.argument("text", nargs=-1, required=True)
@ask_options
@click.option("--as-is", is_flag=True, help=_("Take the words as the title and read nothing."))
@id_option
@json_option
@click.pass_obj
def command(
    application: Wanted,
    /,
    *,
    text: tuple[str, ...],
    as_is: bool,
    as_json: bool,
    own_id: str | None,
    **options: Any,
) -> None:
    line = " ".join(text)
    if not line.strip():
        raise WrongUse(_("Write what you asked for: a few words will do."))
    client = Client.found(application)
    options["on"] = resolved(client, options["on"])
    given = said(options)
    entry = (
        {"title": line} if as_is else client.get("entry", line=line, outcome=given.get("outcome"))
    )
    understood = _understood(entry, given)
    ask = client.write("POST", "asks", _wish(line, entry, given, own_id))
    if as_json:
        put_out({**ask, "understood": understood})
    else:
        say(kept(client, counted(client, ask)))
    if understood:
        _tell(aside if as_json else say, entry, understood)


def _wish(line: str, entry: Document, given: Document, own_id: str | None) -> Document:
    """Put an ask together from its words and the options, which win."""
    wish: Document = {name: given.get(name, entry.get(name)) for name in PLAIN}
    wish |= {"title": entry["title"] or line, "on": given.get("on", entry.get("day"))}
    wish |= {"tags": entry.get("tags") or [], "id": own_id}
    ending = given if ENDING & given.keys() else entry
    wish["draft"] = bool(ending.get("draft"))
    if ending.get("outcome"):
        tone = {"tone": entry["tone"]} if ending is entry else {}
        wish["answer"] = {"type": ending["outcome"], "sting": entry.get("sting"), **tone}
    return {name: value for name, value in wish.items() if value not in (None, [], "")}


def _understood(entry: Document, given: Document) -> list[Document]:
    """List what was taken from the words; what an option said too was not."""
    taken = set(given) | ({"day"} if "on" in given else set())
    if ENDING & given.keys():
        taken |= ENDING
    return [span for span in entry.get("understood", []) if span["field"] not in taken]


def _tell(out: Any, entry: Document, understood: list[Document]) -> None:
    words = ", ".join(
        f"{span['text']} ({plain_day(entry['day'])})" if span["field"] == "day" else span["text"]
        for span in understood
    )
    out(_("Understood: %s") % words)
