"""Google Sheets by their address, and tables that are piped in."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.cli.running import run
from tests.google_of_tests import Google, google

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]
PATH = "/spreadsheets/d/1aBcDeFgHiJkLmN/export?format=csv"
TABLE = b"Date,Ask\n2026-01-05,A raise\n"


@pytest.fixture
def sheets(settings: Settings) -> Iterator[Google]:
    with google() as served:
        settings.GOOGLE = served.origin
        yield served


def test_sheet_comes_in_by_its_address_and_later_what_is_new(sheets: Google) -> None:
    address = f"{sheets.origin}/spreadsheets/d/1aBcDeFgHiJkLmN/edit#top"
    sheets.publish(PATH, TABLE)
    assert run("import", address).lines[-1] == "Brought in: 1 ask. Undo: noes undo"
    sheets.publish(PATH, TABLE + b"2026-01-06,A loan\n")
    assert run("import", address, "--yes").lines[-1] == "Brought in: 1 ask. Undo: noes undo"
    assert len(run("list", "--json").document["asks"]) == 2
    assert run("undo").lines == ["Taken back: 1 ask from Asks - Log.csv."]


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_address_of_anything_else_is_refused(scheme: str) -> None:
    ran = run("import", f"{scheme}://example.org/table.csv")
    assert (ran.code, ran.err) == (2, "This is no address of a Google Sheet.\n")


def test_table_is_piped_in() -> None:
    piped = b"Date\tAsk\n2026-01-05\tA raise"
    assert run("import", "-", piped=piped).lines[-1] == "Brought in: 1 ask. Undo: noes undo"
