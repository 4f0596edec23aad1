"""The year: every day of it on one page."""

from django.http import HttpResponse

from noes.web.pages.year import year_page
from noes.web.views.plumbing import Visit, reads, render, unless_known


@reads
def year(request: Visit, number: int | None = None) -> HttpResponse:
    """One year, this one unless another is asked for."""
    wanted = request.today.year if number is None else number
    return unless_known(request, lambda: _show(request, wanted))


def _show(request: Visit, wanted: int) -> HttpResponse:
    page = year_page(request.user, request.notebook, wanted, request.today)
    return render(request, "noes/year.jinja", page)
