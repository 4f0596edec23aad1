"""What every view stands on: who visits and on which day, how a page is shown, what follows a write.

A read gives a page (200), or 304 where the browser has it already. A write gives 303 to a page that
says what was done, or 422 with the form again. What is not there, or not yours, is one page (404).
"""

import datetime as dt
import hashlib
from collections.abc import Callable
from functools import partial, update_wrapper
from http import HTTPStatus
from typing import Any, Concatenate, ParamSpec, cast
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import resolve_url
from django.template import engines
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from markupsafe import Markup

from noes.accounts.models import Theme, User
from noes.core.days import local_day
from noes.journal import actions
from noes.journal.errors import InTrash, JournalError, NotFound, NotValid
from noes.journal.figures import isolated
from noes.journal.models import Notebook
from noes.journal.queries.writes import last_write
from noes.web import late, toasts
from noes.web.forms import CSRF, KEY, Form, new_key, written
from noes.web.pages.refused import TAKE_OUT, RefusedPage, in_trash_page
from noes.web.toasts import NEXT, Toast

P = ParamSpec("P")
Answer = Callable[P, HttpResponse]

READS = ("GET", "HEAD")
# What one thing's address is made of, and the page that lists such things.
LISTS = {
    "ask_id": "journal",
    "person_id": "people",
    "pitch_id": "pitches",
    "challenge": "challenge",
    "brought": "import",
}
HIDDEN = Markup(
    '<input type="hidden" name="{}" value="{}"><input type="hidden" name="{}" value="{}">'
)


class Visit(HttpRequest):
    """A request of somebody who was let in. The middleware gives all but `today`."""

    user: User
    now: dt.datetime
    notebook: Notebook
    caller: Any
    today: dt.date


View = Callable[Concatenate[Visit, P], HttpResponse]


def reads(view: View[P]) -> Answer[Concatenate[HttpRequest, P]]:
    """A page that is looked at."""
    return _taking(READS, view)


def writes(view: View[P]) -> Answer[Concatenate[HttpRequest, P]]:
    """A button or form whose page is another one."""
    return _taking(("POST",), view)


def form_page(view: View[P]) -> Answer[Concatenate[HttpRequest, P]]:
    """A page with a form that is sent to the page itself."""
    return _taking((*READS, "POST"), view)


def _taking(methods: tuple[str, ...], view: View[P]) -> Answer[Concatenate[HttpRequest, P]]:
    def answered(request: HttpRequest, /, *args: P.args, **named: P.kwargs) -> HttpResponse:
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        visit = visit_of(request)
        show = partial(view, visit, *args, **named)
        try:
            return _known(visit) or _out_of_trash(visit, show)
        except NotFound as problem:
            return _list_instead(visit) or refused(visit, str(problem), HTTPStatus.NOT_FOUND)
        except JournalError as problem:
            return refused(visit, str(problem), HTTPStatus.CONFLICT)

    update_wrapper(answered, view)
    return answered


def _known(visit: Visit) -> HttpResponse | None:
    """The answer to a form that waited in a browser and was kept before."""
    if not late.is_late(visit):
        return None
    form = form_of(visit)
    try:
        return late.kept(form) if late.is_known(visit.user, form) else None
    except NotValid as problem:
        return refused(visit, str(problem), HTTPStatus.UNPROCESSABLE_ENTITY)


def _out_of_trash(visit: Visit, show: Callable[[], HttpResponse]) -> HttpResponse:
    """What a view answers; where its ask is in the trash, the offer to take it out and go on."""
    try:
        return show()
    except InTrash as problem:
        if TAKE_OUT not in visit.POST:
            return _in_trash(visit, problem)
        actions.restore_ask(visit.user, problem.ask, now=visit.now)
        return show()


def visit_of(request: HttpRequest) -> Visit:
    """The request with its owner's local day."""
    visit = cast("Visit", request)
    user = visit.user
    if late.is_late(visit):
        visit.now = late.written(form_of(visit), visit.now)
    visit.today = local_day(visit.now, ZoneInfo(user.time_zone), user.day_start)
    return visit


# ---- showing


def render(
    request: Visit,
    template: str,
    page: Any = None,
    *,
    form: Form | None = None,
    status: int | None = None,
    is_part: bool = False,
) -> HttpResponse:
    """Show a page.

    Args:
        request: the visit.
        template: its name, such as noes/today.jinja.
        page: what it shows; `page` in the template.
        form: `form` in the template; with something wrong in it the status is 422.
        status: of the answer, where it is neither 200 nor 422.
        is_part: whether it is a part of a page, which leaves what was done to the next page to say.
    """
    form = form or Form()
    told = [] if is_part else toasts.said(request)
    context = {
        "page": page,
        "form": form,
        "today": request.today,
        "csrf_input": hidden(request),
        "theme": "" if request.user.theme == Theme.SYSTEM else request.user.theme,
        "toasts": told,
        "fresh": any(toast.fresh for toast in told),
        "owner": request.user.id,
    }
    made = engines["jinja2"].env.get_template(template)  # type: ignore[attr-defined] # the Jinja2 backend has it
    shown = made.render(context)
    if form.lift():
        shown = made.render(context)
    code = status or (HTTPStatus.UNPROCESSABLE_ENTITY if form.is_wrong else HTTPStatus.OK)
    response = HttpResponse(shown, status=code)
    response["Cache-Control"] = "private, no-cache"
    response[late.OWNER] = str(request.user.id)
    response[late.SHELF] = late.shelf(request.user)
    if told:
        toasts.forget(response)
    return response


