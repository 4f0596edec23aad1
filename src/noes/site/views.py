"""What the house answers itself: its health, and the links that let a browser in."""

import re
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.http.response import HttpResponseBase
from django.urls import resolve, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from noes.accounts import actions
from noes.accounts.actions import Refused
from noes.accounts.agents import browser_name, is_phone
from noes.accounts.keys import new_secret
from noes.site import cookies, refusals
from noes.site.middleware.door import BEARER_PATHS, PUBLIC
from noes.web import toasts
from noes.web.views import errors

PASTED = re.compile(r"/enter/([\w-]+)")


@require_GET
def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - Django hands it over
    """Say 200 when the database answers."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM accounts_user LIMIT 1")
    except DatabaseError:
        return HttpResponse("no database\n", "text/plain", HTTPStatus.SERVICE_UNAVAILABLE)
    return HttpResponse("ok\n", "text/plain")


def api(request: HttpRequest, rest: str) -> HttpResponseBase:
    """Hand a call to the endpoint that it names; the API is loaded by its first call."""
    found = resolve(f"/{rest}", urlconf="noes.api.urls")
    answer: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
    return answer


@require_GET
def enter(request: HttpRequest, secret: str) -> HttpResponse:
    """Let one browser in, once; the same one may come by the same link again.

    The answer is a page that goes on by itself: a redirect would lose the strict cookie when
    the link was opened from another program.
    """
    if "prefetch" in request.headers.get("Sec-Purpose", ""):
        return HttpResponse(status=HTTPStatus.SERVICE_UNAVAILABLE)  # not a visit yet
    session, agent = new_secret(), request.headers.get("User-Agent", "")
    entered = actions.enter(
        link=secret,
        session=session,
        carried=request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""),
        name=browser_name(agent),
        now=request.now,  # type: ignore[attr-defined] # Django's own request does not know it
    )
    if isinstance(entered, Refused):
        return _used_before(request) if entered.used_before else _stale(request)
    response = refusals.page(_("Your notebook is open"), _("One moment."), go_on="/")
    if not entered.is_again:
        cookies.give_session(request, response, session)
        if PUBLIC in request.META and is_phone(agent):
            toasts.say(request, response, _let_in())
    return response


def _let_in() -> toasts.Toast:
    """Said once to a phone that came in, with what makes it open Noes by a tap."""
    go = f"{reverse('phone')}#home-screen", _("Put it on the home screen")
    return toasts.Toast(_("Your phone is in."), go=go)


@require_GET
def enter_pasted(request: HttpRequest) -> HttpResponse:
    """Go on by a link that was pasted: an icon on a home screen opens none by itself."""
    found = PASTED.search(request.GET.get("link", ""))
    if not found:
        return _stale(request)
    response = HttpResponseRedirect(actions.path_of(found[1]))
    response.status_code = HTTPStatus.SEE_OTHER
    return response


def _used_before(request: HttpRequest) -> HttpResponse:
    text = _(
        "Somebody came in by it already. In case that was not you, the browser it let in "
        "has been signed out."
    )
    return refusals.page(
        _("This link was used before"), f"{text} {refusals.way_in(request)}", status=HTTPStatus.GONE
    )


def _stale(request: HttpRequest) -> HttpResponse:
    text = _("A link works once and for ten minutes.")
    return refusals.page(
        _("This link opens nothing"), f"{text} {refusals.way_in(request)}", status=HTTPStatus.GONE
    )


@require_POST
def new_link(request: HttpRequest) -> HttpResponse:
    """Make an entry link for the command line of this machine; pages have a form for it."""
    caller = request.caller  # type: ignore[attr-defined] # Django's own request does not know it
    if caller.key is not None:
        return refusals.stranger(request)
    secret = new_secret()
    link = actions.new_link(caller.user.id, secret=secret, now=request.now)  # type: ignore[attr-defined] # Django's own request does not know it
    return JsonResponse(
        {
            "path": actions.path_of(secret),
            "public": settings.URL.origin if settings.URL else None,
            "expires_at": link.expires_at.isoformat(),
        }
    )


def unread(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer for what came and cannot be read: it is too large, or no form."""
    if isinstance(exception, RequestDataTooBig):
        title, status = _("This is too large"), HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        text = _("Noes takes 2.5 MB at once. Nothing was written: shorten it and send it again.")
    else:
        title, status = _("This cannot be read"), HTTPStatus.BAD_REQUEST
        text = _("Nothing was written. Go back, load the page again and send it once more.")
    if _is_of_page(request):
        return errors.unread(request, title, text, status)
    return refusals.answer(request, title, text, status)


def _is_of_page(request: HttpRequest) -> bool:
    """Whether somebody who was let in looks at pages."""
    return hasattr(request, "caller") and not request.path_info.startswith(BEARER_PATHS)


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django hands it over
    """Answer for an address that leads nowhere."""
    if _is_of_page(request):
        try:
            return errors.missing(request)
        except (SuspiciousOperation, MultiPartParserError) as problem:
            return unread(request, problem)  # what was sent there cannot be given back
    text = _("There is no such address in this notebook.")
    return refusals.answer(request, _("Not here"), text, HTTPStatus.NOT_FOUND)


def fault(request: HttpRequest) -> HttpResponse:
    """Answer for a fault of ours. What was being written was not: a write is whole or not at all."""
    title, status = _("That did not work"), HTTPStatus.INTERNAL_SERVER_ERROR
    today = reverse("today"), _("To today")
    if request.method == "GET":
        text = _(
            "Something went wrong in Noes itself, and nothing was changed. Open it once more; "
            "`noes doctor` says how the notebook is."
        )
        once_more = request.get_full_path(), _("Open it once more")
        return refusals.answer(request, title, text, status, ways=(once_more, today))
    text = _(
        "Something went wrong in Noes itself. Nothing was half written. Go back and send it once "
        "more; `noes doctor` says how the notebook is."
    )
    return refusals.answer(request, title, text, status, ways=(today,))
