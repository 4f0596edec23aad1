"""Who may still answer: how silence turns into a chance, and when a word more is worth it.

What is usual for a notebook is not known beforehand, so 144 base curves stand for what it may be;
each counts by how well it tells the answers that came and the silences that last.
"""

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaincinv, betaln

from noes.insight import given
from noes.insight.given import Floats, Ints
from noes.insight.odds import HIGH, HORIZON, LOW, log_logistic

MEDIANS = (0.7, 1.5, 3.0, 6.0, 12.0, 25.0, 50.0, 100.0)  # days
SHAPES = (0.6, 1.0, 1.6)
REPLIES = (0.05, 0.15, 0.3, 0.5, 0.7, 0.9)
MASS = 15.0  # asks
USUAL_MEDIAN, USUAL_SPREAD = 5.0, 1.5  # days, and of its logarithm

LONG_HORIZON = 365  # days
SLOW, SLOW_SHARE = 60, 0.1  # answers after so many days, so often
FOLLOW_UP_IN, FOLLOW_UP_FIRST, FOLLOW_UP_LAST = 0.75, 3, 21
LET_GO_CHANCE, LET_GO_IN, LET_GO_FIRST = 0.05, 0.9, 7

Ties = Literal["efron", "breslow"]


@dataclass(frozen=True, slots=True, eq=False)
class Silence:
    """How silence goes on, day by day from the day of sending.

    Args:
        n: On how many asks it rests.
        silent_before: The share still silent before each day 0 to horizon, shape (horizon + 1,).
        hear_back: The chance of an answer by the horizon for an ask that is silent before each
            day, 0 to 1, shape (horizon + 1,).
        low: The lower edge of its 80 % band, shape (horizon + 1,).
        high: The upper edge, shape (horizon + 1,).
        ghosted: The share that is never answered within the horizon.
        follow_up_day: The day after sending from which a follow-up is worth it.
        let_go_day: The day after which hardly an answer comes.
    """

    n: int
    silent_before: Floats
    hear_back: Floats
    low: Floats
    high: Floats
    ghosted: float
    follow_up_day: int
    let_go_day: int


@dataclass(frozen=True, slots=True)
class Effect:
    """How much likelier an answer was in the days after a follow-up than after equal silence.

    Args:
        n: On how many asks it rests.
        mean: Of the logarithm of the hazard ratio.
        sd: How sure that is.
        positive: How likely it is that the ratio is greater than 1.
        low: The lower end of the 80 % interval of the logarithm.
        high: The upper end.
    """

    n: int
    mean: float
    sd: float
    positive: float
    low: float
    high: float


def of(days: ArrayLike, answered: ArrayLike, *, horizon: int = HORIZON) -> Silence:
    """Tell how silence goes on.

    Args:
        days: Day of the first answer, or to which day the ask was followed, shape (n,).
        answered: Whether it was answered, shape (n,).
        horizon: The last day that counts.

    Returns:
        The curve; of no asks it is what is usual.

    Raises:
        ValueError: Shapes differ or days are negative.
    """
    given.whole("horizon", horizon, least=1, most=given.MOST)
    when = given.days("days", days)
    done = given.marks("answered", answered, when.size) & (when <= horizon)
    clipped = np.minimum(when, horizon)
    events = np.bincount(clipped[done], minlength=horizon + 1).astype(np.float64)
    seen = np.bincount(clipped, minlength=horizon + 1).astype(np.float64)
    weight, before, squared = _mixture(events, np.cumsum(seen[::-1])[::-1])
    silent = (weight[:, None] * before).sum(axis=0)
    silent[0] = 1.0  # but for the last digit of the weights' sum it is
    ghosted = float(silent[-1])
    hear_back = np.clip(1 - ghosted / silent, 0.0, 1.0)
    come = (1 - silent) / max(1 - ghosted, np.finfo(float).tiny)
    return Silence(
        when.size,
        silent,
        hear_back,
        *_band(weight, before, squared),
        ghosted,
        _follow_up_day(come),
        _let_go_day(hear_back, come),
    )


