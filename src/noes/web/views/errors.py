"""The page for what is not there."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from noes.web.views.plumbing import refused, visit_of


def missing(request: HttpRequest) -> HttpResponse:
    """Answer somebody who was let in, for an address that leads nowhere."""
    sentence = _("There is no such page in this notebook.")
    return refused(visit_of(request), sentence, HTTPStatus.NOT_FOUND)
