"""Noes away from its computer."""

import ipaddress

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse

from noes.accounts import actions
from noes.accounts.keys import new_secret
from noes.web.pages.phone import Code, code_of, phone_page
from noes.web.views.plumbing import Visit, form_page, render


@form_page
def phone(request: Visit) -> HttpResponse:
    """The page, and the button on it that makes a code: a look at a page lets nobody in."""
    address = settings.URL.origin if settings.URL else ""
    code = _new_code(request, address) if address and request.method == "POST" else None
    page = phone_page(
        address=address,
        port=request.get_port(),
        log=request.build_absolute_uri(reverse("log")),
        code=code,
        is_in_the_clear=not (request.is_secure() or _is_here(request)),
    )
    response = render(request, "noes/phone.jinja", page)
    if code:
        response["Cache-Control"] = "no-store"
    return response


def _new_code(request: Visit, address: str) -> Code:
    secret = new_secret()
    link = actions.new_link(request.user.id, secret=secret, now=request.now)
    return code_of(request.user, address + actions.path_of(secret), link.expires_at)


def _is_here(request: Visit) -> bool:
    """Whether the browser is on this computer, where plain http goes through no network."""
    name = request.get_host().rpartition(":")[0] or request.get_host()
    if name.endswith("localhost"):
        return True
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False
