"""noes: the command line, put together here. A command is loaded when it is called."""

import importlib
from collections.abc import Sequence
from wsgiref.types import WSGIApplication

import click

from noes.core.words import N_

COMMANDS = {
    "serve": ("noes.site.commands.serve", N_("Start the app and open it.")),
    "log": ("noes.cli.log", N_('Log an ask: noes log "Pitched Wired".')),
    "moment": ("noes.cli.moment", N_("Say what happened to an ask.")),
    "edit": ("noes.cli.edit", N_("Change an ask.")),
    "undo": ("noes.cli.undo", N_("Take back the last write.")),
    "list": ("noes.cli.list", N_("List your asks.")),
    "show": ("noes.cli.show", N_("Show one ask and what happened.")),
    "today": ("noes.cli.today", N_("Show where you stand today.")),
    "challenge": ("noes.cli.challenge", N_("Start, list and rest challenges.")),
    "import": ("noes.cli.import_", N_("Bring in a table.")),
    "export": ("noes.cli.export", N_("Write everything to a file.")),
    "backup": ("noes.site.commands.backup", N_("Copy the notebook to a safe place.")),
    "restore": ("noes.site.commands.restore", N_("Bring back a backup.")),
    "doctor": ("noes.site.commands.doctor", N_("Look whether all is well.")),
    "demo": ("noes.site.commands.demo", N_("Look around in a year of made-up asks.")),
    "token": ("noes.site.commands.token", N_("Make, list and revoke API tokens.")),
    "pair": ("noes.site.commands.pair", N_("Let your phone in.")),
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
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_text) for name, (_, help_text) in COMMANDS.items()])


def in_process() -> WSGIApplication:
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


def main(arguments: Sequence[str] | None = None) -> None:
    group.main(args=arguments, prog_name="noes")


if __name__ == "__main__":
    main()
