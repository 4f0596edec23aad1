"""Taking back the last write, from the toast that tells of it or from a page of its own."""

from http import HTTPStatus

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from noes.journal import actions
from noes.journal.errors import NotLawful
from noes.journal.queries.writes import meant_write
from noes.web.forms import Form
from noes.web.pages.undo import undo_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, render

LAST_REVISION = 10**12


@form_page
def undo(request: Visit) -> HttpResponse:
    """What undo would take back; sent to itself, the page takes it back.

    An undo that was offered before something else was written leads to the page of that question.
    """
    form = form_of(request)
    revision = (form if form.sent else Form(request.GET)).whole("revision", 1, LAST_REVISION)
    if not form.sent or form.is_wrong:
        return render(request, "noes/undo.jinja", undo_page(request.user, revision), form=form)
    try:
        taken = actions.undo(request.user, now=request.now, revision=revision)
    except NotLawful:
        meant = meant_write(request.user, revision) if revision else None
        if meant and meant.is_undone:  # pressed twice: the answer is the same
            return _done(request, meant.subject)
        question = f"{request.path}?revision={revision}"
        return HttpResponseRedirect(question, status=HTTPStatus.SEE_OTHER)
    return _done(request, taken["undone"]["subject"])


def _done(request: Visit, subject: str) -> HttpResponse:
    return done(request, "undo", _("Taken back: %s"), undoable=False, of=subject)
