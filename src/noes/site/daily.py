"""The quiet thread that makes the copy of the day while the app runs."""

import os
import sqlite3
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

from noes.cli.words import _
from noes.site import backup, database

FIRST = 1.0  # seconds after the start, which has better to do
STEP = 600.0  # seconds; a machine that slept does not count them, so it looks often


class Daily:
    """Begun once the worker is on its way, since a thread begun before would be forked too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.owner = os.getpid()
        self.ended = threading.Event()
        self.thread: threading.Thread | None = None
        self.told = False

    def begin(self) -> None:
        if self.thread is None and os.getpid() == self.owner and not self.ended.is_set():
            self.thread = threading.Thread(target=self._run, daemon=True)
            self.thread.start()

    def end(self) -> None:
        self.ended.set()

    def _run(self) -> None:
        file = database.file_of(self.folder)
        wait = FIRST
        while not self.ended.wait(wait):
            self._make(file)
            wait = STEP

    def _make(self, file: Path) -> None:
        try:
            backup.daily(file, backup.folder_of(file, self.folder), datetime.now(UTC))
        except (OSError, sqlite3.Error):
            self._tell()
        else:
            self.told = False

    def _tell(self) -> None:
        """Say once that there is no copy; the app goes on, and so does the looking."""
        if not self.told:
            said = _("Today’s backup could not be made; `noes doctor` says more.")
            print(said, file=sys.stderr, flush=True)  # noqa: T201 - the server's own stderr
        self.told = True
