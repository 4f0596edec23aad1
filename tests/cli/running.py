"""Commands run in this process, against the application itself."""

import importlib
import json
from dataclasses import dataclass
from typing import Any

from click.testing import CliRunner

from noes.__main__ import COMMANDS
from noes.site.wsgi import application


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on stdout."""
        assert self.code == 0, self.err
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        assert self.code == 0, self.err
        return self.out.splitlines()


def run(name: str, *arguments: str, piped: bytes = b"") -> Ran:
    """Run one command as the notebook's owner."""
    command = importlib.import_module(COMMANDS[name][0]).command
    found = CliRunner().invoke(command, arguments, piped, obj=lambda: application)
    if found.exception is not None and not isinstance(found.exception, SystemExit):
        raise found.exception
    return Ran(found.exit_code, found.stdout, found.stderr)
