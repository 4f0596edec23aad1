"""How steadily a rhythm is kept: a score that dips and never resets."""

from math import sqrt

import numpy as np
from numpy.typing import ArrayLike

from noes.insight import given
from noes.insight.given import Floats

HALF_LIFE = 13.0  # days, for something planned every day


def path(done: ArrayLike, wanted: int, per_days: int) -> Floats:
    """Follow the score day by day.

    Args:
        done: How much was done on each day, oldest first; NaN on a day of rest, shape (n,).
        wanted: How much the rhythm wants, 1 or more, in
        per_days: so many days, 1 or more.

    Returns:
        The score after each day, 0 to 1, shape (n,). A day of rest leaves it as it is.

    Raises:
        ValueError: Wrong shape, negative or endless values, or a rhythm that wants nothing.

    The habit strength of Loop Habit Tracker (exponential smoothing).
    """
    days = given.numbers("done", done)
    if np.isinf(days).any() or (days < 0).any():
        raise ValueError("done takes numbers from 0, NaN for rests.")
    given.whole("wanted", wanted, least=1)
    given.whole("per_days", per_days, least=1)
    keep = 0.5 ** (sqrt(wanted / per_days) / HALF_LIFE)
    score, scores = 0.0, np.empty(days.size)
    for place, share in enumerate(_shares(days, wanted, per_days)):
        if not np.isnan(days[place]):
            score = score * keep + (1 - keep) * share
        scores[place] = score
    return scores


def _shares(days: Floats, wanted: int, per_days: int) -> Floats:
    """How much of what is wanted was done in the days up to each, 0 to 1."""
    total = np.concatenate([[0.0], np.cumsum(np.nan_to_num(days))])
    first = np.maximum(np.arange(days.size) + 1 - per_days, 0)
    return np.asarray(np.minimum(1.0, (total[1:] - total[first]) / wanted))
