"""The notebook's cookies: closed to scripts, named by notebook, strict on one's own machine.

Behind NOES_URL they are Secure, and Lax so that links from mail work.
"""

from collections.abc import MutableMapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from noes.accounts.actions import SESSION_LIFE
from noes.site.middleware.door import PUBLIC


def give_session(request: HttpRequest, response: HttpResponseBase, secret: str) -> None:
    name: str = settings.SESSION_COOKIE_NAME
    response.set_cookie(name, secret, max_age=SESSION_LIFE, httponly=True, samesite="Strict")
    suit(request, response.cookies[name])


def suit(request: HttpRequest, cookie: MutableMapping[str, Any]) -> None:
    """Fit a cookie to the way the request came."""
    if PUBLIC in request.META:
        cookie["secure"] = True
        cookie["samesite"] = "Lax"
