"""One figure of one world, and between what bounds it must lie."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, pstdev
from zlib import crc32

import numpy as np
from numpy.typing import ArrayLike

SURE = 3.0  # standard errors; of more than a hundred figures a few are off by two


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim and what came of it.

    Args:
        topic: What it is about.
        world: Where it was tried.
        figure: What was found.
        error: Its standard error.
        least: What it must be at least.
        most: What it must be at most.
        logs: In how many simulated logs.
    """

    topic: str
    world: str
    figure: float
    error: float
    least: float
    most: float
    logs: int

    @property
    def bound(self) -> str:
        """Its bounds in words."""
        if self.least == -np.inf:
            return f"at most {self.most:g}"
        if self.most == np.inf:
            return f"at least {self.least:g}"
        return f"{self.least:g} to {self.most:g}"

    @property
    def missed_by(self) -> float:
        """By how much it lies outside of its bounds, 0 within."""
        return max(self.least - self.figure, self.figure - self.most, 0.0)

    @property
    def holds(self) -> bool:
        """Whether it lies within its bounds."""
        return self.missed_by == 0

    @property
    def may_hold(self) -> bool:
        """Whether it lies there as far as so many logs can tell."""
        return self.missed_by <= SURE * self.error

    @property
    def verdict(self) -> str:
        """What came of it, in words."""
        if self.holds:
            return "held"
        by = f"by {self.missed_by:.3f}"
        return (
            f"**not held**, {by}, which may be chance" if self.may_hold else f"**not held**, {by}"
        )


def tried(
    topic: str, world: str, found: ArrayLike, *, least: float = -np.inf, most: float = np.inf
) -> Claim:
    """The mean over logs, with its error."""
    values = np.asarray(found, np.float64).tolist()
    error = pstdev(values) / sqrt(len(values))
    return Claim(topic, world, fmean(values), error, least, most, len(values))


def chances(world: object, logs: int) -> Iterator[np.random.Generator]:
    """A source of chance for each log of a world: the same however many logs there are."""
    seed = crc32(str(world).encode())
    for log in range(logs):
        yield np.random.default_rng([seed, log])
