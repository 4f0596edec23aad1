"""The door by itself, where a real server cannot be asked: peers beyond this machine."""

import json
from collections.abc import Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from noes.site.env import PublicURL
from noes.site.middleware.door import Door, is_loopback, name_of

PUBLIC = PublicURL("noes.example.org", None)


class Inside:
    """Stands behind the door and keeps what came through."""

    def __init__(self) -> None:
        self.seen: list[WSGIEnvironment] = []

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        self.seen.append(environ)
        start("200 OK", [])
        return [b""]


def knock(door: Door, **environ: Any) -> str:
    """Knock with an environ; return the status."""
    said: list[str] = []

    def start(status: str, _headers: Any, *_rest: Any) -> Any:
        said.append(status)

    base = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "wsgi.url_scheme": "http"}
    door({**base, **environ}, start)
    return said[0]


@pytest.fixture
def inside() -> Inside:
    return Inside()


@pytest.fixture
def door(inside: Inside) -> Door:
    return Door(inside, hosts=["abc.localhost", "127.0.0.1", "noes.example.org"], public=PUBLIC)


@pytest.mark.parametrize(
    ("peer", "scheme"),
    [("127.0.0.1", "https"), ("::1", "https"), ("10.0.0.9", "http"), ("", "http")],
)
def test_forwarded_scheme_counts_from_this_machine_only(
    door: Door, inside: Inside, peer: str, scheme: str
) -> None:
    status = knock(
        door, REMOTE_ADDR=peer, HTTP_HOST="noes.example.org", HTTP_X_FORWARDED_PROTO="https"
    )

    assert status == "200 OK"
    assert inside.seen[0]["wsgi.url_scheme"] == scheme
    assert ("noes.public" in inside.seen[0]) is (scheme == "https")


def test_forwarded_host_of_another_machine_is_left_aside(door: Door) -> None:
    status = knock(
        door,
        REMOTE_ADDR="10.0.0.9",
        HTTP_HOST="evil.example",
        HTTP_X_FORWARDED_HOST="noes.example.org",
    )

    assert status == "400 Bad Request"


def test_owner_in_process_needs_no_host_and_no_origin(door: Door) -> None:
    assert knock(door, REQUEST_METHOD="POST", **{"noes.owner": True}) == "200 OK"


@pytest.mark.parametrize(
    ("said", "scheme"), [("https", "https"), ("http, https", "http"), ("", "https")]
)
def test_scheme_is_what_the_first_proxy_saw(
    door: Door, inside: Inside, said: str, scheme: str
) -> None:
    knock(
        door,
        REMOTE_ADDR="127.0.0.1",
        HTTP_HOST="127.0.0.1:4747",
        HTTP_X_FORWARDED_HOST="noes.example.org, inner.example",
        HTTP_X_FORWARDED_PROTO=said,
    )

    assert inside.seen[0]["wsgi.url_scheme"] == scheme
    assert inside.seen[0]["HTTP_HOST"] == "noes.example.org"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "MKCOL"])
def test_whatever_is_no_read_is_a_write(door: Door, method: str) -> None:
    assert knock(door, REQUEST_METHOD=method, HTTP_HOST="abc.localhost") == "403 Forbidden"


@pytest.mark.parametrize(
    ("path", "site", "status"),
    [
        ("/log", "none", "200 OK"),
        ("/log", "cross-site", "403 Forbidden"),
        ("/log", "same-site", "403 Forbidden"),
        ("/", "none", "403 Forbidden"),
    ],
)
def test_another_app_shares_to_one_page(door: Door, path: str, site: str, status: str) -> None:
    said = {"PATH_INFO": path, "HTTP_HOST": "abc.localhost", "HTTP_SEC_FETCH_SITE": site}
    assert knock(door, REQUEST_METHOD="POST", **said) == status


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("abc.localhost:4747", "abc.localhost"),
        ("ABC.localhost", "abc.localhost"),
        ("127.0.0.1:1", "127.0.0.1"),
        ("[::1]:4747", "[::1]"),
        ("[::1]", "[::1]"),
        ("", ""),
    ],
)
def test_name_of_a_host_header(host: str, name: str) -> None:
    assert name_of(host) == name


@pytest.mark.parametrize(
    ("address", "claim"),
    [("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("10.0.0.1", False), ("x", False)],
)
def test_loopback_is_told_by_address(address: str, *, claim: bool) -> None:
    assert is_loopback(address) is claim


@pytest.mark.parametrize(
    ("environ", "status", "detail"),
    [
        ({"HTTP_HOST": "evil.example"}, 400, "This is not an address of this notebook."),
        (
            {"HTTP_HOST": "abc.localhost", "REQUEST_METHOD": "POST"},
            403,
            "Only this notebook’s own pages may write to it.",
        ),
    ],
)
def test_refusal_of_a_program_is_a_problem(
    door: Door, environ: dict[str, str], status: int, detail: str
) -> None:
    said: list[dict[str, str]] = []

    def start(_status: str, headers: list[tuple[str, str]], *_rest: Any) -> Any:
        said.append(dict(headers))

    base = {"REQUEST_METHOD": "GET", "wsgi.url_scheme": "http"}
    body = b"".join(door({**base, "PATH_INFO": "/api/v1/asks", **environ}, start))
    assert said[0]["Content-Type"] == "application/problem+json"
    problem = {"type": "about:blank", "title": "Refused", "status": status, "detail": detail}
    assert json.loads(body) == problem
