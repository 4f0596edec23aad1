"""What comes in, checked against its declared type and bounded before it is looked at."""

from collections.abc import Callable
from functools import cache, partial
from http import HTTPStatus
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final, TypeVar

import msgspec
from django.http import HttpRequest
from django.utils.translation import gettext as _

from noes.api.problems import Refused
from noes.exchange.errors import NoRoom
from noes.exchange.incoming import FULL

Given = TypeVar("Given", bound=msgspec.Struct)
JSON_TYPE = "application/json"
BYTES = "application/octet-stream"
IN_MEMORY: Final = 1 << 20  # of a file that is sent; the rest of it waits on the disk
CHUNK: Final = 1 << 16
Most = Callable[[bytes], int]


def query(request: HttpRequest, wanted: type[Given]) -> Given:
    """Read the parameters of an address; one that takes several may be given several times."""
    many = _many(wanted)
    given: dict[str, Any] = {
        name: values if name in many else values[-1] for name, values in request.GET.lists()
    }
    return msgspec.convert(given, wanted, strict=False)


def body(
    request: HttpRequest, wanted: type[Given], *, raw: Most | None = None, needed: bool = False
) -> "Given | IO[bytes]":
    """Read a JSON body, or a file as it is where one is taken; the caller closes it.

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


def _file(request: HttpRequest, most: Most) -> IO[bytes]:
    if (request.content_type or "").startswith("multipart/"):
        sentence = _("Send the file itself as the body, as application/octet-stream.")
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, sentence)
    kept = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - whoever reads it closes it
    try:
        _keep(request, most, kept)
    except BaseException:
        kept.close()
        raise
    return kept


def _keep(request: HttpRequest, most: Most, kept: IO[bytes]) -> None:
    """Keep a file as it comes, until it is larger than one may be that begins as it does."""
    limit = most(b"")
    for piece in iter(partial(request.read, CHUNK), b""):
        try:
            kept.write(piece)
        except OSError as error:
            raise NoRoom(FULL) from error
        size = kept.tell()
        if size > limit:
            kept.seek(0)
            limit = most(kept.read(CHUNK))
            kept.seek(size)
        if size > limit:
            sentence = _("The file is larger than %s MB. Bring the table in parts.")
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, sentence % (limit // 1_000_000))


@cache
def _decoder(wanted: type[Given]) -> "msgspec.json.Decoder[Given]":
    return msgspec.json.Decoder(wanted)


@cache
def _many(wanted: type[msgspec.Struct]) -> frozenset[str]:
    """The names of parameters that take several values."""
    _, shapes = msgspec.json.schema_components([wanted])
    properties: dict[str, Any] = shapes[wanted.__name__]["properties"]
    return frozenset(name for name, shape in properties.items() if shape.get("type") == "array")
