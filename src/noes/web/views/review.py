"""Review: a week that is looked back on."""

from django.http import HttpResponse

from noes.web.forms import Form
from noes.web.pages.review import review_page
from noes.web.views.plumbing import Visit, reads, render, unless_known


@reads
def review(request: Visit) -> HttpResponse:
    """The week that the address asks for, sent once to each browser as long as nothing changes."""
    return unless_known(request, lambda: _show(request))


def _show(request: Visit) -> HttpResponse:
    page = review_page(request.user, request.notebook, Form(request.GET), request.today)
    return render(request, "noes/review.jinja", page)
