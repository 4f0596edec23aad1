"""Tables looked at and brought in, each beside its floor: the parts of `make bench` about them."""

import tempfile
from pathlib import Path

from bench.machine import number_from
from bench.table import Measured, interleaved

FEW, MANY, MILLION = 5_000, 100_000, 1_000_000
ROUNDS = 15  # each takes half a second, and machines are noisy


def table_of(folder: Path, name: str, rows: int) -> Path:
    path = folder / name
    number_from("bench.imports", folder, "table", str(path), str(rows))
    return path


def brought(what: str, path: Path, memory: list[float]) -> float:
    """Seconds of one import into an empty notebook."""
    with tempfile.TemporaryDirectory() as home:
        seconds, megabytes = number_from("bench.imports", Path(home), what, str(path))
        if what == "ours":
            memory.append(megabytes)
        return seconds


def imports(folder: Path, ending: str) -> list[Measured]:
    path, memory = table_of(folder, f"table.{ending}", MANY), list[float]()
    ours, floor = interleaved(
        3, lambda: brought("ours", path, memory), lambda: brought("floor", path, memory)
    )
    rate = f"{MANY / ours:,.0f} rows a second"
    return [
        Measured(f"import of 100,000 {ending} rows", ours, floor, 2.5, "s", rate),
        Measured("… its memory", max(memory), None, 300, "MB"),
    ]


def preview(folder: Path) -> list[Measured]:
    path = str(table_of(folder, "small.xlsx", FEW))
    ours, floor = interleaved(
        ROUNDS,
        lambda: number_from("bench.imports", folder, "preview", path)[0],
        lambda: number_from("bench.imports", folder, "read", path)[0],
    )
    return [Measured("preview of a 5,000-row xlsx", ours * 1e3, floor * 1e3, 5, "ms CPU")]


def million_rows(folder: Path) -> list[Measured]:
    memory: list[float] = []
    seconds = brought("ours", table_of(folder, "million.csv", MILLION), memory)
    took = f"{seconds:.0f} s"
    return [Measured("memory of 1,000,000 CSV rows", max(memory), None, 300, "MB", took)]
