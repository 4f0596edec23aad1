"""The finish date: how often the true week lies in the range that is shown."""

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np

from bench.calibration.claims import Claim, chances, tried
from noes.insight import pace
from noes.insight.given import Ints
from noes.insight.odds import HIGH, LOW

Weeks = Callable[[np.random.Generator, int], Ints]

A_WEEK = 3.0  # asks
MOST = 104  # weeks; what lies beyond is said to be "more than two years"
LEFT = (10, 40)


def poisson(chance: np.random.Generator, weeks: int) -> Ints:
    return chance.poisson(A_WEEK, weeks)


def bursty(chance: np.random.Generator, weeks: int) -> Ints:
    """Negative binomial of size 1."""
    return chance.negative_binomial(1, 1 / (1 + A_WEEK), weeks)


def drifting(chance: np.random.Generator, weeks: int) -> Ints:
    """The logarithm of the rate walks, 0.12 a week."""
    steps = chance.normal(0, 0.12, weeks)
    return chance.poisson(A_WEEK * np.exp(np.minimum(np.cumsum(steps), 5.0)))


def one_in_four_off(chance: np.random.Generator, weeks: int) -> Ints:
    return chance.poisson(A_WEEK * 4 / 3, weeks) * (chance.random(weeks) >= 0.25)


def sprints(chance: np.random.Generator, weeks: int) -> Ints:
    """Four weeks on, four weeks off, taken up anywhere."""
    week = np.arange(weeks) + chance.integers(0, 8)
    return chance.poisson(np.where(week % 8 < 4, 2 * A_WEEK, 0.0))


def seasons(chance: np.random.Generator, weeks: int) -> Ints:
    """Half a year of five a week, half a year of one, taken up anywhere."""
    week = np.arange(weeks) + chance.integers(0, 52)
    return chance.poisson(np.where(week % 52 < 26, A_WEEK + 2, A_WEEK - 2))


EVEN: dict[str, Weeks] = {
    "Poisson": poisson,
    "bursty": bursty,
    "drifting": drifting,
    "one week in four off": one_in_four_off,
}
UNEVEN: dict[str, Weeks] = {"sprints": sprints, "half-year seasons": seasons}


def held(chance: np.random.Generator, weeks: Weeks, history: int, left: int) -> bool:
    """Whether the week it is done lies in the range that is shown."""
    counts = weeks(chance, history + MOST)
    forecast = pace.forecast(counts[:history], left)
    done = int(np.searchsorted(np.cumsum(counts[history:]), left)) + 1
    early, late = (min(np.ceil(forecast.weeks(q)), MOST + 1) for q in (LOW, HIGH))
    return bool(early <= done <= late)


def forecasts(logs: int) -> Iterator[Claim]:
    topic = "Finish date: range holds the week"
    for name, history, left in product(EVEN, (2, 6, 20, 52), LEFT):
        world = f"{name}, after {history} weeks, {left} left"
        found = [held(chance, EVEN[name], history, left) for chance in chances(world, logs)]
        yield tried(topic, world, found, least=0.75, most=1.0)
    every = []
    for name, history, left in product(UNEVEN, (4, 13, 40), LEFT):
        world = f"{name}, after {history} weeks, {left} left"
        found = [held(chance, UNEVEN[name], history, left) for chance in chances(world, logs)]
        every += found
        yield tried(topic, world, found, least=0.55)
    yield tried(topic, "sprints and seasons, all of these", every, least=0.72)
