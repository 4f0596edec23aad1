"""Today: where the notebook stands, and the half-minute after pressing send."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from noes.core.moments import NOES, Type
from noes.journal import actions
from noes.journal.queries.nudges import patience_of
from noes.journal.queries.people import names
from noes.journal.wishes import NewAsk, NewMoment
from noes.web.composing import NEW_ASK, Composed, composed, reading, said
from noes.web.forms import Form
from noes.web.pages.answer import won_by
from noes.web.pages.today import Typed, beside, today_page
from noes.web.pages.wording import wording
from noes.web.shared import begun
from noes.web.views.after import met
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render, unless_known

# What the composer is made of.
WHOLE = ("line", "kind", "dread", "answer", "person", "channel", "on", "tags", "about", "body")


@form_page
def today(request: Visit) -> HttpResponse:
    """The page, and the composer that is sent to it."""
    if request.method == "POST":
        return _compose(request, form_of(request))
    if request.user.welcomed_at is None and request.notebook.revision == 0:
        return redirect("welcome")
    patience = patience_of(request.notebook)
    return unless_known(request, lambda: _show(request, Form()), patience)


@form_page
def log(request: Visit) -> HttpResponse:
    """Today with the composer ready: what a phone shares, the bookmarklet and a held icon open.

    Nothing is written. A phone sends what it shares as a form, for an address holds no long mail.
    What waited in a browser and cannot be kept as it stands comes whole, to be put right.
    """
    handed = request.POST if request.method == "POST" else request.GET
    if "lines" in handed:
        many = {name: handed[name] for name in ("lines", "id") if name in handed}
        return redirect(f"{reverse('many')}?{urlencode(many)}")
    whole = {name: handed[name] for name in WHOLE if name in handed}
    given = (handed.get(name, "") for name in ("title", "text", "url"))
    return _show(request, Form.begun(whole or begun(*given)))


@reads
def beside_kind(request: Visit) -> HttpResponse:
    """What the composer says beside the kind, which was chosen or which its line tells."""
    form = Form(request.GET)
    said = beside(request.user, _typed(request, form), waiting=request.notebook.waiting)
    return render(request, "noes/beside.jinja", said, form=form, is_part=True)


def _typed(request: Visit, form: Form) -> Typed:
    if not form.text("line"):
        return Typed(form.text("kind"), form.text("person"))
    made = _composed(request, Form(form.typed))  # whose errors nobody sees while it is written
    told = reading(made.ask, wording(request.user), request.today)
    return Typed(made.ask.kind or "", made.person or "", told)


def _composed(request: Visit, form: Form) -> Composed:
    owner = request.user
    return composed(
        form,
        today=request.today,
        people=[one.name for one in names(owner)],
        words=wording(owner),
        language=get_language(),
    )


def _show(request: Visit, form: Form) -> HttpResponse:
    page = today_page(request.user, request.notebook, request.today, _typed(request, form))
    return render(request, "noes/today.jinja", page, form=form)


def _compose(request: Visit, form: Form) -> HttpResponse:
    made = _composed(request, form)
    is_of_another = made.follows_up and request.notebook.waiting and form.text("about") != NEW_ASK
    if is_of_another and not form.is_wrong:
        return _follow_up(request, form, made)
    ask, now = made.ask, request.now
    kept = form.write(
        lambda: actions.log_ask(request.user, ask, now=now, key=form.key),
        title="line",
        name="person",
    )
    if kept:
        return _kept(request, ask, UUID(kept["id"]))
    return _show(request, form)


def _kept(request: Visit, ask: NewAsk, ask_id: UUID) -> HttpResponse:
    """Tell back what was kept; an answer that came with it is met like any other."""
    text = said(ask, wording(request.user), request.today)
    won = ask.answer and won_by(ask.answer, request.today)
    sort = won.sort if won else ""
    if ask.answer and ask.answer.type in NOES:
        return met(request, [ask_id], text, "today", won=sort)
    return done(request, "today", text, fresh=not ask.draft, won=sort)


def _follow_up(request: Visit, form: Form, made: Composed) -> HttpResponse:
    """A follow-up is a moment of the ask it is about; which one is asked first."""
    about, ask = form.uuid("about"), made.ask
    if about is None:
        form.refuse("about", _("Choose the ask that it is about."))
        return _show(request, form)
    note = ask.body or ask.title
    wish = NewMoment(Type.FOLLOWED_UP, on=ask.on, dread=ask.dread, note=note, id=ask.id)
    kept = form.write(lambda: _followed_up(request, form, about, wish))
    if kept:
        title = kept["ask"]["title"]
        return done(request, "today", _("You followed up: %s. It counts."), of=title)
    return _show(request, form)


def _followed_up(request: Visit, form: Form, about: UUID, wish: NewMoment) -> dict[str, object]:
    return actions.record_moment(request.user, about, wish, now=request.now, key=form.key)
