"""Noes away from its computer: the code that lets a phone in, and the bookmark that logs a page."""

import datetime as dt
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from markupsafe import Markup

from noes.accounts.models import User

MODULE: Final = 6  # pixels a side: whole ones, so that no line of the code is finer than another
QUIET: Final = 4  # modules of white around a code, as its norm wants it
MOST_MARKED: Final = 2000  # letters of what was marked on a page: an address has to hold them
EXAMPLE: Final = "https://laptop.example.ts.net"
BOOKMARK: Final = (
    "javascript:void(location='{log}?'+new URLSearchParams({{title:document.title,"
    "text:String(getSelection()).slice(0,{most}),url:location.href}}))"
)


@dataclass(frozen=True, slots=True)
class Code:
    """A code for the camera of a phone.

    Args:
        link: What it says: the address that lets one browser in.
        picture: It drawn, black on white in either theme, since cameras read no other.
        side: How wide that is, in pixels.
        until: Until when it lets somebody in, such as "15:10".
    """

    link: str
    picture: Markup
    side: int
    until: str


@dataclass(frozen=True, slots=True)
class PhonePage:
    """Everything about phones and other pages.

    Args:
        address: The https address that a phone reaches this notebook by; "" where there is none.
        steps: What to type to have one: what each line is for, and the line; none where one is.
        code: The code, when it was just made.
        is_in_the_clear: Whether this page came by plain http from another computer.
        bookmark: The address of the bookmark that logs the page one is on.
    """

    address: str
    steps: tuple[tuple[str, str], ...]
    code: Code | None
    is_in_the_clear: bool
    bookmark: str


def phone_page(
    *, address: str, port: str, log: str, code: Code | None, is_in_the_clear: bool
) -> PhonePage:
    """What a phone needs, as this notebook is reached.

    Args:
        address: By which a phone reaches it; "" for none.
        port: On which it listens on this computer.
        log: The address of the composer, as this browser reaches it.
        code: The code, when it was just made.
        is_in_the_clear: Whether this page came by plain http from another computer.
    """
    return PhonePage(
        address=address,
        steps=() if address else _steps(port),
        code=code,
        is_in_the_clear=is_in_the_clear,
        bookmark=BOOKMARK.format(log=log, most=MOST_MARKED),
    )


def _steps(port: str) -> tuple[tuple[str, str], ...]:
    return (
        (_("Have Tailscale lead to Noes; it prints the address."), f"tailscale serve --bg {port}"),
        (_("Start Noes with that address."), f"NOES_URL={EXAMPLE} noes serve --port {port}"),
    )


def code_of(owner: User, link: str, expires_at: dt.datetime) -> Code:
    """Draw the code of an entry link.

    Args:
        owner: In whose time its end is told.
        link: The whole of its address.
        expires_at: When it stops letting anybody in.
    """
    # late: start-up - only a page with a code on it draws one
    import segno

    code = segno.make(link, error="m")
    drawn = code.svg_inline(
        border=QUIET, omitsize=True, light="white", svgclass=None, lineclass=None
    )
    return Code(
        link=link,
        picture=Markup(drawn),  # noqa: S704 - segno writes figures only: nothing in it was typed
        side=int(code.symbol_size(border=QUIET)[0]) * MODULE,
        until=f"{expires_at.astimezone(ZoneInfo(owner.time_zone)):%H:%M}",
    )
