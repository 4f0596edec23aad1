"""One ask: its page, what it says of itself, what happened to it, and the trash."""

from collections.abc import Callable, Mapping
from typing import Any, cast
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.journal import actions
from noes.journal.documents import Document
from noes.journal.wishes import AskChanges
from noes.web.forms import WAS, Form
from noes.web.pages.ask import ask_edit_page, ask_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render, writes

MOST_MINUTES = 100_000


@reads
def ask(request: Visit, ask_id: UUID) -> HttpResponse:
    return render(request, "noes/ask.jinja", ask_page(request.user, ask_id, request.today))


# How each field of an ask is read from its form: what it is called there, and what it is.
FIELDS: Mapping[str, tuple[str, Callable[[Form, str], Any]]] = {
    "title": ("title", lambda form, name: form.needed(name, _("Write what you asked for."))),
    "kind": ("kind", lambda form, name: form.text(name) or None),
    "channel": ("channel", lambda form, name: form.text(name) or None),
    "person": ("person", Form.text),
    "pitch_id": ("pitch", Form.uuid),
    "tags": ("tags", lambda form, name: tuple(form.text(name).split(","))),
    "effort": ("effort", lambda form, name: form.whole(name, 0, MOST_MINUTES)),
    "body": ("body", Form.text),
    "learned": ("learned", Form.text),
    "differently": ("differently", Form.text),
}


@form_page
def edit(request: Visit, ask_id: UUID) -> HttpResponse:
    """What an ask says of itself. Only what was changed in the form is written."""
    form = form_of(request)
    if form.sent:
        kept = _edited(request, form, ask_id)
        if kept:
            return done(request, "ask", _("Kept. %s"), ask_id, of=kept["title"])
    page = ask_edit_page(request.user, ask_id)
    for name in form.changed_since:
        form.ask_again(name, page.words(name))
    return render(request, "noes/ask_edit.jinja", page, form=form)


def _edited(request: Visit, form: Form, ask_id: UUID) -> Document | None:
    changes, seen = _changes(form), _seen(form)
    return form.write(
        lambda: actions.edit_ask(
            request.user, ask_id, changes, seen=seen, now=request.now, key=form.key
        ),
        name="person",
        pitch_id="pitch",
    )


def _changes(form: Form) -> AskChanges:
    """What was changed; the rest is left alone, for its words cannot say all that it is.

    Two people may bear one name, and a pitch in the trash cannot be chosen.
    """
    changed = {key: field for key, field in FIELDS.items() if form.is_changed(field[0])}
    return cast("AskChanges", {key: how(form, name) for key, (name, how) in changed.items()})


def _seen(form: Form) -> AskChanges:
    """What stood in the form when it was opened."""
    was = {key: (WAS + name, how) for key, (name, how) in FIELDS.items()}
    read = {key: how(form, name) for key, (name, how) in was.items() if form.has(name)}
    return cast("AskChanges", read)


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
