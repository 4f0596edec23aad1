"""The thread that keeps sheets in step, a minute after the notebook was written to."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytest_django import Settings

from noes.accounts.models import User
from noes.journal.actions import log_ask, note_sheet
from noes.journal.queries.kept_sheets import kept_sheet
from noes.journal.wishes import NewAsk
from noes.site import in_step
from tests.api.calling import program_of
from tests.journal.people_of_tests import NOW, new_owner
from tests.sheets_of_tests import Book, GoogleSheets, account_key, google_sheets

pytestmark = pytest.mark.django_db


@pytest.fixture
def google(settings: Settings) -> Iterator[GoogleSheets]:
    with google_sheets() as served:
        settings.GOOGLE = served.origin
        settings.NOW = NOW
        yield served


def connected(google: GoogleSheets) -> tuple[User, Book]:
    owner, book = new_owner(), google.book()
    wish = {"key": account_key(), "address": google.address_of(book)}
    program_of(owner).write("POST", "sheet/account", wish)
    return owner, book


def titles(book: Book) -> list[str]:
    return [row[1] for row in book.tabs[-1].grid()[1:]]


def test_what_was_written_is_there_a_minute_later_and_google_left_in_peace_else(
    google: GoogleSheets,
) -> None:
    (owner, book), (other, their_book) = connected(google), connected(google)
    google.asked.clear()
    assert (in_step.keep_all(), google.asked) == (0, [])
    log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    assert in_step.keep_all() == 1
    assert (titles(book), titles(their_book)) == (["Pitched Wired"], [])
    log_ask(other, NewAsk("A raise"), now=NOW)
    assert in_step.keep_all() == 1
    assert (titles(book), titles(their_book)) == (["Pitched Wired"], ["A raise"])


def test_one_sheet_in_trouble_holds_no_other_up(google: GoogleSheets) -> None:
    (owner, _book), (other, their_book) = connected(google), connected(google)
    first = kept_sheet(owner)
    assert first is not None
    note_sheet(owner.id, first.id, key="spoilt", kept_at=NOW - timedelta(days=1))
    for one in (owner, other):
        log_ask(one, NewAsk("A raise"), now=NOW)
    assert (in_step.keep_all(), titles(their_book)) == (1, ["A raise"])
    found = kept_sheet(owner)
    assert found is not None
    assert found.trouble == "key"


def test_trouble_is_waited_out(google: GoogleSheets, settings: Settings) -> None:
    owner, book = connected(google)
    log_ask(owner, NewAsk("A raise"), now=NOW)
    google.fault = (429, {"Retry-After": "90"})
    assert in_step.keep_all() == 0
    google.fault = None
    google.asked.clear()
    assert (in_step.keep_all(), google.asked) == (0, [])
    settings.NOW = NOW + timedelta(seconds=90)
    assert (in_step.keep_all(), titles(book)) == (1, ["A raise"])


def test_notebook_without_a_sheet_asks_nobody(google: GoogleSheets) -> None:
    log_ask(new_owner(), NewAsk("A raise"), now=NOW)
    assert (in_step.keep_all(), google.asked) == (0, [])
