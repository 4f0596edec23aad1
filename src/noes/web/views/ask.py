"""One ask: its page, what it says of itself, what happened to it, and the trash."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.journal import actions
from noes.journal.wishes import AskChanges
from noes.web.forms import Form
from noes.web.pages.ask import ask_edit_page, ask_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render, writes

MOST_MINUTES = 100_000


@reads
def ask(request: Visit, ask_id: UUID) -> HttpResponse:
    return render(request, "noes/ask.jinja", ask_page(request.user, ask_id, request.today))


@form_page
def edit(request: Visit, ask_id: UUID) -> HttpResponse:
    """What an ask says of itself."""
    form = form_of(request)
    if form.sent:
        changes = _changes(form)
        kept = form.write(
            lambda: actions.edit_ask(request.user, ask_id, changes, now=request.now, key=form.key),
            name="person",
        )
        if kept:
            return done(request, "ask", _("Kept. %s"), ask_id, of=kept["title"])
    page = ask_edit_page(request.user, ask_id)
    return render(request, "noes/ask_edit.jinja", page, form=form)


def _changes(form: Form) -> AskChanges:
    changes = AskChanges(
        title=form.needed("title", _("Write what you asked for.")),
        kind=form.text("kind") or None,
        channel=form.text("channel") or None,
        tags=tuple(form.text("tags").split(",")),
        effort=form.whole("effort", 0, MOST_MINUTES),
        body=form.text("body"),
        learned=form.text("learned"),
        differently=form.text("differently"),
    )
    # A pitch in the trash cannot be chosen, yet stays where it was.
    if form.text("pitch") != form.text("was_pitch"):
        changes["pitch_id"] = form.uuid("pitch")
    # Two people may bear one name: who is not renamed stays who they are.
    if form.text("person") != form.text("was_person"):
        changes["person"] = form.text("person")
    return changes


@writes
def next_time(request: Visit, ask_id: UUID) -> HttpResponse:
    """What to do differently next time, kept by itself."""
    form = form_of(request)
    changes = AskChanges(differently=form.text("differently"))
    actions.edit_ask(request.user, ask_id, changes, now=request.now, key=form.key)
    return done(request, "ask", _("Kept for next time."), ask_id)


@writes
def trash(request: Visit, ask_id: UUID) -> HttpResponse:
    """Put an ask in the trash. Its own page is gone with it, so the journal follows."""
    actions.trash_ask(request.user, ask_id, now=request.now, key=form_of(request).key)
    return done(request, "journal", _("Put in the trash."))


@writes
def restore(request: Visit, ask_id: UUID) -> HttpResponse:
    actions.restore_ask(request.user, ask_id, now=request.now, key=form_of(request).key)
    return done(request, "trash", _("Taken out of the trash."))


@writes
def let_be(request: Visit, ask_id: UUID) -> HttpResponse:
    """Leave a "not now" that has come round as it is."""
    actions.let_be(request.user, ask_id, now=request.now, key=form_of(request).key)
    return done(request, "today", _("Let be. It stays in the journal as “not now”."))
