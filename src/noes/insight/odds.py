"""What says yes: the chance of an ask, where most of them may still be answered.

Each day has a chance of its own, and the asks that waited on it tell of it (a beta-Stacy process:
Walker and Muliere, 1997). What comes out is close to a beta distribution, whose two numbers are
matched to the exact mean and variance.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, expm1, sqrt
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betainc, betaincc, betaincinv, betaln

from noes.insight import given
from noes.insight.given import Floats, Ints

Target = Literal["yes", "any_win", "hear_back"]

HORIZON = 120  # days
PRIOR_ASKS = 2.5  # what is usual counts as much as so many asks
PRIOR_SHARE = {"yes": 0.2, "any_win": 0.4, "hear_back": 0.6}
PRIOR_MEDIAN, PRIOR_SHAPE = 4.0, 1.1  # days; log-logistic
LOW, HIGH = 0.1, 0.9  # the ends of the 80 % interval
MOST_ASKS = 1 << 40
ALIKE = 1e-12  # chances that differ by less are one


@dataclass(frozen=True, slots=True)
class Odds:
    """The chance that an ask ends well within the horizon.

    Args:
        n: On how many asks it rests.
        successes: How many of them did so far.
        mean: The chance, 0 to 1.
        sd: How sure that is.
        a: The beta distribution beside it, with
        b: its other number.
        worth: How many finished asks tell as much, 0 to n.
        low: The lower end of its 80 % interval; 0 without a success.
        high: The upper end.
    """

    n: int
    successes: int
    mean: float
    sd: float
    a: float
    b: float
    worth: float
    low: float
    high: float

    def above(self, x: float) -> float:
        """Say how likely it is that the chance is greater than x.

        Raises:
            ValueError: x is no chance, 0 to 1.
        """
        return float(betaincc(self.a, self.b, given.number("x", x, least=0, most=1)))

    def within(self, m: int) -> float:
        """Say how likely one of the next m asks succeeds (beta-geometric).

        Raises:
            ValueError: m is negative.
        """
        asks = given.number("m", m, least=0)
        return float(-np.expm1(betaln(self.a, self.b + asks) - betaln(self.a, self.b)))

    def asks_until(self, q: float) -> int:
        """Say in how many asks one succeeds with probability q, 0 to 1.

        Raises:
            ValueError: q is not a probability below 1.
        """
        enough = given.share("q", q) - ALIKE
        many = 1
        while self.within(many) < enough and many < MOST_ASKS:
            many *= 2
        few = many // 2
        while many - few > 1:
            middle = (few + many) // 2
            few, many = (few, middle) if self.within(middle) >= enough else (middle, many)
        return many


@dataclass(frozen=True, slots=True)
class GroupOdds:
    """The chance in one group, drawn towards that of all of them where little is known."""

    group: Any
    n: int
    successes: int
    mean: float
    sd: float
    low: float
    high: float


def of(
    days: ArrayLike, happened: ArrayLike, *, target: Target = "yes", horizon: int = HORIZON
) -> Odds:
    """Estimate the chance of an ask.

    Args:
        days: Day of the first success, or to which day the ask was followed, shape (n,).
        happened: Whether it succeeded, shape (n,).
        target: What counts as a success; it decides what is usual.
        horizon: The last day that counts.

    Returns:
        The odds; of no asks they are what is usual.

    Raises:
        ValueError: Shapes differ, days are negative, or the target is none.
    """
    at_risk, events = _by_day(days, happened, horizon)
    a, b = _hazards(at_risk, events, target)
    # By way of logarithms, so that a small chance among many asks keeps its digits.
    failure = exp(-float(np.log1p(a / b).sum()))
    mean = -expm1(-float(np.log1p(a / b).sum()))
    spread = expm1(float(np.log1p(a / (b * (a + b + 1))).sum()))
    k = mean / (failure * spread) - 1
    alpha, beta = mean * k, failure * k
    n, successes = int(at_risk[0]), int(events.sum())
    low = float(betaincinv(alpha, beta, LOW)) if successes else 0.0
    high = float(betaincinv(alpha, beta, HIGH))
    worth = max(k - PRIOR_ASKS, 0.0)
    return Odds(n, successes, mean, failure * sqrt(spread), alpha, beta, worth, low, high)


def reached(
    days: ArrayLike, happened: ArrayLike, *, target: Target = "yes", horizon: int = HORIZON
) -> Floats:
    """Say which share of the successes that come within the horizon has come by each day.

    Returns:
        One share for each day 0 to horizon, shape (horizon + 1,), rising to 1.

    Raises:
        ValueError: As `of` does.
    """
    a, b = _hazards(*_by_day(days, happened, horizon), target)
    incidence = -np.expm1(-np.cumsum(np.log1p(a / b)))
    return np.asarray(incidence / incidence[-1])


def by_group(
    days: ArrayLike,
    happened: ArrayLike,
    group: Any,
    *,
    target: Target = "yes",
    horizon: int = HORIZON,
) -> tuple[GroupOdds, ...]:
    """Estimate the chance in each group at once, each leaning on the others.

    Args:
        days: As in `of`.
        happened: As in `of`.
        group: The group of each ask, n labels; None leaves an ask out.
        target: As in `of`.
        horizon: As in `of`.

    Returns:
        One for each group that has asks, in the order of their labels.

    Raises:
        ValueError: As `of` does.
    """
    when, done = _clipped(days, happened, horizon)
    names, which = given.labels("group", group, when.size)
    known, days_seen = which >= 0, horizon + 1
    others = known & ~done
    places = which[others] * days_seen + when[others]
    by_day = np.bincount(places, minlength=len(names) * days_seen)
    by_day = by_day.reshape(len(names), days_seen)
    y = np.bincount(which[done & known], minlength=len(names))
    share = reached(when, done, target=target, horizon=horizon)
    found = _shrunk(y, by_day, share)
    return tuple(
        GroupOdds(name, int(y[place] + by_day[place].sum()), int(y[place]), *found[place].tolist())
        for place, name in enumerate(names)
    )


def pooled(successes: ArrayLike, reached: Sequence[ArrayLike]) -> tuple[GroupOdds, ...]:
    """Estimate the chance in each group, from what of each ask has been seen.

    Args:
        successes: How many succeeded in each group, shape (g,).
        reached: For each group the share of the time in which an answer comes that each of its
            other asks has been followed, 0 to 1; g arrays of any lengths.

    Returns:
        One for each group, in their order; one without asks has what the others make likely.

    Raises:
        ValueError: Lengths differ, or values are out of range.
    """
    y = given.days("successes", successes)
    of_each = given.of_length("reached", given.entries("reached", reached), y.size)
    rows = [given.finite("reached", row, least=0, most=1) for row in of_each]
    share, places = np.unique(np.concatenate([np.zeros(0), *rows]), return_inverse=True)
    owner = np.repeat(np.arange(y.size), [row.size for row in rows])
    size = y.size * share.size
    counts = np.bincount(owner * share.size + places, minlength=size).reshape(y.size, share.size)
    found = _shrunk(y, counts, share)
    return tuple(
        GroupOdds(place, int(y[place]) + rows[place].size, int(y[place]), *found[place].tolist())
        for place in range(y.size)
    )


# ---- one target


def _clipped(days: ArrayLike, happened: ArrayLike, horizon: int) -> tuple[Ints, NDArray[np.bool_]]:
    """Days up to the horizon; what happens after it is not seen."""
    given.whole("horizon", horizon, least=1, most=given.MOST)
    when = given.days("days", days)
    done = given.marks("happened", happened, when.size)
    return np.minimum(when, horizon), done & (when <= horizon)


def _by_day(days: ArrayLike, happened: ArrayLike, horizon: int) -> tuple[Floats, Floats]:
    """How many waited on each day 0 to horizon, and how many succeeded on it."""
    when, done = _clipped(days, happened, horizon)
    seen = np.bincount(when, minlength=horizon + 1).astype(np.float64)
    events = np.bincount(when[done], minlength=horizon + 1).astype(np.float64)
    return np.cumsum(seen[::-1])[::-1], events


def _hazards(at_risk: Floats, events: Floats, target: str) -> tuple[Floats, Floats]:
    """The two numbers of each day's beta distribution."""
    if target not in PRIOR_SHARE:
        raise ValueError(f"target takes one of {', '.join(PRIOR_SHARE)}.")
    p = PRIOR_SHARE[target]
    usual = log_logistic(np.arange(at_risk.size + 1.0), PRIOR_MEDIAN, PRIOR_SHAPE)
    a = PRIOR_ASKS * p * np.diff(usual) + events
    b = PRIOR_ASKS * (1 - p * usual[1:]) + at_risk - events
    return a, b


