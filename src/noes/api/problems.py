"""Every error of the API as a problem (RFC 9457). The one place where errors become answers."""

import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

import msgspec
from django.core.exceptions import RequestDataTooBig
from django.db import IntegrityError
from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.api.sentences import sentence_of
from noes.core.words import N_
from noes.exchange.errors import ExchangeError, NoRoom
from noes.exchange.google.trouble import SheetTrouble
from noes.journal.errors import KeyReused, NotFound, NotLawful, NotValid

CONTENT_TYPE = "application/problem+json"
TITLES: Mapping[int, str] = {
    HTTPStatus.BAD_REQUEST: N_("This cannot be read"),
    HTTPStatus.NOT_FOUND: N_("Not found"),
    HTTPStatus.METHOD_NOT_ALLOWED: N_("This cannot be done here"),
    HTTPStatus.CONFLICT: N_("This does not fit what is there"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: N_("This is too large"),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: N_("This is of the wrong type"),
    HTTPStatus.UNPROCESSABLE_ENTITY: N_("This cannot be so"),
    HTTPStatus.SERVICE_UNAVAILABLE: N_("Not just now"),
    HTTPStatus.INSUFFICIENT_STORAGE: N_("Nothing was written"),
}
PLACE = re.compile(r" - at `(?:key in )?\$\.?(?P<field>[^`]*)`$")
NAMED = re.compile(r"Object (?:contains unknown|missing required) field `(?P<field>[^`]*)`")


class Refused(Exception):
    """A call that cannot be answered, said in one sentence to whoever made it."""

    def __init__(
        self,
        status: HTTPStatus,
        sentence: str,
        *,
        field: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(sentence)
        self.status = status
        self.field = field
        self.headers = headers or {}


def unknown() -> Refused:
    """Make the error of an address that leads nowhere."""
    return Refused(
        HTTPStatus.NOT_FOUND,
        _("Nothing is kept under this address. /api/v1/openapi.json lists what there is."),
    )


def of(error: Exception) -> HttpResponse | None:
    """Put an error into the form of an answer; None where the fault is ours."""
    if isinstance(error, Refused):
        return _answer(error.status, str(error), error.field, error.headers)
    for kinds, status, told in _FORMS:
        if isinstance(error, kinds):
            return _answer(status, *told(error))
    return None


def _plain(error: Exception) -> tuple[str, str | None]:
    return str(error), None


def _not_valid(error: Any) -> tuple[str, str | None]:
    return str(error), error.field


def _mistyped(error: Exception) -> tuple[str, str | None]:
    """Part a message of msgspec into a sentence and the field that it speaks of."""
    said = str(error)
    place, named = PLACE.search(said), NAMED.match(said)
    steps = [found["field"] for found in (place, named) if found and found["field"]]
    field = ".".join(steps) or None
    what = sentence_of(PLACE.sub("", said))
    return (what if named or field is None else f"{field}: {what}"), field


def _unreadable(error: Exception) -> tuple[str, str | None]:  # noqa: ARG001 - where it broke is English
    return _(
        "The body is no JSON. Check it for a comma or a quotation mark too many or too few."
    ), None


def _too_big(error: Exception) -> tuple[str, str | None]:  # noqa: ARG001 - it says no more
    return _("Send less than 2.5 MB at once."), None


def _taken(error: Exception) -> tuple[str, str | None]:  # noqa: ARG001 - it says how it is stored
    return _("There is something of this id already. Choose another."), "id"


def _table(error: Any) -> tuple[str, str | None]:
    return _(error.sentence) % error.values, None


_Told = Callable[[Any], tuple[str, str | None]]
_FORMS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], HTTPStatus, _Told], ...] = (
    (NotFound, HTTPStatus.NOT_FOUND, _plain),
    ((NotLawful, KeyReused), HTTPStatus.CONFLICT, _plain),
    (NotValid, HTTPStatus.UNPROCESSABLE_ENTITY, _not_valid),
    (NoRoom, HTTPStatus.INSUFFICIENT_STORAGE, _table),
    (SheetTrouble, HTTPStatus.SERVICE_UNAVAILABLE, _table),
    (ExchangeError, HTTPStatus.UNPROCESSABLE_ENTITY, _table),
    (msgspec.ValidationError, HTTPStatus.UNPROCESSABLE_ENTITY, _mistyped),
    (
        (msgspec.DecodeError, UnicodeDecodeError, RecursionError),
        HTTPStatus.BAD_REQUEST,
        _unreadable,
    ),
    (RequestDataTooBig, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _too_big),
    (IntegrityError, HTTPStatus.CONFLICT, _taken),
)


def _answer(
    status: HTTPStatus,
    sentence: str,
    field: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    problem: dict[str, Any] = {
        "type": "about:blank",
        "title": _(TITLES[status]),
        "status": status.value,
        "detail": sentence,
    }
    if field is not None:
        problem["errors"] = [{"field": field, "detail": sentence}]
    return HttpResponse(
        msgspec.json.encode(problem),
        status=status,
        content_type=CONTENT_TYPE,
        headers={"Cache-Control": "no-store", **(headers or {})},
    )
