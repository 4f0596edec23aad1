import numpy as np
import pytest

from noes.insight import hesitation, silence
from tests.insight import tables


def test_ratios_equal_r() -> None:
    rows = tables.rows("gamma_poisson.csv")
    found = hesitation.ratios(tables.column(rows, "O"), tables.column(rows, "E"))
    for one, row in zip(found, rows, strict=True):
        assert one.ratio == pytest.approx(float(row["ratio"]), abs=1e-6)
        assert one.low == pytest.approx(float(row["lo80"]), abs=1e-6)
        assert one.high == pytest.approx(float(row["hi80"]), abs=1e-6)
        assert one.above_one == pytest.approx(float(row["p_gt1"]), abs=1e-6)


def test_ratios_of_nothing_are_none() -> None:
    assert hesitation.ratios([], []) == ()


def test_ratio_of_nothing_seen_and_nothing_expected_is_one() -> None:
    (found,) = hesitation.ratios([0], [0.0])
    assert found.ratio == pytest.approx(1.0)
    assert found.low < 1 < found.high


def test_ratio_of_many_events_is_near_what_was_seen() -> None:
    many, few = hesitation.ratios([3000, 3], [1500.0, 1.5])
    assert many.ratio == pytest.approx(2.0, abs=0.05)
    assert many.above_one == pytest.approx(1.0)
    assert 1 < few.ratio < 2
    assert few.low < 1 < few.high


def test_wait_of_no_drafts_is_what_is_usual() -> None:
    found = hesitation.of([], [])
    usual = silence.of([], [])
    assert found.n == 0
    assert found.median is None
    assert found.within == pytest.approx(1 - usual.silent_before[31])


def test_wait_of_drafts_only_has_no_median() -> None:
    found = hesitation.of([60] * 30, [False] * 30)
    assert (found.n, found.median) == (30, None)
    assert found.within < 0.1


def test_wait_of_drafts_sent_on_one_day_has_that_median() -> None:
    for day in (0, 6, 25):
        found = hesitation.of([day] * 60, [True] * 60)
        assert (found.n, found.median) == (60, day)
        assert found.within > 0.85


def test_draft_that_still_waits_lengthens_the_wait() -> None:
    sent = hesitation.of([2] * 20, [True] * 20)
    and_waiting = hesitation.of([2] * 20 + [90] * 20, [True] * 20 + [False] * 20)
    assert and_waiting.within < sent.within


def test_blow_is_followed_to_the_next_act() -> None:
    days, came = hesitation.bounce_back([10, 3, 10, 20], [12, 1, 3, 9], 25)
    # The act of day 3 is on the day of the blow: the next one counts. Day 20 still waits.
    assert days.tolist() == [6, 2, 5]
    assert came.tolist() == [True, True, False]


def test_blow_and_act_to_come_are_not_seen() -> None:
    days, came = hesitation.bounce_back([5, 30], [7, 40], 6)
    assert (days.tolist(), came.tolist()) == ([1], [False])
    assert hesitation.bounce_back([], [], 0)[0].tolist() == []


def test_differences_sum_to_what_happened() -> None:
    days, done = [0, 2, 9, 9, 30, 4], [True, True, False, True, False, True]
    found = hesitation.differences(days, done, ["b", "a", "b", None, "a", "b"])
    assert [(one.group, one.n, one.observed) for one in found] == [("a", 2, 1), ("b", 3, 2)]
    assert sum(one.expected for one in found) == pytest.approx(3.0)
    assert np.isfinite([one.ratio.ratio for one in found]).all()


def test_differences_of_the_log_equal_its_log_rank_table() -> None:
    log = tables.asks("hear_back")
    rows = tables.rows("logrank.csv", case="asks: any answer by channel")
    found = hesitation.differences(log.days, log.happened, [row["channel"] for row in log.rows])
    assert [one.group for one in found] == [row["group"] for row in rows]
    assert [one.observed for one in found] == tables.column(rows, "O").tolist()
    assert [one.expected for one in found] == pytest.approx(
        tables.column(rows, "E").tolist(), abs=1e-8
    )
