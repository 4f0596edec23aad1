"""The table at the end: ratio against bound."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table.

    Args:
        name: what was measured.
        ours: the median, in `unit`.
        floor: the median of the floor; None where the bound is absolute.
        bound: the most that `ours / floor` may be, or `ours` itself.
        unit: of both.
        note: what else a reader wants to know.
    """

    name: str
    ours: float
    floor: float | None
    bound: float
    unit: str
    note: str = ""

    @property
    def ratio(self) -> float:
        return self.ours / self.floor if self.floor else self.ours

    @property
    def holds(self) -> bool:
        return self.ratio <= self.bound


def interleaved(rounds: int, *works: Callable[[], float]) -> list[float]:
    """The median of each work's results, the works taking turns."""
    results = [[work() for work in works] for _round in range(rounds)]
    return [median(each) for each in zip(*results, strict=True)]


def printed(lines: Sequence[Measured]) -> bool:
    """Print the table; True when every bound holds."""
    heads = ("", "ours", "floor", "ratio", "at most", "", "")
    rows = [heads, *(_row(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    for row in rows:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
    return all(line.holds for line in lines)


def _row(line: Measured) -> tuple[str, ...]:
    floor = "–" if line.floor is None else f"{line.floor:.3g} {line.unit}"
    ratio = "–" if line.floor is None else f"{line.ratio:.2f}"
    bound = f"{line.bound:g} {line.unit}" if line.floor is None else f"{line.bound:g} ×"
    ours = f"{line.ours:.3g} {line.unit}"
    return line.name, ours, floor, ratio, bound, "ok" if line.holds else "MISSED", line.note
