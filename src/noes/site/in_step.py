"""The quiet thread that brings kept sheets into step after the notebook was written to.

It asks the database once a minute whether there is anything to do, and Google only where somebody
connected a sheet. A pass is claimed in the database, so that several of these are safe.
"""

import logging
import threading
from typing import Final

from django.db import DatabaseError, connection

from noes.journal.errors import NotFound
from noes.journal.queries.kept_sheets import sheets_to_keep
from noes.site.clock import now

STEP: Final = 60.0  # seconds; a minute of writing is one pass
_logger: Final = logging.getLogger("django.noes")


def begin() -> None:
    """Begin, in the worker: the thread ends with it."""
    threading.Thread(target=_run, daemon=True).start()


def _run() -> None:
    never = threading.Event()
    while not never.wait(STEP):
        try:
            keep_all()
        except DatabaseError:
            pass  # a full or locked disk: the next minute is another try
        except Exception:
            _logger.exception("a kept sheet")
        finally:
            connection.close()


def keep_all() -> int:
    """Bring each sheet into step that shows an earlier state; give how many were."""
    kept = 0
    for sheet in sheets_to_keep(now()):
        # late: start-up - most notebooks have no sheet, and need nothing that reads tables
        from noes.exchange.errors import ExchangeError
        from noes.exchange.google.keeping import keep, our_house

        try:
            keep(sheet.owner, our_house(), now=now())
        except (ExchangeError, NotFound):
            continue  # noted beside the sheet, or let go of meanwhile
        kept += 1
    return kept
