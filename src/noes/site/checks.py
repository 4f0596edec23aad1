"""What an operator may have got wrong, each with a hint. `noes doctor` shows them too."""

import stat
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, register
from django.core.checks import Warning as Advice

SHARED = stat.S_IRWXG | stat.S_IRWXO


@register
def check_home_is_private(**_: Any) -> list[CheckMessage]:
    """The data folder is nobody else's to read."""
    try:
        mode = settings.HOME.stat().st_mode
    except OSError:
        return []  # not made yet
    if not mode & SHARED:
        return []
    hint = f"Close it with: chmod 700 {settings.HOME}"
    return [
        Advice("Other users of this machine can look into the data folder.", hint, id="noes.W1")
    ]


@register
def check_clock_runs(**_: Any) -> list[CheckMessage]:
    """A stopped clock is for demos and tests only."""
    if settings.NOW is None:
        return []
    hint = "Unset NOES_NOW, unless this is a demo or a test."
    return [Advice(f"The clock stands still at {settings.NOW.isoformat()}.", hint, id="noes.W2")]


@register
def check_url_is_not_local(**_: Any) -> list[CheckMessage]:
    """NOES_URL names the proxy, not this server."""
    if settings.URL is None or settings.URL.host not in {"localhost", "127.0.0.1", "[::1]"}:
        return []
    hint = "Set it to the https address of the proxy or tailnet, or unset it."
    return [Advice("NOES_URL names this machine itself.", hint, id="noes.W3")]
