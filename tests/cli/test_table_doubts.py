"""What a table leaves open or says that no field can hold, on the command line."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from noes.accounts.models import User
from noes.journal.actions import add_kind, log_ask, undo
from noes.journal.wishes import NewAsk
from tests.cli.running import run
from tests.exchange.making import xlsx_of
from tests.journal.people_of_tests import NOW, TODAY
from tests.site.serving import environment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]
DAY_ALONE = "Date,What,Outcome,Outcome date\n2026-03-10,B,,2026-03-15\n"
AGAINST = "Date,What,Outcome,Status\n2026-03-10,A raise,no,won\n2026-03-10,B,no,won\n"
BOTH = ("--map", "Outcome=outcome", "--map", "Status=outcome")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "table.csv"


def bring(table: Path, content: str | bytes, *options: str) -> list[str]:
    table.write_bytes(content if isinstance(content, bytes) else content.encode())
    return run("import", str(table), *options).lines


def refused(table: Path, content: str, *options: str) -> list[str]:
    table.write_text(content)
    ran = run("import", str(table), *options)
    assert ran.code == 2
    return ran.err.splitlines()


def test_cells_that_cannot_be_read_are_told_and_kept_as_notes(table: Path) -> None:
    source = "Date,What,Dread,Sting,Minutes\n2026-01-02,B,11,x,1h\n2026-01-04,D,7.5,3,90 min\n"
    no_score = "This is no whole number from 0 to 10. It is kept as a note."
    told = [
        f"“Dread: 11” in row 2: {no_score}",
        f"“Sting: x” in row 2: {no_score}",
        f"“Dread: 7.5” in row 3: {no_score}",
        "“Sting: 3” in row 3: The ask has not ended, so this is kept as a note.",
    ]
    assert bring(table, source, "--preview")[-4:] == told
    assert bring(table, source, "--yes") == [*told, "Brought in: 2 asks. Undo: noes undo"]
    shown = run("show", "@2", "--json").document
    assert (shown["effort"], shown["moments"][0]["note"]) == (60, "Dread: 11\nSting: x")


def test_columns_that_no_field_holds_are_told_once_and_stay_in_the_export(table: Path) -> None:
    source = "Date,Ask,Outcome,Colour,Id\n2026-01-02,B,yes,blue,x1\n2026-01-04,D,no,,x2\n"
    told = (
        "No field holds the columns “Colour”, “Id”: they stay with their asks in the export alone."
        " Say --map Colour=note to bring one in as notes."
    )
    table.write_text(source)
    found = run("import", str(table), "--preview", "--json").document
    assert (found["left_out"], found["set_aside"]) == (
        [{"column": "Colour", "cells": 1}, {"column": "Id", "cells": 2}],
        [],
    )
    assert bring(table, source, "--preview")[-1] == told
    assert bring(table, source, "--yes") == [told, "Brought in: 2 asks. Undo: noes undo"]
    run("export", str(table.with_suffix(".json")))
    kept = json.loads(table.with_suffix(".json").read_text())["asks"]
    assert json.loads(kept[0]["source"]) == ["2026-01-02", "B", "yes", "blue", "x1"]
    lines = bring(table, source, "--yes", "--map", "Colour=note", "--map", "Id=-", "--again")
    assert lines == ["Brought in: 2 asks. Undo: noes undo"]
    assert run("show", "@2", "--json").document["moments"][-1]["note"] == "blue"


def test_cells_beyond_the_headings_are_told_and_kept_as_notes(table: Path) -> None:
    source = "Date,Ask\n2026-01-02,B,so far\n2026-01-04,D\n"
    why = "The row has more cells than there are headings. They are kept as a note."
    assert bring(table, source, "--yes")[0] == f"“so far” in row 2: {why}"
    assert run("show", "@2", "--json").document["moments"][-1]["note"] == "so far"


def test_cells_set_aside_are_in_the_document(table: Path) -> None:
    table.write_text("Date,What,Dread\n2026-01-02,B,high\n2026-01-02,C,high\n")
    found = run("import", str(table), "--preview", "--json").document
    why = "This is no whole number from 0 to 10. It is kept as a note."
    assert found["set_aside"] == [
        {"row": 2, "column": "Dread", "value": "high", "count": 2, "why": why}
    ]
    assert found["records"][1]["set_aside"] == [{"column": "Dread", "value": "high", "why": why}]
    assert bring(table, table.read_bytes(), "--preview")[-1] == (
        f"“Dread: high” in row 2 and others, 2×: {why}"
    )


def test_order_of_all_days_is_guessed_once_and_kept_as_told(table: Path) -> None:
    source = "Date,What,Outcome,When\n03/04/2025,a,no,05/04/2025\n02/03/2025,b,yes,03/03/2025\n"
    table.write_text(source)
    found = run("import", str(table), "--preview", "--json").document
    assert found["date_order"] is None
    assert [(each["about"], each["guess"], each["count"]) for each in found["questions"]] == [
        ("date_order", "dmy", 4)
    ]
    assert bring(table, source, "--yes") == [
        "Taken as guessed: all days, as “03/04/2025” in “Date”, are dmy.",
        "Brought in: 2 asks. Undo: noes undo",
    ]
    shown = run("show", "@2", "--json").document
    assert [moment["day"] for moment in shown["moments"]] == ["2025-04-03", "2025-04-05"]


def test_errors_of_a_spreadsheet_are_asked_about(tmp_path: Path) -> None:
    cells = ("Date", "What", "Outcome")
    head = "".join(f'<c t="str"><v>{cell}</v></c>' for cell in cells)
    row = '<c t="e"><v>#DIV/0!</v></c><c t="str"><v>A raise</v></c><c t="e"><v>#N/A</v></c>'
    path = tmp_path / "book.xlsx"
    path.write_bytes(xlsx_of({"A": f'<row r="1">{head}</row><row r="2">{row}</row>'}))
    found = run("import", str(path), "--preview", "--json").document
    assert [record["raw"] for record in found["records"]] == [["#DIV/0!", "A raise", "#N/A"]]
    assert [record["outcome"] for record in found["records"]] == [None]
    ran = run("import", str(path), "--yes")
    assert (ran.code, ran.err.splitlines()) == (
        2,
        [
            "What does “#N/A” in “Outcome” mean? It is there 1×.",
            "Say for example --outcome 'Outcome=#N/A=declined'.",
        ],
    )


def test_day_of_an_answer_alone_is_asked_about(table: Path) -> None:
    assert refused(table, DAY_ALONE) == [
        "“Outcome date” has a day and nothing says what came, 1×. What was it?",
        "Say for example --outcome 'Outcome date=*=replied'.",
        "Or say --yes to take what is guessed.",
    ]
    assert bring(table, DAY_ALONE, "--yes") == [
        "Taken as guessed: a day alone in “Outcome date” is replied.",
        "Brought in: 1 ask. Undo: noes undo",
    ]
    bring(table, DAY_ALONE, "--outcome", "Outcome date=*=declined", "--again")
    shown = [run("show", ref, "--json").document["moments"][1] for ref in ("@2", "@1")]
    assert [(moment["type"], moment["day"]) for moment in shown] == [
        ("replied", "2026-03-15"),
        ("declined", "2026-03-15"),
    ]


def test_day_of_an_answer_of_what_waits_is_told_and_kept(table: Path) -> None:
    source = "Date,What,Outcome,Outcome date\n2026-03-10,B,waiting,2026-03-15\n"
    assert bring(table, source, "--yes")[0] == (
        "“Outcome date: 2026-03-15” in row 2: The ask waits for an answer or is not sent, so this"
        " day is kept as a note."
    )
    (sent,) = run("show", "@1", "--json").document["moments"]
    assert (sent["day"], sent["note"]) == ("2026-03-10", "Outcome date: 2026-03-15")


def test_columns_that_contradict_each_other_are_asked_about(table: Path) -> None:
    assert refused(table, AGAINST, *BOTH) == [
        "“Outcome=no + Status=won” do not agree. What holds? It is there 2×.",
        "Say for example --outcome 'Outcome=no + Status=won=declined'.",
        "Or say --yes to take what is guessed.",
    ]
    bring(table, AGAINST, *BOTH, "--outcome", "Outcome=no + Status=won=accepted")
    assert [ask["state"] for ask in run("list", "--json").document["asks"]] == ["yes", "yes"]


def test_contradiction_is_taken_as_guessed_aloud(table: Path) -> None:
    assert bring(table, AGAINST, *BOTH, "--yes")[0] == (
        "Taken as guessed: “Outcome=no + Status=won” is declined."
    )


def test_yes_says_which_words_have_no_guess_and_how_to_answer(table: Path) -> None:
    source = "Date,What,Outcome\n2026-03-10,B,zigzag\n2026-03-10,B,zog it\n2026-03-10,B,✅\n"
    assert refused(table, source, "--yes") == [
        "What does “zigzag” in “Outcome” mean? It is there 1×.",
        "What does “zog it” in “Outcome” mean? It is there 1×.",
        "Say for example --outcome Outcome=zigzag=declined.",
    ]


WORDS = (
    "Date,What,Kind,Channel,Outcome\n"
    "31/02/2026,A,serenade,pigeon,no\n30/02/2026,B,pitch,email,no\n19/01/2026,C,,,no\n"
)


def test_preview_names_the_option_that_answers_each_question(table: Path) -> None:
    assert bring(table, WORDS, "--preview")[-8:] == [
        "“31/02/2026” in “Date” is no day. Bring it in without one?",
        "“30/02/2026” in “Date” is no day. Bring it in without one?",
        "“serenade” in “Kind” is not known here and is left out, 1×.",
        "“pigeon” in “Channel” is not known here and is left out, 1×.",
        "Say --day 31/02/2026=2026-03-01, or --day 31/02/2026=- for none.",
        "If you like, say --kind serenade=NAME.",
        "If you like, say --channel pigeon=NAME.",
        "Or say --yes to take what is guessed.",
    ]


def test_kind_and_channel_of_ones_own_that_another_notebook_lacks_are_named(
    owner: User, tmp_path: Path
) -> None:
    add_kind(owner, "Serenade", now=NOW)
    log_ask(owner, NewAsk("A song", kind="serenade", on=TODAY), now=NOW)
    file = tmp_path / "asks.csv"
    assert run("export", str(file)).code == 0
    undo(owner, now=NOW)
    undo(owner, now=NOW)
    assert run("import", str(file), "--yes").lines[:2] == [
        "“Serenade” in “Kind” is not known here and is left out, 1×.",
        "If you like, say --kind Serenade=NAME.",
    ]


def test_each_day_and_word_is_answered_by_itself(table: Path) -> None:
    days = ("--day", "31/02/2026=2026-02-28", "--day", "30/02/2026=-")
    bring(table, WORDS, *days, "--kind", "serenade=long shot", "--channel", "pigeon=mail")
    asks = run("list", "--json").document["asks"]
    assert sorted((ask["title"], ask["sent_on"], ask["kind"], ask["channel"]) for ask in asks) == [
        ("A", "2026-02-28", "stretch_application", "email"),
        ("B", None, "pitch", "email"),
        ("C", "2026-01-19", None, None),
    ]


def test_day_that_hangs_on_an_order_is_answered_by_itself(table: Path) -> None:
    source = "Date,What\n03/04/2026,A raise\n"
    bring(table, source, "--day", "03/04/2026=2026-04-03")
    assert run("show", "@1", "--json").document["sent_on"] == "2026-04-03"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--kind", "serenade=song"), "There is no kind “song”. Add it in Settings first."),
        (("--channel", "pigeon=bird"), "There is no channel “bird”. Add it in Settings first."),
    ],
)
def test_word_that_means_nothing_known_is_refused(
    table: Path, options: tuple[str, ...], said: str
) -> None:
    assert refused(table, WORDS, "--day", "*=-", *options)[-1] == said
    assert run("list", "--json").document["asks"] == []


def test_day_that_a_cell_cannot_mean_is_wrong_use(table: Path) -> None:
    said = refused(table, WORDS, "--day", "31/02/2026=soon")
    assert "“soon” is no day. Write it as 2026-03-01, or - for none." in said[-1]


def test_characters_that_no_text_has_are_left_out_and_told(table: Path) -> None:
    rows = "".join(f"2026-01-05,Ask {at},no\n" for at in range(501))
    said = bring(table, f"Date,What,Outcome\n{rows}".replace("Ask 7,", "As\0k 7,"), "--yes")
    assert said == [
        "“2026-01-05,Ask 7,no”, 1×: Characters that no text has were left out.",
        "Brought in: 501 asks. Undo: noes undo",
    ]
    said = bring(table, "Date,What\n2026-01-05,ring \x07 and \x1b[0m\n", "--preview")
    assert said[-1] == ("“2026-01-05,ring and [0m”, 2×: Characters that no text has were left out.")


def test_row_with_an_endless_cell_stays_out_for_its_own_reason(table: Path) -> None:
    source = f"Date,What,Notes\n2026-01-05,A raise,{'x' * 200_000}\n2026-01-06,A loan,\n"
    why = "The row has a cell of more than 130,000 letters, which no table has. Shorten it."
    assert bring(table, source, "--yes") == [
        f"Row 2 stays out: {why}",
        "Brought in: 1 ask. Undo: noes undo",
    ]


def test_preview_puts_each_record_on_one_line(table: Path) -> None:
    source = 'Date,What,Who\n2026-01-05,"A raise,\nby a\tfifth","Acme\nLtd"\n'
    lines = bring(table, source, "--preview")
    assert lines[-1] == "  2  2026-01-05  waiting  A raise, by a fifth  Acme Ltd"


@pytest.mark.parametrize(
    ("source", "first"),
    [
        ("Date,What\n19/01/2026,A\n20/01/2026,B\n", "A table with 2 rows, headings in row 1"),
        ("Mine,,\n\nDate,What\n2026-01-19,A\n", "A table with 1 row, headings in row 3"),
        ("Größe,What\n1,A\n", "A table with 1 row, headings in row 1, letters read as cp1252."),
    ],
)
def test_preview_begins_with_plain_words(table: Path, source: str, first: str) -> None:
    said = bring(table, source.encode("cp1252"), "--preview")[0]
    assert (said.startswith(first), "csv" in said) == (True, False)


def test_at_a_terminal_questions_are_asked_one_by_one(tmp_path: Path) -> None:
    """A contradiction is asked about once its words are clear, for they may settle it."""
    table = tmp_path / "table.csv"
    table.write_text("Date,What,Outcome,Status\n2026-02-30,A raise,zig,✅\n")
    master, terminal = pty.openpty()
    os.write(master, b"declined\naccepted\n2026-02-28\naccepted\ny\n")
    ran = subprocess.run(
        [sys.executable, "-m", "noes", "import", str(table), *BOTH],
        env=environment(tmp_path),
        stdin=terminal,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    os.close(master)
    os.close(terminal)
    assert [re.split(r" [\[(]", said)[0] for said in ran.stderr.split(": ")] == [
        "What does “zig” in “Outcome” mean? It is there 1×.",
        "What does “✅” in “Status” mean? It is there 1×.",
        "“2026-02-30” in “Date” is no day. Bring it in without one?",
        "“Outcome=zig + Status=✅” do not agree. What holds? It is there 1×.",
        "",
    ]
    assert ran.stdout.endswith("Bring in 1 ask? [Y/n]: Brought in: 1 ask. Undo: noes undo\n")


def test_years_and_rows_never_sent_are_chosen_by_options(table: Path) -> None:
    source = "Date,Ask,Outcome\n28/11/2025,B,yes\n03/12,D,no\n,E,not sent yet\n"
    table.write_text(source)
    told = run("import", str(table), "--preview").out
    assert "If you like, say --years near for the year of the rows around" in told
    assert "Rows that were never sent: 1. They come in as drafts." in told
    chosen = ("--years", "near", "--unsent", "-", "--preview", "--json")
    found = run("import", str(table), *chosen).document
    assert [record["sent_on"] for record in found["records"]] == ["2025-11-28", "2025-12-03"]
    assert (found["questions"], found["counts"]["skipped"]) == ([], 1)


def test_header_row_is_chosen_by_an_option(table: Path) -> None:
    table.write_text("Date,Ask,Result\n2026-01-05,A,no\n\nNotes,Outcome\nx,3\n")
    found = run("import", str(table), "--header-row", "4", "--preview", "--json").document
    assert (found["source"]["header_row"], found["counts"]["read"]) == (4, 1)
