"""make bench: every budget, each beside its floor, and a table at the end.

`python -m bench NAME…` measures some of them; import-million, which takes minutes, only so.
"""

import http
import re
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bench.exports import export_xlsx
from bench.house import Visitor, first_page, start, visitor
from bench.machine import (
    environment,
    free_port,
    number_from,
    resident_megabytes,
    seconds_of,
)
from bench.pages import (
    MS,
    REQUESTS,
    ROUNDS,
    Pipe,
    changed,
    each_cpu,
    journal,
    rate_of,
    today,
)
from bench.phone import phone
from bench.table import Measured, interleaved, printed
from bench.tables_in import imports, million_rows, preview
from bench.visits import first_visit, visits
from bench.whole import export_json, million

if TYPE_CHECKING:
    from collections.abc import Callable

ONLY_NAMED = {"import-million"}  # takes minutes
SMALL, LARGE, HUGE = 1_000, 10_000, 100_000
BARE = [sys.executable, "-c", "import http.client, json"]
NOES = [sys.executable, "-m", "noes"]


def unchanged(home: Path) -> Measured:
    house = start(home)
    guest = visitor(house)
    port = free_port()
    command = [sys.executable, "-m", "bench.hello", "session", str(port)]
    env = {**environment(home), "BENCH_DATABASE": str(home / "noes.sqlite3")}
    hello = subprocess.Popen(command, env=env)
    try:
        _status, headers, _content = guest.ask("GET", "/")
        tag = headers["etag"]

        def again() -> None:
            status, _headers, _content = guest.ask("GET", "/", If_None_Match=tag)
            assert status == http.HTTPStatus.NOT_MODIFIED, status

        floor = Visitor("127.0.0.1", port, dict(guest.cookies))
        wait_for(floor)
        ours, bare = interleaved(
            ROUNDS,
            lambda: each_cpu(house.process.pid, again, 3 * REQUESTS),
            lambda: each_cpu(hello.pid, lambda: floor.ask("GET", "/"), 10 * REQUESTS),
        )
    finally:
        house.stop()
        hello.terminate()
        hello.wait()
    return Measured("Today again, nothing changed (304)", ours, bare, 12, "ms CPU")


def wait_for(guest: Visitor, patience: float = 20) -> float:
    """Seconds until a server answers."""
    started = time.perf_counter()
    while time.perf_counter() - started < patience:
        try:
            guest.ask("GET", "/")
        except OSError:
            guest.connection.close()
            time.sleep(0.005)
        else:
            return time.perf_counter() - started
    raise TimeoutError


def log_by_api(home: Path) -> Measured:
    token = said(home, [*NOES, "token", "new", "bench", "--json"])
    secret = re.findall(r'"token":\s*"([^"]+)"', token)[0]
    house = start(home)
    guest = Visitor("127.0.0.1", house.port)
    number = iter(range(10**9))

    def log() -> None:
        key = f"bench-{time.time_ns()}-{next(number)}"
        body = b'{"title": "Pitched Wired", "kind": "pitch", "person": "Wired", "dread": 7}'
        status, _headers, content = guest.ask(
            "POST",
            "/api/v1/asks",
            body,
            Authorization=f"Bearer {secret}",
            Idempotency_Key=key,
            Content_Type="application/json",
        )
        assert status == http.HTTPStatus.CREATED, content

    log()
    floor = Pipe("bench.floor_log", home, str(home / "noes.sqlite3"))
    try:
        for _warm in range(50):
            log()
            floor.work()
        ours, bare = interleaved(
            ROUNDS,
            lambda: each_cpu(house.process.pid, log),
            lambda: each_cpu(floor.process.pid, floor.work),
        )
        rate = rate_of(log)
    finally:
        floor.stop()
        house.stop()
    return Measured("log one ask by API, durable", ours, bare, 6, "ms CPU", f"{rate:.0f} a second")


def said(home: Path, command: list[str]) -> str:
    done = subprocess.run(
        command, env=environment(home), check=True, capture_output=True, text=True, cwd=home
    )
    return done.stdout


def start_to_first_page(home: Path) -> Measured:
    def ours() -> float:
        seconds, house = first_page(home)
        house.stop()
        return seconds

    def floor() -> float:
        port = free_port()
        began = time.perf_counter()
        command = [sys.executable, "-m", "bench.hello", "django", str(port)]
        hello = subprocess.Popen(command, env=environment(home))
        wait_for(Visitor("127.0.0.1", port))
        seconds = time.perf_counter() - began
        hello.terminate()
        hello.wait()
        return seconds

    mine, bare = interleaved(ROUNDS, ours, floor)
    return Measured("start to first page", mine, bare, 3, "s")


