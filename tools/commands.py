"""The reference of the command line, docs/use/commands.md, as the commands tell it themselves.

`write` writes it; tests/cli/test_reference.py holds it in step.
"""

import sys
from collections.abc import Iterator

import click

from noes.__main__ import group
from tools.source import ROOT

PAGE = ROOT / "docs" / "use" / "commands.md"
WIDTH = 88
HEAD = """\
# Commands

Logging, answering, lists, challenges, tables and backups from a terminal, for people and for
scripts; people, pitches and settings have their pages. Written by `python -m tools.commands`;
`noes COMMAND --help` says the same.

- **REF** means an ask: its id, the beginning of it (`noes list` shows how much is enough), or
  `@1` for the last one entered, `@2` for the one before.
- **DAY** is written as 2026-03-01; `today` and `yesterday` are understood too.
- **`--json`** prints one JSON document on stdout; messages go to stderr.
- A command ends with **0** when it was done, **1** for a fault, **2** for wrong use.
- Where the app runs, commands speak to it; where it does not, they do the same by themselves.
- `NOES_HOME` moves the data folder, `NOES_DATABASE_URL` the database; `NO_COLOR` takes the colour
  away.
"""


def page() -> str:
    """Return the whole page."""
    return "\n".join([HEAD, *_told(group, None, "noes")])


def _told(command: click.Command, parent: click.Context | None, name: str) -> Iterator[str]:
    """Yield the sections of a command and of those below it."""
    context = click.Context(
        command,
        parent=parent,
        info_name=name,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
    )
    yield f"## {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            assert found is not None  # it was listed
            yield from _told(found, context, below)


def main() -> int:
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    print(f"commands: {PAGE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
