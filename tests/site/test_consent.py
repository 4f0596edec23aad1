"""Google's answer comes by another host name and without a cookie; the state says whose it is."""

import http.client
import json
from collections.abc import Iterator
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from pytest_django import Settings

from noes.accounts.models import User
from noes.journal.queries.kept_sheets import kept_sheet
from tests.api.calling import NOBODY, Said, program_of
from tests.journal.people_of_tests import NOW, new_owner
from tests.sheets_of_tests import CLIENT, GoogleSheets, google_sheets
from tests.site.serving import serving

pytestmark = pytest.mark.django_db
CROSS_SITE = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"}


@pytest.fixture
def google(settings: Settings) -> Iterator[GoogleSheets]:
    with google_sheets() as served:
        settings.GOOGLE = served.origin
        settings.NOW = NOW
        yield served


@pytest.fixture
def owner(db: None, google: GoogleSheets) -> User:
    return new_owner()


def back(owner: User, google: GoogleSheets) -> str:
    """Ask, and say yes; where the browser goes then."""
    page = program_of(owner).write("POST", "sheet/consent", CLIENT)["consent"]
    query = urlsplit(page).query
    wish = dict(part.split("=", 1) for part in query.split("&"))
    assert wish["redirect_uri"] == "http%3A%2F%2F127.0.0.1%3A80%2Fgoogle%2Fback"
    return _answer_of(page)


def _answer_of(page: str) -> str:
    """Where Google's page sends whoever says yes, without going there."""
    parts = urlsplit(page)
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", f"{parts.path}?{parts.query}")
    to = urlsplit(connection.getresponse().headers["Location"])
    connection.close()
    return f"{to.path}?{to.query}"


def words(said: Said) -> str:
    return said.body.decode()


def test_answer_without_a_cookie_connects_the_sheet_of_whoever_asked(
    owner: User, google: GoogleSheets
) -> None:
    stranger = new_owner()
    said = NOBODY("GET", back(owner, google), **CROSS_SITE)
    assert (said.status, "Your sheet is in step." in words(said)) == (200, True)
    told = {name.lower() for name in said.headers}
    assert "set-cookie" not in told
    assert said.headers["Cache-Control"] == "no-store"
    sheet = kept_sheet(owner)
    assert sheet is not None
    assert (sheet.connected_at, sheet.kept_at, sheet.title) == (NOW, NOW, "Noes")
    assert kept_sheet(stranger) is None


def test_answer_counts_once(owner: User, google: GoogleSheets) -> None:
    path = back(owner, google)
    NOBODY("GET", path, **CROSS_SITE)
    said = NOBODY("GET", path, **CROSS_SITE)
    assert (said.status, "Nobody here asked" in words(said)) == (410, True)


@pytest.mark.parametrize(
    "query", ["", "?code=x", "?state=x&code=x", "?error=access_denied", "?code=&state="]
)
def test_answer_that_nobody_asked_for_does_nothing(
    owner: User, google: GoogleSheets, query: str
) -> None:
    back(owner, google)
    said = NOBODY("GET", f"/google/back{query}", **CROSS_SITE)
    assert said.status == 410
    assert "<script" not in words(said)
    sheet = kept_sheet(owner)
    assert sheet is not None
    assert sheet.connected_at is None


def test_no_is_no(owner: User, google: GoogleSheets) -> None:
    state = back(owner, google).partition("state=")[2].partition("&")[0]
    said = NOBODY("GET", f"/google/back?error=access_denied&state={state}", **CROSS_SITE)
    assert (said.status, google.books) == (410, {})


def test_google_away_is_said_in_one_sentence(owner: User, google: GoogleSheets) -> None:
    path = back(owner, google)
    google.fault = (503, {})
    said = NOBODY("GET", path, **CROSS_SITE)
    assert said.status == 503
    assert "Google cannot be reached just now." in words(said)
    sheet = kept_sheet(owner)
    assert sheet is not None
    assert (sheet.connected_at, sheet.trouble) == (NOW, "away")


def test_nothing_is_written_there(owner: User, google: GoogleSheets) -> None:
    path = back(owner, google)
    assert NOBODY("POST", path, Sec_Fetch_Site="same-origin").status == 403
    assert NOBODY("GET", path, Host="evil.example").status == 400
    sheet = kept_sheet(owner)
    assert sheet is not None
    assert sheet.connected_at is None


def test_real_server_takes_googles_answer_and_logs_none_of_it(
    google: GoogleSheets, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("home")
    with serving(folder, "--log-requests", NOES_GOOGLE=google.origin) as server:
        body = json.dumps(CLIENT)
        headers = {**server.as_local(), "Content-Type": "application/json"}
        said = server.ask("POST", "/api/v1/sheet/consent", headers, body)
        with urlopen(said.json()["consent"], timeout=30) as page:
            assert b"Your sheet is in step." in page.read()
        server.stop()
        assert server.process.stderr is not None
        told = server.process.stderr.read()
    assert "GET /google/back 200" in told
    assert "code" not in told
    assert [book.title for book in google.books.values()] == ["Noes"]


def test_what_stands_there_is_in_the_language_of_the_browser(google: GoogleSheets) -> None:
    said = NOBODY("GET", "/google/back", Accept_Language="de", **CROSS_SITE)
    assert (said.status, "Das führt nirgends hin" in said.body.decode()) == (410, True)
