"""Django's CSRF check for every write that a cookie vouches for, whatever a view says of itself."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware

from noes.site import cookies
from noes.site.middleware.door import OWNER, has_bearer, is_shared


class CsrfMiddleware(CsrfViewMiddleware):
    """No view can opt out; a bearer token, the command line or what is shared needs no check."""

    def process_view(
        self,
        request: HttpRequest,
        callback: Callable[..., Any],  # noqa: ARG002 - what it says of itself is left aside
        callback_args: tuple[Any, ...],
        callback_kwargs: dict[str, Any],
    ) -> Any:
        meta = request.META
        if OWNER in meta or has_bearer(meta) or is_shared(meta):
            return None
        return super().process_view(request, _any_view, callback_args, callback_kwargs)

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        response = super().process_response(request, response)
        given = response.cookies.get(settings.CSRF_COOKIE_NAME)
        if given is not None:
            cookies.suit(request, given)
        return response


def _any_view() -> HttpResponseBase:
    """Stands for every view: it bears no mark of exemption, and is never called."""
    raise NotImplementedError
