"""Plain answers of the house itself: a page for a browser, a problem (RFC 9457) for a program."""

import re
import sqlite3
from collections.abc import Collection
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from noes.accounts import queries
from noes.accounts.agents import is_phone
from noes.site.middleware.door import BEARER_PATHS, PUBLIC
from noes.site.problem import PRIMARY
from noes.web.forms import written

COMMAND = re.compile(r"`([^`]+)`")
PAGE = (
    '<!doctype html><html lang="{}" dir="{}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">{}'
    '<title>{}</title><link rel="icon" href="{}" type="image/svg+xml">'
    '<link rel="stylesheet" href="{}"></head>'
    '<body><header class="bar"><span class="mark">n<i>o</i>es</span></header>'
    '<main id="main" class="narrow"><h1>{}</h1><p>{}</p>{}</main></body></html>'
)
TYPED = (
    '<div class="field"><label for="typed">{}</label>'
    '<textarea id="typed" readonly>\n{}</textarea></div>'
)
# An app on a home screen keeps cookies of its own, and no camera opens a link in it.
PASTE = (
    '<form class="tight" action="/enter/"><div class="field"><label for="link">{}</label>'
    '<input id="link" type="url" name="link" required autocomplete="off"></div>'
    '<div><button class="btn">{}</button></div></form>'
)
WAY = '<a class="btn" href="{}">{}</a>'
FORM = "application/x-www-form-urlencoded"


def page(
    title: str,
    text: str,
    *,
    status: int = HTTPStatus.OK,
    go_on: str | None = None,
    typed: Collection[str] = (),
    paste: bool = False,
    ways: Collection[tuple[str, str]] = (),
) -> HttpResponse:
    """Make a page of one sentence.

    Args:
        title: its heading.
        text: the sentence; what stands in backticks is shown as a command to type.
        status: of the answer.
        go_on: where the browser goes by itself, at once.
        typed: what was written and could not be kept, given back to be copied.
        paste: whether an entry link can be pasted here.
        ways: where one can go from here: addresses and their words.
    """
    refresh = format_html('<meta http-equiv="refresh" content="0; url={}">', go_on) if go_on else ""
    rest = format_html('<p><a href="{}">{}</a></p>', go_on, _("Go on")) if go_on else ""
    if typed:
        rest = format_html(TYPED, _("What you typed, to copy"), "\n\n".join(typed))
    if ways:
        rest = format_html('{}<div class="row">{}</div>', rest, format_html_join("", WAY, ways))
    if paste:
        rest = format_html("{}" + PASTE, rest, _("Or paste an entry link"), _("Come in"))
    looks = static("noes/favicon.svg"), static("noes/noes.css")
    body = format_html(PAGE, *_tongue(), refresh, title, *looks, title, _with_commands(text), rest)
    return HttpResponse(body, status=status, headers={"Cache-Control": "no-store"})


def _tongue() -> tuple[str, str]:
    """The language of a page, and which way its lines run."""
    return get_language(), "rtl" if get_language_bidi() else "ltr"


def _with_commands(text: str) -> SafeString:
    return mark_safe(COMMAND.sub(r"<code>\1</code>", escape(text)))  # noqa: S308 - it is escaped


def answer(
    request: HttpRequest,
    title: str,
    text: str,
    status: HTTPStatus,
    *,
    typed: Collection[str] = (),
    ways: Collection[tuple[str, str]] = (),
) -> HttpResponse:
    """Refuse in the manner of whoever asked."""
    if not request.path_info.startswith(BEARER_PATHS):
        return page(title, text, status=status, typed=typed, ways=ways)
    return JsonResponse(
        {"type": "about:blank", "title": title, "status": status, "detail": text},
        status=status,
        content_type="application/problem+json",
    )


def stranger(request: HttpRequest) -> HttpResponse:
    """Answer somebody who was not let in; what is there and what is not look the same."""
    if _comes_by_link(request):
        return page("Noes", _("One moment."), go_on=request.get_full_path())
    title, status = _("This notebook is closed"), HTTPStatus.UNAUTHORIZED
    if request.path_info.startswith(BEARER_PATHS):
        text = _("Send a bearer token; `noes token new NAME` makes one.")
        response = answer(request, title, text, status)
    else:
        response = page(
            title, _why(request) + way_in(request), status=status, typed=_typed(request), paste=True
        )
    response["WWW-Authenticate"] = "Bearer"
    return response


def _comes_by_link(request: HttpRequest) -> bool:
    """Whether a page of another site led here: its visit lacks the strict cookie, ours has it."""
    headers = request.headers
    is_visit = request.method == "GET" and headers.get("Sec-Fetch-Mode") == "navigate"
    return is_visit and headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}


def _typed(request: HttpRequest) -> list[str]:
    """What somebody typed into a form of ours whose session has ended meanwhile.

    The door lets only our own pages write, so nothing that another site made up is shown. Files
    are left unread: a stranger could fill the disk with them.
    """
    if request.method != "POST" or request.content_type != FORM:
        return []
    try:
        return written(request.POST)
    except (SuspiciousOperation, UnreadablePostError):
        return []  # longer than Django takes, or cut off


def _why(request: HttpRequest) -> str:
    """Say why a browser that was let in is so no more, where that is known."""
    secret = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not (secret and queries.was_taken_back(secret)):
        return ""
    text = _("The link that let this browser in was used a second time, which signs it out.")
    return f"{text} "


def way_in(request: HttpRequest) -> str:
    """Say how somebody comes in who is not, on the device that they hold."""
    if settings.DEMO:
        return _("Stop the demo with Ctrl-C and start `noes demo` again.")
    if PUBLIC in request.META or is_phone(request.headers.get("User-Agent", "")):
        return _(
            "To let this device in, open More, Phone and browser on the computer that keeps it, "
            "and show a code; `noes pair` prints one, too."
        )
    return _("Type `noes` in a terminal on the computer that keeps it: it opens from there.")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - Django hands it over
    """Answer a form that came without its token."""
    return answer(
        request,
        _("Nothing was written"),
        _("This page had grown old. Go back, load it again and send it once more."),
        HTTPStatus.FORBIDDEN,
        typed=_typed(request),
        ways=((reverse("today"), _("To today")),),
    )


def of_storage(request: HttpRequest, problem: Exception) -> HttpResponse | None:
    """Answer for a disk that takes no more; None for anything else."""
    cause = problem.__cause__ if isinstance(problem, DatabaseError) else problem
    if not isinstance(cause, sqlite3.Error):
        return None
    code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & PRIMARY
    if code not in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR}:
        return None
    return answer(
        request,
        _("Nothing was written"),
        _("The disk takes no more. Make some room on it and send this again."),
        HTTPStatus.INSUFFICIENT_STORAGE,
    )
