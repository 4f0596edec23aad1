"""A server on this machine that speaks as much of Google's Sheets API as Noes uses, over real HTTP.

Written from https://developers.google.com/workspace/sheets/api/reference/rest and
https://developers.google.com/identity/protocols/oauth2. What it does not know it refuses, and it is
as strict as Google where Noes might be careless: cells beyond the grid, ranges, tokens, PKCE.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.site.serving import answering

ACCOUNT = "keeper@noes-tests.iam.gserviceaccount.com"
CLIENT = {"client_id": "client-1.apps.googleusercontent.com", "client_secret": "not told"}
RANGE = re.compile(r"'((?:[^']|'')*)'(?:!([A-Z]+)(\d+):([A-Z]+)(\d+))?")
Reply = tuple[int, Any]


@cache
def private_key() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def account_key(**changed: Any) -> str:
    """The file that Google gives for a service account."""
    key = {"type": "service_account", "client_email": ACCOUNT, "private_key": private_key()}
    return json.dumps({**key, "token_uri": "https://elsewhere.example/token", **changed})


@dataclass
class Tab:
    """One sheet: its cells by row and column, from 0."""

    id: int
    title: str
    rows: int = 1000
    columns: int = 26
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    formats: dict[int, str] = field(default_factory=dict)

    def grid(self) -> list[list[Any]]:
        """What stands in it, with nothing past the last cell of a row or below the last row."""
        found: list[list[Any]] = []
        for row, column in sorted(self.cells):
            found.extend([] for _ in range(row + 1 - len(found)))
            found[row].extend([""] * (column - len(found[row])))
            found[row].append(self.cells[row, column])
        return found

    def put(self, grid: list[list[Any]]) -> None:
        """Let somebody's hand write the whole sheet anew."""
        self.cells = {
            (row, column): cell
            for row, cells in enumerate(grid)
            for column, cell in enumerate(cells)
            if cell != ""
        }


@dataclass
class Book:
    """One document, and who may write to it."""

    id: str
    title: str
    tabs: list[Tab]
    writers: set[str] = field(default_factory=set)

    @property
    def tab(self) -> Tab:
        return self.tabs[0]


