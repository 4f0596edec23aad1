"""First in line, before Django: who may speak to this server at all, and what every answer says.

- A host name that is not ours is refused: a page of another site whose name was rebound to
  this machine still sends its own name.
- A write must come from our own pages (Sec-Fetch-Site, else Origin), or carry a bearer token,
  which no page of another site can know.
- What another app shares is sent by the browser itself (Sec-Fetch-Site: none), which no page can
  make it say; it is shown in the composer, and writes nothing.
- A read by another site's or program's page is refused unless it is a visit.
- What a proxy says of the visitor's address is believed only where NOES_URL names the proxy's
  address and the proxy speaks from this machine.

The command line calls the same application in process, with `noes.owner` in the environ; over
HTTP nobody can, since headers arrive as HTTP_*.
"""

import ipaddress
import json
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.utils.translation import gettext as _

from noes.site.env import PublicURL

OWNER = "noes.owner"
PUBLIC = "noes.public"
BEARER_PATHS = ("/api/", "/local/")
SHARED = "/log"
BEHIND_PROXY = frozenset({"localhost"})  # as a proxy may be told to reach us
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

HARDENING = [
    (
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
]


class Door:
    """The application, and in front of it the rules of the house."""

    def __init__(
        self, inner: WSGIApplication, *, hosts: Iterable[str], public: PublicURL | None
    ) -> None:
        self.inner = inner
        self.hosts = frozenset(hosts)
        self.public = public

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        def hardened(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            said = {name.lower() for name, _value in headers}
            more = [header for header in HARDENING if header[0].lower() not in said]
            return start_response(status, headers + more, *rest)

        if OWNER not in environ:
            if self.public and self._is_of_proxy(environ):
                _believe_proxy(environ, self.public)
            refusal = self._refusal(environ)
            if refusal:
                return _refuse(environ, hardened, *refusal)
        return self.inner(environ, hardened)

    def _is_of_proxy(self, environ: WSGIEnvironment) -> bool:
        """Say whether the Host is one that a proxy of ours sends: foreign ones stay refused."""
        return name_of(environ.get("HTTP_HOST", "")) in self.hosts | BEHIND_PROXY

    def _refusal(self, environ: WSGIEnvironment) -> tuple[HTTPStatus, str] | None:
        if name_of(environ.get("HTTP_HOST", "")) not in self.hosts:
            return HTTPStatus.BAD_REQUEST, _("This is not an address of this notebook.")
        if environ["REQUEST_METHOD"] in SAFE:
            if _is_foreign_read(environ):
                sentence = _("Pages of other sites and programs read nothing here.")
                return HTTPStatus.FORBIDDEN, sentence
        elif not (has_bearer(environ) or _is_from_our_pages(environ) or _is_of_share(environ)):
            return HTTPStatus.FORBIDDEN, _("Only this notebook’s own pages may write to it.")
        return None


def name_of(host: str) -> str:
    """Return a Host header without its port, in small letters."""
    if host.startswith("["):
        return host.partition("]")[0].lower() + "]"
    return host.partition(":")[0].lower()


def has_bearer(environ: WSGIEnvironment) -> bool:
    """Say whether a request is to be judged by its token alone, its cookie left aside."""
    authorization: str = environ.get("HTTP_AUTHORIZATION", "")
    return authorization.startswith("Bearer ") and environ["PATH_INFO"].startswith(BEARER_PATHS)


def is_shared(environ: WSGIEnvironment) -> bool:
    """Say whether a form is what another app shares, which carries no token of ours."""
    return bool(environ["PATH_INFO"] == SHARED)


def _is_of_share(environ: WSGIEnvironment) -> bool:
    return is_shared(environ) and environ.get("HTTP_SEC_FETCH_SITE") == "none"


def _is_from_our_pages(environ: WSGIEnvironment) -> bool:
    site = environ.get("HTTP_SEC_FETCH_SITE")
    if site is not None:
        return bool(site == "same-origin")
    ours = f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}"
    return bool(environ.get("HTTP_ORIGIN", "").lower() == ours.lower())


def _is_foreign_read(environ: WSGIEnvironment) -> bool:
    if environ.get("HTTP_SEC_FETCH_SITE") not in {"cross-site", "same-site"}:
        return False
    return bool(environ.get("HTTP_SEC_FETCH_MODE") != "navigate")


def _believe_proxy(environ: WSGIEnvironment, public: PublicURL) -> None:
    if not is_loopback(environ.get("REMOTE_ADDR", "")):
        return
    host = _first(environ.get("HTTP_X_FORWARDED_HOST", "")) or environ.get("HTTP_HOST", "")
    if host.lower() == public.netloc:
        environ["HTTP_HOST"] = public.netloc
        scheme = _first(environ.get("HTTP_X_FORWARDED_PROTO", ""))
        environ["wsgi.url_scheme"] = "http" if scheme == "http" else "https"
        environ[PUBLIC] = True


def _first(listed: str) -> str:
    """Return what the proxy that the visitor came to said; those behind it add theirs."""
    return listed.partition(",")[0].strip().lower()


def is_loopback(address: str) -> bool:
    if address == "127.0.0.1":
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _page(status: HTTPStatus, why: str) -> bytes:
    from noes.site import refusals  # late: django - it needs its apps

    help_of = _(
        "Open Noes at its own address and go on there. If you came by that, start Noes with this "
        "address as `NOES_URL`."
    )
    page: bytes = refusals.page(
        _("Not here"), f"{why} {help_of}", status=status, ways=(("/", _("To today")),)
    ).content
    return page


def _refuse(
    environ: WSGIEnvironment, start_response: Any, status: HTTPStatus, why: str
) -> Iterable[bytes]:
    """Answer at once: a problem (RFC 9457) for a program, a page for a person, else a line."""
    if environ["PATH_INFO"].startswith(BEARER_PATHS):
        problem = {"type": "about:blank", "title": _("Refused"), "status": status, "detail": why}
        kind, body = "application/problem+json", json.dumps(problem).encode()
    elif environ.get("HTTP_SEC_FETCH_MODE") == "navigate":
        kind, body = "text/html; charset=utf-8", _page(status, why)
    else:
        kind, body = "text/plain; charset=utf-8", f"{why}\n".encode()
    length = ("Content-Length", str(len(body)))
    start_response(f"{status.value} {status.phrase}", [("Content-Type", kind), length])
    return [body]
