"""The API through a real server, as programs and our own pages come to it."""

import json

import pytest

from tests.site.serving import Answer, Served

ASKS = "/api/v1/asks"


def post(served: Served, headers: dict[str, str], title: str = "Pitched Wired") -> Answer:
    kind = {"Content-Type": "application/json"}
    return served.ask("POST", ASKS, {**kind, **headers}, json.dumps({"title": title}))


def test_a_token_writes_and_reads(served: Served) -> None:
    made = post(served, served.as_local(), "By token")
    assert (made.status, made.json()["title"]) == (201, "By token")
    found = served.ask("GET", f"{ASKS}/{made.json()['id']}", served.as_local())
    assert found.json()["title"] == "By token"
    assert found.headers["content-type"] == "application/json"


def test_a_write_repeated_over_http_is_one_write(served: Served) -> None:
    headers = {**served.as_local(), "Idempotency-Key": "over-http"}
    first, second = (post(served, headers, "Once").body for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer wrong"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Cookie": "noes_x=wrong", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_nobody_reads(served: Served, headers: dict[str, str]) -> None:
    said = served.ask("GET", ASKS, headers)
    assert (said.status, said.json()["title"]) == (401, "This notebook is closed")
    assert said.headers["content-type"] == "application/problem+json"


def test_our_page_writes_with_its_cookie_and_its_token_only(served: Served) -> None:
    page = served.entered()
    token = "a" * 32
    cookie = f"{page['Cookie']}; {served.cookie_name}_csrf={token}"
    allowed = {**page, "Cookie": cookie, "Origin": served.origin, "X-CSRFToken": token}
    assert post(served, allowed).status == 201
    without = {name: said for name, said in allowed.items() if name != "X-CSRFToken"}
    said = post(served, without)
    assert (said.status, said.json()["title"]) == (403, "Nothing was written")
    assert post(served, {**allowed, "Sec-Fetch-Site": "cross-site"}).status == 403


def test_our_page_reads_with_its_cookie(served: Served) -> None:
    assert served.ask("GET", ASKS, served.entered()).status == 200


def test_a_page_of_another_site_reads_nothing(served: Served) -> None:
    page = {**served.entered(), "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"}
    assert served.ask("GET", ASKS, page).status == 403


def test_the_cookie_is_left_aside_where_a_token_is_sent(served: Served) -> None:
    headers = {**served.entered(), "Authorization": "Bearer wrong"}
    assert served.ask("GET", ASKS, headers).status == 401
