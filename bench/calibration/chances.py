"""Odds: of all asks, by kind, and against the prior itself."""

from collections.abc import Iterator
from itertools import product

import numpy as np
from scipy.special import betainc

from bench.calibration.claims import Claim, chances, tried
from bench.calibration.worlds import SHARES, WORLDS, YES, World, log_of
from noes.insight import odds
from noes.insight.given import Floats, Ints

SIZES = (30, 100, 300)
PRIOR_SIZES = (0, 5, 10, 30, 100)
KINDS = 7
KIND_SIZES = (15, 40, 120, 400)
MOST_ERROR = {15: 0.75, 40: 0.75, 400: 1.2}  # beside that of yeses by sent
FEW = 50  # asks
HOW_OFTEN = np.array([0.3, 0.2, 0.15, 0.12, 0.1, 0.08, 0.05])
RATES = {
    "varied": np.array([0.02, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3]),
    "same": np.full(KINDS, 0.1),
    "one star": np.array([0.4, *[0.05] * (KINDS - 1)]),
}
TOLD = ("low", "mean", "high")
STEADY = World(doubling=False, median=6.0)


def of_all(logs: int) -> Iterator[Claim]:
    """How often the interval holds the truth, and how far the mean is off."""
    for world, n in product(WORLDS, SIZES):
        name, truth = f"{world}, {n} asks", SHARES[YES] * world.seen
        found = [odds.of(*log_of(chance, world, n).seen(YES)) for chance in chances(name, logs)]
        held = [one.low <= truth <= one.high for one in found]
        yield tried("Chance of a yes: range holds the truth", name, held, least=0.74, most=0.9)
        if n > FEW:  # below, what is usual still counts, as it should
            off = [one.mean / truth - 1 for one in found]
            yield tried("Chance of a yes: how far the mean is off", name, off, least=-0.1, most=0.1)


def by_kind(logs: int) -> Iterator[Claim]:
    """The same by kind, and how much nearer the truth that is than yeses by sent."""
    topic = "Chance by kind: range holds the truth"
    for world, n in product(RATES, KIND_SIZES):
        name = f"{world}, {n} asks of {KINDS} kinds"
        seen = np.array([_kinds(chance, RATES[world], n) for chance in chances(name, logs)])
        yield tried(topic, name, seen[:, 0], least=0.74, most=0.95)
        if n in MOST_ERROR:
            yield _ratio(name, seen[:, 1], seen[:, 2], MOST_ERROR[n])


def _ratio(name: str, ours: Floats, raw: Floats, most: float) -> Claim:
    """The root of the ratio of two sums of squared errors, with its error."""
    figure = float(np.sqrt(ours.mean() / raw.mean()))
    error = float((ours - figure**2 * raw).std() / raw.mean() / np.sqrt(ours.size)) / (2 * figure)
    topic = "Chance by kind: error beside that of yeses ÷ sent"
    return Claim(topic, name, figure, error, -np.inf, most, ours.size)


def _kinds(chance: np.random.Generator, rates: Floats, n: int) -> tuple[float, float, float]:
    """How many of all kinds' intervals hold; of those with asks the squared errors, ours and raw."""
    kind = chance.choice(KINDS, n, p=HOW_OFTEN)
    rate = chance.permutation(rates)
    age, delay = STEADY.ages(chance, n), STEADY.delays(chance, n)
    happened = (chance.random(n) < rate[kind]) & (delay <= age)
    days = np.minimum(np.where(happened, delay, age), odds.HORIZON)
    share = odds.reached(days, happened)[days]
    others = [share[(kind == place) & ~happened] for place in range(KINDS)]
    found = odds.pooled(np.bincount(kind[happened], minlength=KINDS), others)
    truth = rate * STEADY.seen
    low, mean, high = (np.array([getattr(one, name) for one in found]) for name in TOLD)
    held = (low <= truth) & (truth <= high)
    asked = np.bincount(kind, minlength=KINDS)
    has_asks = asked > 0
    raw = np.bincount(kind[happened], minlength=KINDS)[has_asks] / asked[has_asks]
    ours, theirs = mean[has_asks] - truth[has_asks], raw - truth[has_asks]
    return float(held.mean()), float((ours**2).sum()), float((theirs**2).sum())


def of_the_prior(logs: int) -> Iterator[Claim]:
    """Truths drawn from what is held usual: the interval's own ends, without the 0 for no yes."""
    topic = "Chance of a yes: range holds a truth drawn from the prior"
    for n in PRIOR_SIZES:
        name = f"{n} asks"
        held = [_prior(chance, n) for chance in chances(name, logs)]
        yield tried(topic, name, held, least=0.77, most=0.86)


def _prior(chance: np.random.Generator, n: int) -> bool:
    days = np.arange(odds.HORIZON + 2.0)
    share = odds.log_logistic(days, odds.PRIOR_MEDIAN, odds.PRIOR_SHAPE)
    p = odds.PRIOR_SHARE["yes"]
    a, b = odds.PRIOR_ASKS * p * np.diff(share), odds.PRIOR_ASKS * (1 - p * share[1:])
    come = 1 - np.cumprod(1 - chance.beta(a, b))
    age: Ints = chance.integers(0, odds.HORIZON + 1, n)
    delay = np.searchsorted(come, chance.random(n), side="right")
    happened = delay <= age
    found = odds.of(np.where(happened, delay, age), happened)
    below = float(betainc(found.a, found.b, come[-1]))
    return odds.LOW <= below <= odds.HIGH
