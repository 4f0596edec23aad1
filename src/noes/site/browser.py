"""Opening the notebook where there is a browser to open it in."""

import os
import sys
import webbrowser


def has_display() -> bool:
    """Say whether a browser window can appear."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_link(url: str) -> None:
    """Open a link in the person's browser, if there is one."""
    if has_display():
        webbrowser.open(url)
