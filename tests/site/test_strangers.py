"""Other users, other programs' pages, other sites and rebound names get nothing."""

import stat
from pathlib import Path

import pytest
from django.utils.html import escape

from tests.site.serving import Served, ask, serving

CSRF = "a" * 32
EXPECTED_POLICY = (
    "default-src 'self'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'"
)


@pytest.fixture
def page(served: Served) -> dict[str, str]:
    """The headers of a page of ours that was let in and holds its form's token."""
    headers = served.entered()
    headers["Cookie"] += f"; {served.cookie_name}_csrf={CSRF}"
    return {**headers, "Origin": served.origin, "X-CSRFToken": CSRF}


def written(served: Served, headers: dict[str, str]) -> str:
    """Try a write with a cookie; return what was said.

    The address is one that only the command line may write to, so a request that passed every
    check is told that this notebook is closed to it.
    """
    return str(served.ask("POST", "/local/links", headers).json()["detail"])


PASSED = "Send a bearer token; `noes token new NAME` makes one."
REFUSED = "Only this notebook’s own pages may write to it."


def test_write_of_our_own_page_passes(served: Served, page: dict[str, str]) -> None:
    assert written(served, page) == PASSED


def test_write_of_an_older_browser_passes_by_its_origin(
    served: Served, page: dict[str, str]
) -> None:
    del page["Sec-Fetch-Site"]

    assert written(served, page) == PASSED


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_write_from_elsewhere_is_refused(served: Served, page: dict[str, str], site: str) -> None:
    said = written(served, {**page, "Sec-Fetch-Site": site})

    assert said == REFUSED


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "http://127.0.0.1:{port}",
        "http://other.localhost:{port}",
        "http://{name}:1",
        "https://{name}:{port}",
        "null",
        "",
    ],
)
def test_write_with_another_origin_is_refused(
    served: Served, page: dict[str, str], origin: str
) -> None:
    name, _, port = served.host.partition(":")
    del page["Sec-Fetch-Site"]
    page["Origin"] = origin.format(name=name, port=port)

    assert written(served, page) == REFUSED


def test_write_without_its_form_token_is_refused(served: Served, page: dict[str, str]) -> None:
    del page["X-CSRFToken"]
    answer = served.ask("POST", "/local/links", page)

    assert answer.status == 403
    assert answer.json()["title"] == "Nothing was written"


@pytest.mark.parametrize(
    ("headers", "status", "says"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403, REFUSED),
        ({"Host": "evil.example"}, 400, "This is not an address of this notebook."),
    ],
)
def test_person_who_is_refused_is_told_what_to_do(
    served: Served, page: dict[str, str], headers: dict[str, str], status: int, says: str
) -> None:
    answer = served.ask("POST", "/", {**page, "Sec-Fetch-Mode": "navigate", **headers})

    assert answer.status == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert f"<p>{escape(says)} Open Noes at its own address and go on there." in answer.body
    assert "this address as <code>NOES_URL</code>." in answer.body
    assert 'href="/"' in answer.body


def test_what_another_app_shares_needs_no_form_token_and_writes_nothing(served: Served) -> None:
    form = {"Sec-Fetch-Site": "none", "Content-Type": "application/x-www-form-urlencoded"}
    shared = "title=Call+for+essays&text=Dear+all"
    answer = served.ask("POST", "/log", {**served.entered(), **form}, shared)
    assert (answer.status, 'value="Call for essays"' in answer.body) == (200, True)
    assert "Call for essays" not in served.ask("GET", "/api/v1/asks", served.as_local()).body

    stranger = served.ask("POST", "/log", form, shared)
    assert stranger.status == 401
    assert "Call for essays\n\nDear all</textarea>" in stranger.body


