"""An event that a signal handler may set."""

import threading
from contextlib import suppress

STEP = 0.5  # seconds


class Bell:
    """Stands in for `threading.Event`, which a signal handler must not set.

    Its `set` takes a lock that the main thread may hold just then, in `wait`: the handler waits
    for itself, and Ctrl-C is never answered. Here letting go of a lock is all there is to it.
    """

    def __init__(self) -> None:
        self._silent = threading.Lock()
        self._silent.acquire()

    def set(self) -> None:
        """Wake everybody who waits; again changes nothing."""
        with suppress(RuntimeError):  # rung already
            self._silent.release()

    def clear(self) -> None:
        """Let it be waited for anew."""
        self._silent.acquire(blocking=False)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it rings, for so many seconds at the most; say whether it did."""
        if timeout is None:
            # In steps: where another thread takes the signal, nothing else wakes the main one,
            # which alone runs the handler.
            while not self._silent.acquire(timeout=STEP):
                pass
        elif not self._silent.acquire(timeout=timeout):
            return False
        self.set()  # for the others who wait
        return True
