"""Pictures to share: the page they are chosen on, and the files themselves."""

from django.http import HttpResponse

from noes.exchange.pictures.files import picture_file
from noes.web.forms import Form
from noes.web.pages.pictures import look_of, pictures_page
from noes.web.views.plumbing import Visit, reads, render, unless_known


@reads
def pictures(request: Visit) -> HttpResponse:
    page = pictures_page(request.user, Form(request.GET), request.today)
    return render(request, "noes/pictures.jinja", page)


@reads
def picture(request: Visit, file: str) -> HttpResponse:
    """One picture, drawn once for each browser as long as nothing changes."""
    return unless_known(request, lambda: _drawn(request, file), request.get_full_path())


def _drawn(request: Visit, file: str) -> HttpResponse:
    made = picture_file(request.user, request.today, file, look_of(Form(request.GET)))
    return HttpResponse(made.content, content_type=made.type)
