"""The addresses of Gone quiet. Apart from what the page says, which loads the numbers."""

from urllib.parse import urlencode

from django.urls import reverse

from noes.web.forms import Form

LAST_PAGE = 1_000_000


def address(number: int, *, many: bool = False) -> str:
    """The address of a page of them, with boxes to tick or without."""
    said = {"page": number} if number > 1 else {}
    if many:
        said["many"] = 1
    return reverse("quiet") + (f"?{urlencode(said)}" if said else "")


def wanted(form: Form) -> tuple[int, bool]:
    """Which page the address asks for, and whether with boxes to tick."""
    return form.whole("page", 1, LAST_PAGE) or 1, form.has("many")
