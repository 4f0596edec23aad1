"""Bringing a copy back: looked at first, at once or not at all, with what it replaces kept."""

import json
import os
import pty
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from noes.accounts.keys import digest
from noes.site import backup
from noes.site.backup import Reason
from tests.site.notebooks import (
    FILE,
    TITLES,
    grow,
    is_whole,
    make_older,
    on_a_full_disk,
    rows,
    spoil,
    started,
    steps_of,
    titles,
    write,
)
from tests.site.serving import environment, is_alive, noes, serving, wait_until

UNCHANGED = "Nothing was changed.\n"


def changed(home: Path) -> Path:
    """Copy a notebook, then rename its asks; return the copy."""
    copy = home.parent / "copy.db"
    backup.copy(home / FILE, copy)
    write(home / FILE, "UPDATE journal_ask SET title = 'New: ' || title")
    return copy


NEW = [f"New: {title}" for title in TITLES]


def replaced(home: Path) -> list[Path]:
    found = backup.copies(home / "backups")
    return [copy.file for copy in found if copy.reason is Reason.BEFORE_RESTORE]


def test_restore_puts_the_copy_in_place_and_keeps_what_was_there(home: Path) -> None:
    copy = changed(home)
    done = noes(home, "restore", str(copy), "--yes", "--json")
    said = json.loads(done.stdout)
    (kept,) = replaced(home)
    assert (done.returncode, said) == (
        0,
        {"restored": str(copy), "kept": str(kept), "stopped": False},
    )
    assert (titles(home / FILE), titles(kept), titles(copy)) == (TITLES, NEW, TITLES)
    assert stat.S_IMODE((home / FILE).stat().st_mode) == 0o600
    assert not [file for file in home.iterdir() if file.name.startswith(".")]
    assert noes(home, "doctor").returncode == 0


def test_restore_says_what_it_finds_and_does(home: Path) -> None:
    copy = changed(home)
    done = noes(home, "restore", str(copy), "--yes")
    (written,) = rows(copy, "SELECT MAX(written_at) FROM journal_write")[0]
    first, second = done.stderr.splitlines()
    assert first.startswith(f"{copy} is whole: 2 asks, last written to on {written[:4]}-")
    assert second == f"What was there is kept in {replaced(home)[0]}."
    assert done.stdout == "Restored. `noes` opens it; every browser has to be let in anew.\n"


