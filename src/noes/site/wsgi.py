"""The application: Django behind the door. The server and the command line call the same one."""

import os
from collections.abc import Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "noes.site.settings")

from django.conf import settings
from django.core.cache import close_caches
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection, connections, reset_queries
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


def keep_connection() -> None:
    """Look after the connection by its own state, for a sixth of what Django's signals cost.

    SQLite's file goes nowhere: a connection is closed only after an error, or when somebody left
    a transaction open. A database server's connections are left to Django.
    """
    if connection.vendor != "sqlite":
        return
    request_started.disconnect(close_old_connections)
    request_started.disconnect(reset_queries)
    request_finished.disconnect(close_old_connections)
    request_finished.disconnect(close_caches)  # there are none
    request_finished.connect(_close_if_spoilt)


def _close_if_spoilt(**_named: Any) -> None:
    held = connections["default"]
    if held.errors_occurred or not held.autocommit:
        held.close_if_unusable_or_obsolete()


def behind_door(inner: WSGIApplication) -> WSGIApplication:
    return Door(inner, hosts=settings.ALLOWED_HOSTS, public=settings.URL)


logs.configure()
keep_connection()
django_application = in_one_piece(get_wsgi_application())
application = behind_door(django_application)
