"""noes sheet: a Google Sheet that is kept in step."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from noes.cli.client import Client, Document, Fault, Wanted, WrongUse
from noes.cli.import_ import answered, answering, bring_in
from noes.cli.saying import figure, json_option, put_out, say
from noes.cli.words import _, ngettext

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
KINDS = ("installed", "web")  # of OAuth clients, as their files name them


@click.group(
    "sheet", help=_("Keep a Google Sheet in step: each ask a row, your own columns left alone.")
)
def command() -> None:
    """Hold the commands below."""


@command.command(
    "connect",
    help=_(
        "Connect a sheet: by the key of a service account that the sheet at ADDRESS is shared with,"
        " or by an OAuth client of your own. Without an ADDRESS the client lets Noes make a sheet,"
        " and see no other."
    ),
)
@click.argument("address", required=False, default="")
@click.option("--key", type=FILE, help=_("The JSON file of a service account’s key."))
@click.option("--client", "secrets", type=FILE, help=_("The JSON file of an OAuth client."))
@json_option
@click.pass_obj
def connect(
    application: Wanted,
    /,
    *,
    address: str,
    key: Path | None,
    secrets: Path | None,
    as_json: bool,
) -> None:
    if (key is None) == (secrets is None):
        raise WrongUse(
            _(
                "Give either --key or --client; the page Google Sheets and Excel says how to come by one."
            )
        )
    client = Client.found(application)
    if key is not None:
        done = client.write("POST", "sheet/account", {"key": _text_of(key), "address": address})
    else:
        wish = {**_client_in(_text_of(secrets or Path())), "address": address}
        done = client.write("POST", "sheet/consent", wish)
    if as_json:
        put_out(done)
    elif done["consent"]:
        say(_("Open this page in your browser and say yes to Google:"), done["consent"])
    else:
        say(*_lines(done["sheet"]))


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Fault(_("%(file)s cannot be read.") % {"file": file}) from error


def _client_in(text: str) -> dict[str, str]:
    try:
        found: Any = json.loads(text)
        told = next(found[kind] for kind in KINDS if kind in found)
        return {name: str(told[name]) for name in ("client_id", "client_secret")}
    except (ValueError, TypeError, KeyError, StopIteration) as error:
        raise WrongUse(
            _("This is no OAuth client. Bring the JSON file that Google gave you for it.")
        ) from error


@command.command("show", help=_("Show which sheet is kept in step, and how it stands."))
@json_option
@click.pass_obj
def show(application: Wanted, /, *, as_json: bool) -> None:
    found = Client.found(application).get("sheet")
    if as_json:
        put_out(found)
    elif found["sheet"] is None:
        say(_("No Google Sheet is kept in step; noes sheet connect begins it."))
    else:
        say(*_lines(found["sheet"]))


def _lines(sheet: Document) -> Iterator[str]:
    if not sheet["connected"]:
        yield _("Google has not answered yet. Say yes on its page, or connect the sheet anew.")
        return
    yield sheet["title"] or _("The sheet is made by the first pass.")
    if sheet["address"]:
        yield sheet["address"]
    if sheet["kept_at"]:
        text = _("Last in step: %s.") if sheet["trouble"] else _("In step since %s.")
        yield text % sheet["kept_at"][:16].replace("T", " ")
    if sheet["trouble"]:
        yield sheet["trouble"]
    yield from _new_rows(sheet["new_rows"])


def _new_rows(n: int) -> Iterator[str]:
    if n:
        text = ngettext(
            "%(n)s row was added in the sheet. noes sheet rows brings it in.",
            "%(n)s rows were added in the sheet. noes sheet rows brings them in.",
            n,
        )
        yield text % {"n": figure(n)}


@command.command("now", help=_("Bring the sheet into step now."))
@json_option
@click.pass_obj
def now(application: Wanted, /, *, as_json: bool) -> None:
    done = Client.found(application).write("POST", "sheet/pass")
    if as_json:
        put_out(done)
        return
    words = {name: figure(done[name]) for name in ("changed", "added")}
    say(_("In step. Rows changed: %(changed)s, added: %(added)s.") % words)
    say(*_new_rows(done["new_rows"]))


@command.command(
    "rows",
    help=_("Bring in the rows that you added in the sheet, looked at first like any table."),
)
@answering
@click.option("--preview", is_flag=True, help=_("Show what would come in, and stop."))
@click.option("--yes", is_flag=True, help=_("Ask nothing; what is open is taken as guessed."))
@json_option
@click.pass_obj
def rows(
    application: Wanted, /, *, preview: bool, yes: bool, as_json: bool, **options: Any
) -> None:
    client = Client.found(application)
    found = client.write("POST", "sheet/rows")["table"]
    if found is None and as_json:
        put_out({"table": None})
    elif found is None:
        say(_("No row was added in the sheet."))
    else:
        found = answered(client, found, options, whole=preview and as_json)
        bring_in(client, found, preview=preview, yes=yes, as_json=as_json)
        if not preview:
            # The rows get the ids of the asks that they are now.
            client.write("POST", "sheet/pass")


@command.command("disconnect", help=_("Keep the sheet in step no longer; it stays as it is."))
@json_option
@click.pass_obj
def disconnect(application: Wanted, /, *, as_json: bool) -> None:
    done = Client.found(application).write("DELETE", "sheet")
    if as_json:
        put_out(done)
    else:
        say(_("Disconnected. The sheet stays as it is, and Noes kept nothing of its key."))
