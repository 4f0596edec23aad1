"""Processes as the kernel sees them: their time, their memory, their children."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def tree(pid: int) -> list[int]:
    """A process and all that it started."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            found.extend(int(child) for child in task.read_text().split())
    return found


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and its children."""
    total = 0
    for each in tree(pid):
        fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICK


def resident_megabytes(pid: int) -> float:
    """Memory of a process and its children; what they share is counted once, as far as can be told."""
    kilobytes = 0
    for each in tree(pid):
        for line in Path(f"/proc/{each}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                kilobytes += int(line.split()[1])
    return kilobytes / 1024


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(home: Path) -> dict[str, str]:
    """Noes as its user runs it: compiled modules are kept between starts."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NOES_")}
    kept["NOES_HOME"] = str(home)
    kept["DJANGO_SETTINGS_MODULE"] = "noes.site.settings"
    kept["PYTHONPATH"] = str(ROOT)
    return kept


def seconds_of(command: list[str], home: Path) -> float:
    """How long a command takes, from its start to its end."""
    started = time.perf_counter()
    subprocess.run(command, env=environment(home), check=True, stdout=subprocess.DEVNULL, cwd=home)
    return time.perf_counter() - started


def number_from(module: str, home: Path, *arguments: str) -> list[float]:
    """The numbers that one of our modules prints, run in a process of its own."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command, env=environment(home), check=True, capture_output=True, text=True, cwd=ROOT
    )
    return [float(word) for word in done.stdout.split()]
