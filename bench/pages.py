"""Pages after a change, in turns with the same pages made by nothing but their queries and template."""

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.house import Visitor, start, visitor
from bench.machine import ROOT, cpu_seconds, environment
from bench.table import Measured, interleaved

REQUESTS, ROUNDS, WARM = 400, 5, 50
MS = 1e3


class Pipe:
    """A floor that does its work once for each line it is sent."""

    def __init__(self, module: str, home: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            env=environment(home),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._said()

    def _said(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline()

    def work(self) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self._said()

    def stop(self) -> None:
        self.process.communicate()


def each_cpu(pid: int, work: Callable[[], object], times: int = REQUESTS) -> float:
    """Milliseconds of CPU that a process spends on one of many."""
    before = cpu_seconds(pid)
    for _time in range(times):
        work()
    return (cpu_seconds(pid) - before) / times * MS


def changing(home: Path) -> Callable[[], object]:
    """What moves the revision under a page, so that nothing kept will do."""
    notebook = sqlite3.connect(home / "noes.sqlite3", isolation_level=None)
    notebook.execute("PRAGMA synchronous=OFF")
    return lambda: notebook.execute("UPDATE journal_notebook SET revision = revision + 1")


def changed(home: Path, guest: Visitor, path: str = "/") -> Callable[[], bytes]:
    """A page after a change."""
    change = changing(home)

    def page() -> bytes:
        change()
        return guest.page(path)

    return page


def rate_of(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    for _time in range(REQUESTS):
        work()
    return REQUESTS / (time.perf_counter() - started)


def in_turns(path: str, *homes: Path) -> tuple[list[float], float]:
    """Milliseconds of CPU for a page of each house and then for its floor; pages a second of the first."""
    houses = [(home, start(home)) for home in homes]
    pages = [changed(home, visitor(house), path) for home, house in houses]
    bare = Pipe("bench.floor_page", homes[0], path)
    pids = [house.process.pid for _home, house in houses]
    works: list[tuple[int, Callable[[], object]]] = [*zip(pids, pages, strict=True)]
    works.append((bare.process.pid, bare.work))
    try:
        for _pid, work in works:
            for _time in range(WARM):
                work()
        measured = [partial(each_cpu, pid, work) for pid, work in works]
        return interleaved(ROUNDS, *measured), rate_of(pages[0])
    finally:
        bare.stop()
        for _home, each in houses:
            each.stop()


def today(small: Path, large: Path) -> list[Measured]:
    (ours, large_ours, floor), rate = in_turns("/", small, large)
    note = f"{rate:.0f} a second"
    return [
        Measured("Today, 1,000 asks, after a change", ours, floor, 2, "ms CPU", note),
        Measured("Today, 10,000 asks", large_ours, ours, 1.3, "ms CPU"),
    ]


def journal(small: Path) -> Measured:
    (ours, floor), rate = in_turns("/journal", small)
    note = f"{rate:.0f} a second"
    return Measured("Journal, 100 of 1,000 asks, after a change", ours, floor, 2, "ms CPU", note)