def hidden(request: HttpRequest) -> Markup:
    """What every form carries: the token that says it is ours, and the key of its write."""
    token = get_token(request)
    if settings.CSRF_COOKIE_NAME in request.COOKIES:
        # It lives for a year: sending it again with every page costs more than finding the visitor.
        request.META["CSRF_COOKIE_NEEDS_UPDATE"] = False
    return HIDDEN.format(CSRF, token, KEY, new_key())


def refused(request: Visit, sentence: str, status: HTTPStatus) -> HttpResponse:
    """Say in one sentence why there is no such page, or why nothing was written."""
    page = RefusedPage(_("Not here"), sentence, written(request.POST))
    return render(request, "noes/refused.jinja", page, status=status)


def _in_trash(request: Visit, problem: InTrash) -> HttpResponse:
    """Offer to take an ask out of the trash: with what was typed, that is kept by the same press."""
    page = in_trash_page(problem, request)
    looked = request.method in READS
    status = HTTPStatus.NOT_FOUND if looked else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "noes/in_trash.jinja", page, status=status)


# ---- after a write


def form_of(request: Visit) -> Form:
    """The form of a page that is sent to itself: as typed where it was sent, else fresh."""
    return Form(request.POST, path=request.path) if request.method == "POST" else Form()


def done(
    request: Visit,
    to: str,
    text: str,
    *args: object,
    undoable: bool = True,
    fresh: bool = False,
    of: str | None = None,
    go: tuple[str, str] | None = None,
    won: str = "",
    onward: bool = False,
) -> HttpResponse:
    """Go on to a page that says what was done, and offers to take it back.

    Args:
        request: the visit.
        to: the name of a page, or its path. A form that was opened over another page goes back
            to that one instead.
        text: what was done, such as "Kept: pitched Wired".
        *args: what the page's address is made of, such as an id.
        undoable: False for what is on no undo stack, such as settings.
        fresh: whether a stroke of the tally was just made.
        of: the title or name that takes the place of %s in the text; a long one is shortened.
        go: one useful thing to do now: an address and its words.
        won: "yes" or "win" where something was won, which is said with gold.
        onward: whether the page is gone to from a form over another page as well.
    """
    over = None if onward else way_back(request)
    response: HttpResponse = HttpResponseRedirect(over or resolve_url(to, *args))
    response.status_code = HTTPStatus.SEE_OTHER
    if late.is_late(request):
        response = late.kept(form_of(request))
    last = last_write(request.user) if undoable else None
    # A form that changed nothing leaves the write before it on the stack: not this one's to undo.
    own = last and (last.written_at == request.now or last.key == form_of(request).key)
    revision = last.revision if last and own else None
    said = text if of is None else text % isolated(toasts.shortened(of))
    toasts.say(request, response, Toast(said, revision, fresh, go, won))
    return response


def way_back(request: Visit) -> str | None:
    """Where a sheet was opened, when that is a path of ours."""
    return our_path(request.POST.get(NEXT, ""))


def our_path(path: str) -> str | None:
    """A path that came with an address or a form, when it is one of ours."""
    ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if ours else None


def _list_instead(request: Visit) -> HttpResponse | None:
    """The list that a page stood in which the last write took away, and which now says so."""
    match = request.resolver_match
    lists = [LISTS[name] for name in (match.kwargs if match else ()) if name in LISTS]
    if request.method not in READS or not lists or not toasts.said(request):
        return None
    return HttpResponseRedirect(resolve_url(lists[0]), status=HTTPStatus.SEE_OTHER)


# ---- what the browser has already


def unless_known(request: Visit, show: Callable[[], HttpResponse], *also: object) -> HttpResponse:
    """Show a page only where the browser does not have it as it stands: else 304, without a query.

    Only for pages that hang on the notebook's revision, the local day, and what else is said.
    """
    if request.COOKIES.get(toasts.cookie_name()):
        return show()  # it says something once, so it is not to be kept
    tag = tag_of(request, *also)
    if tag in request.META.get("HTTP_IF_NONE_MATCH", ""):
        response = HttpResponse(status=HTTPStatus.NOT_MODIFIED)
    else:
        response = show()
    response["ETag"] = tag
    response["Cache-Control"] = "private, no-cache"
    response["Vary"] = "Cookie, Accept-Language"
    return response


def tag_of(request: Visit, *also: object) -> str:
    """Revision, local day, language, build and session, and the cookie the forms depend on."""
    parts = (
        request.notebook.revision,
        request.today,
        get_language(),
        settings.BUILD,
        getattr(request.caller.key, "id", None),
        request.COOKIES.get(settings.CSRF_COOKIE_NAME),
        *also,
    )
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'
