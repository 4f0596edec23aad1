"""What happened to an ask: add it, put it right, take it out."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, cast
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.moments import NOES, Tone, Type
from noes.core.particulars import particulars_of
from noes.core.words import N_
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.wishes import MomentChanges, NewMoment
from noes.web.forms import ID, Form
from noes.web.pages.moments import MomentPage, moment_page, moment_page_now, new_moment_page
from noes.web.views.after import met
from noes.web.views.plumbing import Visit, done, form_of, form_page, render

SAID: Mapping[Type, str] = {
    Type.SENT: N_("You asked. It counts."),
    Type.FOLLOWED_UP: N_("You followed up. It counts."),
    Type.PRAISED: N_("Kind words, kept."),
    Type.REFERRED: N_("A referral, kept."),
    Type.NOTED: N_("Noted."),
    Type.WITHDREW: N_("You took it back."),
    Type.REOPENED: N_("It is alive again."),
}

WON: Mapping[Type, str] = {
    Type.ACCEPTED: "yes",
    Type.REPLIED: "win",
    Type.PRAISED: "win",
    Type.REFERRED: "win",
}

# What may stand on a day to come: all else has to have happened.
AT_ANY_DAY = frozenset({Type.DRAFTED, Type.POSTPONED, Type.NOTED})


@form_page
def add(request: Visit, ask_id: UUID, kind: str) -> HttpResponse:
    """Something that happened. Sent empty it happened today, with nothing to say of it."""
    form, page = form_of(request), new_moment_page(request.user, ask_id, _type(kind))
    if form.sent:
        wish = _wish(form, page.type, request.today)
        kept = form.write(
            lambda: actions.record_moment(
                request.user, ask_id, wish, now=request.now, key=form.key
            ),
            on="day",
        )
        if kept:
            return _added(request, ask_id, wish)
    return render(request, "noes/moment_edit.jinja", page, form=form)


def _added(request: Visit, ask_id: UUID, wish: NewMoment) -> HttpResponse:
    text = _(SAID.get(wish.type, N_("Kept.")))
    if wish.type in NOES:
        won = "win" if wish.tone == Tone.NOT_NOW else ""
        return met(request, [ask_id], text, "ask", ask_id, won=won)
    return done(request, "ask", text, ask_id, won=WON.get(wish.type, ""))


def _type(kind: str) -> Type:
    try:
        return Type(kind)
    except ValueError as problem:
        raise NotFound(_("There is no such page in this notebook.")) from problem


def _wish(form: Form, kind: Type, today: dt.date) -> NewMoment:
    undated = form.has("undated")
    day = None if undated else form.day("day")
    if kind not in AT_ANY_DAY:
        form.refuse_to_come("day", day, today)
    return NewMoment(
        kind,
        on=day,
        undated=undated,
        day_text=form.text("day_text"),
        note=form.text("note"),
        id=form.uuid(ID),
        **said_of(form, kind),
    )


def said_of(form: Form, kind: Type) -> dict[str, Any]:
    """What a form says of a moment beyond its day and note; None for what its type cannot say."""
    read: Mapping[str, Callable[[], Any]] = {
        "dread": lambda: form.rating("dread"),
        "sting": lambda: form.rating("sting"),
        "tone": lambda: form.choice("tone", list(Tone)),
        "revisit_on": lambda: form.day("revisit_on"),
    }
    fields = particulars_of(kind)
    said = {name: read[name]() if name in fields else None for name in read}
    money = form.amount("amount", "currency") if "amount" in fields else (None, None)
    return {**said, "amount": money[0], "currency": money[1]}


@form_page
def change(request: Visit, moment_id: UUID) -> HttpResponse:
    """Put a moment right, or take it out. What it was is kept."""
    form = form_of(request)
    try:
        answer = _changed(request, form, moment_id) if form.sent else None
        page = None if answer else moment_page(request.user, moment_id)
    except NotFound:
        page = moment_page_now(request.user, moment_id)
        if not form.sent:
            return redirect("moment", page.id)
        answer = None
        _catch_up(form, page)
    return answer or render(request, "noes/moment_edit.jinja", page, form=form)


def _catch_up(form: Form, page: MomentPage) -> None:
    """Go on with a form that another window overtook: on what stands now, with what was typed."""
    form.refuse("", _("This was put right meanwhile. Look at it once more, then keep it."))
    form.catch_up(page.said, page.words)


def _changed(request: Visit, form: Form, moment_id: UUID) -> HttpResponse | None:
    owner, now, key = request.user, request.now, form.key
    if form.text("do") == "remove":
        kept = form.write(lambda: actions.remove_moment(owner, moment_id, now=now, key=key))
        return _back(request, kept["moment"]["ask_id"], _("Taken out.")) if kept else None
    changes = _changes(form)
    page = _as_it_stands(owner, moment_id)
    if page and changes["type"] not in dict(page.types):
        form.refuse("type", _("Choose one of these."))
    if page and changes["day"] != page.day and changes["type"] not in AT_ANY_DAY:
        form.refuse_to_come("day", changes["day"], request.today)
    if page and not form.is_wrong and all(getattr(page, of) == to for of, to in changes.items()):
        return _back(request, page.ask_id, _("Nothing was changed."), undoable=False)
    kept = form.write(lambda: actions.amend_moment(owner, moment_id, changes, now=now, key=key))
    return _back(request, kept["moment"]["ask_id"], _("Put right.")) if kept else None


def _as_it_stands(owner: User, moment_id: UUID) -> MomentPage | None:
    """The moment, or None where the same form has put it right already: its repeat is no error."""
    try:
        return moment_page(owner, moment_id)
    except NotFound:
        return None


def _changes(form: Form) -> MomentChanges:
    """What a form says of a moment, read from it alone, so that a repeat says the same."""
    form.needed("type", _("Choose one of these."))
    kind = Type(form.choice("type", list(Type)) or Type.NOTED)
    said = {
        "type": kind,
        "day": form.day("day"),
        "day_text": form.text("day_text"),
        "note": form.text("note").replace("\r\n", "\n"),
        **said_of(form, kind),
    }
    return cast("MomentChanges", said)


def _back(
    request: Visit, ask_id: UUID | str | None, text: str, *, undoable: bool = True
) -> HttpResponse:
    """Go back to the ask, or to the wins where it stood alone."""
    if ask_id is None:
        return done(request, "wins", text, undoable=undoable)
    return done(request, "ask", text, ask_id, undoable=undoable)