def horizon_of(days: ArrayLike, answered: ArrayLike) -> int:
    """Choose how far to look: a year where a tenth of the answers took more than 60 days.

    Raises:
        ValueError: As `of` does.
    """
    when = given.days("days", days)
    took = when[given.marks("answered", answered, when.size)]
    is_slow = took.size > 0 and float(np.mean(took > SLOW)) >= SLOW_SHARE
    return LONG_HORIZON if is_slow else HORIZON


def _mixture(events: Floats, at_risk: Floats) -> tuple[Floats, Floats, Floats]:
    """How much each base curve counts, and its share that is still silent before each day.

    Returns:
        Weights that sum to 1, shape (curves,); the mean of the share and of its square, both of
        shape (curves, horizon + 1).
    """
    a, b, beta, usual = _curves(events.size)
    after_a, after_b = a + events, b + at_risk - events
    seen = at_risk > 0  # a day on which nobody waited says nothing
    told = betaln(after_a[:, seen], after_b[:, seen]) - beta[:, seen]
    likely = usual + told.sum(axis=1)
    weight = np.exp(likely - likely.max())
    still = after_b / (after_a + after_b)
    twice = still * (after_b + 1) / (after_a + after_b + 1)
    return weight / weight.sum(), _before(still), _before(twice)


def _before(daily: Floats) -> Floats:
    """The product of all days before each: 1 on the first."""
    product = np.cumprod(daily, axis=1)
    return np.concatenate([np.ones((len(product), 1)), product[:, :-1]], axis=1)


def _band(weight: Floats, before: Floats, squared: Floats) -> tuple[Floats, Floats]:
    """Between which chances of hearing back the truth lies, for asks that are silent so long.

    The mean and variance over all curves, each weighed by how many it leaves silent, are matched
    by a beta distribution.
    """
    counts = weight[:, None] * before
    counts = counts / counts.sum(axis=0)
    silent = (counts * before[:, -1:] / before).sum(axis=0)
    variance = (counts * squared[:, -1:] / squared).sum(axis=0) - silent**2
    mean = np.clip(1 - silent, 1e-12, 1 - 1e-12)
    k = np.maximum(mean * (1 - mean) / np.maximum(variance, 1e-15) - 1, 1e-6)
    low, high = (betaincinv(mean * k, (1 - mean) * k, q) for q in (LOW, HIGH))
    low[-1] = high[-1] = 0.0  # nothing is left to come on the last day
    return np.asarray(low), np.asarray(high)


@cache
def _curves(size: int) -> tuple[Floats, Floats, Floats, Floats]:
    """The base curves as each day's beta distribution, that one's mass and how usual each is (log).

    Returns:
        The two numbers of each and the logarithm of the beta function of both, all of shape
        (curves, size), and logarithms of shape (curves,).
    """
    day = np.arange(size + 1.0)
    a, b, usual = [], [], []
    for median, shape, reply in product(MEDIANS, SHAPES, REPLIES):
        share = log_logistic(day, median, shape)
        a.append(MASS * reply * np.diff(share))
        b.append(MASS * (1 - reply * share[1:]))
        usual.append(-0.5 * (np.log(median / USUAL_MEDIAN) / USUAL_SPREAD) ** 2)
    return np.array(a), np.array(b), betaln(a, b), np.array(usual)


def _follow_up_day(come: Floats) -> int:
    """The first day before which most of the answers that are to come have come."""
    first = int(np.argmax(come >= FOLLOW_UP_IN))
    return min(max(first, FOLLOW_UP_FIRST), FOLLOW_UP_LAST)


def _let_go_day(hear_back: Floats, come: Floats) -> int:
    """The first day from a week on from which hardly anything comes; the horizon is always one."""
    over = (hear_back <= LET_GO_CHANCE) & (come >= LET_GO_IN)
    over[: min(LET_GO_FIRST, over.size - 1)] = False
    over[-1] = True
    return int(np.argmax(over))


# ---- what follow-ups do

_GRID = np.linspace(-5.0, 5.0, 2001)  # of the prior's standard deviations
_AT_ONCE = 128  # events


