"""A sheet of a test server, connected, and what stands in it."""

from typing import Any

from noes.accounts.models import User
from noes.exchange.asks_words import HEADINGS
from noes.exchange.choices import Choices
from noes.exchange.google.keeping import House, connect_account
from noes.exchange.google.one_pass import Kept
from noes.exchange.notebook import past_of
from noes.exchange.preview import preview
from noes.journal import actions
from noes.journal.wishes import NewAsk
from tests.journal.people_of_tests import NOW, TODAY
from tests.sheets_of_tests import Book, GoogleSheets, Tab, account_key

HEADER = [*HEADINGS, "Noes id"]
SERIAL = 46_085  # 4 March 2026


def asked(owner: User, title: str, **more: Any) -> str:
    return str(actions.log_ask(owner, NewAsk(title, **more), now=NOW)["id"])


def connected(owner: User, google: GoogleSheets, house: House) -> tuple[Book, Tab]:
    book = google.book()
    address = google.address_of(book)
    connect_account(owner, house, key=account_key(), address=address, now=NOW)
    google.written.clear()
    google.asked.clear()
    return book, book.tabs[-1]


def column(tab: Tab, heading: str) -> list[Any]:
    grid = tab.grid()
    at = grid[0].index(heading)
    return [row[at] if at < len(row) else "" for row in grid[1:]]


def brought(owner: User, kept: Kept) -> None:
    """Bring the rows of a sheet in by the import that every table comes in by."""
    found = preview(
        kept.table, name=kept.title, choices=Choices(), today=TODAY, past=past_of(owner)
    )
    assert found.ready
    actions.import_records(owner, found.records(), name=kept.title, now=NOW)
