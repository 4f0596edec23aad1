"""The command line as a whole: what it knows without loading anything."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from noes.__main__ import COMMANDS
from tests.site.serving import environment, noes

LOADED = (
    "import sys; sys.argv = ['noes', *sys.argv[1:]]\n"
    "from noes.__main__ import main\n"
    "try:\n    main()\n"
    "except SystemExit as end:\n    code = end.code\n"
    "heavy = {'django', 'granian', 'numpy', 'holidays', 'segno'} & set(sys.modules)\n"
    "print('code', code, 'heavy', sorted(heavy))\n"
)


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_its_module(name: str) -> None:
    assert importlib.util.find_spec(COMMANDS[name][0]) is not None


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["--version"], 0),
        (["bogus"], 2),
        (["--bogus"], 2),
        (["serve", "--help"], 0),
        (["serve", "--bogus"], 2),
        (["serve", "--port", "many"], 2),
        (["token", "--help"], 0),
        (["token", "new"], 2),
        (["pair", "--help"], 0),
    ],
)
def test_help_and_wrong_use_load_nothing_heavy(
    tmp_path: Path, arguments: list[str], code: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        env=environment(tmp_path / "home"),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.splitlines()[-1] == f"code {code} heavy []"
    assert not (tmp_path / "home").exists()


def test_help_lists_every_command(tmp_path: Path) -> None:
    lines = noes(tmp_path, "--help").stdout.partition("Commands:\n")[2].splitlines()

    assert [line.split()[0] for line in lines] == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(tmp_path: Path, name: str) -> None:
    done = noes(tmp_path, name, "--help")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: noes {name} ")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("noes re", ["restore"]),
        ("noes token ", ["list", "new", "revoke"]),
        ("noes serve --p", ["--port"]),
    ],
)
def test_shell_completes(tmp_path: Path, words: str, found: list[str]) -> None:
    position = len(words.split(" ")) - 1
    asked = {"_NOES_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(position)}
    done = subprocess.run(
        [Path(sys.executable).with_name("noes")],
        env={**environment(tmp_path), **asked},
        capture_output=True,
        text=True,
        check=False,
    )

    assert [line.partition(",")[2] for line in done.stdout.splitlines()] == found


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_gets_its_script(tmp_path: Path, shell: str) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("noes")],
        env={
            **environment(tmp_path),
            "_NOES_COMPLETE": f"{shell}_source",
            "PATH": os.environ["PATH"],
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert f"_NOES_COMPLETE={shell}_complete" in done.stdout
