"""How scary asking is and how much it hurts, over time; and when a fall may be called one."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass
from math import lgamma, log, sqrt
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from noes.insight import given
from noes.insight.given import Floats

BETS = (0.25, 0.5, 1.0, 1.5, 1.9)
ENOUGH = 20.0  # wealth at which a fall may be called one
FEWEST = 15  # ratings before anything is called anything
SIGNALS = np.logspace(-4, 0, 25)  # variance of a step to that of a rating
NOISE_SHAPE, NOISE_SCALE = 2.0, 4.0
FIRST_LEVEL, FIRST_SPREAD = 5.0, 2.25  # the spread in units of a rating's variance


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """The level that the ratings scatter around.

    Args:
        n: On how many ratings it rests.
        mean: The level at each, shape (n,).
        sd: How sure that is, shape (n,).
        change: From the first rating to the last; 0 below two.
        change_sd: How sure that is.
    """

    n: int
    mean: Floats
    sd: Floats
    change: float
    change_sd: float


def level(ratings: ArrayLike) -> Level:
    """Estimate the level under the ratings, however fast it may move.

    Args:
        ratings: In the order of their asks, 0 to 10, shape (n,).

    Returns:
        The level; empty for no ratings.

    Raises:
        ValueError: Wrong shape or NaN.

    Local level model (Kalman filter and smoother), averaged over how much the level moves, the
    scatter of the ratings integrated out.
    """
    y = given.finite("ratings", ratings)
    if y.size == 0:
        return Level(0, y, y, 0.0, 0.0)
    runs = [_run(y, float(signal)) for signal in SIGNALS]
    likely = np.array([run.likely for run in runs])
    weight = np.exp(likely - likely.max())
    weight /= weight.sum()
    means = np.array([run.mean for run in runs])
    mean = weight @ means
    variance = weight @ (np.array([run.variance for run in runs]) + (means - mean) ** 2)
    changes = means[:, -1] - means[:, 0]
    change = float(weight @ changes)
    moved = np.array([run.change_variance for run in runs]) + (changes - change) ** 2
    return Level(y.size, mean, np.sqrt(variance), change, sqrt(max(float(weight @ moved), 0.0)))


def smooth(
    ratings: ArrayLike, *, noise: float, signal: float, first: float, spread: float
) -> tuple[Floats, Floats]:
    """Smooth ratings at fixed variances.

    Args:
        ratings: As in `level`.
        noise: The variance of a rating around the level.
        signal: The variance of the level's step from one rating to the next.
        first: What is usual for the level before the first rating.
        spread: The variance of that.

    Returns:
        The level and its variance at each rating, both of shape (n,).

    Raises:
        ValueError: As `level` does.
    """
    run = _smoothed(given.finite("ratings", ratings), noise, signal, first, spread)
    return run[0], run[1]


def evidence(ratings: ArrayLike, kind: Sequence[Any]) -> Floats:
    """Bet, rating by rating, that each is lower than those of its kind before it.

    Args:
        ratings: In the order of their asks, shape (n,).
        kind: The kind of each ask, n labels: only like is compared with like.

    Returns:
        The wealth after each rating, from 1, shape (n,). Where nothing falls it reaches 20 in at
        most 5 of 100 notebooks, however often one looks (Ville's inequality).

    Raises:
        ValueError: Shapes differ, or NaN.
    """
    y = given.finite("ratings", ratings)
    kinds = list(kind)
    if len(kinds) != y.size:
        raise ValueError(f"kind has {len(kinds)} entries, where there are {y.size} ratings.")
    rank = np.array(mid_ranks(y, kinds))
    bets = np.array(BETS)[:, None]
    return np.asarray(np.cumprod(1 + bets * (0.5 - rank), axis=1).mean(axis=0))


def mid_ranks(ratings: Floats, kinds: Sequence[Any]) -> list[float]:
    """The place of each rating among those of its kind so far, 0 to 1; ties share theirs."""
    so_far: dict[Any, list[float]] = {}
    found = []
    for rating, kind in zip(ratings.tolist(), kinds, strict=True):
        own = so_far.setdefault(kind, [])
        insort(own, rating)
        place = (bisect_left(own, rating) + bisect_right(own, rating)) / 2
        found.append(place / len(own))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    """What one ratio of signal to noise makes of the ratings."""

    likely: float
    mean: Floats
    variance: Floats
    change_variance: float


def _run(y: Floats, signal: float) -> _Run:
    mean, variance, change_variance, innovations, scales = _smoothed(
        y, 1.0, signal, FIRST_LEVEL, FIRST_SPREAD
    )
    shape = NOISE_SHAPE + y.size / 2
    scale = NOISE_SCALE + float((innovations**2 / scales).sum()) / 2
    likely = lgamma(shape) - shape * log(scale) - float(np.log(scales).sum()) / 2
    noise = scale / (shape - 1)  # the mean of the ratings' variance
    return _Run(likely, mean, variance * noise, change_variance * noise)


def _smoothed(
    y: Floats, noise: float, signal: float, first: float, spread: float
) -> tuple[Floats, Floats, float, Floats, Floats]:
    """Level, variance, the variance of last less first, innovations and their variances."""
    n = y.size
    filtered, after, innovation, scale = (np.empty(n) for _ in range(4))
    at, variance = first, spread + signal
    for place in range(n):
        innovation[place], scale[place] = y[place] - at, variance + noise
        gain = variance / scale[place]
        at, after[place] = at + gain * innovation[place], variance * (1 - gain)
        filtered[place], variance = at, after[place] + signal
    mean, smoothed, between = filtered.copy(), after.copy(), 1.0
    for place in range(n - 2, -1, -1):
        back = after[place] / (after[place] + signal)
        mean[place] += back * (mean[place + 1] - filtered[place])
        smoothed[place] += back**2 * (smoothed[place + 1] - after[place] - signal)
        between *= back
    shared = between * smoothed[-1] if n else 0.0
    change = smoothed[-1] + smoothed[0] - 2 * shared if n > 1 else 0.0
    return mean, smoothed, float(max(change, 0.0)), innovation, scale
