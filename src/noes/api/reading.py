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


def query(request: HttpRequest, wanted: type[Given]) -> Given:
    """Read the parameters of an address; one that takes several may be given several times."""
    many = _many(wanted)
    given: dict[str, Any] = {
        name: values if name in many else values[-1] for name, values in request.GET.lists()
    }
    return msgspec.convert(given, wanted, strict=False)


def body(request: HttpRequest, wanted: type[Given]) -> Given:
    """Read a JSON body; no body at all says what an empty object would."""
    if not request.body and not request.content_type:
        return msgspec.convert({}, wanted)
    if request.content_type != JSON_TYPE:
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, _("Send the body as application/json."))
    decoder: msgspec.json.Decoder[Given] = _decoder(wanted)
    return decoder.decode(request.body)


@cache
def _decoder(wanted: type[Given]) -> "msgspec.json.Decoder[Given]":
    return msgspec.json.Decoder(wanted)


@cache
def _many(wanted: type[msgspec.Struct]) -> frozenset[str]:
    """The names of parameters that take several values."""
    _, shapes = msgspec.json.schema_components([wanted])
    properties: dict[str, Any] = shapes[wanted.__name__]["properties"]
    return frozenset(name for name, shape in properties.items() if shape.get("type") == "array")
