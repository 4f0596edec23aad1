"""Insights: what the record says."""

from django.http import HttpResponse

from noes.web.views.plumbing import Visit, reads, render, unless_known


@reads
def insights(request: Visit) -> HttpResponse:
    """The page; computed once for each change and day, and sent once to each browser."""
    return unless_known(request, lambda: _show(request))


def _show(request: Visit) -> HttpResponse:
    # late: start-up - numpy and scipy take 0.2 s and 40 MB, and no other page needs them
    from noes.web.pages.insights import insights_page

    page = insights_page(request.user, request.notebook, request.today)
    return render(request, "noes/insights.jinja", page)
