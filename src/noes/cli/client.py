"""The one client of the API, over two transports: the running app, or the application itself.

Every command speaks to the notebook through here, so that whatever it does a program could do too.
"""

import gc
import http.client
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, Protocol
from urllib.parse import quote, urlencode
from wsgiref.types import WSGIApplication

import click

from noes.cli import home
from noes.cli.words import _, language

BASE = "/api/v1/"
JSON = "application/json"
USAGE = frozenset({400, 413, 415, 422})  # what was typed cannot be so
PATIENCE = 3600.0  # seconds; a notebook of a million moments takes its time
CHUNK = 1 << 16

Document = dict[str, Any]
Wanted = Callable[[], WSGIApplication]


@dataclass(frozen=True, slots=True)
class Call:
    """One request as the transports take it."""

    method: str
    path: str
    query: str
    body: IO[bytes]
    size: int
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; its body comes in pieces."""

    status: int
    pieces: Iterator[bytes]

    def document(self) -> Document:
        try:
            found: Document = json.loads(b"".join(self.pieces))
        except ValueError as error:
            raise Fault(_("Noes gave no answer that can be read.")) from error
        return found


class Transport(Protocol):
    def __call__(self, call: Call) -> Answer: ...


class Fault(click.ClickException):
    """Something went wrong: one sentence on stderr, exit 1."""

    def show(self, file: Any = None) -> None:
        click.echo(self.message, file=file, err=True)


class WrongUse(Fault):
    """What was asked for cannot be: one sentence on stderr, exit 2."""

    exit_code = 2


class Client:
    """Calls the API of the notebook in NOES_HOME."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self.key = ""

    @classmethod
    def found(cls, application: Wanted) -> "Client":
        """Return a client of the running app; where none runs, of the application in process."""
        where = home.address(home.home())
        return cls(Loopback(where) if where else InProcess(application))

    def get(self, path: str, **query: object) -> Document:
        return self.send("GET", path, query=query).document()

    def write(
        self, method: str, path: str, body: Mapping[str, Any] | None = None, **query: object
    ) -> Document:
        """Write once, however often the connection has to be tried."""
        raw = b"" if body is None else readable(json.dumps(body, ensure_ascii=False)).encode()
        self.key = os.urandom(16).hex()
        headers = {"Idempotency-Key": self.key, "Content-Type": JSON}
        return self.send(method, path, query=query, raw=raw, headers=headers).document()

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        raw: bytes | IO[bytes] = b"",
        most: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Make one call.

        Args:
            method: GET, POST, PATCH or DELETE.
            path: Below /api/v1/.
            query: Parameters; those that are None, False or empty are left out.
            raw: The body as it is; a file is sent from its beginning, a piece at a time.
            most: How many bytes of it are sent at most; None for all.
            headers: More headers.

        Raises:
            WrongUse: The API says that what was sent cannot be so.
            Fault: It was not done for another reason.
        """
        given = (query or {}).items()
        found = {
            name: "true" if value is True else value
            for name, value in given
            if value or type(value) is int
        }
        asked = urlencode(found, doseq=True, errors="surrogateescape", quote_via=quote)
        body = io.BytesIO(raw) if isinstance(raw, bytes) else raw
        size = body.seek(0, io.SEEK_END)
        size = size if most is None else min(size, most)
        told = {"Accept-Language": language(), **(headers or {})}
        answer = self._transport(Call(method, BASE + path, asked, body, size, told))
        if answer.status >= http.client.BAD_REQUEST:
            raise _fault_of(answer)
        return answer


def readable(text: str) -> str:
    """Return what a terminal gave, with a mark where a byte of it was no letter."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _fault_of(answer: Answer) -> Fault:
    problem = answer.document()
    sentence = str(problem.get("detail") or problem.get("title") or answer.status)
    return WrongUse(sentence) if answer.status in USAGE else Fault(sentence)


class Loopback:
    """Speaks HTTP to the running app of this machine."""

    def __init__(self, where: home.Address) -> None:
        self._where = where
        self._connection = http.client.HTTPConnection(where.host, where.port, timeout=PATIENCE)

    def __call__(self, call: Call) -> Answer:
        try:
            return self._sent(call)
        except (http.client.RemoteDisconnected, ConnectionError):
            # Once more over a fresh connection: its key makes a write safe to repeat.
            self._connection.close()
        try:
            return self._sent(call)
        except (OSError, http.client.HTTPException) as error:
            raise _silent() from error

    def _sent(self, call: Call) -> Answer:
        address = f"{call.path}?{call.query}" if call.query else call.path
        headers = {**call.headers, "Authorization": f"Bearer {self._where.token}"}
        if call.size or call.method != "GET":
            headers["Content-Length"] = str(call.size)
        pieces = _pieces_of(call.body, call.size) if call.size else None
        self._connection.request(call.method, address, pieces, headers)
        said = self._connection.getresponse()
        return Answer(said.status, _pieces(said))


def _pieces_of(body: IO[bytes], size: int) -> Iterator[bytes]:
    body.seek(0)
    for start in range(0, size, CHUNK):
        yield body.read(min(CHUNK, size - start))


def _pieces(said: http.client.HTTPResponse) -> Iterator[bytes]:
    try:
        while piece := said.read(CHUNK):
            yield piece
    except (OSError, http.client.HTTPException) as error:
        raise _silent() from error
    if said.length:  # cut off, which a read in pieces takes for the end
        raise _silent()


def _silent() -> Fault:
    return Fault(_("The running app does not answer. Stop it, start it again and repeat this."))


class InProcess:
    """Calls the application itself, as the owner."""

    def __init__(self, application: Wanted) -> None:
        self._wanted = application
        self._application: WSGIApplication | None = None

    def __call__(self, call: Call) -> Answer:
        if self._application is None:
            self._application = _started(self._wanted)
        told: list[str] = []

        def start_response(status: str, *_rest: Any) -> Callable[[bytes], object]:
            told.append(status)
            return sys.stdout.buffer.write  # the standard asks for it; nobody calls it

        said = self._application(_environ(call), start_response)
        return Answer(int(told[0][:3]), _closing(said))


def _started(wanted: Wanted) -> WSGIApplication:
    """Start the application; a start makes much and drops little, so nothing is collected."""
    gc.disable()
    try:
        return wanted()
    finally:
        gc.enable()


def _closing(said: Iterable[bytes]) -> Iterator[bytes]:
    try:
        yield from said
    finally:
        getattr(said, "close", bool)()


def _environ(call: Call) -> dict[str, Any]:
    call.body.seek(0)
    sent = {f"HTTP_{name.upper().replace('-', '_')}": said for name, said in call.headers.items()}
    return {
        **sent,
        "REQUEST_METHOD": call.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": call.path,
        "QUERY_STRING": call.query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_TYPE": call.headers.get("Content-Type", ""),
        "CONTENT_LENGTH": str(call.size),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": call.body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": True,
        "noes.owner": True,
    }
