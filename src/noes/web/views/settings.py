"""Settings, own words and own days off."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from noes.accounts import actions as accounts
from noes.accounts.models import Theme
from noes.accounts.tongue import speak
from noes.core.formats import FORMATS
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.wishes import SettingsChanges
from noes.web.forms import Document, Form
from noes.web.pages.browsers import browsers
from noes.web.pages.settings import CHANNELS, DAYS_OFF, KINDS, MAIN, settings_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render, writes

EXPORT = "/api/v1/export."
LAST_HOUR, LAST_WEEKDAY = 23, 6


@form_page
def settings(request: Visit) -> HttpResponse:
    form = form_of(request)
    if form.sent:
        changes, before = _changes(form), request.user.language
        if form.write(lambda: _keep(request, changes)):
            kept = done(request, "settings", _("Kept."), undoable=False)
            return kept if request.user.language == before else _anew(request, kept)
    return _shown(request, MAIN, form)


def _anew(request: Visit, kept: HttpResponse) -> HttpResponse:
    """Have script take the whole page anew: what stands around it has another language now."""
    if "HX-Request" in request.headers:
        kept["HX-Redirect"] = kept["Location"]
        del kept["Location"]
        kept.status_code = HTTPStatus.NO_CONTENT
    return kept


def _shown(request: Visit, sent: str, form: Form) -> HttpResponse:
    let_in = browsers(request.user, _this(request), request.today)
    page = settings_page(request.user, sent, form, let_in)
    return render(request, "noes/settings.jinja", page, form=form)


def _this(request: Visit) -> UUID | None:
    """The session of the browser that asks."""
    return getattr(request.caller.key, "id", None)


def _changes(form: Form) -> SettingsChanges:
    """What was typed; a field that is not in the form, or says nothing, changes nothing."""
    changes = SettingsChanges(name=form.text("name"), fold_noes=form.has("fold_noes"))
    changes["country"] = form.text("country")
    changes["theme"] = form.text("theme") or Theme.SYSTEM
    changes["language"] = form.text("language")
    if form.text("time_zone"):
        changes["time_zone"] = form.text("time_zone")
    hour = form.whole("day_start", 0, LAST_HOUR)
    if hour is not None:
        changes["day_start"] = hour
    weekday = form.whole("first_weekday", 0, LAST_WEEKDAY)
    if weekday is not None:
        changes["first_weekday"] = weekday
    return changes


def _keep(request: Visit, changes: SettingsChanges) -> Document:
    actions.change_settings(request.user, changes)
    speak(request, request.user.language)  # the answer is in the language that was just chosen
    return {"settings": changes}


@writes
def add_day_off(request: Visit) -> HttpResponse:
    form = form_of(request)
    day = form.day("day")
    if day is None and not form.errors("day"):
        form.refuse("day", _("Choose the day."))
    if day is not None:
        name = form.text("name")
        kept = form.write(
            lambda: actions.add_day_off(request.user, day, name=name, now=request.now, key=form.key)
        )
        if kept:
            return done(request, "settings", _("The day is yours."))
    return _shown(request, DAYS_OFF, form)


@writes
def remove_day_off(request: Visit) -> HttpResponse:
    form = form_of(request)
    day = form.day("day")
    if day is None:
        raise NotFound(_("This day is not one of your days off."))
    actions.remove_day_off(request.user, day, now=request.now, key=form.key)
    return done(request, "settings", _("It is a workday again."))


@writes
def add_kind(request: Visit) -> HttpResponse:
    form = form_of(request)
    name, awaits = form.text("name"), not form.has("alone")
    kept = form.write(
        lambda: actions.add_kind(
            request.user, name, awaits_answer=awaits, now=request.now, key=form.key
        )
    )
    if kept:
        return done(request, "settings", _("Added. %s"), of=kept["kind"]["name"])
    return _shown(request, KINDS, form)


@writes
def add_channel(request: Visit) -> HttpResponse:
    form = form_of(request)
    name = form.text("name")
    kept = form.write(
        lambda: actions.add_channel(request.user, name, now=request.now, key=form.key)
    )
    if kept:
        return done(request, "settings", _("Added. %s"), of=kept["channel"]["name"])
    return _shown(request, CHANNELS, form)


@writes
def remove_kind(request: Visit) -> HttpResponse:
    form = form_of(request)
    actions.remove_kind(request.user, form.text("slug"), now=request.now, key=form.key)
    return done(request, "settings", _("The kind is gone."))


@writes
def remove_channel(request: Visit) -> HttpResponse:
    form = form_of(request)
    actions.remove_channel(request.user, form.text("slug"), now=request.now, key=form.key)
    return done(request, "settings", _("The channel is gone."))


@writes
def sign_out(request: Visit, session: UUID) -> HttpResponse:
    """Let one browser in no longer. Where it is this one, the next page says that it is closed."""
    if not accounts.end_session(request.user.id, session=session):
        raise NotFound(_("This browser is signed out already."))
    if session == _this(request):
        gone = HttpResponseRedirect("/", status=HTTPStatus.SEE_OTHER)
        gone["Clear-Site-Data"] = '"cache", "storage"'  # the pages that were kept for later
        return gone
    return done(request, "settings", _("Signed out."), undoable=False)


@writes
def sign_out_others(request: Visit) -> HttpResponse:
    accounts.end_all_sessions(request.user.id, but=_this(request))
    return done(request, "settings", _("Signed out everywhere else."), undoable=False)


@reads
def export(request: Visit, ending: str) -> HttpResponse:  # noqa: ARG001 - the API asks who it is
    """The whole notebook as a file: the API writes it."""
    if ending not in FORMATS:
        raise NotFound(_("Nothing is exported under this name."))
    return HttpResponseRedirect(EXPORT + ending, status=HTTPStatus.SEE_OTHER)
