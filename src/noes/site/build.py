"""One short text that changes with every change to the program: part of ETags and asset paths."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

LENGTH = 12


def build_of(package: Path) -> str:
    """Name the state of every file of the package by path, size and time of change."""
    seen = hashlib.sha256()
    for line in sorted(_files(str(package))):
        seen.update(line.encode())
    return seen.hexdigest()[:LENGTH]


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name == "__pycache__":
                continue
            if entry.is_dir():
                yield from _files(entry.path)
            else:
                about = entry.stat()
                yield f"{entry.path} {about.st_size} {about.st_mtime_ns}\n"
