"""The same commands through both doors: to the running app, and to the application in process."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.site.serving import Served, environment, noes

LINE = "pitched Wired on LinkedIn, dread 7"
PATIENCE = 60.0  # seconds


@pytest.fixture(params=["running", "in process"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The data folder of an app that runs, and of one that does not."""
    if request.param == "in process":
        return tmp_path
    served: Served = request.getfixturevalue("served")
    return served.folder


def document(folder: Path, *arguments: str) -> Any:
    ran = noes(folder, *arguments)
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_log_gives_one_document_on_stdout_and_words_on_stderr(folder: Path) -> None:
    ran = noes(folder, "log", LINE, "--json")
    ask = json.loads(ran.stdout)
    assert (ran.returncode, ask["title"], ask["dread"]) == (0, "pitched Wired on LinkedIn", 7)
    assert ran.stderr == "Understood: pitched, Wired, LinkedIn, dread 7\n"
    assert document(folder, "show", ask["id"], "--json")["moments"][0]["type"] == "sent"


def test_a_fault_exits_1_and_says_one_sentence_on_stderr(folder: Path) -> None:
    ran = noes(folder, "show", "deadbeef")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == "There is no such ask in this notebook.\n"


def test_wrong_use_exits_2_and_says_so_on_stderr(folder: Path) -> None:
    for arguments in (["log", "x", "--kind", "bribe"], ["log"], ["log", "x", "--dread", "11"]):
        ran = noes(folder, *arguments)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr


def test_export_comes_whole(folder: Path, tmp_path: Path) -> None:
    noes(folder, "log", "ä €", "--as-is")
    path = tmp_path / "all.json"
    assert noes(folder, "export", str(path)).returncode == 0
    assert json.loads(path.read_text())["asks"][-1]["title"] == "ä €"


def test_import_comes_whole(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Date,Ask\n" + "2026-01-08,A raise\n" * 500)
    assert document(folder, "import", str(path), "--json")["import"]["asks"] == 500


def test_words_of_any_kind_come_through(folder: Path) -> None:
    title = "🥕 ä & = ? # % + “x”"
    assert document(folder, "log", "--as-is", title, "--json")["title"] == title
    assert document(folder, "log", title, "--json")["title"]


def test_an_address_that_a_dead_app_left_is_not_trusted(tmp_path: Path) -> None:
    left = {"url": "http://x.localhost:1", "host": "127.0.0.1", "port": 1, "pid": 1, "token": "x"}
    (tmp_path / "address.json").write_text(json.dumps(left))
    (tmp_path / "lock").touch()
    assert document(tmp_path, "log", "Pitched Wired", "--json")["title"] == "Pitched Wired"


def test_the_running_app_is_the_one_that_writes(served: Served) -> None:
    key = document(served.folder, "log", "Pitched Wired", "--json")["id"]
    found = served.ask("GET", f"/api/v1/asks/{key}", served.as_local())
    assert found.json()["title"] == "Pitched Wired"


def test_words_are_plain_where_nobody_looks(folder: Path) -> None:
    noes(folder, "log", "A raise", "--outcome", "accepted")
    for arguments in (["log", "Pitched Wired"], ["list"], ["today"], ["show", "@1"]):
        assert "\x1b" not in noes(folder, *arguments).stdout


def at_a_terminal(folder: Path, *arguments: str, typed: str = "", **more: str) -> tuple[int, str]:
    """Run a command at a terminal of its own, and return how it ended and what stood there."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "noes", *arguments],
        env=environment(folder, TERM="xterm", **more),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    os.write(ours, typed.encode())
    seen, until = b"", time.monotonic() + PATIENCE
    while time.monotonic() < until and select.select([ours], [], [], PATIENCE)[0]:
        try:
            seen += os.read(ours, 4096)
        except OSError:  # nobody is left at the other end
            break
    os.close(ours)
    return process.wait(PATIENCE), seen.decode()


def test_words_are_coloured_at_a_terminal_unless_not_wanted(served: Served) -> None:
    noes(served.folder, "log", "A raise", "--outcome", "declined")
    assert "\x1b[31mno\x1b[0m" in at_a_terminal(served.folder, "list", "--limit", "1")[1]
    assert "\x1b" not in at_a_terminal(served.folder, "list", NO_COLOR="1")[1]


def test_import_asks_at_a_terminal(served: Served, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Date,Ask,How it went\n2026-01-06,A raise,nice reply but not now\n")
    code, seen = at_a_terminal(served.folder, "import", str(path), typed="declined\ny\n")
    assert code == 0, seen
    assert "What does “nice reply but not now” in “How it went” mean?" in seen
    assert "Bring in 1 ask? [Y/n]" in seen
    assert "Brought in: 1 ask." in seen


def test_import_that_is_not_wanted_brings_nothing(served: Served, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Date,Ask\n2026-01-07,A raise\n")
    before = document(served.folder, "today", "--json")["standing"]
    code, _seen = at_a_terminal(served.folder, "import", str(path), typed="n\n")
    assert (code, document(served.folder, "today", "--json")["standing"]) == (1, before)
