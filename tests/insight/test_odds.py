from math import exp, log
from typing import get_args

import numpy as np
import pytest
from scipy.special import betaincinv

from noes.insight import odds
from noes.insight.odds import Odds, Target
from tests.insight import tables

TARGETS: tuple[Target, ...] = get_args(Target)


def beta(a: float, b: float) -> Odds:
    """Odds that are a beta distribution, whatever they rest on."""
    return Odds(0, 0, a / (a + b), 0.0, a, b, 0.0, 0.0, 1.0)


# ---- reference tables


@pytest.mark.parametrize("row", tables.rows("one_target_odds.csv"), ids=lambda row: row["asks"])
def test_odds_equal_r(row: tables.Row) -> None:
    target = next(target for target in TARGETS if target == row["target"])
    log_of = tables.asks(target, row["asks"])
    found = odds.of(log_of.days, log_of.happened, target=target, horizon=int(row["H"]))
    assert (found.n, found.successes) == (int(row["n"]), int(row["y"]))
    for name in ("mean", "sd", "a", "b"):
        assert getattr(found, name) == pytest.approx(float(row[name]), abs=1e-9), name
    assert found.worth == pytest.approx(float(row["n_eff"]), abs=1e-8)
    assert found.low == pytest.approx(float(row["lo80"]), abs=1e-6)
    assert found.high == pytest.approx(float(row["hi80"]), abs=1e-6)
    assert found.above(0.1) == pytest.approx(float(row["p_better_than_1_in_10"]), abs=1e-6)
    # Against 400,000 draws of the exact distribution: the beta beside it is as good as that.
    ends = betaincinv(found.a, found.b, [odds.LOW, odds.HIGH])
    assert ends == pytest.approx([float(row["mc_q10"]), float(row["mc_q90"])], abs=3e-3)


@pytest.mark.parametrize("row", tables.rows("beta_odds.csv"), ids=lambda row: row["a"] + row["b"])
def test_odds_of_a_beta_distribution_equal_r(row: tables.Row) -> None:
    found = beta(float(row["a"]), float(row["b"]))
    assert found.mean == pytest.approx(float(row["mean"]), abs=1e-9)
    assert found.above(0.1) == pytest.approx(float(row["p_better_than_1_in_10"]), abs=1e-9)
    for asks in (10, 50):
        expected = float(row[f"p_next_yes_within_{asks}"])
        assert found.within(asks) == pytest.approx(expected, abs=1e-9)
    assert found.above(float(row["median"])) == pytest.approx(0.5, abs=1e-9)
    if row["y"] != "0":  # the table ends the interval at 0 without a success, as Odds.low does
        assert found.above(float(row["lo80"])) == pytest.approx(0.9, abs=1e-9)
    if row["y"] != row["n"]:  # and at 1 without a failure, which Odds.high does not
        assert found.above(float(row["hi80"])) == pytest.approx(0.1, abs=1e-9)


@pytest.mark.parametrize("row", tables.rows("beta_geometric.csv"))
def test_next_yes_equals_r(row: tables.Row) -> None:
    found, asks = beta(float(row["a"]), float(row["b"])), int(row["m"])
    assert found.within(asks) == pytest.approx(float(row["p_yes_within_m"]), abs=1e-9)
    exactly = found.within(asks) - found.within(asks - 1)
    assert exactly == pytest.approx(float(row["p_next_yes_is_mth"]), abs=1e-9)


@pytest.mark.parametrize("row", tables.rows("asks_until_yes_quantiles.csv"))
def test_asks_until_yes_equal_r(row: tables.Row) -> None:
    found = beta(float(row["a"]), float(row["b"]))
    assert found.asks_until(float(row["q"])) == int(row["asks"])


@pytest.mark.parametrize("case", ["uncensored", "censored"])
def test_pooled_odds_equal_r(case: str) -> None:
    given = tables.document("hierarchical_odds_input.json")[case]
    others = given.get("F_other") or [
        [1.0] * (n - y) for n, y in zip(given["n"], given["y"], strict=True)
    ]
    found = odds.pooled(given["y"], others)
    expected = tables.rows("hierarchical_odds.csv", case=case)
    assert [one.successes for one in found] == [int(row["y"]) for row in expected]
    assert [one.n - one.successes for one in found] == [int(row["n_other"]) for row in expected]
    for one, row in zip(found, expected, strict=True):
        assert one.mean == pytest.approx(float(row["mean"]), abs=5e-4)
        assert one.sd == pytest.approx(float(row["sd"]), abs=5e-4)


