"""What may make an answer likelier, and when it may be called a pattern: seldom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import chdtrc

from noes.insight import given, hesitation
from noes.insight.given import Bools, Floats, Ints
from noes.insight.hesitation import Ratio

DRAWS = 1999
MANY = 300  # asks from which the χ² distribution serves as well as shuffling
NAMED = 0.1  # the share of named patterns that may be none
_ALIKE = 1e-9  # statistics that differ by less are one


@dataclass(frozen=True, slots=True)
class Level:
    """One value of a feature, beside the others.

    Args:
        level: The value.
        n: How many asks have it.
        observed: How many of them succeeded.
        expected: How many would have if it made no difference.
        ratio: Observed to expected, drawn towards 1.
    """

    level: Any
    n: int
    observed: int
    expected: float
    ratio: Ratio


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether one feature goes with success.

    Args:
        feature: Its name.
        p: How likely as much of a difference is by chance.
        adjusted: The same with an eye to how many features were looked at (false discovery rate).
        levels: Its values.
    """

    feature: str
    p: float
    adjusted: float
    levels: tuple[Level, ...]

    @property
    def is_named(self) -> bool:
        """Whether it may be called a pattern."""
        return self.adjusted <= NAMED


def find(
    features: Mapping[str, Sequence[Any]],
    days: ArrayLike,
    happened: ArrayLike,
    *,
    draws: int = DRAWS,
    seed: int = 0,
) -> tuple[Finding, ...]:
    """Look for features that go with sooner or surer success.

    Args:
        features: For each feature by name, n labels; None where it is not known.
        days: Day of the success, or to which day the ask was followed, shape (n,).
        happened: Whether it succeeded, shape (n,).
        draws: How often the asks are shuffled, 1 or more.
        seed: Of the shuffling: the same gives the same.

    Returns:
        One finding for each feature, in the order of their names.

    Raises:
        ValueError: Shapes differ, days are negative, or draws is below 1.

    Log-rank scores (event less Nelson-Aalen), compared by shuffling, which makes no assumption on
    who was asked when; one shuffle serves all features. Benjamini and Hochberg (1995) over them.
    """
    when = given.days("days", days)
    done = given.marks("happened", happened, when.size)
    if draws < 1:
        raise ValueError("draws takes a number from 1.")
    names = sorted(features)
    read = [given.labels(name, features[name], when.size) for name in names]
    scores = log_rank_scores(when, done)
    seen = np.array([_statistic(scores[None, :], which)[0] for _, which in read])
    many = when.size >= MANY
    p = _by_table(seen, read) if many else _by_shuffling(seen, read, scores, draws, seed)
    adjusted = benjamini_hochberg(p)
    return tuple(
        Finding(name, float(p[at]), float(adjusted[at]), _levels(when, done, features[name]))
        for at, name in enumerate(names)
    )


def log_rank_scores(when: Ints, done: Bools) -> Floats:
    """Say of each ask how much better it did than those that waited as long: sums to 0."""
    day, which, seen = np.unique(when, return_inverse=True, return_counts=True)
    at_risk = when.size - np.cumsum(seen) + seen
    events = np.bincount(which[done], minlength=day.size)
    hazard = np.cumsum(events / at_risk) if day.size else np.zeros(0)
    return np.asarray(done - hazard[which], np.float64)


def benjamini_hochberg(p: ArrayLike) -> Floats:
    """Adjust p-values for how many there are, so that of those called small few are by chance.

    Args:
        p: Values from 0 to 1, shape (m,).

    Returns:
        The adjusted values, each at least as large, shape (m,).

    Raises:
        ValueError: Values are out of range or NaN.
    """
    found = given.finite("p", p)
    if found.size and not 0 <= found.min() <= found.max() <= 1:
        raise ValueError("p takes values from 0 to 1.")
    order = np.argsort(found)[::-1]
    stepped = found[order] * found.size / np.arange(found.size, 0, -1)
    adjusted = np.empty(found.size)
    adjusted[order] = np.minimum.accumulate(np.minimum(stepped, 1.0))
    return adjusted


def _statistic(scores: Floats, which: Ints) -> Floats:
    """The sum over groups of their squared sum of scores per ask, in variances: shape (k,).

    Args:
        scores: One row for each shuffle, shape (k, n).
        which: The group of each place, -1 for none, shape (n,).
    """
    known = which >= 0
    own = scores[:, known]
    groups = int(which.max(initial=-1)) + 1
    if own.shape[1] <= 1 or groups <= 1:
        return np.zeros(scores.shape[0])
    member = np.zeros((own.shape[1], groups))
    member[np.arange(own.shape[1]), which[known]] = 1.0
    own = own - own.mean(axis=1, keepdims=True)
    variance = (own**2).sum(axis=1) / (own.shape[1] - 1)
    sums = (own @ member) ** 2 @ (1 / member.sum(axis=0))
    return np.where(variance > _ALIKE, sums / np.maximum(variance, _ALIKE), 0.0)


def _by_table(seen: Floats, read: Sequence[tuple[tuple[Any, ...], Ints]]) -> Floats:
    freedom = np.array([max(len(names) - 1, 0) for names, _ in read])
    return np.where(freedom > 0, chdtrc(np.maximum(freedom, 1), seen), 1.0)


def _by_shuffling(
    seen: Floats,
    read: Sequence[tuple[tuple[Any, ...], Ints]],
    scores: Floats,
    draws: int,
    seed: int,
) -> Floats:
    chance = np.random.Generator(np.random.PCG64(seed))
    shuffled = chance.permuted(np.broadcast_to(scores, (draws, scores.size)), axis=1)
    reached = [
        np.count_nonzero(_statistic(shuffled, which) >= own - _ALIKE)
        for own, (_, which) in zip(seen, read, strict=True)
    ]
    return (1 + np.array(reached, np.float64)) / (1 + draws)


def _levels(when: Ints, done: Bools, labels: Sequence[Any]) -> tuple[Level, ...]:
    return tuple(
        Level(found.group, found.n, found.observed, found.expected, found.ratio)
        for found in hesitation.differences(when, done, labels)
    )
