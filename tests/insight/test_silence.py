import numpy as np
import pytest

from noes.insight import silence
from noes.insight.silence import Ties
from tests.insight import tables

# ---- reference tables


@pytest.mark.parametrize("which", ["none", "first10", "all"])
def test_silence_equals_r(which: str) -> None:
    rows = [row for row in tables.rows("silence.csv") if row["asks"].partition(",")[0] == which]
    log = tables.asks("hear_back", which)
    found = silence.of(log.days, log.happened)
    day = [int(row["d"]) for row in rows]
    assert found.n == int(rows[0]["n"])
    for name, column in (
        ("silent_before", "p_silent_before_d"),
        ("hear_back", "p_hear_back_given_silent"),
    ):
        expected = tables.column(rows, column)
        np.testing.assert_allclose(getattr(found, name)[day], expected, rtol=0, atol=1e-9)
    assert found.ghosted == pytest.approx(float(rows[0]["ghosted"]), abs=1e-9)


CASES: list[tuple[str, str]] = [
    ("asks follow-up window 7 days", "cox_followup_rows.csv"),
    ("Stanford heart: transplant", "cox_heart_rows.csv"),
]
TIES: list[Ties] = ["efron", "breslow"]


@pytest.mark.parametrize(("case", "file"), CASES)
@pytest.mark.parametrize("ties", TIES)
def test_partial_likelihood_equals_r(case: str, file: str, ties: Ties) -> None:
    rows = tables.rows(file)
    stretches = [tables.column(rows, name) for name in ("start", "stop", "event", "x")]
    expected = tables.rows("cox_loglik.csv", case=case, ties=ties)
    start, stop, event, marked = stretches
    found = silence.log_likelihood(
        start, stop, event, marked, tables.column(expected, "beta"), ties=ties
    )
    np.testing.assert_allclose(found, tables.column(expected, "loglik"), rtol=0, atol=1e-8)
    # R's own maximum is one here too, with the same width.
    most, se = float(expected[0]["mle"]), float(expected[0]["se"])
    step = 1e-4
    beta = [most - step, most, most + step]
    less, there, more = silence.log_likelihood(start, stop, event, marked, beta, ties=ties)
    assert there == pytest.approx(float(expected[0]["loglik_mle"]), abs=1e-8)
    assert (more - less) / (2 * step) == pytest.approx(0, abs=1e-5)
    assert (2 * there - less - more) / step**2 == pytest.approx(se**-2, rel=1e-3)


@pytest.mark.parametrize(("case", "file"), CASES)
def test_effect_of_following_up_equals_r(case: str, file: str) -> None:
    rows = tables.rows(file)
    stretches = [tables.column(rows, name) for name in ("start", "stop", "event", "x")]
    (expected,) = tables.rows("cox_posterior.csv", case=case)
    found = silence.follow_up_effect(*stretches, scale=float(expected["tau"]))
    assert found.mean == pytest.approx(float(expected["mean"]), abs=1e-3)
    assert found.sd == pytest.approx(float(expected["sd"]), abs=1e-3)
    assert found.positive == pytest.approx(float(expected["p_gt0"]), abs=1e-3)
    assert found.low == pytest.approx(float(expected["q10"]), abs=2e-3)
    assert found.high == pytest.approx(float(expected["q90"]), abs=2e-3)


# ---- edge cases


def test_silence_of_no_asks_is_what_is_usual() -> None:
    found = silence.of([], [])
    assert (found.n, found.follow_up_day, found.silent_before[0]) == (0, 16, 1.0)
    assert found.hear_back[-1] == 0.0
    assert np.isfinite(found.hear_back).all()


def test_silence_of_one_ask_sent_today_is_what_is_usual_or_near() -> None:
    none, silent = silence.of([], []), silence.of([0], [False])
    answered = silence.of([0], [True])
    assert (silent.n, answered.n) == (1, 1)
    np.testing.assert_allclose(silent.silent_before, none.silent_before, atol=0.03)
    assert answered.silent_before[1] < none.silent_before[1]


def test_silence_of_all_silent_lets_go_late_and_hopes_for_little() -> None:
    found = silence.of([120] * 40, [False] * 40)
    assert found.ghosted > 0.95
    assert found.hear_back[0] < 0.05


def test_silence_of_forty_answers_on_one_day_follows_up_after_it() -> None:
    found = silence.of([4] * 40, [True] * 40)
    assert found.silent_before[4] > 0.8
    assert found.silent_before[5] < 0.3
    assert (found.follow_up_day, found.let_go_day) == (5, 72)


def test_days_of_following_up_lie_between_three_and_twenty_one() -> None:
    quick = silence.of([0] * 200, [True] * 200)
    slow = silence.of([100] * 200, [True] * 200)
    assert (quick.follow_up_day, slow.follow_up_day) == (3, 21)


def test_answer_after_the_horizon_is_not_seen() -> None:
    late, silent = silence.of([121] * 5, [True] * 5), silence.of([121] * 5, [False] * 5)
    np.testing.assert_array_equal(late.silent_before, silent.silent_before)


def test_let_go_day_is_a_week_at_least() -> None:
    found = silence.of([0] * 150 + [120] * 150, [True] * 150 + [False] * 150)
    assert found.let_go_day == 7


def test_horizon_is_a_year_where_a_tenth_of_the_answers_are_slow() -> None:
    answered = [True] * 10 + [False]
    assert silence.horizon_of([3] * 9 + [61, 300], answered) == 365
    assert silence.horizon_of([3] * 9 + [60, 300], answered) == 120
    assert silence.horizon_of([3] * 10 + [61, 300], [*answered, False]) == 120
    assert silence.horizon_of([], []) == 120


def test_effect_without_follow_ups_is_what_is_usual() -> None:
    nothing = silence.follow_up_effect([], [], [], [])
    plain = silence.follow_up_effect([0, 0], [3, 9], [True, False], [False, False])
    for found in (nothing, plain):
        assert found.mean == pytest.approx(0.0, abs=1e-9)
        assert found.sd == pytest.approx(0.7, abs=1e-3)
        assert found.positive == pytest.approx(0.5, abs=1e-9)
    assert (nothing.n, plain.n) == (0, 2)


def test_effect_counts_asks_and_not_stretches() -> None:
    found = silence.follow_up_effect([0, 7, 14, 0], [7, 14, 20, 9], [0, 0, 1, 0], [0, 1, 0, 0])
    assert found.n == 2
