"""noes demo: a year of made-up asks to look around in."""

import click

from noes.cli.saying import aside, say
from noes.cli.words import _


@click.command(
    "demo",
    help=_(
        "Open a throwaway notebook with a year of made-up asks, always the same. Your own notebook"
        " is not touched; when the demo ends, it is deleted. What a killed one left, the"
        " next start clears away."
    ),
)
@click.option(
    "--port",
    default=0,
    show_default=_("a free one"),
    type=click.IntRange(0, 65535),
    help=_("The port to listen on."),
)
@click.option("--no-open", is_flag=True, help=_("Do not open a browser."))
def command(port: int, *, no_open: bool) -> None:
    # late: start-up - help and wrong use need no server
    from noes.site import browser, demo
    from noes.site.links import Link
    from noes.site.server import Listening

    def opened(link: Link) -> None:
        say(_("The demo is open at {link}").format(link=link.local))
        aside(_("Ctrl-C ends it; nothing of it is kept."))
        if not no_open:
            browser.open_link(link.local)

    demo.run(Listening("127.0.0.1", port, log_requests=False), opened)