def log_logistic(day: Floats, median: float, shape: float) -> Floats:
    """Say which share of the answers has come before a day."""
    power = day**shape
    return np.asarray(power / (power + median**shape))


# ---- many groups

_MU, _KAPPA, _CELLS = 20, 14, 170  # the grid of the integral
_KAPPA_MIDDLE = 10.0


def _shrunk(y: Ints, counts: Ints, share: Floats) -> Floats:
    """Mean, sd, low and high of each group, shape (g, 4).

    Args:
        y: Successes, shape (g,).
        counts: How many other asks of each group had each share, shape (g, s).
        share: Those shares, shape (s,).
    """
    middle, edges, mass, weight = _grid()
    missed = np.log1p(-np.minimum(np.outer(share, middle), 1 - 1e-12))
    likely = y[:, None] * np.log(middle) + counts @ missed
    likely = np.exp(likely - likely.max(axis=1, keepdims=True))
    marginal = mass @ likely.T
    together = weight + np.log(np.maximum(marginal, 1e-300)).sum(axis=1)
    chance = np.exp(together - together.max())
    share_of = (chance / chance.sum())[:, None] / np.maximum(marginal, 1e-300)
    cells = (share_of.T @ mass) * likely
    return _told(cells / cells.sum(axis=1, keepdims=True), middle, edges, y)


