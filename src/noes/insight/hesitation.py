"""From a draft to its sending, and from a blow to the next ask: waiting times of one's own."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import gammainc, gammaincc, gammaincinv, gammaln

from noes.insight import given, silence, survival
from noes.insight.given import Floats
from noes.insight.odds import HIGH, HORIZON, LOW

ALIKE = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0)  # how alike groups may be
WITHIN = 30  # days
_STEPS = 60  # of halving at most
_CLOSE = 1e-12


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
    given.whole("as_of", as_of)
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
    when = given.days("days", days)
    happened = given.marks("done", done, when.size)
    names, which = given.labels("group", group, when.size)
    known = which >= 0
    when, happened, which = when[known], happened[known], which[known]
    n = np.bincount(which, minlength=len(names))
    observed = np.bincount(which[happened], minlength=len(names))
    expected = np.bincount(which, survival.hazard_at(when, happened), minlength=len(names))
    rows = zip(names, n.tolist(), observed.tolist(), expected.tolist(), strict=True)
    return tuple(
        Difference(*row, ratio) for row, ratio in zip(rows, ratios(observed, expected), strict=True)
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
    seen = given.finite("observed", observed, least=0)
    usual = given.of_length("expected", given.finite("expected", expected, least=0), seen.size)
    alpha = np.array(ALIKE)
    shape, rate = alpha + seen[:, None], alpha + usual[:, None]
    # The negative binomial of each group, without what is the same for every α.
    likely = gammaln(shape) - gammaln(alpha) + alpha * np.log(alpha) - shape * np.log(rate)
    together = likely.sum(axis=0)
    weight = np.exp(together - together.max())
    weight /= weight.sum()
    mean = (weight * shape / rate).sum(axis=1)
    above = (weight * gammaincc(shape, rate)).sum(axis=1)
    low, high = _quantiles(weight, shape, rate, np.array([LOW, HIGH]))
    return tuple(map(Ratio, mean.tolist(), low.tolist(), high.tolist(), above.tolist()))


def _quantiles(weight: Floats, shape: Floats, rate: Floats, q: Floats) -> Floats:
    """Where the mixture of each group has some shares below, by Newton's steps between bounds.

    Args:
        weight: Of the parts, shape (p,).
        shape: Of each gamma distribution, shape (g, p).
        rate: The same.
        q: The shares, shape (k,).

    Returns:
        Quantiles of shape (k, g); each lies between those of its parts.
    """
    parts = gammaincinv(shape, q[:, None, None]) / rate
    low, high, at = parts.min(axis=-1), parts.max(axis=-1), (weight * parts).sum(axis=-1)
    for _step in range(_STEPS):
        scaled = rate * at[..., None]
        over = (weight * gammainc(shape, scaled)).sum(axis=-1) - q[:, None]
        low, high = np.where(over < 0, at, low), np.where(over < 0, high, at)
        density = np.exp(shape * np.log(scaled) - scaled - gammaln(shape))
        next_at = at - over * at / (weight * density).sum(axis=-1)
        next_at = np.where((low <= next_at) & (next_at <= high), next_at, (low + high) / 2)
        moved = np.abs(next_at - at).max(initial=0.0)
        at = next_at
        if moved <= _CLOSE:
            break
    return np.asarray(at)
