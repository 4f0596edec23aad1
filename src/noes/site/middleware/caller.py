"""Every request is somebody's: the clock is read once, and a stranger sees nothing but the door."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from noes.accounts import actions
from noes.accounts.models import Session, Token
from noes.accounts.tongue import speak
from noes.site import callers, cookies, refusals
from noes.site.callers import Caller
from noes.site.clock import now
from noes.site.middleware.door import OWNER, has_bearer
from noes.site.zone import machine_zone

# Each looks for itself at what its caller knows: a link, an address, a signed state.
OPEN = ("/enter/", "/feed/", "/google/back", "/healthz")


class CallerMiddleware:
    """Gives each request `now`, `user`, `notebook` and `caller`, or refuses it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.now = now()  # type: ignore[attr-defined] # Django's own request does not know it
        if request.path_info.startswith(OPEN):
            return self.get_response(request)
        caller = who(request)
        speak(request, _chosen_by(caller, request))
        if caller is None:
            return refusals.stranger(request)
        introduce(request, caller)
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        if caller.key is not None:
            _note_visit(caller.key, request, response)
        return response

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """Say it plainly when the disk, and not the program, is what gave out."""
        return refusals.of_storage(request, problem)


def who(request: HttpRequest) -> Caller | None:
    """Find the caller by the one way that this request came."""
    environ = request.META
    if environ.get(OWNER) is True:
        return callers.local_owner() or _first_sight(request)
    if has_bearer(environ):
        return callers.by_token(environ["HTTP_AUTHORIZATION"][len("Bearer ") :])
    secret = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    return callers.by_cookie(secret) if secret else None


def _chosen_by(caller: Caller | None, request: HttpRequest) -> str:
    """The language that a caller chose; a program says itself which it wants."""
    if caller is None or (
        not isinstance(caller.key, Session) and "HTTP_ACCEPT_LANGUAGE" in request.META
    ):
        return ""
    return caller.user.language


def introduce(request: HttpRequest, caller: Caller) -> None:
    request.caller = caller  # type: ignore[attr-defined] # Django's own request does not know it
    request.user = caller.user
    request.notebook = caller.user.notebook  # type: ignore[attr-defined] # Django's own request does not know it


def _first_sight(request: HttpRequest) -> Caller:
    actions.local_owner(now=request.now, time_zone=machine_zone())  # type: ignore[attr-defined] # Django's own request does not know it
    owner = callers.local_owner()
    assert owner is not None
    return owner


def _note_visit(key: Session | Token, request: HttpRequest, response: HttpResponseBase) -> None:
    today = request.now.date()  # type: ignore[attr-defined] # Django's own request does not know it
    if isinstance(key, Token):
        if key.last_used_on != today:
            actions.note_token_used(key.owner_id, token=key.id, day=today)
    elif key.used_on != today:
        actions.note_session_used(key.owner_id, session=key.id, day=today)
        cookies.give_session(request, response, request.COOKIES[settings.SESSION_COOKIE_NAME])
