import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.insight import confidence, smoothing
from noes.insight.given import Floats
from tests.insight import tables

FIXED = sorted({(row["s2_eps"], row["s2_eta"]) for row in tables.rows("local_level.csv")})


@pytest.mark.parametrize(("noise", "signal"), FIXED)
def test_smoothed_level_equals_r(noise: str, signal: str) -> None:
    rows = tables.rows("local_level.csv", s2_eps=noise, s2_eta=signal)
    ratings = tables.column(tables.rows("local_level_data.csv"), "y")
    mean, variance = confidence.smooth(
        ratings,
        noise=float(noise),
        signal=float(signal),
        first=float(rows[0]["m0"]),
        spread=float(rows[0]["P0"]),
    )
    np.testing.assert_allclose(mean, tables.column(rows, "smooth"), rtol=0, atol=1e-8)
    np.testing.assert_allclose(variance, tables.column(rows, "var"), rtol=0, atol=1e-8)


def test_evidence_equals_r() -> None:
    rows = tables.rows("falling_evidence.csv")
    ratings, one_kind = tables.column(rows, "y"), np.zeros(len(rows), np.int64)
    np.testing.assert_allclose(
        confidence.mid_ranks(ratings, one_kind), tables.column(rows, "midrank"), rtol=0, atol=1e-9
    )
    found = confidence.evidence(ratings, ["pitch"] * len(rows))
    np.testing.assert_allclose(found, tables.column(rows, "wealth"), rtol=1e-9, atol=1e-9)


# ---- the filter against one worked step by step


def step_by_step(y: Floats, ratio: float, first: float, spread: float) -> tuple[Floats, ...]:
    """A plain Kalman filter and smoother, in units of the noise."""
    at, variance, squares, width = first, spread + ratio, 0.0, 0.0
    levels, after = [], []
    for value in y:
        squares += (value - at) ** 2 / (variance + 1)
        width += np.log(variance + 1)
        gain = variance / (variance + 1)
        at, left = at + gain * (value - at), variance * (1 - gain)
        levels.append(at)
        after.append(left)
        variance = left + ratio
    mean, smooth = levels[:], after[:]
    for place in range(len(y) - 2, -1, -1):
        back = after[place] / (after[place] + ratio)
        mean[place] += back * (mean[place + 1] - levels[place])
        smooth[place] += back**2 * (smooth[place + 1] - after[place] - ratio)
    return np.array(mean), np.array(smooth), np.array([squares, width])


@pytest.mark.parametrize(
    "n", [1, 2, 63, 64, 65, 66, 500, 3 * smoothing.COLUMNS + 7, 9 * smoothing.COLUMNS]
)
@pytest.mark.parametrize("ratio", [1e-4, 0.03, 1.0])
def test_smoothing_in_stretches_equals_one_step_by_step(n: int, ratio: float) -> None:
    y = np.random.default_rng(n).normal(5, 2, n)
    mean, variance, told = step_by_step(y, ratio, 5.0, 2.25)
    found = smoothing.smoothed(y, np.array([0.5, ratio]), 5.0, 2.25)
    np.testing.assert_allclose(found.mean[1], mean, rtol=0, atol=1e-10)
    np.testing.assert_allclose(found.variance[1], variance, rtol=0, atol=1e-10)
    squares, width = smoothing.misfit(y, np.array([0.5, ratio]), 5.0, 2.25)
    np.testing.assert_allclose([squares[1], width[1]], told, rtol=1e-10)


@pytest.mark.parametrize("n", [2, 3, 10])
def test_change_is_as_sure_as_the_whole_covariance_says(n: int) -> None:
    """By hand: the ratings' own covariance, inverted."""
    ratio, spread = 0.3, 2.25
    steps = np.minimum.outer(np.arange(1, n + 1), np.arange(1, n + 1)) * ratio + spread
    left = steps - steps @ np.linalg.inv(steps + np.eye(n)) @ steps
    found = smoothing.smoothed(np.ones(n), np.array([ratio]), 5.0, spread)
    change = left[0, 0] + left[-1, -1] - 2 * left[0, -1]
    assert found.change_variance[0] == pytest.approx(change, abs=1e-12)


