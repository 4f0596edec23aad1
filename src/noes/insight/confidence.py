"""How scary asking is and how much it hurts, over time; and when a fall may be called one."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from noes.insight import given, smoothing
from noes.insight.given import Floats, Ints

BETS = (0.25, 0.5, 1.0, 1.5, 1.9)
ENOUGH = 20.0  # wealth at which a fall may be called one
FEWEST = 15  # ratings before anything is called anything
SIGNALS = np.logspace(-4, 0, 25)  # variance of a step to that of a rating
NOISE_SHAPE, NOISE_SCALE = 2.0, 4.0
NEGLIGIBLE = 1e-12  # the weight of a ratio that changes nothing
AT_ONCE = 1 << 18  # numbers in an array
MOST_WEALTH = 600.0  # its logarithm
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
    squares, width = smoothing.misfit(y, SIGNALS, FIRST_LEVEL, FIRST_SPREAD)
    # The scatter of the ratings, integrated out of the likelihood, has this mean for each ratio.
    shape, scale = NOISE_SHAPE + y.size / 2, NOISE_SCALE + squares / 2
    likely, noise = -shape * np.log(scale) - width / 2, scale / (shape - 1)
    weight = np.exp(likely - likely.max())
    weight /= weight.sum()
    counts = weight > NEGLIGIBLE
    return _averaged(y, SIGNALS[counts], weight[counts], noise[counts])


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
        ValueError: As `level` does, or a variance is out of range.
    """
    y = given.finite("ratings", ratings)
    for name, variance in (("noise", noise), ("signal", signal), ("spread", spread)):
        given.above_zero(name, variance)
    given.number("first", first)
    if y.size == 0:
        return y, y
    told = smoothing.smoothed(y, np.array([signal / noise]), first, spread / noise)
    return told.mean[0], told.variance[0] * noise


def evidence(ratings: ArrayLike, kind: Iterable[Any]) -> Floats:
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
    _, which = given.labels("kind", kind, y.size)
    off = 0.5 - mid_ranks(y, which)
    # In logarithms, so that a long series neither runs over nor dries up.
    won = (np.cumsum(np.log(1 + bet * off)) for bet in BETS)
    wealth = sum(
        (np.exp(np.clip(logs, -MOST_WEALTH, MOST_WEALTH)) for logs in won), np.zeros(y.size)
    )
    return np.asarray(wealth / len(BETS))


def mid_ranks(ratings: Floats, which: Ints) -> Floats:
    """Say where each rating lies among those of its kind so far.

    Args:
        ratings: Of few different values, since each is looked at by itself, shape (n,).
        which: The number of each one's kind, from -1 for none, shape (n,).

    Returns:
        The share of them that lies lower, of its equals and itself a half, 0 to 1, shape (n,).
    """
    found, values = np.empty(ratings.size), np.unique(ratings)
    for kind in range(-1, int(which.max(initial=-1)) + 1):
        own = np.flatnonzero(which == kind)
        found[own] = _ranks(ratings[own], values)
    return found


def _ranks(ratings: Floats, values: Floats) -> Floats:
    place = np.empty(ratings.size)
    for value in values:
        at = np.flatnonzero(ratings == value)
        lower = np.cumsum(ratings < value, dtype=np.int32)[at]
        place[at] = lower + np.arange(1, at.size + 1) / 2
    return place / np.arange(1, ratings.size + 1)


def _averaged(y: Floats, signals: Floats, weight: Floats, noise: Floats) -> Level:
    """The level over all ratios, by their weights."""
    mean, square = np.zeros(y.size), np.zeros(y.size)
    change, change_square = 0.0, 0.0
    blocks = min(-(-signals.size * y.size // AT_ONCE), signals.size)
    for block in np.array_split(np.arange(signals.size), blocks):
        told = smoothing.smoothed(y, signals[block], FIRST_LEVEL, FIRST_SPREAD)
        share, scatter = weight[block], noise[block]
        variance = told.variance * scatter[:, None]
        mean += (share[:, None] * told.mean).sum(axis=0)
        square += (share[:, None] * (variance + told.mean**2)).sum(axis=0)
        moved = told.mean[:, -1] - told.mean[:, 0]
        change += float((share * moved).sum())
        change_square += float((share * (told.change_variance * scatter + moved**2)).sum())
    sd = np.sqrt(np.maximum(square - mean**2, 0.0))
    return Level(y.size, mean, sd, change, sqrt(max(change_square - change**2, 0.0)))
