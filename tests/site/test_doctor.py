"""What the doctor finds in notebooks that are well, and in each way of not being well."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from noes.site import backup
from noes.site.backup import Reason
from tests.site.notebooks import FILE, grow, make_older, rows, spoil, write
from tests.site.serving import is_alive, noes, serving

NAMES = [
    *("notebook", "integrity", "references", "search", "counts", "values", "backups", "disk"),
    *("permissions", "clock", "settings", "versions", "running"),
]
MEND_SEARCH = "`noes doctor --mend` makes it again from the notebook."


def found(home: Path, *arguments: str, **more: str) -> dict[str, dict[str, Any]]:
    """What the doctor says, by check; the exit code must fit."""
    done = noes(home, "doctor", "--json", *arguments, **more)
    checks = json.loads(done.stdout)["checks"]
    assert [check["name"] for check in checks] == NAMES
    assert [sorted(check) for check in checks] == [["do", "name", "ok", "says"]] * len(checks)
    assert done.returncode == (0 if all(check["ok"] for check in checks) else 1)
    assert "Traceback" not in done.stderr
    return {check["name"]: check for check in checks}


def ill(home: Path, *arguments: str, **more: str) -> dict[str, tuple[str, str]]:
    """The checks that are not well: what each says and what to do."""
    checks = found(home, *arguments, **more).values()
    return {check["name"]: (check["says"], check["do"]) for check in checks if not check["ok"]}


def test_doctor_finds_a_new_notebook_well(home: Path) -> None:
    checks = found(home)
    assert [check["do"] for check in checks.values()] == [""] * len(checks)
    assert checks["notebook"]["says"].startswith(f"{home / FILE}: 2 asks, ")
    assert checks["running"]["says"] == "The app is not running."
    assert sorted(path.name for path in home.iterdir() if path.name.startswith("noes")) == [FILE]


def test_doctor_says_it_in_words_for_people(home: Path) -> None:
    done = noes(home, "doctor")
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr, lines[-2:]) == (0, "", ["", "All is well."])
    assert [line.split()[0] for line in lines[:-2]] == ["well"] * len(NAMES)
    done = noes(home, "doctor", NOES_NOW="2026-03-04T12:00:00Z")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "Look at what is marked.")
    assert [line.strip() for line in done.stdout.splitlines() if "→" in line] == [
        "→ Unset NOES_NOW, unless this is a demo or a test."
    ]


def test_doctor_works_beside_the_running_app_and_leaves_it_running(home: Path) -> None:
    with serving(home) as served:
        pid = served.process.pid
        checks = found(home)
        assert checks["running"]["says"] == f"The app runs at {served.origin} (process {pid})."
        assert is_alive(pid)
        assert served.ask("GET", "/healthz").status == 200
        assert [check["name"] for check in checks.values() if not check["ok"]] == []


def test_doctor_says_when_the_app_does_not_answer(home: Path) -> None:
    with serving(home) as served:
        address = home / "address.json"
        said = json.loads(address.read_text())
        address.write_text(json.dumps({**said, "port": 1}))
        pid = served.process.pid
        assert ill(home) == {
            "running": (
                f"The app (process {pid}) runs but does not answer.",
                f"End process {pid} and start the app again.",
            )
        }


def test_doctor_without_a_notebook_makes_none(tmp_path: Path) -> None:
    folder = tmp_path / "nothing here"
    said = ill(folder)
    says, do = said["notebook"]
    assert says == f"There is no notebook in {folder}."
    assert do == (
        "`noes` makes one, `noes restore` brings one back. If one should be here, NOES_HOME may "
        "name another folder."
    )
    assert sorted(said) == [
        *("counts", "integrity", "notebook", "permissions", "references", "search", "values"),
    ]
    assert not folder.exists()


def test_doctor_of_a_damaged_notebook_names_the_way_back(home: Path) -> None:
    copy = backup.keep(home / FILE, home / "backups", Reason.DAILY, datetime.now(UTC))
    grow(home / FILE, 1)
    spoil(home / FILE)
    said = ill(home, "--mend")
    way = f"`noes restore {copy}` brings back the newest backup and keeps what is there."
    assert said["integrity"][1] == way
    assert said["counts"] == ("Not looked at: the notebook cannot be read.", "")
    (home / FILE).write_bytes(b"\x00" * 5000)
    assert noes(home, "doctor", "--mend").stderr == ""
    said = ill(home)
    assert said["integrity"] == ("The notebook is damaged and cannot be read.", way)


def test_doctor_finds_values_that_could_not_be_written_today(home: Path) -> None:
    write(home / FILE, "UPDATE journal_moment SET utc_offset = ? WHERE rank = 2", 9999)
    said, do = ill(home)["values"]
    assert said.startswith("1 value cannot be read: “")
    assert said.endswith(
        "” in “moments” says “9999” under “utc_offset”. No clock is that far from UTC."
    )
    assert do == "Pages show it as not said. Put it right there, or undo what brought it in."


def test_doctor_finds_rows_that_refer_to_nothing(home: Path) -> None:
    nobody = "0" * 32
    write(home / FILE, "UPDATE journal_ask SET person_id = ? WHERE entry = 1", nobody)
    assert ill(home) == {
        "references": (
            "1 row refers to one that is not there.",
            f"There is no backup in {home / 'backups'}; bring one back with `noes restore FILE`.",
        )
    }


def test_doctor_mends_the_search(home: Path) -> None:
    with closing(sqlite3.connect(home / FILE)) as connection, connection:
        connection.execute(
            "INSERT INTO journal_search_index (journal_search_index) VALUES ('delete-all')"
        )
    said = ("The search does not find all that is written.", MEND_SEARCH)
    assert ill(home) == {"search": said}
    done = noes(home, "doctor", "--mend")
    assert (done.returncode, done.stderr) == (0, "Mended: search.\n")
    assert rows(
        home / FILE, "SELECT COUNT(*) FROM journal_search_index WHERE text MATCH 'repair'"
    ) == [(1,)]


def test_doctor_mends_counts_that_left_the_moments(home: Path) -> None:
    file = home / FILE
    before = rows(file, "SELECT * FROM journal_daycount ORDER BY 1, 2, 3")
    write(file, "UPDATE journal_daycount SET n = n + 1 WHERE measure = 'asks'")
    write(file, "UPDATE journal_notebook SET acts = 0, next_rank = 1")
    write(file, "UPDATE journal_ask SET state = 'yes' WHERE entry = 1")
    assert ill(home) == {
        "counts": (
            "4 counts are not what the moments say.",
            "`noes doctor --mend` counts again; nothing that happened is touched.",
        )
    }
    assert found(home, "--mend")["counts"]["says"] == "Every count is what the moments say."
    assert rows(file, "SELECT * FROM journal_daycount ORDER BY 1, 2, 3") == before
    assert rows(file, "SELECT acts FROM journal_notebook") == [(2,)]
    assert noes(home, "log", "--as-is", "After it").returncode == 0
    assert ill(home) == {}


def test_doctor_mends_counts_while_the_app_runs(home: Path) -> None:
    with serving(home) as served:
        write(home / FILE, "UPDATE journal_notebook SET waiting = 70")
        assert list(ill(home)) == ["counts"]
        assert ill(home, "--mend") == {}
        assert served.ask("GET", "/healthz").status == 200


def test_doctor_closes_the_folder_to_others(home: Path) -> None:
    backup.keep(home / FILE, home / "backups", Reason.BY_HAND, datetime.now(UTC))
    home.chmod(0o755)
    (home / FILE).chmod(0o644)
    (home / "backups").chmod(0o750)
    said = f"Other users of this machine can look into {home}, {home / 'backups'}, {home / FILE}."
    assert ill(home) == {"permissions": (said, "`noes doctor --mend` closes it to them.")}
    assert ill(home, "--mend") == {}
    modes = [path.stat().st_mode & 0o777 for path in (home, home / FILE, home / "backups")]
    assert modes == [0o700, 0o600, 0o700]


def test_doctor_looks_at_the_clock(home: Path) -> None:
    assert ill(home, NOES_NOW="2026-03-04T12:00:00+01:00") == {
        "clock": (
            "The clock stands still at 2026-03-04T12:00:00+01:00.",
            "Unset NOES_NOW, unless this is a demo or a test.",
        )
    }
    write(home / FILE, "UPDATE journal_write SET written_at = '2999-01-01 00:00:00'")
    said = ill(home, TZ="UTC")["clock"]
    assert said[0].endswith(", but the last write is of 2999-01-01 00:00 +0000.")
    assert said[1] == "Set this machine’s clock, by a time server if there is one."


def test_doctor_names_a_setting_that_makes_no_sense(home: Path) -> None:
    said = "NOES_NOW='noon' is not an instant; write it as 2026-03-01T09:30:00+01:00."
    assert ill(home, NOES_NOW="noon")["settings"] == (
        said,
        "Set it right, or unset it, and look again.",
    )
    assert ill(home, NOES_URL="https://localhost") == {
        "settings": (
            "NOES_URL names this machine itself.",
            "Set it to the https address of the proxy or tailnet, or unset it.",
        )
    }


def test_doctor_tells_an_older_and_a_newer_notebook(home: Path) -> None:
    lacking = make_older(home)
    said = ill(home)
    assert sorted(said) == ["counts", "search", "values", "versions"]
    assert said["versions"][1] == (
        "Start the app with `noes`: it copies the notebook, then brings it up."
    )
    for name in (lacking, "9999_tomorrow"):
        write(
            home / FILE,
            "INSERT INTO django_migrations (app, name, applied) VALUES ('journal', ?, '2026-01-01')",
            name,
        )
    assert ill(home)["versions"][1] == "Install the newest version of Noes."
    done = noes(home, "doctor", "--mend")
    assert (done.returncode, done.stderr) == (1, "")


def test_doctor_misses_a_backup_only_when_something_was_written_since(home: Path) -> None:
    now = datetime.now(UTC)
    write(home / FILE, "UPDATE accounts_user SET created_at = '2020-01-01 00:00:00'")
    assert ill(home) == {
        "backups": (
            "There is no backup yet; the app makes one a day.",
            "`noes backup` makes one now.",
        )
    }
    old = backup.keep(home / FILE, home / "backups", Reason.DAILY, now - timedelta(days=5))
    assert ill(home) == {
        "backups": (
            f"1 backup in {home / 'backups'}, made 5 days ago.",
            "`noes backup` makes one now.",
        )
    }
    write(home / FILE, "UPDATE journal_write SET written_at = '2020-01-02 00:00:00'")
    assert ill(home) == {}
    spoil(old)
    assert ill(home) == {
        "backups": (
            f"The newest backup, {old}, is damaged.",
            "`noes backup` makes another; look after the disk too.",
        )
    }
    assert noes(home, "backup").returncode == 0
    assert ill(home) == {}