# ---- by hand


def test_level_of_no_ratings_is_empty() -> None:
    found = confidence.level([])
    assert (found.n, found.mean.size, found.change, found.change_sd) == (0, 0, 0.0, 0.0)
    assert confidence.evidence([], []).size == 0
    empty, none = confidence.smooth([], noise=1, signal=1, first=5, spread=1)
    assert (empty.size, none.size) == (0, 0)


def test_level_of_one_rating_lies_between_it_and_what_is_usual() -> None:
    found = confidence.level([9])
    assert (found.n, found.change, found.change_sd) == (1, 0.0, 0.0)
    assert 5 < found.mean[0] < 9


def test_level_of_equal_ratings_is_theirs() -> None:
    found = confidence.level([7] * 200)
    assert found.mean[100] == pytest.approx(7, abs=0.1)
    assert found.change == pytest.approx(0, abs=0.2)


def test_level_follows_a_fall() -> None:
    found = confidence.level([8, 9, 8, 9, 8, 9, 8, 3, 2, 3, 2, 3, 2, 3, 2])
    assert found.change < -3
    assert found.change + 2 * found.change_sd < 0


def test_level_of_very_many_ratings_is_worked_off_in_parts() -> None:
    n = confidence.AT_ONCE // 2
    ratings = np.tile([4.0, 6.0], n // 2)
    found = confidence.level(ratings)
    assert found.n == n
    np.testing.assert_allclose(found.mean, 5.0, atol=0.05)


def test_evidence_of_equal_ratings_stays_at_one() -> None:
    assert confidence.evidence([6] * 30, ["pitch"] * 30) == pytest.approx([1.0] * 30)


def test_evidence_of_a_fall_is_enough_and_of_a_rise_is_none() -> None:
    fall, rise = list(range(10, 0, -1)) * 2, list(range(1, 11)) * 2
    assert confidence.evidence(sorted(fall, reverse=True), ["a"] * 20)[-1] > confidence.ENOUGH
    assert confidence.evidence(sorted(rise), ["a"] * 20)[-1] < 0.1


def test_easier_kinds_over_time_are_no_evidence() -> None:
    ratings = [9] * 20 + [3] * 20
    kinds = ["scary"] * 20 + ["easy"] * 20
    assert confidence.evidence(ratings, kinds)[-1] == pytest.approx(1.0)
    assert confidence.evidence(ratings, ["any"] * 40)[-1] > confidence.ENOUGH


def test_asks_without_a_kind_are_compared_with_each_other() -> None:
    ratings = [9.0, 3.0, 8.0, 2.0]
    named = confidence.evidence(ratings, ["a", "b", "a", "b"])
    np.testing.assert_array_equal(confidence.evidence(ratings, [None, "b", None, "b"]), named)


def test_evidence_of_an_endless_fall_stays_a_number() -> None:
    found = confidence.evidence(np.arange(3000.0, 0, -1), np.zeros(3000, np.int64))
    assert np.isfinite(found).all()
    assert found[-1] > confidence.ENOUGH


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 2)), max_size=60))
def test_mid_ranks_are_those_of_a_sorted_list(rated: list[tuple[int, int]]) -> None:
    ratings = np.array([rating for rating, _ in rated], np.float64)
    kinds = np.array([kind for _, kind in rated], np.int64)
    expected = []
    for place, (rating, kind) in enumerate(rated):
        own = [one for one, other in rated[: place + 1] if other == kind]
        lower, equal = sum(one < rating for one in own), sum(one == rating for one in own)
        expected.append((lower + equal / 2) / len(own))
    assert confidence.mid_ranks(ratings, kinds).tolist() == pytest.approx(expected)
