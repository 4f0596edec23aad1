"""Wins, and keeping one that belongs to no ask."""

import datetime as dt

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.core.moments import Type
from noes.journal import actions
from noes.journal.wishes import NewMoment
from noes.web.forms import Form
from noes.web.pages.wins import ALONE, LAST_PAGE, wins_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, render


@form_page
def wins(request: Visit) -> HttpResponse:
    """All the wins; sent to itself, the page keeps another."""
    form = form_of(request)
    if form.sent:
        wish, person = _wish(form, request.today), form.text("person")
        kept = wish and form.write(
            lambda: actions.record_win(
                request.user, wish, person=person, now=request.now, key=form.key
            ),
            on="day",
            name="person",
        )
        if kept:
            return done(request, "wins", _("A win, kept."), won="win")
    number = Form(request.GET).whole("page", 1, LAST_PAGE) or 1
    page = wins_page(request.user, number, request.today)
    return render(request, "noes/wins.jinja", page, form=form)


def _wish(form: Form, today: dt.date) -> NewMoment | None:
    form.needed("type", _("Choose what it was."))
    chosen = form.choice("type", list(ALONE))
    day = form.past_day("day", today)
    note = form.needed("note", _("Write what was said or done."))
    return NewMoment(Type(chosen), on=day, note=note) if chosen else None
