"""The application: Django behind the door. The server and the command line call the same one."""

import os
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "noes.site.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse

from noes.site import logs
from noes.site.middleware.door import Door


def in_one_piece(inner: WSGIApplication) -> WSGIApplication:
    """Hand over a whole answer as a list, which Granian sends at once and with its length."""

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = inner(environ, start_response)
        if not isinstance(answer, HttpResponse):
            return answer
        content: bytes = answer.content
        answer.close()
        return [content]

    return application


def behind_door(inner: WSGIApplication) -> WSGIApplication:
    return Door(inner, hosts=settings.ALLOWED_HOSTS, public=settings.URL)


logs.configure()
django_application = in_one_piece(get_wsgi_application())
application = behind_door(django_application)
