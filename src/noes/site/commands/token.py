"""noes token: keys for programs that speak to the API."""

import json
from typing import TYPE_CHECKING, Any

import click

from noes.cli.client import readable
from noes.cli.words import _
from noes.site.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from noes.accounts.models import Token


class Name(click.ParamType[str]):
    """What a token is called, or the start of its id; never nothing."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = " ".join(readable(str(value)).split())
        if not text:
            self.fail(_("Give the name of a token; an empty one names none."), param, ctx)
        return text


as_json = click.option("--json", "as_json", is_flag=True, help=_("Print one JSON document."))


@click.group()
def command() -> None:
    """Make, list and revoke API tokens."""


@command.command()
@click.argument("name", type=Name())
@as_json
def new(name: str, *, as_json: bool) -> None:
    """Make a token; it is shown this once."""
    # late: start-up - help and wrong use need no Django
    from noes.site.start import owner

    user = owner()
    # late: django - models need a Django that is set up
    from noes.accounts import actions
    from noes.accounts.keys import new_secret
    from noes.site.clock import now

    secret = new_secret()
    token = actions.new_token(user.id, name=name, secret=secret, now=now())
    if as_json:
        click.echo(json.dumps({**_document(token), "token": secret}))
    else:
        click.echo(secret)
        click.echo(_("Keep it well: it is shown this once."), err=True)


@command.command("list")
@as_json
def list_(*, as_json: bool) -> None:
    """List the tokens there are."""
    # late: start-up - help and wrong use need no Django
    from noes.site.start import owner

    user = owner()
    # late: django - models need a Django that is set up
    from noes.accounts.queries import tokens

    found = tokens(user.id)
    if as_json:
        click.echo(json.dumps({"tokens": [_document(token) for token in found]}))
        return
    for token in found:
        used = token.last_used_on.isoformat() if token.last_used_on else _("not used yet")
        click.echo(f"{str(token.id)[:8]}  {token.name}  {used}")
    if not found:
        click.echo(_("No tokens. `noes token new NAME` makes one."), err=True)


@command.command()
@click.argument("token", type=Name())
@as_json
def revoke(token: str, *, as_json: bool) -> None:
    """Take a token back, by its name or the start of its id."""
    # late: start-up - help and wrong use need no Django
    from noes.site.start import owner

    user = owner()
    # late: django - models need a Django that is set up
    from noes.accounts import actions, queries

    found = _only(queries.token_by(user.id, token), token)
    actions.revoke_token(user.id, token=found.id)
    if as_json:
        click.echo(json.dumps({"revoked": _document(found)}))
    else:
        click.echo(_("{name} opens nothing any more.").format(name=found.name))


def _only(found: "Sequence[Token]", wanted: str) -> "Token":
    if not found:
        raise Problem(
            _("There is no token {wanted}; `noes token list` shows them.").format(wanted=wanted)
        )
    if len(found) > 1:
        raise Problem(
            _("{wanted} means more than one token; give the start of its id.").format(wanted=wanted)
        )
    return found[0]


def _document(token: "Token") -> dict[str, str | None]:
    return {
        "id": str(token.id),
        "name": token.name,
        "created_at": token.created_at.isoformat(),
        "last_used_on": token.last_used_on.isoformat() if token.last_used_on else None,
    }
