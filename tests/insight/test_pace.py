from itertools import pairwise

import numpy as np
import pytest

from noes.insight import pace
from noes.insight.pace import Forecast
from tests.insight import tables

QUANTILES = (0.1, 0.5, 0.9)


@pytest.mark.parametrize("row", tables.rows("beta_prime_finish.csv"))
def test_weeks_equal_the_beta_prime_distribution_of_r(row: tables.Row) -> None:
    remaining, a, b = (float(row[name]) for name in ("r", "a", "b"))
    found = Forecast(0, 1.0, 0.0, remaining, a, b)
    weeks = float(row["T"])
    assert found.weeks(float(row["q"])) == pytest.approx(weeks, rel=1e-8)
    assert found.by(weeks) == pytest.approx(float(row["p_check"]), abs=1e-8)


@pytest.mark.parametrize("row", tables.rows("finish_forecast.csv"), ids=lambda row: row["counts"])
def test_forecast_equals_r(row: tables.Row) -> None:
    counts = [int(count) for count in row["counts"].split()]
    found = pace.forecast(counts, int(row["remaining"]))
    assert found.n == len(counts)
    assert found.autocorrelation == pytest.approx(float(row["rho"]), rel=1e-8)
    assert found.dispersion == pytest.approx(float(row["phi"]), rel=1e-8)
    for q in QUANTILES:
        assert found.weeks(q) == pytest.approx(float(row[f"q{round(q * 100)}"]), rel=1e-8)
    assert found.by(8) == pytest.approx(float(row["p_by_8_weeks"]), rel=1e-8)


def test_forecast_of_nothing_left_is_now() -> None:
    found = pace.forecast([3, 2], 0)
    assert [found.weeks(q) for q in QUANTILES] == [0.0, 0.0, 0.0]
    assert (found.by(0), found.by(5)) == (1.0, 1.0)


def test_forecast_without_weeks_or_asks_is_wide_and_no_nan() -> None:
    for counts in ([], [0], [0] * 40):
        found = pace.forecast(counts, 40)
        early, likely, late = (found.weeks(q) for q in QUANTILES)
        assert 0 < early < likely < late
        assert (found.by(0), np.isfinite(found.by(1e6))) == (0.0, True)


def test_forecast_of_a_steady_pace_is_about_what_is_left_by_the_pace() -> None:
    found = pace.forecast([4] * 30, 40)
    assert found.weeks(0.5) == pytest.approx(10, rel=0.2)


def test_newer_weeks_count_more() -> None:
    rising, falling = pace.forecast([1] * 10 + [5] * 10, 40), pace.forecast([5] * 10 + [1] * 10, 40)
    assert rising.weeks(0.5) < falling.weeks(0.5)


def test_quantiles_and_shares_are_each_others_inverse() -> None:
    found = pace.forecast([3, 0, 4, 2], 20)
    weeks = [found.weeks(q) for q in np.linspace(0, 0.999, 50)]
    assert all(early < late for early, late in pairwise(weeks))
    assert [found.by(week) for week in weeks] == pytest.approx(np.linspace(0, 0.999, 50).tolist())
