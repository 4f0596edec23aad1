"""What can keep Noes from starting: each is one sentence, exit 1, and nothing is lost."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.site.serving import PATIENCE, environment, noes, serving

# Root may write anywhere; without these two capabilities it may not.
AS_ANYBODY = (
    ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"] if os.geteuid() == 0 else []
)


IN_THE_WAY = "{} cannot be the data folder: a file is in its way; set NOES_HOME to a folder.\n"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with a notebook in it that nobody serves."""
    assert noes(tmp_path, "token", "new", "kept").returncode == 0
    return tmp_path


def started(folder: Path) -> tuple[int, str, str]:
    done = subprocess.run(
        [*AS_ANYBODY, sys.executable, "-m", "noes", "serve", "--no-open", "--port", "0"],
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_folder_that_cannot_be_written_to(kept: Path) -> None:
    kept.chmod(0o500)
    try:
        said = started(kept)
    finally:
        kept.chmod(0o700)

    assert said == (
        1,
        "",
        (
            f"Noes cannot write to {kept}; make it writable for you, or choose another folder "
            "with NOES_HOME.\n"
        ),
    )


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        code, _, said = started(tmp_path / "home")
    finally:
        tmp_path.chmod(0o700)

    assert code == 1
    assert said.startswith(f"Noes cannot write to {tmp_path / 'home'}; ")


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("mine")

    code, _, said = started(tmp_path / "home")

    assert code == 1
    assert said == IN_THE_WAY.format(tmp_path / "home")
    assert (tmp_path / "home").read_text() == "mine"


@pytest.mark.parametrize("command", ["list", "today", "token list"])
@pytest.mark.parametrize("below", ["", "below"])
def test_folder_that_is_a_file_is_told_by_every_command(
    tmp_path: Path, command: str, below: str
) -> None:
    (tmp_path / "home").write_text("mine")
    folder = tmp_path / "home" / below

    done = noes(folder, *command.split())

    assert (done.returncode, done.stdout, done.stderr) == (1, "", IN_THE_WAY.format(folder))


@pytest.mark.parametrize("name", ["noes.sqlite3", "lock"])
def test_file_that_cannot_be_written_to(kept: Path, name: str) -> None:
    (kept / name).touch()
    (kept / name).chmod(0o400)

    code, out, said = started(kept)

    assert (code, out) == (1, "")
    assert said.startswith("Noes cannot write to ")


def garbled(file: Path, start: int, length: int) -> None:
    with file.open("r+b") as raw:
        raw.seek(start)
        raw.write(b"\xa5" * length)


@pytest.mark.parametrize(("start", "length"), [(0, 512), (40, 60), (4096, 4096), (20000, 40000)])
def test_damaged_notebook(kept: Path, start: int, length: int) -> None:
    file = kept / "noes.sqlite3"
    garbled(file, start, length)
    before = file.read_bytes()

    said = started(kept)

    assert said == (
        1,
        "",
        (
            f"The notebook {file} cannot be read; bring back a backup with `noes restore` "
            f"(they are in {kept / 'backups'}), which keeps the damaged file too.\n"
        ),
    )
    assert file.read_bytes() == before


def test_damaged_notebook_without_backups_is_pointed_to_none(kept: Path) -> None:
    file = kept / "noes.sqlite3"
    shutil.rmtree(kept / "backups")
    garbled(file, 0, 512)

    assert started(kept) == (
        1,
        "",
        (
            f"The notebook {file} cannot be read, and no backup is in {kept / 'backups'}; `noes "
            "restore FILE` brings back one from elsewhere and keeps the damaged file too.\n"
        ),
    )


def test_notebook_cut_short(kept: Path) -> None:
    file = kept / "noes.sqlite3"
    os.truncate(file, file.stat().st_size // 2)

    code, _, said = started(kept)

    assert code == 1
    assert said.startswith(f"The notebook {file} cannot be read; ")


def test_notebook_of_a_newer_noes(kept: Path) -> None:
    file = kept / "noes.sqlite3"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('journal', '0999_from_the_future', '2030-01-01')"
        )
    before = file.read_bytes()

    said = started(kept)

    assert said == (
        1,
        "",
        (
            f"The notebook {file} was written by a newer Noes (journal 0999_from_the_future is "
            "unknown here); install the newest version and start again. Nothing was changed.\n"
        ),
    )
    assert file.read_bytes() == before


def limited_to(size: int, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Start with files that may not grow beyond a size: what a full disk comes to."""
    return subprocess.run(
        [sys.executable, "-m", "noes", "serve", "--no-open", "--port", "0"],
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )


def test_full_disk_at_the_first_start(tmp_path: Path) -> None:
    limited = limited_to(100_000, tmp_path)

    assert (limited.returncode, limited.stdout) == (1, "")
    assert limited.stderr == (
        f"The disk that holds {tmp_path / 'noes.sqlite3'} takes no more; make some room on it and "
        "start again.\n"
    )
    with serving(tmp_path) as server:
        assert server.ask("GET", "/healthz").status == 200


def test_full_disk_at_a_later_start(kept: Path) -> None:
    limited = limited_to(1_000, kept)

    assert (limited.returncode, limited.stdout) == (1, "")
    assert limited.stderr == (
        f"The disk that holds {kept / 'noes.sqlite3'} takes no more; make some room on it and start again.\n"
    )
    with serving(kept) as server:
        assert server.ask("GET", "/healthz").status == 200


def steps_taken(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM django_migrations").fetchone()
        return int(count)


def test_first_start_makes_the_notebook_and_no_backup(tmp_path: Path) -> None:
    with serving(tmp_path):
        pass

    assert steps_taken(tmp_path / "noes.sqlite3") > 0
    assert list(tmp_path.glob("backups/before-migration-*")) == []


def test_migration_comes_after_a_backup(kept: Path) -> None:
    file = kept / "noes.sqlite3"
    with closing(sqlite3.connect(file)) as connection, connection:
        # As it was before its newest step.
        (newest,) = connection.execute(
            "SELECT name FROM django_migrations WHERE app = 'accounts' ORDER BY name DESC"
        ).fetchone()
        connection.execute("DELETE FROM django_migrations WHERE app = 'accounts'")
        for table in ("accounts_session", "accounts_entry_link", "accounts_token"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("ALTER TABLE accounts_user RENAME TO accounts_old")
    assert newest
    before = steps_taken(file)
    shutil.rmtree(kept / "backups", ignore_errors=True)

    noes(kept, "token", "list")

    (copy,) = kept.glob("backups/before-migration-*.sqlite3")
    assert steps_taken(copy) == before
    assert copy.stat().st_mode & 0o077 == 0


def test_two_programs_that_start_together_migrate_once(tmp_path: Path) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "noes", "token", "new", f"program {number}"],
            env=environment(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(3)
    ]
    said = [program.communicate(timeout=PATIENCE) for program in programs]

    assert [program.returncode for program in programs] == [0, 0, 0], said
    with closing(sqlite3.connect(tmp_path / "noes.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM accounts_user").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM accounts_token").fetchone() == (3,)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        (
            "NOES_URL",
            "http://noes.example.org",
            (
                "NOES_URL='http://noes.example.org' is not an https address; "
                "write it as https://noes.example.org.\n"
            ),
        ),
        (
            "NOES_NOW",
            "yesterday",
            "NOES_NOW='yesterday' is not an instant; write it as 2026-03-01T09:30:00+01:00.\n",
        ),
        (
            "NOES_DATABASE_URL",
            "mysql://x/y",
            (
                "NOES_DATABASE_URL='mysql://x/y' is not an SQLite file, which is all that Noes "
                "writes to; write it as sqlite:////path/to/file.\n"
            ),
        ),
        (
            "NOES_DATABASE_URL",
            "postgresql://db.local/noes",
            (
                "NOES_DATABASE_URL='postgresql://db.local/noes' is not an SQLite file, which is "
                "all that Noes writes to; write it as sqlite:////path/to/file.\n"
            ),
        ),
    ],
)
@pytest.mark.parametrize("is_new", [True, False])
def test_variable_that_makes_no_sense(
    home: Path, tmp_path: Path, name: str, value: str, sentence: str, *, is_new: bool
) -> None:
    folder = tmp_path / "new" if is_new else home
    done = noes(folder, "serve", "--no-open", "--port", "0", **{name: value})

    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)


def test_database_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "elsewhere" / "notebook.db"
    file.parent.mkdir()
    url = f"sqlite:///{file}"
    with serving(tmp_path / "home", NOES_DATABASE_URL=url) as server:
        assert server.ask("GET", "/healthz").status == 200

    assert steps_taken(file) > 0
    assert not (tmp_path / "home" / "noes.sqlite3").exists()
