"""The pages for what is not there, and for what cannot be read."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from noes.web.pages.refused import RefusedPage
from noes.web.views.plumbing import refused, render, visit_of


def missing(request: HttpRequest) -> HttpResponse:
    """Answer somebody who was let in, for an address that leads nowhere."""
    sentence = _("There is no such page in this notebook.")
    return refused(visit_of(request), sentence, HTTPStatus.NOT_FOUND)


def unread(request: HttpRequest, title: str, sentence: str, status: HTTPStatus) -> HttpResponse:
    """Answer somebody who was let in, for a form of which nothing can be read."""
    request.POST = QueryDict()
    page = RefusedPage(title, sentence, (), is_unread=True)
    return render(visit_of(request), "noes/refused.jinja", page, status=status)