def _told(cells: Floats, middle: Floats, edges: Floats, y: Ints) -> Floats:
    mean = cells @ middle
    spread = np.diff(edges) ** 2 / 12  # within a cell
    sd = np.sqrt(np.maximum(cells @ (middle**2 + spread) - mean**2, 0.0))
    below = np.concatenate([np.zeros((len(cells), 1)), np.cumsum(cells, axis=1)], axis=1)
    low = [np.interp(LOW, row, edges) if n else 0.0 for row, n in zip(below, y, strict=True)]
    high = [np.interp(HIGH, row, edges) for row in below]
    return np.column_stack([mean, sd, low, high]) if len(cells) else np.zeros((0, 4))


@cache
def _grid() -> tuple[Floats, Floats, Floats, Floats]:
    """The cells of a group's chance, and how likely each is under every way the groups may lie.

    The mean of the groups is Beta(½, 2), how alike they are κ with κ/(10 + κ) uniform: each is
    taken at Gauss-Legendre points of its cumulative share.

    Returns:
        Middles (c,), edges (c + 1,), masses (points, c) and log weights (points,).
    """
    u, mu_weight = _gauss(_MU)
    v, kappa_weight = _gauss(_KAPPA)
    mu = betaincinv(0.5, 2.0, u)
    kappa = _KAPPA_MIDDLE * v / (1 - v)
    a, b = np.outer(mu, kappa).ravel(), np.outer(1 - mu, kappa).ravel()
    edges = np.linspace(0, 1, _CELLS + 1) ** 2
    mass = np.diff(betainc(a[:, None], b[:, None], edges), axis=1)
    weight = np.log(np.outer(mu_weight, kappa_weight).ravel())
    return (edges[1:] + edges[:-1]) / 2, edges, mass, weight


def _gauss(n: int) -> tuple[Floats, Floats]:
    nodes, weights = np.polynomial.legendre.leggauss(n)
    return (nodes + 1) / 2, weights / 2
