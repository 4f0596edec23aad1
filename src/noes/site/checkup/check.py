"""What a check says, and what it looks at."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Check:
    """What was found about one thing.

    Args:
        name: which thing; stays the same from version to version.
        ok: whether all is well with it.
        says: what was found.
        do: the way out; empty where all is well.
    """

    name: str
    ok: bool
    says: str
    do: str = ""


@dataclass(frozen=True, slots=True)
class House:
    """What the checks look at.

    Args:
        folder: the data folder.
        file: the notebook's file.
        now: this instant, by the machine's own clock.
    """

    folder: Path
    file: Path
    now: datetime


def well(name: str, says: str) -> Check:
    return Check(name, ok=True, says=says)


def ill(name: str, says: str, do: str) -> Check:
    return Check(name, ok=False, says=says, do=do)


def set_up_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "noes.site.settings")
    # late: start-up - only some of the checks need it
    import django

    django.setup()
