"""Several asks in one box, a line each: the day when there is no time for more."""

import re
from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from noes.journal import actions, valid
from noes.journal.errors import NotValid
from noes.journal.figures import figure, labelled, quoted
from noes.journal.queries import asks
from noes.journal.queries.people import names
from noes.journal.wishes import NewAsk
from noes.web.composing import composed
from noes.web.forms import ID, Form
from noes.web.pages.wording import wording
from noes.web.views.plumbing import Visit, done, form_of, form_page, render

MOST_LINES = 50
# How notes begin the lines of a list: "- ", "• ", "3. ", "- [ ] ".
BULLET = re.compile(r"^\s*(?:[-*+•·–—]|\d{1,2}[.)])\s+(?:\[[ xX]?\]\s+)?")


@form_page
def many(request: Visit) -> HttpResponse:
    """The box, and what is written in it: each line is read as the composer reads one."""
    form = form_of(request)
    if not form.sent and "lines" in request.GET:  # what waited in a browser, to be put right
        form = Form.begun(request.GET.dict())
    if form.sent:
        wishes = _wishes(request, form)
        kept = form.write(
            lambda: actions.log_asks(
                request.user, wishes, now=request.now, key=form.key, made_id=form.uuid(ID)
            ),
            title="lines",
            name="lines",
        )
        if kept:
            return _done(request, wishes)
    return render(request, "noes/many.jinja", _left_open(request), form=form)


def _left_open(request: Visit) -> str:
    """How many asks still lack what a hurried line left open; "" for none."""
    n = asks.count(request.user, asks.Asks(bare=True))
    words = ngettext("%(n)s ask says no kind yet.", "%(n)s asks say no kind yet.", n)
    return words % {"n": figure(n)} if n else ""


def _wishes(request: Visit, form: Form) -> Sequence[NewAsk]:
    """One ask to each line that says something. What a line cannot be is said of the box."""
    owner = request.user
    found = (BULLET.sub("", line).strip() for line in form.text("lines").splitlines())
    lines = [line for line in found if line]
    if not lines:
        form.refuse("lines", _("Write what you asked for, a line to each ask."))
    if len(lines) > MOST_LINES:
        most = figure(MOST_LINES)
        form.refuse("lines", _("Keep it to %s lines at a time, or bring them as a table.") % most)
        return ()
    people, words = [one.name for one in names(owner)], wording(owner)
    wishes = []
    for line in lines:
        one = Form.begun({"line": line, "as": form.text("as")})
        made = composed(
            one, today=request.today, people=people, words=words, language=get_language()
        )
        for sentence in _wrong(one, made.ask):
            form.refuse("lines", labelled(quoted(line[:60]), sentence))
        wishes.append(made.ask)
    return wishes


def _wrong(one: Form, wish: NewAsk) -> Sequence[str]:
    """What a line cannot be, and that its title is no title."""
    found = [sentence for said in one.wrong.values() for sentence in said]
    try:
        valid.needed("title", wish.title)
    except NotValid as problem:
        found.append(str(problem))
    return found


def _done(request: Visit, wishes: Sequence[NewAsk]) -> HttpResponse:
    n = len(wishes)
    said = ngettext("Kept: %s ask.", "Kept: %s asks.", n) % figure(n)
    is_bare = any(wish.kind is None for wish in wishes)
    go = (f"{reverse('journal')}?bare=1", _("Say more of them")) if is_bare else None
    return done(request, "today", said, fresh=any(not wish.draft for wish in wishes), go=go)