def follow_up_effect(
    start: ArrayLike,
    stop: ArrayLike,
    event: ArrayLike,
    followed_up: ArrayLike,
    *,
    scale: float = 0.7,
) -> Effect:
    """Compare the days after a follow-up with equal silence without one.

    Args:
        start: Where each stretch of an ask's silence begins, shape (n,).
        stop: Where it ends, later than it begins, shape (n,).
        event: Whether an answer ended it, shape (n,).
        followed_up: Whether it lies in the days after a follow-up, shape (n,).
        scale: Standard deviation of the prior of the logarithm of the ratio, around 0.

    Returns:
        The effect. It is no cause: those who follow up choose whom.

    Raises:
        ValueError: Shapes differ, or a stretch has no length.

    Cox's partial likelihood (1972, 1975) with Efron's ties, on a grid.
    """
    beta = given.above_zero("scale", scale) * _GRID
    density = log_likelihood(start, stop, event, followed_up, beta) - 0.5 * _GRID**2
    mass = np.exp(density - density.max())
    mass /= mass.sum()
    mean = float(mass @ beta)
    sd = float(np.sqrt(max(mass @ (beta - mean) ** 2, 0.0)))
    below = np.cumsum(mass) - mass / 2
    low, high = np.interp([LOW, HIGH], below, beta)
    positive = 1 - float(np.interp(0.0, beta, below))
    n = int(np.count_nonzero(given.finite("start", start) == 0))
    return Effect(n, mean, sd, positive, float(low), float(high))


def log_likelihood(
    start: ArrayLike,
    stop: ArrayLike,
    event: ArrayLike,
    followed_up: ArrayLike,
    beta: ArrayLike,
    *,
    ties: Ties = "efron",
) -> Floats:
    """Compute Cox's log partial likelihood for one indicator that may change over time.

    Args:
        start: As in `follow_up_effect`, as the three below.
        stop: As above.
        event: As above.
        followed_up: As above.
        beta: Logarithms of the hazard ratio, shape (k,).
        ties: How events on one day share those at risk.

    Returns:
        One value for each beta, shape (k,).

    Raises:
        ValueError: As `follow_up_effect` does.
    """
    begin = given.finite("start", start, least=0)
    end = given.of_length("stop", given.finite("stop", stop), begin.size)
    happened = given.marks("event", event, begin.size)
    marked = given.marks("followed_up", followed_up, begin.size)
    if (begin >= end).any():
        raise ValueError("stop takes days later than start.")
    log_ratio = given.finite("beta", beta)
    day, which, ended = np.unique(end[happened], return_inverse=True, return_counts=True)
    ended_marked = np.bincount(which, marked[happened], minlength=day.size)
    at = np.repeat(np.arange(day.size), ended)  # the day of each event
    # Of several events on one day each next one finds fewer at risk.
    place = np.arange(at.size) - (np.cumsum(ended) - ended)[at]
    gone = place / ended[at] if ties == "efron" else np.zeros(at.size)
    plain = _waiting(begin[~marked], end[~marked], day)[at] - gone * (ended - ended_marked)[at]
    after = _waiting(begin[marked], end[marked], day)[at] - gone * ended_marked[at]
    return np.asarray(ended_marked.sum() * log_ratio - _logs(plain, after, np.exp(log_ratio)))


def _waiting(begin: Floats, end: Floats, day: Floats) -> Ints:
    """How many stretches hold each day: those that began before it and end on it or later."""
    began = np.searchsorted(np.sort(begin), day, side="left")
    return np.asarray(began - np.searchsorted(np.sort(end), day, side="left"))


def _logs(plain: NDArray[Any], after: NDArray[Any], ratio: Floats) -> Floats:
    """The sum of log(plain + after · ratio) for each ratio."""
    total = np.full(ratio.size, np.log(plain[after == 0]).sum())
    plain, after = plain[after > 0], after[after > 0]
    for start in range(0, plain.size, _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        total += np.log(plain[some, None] + after[some, None] * ratio).sum(axis=0)
    return total
