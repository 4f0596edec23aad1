"""Pitches: the list, one of them, its queue, and asking the next in it."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.journal import access, actions
from noes.journal.wishes import NewAsk, PitchChanges
from noes.web.forms import Form
from noes.web.pages.pitches import new_pitch_page, pitch_edit_page, pitch_page, pitches_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render, writes

LAST_PLACE = 100_000


@reads
def pitches(request: Visit) -> HttpResponse:
    return render(request, "noes/pitches.jinja", pitches_page(request.user, request.today))


@form_page
def add(request: Visit) -> HttpResponse:
    form = form_of(request)
    if form.sent:
        changes = _changes(form)
        people = _names(form)
        kept = form.write(
            lambda: actions.add_pitch(
                request.user, changes, people=people, now=request.now, key=form.key
            ),
            name="people",
        )
        if kept:
            made = kept["pitch"]
            return done(request, "pitch", _("Kept. %s"), made["id"], of=made["title"])
    return render(request, "noes/pitch_edit.jinja", new_pitch_page(request.user), form=form)


@form_page
def edit(request: Visit, pitch_id: UUID) -> HttpResponse:
    form = form_of(request)
    page = pitch_edit_page(request.user, pitch_id)
    if form.sent:
        form.catch_up(page.said, page.words)
        changes = _changes(form)
        kept = form.write(
            lambda: actions.edit_pitch(
                request.user, pitch_id, changes, now=request.now, key=form.key
            )
        )
        if kept:
            title = kept["pitch"]["title"]
            return done(request, "pitch", _("Kept. %s"), pitch_id, of=title)
    return render(request, "noes/pitch_edit.jinja", page, form=form)


def _changes(form: Form) -> PitchChanges:
    return PitchChanges(
        title=form.needed("title", _("Give it a name.")),
        body=form.text("body"),
        kind=form.text("kind") or None,
        channel=form.text("channel") or None,
    )


def _names(form: Form) -> list[str]:
    """The names of a field, one a line."""
    return [line.strip() for line in form.text("people").splitlines() if line.strip()]


@form_page
def pitch(request: Visit, pitch_id: UUID) -> HttpResponse:
    """One pitch; sent to itself, the page puts more people at the end of its queue."""
    form = form_of(request)
    if form.sent:
        form.needed("people", _("Write a name, or several, one a line."))
        kept = form.write(
            lambda: actions.queue_people(
                request.user, pitch_id, _names(form), now=request.now, key=form.key
            ),
            name="people",
        )
        if kept:
            return done(request, "pitch", _("In the queue."), pitch_id)
    page = pitch_page(request.user, pitch_id, request.today)
    return render(request, "noes/pitch.jinja", page, form=form)


@writes
def move(request: Visit, pitch_id: UUID, person_id: UUID) -> HttpResponse:
    """Give somebody another place in the queue, counted from 0."""
    form = form_of(request)
    to = form.whole("to", 0, LAST_PLACE) or 0
    actions.move_in_queue(request.user, pitch_id, person_id, to=to, now=request.now, key=form.key)
    return done(request, "pitch", _("Moved."), pitch_id)


@writes
def unqueue(request: Visit, pitch_id: UUID, person_id: UUID) -> HttpResponse:
    key = form_of(request).key
    actions.unqueue_person(request.user, pitch_id, person_id, now=request.now, key=key)
    return done(request, "pitch", _("Out of the queue."), pitch_id)


@writes
def ask(request: Visit, pitch_id: UUID, person_id: UUID) -> HttpResponse:
    """Write a draft of this pitch for one person."""
    row = access.pitch_row(request.user.id, pitch_id)
    wish = NewAsk(
        row["title"],
        kind=row["kind"],
        channel=row["channel"],
        person_id=person_id,
        pitch_id=pitch_id,
        body=row["body"],
        draft=True,
    )
    kept = actions.log_ask(request.user, wish, now=request.now, key=form_of(request).key)
    return done(request, "draft", _("A draft for %s."), kept["id"], of=kept["person"])


@writes
def trash(request: Visit, pitch_id: UUID) -> HttpResponse:
    key = form_of(request).key
    kept = actions.trash_pitch(request.user, pitch_id, now=request.now, key=key)
    return done(request, "pitches", _("Put in the trash: %s"), of=kept["pitch"]["title"])


@writes
def restore(request: Visit, pitch_id: UUID) -> HttpResponse:
    key = form_of(request).key
    kept = actions.restore_pitch(request.user, pitch_id, now=request.now, key=key)
    return done(request, "trash", _("Taken out of the trash: %s"), of=kept["pitch"]["title"])
