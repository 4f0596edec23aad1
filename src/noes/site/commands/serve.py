"""noes serve: the app on this machine."""

import ipaddress
import os

import click

from noes.cli import home
from noes.cli.words import _
from noes.site.problem import Problem

HOST = "127.0.0.1"
PORT = 4747


@click.command()
@click.option("--host", default=HOST, show_default=True, help=_("The address to listen on."))
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535))
@click.option("--no-open", is_flag=True, help=_("Do not open a browser."))
@click.option("--log-requests", is_flag=True, help=_("Print one line for each request."))
def command(host: str, port: int, *, no_open: bool, log_requests: bool) -> None:
    """Start the app and open it; where it runs already, open that one."""
    # late: start-up - help and wrong use need no server
    from noes.site import browser, server
    from noes.site.links import Link
    from noes.site.server import Listening

    def opened(link: Link) -> None:
        click.echo(_("Noes is open at {link}").format(link=link.local))
        if not no_open:
            browser.open_link(link.local)

    server.serve(home.home(), Listening(_own_address(host), port, log_requests), opened)


def _own_address(host: str) -> str:
    """Return the address to listen on: this machine's own, or any where NOES_URL names the way."""
    address = HOST if host == "localhost" else host
    try:
        is_local = ipaddress.ip_address(address).is_loopback
    except ValueError as error:
        raise click.BadParameter(
            _("give an address such as 127.0.0.1"), param_hint="--host"
        ) from error
    if not is_local and not os.environ.get("NOES_URL"):
        raise Problem(
            _(
                "Noes listens on this machine only; to reach it from elsewhere, set NOES_URL "
                "to the https address of your proxy or tailnet. By plain http no phone installs "
                "Noes or opens it offline."
            )
        )
    return address