def test_write_on_the_fallback_address_needs_its_own_origin(served: Served) -> None:
    # Cookies ignore ports: a page of another program on 127.0.0.1 sends ours along.
    host = f"127.0.0.1:{served.port}"
    headers = served.entered(Host=host)
    headers["Cookie"] += f"; {served.cookie_name}_csrf={CSRF}"
    ours = {**headers, "Host": host, "X-CSRFToken": CSRF, "Origin": f"http://{host}"}
    theirs = {**ours, "Origin": "http://127.0.0.1:1", "Sec-Fetch-Site": "same-site"}

    assert written(served, ours) == PASSED
    assert written(served, theirs) == REFUSED


@pytest.mark.parametrize("path", ["/", "/no-such-page", "/static/noes/noes.css"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_read_by_another_page_is_refused(
    served: Served, page: dict[str, str], path: str, site: str
) -> None:
    headers = {**page, "Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"}
    answer = served.ask("GET", path, headers)

    assert (answer.status, answer.body) == (
        403,
        "Pages of other sites and programs read nothing here.\n",
    )


def test_visit_by_a_link_elsewhere_is_welcome(served: Served, page: dict[str, str]) -> None:
    headers = {**page, "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}

    assert served.ask("GET", "/no-such-page", headers).status == 404


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "localhost:{port}",
        "other.localhost:{port}",
        "{name}.evil.example",
        "127.0.0.1.evil.example:{port}",
        "[::2]:{port}",
        "",
    ],
)
@pytest.mark.parametrize("path", ["/", "/healthz", "/enter/x", "/static/noes/noes.css"])
def test_rebound_name_is_refused(served: Served, host: str, path: str) -> None:
    name, _, port = served.host.partition(":")
    headers = {**served.as_local(), "Host": host.format(name=name, port=port)}
    answer = ask(served.port, "GET", path, headers)

    assert (answer.status, answer.body) == (400, "This is not an address of this notebook.\n")


@pytest.mark.parametrize("path", ["/", "/no-such-page", "/api/v1/asks", "/api/v1/", "/local/links"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer x"},
        {"Authorization": "Bearer "},
        {"Authorization": "Basic eDp5"},
    ],
)
def test_stranger_sees_the_same_whatever_is_there(
    served: Served, path: str, headers: dict[str, str]
) -> None:
    answer = served.ask("GET", path, headers)

    assert answer.status == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert "This notebook is closed" in answer.body


def test_stranger_to_the_api_gets_a_problem(served: Served) -> None:
    answer = served.ask("GET", "/api/v1/asks")

    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "title": "This notebook is closed",
        "status": 401,
        "detail": "Send a bearer token; `noes token new NAME` makes one.",
    }


def test_bearer_token_opens_no_page(served: Served) -> None:
    assert served.ask("GET", "/no-such-page", served.as_local()).status == 401


def test_cookie_does_not_help_a_wrong_token(served: Served, page: dict[str, str]) -> None:
    headers = {**page, "Authorization": "Bearer x"}

    assert served.ask("GET", "/api/v1/no-such-thing", headers).status == 401


def test_owner_cannot_be_claimed_over_http(served: Served) -> None:
    for name in ("noes.owner", "noes-owner", "Noes_Owner"):
        assert served.ask("GET", "/api/v1/asks", {name: "True"}).status == 401


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/healthz", 200),
        ("GET", "/", 401),
        ("GET", "/enter/x", 410),
        ("GET", "/api/v1/asks", 401),
        ("GET", "/static/noes/noes.css", 401),
        ("POST", "/", 403),
        ("DELETE", "/healthz", 403),
    ],
)
def test_every_answer_is_hardened(served: Served, method: str, path: str, status: int) -> None:
    answer = served.ask(method, path)

    assert answer.status == status
    assert answer.headers["content-security-policy"] == EXPECTED_POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert answer.headers["permissions-policy"].startswith("camera=()")


def test_everything_kept_is_the_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "by us"
    with serving(folder) as server:
        server.entered()
        shared = {
            str(path.relative_to(folder)): oct(path.stat().st_mode)
            for path in [folder, *folder.rglob("*")]
            if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)
        }

    assert shared == {}


def test_empty_folder_that_was_there_is_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir(mode=0o755)
    with serving(folder):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
