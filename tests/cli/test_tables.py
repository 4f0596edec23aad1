"""import, export: tables in, everything out."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from noes.accounts.models import User
from tests.cli.running import run
from tests.exchange.hostile import NO_TABLES
from tests.journal.people_of_tests import export_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]
TABLE = (
    "Date,What I asked,Who,Where,How it went\n"
    "05/01/2026,Pitch: night trains,Wired,email,no\n"
    "19/01/2026,A raise,Acme,call,yes\n"
    '20/01/2026,Pitch: repair cafés,Monocle,email,"nice reply, not now"\n'
)
JSON_SAID = "The file is JSON, but not an export of Noes. Bring the table as CSV or xlsx.\n"
OPEN = "What does “nice reply, not now” in “How it went” mean? It is there 1×."

HOW = [
    "Say for example --outcome 'How it went=nice reply, not now=declined'.",
    "Or say --yes to take what is guessed.",
]


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "plain.csv"
    path.write_text(TABLE)
    return str(path)


def states() -> list[str]:
    return [ask["state"] for ask in run("list", "--json").document["asks"]]


def test_import_preview_json_is_the_document_of_the_contract(table: str) -> None:
    document = run("import", table, "--preview", "--json").document
    assert document["source"]["format"] == "csv"
    assert document["source"]["header_row"] == 1
    assert document["date_order"] == "dmy"
    assert [(record["row"], record["outcome"]) for record in document["records"]] == [
        *((2, "declined"), (3, "accepted"), (4, None)),
    ]
    assert document["questions"][0]["guess"] == "declined"
    assert states() == []


def test_import_on_a_full_disk_is_no_wrong_use(table: str, tmp_path: Path) -> None:
    (tmp_path / "incoming").write_text("in the way of the folder")
    ran = run("import", table, "--yes")
    said = "The disk takes no more. Make some room on it and bring the table again.\n"
    assert (ran.code, ran.out, ran.err) == (1, "", said)


def test_import_preview_says_what_would_come_in(table: str) -> None:
    lines = run("import", table, "--preview").lines
    assert lines[:3] == [
        "A table with 3 rows, headings in row 1, days written day, month, year.",
        "  Date          →  sent_on",
        "  What I asked  →  title",
    ]
    assert lines[-4:] == ["  4  2026-01-20  ?         Pitch: repair cafés  Monocle", OPEN, *HOW]
    assert states() == []


def test_import_without_a_terminal_leaves_what_is_open_and_says_how_to_answer(table: str) -> None:
    ran = run("import", table)
    assert ran.code == 2
    assert ran.err.splitlines() == [OPEN, *HOW]
    assert states() == []


def test_import_takes_answers_as_options(table: str) -> None:
    done = run("import", table, "--outcome", "nice reply, not now=not_now", "--json").document
    assert done["import"]["asks"] == 3
    assert states() == ["no", "yes", "no"]
    assert run("show", "@1", "--json").document["moments"][1]["tone"] == "not_now"


def test_import_yes_takes_guesses_aloud(table: str) -> None:
    assert run("import", table, "--yes").lines == [
        "Taken as guessed: “nice reply, not now” in “How it went” is declined.",
        "Brought in: 3 asks. Undo: noes undo",
    ]


def test_import_takes_guesses_on_stderr_beside_json(table: str) -> None:
    ran = run("import", table, "--yes", "--json")
    assert ran.document["import"]["asks"] == 3
    assert ran.err == "Taken as guessed: “nice reply, not now” in “How it went” is declined.\n"


def test_import_maps_columns_as_told(table: str) -> None:
    told = ("--map", "Who=title", "--map", "What I asked=-", "--map", "How it went=-")
    run("import", table, *told)
    assert [ask["title"] for ask in run("list", "--json").document["asks"]] == [
        *("Monocle", "Acme", "Wired"),
    ]


def test_import_asks_for_the_order_of_dates_unless_told(tmp_path: Path) -> None:
    path = tmp_path / "dates.csv"
    path.write_text("Date,Ask\n03/04/2026,A raise\n")
    ran = run("import", str(path))
    assert (ran.code, ran.err.splitlines()[-2:]) == (
        2,
        ["Say --date-order dmy, mdy or ymd.", "Or say --yes to take what is guessed."],
    )
    run("import", str(path), "--date-order", "mdy")
    assert run("show", "@1", "--json").document["sent_on"] == "2026-03-04"


def test_import_is_taken_back_whole(owner: User, table: str) -> None:
    before = export_of(owner)
    run("import", table, "--yes")
    assert run("undo").lines == ["Taken back: 3 asks from plain.csv."]
    assert export_of(owner) == before


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"", 2, "The file is empty: there is no table to read.\n"),
        (b'[{"a": 1}]', 2, JSON_SAID),
        (b"%PDF-1.7", 2, "The file is a PDF. Bring the table as CSV or xlsx.\n"),
    ],
)
def test_import_of_no_table_is_wrong_use(
    tmp_path: Path, content: bytes, code: int, said: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    ran = run("import", str(path))
    assert (ran.code, ran.err) == (code, said)


def test_import_asks_about_columns_and_days_that_are_not_sure(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Date,Zig zag,Zog\n2026-02-30,A raise of ten,well\n")
    ran = run("import", str(path))
    assert (ran.code, ran.err.splitlines()) == (
        2,
        [
            "What does the column “Zig zag” tell? Perhaps: title.",
            "What does the column “Zog” tell? It is left out so far.",
            "“2026-02-30” in “Date” is no day. Bring it in without one?",
            "Say --map 'Zig zag=FIELD', or --map 'Zig zag=-' to leave it out.",
            "Say --day 2026-02-30=2026-03-01, or --day 2026-02-30=- for none.",
            "Or say --yes to take what is guessed.",
        ],
    )
    told = ("--map", "Zig zag=title", "--map", "Zog=-")
    assert run("import", str(path), *told).err.splitlines() == [
        "“2026-02-30” in “Date” is no day. Bring it in without one?",
        "Say --day 2026-02-30=2026-03-01, or --day 2026-02-30=- for none.",
        "Or say --yes to take what is guessed.",
    ]
    assert states() == []
    assert run("import", str(path), "--yes").lines == [
        "Taken as guessed: the column “Zig zag” is title.",
        "Taken as guessed: the column “Zog” is left out.",
        "“2026-02-30” in “Date” is no day: its row comes in without one.",
        "“Date: 2026-02-30” in row 2: This names no day. Its words are kept.",
        "Brought in: 1 ask. Undo: noes undo",
    ]


def test_import_of_a_sheet_where_there_are_none_is_wrong_use(table: str) -> None:
    ran = run("import", table, "--sheet", "Log")
    assert (ran.code, ran.err) == (
        *(2, "The file has no sheets, so there is no sheet “Log”. Name none.\n"),
    )


def test_import_lists_rows_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "open.csv"
    path.write_text('Date,Ask,Result\n2026-01-05,"A raise,no\n2026-01-06,A loan,no\n')
    document = run("import", str(path), "--preview", "--json").document
    assert [record["title"] for record in document["records"]] == ["A loan"]
    assert document["skipped"] == [
        {"row": 2, "why": "The row opens a quotation mark and never closes it. Close it."}
    ]


@pytest.mark.parametrize("arguments", [["--map", "Who"], ["--outcome", "=no"], ["--sheet"]])
def test_import_with_half_an_answer_is_wrong_use(table: str, arguments: list[str]) -> None:
    assert run("import", table, *arguments).code == 2


def test_export_writes_everything_for_its_user_only(owner: User, tmp_path: Path) -> None:
    run("log", "Pitched Wired", "--person", "Wired")
    path = tmp_path / "all.json"
    assert run("export", str(path)).lines == [
        f"Everything is in {path}. Keep it somewhere safe: it is not locked."
    ]
    assert path.read_text() == export_of(owner)
    assert path.stat().st_mode & 0o777 == 0o600


def test_export_json_says_where_and_how_much(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    document = run("export", str(path), "--json").document
    assert document == {"file": str(path), "bytes": path.stat().st_size}


def test_export_that_is_imported_gives_the_same_again(owner: User, tmp_path: Path) -> None:
    run("log", "Pitched Wired", "--person", "Wired", "--outcome", "declined")
    path = tmp_path / "all.json"
    run("export", str(path))
    before = export_of(owner)
    run("undo")
    assert run("import", str(path), "--preview").lines == [
        "An export of Noes: 1 ask.",
        "New in it: 1 ask, 1 person.",
        "  1  2026-03-04  declined  Pitched Wired  Wired",
    ]
    run("import", str(path))
    assert export_of(owner) == before


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_export_of_a_workbook_is_imported_as_the_same_notebook(
    owner: User, tmp_path: Path, ending: str
) -> None:
    run("log", "Pitched Wired", "--person", "Wired", "--outcome", "declined")
    path = tmp_path / f"all.{ending.upper()}"
    assert run("export", str(path)).lines[0].startswith(f"Everything is in {path}.")
    before = run("export", "-").out
    run("undo")
    assert run("import", str(path), "--preview").lines == [
        "An export of Noes: 1 ask.",
        "New in it: 1 ask, 1 person.",
        "  2  2026-03-04  declined  Pitched Wired  Wired",
    ]
    run("import", str(path))
    assert run("export", "-").out == before == export_of(owner)


def test_a_workbook_that_was_changed_says_what_stays_as_it_is(owner: User, tmp_path: Path) -> None:
    run("log", "Pitched Wired", "--person", "Wired")
    path = tmp_path / "all.json"
    run("export", str(path))
    path.write_text(path.read_text().replace('"Pitched Wired"', '"Renamed"'))
    before = export_of(owner)
    assert run("import", str(path), "--yes").lines == [
        "1 ask is in the notebook already and stays as it is.",
        (
            "Row 1: “asks” says something else here under “title”. What the notebook has stays as it"
            " is: change it there."
        ),
    ]
    assert export_of(owner) == before


def test_export_of_csv_holds_the_asks(tmp_path: Path) -> None:
    run("log", "Pitched Wired", "--person", "Wired", "--outcome", "declined")
    path = tmp_path / "asks.csv"
    assert run("export", str(path)).lines == [
        f"Your asks are in {path}. For everything, write xlsx, ods or json."
    ]
    assert "2026-03-04,Pitched Wired,Wired,Pitch,,no,2026-03-04" in path.read_text("utf-8-sig")
    assert run("import", str(path)).lines[-1] == (
        "There is nothing new in this table: all of it is in the notebook already."
    )


def test_export_is_piped_as_the_format_says(tmp_path: Path) -> None:
    run("log", "Pitched Wired")
    path = tmp_path / "asks"
    run("export", str(path), "--format", "csv")
    assert run("export", "-", "--format", "csv").out == path.read_text()
    assert len(json.loads(run("export", "-").out)["asks"]) == 1


def test_export_prints_the_schema_that_its_json_keeps_to() -> None:
    run("log", "Pitched Wired", "--person", "Wired", "--outcome", "declined")
    schema = run("export", "--schema").document
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(run("export", "-").document)
    assert not Draft202012Validator(schema).is_valid({"noes": 1})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["notes.txt"],
            "Say which with --format: xlsx, ods, csv, json. Or by the ending, as in notes.xlsx.\n",
        ),
        (
            ["-", "--json"],
            "--json says where the file is, and - writes none. Leave one out.\n",
        ),
    ],
)
def test_export_that_cannot_be_says_why(arguments: list[str], said: str) -> None:
    ran = run("export", *arguments)
    assert (ran.code, ran.err) == (2, said)


def test_export_to_where_nothing_can_be_written_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "no" / "x.json"
    ran = run("export", str(path))
    assert (ran.code, ran.err) == (*(1, f"{path} cannot be written: No such file or directory.\n"),)


def test_export_leaves_the_older_file_whole_until_it_is_done(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text("older")
    run("log", "A raise")
    ran = run("export", str(path))
    assert (ran.code, path.read_text()) == (1, "older")
    assert ran.err == (
        f"{path} is there already. Name another file, or say --force to write over it.\n"
    )
    run("export", str(path), "--force")
    assert [file.name for file in tmp_path.iterdir()] == ["all.json"]
    assert len(json.loads(path.read_text())["asks"]) == 1


def test_import_of_the_same_table_again_adds_nothing(table: str) -> None:
    run("import", table, "--yes")
    before = run("export", "-").out
    again = run("import", table)
    assert (again.code, again.lines[-2:]) == (
        0,
        [
            "3 asks are in the notebook already and stay as they are.",
            "There is nothing new in this table: all of it is in the notebook already.",
        ],
    )
    assert run("import", table, "--json").document == {
        "import": {"id": None, "asks": 0, "people": 0}
    }
    assert run("export", "-").out == before


def test_import_of_a_grown_table_adds_what_is_new(table: str) -> None:
    run("import", table, "--yes")
    run("edit", "@1", "--title", "Named anew since")
    path = Path(table)
    path.write_text(path.read_text() + "21/03/2026,A new ask,Vox,\n")
    ran = run("import", table, "--yes")
    assert ran.lines[-1] == "Brought in: 1 ask. Undo: noes undo"
    assert len(states()) == 4
    run("undo")
    assert len(states()) == 3


def test_import_reads_the_next_table_as_it_was_told_to_read_the_last(table: str) -> None:
    run("import", table, "--outcome", "nice reply, not now=not_now")
    run("undo")
    ran = run("import", table, "--preview")
    assert "Read as you chose for a table like it." in ran.lines
    assert run("import", table).lines[-1] == "Brought in: 3 asks. Undo: noes undo"


def test_import_brings_what_is_held_once_more_where_told(table: str) -> None:
    run("import", table, "--yes")
    assert run("import", table, "--again").lines[-1] == "Brought in: 3 asks. Undo: noes undo"
    assert len(states()) == 6


@pytest.mark.parametrize("name", NO_TABLES)
def test_import_brings_nothing_of_what_is_no_table(owner: User, tmp_path: Path, name: str) -> None:
    source, sentence = NO_TABLES[name]
    (tmp_path / name).write_bytes(source)
    before = export_of(owner)
    ran = run("import", str(tmp_path / name), "--yes")
    assert (ran.code, ran.out, ran.err) == (2, "", f"{sentence}\n")
    assert export_of(owner) == before
