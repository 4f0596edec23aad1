"""By which addresses other programs reach this notebook."""

from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest

BACK: Final = "/google/back"


def origin_of(request: HttpRequest) -> str | None:
    """Where other programs reach the notebook; None for a request that came by no server."""
    if settings.URL:
        return str(settings.URL.origin)
    if "HTTP_HOST" not in request.META:
        return None
    # Browsers know that such names are this machine, other programs do not.
    is_ours = request.get_host().partition(":")[0].endswith(".localhost")
    return _here(request) if is_ours else f"http://{request.get_host()}"


def redirect_of(request: HttpRequest) -> str | None:
    """Where Google sends its answer to a request of this kind; None where no server would hear it.

    Google sends to this machine by its number only, and not to the name that our pages have.
    """
    if "HTTP_HOST" not in request.META:
        return None
    if settings.URL and request.get_host() == settings.URL.netloc:
        return f"{settings.URL.origin}{BACK}"
    return f"{_here(request)}{BACK}"


def _here(request: HttpRequest) -> str:
    """This machine by its number, at the port that the browser came to."""
    port = urlsplit(f"//{request.get_host()}").port or request.get_port()
    return f"http://127.0.0.1:{port}"
