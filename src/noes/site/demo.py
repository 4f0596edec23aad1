"""A throwaway notebook with a year in it, always the same, gone when it ends."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from zoneinfo import ZoneInfo

from noes.cli.words import _
from noes.exchange.sample.document import document
from noes.site import env, leftovers, server
from noes.site.server import Listening, Opened
from noes.site.zone import machine_zone

NOT_OURS = ("NOES_DATABASE_URL", "NOES_URL")  # those of the person's own notebook
ENDS = (signal.SIGTERM, signal.SIGHUP)

__all__ = ["document", "run"]


def run(listening: Listening, opened: Opened) -> None:
    """Serve a fresh sample year until told to stop, then leave nothing behind.

    Raises:
        Problem: it cannot be served, and why.
    """
    with _throwaway() as folder:
        server.serve(folder, listening, opened, _fill)


@contextmanager
def _throwaway() -> Iterator[Path]:
    """Make the data folder of this process one that is deleted at the end, however that comes."""
    for sort in ENDS:  # until the server listens for them itself
        signal.signal(sort, _stop)
    with leftovers.throwaway() as folder:
        for name in NOT_OURS:
            os.environ.pop(name, None)
        os.environ["NOES_HOME"] = str(folder)
        os.environ[env.DEMO] = "1"
        yield folder


def _stop(_sort: int, _frame: FrameType | None) -> None:
    raise SystemExit


def _fill() -> None:
    # late: django - models need a Django that is set up, and a fresh notebook has seen to that
    from django.db import connections

    from noes.accounts.actions import local_owner
    from noes.core.days import local_day
    from noes.exchange.notebook import restore
    from noes.journal.actions import welcome
    from noes.site.clock import now

    instant = now()
    owner = local_owner(now=instant, time_zone=machine_zone())
    today = local_day(instant, ZoneInfo(owner.time_zone), owner.day_start)
    restore(owner, document(today), name=_("the sample year"), now=instant)
    welcome(owner, now=instant)
    connections.close_all()  # before the server forks
