"""An output that takes nothing: one sentence, exit 1."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.serving import PATIENCE, environment


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["list --json", "today", "--help", "backup --list --json"])
def test_full_output(home: Path, command: str, unbuffered: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "noes", *command.split()],
            env=environment(home, PYTHONUNBUFFERED=unbuffered),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    assert (done.returncode, done.stderr) == (
        1,
        "Noes cannot print (No space left on device); send its output to where there is room.\n",
    )


def test_closed_output(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "noes", "list"],
        env=environment(home),
        stderr=subprocess.PIPE,
        text=True,
        timeout=PATIENCE,
        check=False,
        preexec_fn=lambda: os.close(1),
    )

    assert (done.returncode, done.stderr) == (
        1,
        "Noes has nowhere to print to; leave stdout open, or send it to /dev/null.\n",
    )
