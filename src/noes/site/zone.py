"""The time zone this machine is set to, by its IANA name."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LINK = Path("/etc/localtime")
FOLDER = "zoneinfo/"
SYSTEM = Path("/usr/share/zoneinfo")


def machine_zone() -> str:
    """Return the machine's zone; UTC where it does not say."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _linked()):
        if name and _is_zone(name):
            return name
    return "UTC"


def _linked() -> str:
    return str(LINK.resolve()).partition(FOLDER)[2]


def _is_zone(name: str) -> bool:
    if SYSTEM.exists() and not (SYSTEM / name).exists():
        return False  # Django takes no zone that the system's own folder lacks
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