def test_restore_takes_along_what_stands_only_in_the_logs(home: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copied with its log" / "noes.sqlite3"
    copy.parent.mkdir()
    with closing(sqlite3.connect(home / FILE)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE journal_ask SET title = 'In the log'")
        connection.commit()
        for beside in ("", "-wal"):
            shutil.copy(f"{home / FILE}{beside}", f"{copy}{beside}")
        # What is replaced is left as a killed program leaves it.
        connection.execute("UPDATE journal_ask SET title = 'Later'")
        connection.commit()
        left = {beside: Path(f"{home / FILE}{beside}").read_bytes() for beside in ("", "-wal")}
    for beside, content in left.items():
        Path(f"{home / FILE}{beside}").write_bytes(content)
    assert noes(home, "restore", str(copy), "--yes").returncode == 0
    assert titles(home / FILE) == ["In the log"] * 2
    assert [titles(kept) for kept in replaced(home)] == [["Later"] * 2]
    assert not (home / f"{FILE}-wal").exists()


def test_restore_into_an_empty_folder_needs_no_answer(home: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "another machine"
    done = noes(fresh, "restore", str(home / FILE), "--json")
    assert (done.returncode, json.loads(done.stdout)["kept"]) == (0, None)
    assert titles(fresh / FILE) == TITLES
    assert noes(fresh, "doctor").returncode == 0


def test_restore_asks_first_and_takes_no_for_an_answer(home: Path) -> None:
    copy = changed(home)
    done = noes(home, "restore", str(copy))
    assert done.returncode == 2
    assert "say --yes where nobody can answer" in done.stderr
    for answer, code, found in (("n\n", 1, NEW), ("y\n", 0, TITLES)):
        assert on_a_terminal(home, answer, "restore", str(copy)) == code
        assert titles(home / FILE) == found


def on_a_terminal(home: Path, typed: str, *arguments: str) -> int:
    """Run a command before a person who types; return its exit code."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "noes", *arguments],
        env=environment(home),
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(theirs)
    os.write(ours, typed.encode())
    process.communicate()
    os.close(ours)
    return process.returncode


def test_restore_of_what_is_no_copy_is_one_sentence_and_changes_nothing(
    home: Path, tmp_path: Path
) -> None:
    gone, text, export, other, damaged, cut = (tmp_path / name for name in "abcdef")
    text.write_text("Date,Ask\n")
    export.write_text('{"noes": 1, "asks": []}')
    write(other, "CREATE TABLE django_migrations (app, name)")
    shutil.copy(home / FILE, damaged)
    grow(damaged, 1)
    shutil.copy(damaged, cut)
    spoil(damaged)
    os.truncate(cut, 200_000)
    spoilt = "is damaged and cannot be restored; choose an earlier backup (`noes backup --list`). "
    for file, code, said in (
        (gone, 2, f"There is no file {gone}; `noes backup --list` shows the backups there are.\n"),
        (
            tmp_path,
            2,
            f"There is no file {tmp_path}; `noes backup --list` shows the backups there are.\n",
        ),
        (home / FILE, 2, f"{home / FILE} is the notebook itself.\n"),
        (text, 1, f"{text} is not a notebook of Noes. {UNCHANGED}"),
        (export, 1, f"{export} is an export; bring it in with `noes import`. {UNCHANGED}"),
        (other, 1, f"{other} is not a notebook of Noes. {UNCHANGED}"),
        (damaged, 1, f"{damaged} {spoilt}{UNCHANGED}"),
        (cut, 1, f"{cut} {spoilt}{UNCHANGED}"),
    ):
        done = noes(home, "restore", str(file), "--yes")
        assert (done.returncode, done.stdout, done.stderr) == (code, "", said)
    assert titles(home / FILE) == TITLES
    assert not (home / "backups").exists()


def test_restore_of_a_newer_notebook_is_refused(home: Path) -> None:
    copy = changed(home)
    write(
        copy, "INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '9999_x', 0)"
    )
    done = noes(home, "restore", str(copy), "--yes")
    said = "was written by a newer Noes; install the newest version, then restore it. "
    assert (done.returncode, done.stderr) == (1, f"{copy} {said}{UNCHANGED}")
    assert titles(home / FILE) == NEW


def test_restore_of_an_older_notebook_brings_it_up(home: Path, tmp_path: Path) -> None:
    older = tmp_path / "older"
    shutil.copytree(home, older)
    lacking = make_older(older)
    write(home / FILE, "UPDATE journal_ask SET title = 'New: ' || title")
    done = noes(home, "restore", str(older / FILE), "--yes")
    assert (done.returncode, "An older Noes wrote it" in done.stderr) == (0, True)
    assert (titles(home / FILE), steps_of(home / FILE)[-1]) == (TITLES, lacking)
    # Going back a step took along what that step had made of the moments.
    assert noes(home, "doctor", "--mend").returncode == 0


def test_restore_stops_the_running_app_and_starts_nothing(home: Path) -> None:
    copy = changed(home)
    with serving(home) as served:
        done = noes(home, "restore", str(copy), "--yes", "--json")
        assert (done.returncode, json.loads(done.stdout)["stopped"]) == (0, True)
        assert done.stderr.splitlines()[1] == "The app was running and is stopped now."
        assert wait_until(lambda: not is_alive(served.process.pid))
    assert noes(home, "doctor", "--json").returncode == 0
    assert titles(home / FILE) == TITLES
    assert not (home / "address.json").exists()


def test_restore_lets_no_browser_in_that_the_copy_knew(home: Path) -> None:
    with serving(home) as served:
        page = served.entered()
        link = served.fresh_link()
        assert served.ask("GET", "/api/v1/asks", page).status == 200
        copy = Path(json.loads(noes(home, "backup", "--json").stdout)["file"])
        assert len(rows(copy, "SELECT 1 FROM accounts_session")) == 1
    assert noes(home, "restore", str(copy), "--yes").returncode == 0
    assert rows(home / FILE, "SELECT 1 FROM accounts_session") == []
    with serving(home) as served:
        assert served.ask("GET", "/api/v1/asks", page).status == 401
        assert served.ask("GET", link).status == 410


def test_restore_keeps_tokens_that_still_open_the_notebook_and_no_others(home: Path) -> None:
    owner = rows(home / FILE, "SELECT id FROM accounts_user")[0][0]

    def give(name: str) -> None:
        write(
            home / FILE,
            "INSERT INTO accounts_token (owner_id, id, digest, created_at, name)"
            " VALUES (?, ?, ?, '2026-01-01', ?)",
            *(owner, uuid4().hex, digest(name), name),
        )

    give("in both")
    give("taken back since")
    copy = changed(home)
    write(home / FILE, "DELETE FROM accounts_token WHERE name = 'taken back since'")
    give("made since")
    assert noes(home, "restore", str(copy), "--yes").returncode == 0
    assert rows(home / FILE, "SELECT name FROM accounts_token") == [("in both",)]


def test_restore_turns_a_page_so_that_nothing_old_looks_current(home: Path) -> None:
    copy = changed(home)
    write(home / FILE, "UPDATE journal_notebook SET revision = 700")
    assert noes(home, "restore", str(copy), "--yes").returncode == 0
    assert rows(home / FILE, "SELECT revision FROM journal_notebook") == [(701,)]
    assert noes(home, "log", "--as-is", "After it").returncode == 0
    assert rows(home / FILE, "SELECT revision FROM journal_notebook") == [(702,)]


def test_restore_over_a_damaged_notebook_keeps_it_byte_for_byte(home: Path) -> None:
    copy = changed(home)
    grow(home / FILE, 1)
    spoil(home / FILE)
    damaged = (home / FILE).read_bytes()
    (home / f"{FILE}-wal").write_bytes(b"the rest")
    done = noes(home, "restore", str(copy), "--yes", "--json")
    kept = Path(json.loads(done.stdout)["kept"])
    assert (done.returncode, kept.name[:8], titles(home / FILE)) == (0, "damaged-", TITLES)
    assert kept.read_bytes() == damaged
    assert Path(f"{kept}-wal").read_bytes() == b"the rest"
    assert not (home / f"{FILE}-wal").exists()


def test_restore_on_a_full_disk_changes_nothing_and_says_so(home: Path) -> None:
    copy = changed(home)
    grow(copy, 2)
    done = on_a_full_disk(home, "restore", str(copy), "--yes", room=1_000_000)
    said = "takes no more; make some room on it and start again."
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        1,
        f"The disk that holds {home / FILE} {said}",
    )
    assert (titles(home / FILE), replaced(home)) == (NEW, [])
    assert sorted(file.name for file in home.iterdir() if file.name.startswith(".")) == []


@pytest.mark.parametrize("seen", [f".{FILE}.*", "backups/.*", "backups/before-restore-*"])
def test_restore_that_was_killed_leaves_one_notebook_or_the_other(home: Path, seen: str) -> None:
    grow(home / FILE, 30)
    copy = changed(home)
    process = started(home, "restore", str(copy), "--yes")
    assert wait_until(lambda: any(home.glob(seen)))
    process.kill()
    process.communicate()
    assert titles(home / FILE) in (NEW, TITLES)
    assert is_whole(home / FILE)
    assert noes(home, "log", "--as-is", "After it").returncode == 0
    done = noes(home, "restore", str(copy), "--yes")
    assert (done.returncode, titles(home / FILE)) == (0, TITLES)
    assert not list(home.glob(".*"))


def test_restore_waits_for_a_command_at_work_and_loses_none_of_its_writes(home: Path) -> None:
    copy = changed(home)
    with closing(sqlite3.connect(home / FILE, check_same_thread=False)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("BEGIN IMMEDIATE")
        process = started(home, "restore", str(copy), "--yes")
        time.sleep(1.5)
        connection.execute("UPDATE journal_ask SET title = 'In time'")
        connection.commit()
    assert process.communicate() is not None
    assert (process.returncode, titles(home / FILE)) == (0, TITLES)
    assert [titles(kept) for kept in replaced(home)] == [["In time"] * 2]


def test_restore_beside_a_program_that_holds_on_says_so(home: Path) -> None:
    copy = changed(home)
    with closing(sqlite3.connect(home / FILE)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("SELECT * FROM journal_ask").fetchone()
        done = noes(home, "restore", str(copy), "--yes")
    said = f"{home / FILE} is held by another program; close that one and start again."
    assert (done.returncode, done.stderr.splitlines()[-1]) == (1, said)
    assert (titles(home / FILE), replaced(home)) == (NEW, [])


def test_restores_and_writes_at_once_never_spoil_the_notebook(home: Path) -> None:
    copy = changed(home)
    stop = threading.Event()
    refused = set()

    def go_on_writing() -> None:
        while not stop.is_set():
            try:
                with closing(sqlite3.connect(home / FILE, timeout=20)) as connection, connection:
                    connection.execute("PRAGMA journal_mode=WAL")
                    connection.execute("UPDATE journal_ask SET effort = effort + 1")
            except sqlite3.OperationalError as error:
                refused.add(str(error))

    writer = threading.Thread(target=go_on_writing)
    writer.start()
    codes = [noes(home, "restore", str(copy), "--yes").returncode for _time in range(3)]
    stop.set()
    writer.join()
    assert codes == [0, 0, 0]
    assert is_whole(home / FILE)
    assert [is_whole(kept) for kept in replaced(home)] == [True] * 3
    assert refused <= {
        "attempt to write a readonly database",
        "disk I/O error",
        "database is locked",
    }


def test_two_restores_at_once_end_with_one_of_them(home: Path) -> None:
    copy = changed(home)
    both = [started(home, "restore", str(copy), "--yes") for _one in range(2)]
    for process in both:
        process.communicate()
    assert {process.returncode for process in both} <= {0, 1}
    assert 0 in {process.returncode for process in both}
    assert (titles(home / FILE), is_whole(home / FILE)) == (TITLES, True)


def test_restore_in_a_start_after_it_finds_the_notebook(home: Path) -> None:
    copy = changed(home)
    assert noes(home, "restore", str(copy), "--yes").returncode == 0
    with serving(home) as served:
        answer = served.ask("GET", "/api/v1/asks", served.entered())
    assert [ask["title"] for ask in answer.json()["items"]] == TITLES[::-1]
