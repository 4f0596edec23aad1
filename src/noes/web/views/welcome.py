"""The first run."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.accounts.tongue import first_weekday
from noes.core.presets import PRESETS, Changes, begins_on
from noes.core.rhythm import parse
from noes.journal import actions
from noes.journal.queries.ready_made import ready_made, wish_of
from noes.journal.queries.today import challenges
from noes.journal.wishes import ChallengeChanges, NewAsk, SettingsChanges
from noes.web.forms import Form
from noes.web.pages.challenge_form import SLUGS
from noes.web.pages.welcome import DEFAULT, welcome_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, render

SKIP = "skip"


@form_page
def welcome(request: Visit) -> HttpResponse:
    """Three questions, each skippable; asked once, and to be seen again at any time."""
    form = form_of(request)
    if form.sent:
        answer = _welcomed(request, form)
        if answer is not None:
            return answer
    return render(request, "noes/welcome.jinja", welcome_page(request.user), form=form)


def _welcomed(request: Visit, form: Form) -> HttpResponse | None:
    """Keep the draft and take the challenge up, as two writes that undo takes back one by one."""
    owner, now, skips = request.user, request.now, form.has(SKIP)
    weekday = first_weekday(request)
    if owner.welcomed_at is None and weekday != owner.first_weekday:
        actions.change_settings(owner, SettingsChanges(first_weekday=weekday))
    preset = DEFAULT if skips else form.choice("challenge", PRESETS) or DEFAULT
    values = _challenge(request, form, preset)
    line = form.text("putting_off")
    if line:
        ask = NewAsk(line, draft=True)
        key = f"{form.key}-draft"
        form.write(lambda: actions.log_ask(owner, ask, now=now, key=key), title="putting_off")
    taken = _runs(owner, preset) or form.write(
        lambda: actions.add_challenge(
            owner, values, preset=preset, now=now, key=f"{form.key}-challenge"
        )
    )
    if not taken:
        return None
    actions.welcome(owner, now=now)
    ready, begun = _("Your notebook is ready."), _("The line you began is kept as a draft.")
    said = f"{ready} {begun}" if line and skips else ready
    return done(request, "today", said, undoable=False)


def _runs(owner: User, preset: str) -> bool:
    """Whether the welcome took a challenge up before: who goes back and starts again has it."""
    return owner.welcomed_at is not None and any(
        one["preset"] == preset for one in challenges(owner)
    )


def _challenge(request: Visit, form: Form, preset: str) -> ChallengeChanges:
    """The challenge that was chosen, on the days that were chosen."""
    days = [slug for slug in SLUGS if slug in form.many("days") and not form.has(SKIP)]
    changes = Changes(rhythm=parse(f"days:{','.join(days)}")) if days else Changes()
    start = begins_on(preset, request.today, request.user.first_weekday)
    return wish_of(ready_made(request.user, preset, start, **changes))
