"""noes pair: a code for the phone's camera."""

import json
import sys

import click

from noes.cli import home
from noes.cli.words import _
from noes.site.problem import Problem


@click.command()
@click.option("--json", "as_json", is_flag=True, help=_("Print one JSON document."))
def command(*, as_json: bool) -> None:
    """Let your phone in: a link that works once and for ten minutes."""
    link, expires_at = _public_link()
    if as_json:
        click.echo(json.dumps({"url": link, "expires_at": expires_at}))
        return
    # late: start-up - only this command draws a code
    import segno

    segno.make(link, error="m").terminal(out=sys.stdout, compact=True)
    click.echo(link)
    click.echo(_("Point your phone’s camera at it. It works once, for ten minutes."), err=True)


def _public_link() -> tuple[str, str]:
    # late: start-up - help and wrong use ask no server
    from noes.site import links, lock

    where = lock.running(home.home())
    if where is None:
        raise Problem(
            _(
                "Noes is not running; start it with NOES_URL set to the https address that your "
                "phone reaches it by, then pair again."
            )
        )
    try:
        link = links.new_link(where)
    except (OSError, links.NotGiven) as error:
        raise Problem(_("Noes does not answer; stop it, start it again and pair then.")) from error
    if link.public is None:
        raise Problem(
            _(
                "A phone cannot reach this machine’s own address; start Noes with NOES_URL set to "
                "the https address of your proxy or tailnet, then pair again."
            )
        )
    return link.public, link.expires_at