def command_line(home: Path) -> list[Measured]:
    log = [*NOES, "log", "Pitched Wired"]
    away, bare = interleaved(ROUNDS, lambda: seconds_of(log, home), lambda: seconds_of(BARE, home))
    house = start(home)
    try:
        running, bare_too = interleaved(
            2 * ROUNDS, lambda: seconds_of(log, home), lambda: seconds_of(BARE, home)
        )
    finally:
        house.stop()
    return [
        Measured("noes log, app running", running * MS, bare_too * MS, 3, "ms"),
        Measured("noes log, app not running", away * MS, bare * MS, 16, "ms"),
    ]


def statistics(folder: Path) -> list[Measured]:
    ours, sort, _megabytes = number_from("bench.insight", folder, "thousand")
    shuffled, shuffle, _megabytes = number_from("bench.insight", folder, "shuffled")
    many, sort_many, megabytes = number_from("bench.insight", folder, "million")
    sorting = f"lexsort of two columns {sort * MS:.2g} ms"
    shuffling = f"numpy's own shuffling {shuffle * MS:.2g} ms"
    return [
        Measured("all statistics of 1,000 asks", ours * MS, None, 60, "ms CPU", sorting),
        Measured("… with 1,999 shuffles", shuffled * MS, None, 500, "ms CPU", shuffling),
        Measured("closed forms of 1,000,000 asks, lexsort", many, sort_many, 6, "s CPU"),
        Measured("… their memory", megabytes, None, 400, "MB"),
    ]


def memory(home: Path) -> list[Measured]:
    house = start(home)
    try:
        guest = visitor(house)
        page = changed(home, guest)
        for _warm in range(5):
            page()
        first = resident_megabytes(house.process.pid)
        for _load in range(1_000):
            page()
        then = resident_megabytes(house.process.pid)
        for _load in range(1_000):
            page()
        last = resident_megabytes(house.process.pid)
    finally:
        house.stop()
    return [
        Measured("memory after 1,000 page loads", then, first, 1.15, "MB"),
        Measured("… and 1,000 more", last, then, 1.02, "MB", "flat"),
    ]


def after_a_change(home: Path, path: str) -> tuple[float, float]:
    """What a page of insight takes after a change, in seconds of CPU; the megabytes it adds."""
    house = start(home)
    try:
        page = changed(home, visitor(house), path)
        before = resident_megabytes(house.process.pid)
        page()
        grown = resident_megabytes(house.process.pid) - before
        seconds = min(each_cpu(house.process.pid, page, 1) / MS for _time in range(ROUNDS))
    finally:
        house.stop()
    return seconds, grown


def insights(home: Path, many: Path) -> list[Measured]:
    seconds, grown = after_a_change(home, "/insights")
    of_many, _grown = after_a_change(many, "/insights")
    return [
        Measured("Insights, 1,000 asks, after a change", seconds * MS, None, 300, "ms CPU"),
        Measured("… memory it adds", grown, None, 60, "MB"),
        Measured("Insights, 100,000 asks, after a change", of_many, None, 8, "s CPU"),
    ]


def quiet(home: Path) -> list[Measured]:
    seconds, grown = after_a_change(home, "/quiet")
    return [
        Measured("Gone quiet, 100,000 asks, after a change", seconds, None, 1, "s CPU"),
        Measured("… memory it adds", grown, None, 60, "MB"),
    ]


def filled(folder: Path, count: int) -> Path:
    home = folder / f"of-{count}"
    home.mkdir(mode=0o700)
    number_from("bench.fill", home, str(count))
    return home


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="noes-bench-") as made:
        folder = Path(made)
        small, large = filled(folder, SMALL), filled(folder, LARGE)
        huge = cache(lambda: filled(folder, HUGE))
        parts: dict[str, Callable[[], list[Measured]]] = {
            "today": lambda: today(small, large),
            "journal": lambda: [journal(small)],
            "again": lambda: [unchanged(small)],
            "log": lambda: [log_by_api(filled(folder, SMALL + 1))],
            "start": lambda: [start_to_first_page(small)],
            "cli": lambda: command_line(filled(folder, SMALL + 2)),
            "preview": lambda: preview(folder),
            "import": lambda: [*imports(folder, "csv"), *imports(folder, "xlsx")],
            "import-million": lambda: million_rows(folder),
            "export": lambda: [*export_xlsx(huge()), *export_json(huge())],
            "million": lambda: million(folder),
            "statistics": lambda: statistics(folder),
            "memory": lambda: memory(small),
            "visit": lambda: [*first_visit(small), *visits(small)],
            "phone": lambda: phone(filled(folder, SMALL + 3)),
            "insights": lambda: insights(small, huge()),
            "quiet": lambda: quiet(huge()),
        }
        wanted = sys.argv[1:] or [name for name in parts if name not in ONLY_NAMED]
        lines = [line for name in wanted for line in parts[name]()]
    return 0 if printed(lines) else 1


if __name__ == "__main__":
    sys.exit(main())
