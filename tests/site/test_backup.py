"""Copies of the notebook: whole or not there, private, never over anything, never in the way."""

import json
import os
import signal
import sqlite3
import stat
import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

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
from tests.site.serving import noes, serving, wait_until

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


def test_backup_by_hand_is_a_private_copy_in_one_file(home: Path) -> None:
    done = noes(home, "backup", "--json")
    said = json.loads(done.stdout)
    copy = Path(said["file"])
    assert (done.returncode, copy.parent) == (0, home / "backups")
    assert titles(copy) == TITLES
    assert is_whole(copy)
    assert said["bytes"] == copy.stat().st_size
    assert [entry["file"] for entry in said["newest"]] == [str(copy)]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]


def test_backup_to_a_file_says_where_and_lists_the_newest(home: Path, tmp_path: Path) -> None:
    noes(home, "backup")
    target = tmp_path / "Noes on a stick.db"
    done = noes(home, "backup", str(target))
    size = target.stat().st_size / 1_000_000
    assert (done.returncode, done.stdout) == (0, f"Kept in {target} ({size:.1f} MB).\n")
    newest = backup.copies(home / "backups")
    assert done.stderr.splitlines() == [
        f"The newest in {home / 'backups'}:",
        f"{newest[0].made_at.astimezone():%Y-%m-%d %H:%M}  by hand  {newest[0].file}",
    ]
    assert titles(target) == TITLES


