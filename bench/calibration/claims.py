"""One figure of one world, and between what bounds it must lie."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, pstdev
from zlib import crc32

import numpy as np
from numpy.typing import ArrayLike

CHANCE = 3.0  # standard errors that a short run may be off


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
    def holds(self) -> bool:
        """Whether it lies between its bounds."""
        return self.least <= self.figure <= self.most

    @property
    def holds_but_for_chance(self) -> bool:
        """Whether it may lie there, as far as so few logs can tell."""
        slack = CHANCE * self.error
        return self.least - slack <= self.figure <= self.most + slack


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
