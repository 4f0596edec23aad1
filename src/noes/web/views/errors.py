"""Pages for what is not there and for what went wrong."""

from django.http import HttpResponse
from django.utils.translation import gettext as _

from noes.journal.errors import NotFound
from noes.web.views.plumbing import Visit, form_page


@form_page
def missing(request: Visit) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    raise NotFound(_("There is no such page in this notebook."))
