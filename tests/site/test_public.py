"""Reached through a proxy or tailnet, by NOES_URL; and the phone that is let in that way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.serving import Answer, Served, ask, noes, serving

NAME = "noes.example.org"
URL = f"https://{NAME}"
CSRF = "a" * 32
START = "2026-03-02T09:00:00+01:00"
BEFORE_TEN_MINUTES = "2026-03-02T09:09:59+01:00"
AFTER_TEN_MINUTES = "2026-03-02T09:10:00+01:00"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("home"), NOES_URL=URL) as server:
        yield server


def proxied(port: int, method: str, path: str, **headers: str) -> Answer:
    """Ask as a proxy on this machine does that hands the visitor's Host through."""
    sent = {"Host": NAME, "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.7"}
    return ask(
        port, method, path, sent | {name.replace("_", "-"): v for name, v in headers.items()}
    )


def entered(public: Served) -> dict[str, str]:
    answer = proxied(public.port, "GET", public.fresh_link())
    return {"Cookie": f"{public.cookie_name}={answer.cookies[public.cookie_name]}"}


def test_public_cookie_is_secure_and_lax(public: Served) -> None:
    answer = proxied(public.port, "GET", public.fresh_link())
    name, *attributes = answer.headers["set-cookie"].strip().split("; ")

    assert name.startswith(f"{public.cookie_name}=")
    assert {"HttpOnly", "Secure", "SameSite=Lax", "Path=/"} <= set(attributes)


def test_local_cookie_stays_strict_beside_a_public_address(public: Served) -> None:
    cookie = public.ask("GET", public.fresh_link()).headers["set-cookie"]

    assert "SameSite=Strict" in cookie
    assert "Secure" not in cookie


def test_public_name_lets_a_session_in(public: Served) -> None:
    assert proxied(public.port, "GET", "/no-such-page", **entered(public)).status == 404
    assert proxied(public.port, "GET", "/no-such-page").status == 401


def test_proxy_that_names_the_host_beside_is_believed(public: Served) -> None:
    beside = {"Host": f"127.0.0.1:{public.port}", "X-Forwarded-Host": NAME}
    answer = proxied(public.port, "GET", public.fresh_link(), **beside)

    assert answer.status == 200
    assert "Secure" in answer.headers["set-cookie"]


def test_proxy_may_name_no_other_host(public: Served) -> None:
    answer = proxied(
        public.port, "GET", "/healthz", Host="evil.example", X_Forwarded_Host="b.example"
    )

    assert answer.status == 400


def test_foreign_host_is_refused_whatever_is_forwarded(public: Served) -> None:
    answer = proxied(public.port, "GET", "/healthz", Host="evil.example", X_Forwarded_Host=NAME)

    assert answer.status == 400


@pytest.mark.parametrize(("forwarded", "status"), [(NAME, 200), ("b.example", 400)])
def test_proxy_may_reach_us_as_localhost_for_the_public_name_alone(
    public: Served, forwarded: str, status: int
) -> None:
    host = f"localhost:{public.port}"
    answer = proxied(public.port, "GET", "/healthz", Host=host, X_Forwarded_Host=forwarded)

    assert answer.status == status


def test_forwarded_host_is_nothing_without_a_public_address(served: Served) -> None:
    headers = {
        "Host": "evil.example",
        "X-Forwarded-Host": served.host,
        "X-Forwarded-Proto": "https",
    }

    assert ask(served.port, "GET", "/healthz", headers).status == 400


def test_public_name_is_unknown_without_a_public_address(served: Served) -> None:
    assert ask(served.port, "GET", "/healthz", {"Host": NAME}).status == 400


@pytest.mark.parametrize(
    ("origin", "status"), [(URL, 401), (f"http://{NAME}", 403), ("https://evil.example", 403)]
)
def test_public_write_needs_the_public_origin(public: Served, origin: str, status: int) -> None:
    page = entered(public)
    page["Cookie"] += f"; {public.cookie_name}_csrf={CSRF}"
    # 401 is how far a page gets here: only the command line may make links.
    answer = proxied(public.port, "POST", "/local/links", Origin=origin, X_CSRFToken=CSRF, **page)

    assert answer.status == status


def test_visitor_who_came_to_the_proxy_in_the_clear_writes_nothing(public: Served) -> None:
    page = entered(public)
    page["Cookie"] += f"; {public.cookie_name}_csrf={CSRF}"
    clear = {"X_Forwarded_Proto": "http", "Origin": URL, "X_CSRFToken": CSRF}

    assert proxied(public.port, "POST", "/local/links", **clear, **page).status == 403


PHONE = "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36"
LAPTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.mark.parametrize(("agent", "is_told"), [(PHONE, True), (LAPTOP, False)])
def test_phone_is_told_of_its_home_screen_once(
    public: Served, agent: str, *, is_told: bool
) -> None:
    entered = proxied(public.port, "GET", public.fresh_link(), User_Agent=agent)
    carried = "; ".join(f"{name}={value}" for name, value in entered.cookies.items())
    page = proxied(public.port, "GET", "/more", Cookie=carried)

    told = 'Your phone is in. <a href="/phone#home-screen">Put it on the home screen</a>'
    assert (told in page.body) is is_told


def paired(folder: Path) -> str:
    """Pair and return the path of the link."""
    done = noes(folder, "pair", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    url = done.stdout.split('"')[3]
    assert url.startswith(f"{URL}/enter/")
    return url.removeprefix(URL)


def test_pairing_draws_a_code_with_its_link_below(public: Served) -> None:
    done = noes(public.folder, "pair")
    *code, link = done.stdout.splitlines()

    assert done.returncode == 0
    assert len(code) > 10
    assert {sign for line in code for sign in line} <= set("█▀▄ \x1b[0123456789;m")
    assert link.startswith(f"{URL}/enter/")
    assert done.stderr == "Point your phone’s camera at it. It works once, for ten minutes.\n"


def test_pairing_works_once(public: Served) -> None:
    path = paired(public.folder)
    first = proxied(public.port, "GET", path)
    phone = {"Cookie": f"{public.cookie_name}={first.cookies[public.cookie_name]}"}
    assert proxied(public.port, "GET", "/no-such-page", **phone).status == 404

    assert proxied(public.port, "GET", path).status == 410
    assert proxied(public.port, "GET", "/no-such-page", **phone).status == 401


def test_pairing_works_for_ten_minutes(tmp_path: Path) -> None:
    with serving(tmp_path, NOES_URL=URL, NOES_NOW=START):
        early, late = paired(tmp_path), paired(tmp_path)
    with serving(tmp_path, NOES_URL=URL, NOES_NOW=BEFORE_TEN_MINUTES) as server:
        assert proxied(server.port, "GET", early).status == 200
    with serving(tmp_path, NOES_URL=URL, NOES_NOW=AFTER_TEN_MINUTES) as server:
        assert proxied(server.port, "GET", late).status == 410


def test_pairing_needs_a_public_address(served: Served) -> None:
    done = noes(served.folder, "pair")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "A phone cannot reach this machine’s own address; start Noes with NOES_URL set to the "
        "https address of your proxy or tailnet, then pair again.\n"
    )


def test_pairing_needs_a_running_app(tmp_path: Path) -> None:
    done = noes(tmp_path, "pair")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "Noes is not running; start it with NOES_URL set to the https address that your phone "
        "reaches it by, then pair again.\n"
    )
