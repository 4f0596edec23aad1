"""Whatever goes wrong is a problem (RFC 9457) in one clear sentence."""

import json
from typing import Any

import pytest
from pytest_django import Settings

from tests.api.calling import PROBLEM, Program, Said

pytestmark = pytest.mark.django_db


def field_of(said: Said) -> str:
    assert said.headers["Content-Type"] == PROBLEM
    return str(said.document["errors"][0]["field"])


def test_problem_says_what_and_where(api: Program) -> None:
    said = api("POST", "asks", {"title": " "})
    assert said.document == {
        "type": "about:blank",
        "title": "This cannot be so",
        "status": 422,
        "detail": "Write a few words first: this cannot be empty.",
        "errors": [{"field": "title", "detail": "Write a few words first: this cannot be empty."}],
    }


@pytest.mark.parametrize("unseen", ["\u200b", "\u2060 \u200d", "\x07", "\ufeff\n"])
@pytest.mark.parametrize(
    ("path", "field", "rest"),
    [
        ("asks", "title", {}),
        ("people", "name", {}),
        ("pitches", "title", {}),
        ("challenges", "name", {"preset": "this-week"}),
    ],
)
def test_name_that_shows_nothing_is_empty(
    api: Program, path: str, field: str, rest: dict[str, str], unseen: str
) -> None:
    said = api("POST", path, {field: unseen, **rest})
    assert (said.status, said.detail) == (422, "Write a few words first: this cannot be empty.")
    assert field_of(said) == field
    assert api("POST", path, {field: f"{unseen}👩\u200d🚀", **rest}).status == 201


def test_person_whose_name_shows_nothing_is_nobody(api: Program) -> None:
    assert api.write("POST", "asks", {"title": "x", "person": "\u200b"})["person"] is None


@pytest.mark.parametrize("path", ["nothing", "asks/@1/nothing", "asks/", "", "today/", "moments/x"])
def test_an_address_that_leads_nowhere_is_not_found(api: Program, path: str) -> None:
    api.write("POST", "asks", {"title": "x"})
    said = api("GET" if path != "moments/x" else "DELETE", path)
    assert (said.status, said.detail) == (
        404,
        "Nothing is kept under this address. /api/v1/openapi.json lists what there is.",
    )


@pytest.mark.parametrize(
    ("path", "method", "allowed"),
    [
        ("asks", "PUT", "GET, POST"),
        ("asks", "OPTIONS", "GET, POST"),
        ("asks/@1", "POST", "GET, PATCH, DELETE"),
        ("undo", "PATCH", "GET, POST"),
        ("today", "DELETE", "GET"),
    ],
)
def test_a_method_that_does_nothing_names_those_that_do(
    api: Program, path: str, method: str, allowed: str
) -> None:
    said = api(method, path)
    assert (said.status, said.headers["Allow"]) == (405, allowed)
    assert said.detail == f"{method} does nothing here. Try {allowed}."


def test_head_is_a_get_without_its_body(api: Program) -> None:
    assert api("HEAD", "asks").status == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_of_another_type_is_refused(api: Program, kind: str) -> None:
    said = api("POST", "asks", b'{"title": "x"}', Content_Type=kind)
    assert (said.status, said.detail) == (415, "Send the body as application/json.")


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"",
        b'{"title": "x"} more',
        b'{"title": "\xff"}',
        b'{"title": "\\ud800"}',
        b'{"title": NaN}',
        b'{"title": "x", "tags": ' + b"[" * 100_000,
    ],
)
def test_a_body_that_is_no_json_cannot_be_read(api: Program, body: bytes) -> None:
    said = api("POST", "asks", body, Content_Type="application/json")
    assert said.status in (400, 422)
    assert said.detail
    assert api.get("asks")["items"] == []


def test_a_body_that_is_too_large_is_refused(api: Program, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    said = api("POST", "asks", {"title": "x", "body": "y" * 2000})
    assert (said.status, said.detail) == (413, "Send less than 2.5 MB at once.")


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({}, "title"),
        ({"title": "x", "colour": "red"}, "colour"),
        ({"title": 7}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"title": "x", "dread": 11}, "dread"),
        ({"title": "x", "dread": 7.5}, "dread"),
        ({"title": "x", "dread": True}, "dread"),
        ({"title": "x", "effort": -1}, "effort"),
        ({"title": "x", "on": "2026-02-30"}, "on"),
        ({"title": "x", "on": "1066-10-14"}, "on"),
        ({"title": "x", "kind": "bribe"}, "kind"),
        ({"title": "x", "channel": "pigeon"}, "channel"),
        ({"title": "x", "id": "7"}, "id"),
        ({"title": "x", "tags": ["a"] * 21}, "tags"),
        ({"title": "x", "answer": {"type": "sent"}}, "answer.type"),
        ({"title": "x", "answer": {"type": "accepted", "amount": "-1"}}, "amount"),
        ({"title": "x", "answer": {"type": "accepted", "amount": "NaN"}}, "amount"),
        ({"title": "x", "answer": {"type": "accepted", "currency": "Eu"}}, "currency"),
        ({"title": "x", "answer": {"type": "declined", "note": "y" * 100_001}}, "answer.note"),
    ],
)
def test_a_wish_out_of_its_bounds_names_the_field(
    api: Program, wish: dict[str, Any], field: str
) -> None:
    said = api("POST", "asks", wish)
    assert (said.status, field_of(said)) == (422, field)
    assert api.get("asks")["items"] == []


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=1e9", "limit"),
        ("limit=", "limit"),
        ("cursor=-1", "cursor"),
        ("cursor=9007199254740993", "cursor"),
        ("state=asleep", "state[0]"),
        ("since=yesterday", "since"),
        ("person_id=1", "person_id"),
        ("undated=perhaps", "undated"),
        ("colour=red", "colour"),
        ("kind=" + "x" * 41, "kind[0]"),
        ("&".join(["kind=pitch"] * 13), "kind"),
    ],
)
def test_a_parameter_out_of_its_bounds_names_itself(api: Program, query: str, field: str) -> None:
    said = api("GET", f"asks?{query}")
    assert (said.status, field_of(said)) == (422, field)


def test_no_answer_is_kept_by_anybody_in_between(api: Program) -> None:
    for path in ("asks", "nothing", "export.json"):
        assert api("GET", path).headers["Cache-Control"] == "no-store"


def test_a_problem_is_json_even_for_odd_words(api: Program) -> None:
    said = api("GET", "asks/%F0%9F%92%A9%00")
    assert json.loads(said.body)["status"] == 404
