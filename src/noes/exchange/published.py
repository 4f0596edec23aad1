"""A Google Sheet by its address: one that was published, or that everybody with the link may see.

Nothing is fetched from anywhere but Google, and nothing but what somebody gave the address of.
Forms of the addresses: https://support.google.com/docs/answer/183965 (publish a file).
"""

import re
from email.message import Message
from http.client import HTTPException, HTTPResponse
from typing import Final, NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from noes.core.words import N_
from noes.exchange.errors import ExchangeError
from noes.exchange.limits import MAX_BYTES

NAME: Final = "Google Sheet"

_PUBLISHED: Final = re.compile(r"/spreadsheets/(?:u/\d+/)?d/e/([\w-]{10,200})(?:/\w*)?")
_SHARED: Final = re.compile(r"/spreadsheets/(?:u/\d+/)?d/([\w-]{10,200})(?:/.*)?")
_GID: Final = re.compile(r"gid=(\d{1,20})")
_SECONDS: Final = 30
_AT_ONCE: Final = 1 << 16
# Where Google sends the reader of a sheet on to.
_ITS_STORES: Final = ".googleusercontent.com"

_CLOSED: Final = N_(
    "Google does not show this sheet to everybody. In the sheet choose File, Share, Publish to web,"
    " CSV, and bring the address it gives."
)
_AWAY: Final = N_("Google cannot be reached just now. Try again, or bring the sheet as a file.")
_TOO_LARGE: Final = N_("The sheet is larger than %(limit)s MB. Bring it in parts.")


class Sheet(NamedTuple):
    """A sheet as it was fetched: its CSV, and what it is called."""

    source: bytes
    name: str


def is_sheet_address(text: str, *, origin: str) -> bool:
    """Say whether a text is the address of a Google Sheet and nothing else."""
    return _csv_address(text, origin) is not None


def fetch(text: str, *, origin: str) -> Sheet:
    """Fetch a sheet as CSV.

    Args:
        text: its address, as it stands in a browser or as Google gives it to publish.
        origin: where Google's documents are.

    Raises:
        ExchangeError: it is no such address, the sheet is not open to everybody, or too large, or
            Google cannot be reached.
    """
    address = _csv_address(text, origin)
    if address is None:
        raise ExchangeError(N_("This is no address of a Google Sheet."))
    opener = build_opener(_WithinGoogle(origin))
    try:
        with opener.open(Request(address), timeout=_SECONDS) as answer:  # noqa: S310 - checked above
            return _read(answer)
    except HTTPError as error:
        error.close()
        raise ExchangeError(_CLOSED if error.code < 500 else _AWAY) from error  # noqa: PLR2004 - HTTP
    except (HTTPException, OSError) as error:
        raise ExchangeError(_AWAY) from error


def _csv_address(text: str, origin: str) -> str | None:
    try:
        parts = urlsplit(text.strip())
    except ValueError:
        return None
    if f"{parts.scheme}://{parts.netloc}" != origin or len(text.split()) != 1:
        return None
    gid = _GID.search(parts.fragment) or _GID.search(parts.query)
    if found := _PUBLISHED.fullmatch(parts.path):
        only = {"gid": gid[1], "single": "true"} if gid else {}
        return f"{origin}/spreadsheets/d/e/{found[1]}/pub?{urlencode({**only, 'output': 'csv'})}"
    if found := _SHARED.fullmatch(parts.path):
        only = {"gid": gid[1]} if gid else {}
        return f"{origin}/spreadsheets/d/{found[1]}/export?{urlencode({'format': 'csv', **only})}"
    return None


def _read(answer: HTTPResponse) -> Sheet:
    if answer.headers.get_content_type() != "text/csv":
        # A page to sign in, with the status of a page that is there.
        raise ExchangeError(_CLOSED)
    source = bytearray()
    while piece := answer.read(_AT_ONCE):
        source += piece
        if len(source) > MAX_BYTES:
            raise ExchangeError(_TOO_LARGE, limit=MAX_BYTES // 1_000_000)
    return Sheet(bytes(source), (answer.headers.get_filename() or NAME)[:255])


class _WithinGoogle(HTTPRedirectHandler):
    """Follows where Google sends its readers, and nowhere else."""

    def __init__(self, origin: str) -> None:
        self._origin = origin

    def redirect_request(  # noqa: PLR0917 - as the class it refines has it
        self, req: Request, fp: object, code: int, msg: str, headers: Message, newurl: str
    ) -> Request | None:
        parts = urlsplit(newurl)
        is_store = parts.scheme == "https" and (parts.hostname or "").endswith(_ITS_STORES)
        if not is_store and f"{parts.scheme}://{parts.netloc}" != self._origin:
            raise ExchangeError(_CLOSED)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type] # its stub names a private type
