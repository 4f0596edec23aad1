"""A level that moves under what is measured (Kalman filter and smoother), for long series too.

Filter and smoother are first-order recurrences, whose factors do not depend on what was measured.
Those are worked off in many stretches side by side, so that a million ratings take no longer than
a few sortings of them.
"""

from dataclasses import dataclass

import numpy as np

from noes.insight.given import Floats

SETTLED = 1e-17  # a gain so near its end has come to rest
SHORT = 64  # what is worked off one by one
COLUMNS = 512  # stretches of a long series that are followed side by side


@dataclass(frozen=True, slots=True, eq=False)
class Smoothed:
    """The level with all of the series known, variances in units of the noise.

    Args:
        mean: The level at each value, shape (k, n).
        variance: How sure that is, shape (k, n).
        change_variance: How sure its change from first to last is, shape (k,).
    """

    mean: Floats
    variance: Floats
    change_variance: Floats


def misfit(y: Floats, ratios: Floats, first: float, spread: float) -> tuple[Floats, Floats]:
    """Say how badly some ratios of signal to noise foresee a series.

    Args:
        y: The series, at least one value, shape (n,).
        ratios: Variance of a step of the level to that of the noise, above 0, shape (k,).
        first: What is usual for the level before the first value.
        spread: The variance of that, in units of the noise.

    Returns:
        The sum of squared surprises, each in units of its variance, and the sum of the logarithms
        of those variances in units of the noise, both of shape (k,).
    """
    gains = _gains(y.size, ratios, spread)
    steps = gains.shape[1]
    wide = -np.log1p(-gains)
    width = wide.sum(axis=1) + (y.size - steps) * wide[:, -1]
    # What comes in full columns once the gains have come to rest is followed side by side.
    head = y.size - (y.size - steps) // COLUMNS * COLUMNS
    gain = _spread_over(gains, head)
    level = recurrence(1 - gain, gain * y[:head], np.full(ratios.size, first))
    # A surprise, of variance 1 / (1 - gain), has moved the level by the gain already.
    squares = ((y[:head] - level) ** 2 / (1 - gain)).sum(axis=1)
    if head < y.size:
        squares += _at_rest(y[head:], gains[:, -1:], level[:, -1])
    return squares, width


def _at_rest(y: Floats, gain: Floats, first: Floats) -> Floats:
    """The squared surprises where the gain stays the same, shape (k,).

    Args:
        y: The series, of a length that COLUMNS divides, shape (n,).
        gain: Shape (k, 1).
        first: The level before it, shape (k,).
    """
    keep, faded = 1 - gain, np.ones(gain.shape)
    level, squares, mixed = (np.zeros((gain.shape[0], COLUMNS)) for _sum in range(3))
    # Each column is followed as if the level before it were 0 ...
    for values in np.ascontiguousarray(y.reshape(COLUMNS, -1).T):
        surprise = values - level
        level += gain * surprise
        squares += surprise**2
        mixed += faded * surprise
        faded *= keep
    # ... and is then told what it was.
    before = _before(recurrence(faded, level, first), first)
    squares += before * (before * (1 - faded**2) / (1 - keep**2) - 2 * mixed)
    return np.asarray((squares * keep).sum(axis=1))


def _before(values: Floats, first: Floats) -> Floats:
    """What stands before each value of a row."""
    return np.concatenate([first[:, None], values[:, :-1]], axis=1)


def smoothed(y: Floats, ratios: Floats, first: float, spread: float) -> Smoothed:
    """Follow a series forward and back again.

    Args:
        y: As in `misfit`, as the three below.
        ratios: As above.
        first: As above.
        spread: As above.
    """
    gain = _spread_over(_gains(y.size, ratios, spread), y.size)
    level = recurrence(1 - gain, gain * y, np.full(ratios.size, first))
    back = gain / (gain + ratios[:, None])
    back[:, -1] = 0.0  # nothing comes after the last
    mean = _backwards(back, (1 - back) * level)
    variance = _backwards(back**2, gain * (1 - back))
    shared = np.exp(np.log(back[:, :-1]).sum(axis=1)) * variance[:, -1]
    change = variance[:, -1] + variance[:, 0] - 2 * shared
    return Smoothed(mean, variance, np.maximum(change, 0.0))


def _backwards(keep: Floats, add: Floats) -> Floats:
    return recurrence(keep[:, ::-1], add[:, ::-1], np.zeros(keep.shape[0]))[:, ::-1]


def recurrence(keep: Floats, add: Floats, first: Floats) -> Floats:
    """Work off y[t] = keep[t] · y[t-1] + add[t] along each row.

    Args:
        keep: Factors, shape (k, n), or (k, 1) where they are the same everywhere.
        add: Summands, shape (k, n).
        first: The values before the first, shape (k,).

    Returns:
        All values, shape (k, n).
    """
    rows, n = add.shape
    if n <= SHORT:
        return _one_by_one(keep, add, first)
    length = int(np.sqrt(n))
    width = -(-n // length)
    # Each stretch is a column: all are worked off at once, as if nothing came before them.
    kept, found = (_stretches(part, width, length) for part in (keep, add))
    for place in range(1, length):
        found[place] += kept[place] * found[place - 1]
        kept[place] *= kept[place - 1]
    found += kept * _before(recurrence(kept[-1], found[-1], first), first)
    return np.ascontiguousarray(found.transpose(1, 2, 0)).reshape(rows, -1)[:, :n]


def _one_by_one(keep: Floats, add: Floats, first: Floats) -> Floats:
    found, value = np.empty(add.shape), first
    keep = np.broadcast_to(keep, add.shape)
    for place in range(add.shape[1]):
        value = keep[:, place] * value + add[:, place]
        found[:, place] = value
    return found


def _stretches(part: Floats, width: int, length: int) -> Floats:
    """Cut each row into stretches: shape (length, rows, width), zeros behind the end."""
    if part.shape[1] == 1:  # the same everywhere
        return np.repeat(part[None], length, axis=0)
    filled = np.zeros((part.shape[0], width * length))
    filled[:, : part.shape[1]] = part
    return np.ascontiguousarray(filled.reshape(-1, width, length).transpose(2, 0, 1))


def _gains(n: int, ratios: Floats, spread: float) -> Floats:
    """How far each value moves the level, as far as that has not come to rest.

    Each gain follows from the one before by (g + ratio) / (g + ratio + 1), which leaves two numbers
    as they are; measured by how far it is from either, it nears the greater by one factor a step.

    Returns:
        Gains of shape (k, at most n).
    """
    ratio = ratios[:, None]
    root = np.sqrt(ratio * (ratio + 4))
    rest, other = (root - ratio) / 2, (-root - ratio) / 2
    first = (spread + ratio) / (spread + ratio + 1)
    factor = (rest + ratio + 1) ** -2.0
    steps = min(n, int(np.log(SETTLED) / np.log(factor.max())) + 2)
    away = (first - rest) / (first - other) * factor ** np.arange(steps)
    return np.asarray((rest - other * away) / (1 - away))


def _spread_over(gains: Floats, n: int) -> Floats:
    """The gains of the first n values, shape (k, n)."""
    return gains[:, np.minimum(np.arange(n), gains.shape[1] - 1)]
