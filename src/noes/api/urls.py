"""The addresses of the API, below /api/v1/."""

from collections.abc import Iterable
from functools import cache

import msgspec
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path

from noes.api import asks, notebook, people, plans, tables
from noes.api.endpoints import JSON, Endpoint, nowhere, view_of

ENDPOINTS = (
    *asks.endpoints.all,
    *notebook.endpoints.all,
    *plans.endpoints.all,
    *people.endpoints.all,
    *tables.endpoints.all,
)


def _paths(endpoints: Iterable[Endpoint]) -> list[URLPattern]:
    by_path: dict[str, dict[str, Endpoint]] = {}
    for endpoint in endpoints:
        by_path.setdefault(endpoint.path, {})[endpoint.method] = endpoint
    return [path(route, view_of(methods)) for route, methods in by_path.items()]


def show_openapi(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view takes its request
    """Describe the API."""
    return HttpResponse(_openapi(), content_type=JSON)


@cache
def _openapi() -> bytes:
    # late: start-up - most runs are never asked for it
    from noes.api.openapi import document

    return msgspec.json.encode(document(ENDPOINTS))


urlpatterns = [*_paths(ENDPOINTS), path("openapi.json", show_openapi), re_path("", nowhere)]
