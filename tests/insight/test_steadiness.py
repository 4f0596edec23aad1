import numpy as np
import pytest

from noes.insight import steadiness
from tests.insight import tables

LOOP = tables.document("loop_strength.json")


@pytest.mark.parametrize("step", LOOP["step"], ids=str)
def test_one_day_equals_loop_habit_tracker(step: dict[str, float]) -> None:
    """A day moves the score by the same share wherever it stands: keep · before + (1 - keep) · done."""
    assert step["freq"] == 1
    nothing, all_of_it = (float(steadiness.path([done], 1, 1)[0]) for done in (0, 1))
    keep = 1 - all_of_it
    assert nothing == 0.0
    assert keep * step["prev"] + all_of_it * step["check"] == pytest.approx(step["score"], abs=1e-6)


def test_score_from_a_half_moves_as_loop_habit_tracker_does() -> None:
    """The same steps by the door itself: thirteen daily checks make a half, 26 three quarters."""
    for days, before in ((13, 0.5), (26, 0.75)):
        for step in LOOP["step"]:
            if step["prev"] == before:
                path = steadiness.path([1] * days + [step["check"]], 1, 1)
                assert path[-2:] == pytest.approx([before, step["score"]], abs=1e-6)


def test_daily_checks_equal_loop_habit_tracker() -> None:
    newest_first = LOOP["daily_20_checks_newest_first"]
    path = steadiness.path([1] * len(newest_first), 1, 1)
    assert path[::-1] == pytest.approx(newest_first, abs=1e-6)
    closed = 1 - 0.5 ** (np.arange(1, len(newest_first) + 1) / 13)
    assert path == pytest.approx(closed, abs=1e-12)


def test_skipped_days_leave_the_score_as_it_is_in_loop_habit_tracker() -> None:
    """Loop tests skips with the same series as checks: those are left out of it."""
    newest_first = LOOP["daily_20_checks_newest_first"]
    with_rests = [value for _check in newest_first for value in (1, float("nan"))]
    path = steadiness.path(with_rests, 1, 1)
    assert path[::2] == pytest.approx(newest_first[::-1], abs=1e-6)
    assert path[1::2] == pytest.approx(path[::2], abs=0)


def test_path_of_nothing_is_empty_and_one_of_rests_is_zero() -> None:
    assert steadiness.path([], 3, 7).tolist() == []
    assert steadiness.path([float("nan")] * 3, 3, 7).tolist() == [0.0, 0.0, 0.0]


def test_rhythm_that_is_kept_goes_to_one() -> None:
    week = [1, 0, 1, 0, 1, 0, 0]
    path = steadiness.path(week * 60, 3, 7)
    assert path[-1] > 0.98
    assert (np.diff(path) >= 0).all()


def test_more_than_is_wanted_is_no_more_than_all_of_it() -> None:
    once, often = steadiness.path([1] * 20, 1, 1), steadiness.path([9] * 20, 1, 1)
    np.testing.assert_array_equal(once, often)


def test_week_missed_dips_and_never_resets() -> None:
    path = steadiness.path([1] * 60 + [0] * 7 + [1] * 7, 1, 1)
    assert 0.6 < path[66] < path[59]
    assert path[66] < path[-1] < path[59]
