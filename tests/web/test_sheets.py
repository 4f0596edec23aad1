"""The page of Google Sheets and Excel: connecting, looking at new rows, the address told once."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from noes.accounts.models import Feed, User
from noes.journal.actions import log_ask
from noes.journal.models import Ask, KeptSheet
from noes.journal.queries.kept_sheets import kept_sheet
from noes.journal.wishes import NewAsk
from noes.site.env import PublicURL
from tests.journal.people_of_tests import NOW
from tests.sheets_of_tests import ACCOUNT, CLIENT, Book, GoogleSheets, account_key, google_sheets
from tests.web.browsing import browser_of, problems_of, refused_of, text_of, toast_of

ADDRESS = re.compile(r'id="feed-address" class="long">([^<]*)<')


@pytest.fixture
def google(settings: Settings, tmp_path: Path) -> Iterator[GoogleSheets]:
    with google_sheets() as served:
        settings.GOOGLE = served.origin
        settings.HOME = tmp_path
        yield served


@pytest.fixture
def visitor(visitor: Client) -> Client:
    """A browser as it comes to this machine by its number."""
    visitor.defaults["HTTP_HOST"] = "127.0.0.1:4747"
    return visitor


def key(text: str = "") -> SimpleUploadedFile:
    return SimpleUploadedFile("key.json", (text or account_key()).encode())


def connected(visitor: Client, google: GoogleSheets) -> Book:
    book = google.book()
    wish = {"key": key(), "address": google.address_of(book)}
    page = visitor.post("/sheets/account", wish, follow=True)
    assert toast_of(page) == "Your sheet is in step."
    return book


def test_settings_lead_there(visitor: Client) -> None:
    assert b'href="/sheets"' in visitor.get("/settings").content


def test_nothing_is_asked_of_google_before_it_was_set_up(
    visitor: Client, google: GoogleSheets, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.get("/sheets")
    with django_assert_num_queries(2):
        page = visitor.get("/sheets")
    assert "Nothing is sent anywhere until you connect a sheet." in text_of(page)
    assert "http://127.0.0.1:4747/google/back" in text_of(page)
    assert google.asked == []


def test_page_itself_says_how_to_come_by_a_key(visitor: Client) -> None:
    page = text_of(visitor.get("/sheets"))
    assert "docs/" not in page
    assert "At console.cloud.google.com make a project, enable the Google Sheets API" in page
    assert ("make a service account." in page, "make an OAuth client" in page) == (True, True)


def test_address_is_made_on_a_day_of_the_notebook(visitor: Client, settings: Settings) -> None:
    settings.NOW = NOW.replace(hour=2)
    visitor.post("/sheets/feed")
    assert "Made on 3 March, not read yet." in text_of(visitor.get("/sheets"))


def test_sheet_is_connected_by_a_key_and_shown(
    visitor: Client, owner: User, google: GoogleSheets
) -> None:
    log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    book = connected(visitor, google)
    google.asked.clear()
    page = visitor.get("/sheets")
    assert "My asks Last brought into step: today, 12:00." in text_of(page)
    assert f"{google.origin}/spreadsheets/d/{book.id}/edit#gid=" in page.content.decode()
    assert "private" not in page.content.decode().lower()
    assert google.asked == []
    assert book.tabs[-1].grid()[1][1] == "Pitched Wired"


@pytest.mark.parametrize(
    ("wish", "refused"),
    [
        ({}, {"key", "address"}),
        ({"address": "https://example.org"}, {"key"}),
    ],
)
def test_what_is_not_given_is_asked_for_beside_its_field(
    visitor: Client, google: GoogleSheets, wish: dict[str, str], refused: set[str]
) -> None:
    page = visitor.post("/sheets/account", wish)
    assert (page.status_code, set(refused_of(page))) == (422, refused)


def test_key_that_is_none_is_said_above_the_form_and_kept_nowhere(
    visitor: Client, google: GoogleSheets
) -> None:
    wish = {"key": key("{}"), "address": google.address_of(google.book())}
    page = visitor.post("/sheets/account", wish)
    assert page.status_code == 422
    assert str(problems_of(page)).startswith("This is no key of a service account.")
    assert (KeptSheet.objects.count(), google.asked) == (0, [])


def test_sheet_that_is_not_shared_says_with_whom(visitor: Client, google: GoogleSheets) -> None:
    wish = {"key": key(), "address": google.address_of(google.book(writers=()))}
    page = visitor.post("/sheets/account", wish)
    assert f"Share the sheet with {ACCOUNT} as an editor" in str(problems_of(page))


def test_own_client_leads_to_google_by_a_link_and_its_secret_is_not_shown_again(
    visitor: Client, owner: User, google: GoogleSheets
) -> None:
    page = visitor.post("/sheets/client", {**CLIENT, "address": ""})
    source = page.content.decode()
    assert page.status_code == 200
    assert f'href="{google.origin}/o/oauth2/v2/auth?' in source
    assert 'rel="noopener noreferrer"' in source
    assert CLIENT["client_secret"] not in source
    again = visitor.get("/sheets")
    assert "Google has not answered yet." in text_of(again)
    wrong = visitor.post("/sheets/client", {**CLIENT, "address": "https://example.org/x"})
    assert "Give the address of the sheet" in str(problems_of(wrong))
    assert CLIENT["client_secret"] not in wrong.content.decode()
    nothing = visitor.post("/sheets/client", {})
    assert set(refused_of(nothing)) == {"client_id", "client_secret"}


def test_new_rows_are_looked_at_and_come_in_by_the_import(
    visitor: Client, owner: User, google: GoogleSheets
) -> None:
    tab = connected(visitor, google).tabs[-1]
    assert toast_of(visitor.post("/sheets/rows", follow=True)) == "No row was added in the sheet."
    tab.put([*tab.grid(), [46_084, "A raise", "Acme", "", "", "no"]])
    visitor.post("/sheets/now")
    assert "1 row was added in the sheet and is not in Noes." in text_of(visitor.get("/sheets"))
    page = visitor.post("/sheets/rows", follow=True)
    (step,) = page.redirect_chain
    assert (step[0].startswith("/import/"), step[1]) == (True, 303)
    assert "A raise" in text_of(page)
    assert Ask.objects.count() == 0
    visitor.post(step[0], {"do": "bring"})
    made = Ask.objects.get(owner_id=owner.id)
    assert (made.title, made.state, str(made.sent_on)) == ("A raise", "no", "2026-03-03")
    visitor.post("/sheets/now")
    assert tab.grid()[1][-1] == str(made.id)
    assert "added in the sheet and" not in text_of(visitor.get("/sheets"))


def test_what_is_in_the_way_is_said_on_the_page(visitor: Client, google: GoogleSheets) -> None:
    connected(visitor, google)
    google.fault = (429, {"Retry-After": "30"})
    page = visitor.post("/sheets/now")
    sentence = "Google asks for some patience. Noes tries again by itself."
    assert (page.status_code, problems_of(page)) == (422, sentence)
    google.fault = None
    assert sentence in text_of(visitor.get("/sheets"))
    visitor.post("/sheets/now")
    assert sentence not in text_of(visitor.get("/sheets"))


def test_sheet_is_let_go_of(visitor: Client, owner: User, google: GoogleSheets) -> None:
    book = connected(visitor, google)
    before = book.tabs[-1].grid()
    page = visitor.post("/sheets/leave", follow=True)
    assert str(toast_of(page)).startswith("Disconnected.")
    assert (kept_sheet(owner), book.tabs[-1].grid()) == (None, before)
    for path in ("/sheets/leave", "/sheets/now", "/sheets/rows"):
        assert visitor.post(path).status_code == 404


def test_another_owner_sees_and_moves_nothing(
    visitor: Client, owner: User, stranger: User, google: GoogleSheets
) -> None:
    connected(visitor, google)
    visitor.post("/sheets/feed")
    google.asked.clear()
    other = browser_of(stranger)
    page = text_of(other.get("/sheets"))
    assert ("My asks" in page, "Made on" in page) == (False, False)
    for path in ("/sheets/leave", "/sheets/now", "/sheets/rows", "/sheets/feed/revoke"):
        assert other.post(path).status_code == 404
    assert google.asked == []
    assert kept_sheet(owner) is not None
    assert Feed.objects.filter(owner_id=owner.id).exists()


@pytest.mark.parametrize("path", ["/sheets", "/sheets/now", "/sheets/feed", "/sheets/leave"])
@pytest.mark.usefixtures("owner")
def test_nobody_is_let_in(path: str, google: GoogleSheets) -> None:
    for method in ("get", "post"):
        assert getattr(Client(), method)(path).status_code == 401


# ---- the secret address


def told(page: Any) -> str:
    found = ADDRESS.search(page.content.decode())
    assert found is not None
    return found[1]


def test_address_is_told_once_read_and_revoked(visitor: Client, owner: User) -> None:
    log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    page = visitor.post("/sheets/feed")
    address = told(page)
    assert address.startswith("http://127.0.0.1:4747/feed/")
    path = f"/feed/{address.partition('/feed/')[2]}"
    assert "Pitched Wired" in b"".join(Client().get(path)).decode()
    again = visitor.get("/sheets")
    assert "feed-address" not in again.content.decode()
    assert "last read today" in text_of(again)
    assert toast_of(visitor.post("/sheets/feed/revoke", follow=True)) == (
        "The address leads nowhere any more."
    )
    assert Client().get(path).status_code == 404
    assert visitor.post("/sheets/feed/revoke").status_code == 404


def test_page_says_what_google_can_reach(visitor: Client, settings: Settings) -> None:
    assert "start Noes with it as NOES_URL" in text_of(visitor.post("/sheets/feed"))
    settings.URL = PublicURL("noes.example.org", None)
    page = visitor.post("/sheets/feed")
    assert told(page).startswith("https://noes.example.org/feed/")
    assert f'=IMPORTDATA("{told(page)}")' in text_of(page)
    assert "start Noes with it as NOES_URL" not in text_of(page)
