"""Programs that call the API, for tests: through the whole application, its door and its keys."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote_to_bytes, urlencode

from noes.accounts.actions import new_token
from noes.accounts.keys import new_secret
from noes.accounts.models import User
from noes.site.wsgi import application
from tests.journal.people_of_tests import NOW

BASE = "/api/v1/"
PROBLEM = "application/problem+json"
JSON, BYTES = "application/json", "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Said:
    """An answer of the API."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def document(self) -> Any:
        return json.loads(self.body)

    @property
    def detail(self) -> str:
        """The sentence of a problem."""
        assert self.headers["Content-Type"] == PROBLEM, self.body
        document = self.document
        assert document["status"] == self.status
        return str(document["detail"])


@dataclass(frozen=True, slots=True)
class Program:
    """Somebody's program; without a token it is nobody's."""

    headers: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Said:
        """Call the API with a JSON body, or with bytes as they are."""
        kind = {} if body is None else {"Content-Type": BYTES if isinstance(body, bytes) else JSON}
        raw = (
            body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        )
        sent = {**self.headers, **kind, **{k.replace("_", "-"): v for k, v in headers.items()}}
        return sent_to(method, path if path.startswith("/") else BASE + path, raw, sent)

    def get(self, path: str, **query: Any) -> Any:
        """Read a document that is there."""
        said = self("GET", f"{path}?{urlencode(query, doseq=True)}" if query else path)
        assert said.status == 200, said.body
        return said.document

    def write(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """Do a write that goes well."""
        said = self(method, path, body, **headers)
        assert said.status in (200, 201), said.body
        return said.document


NOBODY = Program()


def program_of(owner: User) -> Program:
    """A program with a token of the owner's."""
    secret = new_secret()
    new_token(owner.id, name="tests", secret=secret, now=NOW)
    return Program({"Authorization": f"Bearer {secret}"})


def sent_to(method: str, address: str, body: bytes, headers: Mapping[str, str]) -> Said:
    path, _, query = address.partition("?")
    named = {f"HTTP_{name.upper().replace('-', '_')}": text for name, text in headers.items()}
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
        "QUERY_STRING": quote(query, safe="=&%+"),
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "HTTP_HOST": "127.0.0.1",
        "CONTENT_LENGTH": str(len(body)),
        "CONTENT_TYPE": headers.get("Content-Type", ""),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        **named,
    }
    told: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, given: list[tuple[str, str]], *_rest: Any) -> Any:
        told.append((status, given))

    said = application(environ, start_response)
    try:
        whole = b"".join(said)
    finally:
        getattr(said, "close", bool)()
    status, given = told[-1]
    return Said(int(status[:3]), dict(given), whole)
