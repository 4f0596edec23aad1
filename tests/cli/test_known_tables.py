"""import: tables of known programs in a terminal."""

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.exchange.making import TABLES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]


def test_people_are_shown_and_brought_in() -> None:
    path = str(TABLES / "linkedin-connections.csv")
    shown = run("import", path, "--preview").lines
    assert shown[0] == "A table with 3 rows, read as linkedin connections, headings in row 4."
    assert shown[1].split() == ["5", "Mo", "Hassan", "Harbour", "Review"]
    assert run("import", path).lines[-1] == "Brought in: 3 people. Undo: noes undo"
    assert run("undo").lines == ["Taken back: 3 people from linkedin-connections.csv."]


def test_people_who_came_before_are_told() -> None:
    path = str(TABLES / "linkedin-connections.csv")
    run("import", path)
    again = run("import", path)
    assert (again.code, again.lines[-2:]) == (
        0,
        [
            "3 people are in the notebook already.",
            "There is nothing new in this table: all of it is in the notebook already.",
        ],
    )


def test_log_of_two_asks_who_the_person_is(tmp_path: Path) -> None:
    path = tmp_path / "messages.csv"
    path.write_text(
        "CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Ada,Ines,2026-01-05 10:00:00 UTC,Hello\n"
    )
    ran = run("import", str(path))
    assert (ran.code, ran.err.splitlines()) == (
        2,
        [
            "Which of these are you? Ada, Ines",
            "Say --me NAME, or --me '*' if all of them are you.",
            "Or say --yes to take what is guessed.",
        ],
    )
    assert run("import", str(path), "--me", "Ada").lines[-1] == "Brought in: 1 ask. Undo: noes undo"


def test_guess_of_the_person_is_said_aloud(tmp_path: Path) -> None:
    path = tmp_path / "Sent"
    line = "From - Mon Jan  5 10:00:00 2026\nFrom: {0}@e.example\nTo: x@y.example\nSubject: {0}\n\n"
    path.write_text(line.format("ada") + line.format("mo"))
    lines = run("import", str(path), "--yes").lines
    assert lines[0] == "Taken as guessed: all who wrote are you."
    assert lines[-1] == "Brought in: 2 asks. Undo: noes undo"


def test_shape_is_said_and_can_be_declined() -> None:
    path = str(TABLES / "ticks-by-day.csv")
    shown = run("import", path, "--preview").lines
    assert "It is read as “ticks”: see above what comes of it." in shown
    assert "If it is none, say --read-as plain." in shown
    plain = run("import", path, "--preview", "--read-as", "plain").lines
    assert plain[0] == "A table with 3 rows, headings in row 1."
    assert run("import", path).lines[-1] == "Brought in: 4 asks. Undo: noes undo"


def test_unpacked_export_comes_in_as_one_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Loop"
    (folder / "001 Ask").mkdir(parents=True)
    days = "2026-01-05,YES_MANUAL,asked for a raise\n2026-01-04,NO,\n"
    (folder / "001 Ask" / "Checkmarks.csv").write_text(f"Date,Value,Notes\n{days}")
    (folder / "Habits.csv").write_text("Position,Name,Type\n001,Ask,YES_NO\n")
    (folder / "Checkmarks.csv").write_text("Date,Ask,\n2026-01-05,YES_MANUAL,\n")
    (folder / "holiday.jpg").write_bytes(b"\xff\xd8\xff")
    assert run("import", str(folder), "--yes").lines[-1] == "Brought in: 1 ask. Undo: noes undo"
    (ask,) = run("list", "--json").document["asks"]
    assert (ask["title"], ask["sent_on"]) == ("Ask", "2026-01-05")


def test_folder_without_a_table_says_so(tmp_path: Path) -> None:
    ran = run("import", str(tmp_path))
    assert ran.code == 2
    assert ran.err.startswith("The file is ")