@pytest.mark.parametrize(
    "row", tables.rows("dirichlet_hazard_mc.csv", target="hear_back"), ids=lambda row: row["asks"]
)
def test_hearing_back_equals_the_model_of_three_answers(row: tables.Row) -> None:
    """The table's other rows, yes and any win, are of a model that is not ours.

    There an ask leaves with its first answer, whatever that is; here it is followed on for a yes
    after a no, each target by itself. Of all answers together both say the same.
    """
    log_of = tables.asks("hear_back", row["asks"])
    found = odds.of(log_of.days, log_of.happened, target="hear_back", horizon=int(row["H"]))
    error = 4 * float(row["mcse"])
    assert found.n == int(row["n"])
    assert found.mean == pytest.approx(float(row["mean"]), abs=error)
    assert found.sd == pytest.approx(float(row["sd"]), abs=error)
    ends = betaincinv(found.a, found.b, [odds.LOW, odds.HIGH])
    assert ends == pytest.approx([float(row["q10"]), float(row["q90"])], abs=3e-3)


def test_silence_equals_that_of_the_model_of_three_answers() -> None:
    """Of the exact means the column `silent` only, for the reason above."""
    rows = tables.rows("dirichlet_hazard_mean.csv")
    log_of = tables.asks("hear_back")
    horizon = len(rows) - 1
    found = odds.of(log_of.days, log_of.happened, target="hear_back", horizon=horizon)
    share = odds.reached(log_of.days, log_of.happened, target="hear_back", horizon=horizon)
    np.testing.assert_allclose(
        1 - found.mean * share, tables.column(rows, "silent"), rtol=0, atol=1e-9
    )


# ---- edge cases


def usual(target: Target) -> float:
    """What is usual of the share of the horizon."""
    days = odds.HORIZON + 1
    return odds.PRIOR_SHARE[target] / (1 + exp(-1.1 * log(days / 4)))


@pytest.mark.parametrize("target", TARGETS)
def test_odds_of_no_asks_are_what_is_usual(target: Target) -> None:
    found = odds.of([], [], target=target)
    assert (found.n, found.successes, found.low) == (0, 0, 0.0)
    assert found.mean == pytest.approx(usual(target), abs=1e-12)
    assert found.worth == pytest.approx(0.0, abs=1e-9)
    assert 0 < found.mean < found.high < 1


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("successes", [0, 1, 7, 30])
def test_odds_of_asks_older_than_the_horizon_are_a_beta_distribution(
    target: Target, successes: int
) -> None:
    n = 30
    days = [odds.HORIZON + 1 + ask for ask in range(n - successes)] + [
        ask * 4 for ask in range(successes)
    ]
    happened = [False] * (n - successes) + [True] * successes
    found = odds.of(days, happened, target=target)
    a = odds.PRIOR_ASKS * usual(target) + successes
    b = odds.PRIOR_ASKS * (1 - usual(target)) + n - successes
    assert found.mean == pytest.approx(a / (a + b), abs=1e-12)
    assert found.a == pytest.approx(a, rel=1e-9)
    assert found.b == pytest.approx(b, rel=1e-9)
    assert found.worth == pytest.approx(n, rel=1e-9)


def test_odds_of_one_ask_that_was_sent_today_are_hardly_moved() -> None:
    silent, yes = odds.of([0], [False]), odds.of([0], [True])
    none = odds.of([], [])
    assert (silent.n, silent.successes, silent.low) == (1, 0, 0.0)
    assert none.mean - 0.02 < silent.mean < none.mean
    assert (yes.n, yes.successes) == (1, 1)
    assert yes.mean > 2 * none.mean
    assert yes.low > 0


def test_odds_of_all_yes_leave_room_for_a_no() -> None:
    found = odds.of([3] * 12, [True] * 12)
    assert found.mean == pytest.approx((0.2 * 2.5 + 12) / 14.5, abs=0.01)
    assert 0.7 < found.low < found.mean < found.high < 1


def test_odds_of_all_silent_start_at_zero() -> None:
    found = odds.of([100] * 12, [False] * 12)
    assert (found.successes, found.low) == (0, 0.0)
    assert found.mean < 0.05


