"""People: the list, one of them, and writing them down."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.journal import actions
from noes.journal.wishes import NewAsk, PersonChanges
from noes.web.forms import Form
from noes.web.pages.people import (
    PersonEditPage,
    people_page,
    person_ask_page,
    person_edit_page,
    person_page,
    wanted,
)
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render, writes


@reads
def people(request: Visit) -> HttpResponse:
    page = people_page(request.user, wanted(Form(request.GET)), request.today)
    return render(request, "noes/people.jinja", page)


@reads
def person(request: Visit, person_id: UUID) -> HttpResponse:
    page = person_page(request.user, person_id, request.today)
    return render(request, "noes/person.jinja", page)


@form_page
def add(request: Visit) -> HttpResponse:
    form = form_of(request)
    if form.sent:
        changes = _changes(form)
        kept = form.write(
            lambda: actions.add_person(
                request.user, changes, others=form.known, now=request.now, key=form.key
            )
        )
        if kept:
            whom = kept["person"]
            return done(request, "person", _("Kept. %s"), whom["id"], of=whom["name"])
    return render(request, "noes/person_edit.jinja", PersonEditPage(), form=form)


@form_page
def edit(request: Visit, person_id: UUID) -> HttpResponse:
    form = form_of(request)
    page = person_edit_page(request.user, person_id)
    if form.sent:
        form.catch_up(page.said, page.words)
        changes = _changes(form)
        kept = form.write(
            lambda: actions.edit_person(
                request.user,
                person_id,
                changes,
                others=form.known,
                now=request.now,
                key=form.key,
            )
        )
        if kept:
            name = kept["person"]["name"]
            return done(request, "person", _("Kept. %s"), person_id, of=name)
    return render(request, "noes/person_edit.jinja", page, form=form)


def _changes(form: Form) -> PersonChanges:
    return PersonChanges(
        name=form.needed("name", _("Write a name.")),
        organisation=form.text("organisation"),
        email=form.text("email"),
        links=form.text("links"),
        note=form.text("note"),
        dream=form.has("dream"),
    )


@form_page
def ask(request: Visit, person_id: UUID) -> HttpResponse:
    """Ask somebody something: sent already, or a draft."""
    form = form_of(request)
    if form.sent:
        wish = _wish(form, person_id)
        kept = form.write(
            lambda: actions.log_ask(request.user, wish, now=request.now, key=form.key)
        )
        if kept and wish.draft:
            return done(request, "draft", _("A draft for %s."), kept["id"], of=kept["person"])
        if kept:
            return done(request, "person", _("You asked. It counts."), person_id)
    page = person_ask_page(request.user, person_id)
    return render(request, "noes/person_ask.jinja", page, form=form)


def _wish(form: Form, person_id: UUID) -> NewAsk:
    return NewAsk(
        form.needed("title", _("Write what you ask for.")),
        kind=form.text("kind") or None,
        person_id=person_id,
        draft=form.text("do") == "draft",
        dread=form.rating("dread"),
    )


@writes
def dream(request: Visit, person_id: UUID) -> HttpResponse:
    """Mark somebody as a dream, or no longer."""
    form = form_of(request)
    changes = PersonChanges(dream=form.text("dream") == "1")
    kept = actions.edit_person(request.user, person_id, changes, now=request.now, key=form.key)
    text = _("A dream: %s") if changes["dream"] else _("No longer marked as a dream: %s")
    return done(request, "person", text, person_id, of=kept["person"]["name"])


@writes
def trash(request: Visit, person_id: UUID) -> HttpResponse:
    key = form_of(request).key
    kept = actions.trash_person(request.user, person_id, now=request.now, key=key)
    return done(request, "people", _("Put in the trash: %s"), of=kept["person"]["name"])


@writes
def restore(request: Visit, person_id: UUID) -> HttpResponse:
    key = form_of(request).key
    kept = actions.restore_person(request.user, person_id, now=request.now, key=key)
    return done(request, "trash", _("Taken out of the trash: %s"), of=kept["person"]["name"])
