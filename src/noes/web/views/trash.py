"""The trash."""

from django.http import HttpResponse

from noes.web.forms import Form
from noes.web.pages.trash import LAST_PAGE, trash_page
from noes.web.views.plumbing import Visit, reads, render


@reads
def trash(request: Visit) -> HttpResponse:
    number = Form(request.GET).whole("page", 1, LAST_PAGE) or 1
    return render(request, "noes/trash.jinja", trash_page(request.user, number, request.today))
