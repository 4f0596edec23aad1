"""The OpenAPI document says what the API takes and gives, and every name in it leads somewhere."""

from collections.abc import Iterator
from typing import Any

import pytest

from noes.api.urls import all_endpoints
from tests.api.calling import NOBODY, Program

pytestmark = pytest.mark.django_db
IDEMPOTENCY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 200},
}


@pytest.fixture
def openapi(api: Program) -> Any:
    return api.get("openapi.json")


def operations(openapi: Any) -> Iterator[tuple[str, str, Any]]:
    for path, methods in openapi["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"]
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from references(one)


def test_openapi_names_every_endpoint_once(openapi: Any) -> None:
    said = sorted(operation["operationId"] for _, _, operation in operations(openapi))
    assert said == sorted(one.do.__name__ for one in all_endpoints())
    assert openapi["openapi"] == "3.1.0"


def test_openapi_refers_to_nothing_that_is_not_there(openapi: Any) -> None:
    for reference in references(openapi):
        part = openapi
        for step in reference.removeprefix("#/").split("/"):
            part = part[step]
        assert part, reference


def test_openapi_lists_the_names_of_each_path(openapi: Any) -> None:
    for path, _, operation in operations(openapi):
        named = [one["name"] for one in operation["parameters"] if one["in"] == "path"]
        assert [f"{{{name}}}" for name in named] == [
            step for step in path.split("/") if step.startswith("{")
        ]


def test_openapi_gives_every_write_its_key_and_no_read(openapi: Any) -> None:
    for _, method, operation in operations(openapi):
        assert (IDEMPOTENCY in operation["parameters"]) == (method != "get")


def test_openapi_bounds_what_it_takes(openapi: Any) -> None:
    schemas = openapi["components"]["schemas"]
    assert schemas["AskBody"]["properties"]["title"] == {"type": "string", "maxLength": 500}
    assert schemas["AskBody"]["required"] == ["title"]
    assert schemas["AskBody"]["additionalProperties"] is False
    parameters = openapi["paths"]["/asks"]["get"]["parameters"]
    (limit,) = (one for one in parameters if one["name"] == "limit")
    assert limit == {
        "name": "limit",
        "in": "query",
        "required": False,
        "schema": {
            "description": "How many to a page.",
            "type": "integer",
            "minimum": 1,
            "maximum": 100,
            "default": 50,
        },
    }


def test_openapi_says_which_writes_need_a_body_and_those_do(openapi: Any, api: Program) -> None:
    needed = {
        (path, method): operation["requestBody"]["required"]
        for path, method, operation in operations(openapi)
        if "requestBody" in operation
    }
    assert needed["/asks/{ref}/moments", "post"]
    assert needed["/moments/{moment_id}", "patch"]
    assert not needed["/undo", "post"]
    for (path, method), is_needed in needed.items():
        for kind in ({}, {"Content-Type": "application/json"}):
            said = api(method.upper(), path.lstrip("/"), None, **kind)
            if "import" not in path or kind:
                assert (said.status == 400) == is_needed, (path, said.body)
                assert ("There was no body." in said.body.decode()) == is_needed


def test_openapi_says_each_thing_in_a_sentence(openapi: Any) -> None:
    for _, _, operation in operations(openapi):
        assert operation["summary"].endswith((".", "…"))


def test_openapi_is_closed_to_nobody() -> None:
    assert NOBODY("GET", "openapi.json").status == 401
