"""The application: Django behind the door. The server and the command line call the same one."""

import os
from wsgiref.types import WSGIApplication

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "noes.site.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from noes.site import logs
from noes.site.middleware.door import Door


def behind_door(inner: WSGIApplication) -> WSGIApplication:
    return Door(inner, hosts=settings.ALLOWED_HOSTS, public=settings.URL)


logs.configure()
django_application = get_wsgi_application()
application = behind_door(django_application)
