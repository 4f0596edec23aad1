"""About to ask: the minute before."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from noes.core.moments import Type
from noes.journal import actions
from noes.journal.documents import Document
from noes.journal.errors import JournalError
from noes.journal.wishes import AskChanges, Correction, NewMoment
from noes.web.forms import ID, WAS, Form
from noes.web.late import is_late
from noes.web.pages.draft import draft_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, render

CHOICES = ("sent", "later", "drop", "keep")


@form_page
def draft(request: Visit, ask_id: UUID) -> HttpResponse:
    """A draft: I sent it, not today, drop it, or keep the text as it is now."""
    form = form_of(request)
    if form.sent:
        _catch_up(request, form, ask_id)
        answer = _decided(request, form, ask_id)
        if answer is not None:
            return answer
    page = draft_page(request.user, ask_id, request.today)
    if not page.is_draft:
        if is_late(request):
            raise JournalError(_("This was sent already, from elsewhere."))
        return redirect("ask", ask_id)
    return render(request, "noes/draft.jinja", page, form=form)


def _catch_up(request: Visit, form: Form, ask_id: UUID) -> None:
    """Ask about a text that another window changed to something else; what was sent stays."""
    if not form.has(WAS + "body"):
        return
    page = draft_page(request.user, ask_id, request.today)
    if page.is_draft:
        form.catch_up({"body": page.body}, lambda _field: page.body)


def _decided(request: Visit, form: Form, ask_id: UUID) -> HttpResponse | None:
    match form.choice("do", CHOICES) or "keep":
        case "sent":
            return _sent(request, form, ask_id)
        case "later":
            return _later(request, form, ask_id)
        case "drop":
            return _dropped(request, form, ask_id)
    return _kept(request, form, ask_id)


def _text(form: Form) -> AskChanges:
    """The text as it stands in the form; a button elsewhere brings none and leaves it."""
    return {"body": form.text("body").replace("\r\n", "\n")} if form.has("body") else {}


def _tell(request: Visit, form: Form, ask_id: UUID, wish: NewMoment) -> Document | None:
    text = _text(form)
    return form.write(
        lambda: actions.tell(request.user, ask_id, wish, text, now=request.now, key=form.key)
    )


def _wish(form: Form, kind: Type) -> NewMoment:
    return NewMoment(kind, dread=form.rating("dread"), id=form.uuid(ID))


def _sent(request: Visit, form: Form, ask_id: UUID) -> HttpResponse | None:
    kept = _tell(request, form, ask_id, _wish(form, Type.SENT))
    if kept is None:
        return None
    return done(request, "today", _("You asked: %s. It counts."), fresh=True, of=kept["title"])


def _later(request: Visit, form: Form, ask_id: UUID) -> HttpResponse | None:
    kept = _tell(request, form, ask_id, _wish(form, Type.POSTPONED))
    return done(request, "today", _("Not today. It waits here for tomorrow.")) if kept else None


def _dropped(request: Visit, form: Form, ask_id: UUID) -> HttpResponse | None:
    """Keep the text, then drop the draft: two writes, so that Undo gives the text back too."""
    owner, now, key = request.user, request.now, form.key
    if not _keep(request, form, ask_id, f"{key}-text"):
        return None
    kept = form.write(lambda: actions.trash_ask(owner, ask_id, now=now, key=key))
    return done(request, "today", _("The draft is dropped.")) if kept else None


def _kept(request: Visit, form: Form, ask_id: UUID) -> HttpResponse | None:
    kept = _keep(request, form, ask_id, form.key)
    return done(request, "draft", _("The text is kept."), ask_id) if kept else None


def _keep(request: Visit, form: Form, ask_id: UUID, key: str) -> Document | None:
    text, rated = _text(form), Correction(dread=form.rating("dread"))
    return form.write(
        lambda: actions.correct_ask(request.user, ask_id, text, rated, now=request.now, key=key)
    )
