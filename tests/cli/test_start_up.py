"""What a command loads: help, wrong use and a running app need no Django."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.serving import Served, environment, noes

NUMBERS = ("numpy", "scipy", "noes.insight")
HEAVY = ("django", "msgspec", "holidays", "numpy", "noes.journal", "noes.site")
LOADED = (
    "import atexit, sys\n"
    "from noes.__main__ import main\n"
    "atexit.register(lambda: print('LOADED', *sys.modules, file=sys.stderr))\n"
    "main(sys.argv[1:])\n"
)
# Today as its owner meets it, and the form of an answer, which writes many addresses.
PAGES = (
    "import atexit, sys\n"
    "from django.test import RequestFactory\n"
    "from noes.site.start import application\n"
    "atexit.register(lambda: print('LOADED', *sys.modules, file=sys.stderr))\n"
    "served = application()\n"
    "for path in sys.argv[1:]:\n"
    "    environ = RequestFactory().get(path).environ | {'noes.owner': True}\n"
    "    b''.join(served(environ, lambda status, headers: print(status)))\n"
)
COMMANDS = (
    *("log", "moment", "edit", "undo", "list", "show", "today", "challenge", "import", "export"),
)


def loaded(
    folder: Path, *arguments: str, of: tuple[str, ...] = HEAVY, code: str = LOADED
) -> tuple[int, set[str]]:
    """Run a command; return how it ended and which of some heavy things it loaded."""
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    modules = ran.stderr.rpartition("LOADED ")[2].split()
    return ran.returncode, {name for name in of if name in modules}


@pytest.mark.parametrize("name", COMMANDS)
def test_help_loads_nothing_heavy(tmp_path: Path, name: str) -> None:
    assert loaded(tmp_path, name, "--help") == (0, set())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["log"],
        ["log", "x", "--dread", "11"],
        ["moment", "@1", "nonsense"],
        ["show", "wired"],
        ["challenge", "new", "nonsense"],
        ["import", "/no/such/file.csv"],
        ["export", "x.txt"],
        ["edit", "@1"],
        ["nonsense"],
    ],
)
def test_wrong_use_loads_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    assert loaded(tmp_path, *arguments) == (2, set())


def test_commands_to_the_running_app_load_nothing_heavy(served: Served, tmp_path: Path) -> None:
    for arguments in (
        ["log", "pitched Wired, dread 7"],
        ["moment", "@1", "declined"],
        ["edit", "@1", "--dread", "3"],
        ["list"],
        ["show", "@1"],
        ["today"],
        ["challenge", "list"],
        ["export", str(tmp_path / "x.json")],
        ["undo"],
    ):
        assert loaded(served.folder, *arguments) == (0, set())


def test_log_list_and_today_load_no_numbers_where_no_app_runs(tmp_path: Path) -> None:
    """numpy and scipy take a fifth of a second and 40 MB: they are for what shows insights."""
    for arguments in (["log", "pitched Wired, dread 7"], ["list"], ["today"], ["insights"]):
        code, modules = loaded(tmp_path, *arguments, of=NUMBERS)
        expected = set(NUMBERS) if arguments == ["insights"] else set()
        assert (code, modules) == (0, expected), arguments


def test_first_page_loads_no_tables_and_no_api(tmp_path: Path) -> None:
    """Readers of tables take a third of a second: they are for the day when one is brought."""
    noes(tmp_path, "log", "pitched Wired, dread 7")
    code, modules = loaded(
        tmp_path,
        "/",
        "/answer",
        of=("noes.web.pages.today", "noes.exchange", "noes.api"),
        code=PAGES,
    )
    assert (code, modules) == (0, {"noes.web.pages.today"})


def test_completion_knows_commands_kinds_and_types(tmp_path: Path) -> None:
    for words, offered in (
        ("noes lo", "log"),
        ("noes log --kind pi", "pitch"),
        ("noes moment @1 dec", "declined"),
        ("noes challenge new dr", "dream-mwf"),
    ):
        more = {
            "_NOES_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(words.count(" ")),
        }
        assert noes(tmp_path, **more).stdout == f"plain,{offered}\n"
