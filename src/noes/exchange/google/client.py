"""Google's Sheets API, as far as a kept sheet needs it: gspread's calls, and their errors as ours.

Nothing here reads or writes the notebook.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from google.auth.credentials import Credentials
from google.auth.exceptions import GoogleAuthError, RefreshError, TransportError
from google.auth.transport.requests import AuthorizedSession
from google.oauth2 import credentials, service_account
from gspread.exceptions import APIError
from gspread.http_client import HTTPClient
from gspread.urls import SPREADSHEETS_API_V4_BASE_URL
from gspread.utils import absolute_range_name, rowcol_to_a1
from requests import RequestException, Response

from noes.exchange.google.cells import ALL, DAYS, ID
from noes.exchange.google.consent import ALL_SHEETS, OWN_FILES, SECONDS
from noes.exchange.google.held import Grid
from noes.exchange.google.places import Places
from noes.exchange.google.plan import Write
from noes.exchange.google.trouble import SheetTrouble, Trouble

_ORIGIN: Final = SPREADSHEETS_API_V4_BASE_URL.removesuffix("/v4/spreadsheets")
_FIELDS: Final = (
    "spreadsheetId,properties.title,sheets.properties(sheetId,title,gridProperties.rowCount)"
)
_AS_THEY_ARE: Final = {
    "valueRenderOption": "UNFORMATTED_VALUE",
    "dateTimeRenderOption": "SERIAL_NUMBER",
    "majorDimension": "ROWS",
}
_WIDTHS: Final = {"What I asked": 320, "Note": 320, "What I learned": 260, "Who": 170}
_MOST_SECONDS: Final = 3600


@dataclass(frozen=True, slots=True)
class Tab:
    """One sheet of a document."""

    id: int
    title: str
    rows: int


@dataclass(frozen=True, slots=True)
class Document:
    """A document of Google Sheets."""

    id: str
    title: str
    tabs: Sequence[Tab]


def of_account(key: Mapping[str, Any], places: Places) -> "Sheets":
    """Speak as a service account.

    Raises:
        ValueError: The key is none.
    """
    # Whatever the file says, nobody but Google is asked for a token.
    info = {**key, "token_uri": f"{places.tokens}/token"}
    found = service_account.Credentials.from_service_account_info(info, scopes=[ALL_SHEETS])  # type: ignore[no-untyped-call] # google-auth's own is untyped
    return Sheets(found, places)


def of_consent(key: Mapping[str, Any], places: Places) -> "Sheets":
    """Speak for somebody who gave their consent."""
    found = credentials.Credentials(  # type: ignore[no-untyped-call] # google-auth's own is untyped
        None,
        refresh_token=key["refresh_token"],
        token_uri=f"{places.tokens}/token",
        client_id=key["client_id"],
        client_secret=key["client_secret"],
        scopes=[ALL_SHEETS if key["document"] else OWN_FILES],
    )
    return Sheets(found, places)


class Sheets:
    """The calls. Each raises SheetTrouble for whatever Google or the way to it does not do."""

    def __init__(self, key: Credentials, places: Places) -> None:
        self._http = _Http(key, places.sheets)

    def create(self, title: str, tab: str) -> Document:
        """Make a document with one sheet."""
        body = {"properties": {"title": title}, "sheets": [{"properties": _of_tab(tab)}]}
        with _as_trouble():
            said = self._http.request("post", SPREADSHEETS_API_V4_BASE_URL, json=body).json()
            return _document(said)

    def look(self, document: str) -> Document:
        """Say what a document holds."""
        with _as_trouble():
            return _document(self._http.fetch_sheet_metadata(document, {"fields": _FIELDS}))

    def add(self, document: str, title: str) -> Tab:
        """Add a sheet to a document."""
        said = self._change(document, [{"addSheet": {"properties": _of_tab(title)}}])
        return _tab(said["replies"][0]["addSheet"]["properties"])

    def lay_out(self, document: str, tab: Tab) -> None:
        """Make an empty sheet ready: days look like days, the headings stay, the ids are hidden."""
        self._change(document, [*_layout(tab.id)])

    def grow(self, document: str, tab: Tab, rows: int) -> None:
        """Add rows at the end of a sheet."""
        more = {"sheetId": tab.id, "dimension": "ROWS", "length": rows}
        self._change(document, [{"appendDimension": more}])

    def cells(self, document: str, tab: Tab) -> Grid:
        """Read every cell: numbers and days as numbers."""
        with _as_trouble():
            name = absolute_range_name(tab.title)
            said = self._http.values_get(document, name, dict(_AS_THEY_ARE))
            found: Grid = said.get("values", [])
            return found

    def write(self, document: str, tab: Tab, writes: Sequence[Write]) -> None:
        """Write blocks of cells as they are, in one call: what looks like a formula is a text."""
        data = [{"range": _range(tab.title, each), "values": each.values} for each in writes]
        with _as_trouble():
            body = {"valueInputOption": "RAW", "data": data}
            self._http.values_batch_update(document, body)

    def _change(self, document: str, requests: Sequence[Mapping[str, Any]]) -> Any:
        with _as_trouble():
            return self._http.batch_update(document, {"requests": requests})


class _Http(HTTPClient):
    """gspread's client, within our patience, at the place that Google's API has for us."""

    def __init__(self, key: Credentials, origin: str) -> None:
        super().__init__(key, AuthorizedSession(key, refresh_timeout=SECONDS))  # type: ignore[no-untyped-call] # google-auth's own is untyped
        self.set_timeout(SECONDS)
        self._origin = origin

    def request(self, method: str, endpoint: str, *args: Any, **named: Any) -> Response:
        return super().request(method, endpoint.replace(_ORIGIN, self._origin, 1), *args, **named)


def _document(said: Mapping[str, Any]) -> Document:
    tabs = [_tab(each["properties"]) for each in said["sheets"]]
    return Document(said["spreadsheetId"], said["properties"]["title"], tabs)


def _tab(said: Mapping[str, Any]) -> Tab:
    return Tab(said["sheetId"], said["title"], said.get("gridProperties", {}).get("rowCount", 0))


def _of_tab(title: str) -> Mapping[str, Any]:
    grid = {"rowCount": 1000, "columnCount": len(ALL) + 10, "frozenRowCount": 1}
    return {"title": title, "gridProperties": grid}


def _range(title: str, write: Write) -> str:
    last = write.row + len(write.values) - 1, write.column + len(write.values[0])
    first = rowcol_to_a1(write.row, write.column + 1)
    return absolute_range_name(title, f"{first}:{rowcol_to_a1(*last)}")


def _layout(tab: int) -> Iterator[Mapping[str, Any]]:
    bold = {"userEnteredFormat": {"textFormat": {"bold": True}}}
    yield _format({"sheetId": tab, "startRowIndex": 0, "endRowIndex": 1}, bold, "textFormat")
    day = {"userEnteredFormat": {"numberFormat": {"type": "DATE", "pattern": "yyyy-mm-dd"}}}
    for at, heading in enumerate(ALL):
        if heading in DAYS:
            rows = {"sheetId": tab, "startRowIndex": 1, **_columns("Column", at)}
            yield _format(rows, day, "numberFormat")
        if heading in _WIDTHS:
            yield _of_column(tab, at, {"pixelSize": _WIDTHS[heading]})
        if heading == ID:
            yield _of_column(tab, at, {"hiddenByUser": True})


def _columns(name: str, at: int) -> Mapping[str, int]:
    return {f"start{name}Index": at, f"end{name}Index": at + 1}


def _format(where: Mapping[str, int], cell: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    return {"repeatCell": {"range": where, "cell": cell, "fields": f"userEnteredFormat.{field}"}}


def _of_column(tab: int, at: int, values: Mapping[str, Any]) -> Mapping[str, Any]:
    where = {"sheetId": tab, "dimension": "COLUMNS", **_columns("", at)}
    named = {"range": where, "properties": values, "fields": ",".join(values)}
    return {"updateDimensionProperties": named}


@contextmanager
def _as_trouble() -> Iterator[None]:
    try:
        yield
    except APIError as error:
        raise _of_answer(error.response) from error
    except RefreshError as error:
        raise SheetTrouble(Trouble.AWAY if error.retryable else Trouble.CLOSED) from error
    except (TransportError, RequestException) as error:
        raise SheetTrouble(Trouble.AWAY) from error
    except (GoogleAuthError, KeyError, TypeError, ValueError) as error:
        raise SheetTrouble(Trouble.ODD) from error


_KINDS: Final[Mapping[int, Trouble]] = {
    HTTPStatus.UNAUTHORIZED: Trouble.CLOSED,
    HTTPStatus.FORBIDDEN: Trouble.CLOSED,
    HTTPStatus.NOT_FOUND: Trouble.GONE,
    HTTPStatus.TOO_MANY_REQUESTS: Trouble.BUSY,
}


def _of_answer(answer: Response) -> SheetTrouble:
    status = answer.status_code
    other = Trouble.AWAY if status >= HTTPStatus.INTERNAL_SERVER_ERROR else Trouble.ODD
    after = answer.headers.get("Retry-After", "")
    seconds = min(int(after), _MOST_SECONDS) if after.isdecimal() else None
    return SheetTrouble(_KINDS.get(status, other), seconds)
