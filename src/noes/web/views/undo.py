"""Taking back the last write, from the toast that tells of it or from a page of its own."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.journal import actions
from noes.web.pages.undo import undo_page
from noes.web.views.plumbing import Visit, done, form_of, form_page, render


@form_page
def undo(request: Visit) -> HttpResponse:
    form = form_of(request)
    if form.sent:
        revision = form.whole("revision", 1, 10**12)
        taken = form.write(lambda: actions.undo(request.user, now=request.now, revision=revision))
        if taken:
            text = _("Taken back: %s") % taken["undone"]["subject"]
            return done(request, "undo", text, undoable=False)
    return render(request, "noes/undo.jinja", undo_page(request.user), form=form)
