"""A key, or an id of one's own, makes every write safe to repeat."""

from typing import Any
from uuid import uuid4

import pytest

from tests.api.calling import Program
from tests.api.everything import BY_NAME, calls, keep_everything

pytestmark = pytest.mark.django_db
# A table that is previewed is no write to the journal; test_import.py tells of its token.
# Nor is a sheet or an address of the asks, like a token or a setting.
BESIDE = {one for one in BY_NAME if BY_NAME[one].path.startswith(("sheet", "feed"))}
WRITES = sorted(
    {name for name, one in BY_NAME.items() if one.method != "GET"} - {"import_table"} - BESIDE
)


def state_of(api: Program) -> tuple[bytes, Any]:
    return api("GET", "export.json").body, api.get("standing")


@pytest.mark.parametrize("name", WRITES)
def test_write_repeated_with_its_key_answers_the_same_and_writes_once(
    api: Program, name: str
) -> None:
    endpoint, (path, body) = BY_NAME[name], calls(keep_everything(api))[name]
    first = api(endpoint.method, path, body, Idempotency_Key="k1")
    after = state_of(api)
    second = api(endpoint.method, path, body, Idempotency_Key="k1")
    assert (second.status, second.document) == (first.status, first.document)
    assert state_of(api) == after


@pytest.mark.parametrize("name", WRITES)
def test_write_with_the_key_of_another_is_refused(api: Program, name: str) -> None:
    endpoint, (path, body) = BY_NAME[name], calls(keep_everything(api))[name]
    api.write("POST", "asks", {"title": "First"}, Idempotency_Key="k1")
    before = state_of(api)
    said = api(endpoint.method, path, body, Idempotency_Key="k1")
    assert (said.status, said.detail) == (
        409,
        "This key was used before for something else. Send a new key.",
    )
    assert state_of(api) == before


@pytest.mark.parametrize("name", [name for name in WRITES if name != "undo"])
def test_write_repeated_after_its_undo_revives_nothing(api: Program, name: str) -> None:
    endpoint, (path, body) = BY_NAME[name], calls(keep_everything(api))[name]
    before = api("GET", "export.json").body
    first = api(endpoint.method, path, body, Idempotency_Key="k1")
    api.write("POST", "undo")
    again = api(endpoint.method, path, body, Idempotency_Key="k1")
    assert (again.status, again.document) == (first.status, first.document)
    assert api("GET", "export.json").body == before


def test_undo_of_the_same_key_takes_back_one_write(api: Program) -> None:
    for n in range(3):
        api.write("POST", "asks", {"title": f"Ask {n}"})
    for _ in range(2):
        undone = api.write("POST", "undo", Idempotency_Key="k1")["undone"]
        assert (undone["verb"], undone["subject"]) == ("log", "Ask 2")
    assert [ask["title"] for ask in api.get("asks")["items"]] == ["Ask 1", "Ask 0"]


def test_undo_of_another_write_than_the_last_is_refused(api: Program) -> None:
    api.write("POST", "asks", {"title": "First"})
    revision = api.get("standing")["revision"]
    api.write("POST", "asks", {"title": "Second"})
    said = api("POST", "undo", {"revision": revision})
    assert (said.status, said.detail) == (
        409,
        "Something else was written after it. Undo that first.",
    )


def test_the_id_of_an_ask_serves_as_its_key(api: Program) -> None:
    wish = {"title": "Pitched Wired", "id": str(uuid4())}
    first = api.write("POST", "asks", wish)
    assert api.write("POST", "asks", wish) == first
    assert api("POST", "asks", {**wish, "title": "Pitched Monocle"}).status == 409
    api.write("POST", "undo")
    assert api.write("POST", "asks", wish) == first
    assert api.get("asks")["items"] == []


def test_the_id_of_a_moment_serves_as_its_key(api: Program) -> None:
    api.write("POST", "asks", {"title": "Pitched Wired"})
    wish = {"type": "declined", "id": str(uuid4())}
    first = api.write("POST", "asks/@1/moments", wish)
    assert api.write("POST", "asks/@1/moments", wish) == first
    assert api("POST", "asks/@1/moments", {**wish, "type": "lost"}).status == 409
    api.write("POST", "undo")
    assert api.write("POST", "asks/@1/moments", wish) == first
    assert api.get("asks/@1")["state"] == "waiting"


def test_keys_of_two_owners_are_apart(api: Program, stranger: Program) -> None:
    for program in (api, stranger):
        program.write("POST", "asks", {"title": "Own"}, Idempotency_Key="k1")
        assert len(program.get("asks")["items"]) == 1


@pytest.mark.parametrize("key", ["", "k" * 201, "a b", "ä", "a\x7f"])
def test_a_key_that_cannot_be_one_is_refused(api: Program, key: str) -> None:
    said = api("POST", "asks", {"title": "x"}, Idempotency_Key=key)
    assert (said.status, said.document["errors"][0]["field"]) == (422, "Idempotency-Key")
    assert api.get("asks")["items"] == []
