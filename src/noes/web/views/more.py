"""The menu of everything that has no tab of its own."""

from django.http import HttpResponse

from noes.web.pages.more import keys_page, more_page
from noes.web.views.plumbing import Visit, reads, render


@reads
def more(request: Visit) -> HttpResponse:
    return render(request, "noes/more.jinja", more_page())


@reads
def keys(request: Visit) -> HttpResponse:
    return render(request, "noes/keys.jinja", keys_page())
