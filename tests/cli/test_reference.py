"""The reference is what the commands say, asked in a process that has run none of them before:
click keeps the help option of a command as it was first asked for.
"""

import subprocess
import sys
from functools import cache

from tools.commands import PAGE
from tools.source import ROOT

SAY = "from tools.commands import page; print(page(), end='')"


@cache
def page() -> str:
    return subprocess.run(
        [sys.executable, "-c", SAY], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout


def test_reference_says_what_the_commands_say() -> None:
    assert page() == PAGE.read_text(encoding="utf-8"), "run python -m tools.commands"


def test_reference_has_a_heading_for_every_command() -> None:
    headings = [line for line in page().splitlines() if line.startswith("## ")]
    assert headings[:3] == ["## noes", "## noes serve", "## noes log"]
    assert len(headings) == len(set(headings))
    assert "## noes challenge rest" in headings
