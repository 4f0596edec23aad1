import subprocess
import sys
import threading
import time

import pytest

from noes.site.bell import Bell

STORM = """
import faulthandler, signal, threading, time
from noes.site.bell import Bell
event = {event}()
faulthandler.dump_traceback_later(10, exit=True)
signal.signal(signal.SIGALRM, lambda *_: event.set())
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
end = time.monotonic() + 2
while time.monotonic() < end:
    assert event.wait(5)
    event.clear()
signal.setitimer(signal.ITIMER_REAL, 0)
print("heard")
"""

TAKEN_BY_ANOTHER = """
import faulthandler, signal, threading, time
from noes.site.bell import Bell
bell = Bell()
faulthandler.dump_traceback_later(10, exit=True)
signal.signal(signal.SIGTERM, lambda *_: bell.set())
other = threading.Thread(target=time.sleep, args=(8,), daemon=True)
other.start()
threading.Timer(0.3, lambda: signal.pthread_kill(other.ident, signal.SIGTERM)).start()
print("heard" if bell.wait() else "not heard", flush=True)
"""


def test_bell_wakes_all_who_wait_and_stays_rung() -> None:
    bell, heard = Bell(), []
    waiting = [threading.Thread(target=lambda: heard.append(bell.wait(5))) for _one in range(4)]
    for thread in waiting:
        thread.start()
    bell.set()
    bell.set()
    for thread in waiting:
        thread.join(5)
    assert heard == [True] * 4
    assert bell.wait(0)


def test_bell_that_does_not_ring_is_waited_for_so_long_and_no_longer() -> None:
    bell = Bell()
    bell.set()
    bell.clear()
    began = time.monotonic()
    assert not bell.wait(0.05)
    assert 0.04 < time.monotonic() - began < 2


@pytest.mark.parametrize("repeat", range(2))
def test_bell_may_be_set_by_a_signal_whatever_the_main_thread_does(repeat: int) -> None:
    assert_heard(STORM.format(event="Bell"))


def test_bell_is_heard_where_another_thread_takes_the_signal() -> None:
    assert_heard(TAKEN_BY_ANOTHER)


def assert_heard(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "heard\n"), done.stderr