def test_backup_to_a_folder_is_named_by_its_time(home: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    done = noes(home, "backup", "--json", str(stick))
    (copy,) = stick.iterdir()
    assert (done.returncode, json.loads(done.stdout)["file"]) == (0, str(copy))
    assert (copy.name[:5], copy.suffix, titles(copy)) == ("noes-", ".sqlite3", TITLES)


def test_backup_over_anything_is_refused(home: Path, tmp_path: Path) -> None:
    target = tmp_path / "there.db"
    target.write_text("mine")
    done = noes(home, "backup", str(target))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{target} is there already; choose another name. Nothing was written.\n"
    assert target.read_text() == "mine"
    assert noes(home, "backup", str(home / FILE)).returncode == 1
    assert titles(home / FILE) == TITLES


def test_backup_where_it_cannot_be_made_is_one_sentence(home: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "copy.db"
    done = noes(home, "backup", str(nowhere))
    said = f"There is no folder {nowhere.parent}; make it first, or choose another.\n"
    assert (done.returncode, done.stderr) == (1, said)
    empty = tmp_path / "empty"
    done = noes(empty, "backup")
    assert (done.returncode, done.stderr) == (
        1,
        f"There is no notebook in {empty} yet; `noes` makes one.\n",
    )
    assert not empty.exists()
    assert noes(home, "backup", "--list", "copy.db").returncode == 2


def test_backup_list_shows_the_newest_first(home: Path) -> None:
    assert json.loads(noes(home, "backup", "--list", "--json").stdout) == {"backups": []}
    files = [json.loads(noes(home, "backup", "--json").stdout)["file"] for _time in range(2)]
    listed = json.loads(noes(home, "backup", "--list", "--json").stdout)["backups"]
    assert [entry["file"] for entry in listed] == files[::-1]
    assert {entry["reason"] for entry in listed} == {"by-hand"}


def test_backup_of_a_damaged_notebook_is_refused_and_says_the_way_out(home: Path) -> None:
    grow(home / FILE, 1)
    spoil(home / FILE)
    done = noes(home, "backup")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"The notebook {home / FILE} cannot be read, and no backup is in {home / 'backups'}; "
        "`noes restore FILE` brings back one from elsewhere and keeps the damaged file too.\n"
    )
    assert list((home / "backups").iterdir()) == []


def test_backup_on_a_full_disk_leaves_nothing_and_says_so(home: Path) -> None:
    grow(home / FILE, 2)
    done = on_a_full_disk(home, "backup", room=1_000_000)
    said = f"The disk that holds {home} takes no more; make some room on it and start again.\n"
    assert (done.returncode, done.stderr) == (1, said)
    assert list((home / "backups").iterdir()) == []
    assert titles(home / FILE) == TITLES


def test_backup_that_was_killed_leaves_no_half_copy_and_the_next_is_good(home: Path) -> None:
    grow(home / FILE, 60)
    folder = home / "backups"
    for _time in range(3):
        process = started(home, "backup")
        assert wait_until(lambda: any(folder.glob(".*")))
        process.kill()
        process.communicate()
        for copy in backup.copies(folder):  # one that was done before the blow
            assert is_whole(copy.file)
    done = noes(home, "backup", "--json")
    assert titles(Path(json.loads(done.stdout)["file"])) == TITLES
    backup.sweep(folder)
    assert [file for file in folder.iterdir() if file.name.startswith(".")] == []


def test_backup_that_is_interrupted_cleans_up(home: Path) -> None:
    grow(home / FILE, 80)
    folder, done = home / "backups", 0
    for _time in range(5):  # on a busy machine a copy may be done before it is seen
        process = started(home, "backup")
        assert wait_until(lambda: any(folder.glob(".*")))
        process.send_signal(signal.SIGINT)
        process.communicate()
        if process.returncode == 1:
            break
        done += 1
    assert process.returncode == 1
    assert len(list(folder.iterdir())) == done


def test_two_backups_at_once_are_two_whole_copies(home: Path) -> None:
    grow(home / FILE, 20)
    both = [started(home, "backup", "--json") for _one in range(2)]
    files = {json.loads(process.communicate()[0])["file"] for process in both}
    assert {process.returncode for process in both} == {0}
    assert len(files) == 2
    assert [titles(Path(file)) for file in files] == [TITLES, TITLES]


def test_backup_sees_one_state_and_keeps_nobody_from_writing(home: Path, tmp_path: Path) -> None:
    file = home / FILE
    grow(file, 60)
    write(file, "CREATE TABLE pairs (a, b)")
    slowest, done = 0.0, threading.Event()

    def go_on_writing() -> None:
        nonlocal slowest
        with closing(sqlite3.connect(file, timeout=20)) as connection:
            number = 0
            while not done.is_set():
                number += 1
                began = time.monotonic()
                with connection:
                    connection.execute("INSERT INTO pairs VALUES (?, 0)", [number])
                    connection.execute("UPDATE pairs SET b = a WHERE a = ?", [number])
                slowest = max(slowest, time.monotonic() - began)

    writer = threading.Thread(target=go_on_writing)
    writer.start()
    for number in range(3):
        backup.copy(file, tmp_path / f"{number}.sqlite3")
    done.set()
    writer.join()
    counts = [
        rows(tmp_path / f"{n}.sqlite3", "SELECT COUNT(*), SUM(a = b) FROM pairs")[0]
        for n in range(3)
    ]
    assert [whole for whole, _pairs in counts] == [pairs or 0 for _whole, pairs in counts]
    assert sorted(counts) == counts
    assert slowest < 2.0  # a copy takes as long, a write does not wait for it


def test_a_copy_takes_along_what_stands_only_in_the_log(home: Path, tmp_path: Path) -> None:
    file = home / FILE
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA wal_autocheckpoint=0")
        connection.execute("UPDATE journal_ask SET title = 'In the log'")
        connection.commit()
        backup.copy(file, tmp_path / "copy.sqlite3")
    assert titles(tmp_path / "copy.sqlite3") == ["In the log"] * 2
    assert [path.name for path in tmp_path.iterdir() if "copy" in path.name] == ["copy.sqlite3"]


def test_daily_makes_one_a_day_and_lets_go_of_the_old(home: Path) -> None:
    file, folder = home / FILE, home / "backups"
    folder.mkdir()
    for day in range(60, 0, -1):
        stamp = NOW - timedelta(days=day)
        (folder / f"daily-{stamp:%Y%m%dT%H%M%SZ}.sqlite3").write_bytes(b"")
    made_today = backup.daily(file, folder, NOW)
    assert made_today == folder / "daily-20260304T120000Z.sqlite3"
    assert backup.daily(file, folder, NOW + timedelta(hours=11)) is None
    kept = [f"{copy.made_at:%m-%d}" for copy in backup.copies(folder)]
    assert kept == [
        *("03-04", "03-03", "03-02", "03-01", "02-28", "02-27", "02-26"),
        *("02-22", "02-15", "01-31"),
    ]
    assert titles(made_today) == TITLES


def test_daily_leaves_every_other_copy_alone(home: Path) -> None:
    file, folder = home / FILE, home / "backups"
    by_hand = backup.keep(file, folder, Reason.BY_HAND, NOW - timedelta(days=4000))
    replaced = backup.keep(file, folder, Reason.BEFORE_RESTORE, NOW - timedelta(days=4000))
    own = folder / "my own copy.sqlite3"
    own.write_text("mine")
    for day in range(40):
        backup.daily(file, folder, NOW + timedelta(days=day))
    assert (by_hand.exists(), replaced.exists(), own.read_text()) == (True, True, "mine")


def test_ten_copies_before_migrations_are_kept(home: Path) -> None:
    file, folder = home / FILE, home / "backups"
    made_at = [NOW + timedelta(hours=hour) for hour in range(13)]
    for instant in made_at:
        backup.before_migration(file, folder, instant)
    assert [copy.made_at for copy in backup.copies(folder)] == made_at[:2:-1]


def test_drafts_of_ended_programs_are_swept_and_those_at_work_are_not(tmp_path: Path) -> None:
    ended = started(tmp_path / "none", "--version")
    ended.communicate()
    for name in (f".a.sqlite3.{ended.pid}", f".a.sqlite3.{ended.pid}-journal", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / f".b.sqlite3.{os.getpid()}").touch()
    backup.sweep(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == [
        f".b.sqlite3.{os.getpid()}",
        ".hidden",
    ]


def test_the_app_copies_the_notebook_when_it_starts_once_a_day(home: Path) -> None:
    folder = home / "backups"
    for _start in range(2):
        with serving(home):
            assert wait_until(lambda: len(backup.copies(folder)) == 1)
    (copy,) = backup.copies(folder)
    assert (copy.reason, titles(copy.file)) == (Reason.DAILY, TITLES)


def test_commands_copy_the_notebook_once_a_day_where_no_app_runs(home: Path) -> None:
    for title in ("Night trains", "Old boss"):
        assert noes(home, "log", "--as-is", title).returncode == 0
    (copy,) = backup.copies(home / "backups")
    assert (copy.reason, titles(copy.file)) == (Reason.DAILY, TITLES)


def test_a_notebook_of_an_older_version_is_copied_before_it_is_migrated(home: Path) -> None:
    lacking = make_older(home)
    done = noes(home, "log", "--as-is", "After it")
    assert done.returncode == 0, done.stderr
    copies = backup.copies(home / "backups")
    (older,) = [one.file for one in copies if one.reason is Reason.BEFORE_MIGRATION]
    assert (titles(older), titles(home / FILE)) == (TITLES, [*TITLES, "After it"])
    assert steps_of(home / FILE) == [*steps_of(older), lacking]
