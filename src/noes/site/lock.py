"""One server a data folder: the lock it holds, and how others find and stop it."""

import fcntl
import os
import signal
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from noes.cli import home
from noes.cli.home import Address

PATIENCE = 10.0  # seconds
STEP = 0.02
READER_PATIENCE = 0.3  # a reader holds the lock for microseconds

holder = home.holder


class HeldError(Exception):
    """Another process holds the lock of this folder."""


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder's lock for as long as the block, and its forked children, live.

    Raises:
        HeldError: somebody else holds it.
        OSError: the lock file cannot be made.
    """
    descriptor = os.open(
        folder / home.LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, stat.S_IRUSR | stat.S_IWUSR
    )
    try:
        _take(descriptor)
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int) -> None:
    until = time.monotonic() + READER_PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            if time.monotonic() > until:
                raise HeldError from problem
            time.sleep(STEP)
        else:
            return


def running(folder: Path, patience: float = PATIENCE) -> Address | None:
    """Return where the app of this folder answers, waiting for one that is just starting."""
    until = time.monotonic() + patience
    while home.is_running(folder):
        where = home.address(folder)
        if where is not None:
            return where
        if time.monotonic() > until:
            return None
        time.sleep(STEP)
    return None


def stop_running(folder: Path, patience: float = PATIENCE) -> bool:
    """Stop the app of this folder and wait until it let go of the lock.

    Returns:
        True when one was running.

    Raises:
        TimeoutError: it did not stop in time.
    """
    where = running(folder)
    if where is None:
        return False
    os.kill(where.pid, signal.SIGTERM)
    until = time.monotonic() + patience
    while home.is_running(folder):
        if time.monotonic() > until:
            raise TimeoutError(f"process {where.pid} does not stop")
        time.sleep(STEP)
    return True
