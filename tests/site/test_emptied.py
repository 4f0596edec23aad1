"""A notebook that is empty or gone while its backups are there is a loss, and no beginning."""

import json
from pathlib import Path

import pytest

from tests.site.notebooks import FILE, TITLES, titles
from tests.site.serving import noes


@pytest.fixture(params=["emptied", "gone"])
def lost(request: pytest.FixtureRequest, home: Path) -> Path:
    """The folder of a notebook whose file was lost after a backup."""
    assert noes(home, "backup").returncode == 0
    for file in home.glob(f"{FILE}*"):
        file.unlink()
    if request.param == "emptied":
        (home / FILE).touch()
    return home


def newest(folder: Path) -> Path:
    (copy,) = folder.glob("backups/by-hand-*.sqlite3")
    return copy


def files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "command", ["list", "log x", "today", "backup", "token list", "serve --no-open --port 0"]
)
def test_lost_notebook_is_not_begun_anew(lost: Path, command: str) -> None:
    (lost / "lock").touch()
    before = files(lost)

    done = noes(lost, *command.split())

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"The notebook {lost / FILE} is empty or gone, but there are backups; bring back the "
        f"newest with `noes restore {newest(lost)}`, or move {lost / 'backups'} away to begin "
        "anew. Nothing was changed.\n"
    )
    assert {**files(lost), lost / "lock": b""} == before


def test_lost_notebook_comes_back_from_its_backup(lost: Path) -> None:
    done = noes(lost, "restore", str(newest(lost)))

    assert done.returncode == 0, done.stderr
    assert titles(lost / FILE) == TITLES


def test_lost_notebook_is_begun_anew_once_its_backups_are_elsewhere(lost: Path) -> None:
    (lost / "backups").rename(lost / "before")

    assert noes(lost, "log", "--as-is", "Anew").returncode == 0
    assert titles(lost / FILE) == ["Anew"]


def test_doctor_finds_a_lost_notebook(lost: Path) -> None:
    done = noes(lost, "doctor", "--json")
    checks = {check["name"]: check for check in json.loads(done.stdout)["checks"]}

    assert (done.returncode, done.stderr) == (1, "")
    assert checks["notebook"] == {
        "name": "notebook",
        "ok": False,
        "says": f"The notebook {lost / FILE} is empty or gone, but there are backups.",
        "do": (
            f"`noes restore {newest(lost)}` brings back the newest backup and keeps what is there."
        ),
    }
    assert checks["integrity"]["says"] == "Not looked at: there is no notebook."


def test_doctor_mends_no_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("mine")
    (tmp_path / "home").chmod(0o644)

    assert noes(tmp_path / "home", "doctor", "--mend").returncode == 1
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o644


def test_notebook_elsewhere_begins_whatever_other_backups_there_are(
    home: Path, tmp_path: Path
) -> None:
    assert noes(home, "backup").returncode == 0
    other = tmp_path / "other.sqlite3"
    moved = {"NOES_DATABASE_URL": f"sqlite:///{other}"}

    assert noes(home, "log", "--as-is", "Elsewhere", **moved).returncode == 0
    assert titles(other) == ["Elsewhere"]
    copy = Path(json.loads(noes(home, "backup", "--json", **moved).stdout)["file"])
    assert copy.parent.parent == home / "backups"
    assert titles(copy) == ["Elsewhere"]
    assert len(json.loads(noes(home, "backup", "--list", "--json").stdout)["backups"]) == 1