def test_odds_of_forty_answers_on_one_day_are_those_of_forty_asks() -> None:
    found = odds.of([5] * 40, [True] * 8 + [False] * 32)
    assert (found.n, found.successes) == (40, 8)
    # The 32 were seen for five days only, in which about half of what is usual comes.
    assert 8 / 40 < found.mean < 2 * 8 / 40


def test_success_after_the_horizon_is_not_seen() -> None:
    assert odds.of([121, 500], [True, True]) == odds.of([121, 500], [False, False])
    assert odds.of([120], [True]).successes == 1


def test_next_yes_without_a_success_is_far_but_not_endless() -> None:
    found = odds.of([120] * 200, [False] * 200)
    assert found.within(1) == pytest.approx(found.mean, rel=1e-9)
    assert 500 < found.asks_until(0.5) < 1000


def test_asks_until_is_the_first_number_that_is_enough() -> None:
    found = beta(1.0, 1.0)  # within m: m / (m + 1)
    assert [found.asks_until(q) for q in (0.0, 0.5, 0.75, 0.9)] == [1, 1, 3, 9]


def test_one_in_ten_is_better_worse_or_too_early_to_tell() -> None:
    assert odds.of([120] * 60, [True] * 15 + [False] * 45).above(0.1) > 0.9
    assert odds.of([120] * 60, [True] + [False] * 59).above(0.1) < 0.1
    assert 0.1 < odds.of([120] * 10, [True] + [False] * 9).above(0.1) < 0.9


def test_reached_rises_to_one() -> None:
    share = odds.reached([3, 9, 30], [True, False, True])
    assert share.shape == (odds.HORIZON + 1,)
    assert (np.diff(share) > 0).all()
    assert share[-1] == 1.0


# ---- groups


def test_groups_of_nothing_are_none() -> None:
    assert odds.by_group([], [], []) == ()
    assert odds.by_group([4], [True], [None]) == ()
    assert odds.pooled([], []) == ()


def test_one_group_only_is_near_the_rate_of_all() -> None:
    found = odds.by_group([120] * 50, [True] * 5 + [False] * 45, ["pitch"] * 50)
    assert [(one.group, one.n, one.successes) for one in found] == [("pitch", 50, 5)]
    assert found[0].mean == pytest.approx(0.1, abs=0.02)
    assert 0 < found[0].low < found[0].mean < found[0].high < 1


def test_group_that_was_never_tried_has_what_the_others_make_likely() -> None:
    poor = odds.pooled([1, 1, 1, 0], [[1.0] * 19] * 3 + [[]])
    good = odds.pooled([9, 9, 9, 0], [[1.0] * 11] * 3 + [[]])
    assert (poor[3].n, poor[3].successes, poor[3].low) == (0, 0, 0.0)
    assert poor[3].mean == pytest.approx(0.07, abs=0.03)
    assert good[3].mean == pytest.approx(0.45, abs=0.05)
    assert poor[3].sd > poor[0].sd


def test_small_group_leans_on_the_others() -> None:
    days, happened = [120] * 62, [True] * 6 + [False] * 54 + [True, True]
    found = odds.by_group(days, happened, ["pitch"] * 60 + ["stretch"] * 2)
    stretch = found[1]
    assert (stretch.group, stretch.n, stretch.successes) == ("stretch", 2, 2)
    assert 0.1 < stretch.mean < 0.7


def test_group_that_is_none_counts_for_the_timing_only() -> None:
    days, happened = [120, 120, 30], [True, False, True]
    found = odds.by_group(days, happened, ["pitch", "pitch", None])
    assert [(one.group, one.n) for one in found] == [("pitch", 2)]


def test_group_odds_follow_from_the_shares_that_were_seen() -> None:
    days, happened = [2, 9, 40, 120, 7, 120], [False, True, False, False, True, True]
    group = ["a", "a", "a", "b", "b", "b"]
    share = odds.reached(days, happened)
    by_hand = odds.pooled([1, 2], [[share[2], share[40]], [share[120]]])
    found = odds.by_group(days, happened, group)
    for one, other in zip(found, by_hand, strict=True):
        assert (one.n, one.successes) == (other.n, other.successes)
        assert (one.mean, one.sd, one.low, one.high) == pytest.approx(
            (other.mean, other.sd, other.low, other.high), abs=1e-12
        )


def test_log_logistic_is_a_half_at_its_median() -> None:
    share = odds.log_logistic(np.array([0.0, 4.0, 120.0]), 4.0, 1.1)
    assert share == pytest.approx([0.0, 0.5, 1 / (1 + exp(-1.1 * log(30)))])
