"""The addresses of the API, below /api/v1/.

Each part is imported when an address is looked for in it, so that `noes log` without a running
app loads what logs an ask and no more.
"""

from functools import cache
from importlib import import_module

import msgspec
from django.http import HttpRequest, HttpResponse
from django.urls import URLResolver, path, re_path
from django.urls.resolvers import RoutePattern

from noes.api.endpoints import JSON, Endpoint, nowhere

PARTS = (
    *("asks", "standing", "today", "next_ask", "insights", "silence"),
    *("plans", "people", "tables", "pictures", "sheet"),
)


@cache
def all_endpoints() -> tuple[Endpoint, ...]:
    """Return every endpoint, part by part."""
    # late: choice - by name, as their addresses are
    parts = [import_module(f"noes.api.{part}") for part in PARTS]
    return tuple(endpoint for part in parts for endpoint in part.endpoints.all)


def show_openapi(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view takes its request
    """Describe the API."""
    return HttpResponse(_openapi(), content_type=JSON)


@cache
def _openapi() -> bytes:
    # late: start-up - most runs are never asked for it
    from noes.api.openapi import document

    return msgspec.json.encode(document(all_endpoints()))


urlpatterns = [
    path("openapi.json", show_openapi),
    *(URLResolver(RoutePattern(""), f"noes.api.{part}") for part in PARTS),
    re_path("", nowhere),
]
