"""Next ask: one idea at a time, and keeping one as a draft."""

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.journal import actions
from noes.journal.wishes import NewAsk
from noes.web.forms import Form
from noes.web.pages.next_ask import Wanted, next_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, render

REMEMBERED = 60 * 60 * 24 * 30  # seconds
SALT = "noes.next"


@form_page
def next_ask(request: Visit) -> HttpResponse:
    """An offer; sent to itself, the page keeps it as a draft."""
    form = form_of(request)
    if form.sent:
        wish = _wish(form)
        kept = form.write(
            lambda: actions.log_ask(request.user, wish, now=request.now, key=form.key),
            name="person",
        )
        if kept:
            return done(request, "draft", _("Kept for later: %s"), kept["id"], of=kept["title"])
    page = next_page(request.user, request.today, _wanted(request))
    response = render(request, "noes/next.jinja", page, form=form)
    _remember(request, response, page.slug)
    return response


def _wish(form: Form) -> NewAsk:
    return NewAsk(
        form.needed("title", _("Write what you ask for.")),
        kind=form.text("kind") or None,
        person=form.text("person") or None,
        person_id=form.uuid("person_id"),
        pitch_id=form.uuid("pitch_id"),
        draft=True,
    )


def _wanted(request: Visit) -> Wanted:
    said = Form(request.GET)
    last = request.get_signed_cookie(_cookie(), None, salt=SALT)
    return Wanted(said.text("idea"), said.text("after"), small=said.has("small"), last=last)


def _remember(request: Visit, response: HttpResponse, slug: str) -> None:
    """Keep with the browser what was offered last: that costs no row, and undo never meets it."""
    response.set_signed_cookie(
        _cookie(),
        slug,
        salt=SALT,
        max_age=REMEMBERED,
        httponly=True,
        samesite="Strict",
        secure=request.is_secure(),
    )


def _cookie() -> str:
    return f"{settings.SESSION_COOKIE_NAME}_next"
