"""The menu of everything that has no tab of its own."""

from django.http import HttpResponse

from noes.web.pages.more import more_page
from noes.web.views.plumbing import Visit, reads, render


@reads
def more(request: Visit) -> HttpResponse:
    return render(request, "noes/more.jinja", more_page())
