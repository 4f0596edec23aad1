"""The data folder: where the notebook lives on this machine. Imports no Django."""

import os
from pathlib import Path

import platformdirs


def home() -> Path:
    """Return the data folder: NOES_HOME, else the platform's own place for it."""
    moved = os.environ.get("NOES_HOME")
    if moved:
        return Path(moved).expanduser().resolve()
    return platformdirs.user_data_path("noes", appauthor=False)
