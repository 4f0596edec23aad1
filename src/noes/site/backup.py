"""Copies of the notebook, made by SQLite's own backup call."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path


def before_migration(database: Path, folder: Path, now: datetime) -> Path:
    """Copy the notebook as it is before its tables change.

    Args:
        database: the notebook's file.
        folder: where backups are kept.
        now: this instant; part of the copy's name.

    Returns:
        The copy.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"before-migration-{now:%Y%m%dT%H%M%SZ}.sqlite3"
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
