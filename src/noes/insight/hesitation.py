"""From a draft to its sending, and from a blow to the next ask: waiting times of one's own."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import gammainc, gammaincinv, gammaln

from noes.insight import given, silence, survival
from noes.insight.given import Floats
from noes.insight.odds import HIGH, HORIZON, LOW

ALIKE = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0)  # how alike groups may be
WITHIN = 30  # days
_GRID = np.exp(np.linspace(np.log(1e-3), np.log(1e3), 4001))  # of ratios


@dataclass(frozen=True, slots=True)
class Wait:
    """How long it takes until something is done at last.

    Args:
        n: On how many it rests.
        median: Days until half of them are done; None where that is not within the horizon.
        within: The share that is done within 30 days, 0 to 1.
    """

    n: int
    median: int | None
    within: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """How much more often than expected it happened in one group, drawn towards 1.

    Args:
        ratio: Observed to expected events, shrunken.
        low: The lower end of the 80 % interval.
        high: The upper end.
        above_one: How likely the ratio is greater than 1.
    """

    ratio: float
    low: float
    high: float
    above_one: float


@dataclass(frozen=True, slots=True)
class Difference:
    """How soon it happens in one group, beside the others."""

    group: Any
    n: int
    observed: int
    expected: float
    ratio: Ratio


def of(days: ArrayLike, done: ArrayLike, *, horizon: int = HORIZON) -> Wait:
    """Say how long it takes, with those that still wait.

    Args:
        days: Day it was done, or to which day it was followed (for a draft: to today, or to the
            day it was dropped), shape (n,).
        done: Whether it was done, shape (n,).
        horizon: The last day that counts.

    Raises:
        ValueError: Shapes differ or days are negative.
    """
    told = silence.of(days, done, horizon=horizon)
    half = np.flatnonzero(told.silent_before <= 0.5)  # noqa: PLR2004 - a half is a half
    median = int(half[0]) - 1 if half.size else None
    within = 1 - float(told.silent_before[min(WITHIN + 1, horizon)])
    return Wait(told.n, None if median is None else max(median, 0), within)


def bounce_back(blows: ArrayLike, acts: ArrayLike, as_of: int) -> tuple[given.Ints, given.Bools]:
    """Measure from each blow to the next act.

    Args:
        blows: Days on which an ask was declined or lost, in any order, shape (n,).
        acts: Days of acts, in any order, shape (m,).
        as_of: The last day that is known; later ones are not looked at.

    Returns:
        Days to the next act on or after each blow, or to the last day known, and whether there
        was one; several blows of one day count once. Both have shape (k,), k ≤ n.

    Raises:
        ValueError: Days are negative or not whole.
    """
    blow = np.unique(given.days("blows", blows))
    act = np.unique(given.days("acts", acts))
    blow, act = blow[blow <= as_of], act[act <= as_of]
    place = np.searchsorted(act, blow, side="right")
    came = place < act.size
    until = np.full(blow.size, as_of, np.int64)
    until[came] = act[place[came]]
    return until - blow, came


def differences(days: ArrayLike, done: ArrayLike, group: Any) -> tuple[Difference, ...]:
    """Say in which groups it happens sooner or later.

    Args:
        days: As in `of`.
        done: As in `of`.
        group: The group of each, n labels; None leaves one out.

    Returns:
        One for each group. Whether one may be named is for the gate of patterns to say.

    Raises:
        ValueError: As `of` does.
    """
    test = survival.log_rank(days, done, group)
    labels = np.asarray(given.labels("group", group, len(list(group)))[1])
    counts = np.bincount(labels[labels >= 0], minlength=len(test.groups))
    found = ratios(test.observed, test.expected)
    return tuple(
        Difference(
            name, int(counts[at]), int(test.observed[at]), float(test.expected[at]), found[at]
        )
        for at, name in enumerate(test.groups)
    )


def ratios(observed: ArrayLike, expected: ArrayLike) -> tuple[Ratio, ...]:
    """Draw ratios of observed to expected events towards 1, the more the less is known.

    Args:
        observed: Events in each group, shape (g,).
        expected: Events expected in each, 0 or more, shape (g,).

    Returns:
        One for each group.

    Raises:
        ValueError: Shapes differ, or values are negative or NaN.

    Gamma-Poisson with both parameters α, averaged over how alike the groups may be.
    """
    seen, usual = given.finite("observed", observed), given.finite("expected", expected)
    given.of_length("expected", usual, seen.size)
    if (seen < 0).any() or (usual < 0).any():
        raise ValueError("observed and expected take no negative counts.")
    alpha = np.array(ALIKE)[:, None]
    likely = _log_marginal(seen, usual, alpha).sum(axis=1)
    weight = np.exp(likely - likely.max())
    weight /= weight.sum()
    return tuple(
        _mixed(weight, np.array(ALIKE) + o, np.array(ALIKE) + e)
        for o, e in zip(seen, usual, strict=True)
    )


def _log_marginal(seen: Floats, usual: Floats, alpha: Floats) -> Floats:
    """The negative binomial of each group, without what is the same for every α."""
    return np.asarray(
        gammaln(alpha + seen)
        - gammaln(alpha)
        + alpha * np.log(alpha)
        - (alpha + seen) * np.log(alpha + usual)
    )


def _mixed(weight: Floats, shape: Floats, rate: Floats) -> Ratio:
    mean = float(weight @ (shape / rate))
    above = 1 - float(weight @ gammainc(shape, rate))
    low, high = (_quantile(weight, shape, rate, q) for q in (LOW, HIGH))
    return Ratio(mean, low, high, above)


def _quantile(weight: Floats, shape: Floats, rate: Floats, q: float) -> float:
    """Where the mixture has a share q below; it lies between the quantiles of its parts."""
    parts = gammaincinv(shape, q) / rate
    low, high = float(parts.min()), float(parts.max())
    for _step in range(60):
        middle = (low + high) / 2
        if float(weight @ gammainc(shape, rate * middle)) < q:
            low = middle
        else:
            high = middle
    return (low + high) / 2
