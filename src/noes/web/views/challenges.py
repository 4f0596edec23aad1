"""Challenges: the one in front, all of it as a picture, taking one up, changing it, putting it aside."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.core.presets import PRESETS
from noes.journal import access, actions
from noes.journal.dates import from_day
from noes.journal.errors import NotFound
from noes.journal.queries.places import before_start
from noes.journal.queries.plans import plan
from noes.journal.queries.today import challenges as all_challenges
from noes.journal.wishes import ChallengeChanges
from noes.web.forms import Form
from noes.web.pages.challenge_form import (
    OF_RHYTHM,
    OWN,
    changes_of,
    edit_page,
    new_page,
    offers,
    rhythm_field,
    taken_up,
    typed_rule,
)
from noes.web.pages.challenges import challenge_page
from noes.web.pages.hundred import thousand_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, reads, render, writes

MOST_HUNDREDS = 10_000


@reads
def front(request: Visit) -> HttpResponse:
    """The first challenge that is on; where none is, those to choose from."""
    return _shown(request, None)


@reads
def one(request: Visit, challenge: UUID) -> HttpResponse:
    return _shown(request, challenge)


def _shown(request: Visit, challenge: UUID | None) -> HttpResponse:
    number = Form(request.GET).whole("hundred", 1, MOST_HUNDREDS)
    page = challenge_page(request.user, request.today, challenge, hundred=number)
    if page is None:
        return _offered(request)
    return render(request, "noes/challenge.jinja", page)


@reads
def thousand(request: Visit, challenge: UUID) -> HttpResponse:
    found = plan(request.user, challenge, request.today)
    page = thousand_page(request.user, found, request.today)
    return render(request, "noes/thousand.jinja", page)


@reads
def choose(request: Visit) -> HttpResponse:
    """The ready-made challenges to choose from."""
    return _offered(request)


def _offered(request: Visit) -> HttpResponse:
    aside = all_challenges(request.user, ended=True)
    page = {"offers": offers(), "aside": aside}
    return render(request, "noes/challenge_new.jinja", page)


@form_page
def new(request: Visit, preset: str) -> HttpResponse:
    if preset != OWN and preset not in PRESETS:
        raise NotFound(_("There is no such ready-made challenge."))
    form = form_of(request)
    typed = typed_rule(form) if form.sent else None
    if typed is not None:
        made = form.write(
            lambda: actions.add_challenge(
                request.user,
                taken_up(request.user, preset, typed, request.today),
                preset="" if preset == OWN else preset,
                now=request.now,
                key=form.key,
            ),
            **_fields(form),
        )
        if made:
            challenge = made["challenge"]
            name, key = challenge["name"], challenge["id"]
            return done(request, "challenge_one", _("Taken up. %s"), key, of=name)
    page = new_page(request.user, preset, request.today)
    return render(request, "noes/challenge_edit.jinja", page, form=form)


def _fields(form: Form) -> dict[str, str]:
    """The fields that are called otherwise than what they say of a challenge."""
    plain = {"end": "last", "kind": "kinds", "channel": "channels"}
    return {**plain, "rhythm": rhythm_field(form)}


@form_page
def edit(request: Visit, challenge: UUID) -> HttpResponse:
    form = form_of(request)
    page = edit_page(request.user, challenge, request.today)
    if form.sent:
        form.catch_up(page.said, page.words, OF_RHYTHM)
    typed = typed_rule(form) if form.sent else None
    if typed is not None:
        kept = form.write(
            lambda: actions.edit_challenge(
                request.user, challenge, changes_of(typed), now=request.now, key=form.key
            ),
            **_fields(form),
        )
        if kept:
            name = kept["challenge"]["name"]
            return done(request, "challenge_one", _("Kept. %s"), challenge, of=name)
    return render(request, "noes/challenge_edit.jinja", page, form=form)


@writes
def put_aside(request: Visit, challenge: UUID) -> HttpResponse:
    """Put a challenge aside. What was logged stays, and it can be taken up again."""
    key = form_of(request).key
    kept = actions.end_challenge(request.user, challenge, now=request.now, key=key)
    return done(request, "challenge", _("Put aside. %s"), of=kept["challenge"]["name"])


@writes
def take_up_again(request: Visit, challenge: UUID) -> HttpResponse:
    key = form_of(request).key
    kept = actions.end_challenge(request.user, challenge, ended=False, now=request.now, key=key)
    name = kept["challenge"]["name"]
    return done(request, "challenge_one", _("Taken up again. %s"), challenge, of=name)


@writes
def count_sooner(request: Visit, challenge: UUID) -> HttpResponse:
    """Let a challenge begin with the first thing in the log that it counts."""
    found = before_start(request.user, access.challenge(request.user, challenge))
    if found is None:
        raise NotFound(_("The log holds nothing before this challenge began."))
    key = form_of(request).key
    changes = ChallengeChanges(start=found.first)
    actions.edit_challenge(request.user, challenge, changes, now=request.now, key=key)
    text = _("Counted %(from)s.") % {"from": from_day(found.first, request.today)}
    return done(request, "challenge_one", text, challenge)
