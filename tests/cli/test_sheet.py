"""noes sheet and noes feed, as somebody types them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from noes.accounts.models import User
from noes.journal.actions import log_ask
from noes.journal.wishes import NewAsk
from tests.cli.running import Ran, run
from tests.journal.people_of_tests import NOW
from tests.sheets_of_tests import CLIENT, Book, GoogleSheets, account_key, google_sheets

pytestmark = pytest.mark.django_db


@pytest.fixture
def google(settings: Settings, owner: User) -> Iterator[GoogleSheets]:
    with google_sheets() as served:
        settings.GOOGLE = served.origin
        yield served


def file_of(folder: Path, text: str) -> str:
    file = folder / "given.json"
    file.write_text(text, encoding="utf-8")
    return str(file)


def connected(google: GoogleSheets, folder: Path) -> tuple[Book, Ran]:
    book = google.book()
    key = file_of(folder, account_key())
    return book, run("sheet", "connect", google.address_of(book), "--key", key)


def test_sheet_is_connected_shown_and_let_go(
    owner: User, google: GoogleSheets, tmp_path: Path
) -> None:
    log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    assert run("sheet", "show").lines == [
        "No Google Sheet is kept in step; noes sheet connect begins it."
    ]
    book, ran = connected(google, tmp_path)
    page = f"{google.origin}/spreadsheets/d/{book.id}/edit#gid={book.tabs[-1].id}"
    assert ran.lines == ["My asks", page, "In step since 2026-03-04 12:00."]
    shown = run("sheet", "show", "--json")
    assert "PRIVATE" not in shown.out
    assert shown.document["sheet"]["connected"] is True
    log_ask(owner, NewAsk("A raise"), now=NOW)
    assert run("sheet", "now").lines == ["In step. Rows changed: 0, added: 1."]
    assert run("sheet", "now", "--json").document == {"changed": 0, "added": 0, "new_rows": 0}
    assert run("sheet", "disconnect").lines == [
        "Disconnected. The sheet stays as it is, and Noes kept nothing of its key."
    ]
    assert run("sheet", "show", "--json").document == {"sheet": None}
    ran = run("sheet", "now")
    assert (ran.code, ran.err) == (
        1,
        "No Google Sheet is kept in step. Connect one first.\n",
    )


def test_rows_that_were_added_come_in_and_one_undo_takes_them_back(
    google: GoogleSheets, tmp_path: Path
) -> None:
    tab = connected(google, tmp_path)[0].tabs[-1]
    assert run("sheet", "rows").lines == ["No row was added in the sheet."]
    tab.put([*tab.grid(), [46_084, "A raise", "Acme", "", "", "no"], [46_085, "A loan"]])
    assert run("sheet", "now").lines[-1] == (
        "2 rows were added in the sheet. noes sheet rows brings them in."
    )
    found = run("sheet", "rows", "--preview", "--json").document
    assert [one["title"] for one in found["records"]] == ["A raise", "A loan"]
    assert run("sheet", "rows", "--yes").lines[-1] == "Brought in: 2 asks. Undo: noes undo"
    ids = [ask["id"] for ask in run("list", "--json").document["asks"]]
    assert sorted(row[-1] for row in tab.grid()[1:]) == sorted(ids)
    assert run("sheet", "rows", "--json").document == {"table": None}
    assert run("undo").lines == ["Taken back: 2 asks from My asks."]


def test_rows_are_asked_about_by_their_numbers_and_answered_by_options(
    google: GoogleSheets, tmp_path: Path
) -> None:
    tab = connected(google, tmp_path)[0].tabs[-1]
    grid = tab.grid()
    own = ["12 Nov", "A raise", "Acme", "Serenade", "", "hmm maybe", "", "very"]
    tab.put([*grid, *[[] for _ in range(20)], own])
    ran = run("sheet", "rows")
    assert ran.code == 2
    assert ran.err.splitlines()[-2:] == [
        "Say for example --outcome 'Outcome=hmm maybe=replied'.",
        "Or say --yes to take what is guessed.",
    ]
    ran = run(
        "sheet",
        "rows",
        "--yes",
        "--outcome",
        "Outcome=hmm maybe=declined",
        "--kind",
        "Serenade=pitch",
    )
    assert ran.lines[0] == "“Asked on: 12 Nov” in row 22: This names no day. Its words are kept."
    (ask,) = run("list", "--json").document["asks"]
    assert (ask["state"], ask["kind"]) == ("no", "pitch")


def test_words_that_are_left_out_are_named_though_nothing_is_asked(
    google: GoogleSheets, tmp_path: Path
) -> None:
    tab = connected(google, tmp_path)[0].tabs[-1]
    tab.put([*tab.grid(), ["", "A raise", "", "Serenade", "Pigeon", "no"]])
    assert run("sheet", "rows", "--yes").lines[:4] == [
        "“Serenade” in “Kind” is not known here and is left out, 1×.",
        "“Pigeon” in “Channel” is not known here and is left out, 1×.",
        "If you like, say --kind Serenade=NAME.",
        "If you like, say --channel Pigeon=NAME.",
    ]


def test_google_away_is_a_fault_in_one_sentence(google: GoogleSheets, tmp_path: Path) -> None:
    connected(google, tmp_path)
    google.fault = (503, {})
    ran = run("sheet", "now")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "Google cannot be reached just now. Noes tries again by itself.\n"
    assert run("sheet", "show").lines[-2:] == ["Last in step: 2026-03-04 12:00.", ran.err.strip()]


def test_own_client_needs_the_running_app(google: GoogleSheets, tmp_path: Path) -> None:
    client = file_of(tmp_path, json.dumps({"installed": CLIENT}))
    ran = run("sheet", "connect", "--client", client)
    assert (ran.code, google.asked) == (2, [])
    assert ran.err.startswith("Google sends its answer to the running app.")


@pytest.mark.parametrize("text", ["{}", "[]", "no json", '{"installed": {"client_id": "x"}}'])
def test_file_of_another_kind_is_no_client(google: GoogleSheets, tmp_path: Path, text: str) -> None:
    ran = run("sheet", "connect", "--client", file_of(tmp_path, text))
    assert ran.code == 2
    assert ran.err.startswith("This is no OAuth client.")


def test_one_way_is_chosen(google: GoogleSheets, tmp_path: Path) -> None:
    key = file_of(tmp_path, account_key())
    for arguments in ([], ["--key", key, "--client", key]):
        ran = run("sheet", "connect", *arguments)
        assert (ran.code, ran.err.startswith("Give either --key or --client")) == (2, True)


def test_feed_is_made_shown_and_revoked(google: GoogleSheets) -> None:
    assert run("feed", "show").lines == ["There is none; noes feed new makes one."]
    made = run("feed", "new")
    assert made.lines[0].startswith("/feed/")
    assert made.err.endswith("it is shown this once, and whoever knows it reads your asks.\n")
    assert run("feed", "show").lines == ["Made on Wed 4 March 2026, last read: not yet."]
    assert run("feed", "show", "--json").document["feed"]["made_on"] == "2026-03-04"
    assert run("feed", "new", "--json").document["address"] is None
    assert run("feed", "revoke").lines == ["The address leads nowhere any more."]
    ran = run("feed", "revoke")
    assert (ran.code, ran.err) == (1, "There is no such address.\n")


def test_feed_made_before_the_day_begins_is_of_the_day_before(
    settings: Settings, owner: User
) -> None:
    settings.NOW = NOW.replace(hour=2)
    run("feed", "new")
    assert run("feed", "show").lines == ["Made on Tue 3 March 2026, last read: not yet."]
