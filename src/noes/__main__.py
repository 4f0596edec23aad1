"""noes: the command line, put together here. A command is loaded when it is called."""

import errno
import importlib
import os
import sys
from typing import TYPE_CHECKING, NoReturn

import click

from noes.cli.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from wsgiref.types import WSGIApplication

    from click.shell_completion import CompletionItem

# What the system says of an output that takes no more; other files are their commands' to tell of.
UNPRINTABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}

COMMANDS = {
    "serve": ("noes.site.commands.serve", _("Start the app and open it.")),
    "log": ("noes.cli.log", _('Log an ask: noes log "Pitched Wired".')),
    "moment": ("noes.cli.moment", _("Say what happened to an ask.")),
    "edit": ("noes.cli.edit", _("Change an ask.")),
    "undo": ("noes.cli.undo", _("Take back the last write.")),
    "list": ("noes.cli.list", _("List your asks.")),
    "show": ("noes.cli.show", _("Show one ask and what happened.")),
    "today": ("noes.cli.today", _("Show where you stand today.")),
    "insights": ("noes.cli.insights", _("Show what your record says.")),
    "silence": ("noes.cli.silence", _("List what has gone quiet.")),
    "challenge": ("noes.cli.challenge", _("Start, list and rest challenges.")),
    "import": ("noes.cli.import_", _("Bring in a table.")),
    "export": ("noes.cli.export", _("Write everything to a file.")),
    "picture": ("noes.cli.picture", _("Draw a picture to share.")),
    "sheet": ("noes.cli.sheet", _("Keep a Google Sheet in step.")),
    "feed": ("noes.cli.feed", _("Let Excel or Google Sheets read your asks as CSV.")),
    "backup": ("noes.site.commands.backup", _("Copy the notebook to a safe place.")),
    "restore": ("noes.site.commands.restore", _("Bring back a backup.")),
    "doctor": ("noes.site.commands.doctor", _("Look whether all is well.")),
    "demo": ("noes.site.commands.demo", _("Look around in a year of made-up asks.")),
    "token": ("noes.site.commands.token", _("Make, list and revoke API tokens.")),
    "pair": ("noes.site.commands.pair", _("Let your phone in.")),
}


class Lazy(click.Group):
    """A group that knows its commands by name and help, and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name][0])
        found: click.Command = module.command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        with formatter.section(_("Commands")):
            formatter.write_dl(
                [(name, help_text) for name, (_module, help_text) in COMMANDS.items()]
            )

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        # late: start-up - only a shell that completes asks for it
        from click.shell_completion import CompletionItem

        found = [
            CompletionItem(name, help=help_text)
            for name, (_module, help_text) in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        # Not the group's own: it would import every command for its help.
        return found + click.Command.shell_complete(self, ctx, incomplete)


def in_process() -> "WSGIApplication":
    """Return the application itself, for commands that find no server running."""
    # late: start-up - only a command that finds no server needs it
    from noes.site.start import application

    return application()


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="noes", prog_name="noes")
@click.pass_context
def group(ctx: click.Context) -> None:
    """The notebook for a thousand days of asking. Alone, it starts the app and opens it."""
    ctx.obj = in_process
    if ctx.invoked_subcommand is None:
        serve = group.get_command(ctx, "serve")
        assert serve is not None
        ctx.invoke(serve)


def main(arguments: "Sequence[str] | None" = None) -> None:
    if sys.stdout is None:
        sys.exit(_("Noes has nowhere to print to; leave stdout open, or send it to /dev/null."))
    try:
        group.main(args=arguments, prog_name="noes")
    except SystemExit:
        _print_the_rest()
        raise
    except OSError as error:
        if error.errno not in UNPRINTABLE or error.filename is not None:
            raise
        _give_up_printing(error)


def _print_the_rest() -> None:
    try:
        sys.stdout.flush()
    except OSError as error:
        _give_up_printing(error)


def _give_up_printing(error: OSError) -> NoReturn:
    # Python flushes once more at its end, and would print a traceback of its own.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(
        _("Noes cannot print ({why}); send its output to where there is room.").format(
            why=error.strerror
        )
    )


if __name__ == "__main__":
    main()
