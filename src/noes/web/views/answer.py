"""They answered: choose the ask, say what they said."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from noes.core.moments import NOES, State
from noes.journal import actions
from noes.journal.wishes import AskChanges
from noes.web.composing import answered
from noes.web.forms import Form
from noes.web.pages.answer import Won, answer_page, choose_page, won_by
from noes.web.views.after import met
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render


@reads
def choose(request: Visit) -> HttpResponse:
    """Type a few letters, choose the ask."""
    words = Form(request.GET).text("q")
    return render(request, "noes/answer.jinja", choose_page(request.user, words, request.today))


@form_page
def answer(request: Visit, ask_id: UUID) -> HttpResponse:
    """The sheet: each answer is a button, and what else is said beside it may stay empty."""
    form, owner = form_of(request), request.user
    if form.sent:
        wish = answered(form, request.today)
        changes = _changes(form)
        known = form.choice("seen", list(State))
        seen = State(known) if known else None
        kept = form.write(
            lambda: actions.tell(
                owner, ask_id, wish, changes, seen=seen, now=request.now, key=form.key
            )
        )
        if kept:
            won = won_by(wish, request.today) or Won(_("Kept."), "")
            if wish.type in NOES:
                return met(request, [ask_id], won.text, "today", won=won.sort)
            return done(request, "today", won.text, won=won.sort)
    page = answer_page(owner, ask_id)
    if page.state is State.DRAFT and not form.sent:
        return redirect("draft", ask_id)
    return render(request, "noes/answer_ask.jinja", page, form=form)


def _changes(form: Form) -> AskChanges:
    """What is written for next time; an empty line leaves what stands there."""
    text = form.text("differently")
    return {"differently": text} if text else {}
