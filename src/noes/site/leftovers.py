"""What demos leave behind that were killed: told from the living by a lock, and cleared away."""

import fcntl
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "noes-demo-"
LOCK = "demo.lock"


@contextmanager
def throwaway() -> Iterator[Path]:
    """Make a folder that is deleted at the end; a killed process leaves it to `sweep`."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        descriptor = _locked(folder)
        try:
            yield folder
        finally:
            os.close(descriptor)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _locked(folder: Path) -> int:
    draft = folder / f".{LOCK}"
    flags = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC
    descriptor = os.open(draft, flags, stat.S_IRUSR | stat.S_IWUSR)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    draft.rename(folder / LOCK)  # never seen but locked
    return descriptor


def sweep() -> None:
    """Delete the folders of demos that live no more."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if _is_left(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path) -> bool:
    try:
        descriptor = os.open(folder / LOCK, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:  # just being made, or somebody else's
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    else:
        return folder.lstat().st_uid == os.getuid()
    finally:
        os.close(descriptor)
