"""The journal, and what is done to many asks at once."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.core.moments import Type
from noes.journal import actions
from noes.journal.wishes import AskChanges
from noes.web.forms import Document, Form
from noes.web.pages.journal import journal_page, wanted
from noes.web.views.plumbing import Visit, form_of, form_page, render
from noes.web.views.sweeping import Sweep, record, sweep


@form_page
def journal(request: Visit) -> HttpResponse:
    """The list that its address asks for; sent to itself, it changes the asks that were ticked."""
    form, wished = form_of(request), wanted(Form(request.GET))
    if form.sent:
        to = wished.address(number=wished.number)
        answer = sweep(request, form, SWEEPS, which=lambda: wished.which, to=to)
        if answer is not None:
            return answer
    page = journal_page(request.user, request.notebook, wished, request.today)
    return render(request, "noes/journal.jinja", page, form=form)


def _change(read: Callable[[Form], AskChanges]) -> Sweep:
    def change(request: Visit, form: Form, asks: Sequence[UUID]) -> Document | None:
        changes = read(form)
        return form.write(
            lambda: actions.edit_asks(request.user, asks, changes, now=request.now, key=form.key),
            tags="tag",
        )

    return change


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
    "declined": record(Type.DECLINED),
    "ghosted": record(Type.GHOSTED),
    "tag": _change(_tags),
    "kind": _change(_kind),
    "channel": _change(_channel),
    "trash": _trash,
}
