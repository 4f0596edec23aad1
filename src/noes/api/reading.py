"""What comes in, checked against its declared type and bounded before it is looked at."""

from functools import cache
from http import HTTPStatus
from typing import Any, TypeVar

import msgspec
from django.http import HttpRequest
from django.utils.translation import gettext as _

from noes.api.problems import Refused

Given = TypeVar("Given", bound=msgspec.Struct)
JSON_TYPE = "application/json"
BYTES = "application/octet-stream"


def query(request: HttpRequest, wanted: type[Given]) -> Given:
    """Read the parameters of an address; one that takes several may be given several times."""
    many = _many(wanted)
    given: dict[str, Any] = {
        name: values if name in many else values[-1] for name, values in request.GET.lists()
    }
    return msgspec.convert(given, wanted, strict=False)


def body(
    request: HttpRequest, wanted: type[Given], *, raw: int | None = None, needed: bool = False
) -> "Given | bytes":
    """Read a JSON body, or a file as it is where `raw` bytes of one are taken.

    No body at all says what an empty object would, where none is needed.
    """
    if request.content_type == JSON_TYPE and request.body:
        decoder: msgspec.json.Decoder[Given] = _decoder(wanted)
        return decoder.decode(request.body)
    if raw is not None and request.content_type != JSON_TYPE:
        return _file(request, raw)
    if request.body or request.content_type not in {"", JSON_TYPE}:
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, _("Send the body as application/json."))
    if needed:
        sentence = _(
            "There was no body. Send one as application/json; openapi.json says what is in it."
        )
        raise Refused(HTTPStatus.BAD_REQUEST, sentence)
    return msgspec.convert({}, wanted)


def _file(request: HttpRequest, most: int) -> bytes:
    if (request.content_type or "").startswith("multipart/"):
        sentence = _("Send the file itself as the body, as application/octet-stream.")
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, sentence)
    source = request.read(most + 1)
    if len(source) > most:
        sentence = _("The file is larger than %s MB. Bring the table in parts.")
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, sentence % (most // 1_000_000))
    return source


@cache
def _decoder(wanted: type[Given]) -> "msgspec.json.Decoder[Given]":
    return msgspec.json.Decoder(wanted)


@cache
def _many(wanted: type[msgspec.Struct]) -> frozenset[str]:
    """The names of parameters that take several values."""
    _, shapes = msgspec.json.schema_components([wanted])
    properties: dict[str, Any] = shapes[wanted.__name__]["properties"]
    return frozenset(name for name, shape in properties.items() if shape.get("type") == "array")
