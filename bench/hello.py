"""Floors that serve: python -m bench.hello session|django PORT DATABASE, under Granian as Noes is."""

import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable
from typing import Any

from granian import Granian
from granian.constants import HTTPModes, Interfaces

LOOK = "SELECT owner_id, id FROM accounts_session WHERE digest = ? LIMIT 1"
KNOWN = threading.local()


def session_hello(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Say hello after one look for a session, by bare sqlite3."""
    if not hasattr(KNOWN, "database"):
        KNOWN.database = sqlite3.connect(os.environ["BENCH_DATABASE"], isolation_level=None)
    KNOWN.database.execute(LOOK, (environ.get("HTTP_COOKIE", ""),)).fetchone()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"hello"]


def empty_django() -> Any:
    """An empty Django project."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application
    from django.http import HttpRequest, HttpResponse
    from django.urls import path

    def hello(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(b"hello")

    urls = type(sys)("bench_urls")
    urls.urlpatterns = [path("", hello)]  # type: ignore[attr-defined] # a module made on the spot
    sys.modules["bench_urls"] = urls
    settings.configure(
        ROOT_URLCONF="bench_urls",
        ALLOWED_HOSTS=["*"],
        SECRET_KEY="only to start",  # noqa: S106 - it guards nothing
        INSTALLED_APPS=[
            "django.contrib.admin",
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.sessions",
            "django.contrib.messages",
            "django.contrib.staticfiles",
        ],
    )
    return get_wsgi_application()


def load() -> Any:
    return session_hello if os.environ["BENCH_FLOOR"] == "session" else empty_django()


def main(floor: str, port: int) -> None:
    os.environ["BENCH_FLOOR"] = floor
    Granian(
        "bench.hello",
        address="127.0.0.1",
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=1,
        blocking_threads=4,
        log_enabled=False,
    ).serve(target_loader=load, wrap_loader=False)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
