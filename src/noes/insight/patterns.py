"""What may make an answer likelier, and when it may be called a pattern: seldom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtrc

from noes.insight import given, hesitation, survival
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
        seed: Of the shuffling, 0 or more: the same gives the same.

    Returns:
        One finding for each feature, in the order of their names.

    Raises:
        ValueError: Shapes differ, days are negative, or draws or seed is too low.

    Log-rank scores (event less Nelson-Aalen), compared by shuffling, which makes no assumption on
    who was asked when; one shuffle serves all features. Benjamini and Hochberg (1995) over them.
    """
    when = given.days("days", days)
    done = given.marks("happened", happened, when.size)
    given.whole("draws", draws, least=1)
    given.whole("seed", seed, least=0)
    names = sorted(features)
    groups = [given.labels(name, features[name], when.size)[1] for name in names]
    many = when.size >= MANY
    p = _by_table(when, done, groups) if many else _by_shuffling(when, done, groups, draws, seed)
    adjusted = benjamini_hochberg(p)
    return tuple(
        Finding(name, float(p[at]), float(adjusted[at]), _levels(when, done, features[name]))
        for at, name in enumerate(names)
    )


def log_rank_scores(when: Ints, done: Bools) -> Floats:
    """Say of each ask how much better it did than those that waited as long: sums to 0."""
    return np.asarray(done - survival.hazard_at(when, done), np.float64)


def benjamini_hochberg(p: ArrayLike) -> Floats:
    """Adjust p-values for how many there are, so that of those called small few are by chance.

    Args:
        p: Values from 0 to 1, shape (m,).

    Returns:
        The adjusted values, each at least as large, shape (m,).

    Raises:
        ValueError: Values are out of range or NaN.
    """
    found = given.finite("p", p, least=0, most=1)
    order = np.argsort(found)[::-1]
    stepped = found[order] * found.size / np.arange(found.size, 0, -1)
    adjusted = np.empty(found.size)
    adjusted[order] = np.minimum.accumulate(np.minimum(stepped, 1.0))
    return adjusted


def _by_table(when: Ints, done: Bools, groups: Sequence[Ints]) -> Floats:
    """How often asks differ as much by chance, by the χ² distribution, which many come close to."""
    scores = log_rank_scores(when, done)
    seen, freedom = np.zeros(len(groups)), np.zeros(len(groups))
    for place, which in enumerate(groups):
        own, group = scores[which >= 0], which[which >= 0]
        counts = np.bincount(group)
        sums = np.bincount(group, own)
        seen[place] = _statistic(sums, counts, np.asarray((own**2).sum()))
        freedom[place] = max(counts.size - 1, 0)
    return np.where(freedom > 0, chdtrc(np.maximum(freedom, 1), seen), 1.0)


def _by_shuffling(when: Ints, done: Bools, groups: Sequence[Ints], draws: int, seed: int) -> Floats:
    """How often shuffled asks differ as much: one shuffle serves all features.

    Asks are laid out by day and end, and those alike by their group, so that neither the order of
    rows nor the names of groups decide what a shuffle brings together.
    """
    if not groups:
        return np.zeros(0)
    row = 2 * when + done
    scores = log_rank_scores(when, done)[np.argsort(row, kind="stable")]
    # Raw bits stay what they are from one numpy to the next; its own shuffling may not.
    bits = np.random.PCG64(seed).random_raw(draws * row.size).reshape(draws, row.size)
    # The first row is what happened.
    tried = scores[np.vstack([np.arange(row.size), np.argsort(bits, axis=1)])]
    members = [_members(which[np.lexsort((_unnamed(row, which), row))]) for which in groups]
    ends = np.cumsum([member.shape[1] for member in members])
    sums = np.split(tried @ np.hstack(members), ends[:-1], axis=1)
    squares = tried**2 @ np.column_stack([member.sum(axis=1) for member in members])
    p = np.empty(len(groups))
    for place, member in enumerate(members):
        found = _statistic(sums[place], member.sum(axis=0), squares[:, place])
        p[place] = np.count_nonzero(found >= found[0] - _ALIKE) / (1 + draws)
    return p


def _members(which: Ints) -> Floats:
    """Who is in which group, 1 or 0: shape (n, groups)."""
    groups = np.arange(which.max(initial=-1) + 1)
    return np.asarray(which[:, None] == groups, np.float64)


def _unnamed(row: Ints, which: Ints) -> Ints:
    """Number the groups by what happened in them: the same whatever they are called."""
    groups = range(int(which.max(initial=-1)) + 1)
    order = sorted(groups, key=lambda place: np.sort(row[which == place]).tolist())
    numbers = np.full(len(order) + 1, -1)  # the last place is for those without a group
    numbers[order] = groups
    return numbers[which]


def _statistic(sums: NDArray[Any], counts: NDArray[Any], squares: Floats) -> Floats:
    """How far the groups lie apart: squared sums of scores per ask, added up, in variances.

    Args:
        sums: Of the scores in each group, shape (…, g).
        counts: Asks in each group, shape (g,).
        squares: The sum of all their squared scores, shape (…).

    Returns:
        Statistics of shape (…); 0 where there is nothing to compare.
    """
    n = counts.sum()
    if counts.size <= 1:
        return np.zeros(sums.shape[:-1])
    mean = sums.sum(axis=-1, keepdims=True) / n
    variance = (squares - n * mean[..., 0] ** 2) / (n - 1)
    apart = ((sums - counts * mean) ** 2 / counts).sum(axis=-1)
    return np.where(variance > _ALIKE, apart / np.maximum(variance, _ALIKE), 0.0)


def _levels(when: Ints, done: Bools, labels: Sequence[Any]) -> tuple[Level, ...]:
    return tuple(
        Level(found.group, found.n, found.observed, found.expected, found.ratio)
        for found in hesitation.differences(when, done, labels)
    )
