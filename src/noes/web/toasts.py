"""What was just done, said once on the next page, with the way to take it back.

It travels in a signed cookie that lives for a minute, so that saying it costs no row.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase

COPY = "HTTP_NOES_COPY"  # of a page that script brings for itself, which nobody sees
NEXT = "next"
LIFE = 60
SALT = "noes.said"
MOST_LETTERS = 240
TITLE_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Toast:
    """What was done.

    Args:
        text: it in words.
        revision: the write that undo takes back, or None where there is nothing to take back.
        fresh: whether a stroke was just made, which the tally then draws in.
        go: one useful thing to do now: its address and words.
        won: "yes" or "win" where something was won.
        path: the page that says it, to which undo returns.
    """

    text: str
    revision: int | None = None
    fresh: bool = False
    go: tuple[str, str] | None = None
    won: str = ""
    path: str = "/"

    @property
    def undo(self) -> dict[str, str] | None:
        return None if self.revision is None else {"revision": str(self.revision), NEXT: self.path}


def shortened(text: str, letters: int = TITLE_LETTERS) -> str:
    """A title, a name or a note as it is told back in passing."""
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"


def cookie_name() -> str:
    return f"{settings.SESSION_COOKIE_NAME}_said"


def say(request: HttpRequest, response: HttpResponseBase, toast: Toast) -> None:
    """Have the next page say it."""
    told = [shortened(toast.text, MOST_LETTERS), toast.revision, toast.fresh, toast.go, toast.won]
    said = signing.dumps(told, salt=SALT, compress=True)
    response.set_cookie(
        cookie_name(),
        said,
        max_age=LIFE,
        httponly=True,
        samesite="Strict",
        secure=request.is_secure(),
    )


def said(request: HttpRequest) -> list[Toast]:
    """What the last page did; nothing where the cookie is old or not ours, or nobody would see it."""
    value = None if COPY in request.META else request.COOKIES.get(cookie_name())
    if not value:
        return []
    try:
        text, revision, fresh, go, won = signing.loads(value, salt=SALT, max_age=LIFE)
    except (signing.BadSignature, ValueError):
        return []
    here = request.get_full_path()
    return [Toast(text, revision, fresh, tuple(go) if go else None, won, here)]


def forget(response: HttpResponseBase) -> None:
    response.delete_cookie(cookie_name(), samesite="Strict")
