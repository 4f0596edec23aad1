"""Many schedules of a network that comes and goes: those of the suite, from other seeds.

`python -m tools.soak schedules` runs them (tests/e2e/offline/test_schedules.py has the suite's).
"""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.e2e import schedules
from tests.e2e.away import Network, Pocket, network
from tests.e2e.visits import CLOCK, keep
from tests.site.serving import serving

FIRST_SEED = 1_000
A_NOTEBOOK = 25  # schedules: a person's notebook and browser, then those of the next
TEXT = """Each schedule is {steps} random steps in Chromium: write an ask or an answer down and see it said to be
kept, write one and close the window or kill the browser (SIGKILL) at once, open a second window, reload;
while the network is there, away, answers 502 in place of the server, cuts off the answer to a write that the
server kept, or answers 500 after it. At the end the network is back. Held: what was said to be kept
is in the notebook, in the order in which it was said; nothing is there twice; nothing waits.

| | |
| --- | --- |
| schedules | {schedules} |
| asks and answers written | {tried} |
| of them answers | {answers} |
| said to be kept | {said} |
| browsers killed | {killed} |
| lost, doubled, in another order | {found} |
| minutes | {minutes:.0f} |
"""


@dataclass
class Sums:
    """What all schedules came to."""

    tried: int = 0
    answers: int = 0
    said: int = 0
    killed: int = 0

    def add(self, schedule: schedules.Schedule) -> None:
        self.tried += len(schedule.tried)
        self.answers += schedule.answers
        self.said += len(schedule.said)
        self.killed += schedule.killed


@contextmanager
def rig(folder: Path) -> Iterator[tuple[Pocket, Network, list[Page]]]:
    """A notebook, a network in front of it, and a browser that was let in."""
    home, profile = folder / "home", folder / "profile"
    home.mkdir()
    profile.mkdir()
    with serving(home, **CLOCK) as served, network(served) as between, sync_playwright() as play:
        keep(served, "asks", {"title": "The ask that is always here"})
        pocket = Pocket.whole(play.chromium, profile)
        try:
            yield pocket, between, [schedules.open_pocket(pocket, between)]
        finally:
            pocket.kill()


def soak(many: int, sums: Sums) -> list[str]:
    """Run so many schedules; return what did not hold."""
    found: list[str] = []
    for first in range(FIRST_SEED, FIRST_SEED + many, A_NOTEBOOK):
        with (
            tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
            rig(Path(folder)) as parts,
        ):
            for seed in range(first, min(first + A_NOTEBOOK, FIRST_SEED + many)):
                schedule = schedules.Schedule.of(seed, *parts)
                wrong = schedules.run(schedule)
                sums.add(schedule)
                found += wrong[:1]
                print(seed, *(wrong or ["holds"]), sums, sep=": ", flush=True)
    return found


def soaked(many: int) -> tuple[str, bool]:
    """Run so many schedules; return what is to be said of them, and whether all held."""
    began, sums = time.monotonic(), Sums()
    found = soak(many, sums)
    minutes = (time.monotonic() - began) / 60
    figures = vars(sums)
    told = {"steps": schedules.STEPS, "schedules": many, "found": len(found), "minutes": minutes}
    return TEXT.format(**figures, **told), not found
