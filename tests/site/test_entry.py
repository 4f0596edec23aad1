"""Coming in by a link, once."""

from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.site.serving import Served, noes, serving

WRITE = "/local/links"  # any write will do: what differs is how far a request gets


def is_in(served: Served, page: dict[str, str]) -> bool:
    """Say whether somebody was let in: a stranger gets 401 for whatever they ask."""
    return served.ask("GET", "/no-such-page", page).status == 404


def test_entry_link_is_on_the_notebooks_own_name(served: Served) -> None:
    label, _, rest = served.host.partition(".")

    assert rest == f"localhost:{served.port}"
    assert len(label) == 10
    assert served.link.startswith(f"http://{label}.localhost:{served.port}/enter/")


def test_entry_link_answers_a_page_that_goes_on_by_itself(served: Served) -> None:
    answer = served.ask("GET", served.fresh_link())

    assert answer.status == 200
    assert '<meta http-equiv="refresh" content="0; url=/">' in answer.body
    assert "<script" not in answer.body
    assert "style=" not in answer.body


def test_entry_cookie_is_named_by_notebook_and_closed(served: Served) -> None:
    cookie = served.ask("GET", served.fresh_link()).headers["set-cookie"].strip()
    name, *attributes = cookie.split("; ")

    assert name.startswith(f"{served.cookie_name}=")
    assert "HttpOnly" in attributes
    assert "SameSite=Strict" in attributes
    assert "Path=/" in attributes
    assert "Secure" not in attributes


def test_entry_lets_its_browser_in_and_nobody_else(served: Served) -> None:
    page = served.entered()

    assert is_in(served, page)
    assert not is_in(served, {"Sec-Fetch-Site": "same-origin"})


def test_browser_that_comes_again_is_let_in_once(served: Served) -> None:
    first = served.entered()
    again = served.ask("GET", served.fresh_link(), first)
    second = {"Cookie": f"{served.cookie_name}={again.cookies[served.cookie_name]}"}

    assert not is_in(served, first)
    assert is_in(served, second)


def test_entry_link_used_twice_ends_the_session_it_made(served: Served) -> None:
    path = served.fresh_link()
    first = served.ask("GET", path)
    page = {"Cookie": f"{served.cookie_name}={first.cookies[served.cookie_name]}"}
    assert is_in(served, page)

    second = served.ask("GET", path)

    assert second.status == 410
    assert "used before" in second.body
    assert "<code>noes</code>" in second.body
    assert second.cookies == {}
    assert not is_in(served, page)
    served.fresh_link()  # which forgets those that nobody needs
    told = "The link that let this browser in was used a second time, which signs it out."
    assert told in served.ask("GET", "/", page).body
    assert told not in served.ask("GET", "/").body


def test_entry_link_opened_again_by_the_browser_it_let_in_leads_in(served: Served) -> None:
    path = served.fresh_link()
    first = served.ask("GET", path)
    page = {"Cookie": f"{served.cookie_name}={first.cookies[served.cookie_name]}"}

    second = served.ask("GET", path, page)

    assert (second.status, second.body) == (200, first.body)
    assert second.cookies == {}
    assert is_in(served, page)


def test_entry_link_opened_again_with_another_cookie_ends_the_session_it_made(
    served: Served,
) -> None:
    other = served.entered()
    path = served.fresh_link()
    first = served.ask("GET", path)
    page = {"Cookie": f"{served.cookie_name}={first.cookies[served.cookie_name]}"}

    assert served.ask("GET", path, other).status == 410
    assert not is_in(served, page)
    assert is_in(served, other)


def test_entry_link_used_twice_leaves_other_sessions_alone(served: Served) -> None:
    other = served.entered()
    path = served.fresh_link()
    served.ask("GET", path)
    served.ask("GET", path)

    assert is_in(served, other)


def test_entry_link_that_was_never_made_opens_nothing(served: Served) -> None:
    answer = served.ask("GET", "/enter/" + "x" * 43)

    assert answer.status == 410
    assert "opens nothing" in answer.body
    assert "Type <code>noes</code> in a terminal" in answer.body
    assert answer.cookies == {}


@pytest.mark.parametrize("before", ["http://127.0.0.1:4747", "https://noes.example", "Open: "])
def test_entry_link_that_is_pasted_leads_to_itself(served: Served, before: str) -> None:
    path = served.fresh_link()
    answer = served.ask("GET", f"/enter/?{urlencode({'link': f' {before}{path} '})}")

    assert (answer.status, answer.headers["location"]) == (303, path)
    assert served.ask("GET", path).status == 200


@pytest.mark.parametrize("pasted", ["", "https://evil.example/", "/enter/", "//evil.example/enter"])
def test_what_is_pasted_and_no_entry_link_opens_nothing(served: Served, pasted: str) -> None:
    answer = served.ask("GET", f"/enter/?{urlencode({'link': pasted})}")

    assert answer.status == 410
    assert "opens nothing" in answer.body


def test_closed_notebook_takes_a_link_that_is_pasted(served: Served) -> None:
    answer = served.ask("GET", "/settings")

    assert answer.status == 401
    assert '<form class="tight" action="/enter/">' in answer.body


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("HEAD", {}),
        ("GET", {"Sec-Purpose": "prefetch"}),
        ("GET", {"Sec-Purpose": "prefetch;prerender"}),
    ],
)
def test_entry_link_looked_at_without_a_visit_stays_fresh(
    served: Served, method: str, headers: dict[str, str]
) -> None:
    path = served.fresh_link()

    assert served.ask(method, path, headers).cookies == {}
    assert served.ask("GET", path).status == 200


def test_entry_works_by_address_where_names_do_not(served: Served) -> None:
    page = served.entered(Host=f"127.0.0.1:{served.port}")

    assert is_in(served, {**page, "Host": f"127.0.0.1:{served.port}"})


def test_session_outlives_the_server(tmp_path: Path) -> None:
    with serving(tmp_path) as first:
        page = first.entered()
    with serving(tmp_path) as second:
        assert is_in(second, page)


def test_cookie_of_one_notebook_opens_no_other(served: Served, tmp_path: Path) -> None:
    page = served.entered()
    secret = page["Cookie"].partition("=")[2]
    with serving(tmp_path) as other:
        assert other.cookie_name != served.cookie_name
        assert not is_in(other, page)
        assert not is_in(other, {"Cookie": f"{other.cookie_name}={secret}"})


def test_entry_link_grows_stale_after_ten_minutes(tmp_path: Path) -> None:
    with serving(tmp_path, NOES_NOW="2026-03-02T09:00:00+01:00") as server:
        early, late = server.fresh_link(), server.fresh_link()
    with serving(tmp_path, NOES_NOW="2026-03-02T09:09:59+01:00") as server:
        assert server.ask("GET", early).status == 200
    with serving(tmp_path, NOES_NOW="2026-03-02T09:10:00+01:00") as server:
        assert server.ask("GET", late).status == 410


def test_links_are_made_for_the_command_line_of_this_machine_only(served: Served) -> None:
    token = noes(served.folder, "token", "new", "script").stdout.strip()
    by_token = served.ask("POST", WRITE, {"Authorization": f"Bearer {token}"})
    csrf = "a" * 32
    page = served.entered()
    page["Cookie"] += f"; {served.cookie_name}_csrf={csrf}"
    by_page = served.ask("POST", WRITE, {**page, "X-CSRFToken": csrf, "Origin": served.origin})
    by_stranger = served.ask("POST", WRITE, {"Authorization": "Bearer " + "x" * 43})

    assert [by_token.status, by_page.status, by_stranger.status] == [401, 401, 401]
