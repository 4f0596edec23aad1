"""Rests: planning them, and taking them out of the plan."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.core.days import DAY
from noes.journal import actions
from noes.web.forms import Document, Form
from noes.web.pages.rests import long_words, rests_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, render, writes

LONGEST_UNASKED = 366  # days


@form_page
def rests(request: Visit) -> HttpResponse:
    form = form_of(request)
    if form.sent:
        kept = _plan(request, form)
        if kept:
            return done(request, "rests", _("The rest is planned."))
    page = rests_page(request.user, request.today, chosen=Form(request.GET).uuid("challenge"))
    return render(request, "noes/rest.jinja", page, form=form)


def _plan(request: Visit, form: Form) -> Document | None:
    first, last = form.day("first"), form.day("last")
    if first is None and not form.errors("first"):
        form.refuse("first", _("Choose the first day of the rest."))
    if first is None or form.is_wrong:
        return None
    if last and last < first:
        form.refuse("last", _("The last day cannot come before the first: choose a later one."))
    end = min(last or first, first.max - DAY) + DAY
    if (end - first).days > LONGEST_UNASKED:
        form.question("last", long_words(first, end), about=f"{first}/{end}")
    challenge = form.uuid("challenge")
    return form.write(
        lambda: actions.add_rest(
            request.user,
            first,
            end,
            challenge_id=challenge,
            name=form.text("name"),
            now=request.now,
            key=form.key,
        ),
        start="first",
        end="last",
    )


@writes
def remove(request: Visit, rest: UUID) -> HttpResponse:
    form = form_of(request)
    actions.remove_rest(request.user, rest, now=request.now, key=form.key)
    return done(request, "rests", _("The rest is out of the plan."))
