"""The OpenAPI document, made from what the endpoints say of themselves."""

import re
from collections.abc import Iterable, Iterator
from http import HTTPStatus
from typing import Any

import msgspec

from noes.api import problems
from noes.api.answers.given import Problem
from noes.api.call import KEY_HEADER
from noes.api.endpoints import JSON, Endpoint
from noes.api.reading import BYTES

Schema = dict[str, Any]
NAME = re.compile(r"<str:(\w+)>")
DESCRIPTION = """\
Everything the pages and the command line do. Speak as the notebook's owner: send a bearer token
(`noes token new NAME` makes one). Every write takes an `Idempotency-Key`, or the `id` of what it
makes: the same again gives the same answer, with another body 409. Ranges of days leave out their
end. An ask may be named by its id, by the beginning of it, or as @1, the last one entered."""


def document(endpoints: Iterable[Endpoint]) -> Schema:
    """Describe all endpoints as OpenAPI 3.1."""
    declared = tuple(endpoints)
    types = list(dict.fromkeys(kind for one in declared for kind in _types(one)))
    schemas, components = msgspec.json.schema_components(
        [*types, Problem], ref_template="#/components/schemas/{name}"
    )
    found = dict(zip(types, schemas, strict=False))
    paths: dict[str, Schema] = {}
    for one in declared:
        methods = paths.setdefault("/" + NAME.sub(r"{\1}", one.path), {})
        methods[one.method.lower()] = _operation(one, found, components)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Noes", "version": "1", "description": DESCRIPTION},
        "servers": [{"url": "/api/v1"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "responses": {"problem": _response("A problem (RFC 9457)", _PROBLEM)},
        },
    }


_FILE = {"type": "string", "format": "binary"}
_PROBLEM = {problems.CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}


def _types(one: Endpoint) -> Iterator[Any]:
    yield from (kind for kind in (one.answer, one.query, one.body) if kind is not None)


def _operation(one: Endpoint, found: dict[Any, Schema], components: Schema) -> Schema:
    said = (one.do.__doc__ or "").strip()
    operation: Schema = {
        "operationId": one.do.__name__,
        "summary": said.partition("\n")[0],
        "parameters": [*_named(one), *_asked(one, components), *_key(one)],
        "responses": {
            str(one.status.value): _response(HTTPStatus(one.status).phrase, _given(one, found)),
            "default": {"$ref": "#/components/responses/problem"},
        },
    }
    content: Schema = {}
    if one.body is not None:
        content[JSON] = {"schema": found[one.body]}
    if one.raw is not None:
        content[BYTES] = {"schema": _FILE}
    if content:
        operation["requestBody"] = {"required": one.needs_body, "content": content}
    return operation


def _given(one: Endpoint, found: dict[Any, Schema]) -> Schema:
    """What an answer holds: a document, or a file of one of several types."""
    schema = found.get(one.answer, _FILE)
    return {type_: {"schema": schema} for type_ in one.media}


def _response(description: str, content: Schema) -> Schema:
    return {"description": description, "content": content}


def _named(one: Endpoint) -> Iterator[Schema]:
    for name in NAME.findall(one.path):
        yield {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _asked(one: Endpoint, components: Schema) -> Iterator[Schema]:
    if one.query is None:
        return
    shape = components[one.query.__name__]
    for name, schema in shape["properties"].items():
        needed = name in shape.get("required", ())
        yield {"name": name, "in": "query", "required": needed, "schema": schema}


def _key(one: Endpoint) -> Iterator[Schema]:
    if one.method != "GET":
        schema = {"type": "string", "minLength": 1, "maxLength": 200}
        yield {"name": KEY_HEADER, "in": "header", "required": False, "schema": schema}
