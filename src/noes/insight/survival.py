"""Waiting times, with those that still wait: how many were answered by which day.

Days are whole and count from the act; an ask that is silent at age C is at risk on day C.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import chdtrc

from noes.insight import given
from noes.insight.given import Bools, Floats, Ints


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """How many still wait, day by day.

    Args:
        n: Of how many.
        day: The days on which something happened or a look ended, shape (d,).
        at_risk: How many still waited on each, shape (d,).
        events: To how many it happened on each, shape (d,).
        survival: The share that still waits after each, 0 to 1, shape (d,).
        se: Its standard error (Greenwood), shape (d,); NaN once nobody waits.
    """

    n: int
    day: Ints
    at_risk: Ints
    events: Ints
    survival: Floats
    se: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Incidence:
    """Which of several ends came by which day.

    Args:
        n: Of how many.
        day: The days on which an end came or a look ended, shape (d,).
        at_risk: How many still waited on each, shape (d,).
        survival: The share without any end after each, shape (d,).
        incidence: The share of each cause by each day, shape (d, causes).
        se: Their standard errors, shape (d, causes).
    """

    n: int
    day: Ints
    at_risk: Ints
    survival: Floats
    incidence: Floats
    se: Floats


@dataclass(frozen=True, slots=True, eq=False)
class LogRank:
    """Whether groups differ in how soon it happens.

    Args:
        n: Of how many.
        groups: Their labels, in order, (g).
        observed: Events in each, shape (g,).
        expected: Events in each if they did not differ, shape (g,).
        chi2: The statistic.
        df: Its degrees of freedom.
        p: How likely a statistic at least as large is where the groups do not differ.
    """

    n: int
    groups: tuple[Any, ...]
    observed: Floats
    expected: Floats
    chi2: float
    df: int
    p: float


def kaplan_meier(days: ArrayLike, event: ArrayLike) -> Curve:
    """Estimate how many still wait.

    Args:
        days: Day of the event, or of the last look where there was none, shape (n,).
        event: Whether it happened, shape (n,).

    Returns:
        The curve at each of the days.

    Raises:
        ValueError: Shapes differ, or days are negative or not whole.

    Kaplan and Meier (1958), with Greenwood's variance.
    """
    when, happened = _read(days, event)
    day, at_risk, events = by_day(when, happened)
    survival: Floats = np.cumprod(1 - events / at_risk, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = np.cumsum(events / (at_risk * (at_risk - events)))
        se: Floats = survival * np.sqrt(variance)
    return Curve(when.size, day, at_risk, events, survival, se)


def aalen_johansen(days: ArrayLike, cause: ArrayLike) -> Incidence:
    """Estimate which end comes by which day, where several may.

    Args:
        days: Day of the end, or of the last look where there was none, shape (n,).
        cause: Which end it was, 1 to k; 0 where there was none, shape (n,).

    Returns:
        The shares at each of the days.

    Raises:
        ValueError: Shapes differ, days are negative or not whole, or causes are not whole.

    Aalen and Johansen (1978); the standard errors are those of the delta method, as in R's
    survival and statsmodels.
    """
    when = given.days("days", days)
    which = given.of_length("cause", given.days("cause", cause), when.size)
    day, at_risk, ended = by_day(when, which > 0)
    survival: Floats = np.cumprod(1 - ended / at_risk, dtype=np.float64)
    causes = range(1, int(which.max(initial=0)) + 1)
    by_cause = np.zeros((day.size, len(causes)))
    for place, number in enumerate(causes):
        by_cause[:, place] = counted(when[which == number], day)
    before: Floats = np.concatenate([[1.0], survival[:-1]])[: day.size] / at_risk
    incidence = np.cumsum(before[:, None] * by_cause, axis=0)
    se = np.sqrt(_variance(at_risk, ended, by_cause, before, incidence))
    return Incidence(when.size, day, at_risk, survival, incidence, se)


def _variance(
    at_risk: Ints, ended: Ints, by_cause: Floats, before: Floats, incidence: Floats
) -> Floats:
    left = at_risk - ended
    # Where nobody is left the incidence moves no more, and neither does this part.
    part = np.where(left > 0, ended / (at_risk * np.maximum(left, 1)), 0.0)[:, None]
    risk, weight = at_risk[:, None], before[:, None]
    variance = incidence**2 * np.cumsum(part, axis=0)
    variance -= 2 * incidence * np.cumsum(incidence * part, axis=0)
    variance += np.cumsum(incidence**2 * part, axis=0)
    variance += np.cumsum(weight**2 * (risk - by_cause) * by_cause / risk, axis=0)
    shared = weight * by_cause / risk
    variance -= 2 * incidence * np.cumsum(shared, axis=0)
    variance += 2 * np.cumsum(incidence * shared, axis=0)
    return np.asarray(np.maximum(variance, 0.0))


def log_rank(days: ArrayLike, event: ArrayLike, group: Any) -> LogRank:
    """Compare how soon it happens in several groups.

    Args:
        days: Day of the event, or of the last look where there was none, shape (n,).
        event: Whether it happened, shape (n,).
        group: The group of each, n labels; None leaves an entry out.

    Returns:
        Observed and expected events of each group, and the test of them all.

    Raises:
        ValueError: Shapes differ, or days are negative or not whole.

    Mantel (1966), Peto and Peto (1972), with the hypergeometric variance.
    """
    when, happened = _read(days, event)
    names, which = given.labels("group", group, when.size)
    known = which >= 0
    when, happened, which = when[known], happened[known], which[known]
    day, at_risk, events = by_day(when, happened)
    share = _at_risk_by(when, which, len(names), day) / at_risk[:, None]
    observed = np.bincount(which[happened], minlength=len(names)).astype(np.float64)
    expected = (share * events[:, None]).sum(axis=0)
    chi2, df = _chi2(observed - expected, _covariance(share, at_risk, events), expected > 0)
    p = float(chdtrc(df, chi2)) if df else 1.0
    return LogRank(when.size, names, observed, expected, chi2, df, p)


def hazard_at(when: Ints, happened: Bools) -> Floats:
    """How many events would have come to each, had all been alike (Nelson-Aalen): shape (n,)."""
    day, at_risk, events = by_day(when, happened)
    hazard = np.zeros(int(when.max(initial=-1)) + 1)
    hazard[day] = np.cumsum(events / at_risk)
    return np.asarray(hazard[when])


def by_day(when: Ints, happened: Bools) -> tuple[Ints, Ints, Ints]:
    """The days on which anything was seen, how many waited on each, to how many it happened."""
    seen = np.bincount(when)
    day = np.flatnonzero(seen)
    at_risk = when.size - np.cumsum(seen[day]) + seen[day]
    return day, at_risk, counted(when[happened], day)


def counted(when: Ints, day: Ints) -> Ints:
    """How many fall on each of some days, in their order."""
    return np.bincount(when, minlength=int(day.max(initial=-1)) + 1)[day]


def _at_risk_by(when: Ints, which: Ints, groups: int, day: Ints) -> Ints:
    """Count who still waits on each of some days, by group: shape (len(day), groups)."""
    place = np.zeros(int(day.max(initial=-1)) + 1, np.int64)
    place[day] = np.arange(day.size)
    cells = np.bincount(place[when] * groups + which, minlength=day.size * groups)
    return np.cumsum(cells.reshape(day.size, groups)[::-1], axis=0)[::-1]


def _covariance(share: Floats, at_risk: Ints, events: Ints) -> Floats:
    scale = events * (at_risk - events) / np.maximum(at_risk - 1, 1)
    diagonal = np.diag((scale[:, None] * share).sum(axis=0))
    return diagonal - (share * scale[:, None]).T @ share


def _chi2(difference: Floats, covariance: Floats, live: Bools) -> tuple[float, int]:
    """The quadratic form over all groups but one: the last is told by the others."""
    places = np.flatnonzero(live)[:-1]
    if places.size == 0:
        return 0.0, 0
    part = covariance[np.ix_(places, places)]
    return float(difference[places] @ np.linalg.pinv(part) @ difference[places]), places.size


def _read(days: ArrayLike, event: ArrayLike) -> tuple[Ints, Bools]:
    when = given.days("days", days)
    return when, given.marks("event", event, when.size)
