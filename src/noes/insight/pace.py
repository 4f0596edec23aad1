"""When a challenge may be done, from how much was done a week."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betainc, betaincinv

from noes.insight import given

HALF_LIFE = 8.0  # weeks
PRIOR_COUNT, PRIOR_WEEKS = 1.0, 0.5
PRIOR_SPREAD, PRIOR_FREEDOM = 10.0, 4.0
PRIOR_AUTOCORRELATION, MOST_AUTOCORRELATION = 3.5, 0.8
DRIFT = 16.0  # weeks in which what is known of the pace halves


@dataclass(frozen=True, slots=True)
class Forecast:
    """In how many active weeks the rest may be done.

    Args:
        n: On how many weeks it rests.
        dispersion: How much the weeks differ, 1 where they do as chance alone would have it.
        autocorrelation: How much a week is like the one before, 0 to 0.8.
        remaining: What is left to do, in units of the dispersion.
        a: What is known of the pace: so many units
        b: in so many weeks.
    """

    n: int
    dispersion: float
    autocorrelation: float
    remaining: float
    a: float
    b: float

    def weeks(self, q: float) -> float:
        """Say in how many weeks it is done with probability q, 0 to below 1.

        Raises:
            ValueError: q is not a probability below 1.
        """
        given.share("q", q)
        if self.remaining <= 0:
            return 0.0
        x = float(betaincinv(self.remaining, self.a, q))
        return self.b * x / (1 - x) if x < 1 else float("inf")

    def by(self, weeks: float) -> float:
        """Say how likely it is done within so many weeks.

        Raises:
            ValueError: weeks are negative.
        """
        given.number("weeks", weeks, least=0)
        if self.remaining <= 0:
            return 1.0
        return float(betainc(self.remaining, self.a, weeks / (weeks + self.b)))


def forecast(weekly_counts: ArrayLike, remaining: float) -> Forecast:
    """Foresee when the rest is done.

    Args:
        weekly_counts: What counted in each complete active week, oldest first, rest weeks taken
            out, shape (n,).
        remaining: What is left to do, 0 or more.

    Returns:
        The forecast, in active weeks from now.

    Raises:
        ValueError: Counts are negative or not whole, or remaining is negative or NaN.

    A gamma pace under Poisson counts that scatter more than chance (overdispersed) and drift; the
    time to the last one is then beta prime. The further off it is, the wider the range: a chance
    above one in ten never rises with what is left, one below may by a hair.
    """
    counts = given.days("weekly_counts", weekly_counts).astype(np.float64)
    given.number("remaining", remaining, least=0)
    weight = 0.5 ** (np.arange(counts.size)[::-1] / HALF_LIFE)
    n, s = float(weight.sum()), float(weight @ counts)
    mean = (PRIOR_COUNT + s) / (PRIOR_WEEKS + n)
    off = counts - mean
    spread = PRIOR_SPREAD + float(weight @ off**2) / mean
    along = float(np.sqrt(weight[1:] * weight[:-1]) @ (off[1:] * off[:-1])) / mean
    rho = min(max((PRIOR_AUTOCORRELATION + along) / spread, 0.0), MOST_AUTOCORRELATION)
    phi = max(1.0, spread / (PRIOR_FREEDOM + max(n - 1, 0.0))) * (1 + rho) / (1 - rho)
    a = (PRIOR_COUNT + s) / phi
    kept = max(2.0 ** (-remaining / (DRIFT * mean)), min(1.0, 1 / a))
    known = PRIOR_WEEKS + n
    return Forecast(counts.size, phi, rho, remaining / phi, a * kept, known * kept)
