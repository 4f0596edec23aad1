"""What the API can do: each endpoint says once what it takes and gives, and is served from that.

The same declarations make the checks of what comes in and the OpenAPI document; see
docs/decisions/006-api-from-declarations.md for why no framework does this.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, TypeVar

import msgspec
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from noes.api import problems, reading
from noes.api.call import Call, call_of
from noes.api.problems import Refused

Do = TypeVar("Do", bound=Callable[..., Any])
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One thing the API can do.

    Args:
        method: GET, POST, PATCH or DELETE.
        path: Below /api/v1/, with names such as <str:ref>.
        do: Does it: takes the call, the path's names, and `query` and `body` where declared.
        answer: The type of what it gives, for the OpenAPI document and its tests; None for a file.
        query: The type of its parameters.
        body: The type of its JSON body.
        raw: How many bytes its body may have, by how it begins, when it is a file as it is instead
            of JSON.
        media: The media types that its answer may have; several only where it is a file.
        status: Of the answer when all went well.
        kept: Whether a client may keep the answer for as long as nothing changes.
        beside: What it hangs on beside the notebook's revision, where a client may keep it.
    """

    method: str
    path: str
    do: Callable[..., Any]
    answer: Any
    query: type[msgspec.Struct] | None = None
    body: type[msgspec.Struct] | None = None
    raw: reading.Most | None = None
    media: tuple[str, ...] = (JSON,)
    status: HTTPStatus = HTTPStatus.OK
    kept: bool = False
    beside: Callable[[Call], object] | None = None

    @property
    def needs_body(self) -> bool:
        """Whether nothing can be done without a body: it is a file, changes, or has to name things."""
        if self.body is None:
            return False
        named = any(each.required for each in msgspec.structs.fields(self.body))
        return named or self.raw is not None or self.method == "PATCH"

    def answered(self, request: HttpRequest, names: Mapping[str, str]) -> HttpResponseBase:
        call = call_of(request)
        given: dict[str, Any] = dict(names)
        if self.query is not None:
            given["query"] = reading.query(request, self.query)
        also = () if self.beside is None else (self.beside(call),)
        etag = call.etag(*also) if self.kept else None
        if etag and request.headers.get("If-None-Match") == etag:
            return HttpResponseNotModified(headers={"ETag": etag})
        if self.body is not None:
            given["body"] = reading.body(request, self.body, raw=self.raw, needed=self.needs_body)
        said = self.do(call, **given)
        return said if isinstance(said, HttpResponseBase) else self._document(said, etag)

    def _document(self, said: Any, etag: str | None) -> HttpResponse:
        keeping = (
            {"ETag": etag, "Cache-Control": "private, no-cache"}
            if etag
            else {"Cache-Control": "no-store"}
        )
        return HttpResponse(
            msgspec.json.encode(said), status=self.status, content_type=JSON, headers=keeping
        )


class Endpoints:
    """The endpoints of one part of the API, in the order they are declared."""

    def __init__(self) -> None:
        self.all: list[Endpoint] = []

    def __call__(self, method: str, path: str, answer: Any, **more: Any) -> Callable[[Do], Do]:
        """Declare the function below as an endpoint; see `Endpoint` for what can be said."""

        def declared(do: Do) -> Do:
            self.all.append(Endpoint(method, path, do, answer, **more))
            return do

        return declared

    @property
    def urlpatterns(self) -> list[URLPattern]:
        """The addresses of this part, one view to each path."""
        by_path: dict[str, dict[str, Endpoint]] = {}
        for endpoint in self.all:
            by_path.setdefault(endpoint.path, {})[endpoint.method] = endpoint
        return [path(route, view_of(methods)) for route, methods in by_path.items()]


def view_of(endpoints: Mapping[str, Endpoint]) -> Callable[..., HttpResponseBase]:
    """Make the view of one path from its endpoints by method."""

    def view(request: HttpRequest, **names: str) -> HttpResponseBase:
        try:
            return _endpoint(endpoints, request.method).answered(request, names)
        except Exception as error:
            answer = problems.of(error)
            if answer is None:
                raise
            return answer

    return view


def _endpoint(endpoints: Mapping[str, Endpoint], method: str | None) -> Endpoint:
    found = endpoints.get("GET" if method == "HEAD" else method or "")
    if found is None:
        allowed = ", ".join(endpoints)
        words = {"method": (method or "")[:20], "allowed": allowed}
        raise Refused(
            HTTPStatus.METHOD_NOT_ALLOWED,
            _("%(method)s does nothing here. Try %(allowed)s.") % words,
            headers={"Allow": allowed},
        )
    return found


def nowhere(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 - a view takes its request
    """Answer for every path that leads nowhere."""
    answer = problems.of(problems.unknown())
    assert answer is not None  # it is one of ours
    return answer