@dataclass
class GoogleSheets:
    """What it holds, what it was asked, and what is in the way."""

    origin: str = ""
    books: dict[str, Book] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    tokens: dict[str, str] = field(default_factory=dict)  # access and lasting, to whose they are
    codes: dict[str, Mapping[str, str]] = field(default_factory=dict)  # given, with the wish
    revoked: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)  # ranges, in order
    fault: tuple[int, dict[str, str]] | None = None  # of every call of the API

    def book(self, *tabs: Tab, writers: tuple[str, ...] = (ACCOUNT,)) -> Book:
        """Make a document by hand."""
        key = f"made-by-hand-{len(self.books)}"
        made = Book(key, "My asks", list(tabs) or [Tab(0, "Sheet1")], set(writers))
        self.books[key] = made
        return made

    def address_of(self, book: Book) -> str:
        return f"{self.origin}/spreadsheets/d/{book.id}/edit#gid=0"

    # ---- consent and tokens

    def consent(self, wish: Mapping[str, str]) -> str:
        """Somebody says yes; where the browser goes then."""
        code = f"code-{len(self.codes)}"
        self.codes[code] = wish
        back = {"code": code, "state": wish["state"], "scope": wish["scope"]}
        return f"{wish['redirect_uri']}?{urlencode(back)}"

    def token(self, wish: Mapping[str, str]) -> Reply:
        match wish.get("grant_type"):
            case "urn:ietf:params:oauth:grant-type:jwt-bearer":
                body = wish["assertion"].split(".")[1]
                claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
                if claims["aud"] != "https://oauth2.googleapis.com/token":
                    return 400, {"error": "invalid_grant"}
                return 200, self._access(claims["iss"])
            case "refresh_token" if wish["refresh_token"] in self.tokens:
                if wish["refresh_token"] in self.revoked:
                    return 400, {"error": "invalid_grant"}
                return 200, self._access(self.tokens[wish["refresh_token"]])
            case "authorization_code":
                return self._lasting(wish)
        return 400, {"error": "invalid_grant"}

    def _access(self, whose: str) -> Mapping[str, Any]:
        token = f"access-{len(self.tokens)}"
        self.tokens[token] = whose
        return {"access_token": token, "expires_in": 3599, "token_type": "Bearer"}

    def _lasting(self, wish: Mapping[str, str]) -> Reply:
        asked = self.codes.pop(wish["code"], None)
        digest = hashlib.sha256(wish["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        is_same = asked is not None and (
            (asked["code_challenge"], asked["redirect_uri"], asked["client_id"])
            == (challenge, wish["redirect_uri"], wish["client_id"])
        )
        if not is_same or wish["client_secret"] != CLIENT["client_secret"]:
            return 400, {"error": "invalid_grant"}
        lasting = f"lasting-{len(self.tokens)}"
        self.tokens[lasting] = "somebody"
        return 200, {**self._access("somebody"), "refresh_token": lasting}

    # ---- documents

    def call(
        self, method: str, path: str, query: Mapping[str, str], body: Any, token: str
    ) -> Reply:
        whose = self.tokens.get(token)
        key, _slash, rest = path.removeprefix("/").partition("/")
        key, _colon, verb = key.partition(":")
        book = self.books.get(key)
        if whose is None:
            return 401, "UNAUTHENTICATED"
        if (method, path) == ("POST", ""):
            return 200, self._about(self._made(body, whose))
        if book is None:
            return 404, "NOT_FOUND"
        if whose not in book.writers:
            return 403, "PERMISSION_DENIED"
        return self._done(book, f"{method} {verb}{unquote(rest)}", query, body)

    def _done(self, book: Book, wish: str, query: Mapping[str, str], body: Any) -> Reply:
        match wish:
            case "GET ":
                return 200, self._about(book)
            case "POST batchUpdate":
                return self._changed(book, body["requests"])
            case "POST values:batchUpdate":
                return self._put(book, body)
            case _ if wish.startswith("GET values/"):
                return self._read(book, wish.removeprefix("GET values/"), query)
        return 404, "NOT_FOUND"

    def _made(self, body: Any, whose: str) -> Book:
        key = f"made-by-noes-{len(self.books)}"
        tabs = [self._tab(each["properties"]) for each in body["sheets"]]
        self.books[key] = Book(key, body["properties"]["title"], tabs, {whose})
        return self.books[key]

    def _tab(self, said: Mapping[str, Any]) -> Tab:
        grid = said["gridProperties"]
        many = sum(len(book.tabs) for book in self.books.values())
        return Tab(1000 + many, said["title"], grid["rowCount"], grid["columnCount"])

    def _about(self, book: Book) -> Mapping[str, Any]:
        tabs = [{"properties": self._properties(tab)} for tab in book.tabs]
        return {"spreadsheetId": book.id, "properties": {"title": book.title}, "sheets": tabs}

    def _properties(self, tab: Tab) -> Mapping[str, Any]:
        grid = {"rowCount": tab.rows, "columnCount": tab.columns}
        return {"sheetId": tab.id, "title": tab.title, "gridProperties": grid}

    def _changed(self, book: Book, requests: list[Any]) -> Reply:
        replies: list[Any] = []
        for request in requests:
            (name, said), reply = next(iter(request.items())), {}
            match name:
                case "addSheet":
                    if said["properties"]["title"] in {tab.title for tab in book.tabs}:
                        return 400, "INVALID_ARGUMENT"
                    book.tabs.append(self._tab(said["properties"]))
                    reply = {"addSheet": {"properties": self._properties(book.tabs[-1])}}
                case "appendDimension":
                    _tab_of(book, said["sheetId"]).rows += said["length"]
                case "updateDimensionProperties":
                    if said["properties"].get("hiddenByUser"):
                        where = said["range"]
                        _tab_of(book, where["sheetId"]).hidden.add(where["startIndex"])
                case "repeatCell":
                    where, cell = said["range"], said["cell"]["userEnteredFormat"]
                    if "numberFormat" in cell:
                        formats = _tab_of(book, where["sheetId"]).formats
                        formats[where["startColumnIndex"]] = cell["numberFormat"]["pattern"]
                case _:
                    return 400, "INVALID_ARGUMENT"
            replies.append(reply)
        return 200, {"replies": replies}

    def _read(self, book: Book, named: str, query: Mapping[str, str]) -> Reply:
        found = RANGE.fullmatch(named)
        tab = next((tab for tab in book.tabs if found and tab.title == _plain(found[1])), None)
        if tab is None or query["valueRenderOption"] != "UNFORMATTED_VALUE":
            return 400, "INVALID_ARGUMENT"
        said = {"range": named, "majorDimension": "ROWS"}
        return 200, {**said, "values": tab.grid()} if tab.cells else said

    def _put(self, book: Book, body: Any) -> Reply:
        if body["valueInputOption"] != "RAW":
            return 400, "INVALID_ARGUMENT"
        for each in body["data"]:
            found = RANGE.fullmatch(each["range"])
            tab = next((tab for tab in book.tabs if found and tab.title == _plain(found[1])), None)
            if tab is None or found is None or not _fits(tab, found, each["values"]):
                return 400, "INVALID_ARGUMENT"
            self.written.append(each["range"].rpartition("!")[2])
            _fill(tab, int(found[3]) - 1, _column(found[2]), each["values"])
        return 200, {"spreadsheetId": book.id}


def _tab_of(book: Book, key: int) -> Tab:
    return next(tab for tab in book.tabs if tab.id == key)


def _plain(title: str) -> str:
    return title.replace("''", "'")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _fits(tab: Tab, found: "re.Match[str]", values: list[list[Any]]) -> bool:
    """Whether the values fill their range, and the range lies within the grid."""
    height, width = int(found[5]) - int(found[3]) + 1, _column(found[4]) - _column(found[2]) + 1
    is_full = len(values) == height and all(len(row) == width for row in values)
    return is_full and int(found[5]) <= tab.rows and _column(found[4]) < tab.columns


def _fill(tab: Tab, row: int, column: int, values: list[list[Any]]) -> None:
    for down, cells in enumerate(values):
        for along, cell in enumerate(cells):
            if cell == "":
                tab.cells.pop((row + down, column + along), None)
            elif cell is not None:
                tab.cells[row + down, column + along] = cell


class Server(ThreadingHTTPServer):
    """What listens, with what it holds."""

    def __init__(self, known: GoogleSheets) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.known = known


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self._answered("GET")

    def do_POST(self) -> None:
        self._answered("POST")

    def _answered(self, method: str) -> None:
        known, parts = self.server.known, urlsplit(self.path)
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        known.asked.append(f"{method} {parts.path}")
        query = _said_in(parts.query)
        match parts.path:
            case "/token":
                self._say(*known.token(_said_in(raw.decode())))
            case "/revoke":
                known.revoked.append(_said_in(raw.decode())["token"])
                self._say(200, {})
            case "/o/oauth2/v2/auth":
                self._say(302, {}, {"Location": known.consent(query)})
            case path if path.startswith("/v4/spreadsheets"):
                self._call(method, path.removeprefix("/v4/spreadsheets"), query, raw)
            case _:
                self._say(404, {})

    def _call(self, method: str, path: str, query: Mapping[str, str], raw: bytes) -> None:
        known = self.server.known
        if known.fault is not None:
            status, headers = known.fault
            self._say(status, _problem(status, "IN_THE_WAY"), headers)
            return
        token = self.headers.get("Authorization", "").removeprefix("Bearer ").strip()
        status, said = known.call(method, path, query, json.loads(raw or b"{}"), token)
        self._say(status, _problem(status, said) if isinstance(said, str) else said)

    def _say(self, status: int, said: Any, headers: Mapping[str, str] | None = None) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        told = {"Content-Type": "application/json", "Content-Length": str(len(body))}
        for name, value in {**told, **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def google_sheets() -> Iterator[GoogleSheets]:
    """Serve on a free port of loopback until the block ends."""
    known = GoogleSheets()
    server = Server(known)
    known.origin = f"http://127.0.0.1:{server.server_port}"
    with answering(server):
        yield known


def _said_in(text: str) -> dict[str, str]:
    return {name: said[0] for name, said in parse_qs(text).items()}


def _problem(status: int, name: str) -> Mapping[str, Any]:
    return {"error": {"code": status, "message": name.lower(), "status": name}}
