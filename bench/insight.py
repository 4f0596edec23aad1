"""Statistics of many asks: python -m bench.insight thousand|shuffled|million.

Prints the seconds of the work and of its floor, each the median of some rounds that take turns, and
the most memory in megabytes. The floor is numpy.lexsort of two columns of the same asks; for shuffles
it is numpy's own shuffling of as many numbers.
"""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from bench.calibration.worlds import NO, SOFT, YES, World, log_of
from bench.table import interleaved
from noes.insight import confidence, hesitation, odds, pace, patterns, silence, steadiness, survival
from noes.insight.given import Bools, Ints

THOUSAND, MILLION = 1_000, 1_000_000
DAYS = 730  # of a rhythm
ROUNDS = 7
VALUES = (7, 4, 7, 4, 2, 3, 2, 2, 5)  # of each feature


@dataclass(frozen=True, slots=True, eq=False)
class Asks:
    """The columns that the statistics read."""

    age: Ints
    yes: tuple[Ints, Bools]
    win: tuple[Ints, Bools]
    heard: tuple[Ints, Bools]
    cause: Ints
    kind: Ints
    rating: Ints
    done: Ints
    weeks: Ints


def made(n: int) -> Asks:
    chance = np.random.default_rng(n)
    log = log_of(chance, World(doubling=True, median=6.0), n)
    heard = log.seen(YES, SOFT, NO)
    return Asks(
        log.age,
        log.seen(YES),
        log.seen(YES, SOFT),
        heard,
        np.where(heard[1], log.answer, 0),
        chance.integers(0, 7, n),
        chance.integers(0, 11, n),
        chance.integers(0, 2, DAYS),
        chance.poisson(9, DAYS // 7),
    )


def closed_forms(asks: Asks) -> None:
    """Odds, silence, survival, pace, steadiness and confidence."""
    odds.of(*asks.yes)
    odds.of(*asks.win, target="any_win")
    odds.of(*asks.heard, target="hear_back")
    odds.by_group(*asks.yes, asks.kind)
    silence.of(*asks.heard, horizon=silence.horizon_of(*asks.heard))
    survival.kaplan_meier(*asks.heard)
    survival.aalen_johansen(asks.heard[0], asks.cause)
    survival.log_rank(*asks.heard, asks.kind)
    forecast = pace.forecast(asks.weeks, 300)
    [forecast.weeks(q) for q in (0.1, 0.5, 0.9)]
    steadiness.path(asks.done, 3, 7)
    confidence.level(asks.rating)
    confidence.evidence(asks.rating, asks.kind)


def the_rest(asks: Asks, features: dict[str, list[Any]]) -> None:
    """What the page shows besides: a second feeling, hesitation, follow-ups and patterns."""
    days, heard = asks.heard
    confidence.level(asks.rating[::-1])
    confidence.evidence(asks.rating[::-1], asks.kind)
    hesitation.of(*asks.yes)
    hesitation.of(*hesitation.bounce_back(asks.age[heard], asks.age, 10_000))
    half = days // 2
    start, stop = np.concatenate([half * 0, half]), np.concatenate([half, days + 1])
    event = np.concatenate([heard & False, heard])
    after, there = np.arange(start.size) >= half.size, start < stop
    silence.follow_up_effect(start[there], stop[there], event[there], after[there])
    patterns.find(features, *asks.yes)
    patterns.find(dict(list(features.items())[:4]), days, heard)


def thousand(*, shuffled: bool) -> tuple[Callable[[], object], Callable[[], object]]:
    asks, chance = made(THOUSAND), np.random.default_rng(0)
    features = {
        f"feature {place}": [f"value {one}" for one in chance.integers(0, values, THOUSAND)]
        for place, values in enumerate(VALUES)
    }
    if shuffled:
        # From 300 asks on the table of χ² serves; here it stays shut.
        patterns.MANY = THOUSAND + 1
    numbers = np.broadcast_to(np.arange(float(THOUSAND)), (patterns.DRAWS, THOUSAND))

    def work() -> None:
        closed_forms(asks)
        the_rest(asks, features)

    if shuffled:
        return work, lambda: chance.permuted(numbers, axis=1)
    return work, lambda: np.lexsort((asks.age, asks.heard[0]))


def million() -> tuple[Callable[[], object], Callable[[], object]]:
    asks = made(MILLION)
    return lambda: closed_forms(asks), lambda: np.lexsort((asks.age, asks.heard[0]))


def seconds(work: Callable[[], object]) -> Callable[[], float]:
    def timed() -> float:
        started = time.process_time()
        work()
        return time.process_time() - started

    return timed


def main(what: str) -> None:
    work, floor = million() if what == "million" else thousand(shuffled=what == "shuffled")
    work()
    ours, bare = interleaved(ROUNDS, seconds(work), seconds(floor))
    print(ours, bare, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main(sys.argv[1])
