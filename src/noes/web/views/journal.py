"""The journal, and what is done to many asks at once."""

from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.moments import State, Type
from noes.journal import actions
from noes.journal.access import MOST_AT_ONCE
from noes.journal.figures import figure
from noes.journal.queries.asks import ids
from noes.journal.wishes import AskChanges, NewMoment
from noes.web.forms import Document, Form
from noes.web.pages.journal import Wanted, journal_page, wanted
from noes.web.views.plumbing import Visit, done, form_of, form_page, render

Sweep = Callable[[Visit, Form, Sequence[UUID]], Document | None]


@form_page
def journal(request: Visit) -> HttpResponse:
    """The list that its address asks for; sent to itself, it changes the asks that were ticked."""
    form, wished = form_of(request), wanted(Form(request.GET))
    if form.sent:
        answer = _sweep(request, form, wished)
        if answer is not None:
            return answer
    page = journal_page(request.user, request.notebook, wished, request.today)
    return render(request, "noes/journal.jinja", page, form=form)


def _sweep(request: Visit, form: Form, wished: Wanted) -> HttpResponse | None:
    """Do to all that were ticked what the button says, as one write."""
    asks = _chosen(request, form, wished)
    sweep = form.text("do")
    if not asks:
        form.refuse("", _("Tick the asks that you mean first."))
    if sweep not in SWEEPS:
        form.refuse("", _("Choose what to do with them."))
    swept = SWEEPS[sweep](request, form, asks) if sweep in SWEEPS else None
    if swept is None:
        return None
    text = _said(sweep, swept)
    return done(request, wished.address(number=wished.number), text, undoable=bool(swept["asks"]))


def _chosen(request: Visit, form: Form, wished: Wanted) -> Sequence[UUID]:
    if form.has("all"):
        return ids(request.user, wished.which, MOST_AT_ONCE)
    try:
        return [UUID(key) for key in form.many("ask")]
    except ValueError:
        return []


def _said(sweep: str, swept: Document) -> str:
    """What was done to how many, and how many it could not come to."""
    n, left = len(swept["asks"]), swept.get("left", ())
    if not n:
        return _nothing(left)
    text = {
        "declined": ngettext("%(n)s ask is a no", "%(n)s asks are a no", n),
        "ghosted": ngettext("%(n)s ask counts as a no", "%(n)s asks count as a no", n),
        "trash": ngettext("%(n)s ask is in the trash", "%(n)s asks are in the trash", n),
    }.get(sweep, ngettext("%(n)s ask changed", "%(n)s asks changed", n))
    said = text % {"n": figure(n)}
    if not left:
        return _("%s.") % said
    others = ngettext("%(n)s other stays as it was", "%(n)s others stay as they were", len(left))
    return _("%(done)s; %(rest)s.") % {"done": said, "rest": others % {"n": figure(len(left))}}


def _nothing(left: Collection[str]) -> str:
    """Why an answer came to none of the asks."""
    if {State.DRAFT, State.DONE}.isdisjoint(left):
        return _("Nothing changed: those asks have ended.")
    return _("Nothing changed: none of those asks waits for an answer.")


def _record(kind: Type) -> Sweep:
    def sweep(request: Visit, form: Form, asks: Sequence[UUID]) -> Document | None:
        wish = NewMoment(kind)
        return form.write(
            lambda: actions.record_moments(request.user, asks, wish, now=request.now, key=form.key)
        )

    return sweep


def _change(read: Callable[[Form], AskChanges]) -> Sweep:
    def sweep(request: Visit, form: Form, asks: Sequence[UUID]) -> Document | None:
        changes = read(form)
        return form.write(
            lambda: actions.edit_asks(request.user, asks, changes, now=request.now, key=form.key),
            tags="tag",
        )

    return sweep


def _trash(request: Visit, form: Form, asks: Sequence[UUID]) -> Document | None:
    return form.write(lambda: actions.trash_asks(request.user, asks, now=request.now, key=form.key))


def _tags(form: Form) -> AskChanges:
    tags = form.needed("tag", _("Write the tag first."))
    return AskChanges(tags=tuple(tags.split(",")))


def _kind(form: Form) -> AskChanges:
    return AskChanges(kind=form.needed("kind", _("Choose the kind first.")))


def _channel(form: Form) -> AskChanges:
    return AskChanges(channel=form.needed("channel", _("Choose the channel first.")))


SWEEPS: Mapping[str, Sweep] = {
    "declined": _record(Type.DECLINED),
    "ghosted": _record(Type.GHOSTED),
    "tag": _change(_tags),
    "kind": _change(_kind),
    "channel": _change(_channel),
    "trash": _trash,
}
