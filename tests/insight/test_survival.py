from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.duration.survfunc import CumIncidenceRight, SurvfuncRight, survdiff

from noes.insight import survival
from tests.insight import tables

CLOSE: dict[str, Any] = {"rtol": 0, "atol": 1e-9}
NORMAL_90 = 1.2815515655446004

LOOKS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), min_size=1, max_size=40)


def columns(found: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    return [day for day, _ in found], [cause for _, cause in found]


# ---- reference tables: survival::survfit and survival::survdiff of R


@pytest.mark.parametrize("name", ["asks", "mgus2"])
def test_aalen_johansen_equals_r(name: str) -> None:
    data, expected = tables.rows(f"aj_{name}_data.csv"), tables.rows(f"aj_{name}.csv")
    found = survival.aalen_johansen(tables.column(data, "time"), tables.column(data, "cause"))
    assert found.day.tolist() == tables.column(expected, "day").tolist()
    assert found.at_risk.tolist() == tables.column(expected, "n_risk").tolist()
    np.testing.assert_allclose(found.survival, tables.column(expected, "surv"), **CLOSE)
    for cause in range(found.incidence.shape[1]):
        share, se = (tables.column(expected, f"{part}{cause + 1}") for part in ("cif", "se"))
        np.testing.assert_allclose(found.incidence[:, cause], share, **CLOSE)
        np.testing.assert_allclose(found.se[:, cause], se, **CLOSE)


@pytest.mark.parametrize("name", ["asks", "mgus2"])
def test_kaplan_meier_equals_r(name: str) -> None:
    data, expected = tables.rows(f"aj_{name}_data.csv"), tables.rows(f"km_{name}.csv")
    found = survival.kaplan_meier(tables.column(data, "time"), tables.column(data, "cause") > 0)
    assert found.n == len(data)
    assert found.day.tolist() == tables.column(expected, "day").tolist()
    assert found.at_risk.tolist() == tables.column(expected, "n_risk").tolist()
    assert found.events.tolist() == tables.column(expected, "n_event").tolist()
    share, se = tables.column(expected, "surv"), tables.column(expected, "se")
    np.testing.assert_allclose(found.survival, share, **CLOSE)
    np.testing.assert_allclose(found.se, se, **CLOSE)
    # The interval of the table follows from the two.
    waits = found.survival > 0
    share = found.survival[waits]
    spread = np.exp(NORMAL_90 * found.se[waits] / (share * np.log(share)))
    low, high = (tables.column(expected, name)[waits] for name in ("lo80", "hi80"))
    np.testing.assert_allclose(share ** (1 / spread), low, **CLOSE)
    np.testing.assert_allclose(share**spread, high, **CLOSE)


def log_rank_of(case: str) -> survival.LogRank:
    if case.startswith("asks: any answer"):
        log = tables.asks("hear_back")
        return survival.log_rank(log.days, log.happened, [row["channel"] for row in log.rows])
    if case.startswith("asks: yes"):
        log = tables.asks("yes")
        return survival.log_rank(log.days, log.happened, [row["kind"] for row in log.rows])
    data = tables.rows(f"permutation_{case.partition(':')[0].partition(' ')[0]}_data.csv")
    days, event = tables.column(data, "time"), tables.column(data, "event")
    return survival.log_rank(days, event, [row["group"] for row in data])


@pytest.mark.parametrize("case", sorted({row["case"] for row in tables.rows("logrank.csv")}))
def test_log_rank_equals_r(case: str) -> None:
    expected = tables.rows("logrank.csv", case=case)
    found = log_rank_of(case)
    assert list(found.groups) == [row["group"] for row in expected]
    np.testing.assert_allclose(found.observed, tables.column(expected, "O"), rtol=0, atol=1e-8)
    np.testing.assert_allclose(found.expected, tables.column(expected, "E"), rtol=0, atol=1e-8)
    assert found.chi2 == pytest.approx(float(expected[0]["chisq"]), abs=1e-8)
    assert found.df == int(expected[0]["df"])
    assert found.p == pytest.approx(float(expected[0]["p"]), abs=1e-8)


# ---- statsmodels on random data


@given(LOOKS)
def test_aalen_johansen_equals_statsmodels(looks: list[tuple[int, int]]) -> None:
    days, cause = columns(looks)
    present = sorted({one for one in cause if one})
    if not present:
        return
    # statsmodels counts causes without gaps, and gives the days with an event only.
    with np.errstate(divide="ignore", invalid="ignore"):  # theirs divides once nobody waits
        theirs = CumIncidenceRight(np.array(days), np.array([*map([0, *present].index, cause)]))
    ours = survival.aalen_johansen(days, cause)
    at = np.searchsorted(ours.day, theirs.times)
    for place, number in enumerate(present):
        np.testing.assert_allclose(ours.incidence[at, number - 1], theirs.cinc[place], **CLOSE)
        known = np.isfinite(theirs.cinc_se[place])
        se = ours.se[at, number - 1]
        np.testing.assert_allclose(se[known], theirs.cinc_se[place][known], rtol=0, atol=1e-7)


@given(LOOKS)
def test_kaplan_meier_equals_statsmodels(looks: list[tuple[int, int]]) -> None:
    days, cause = columns(looks)
    event = np.array(cause) > 0
    if not event.any():
        return
    with np.errstate(divide="ignore", invalid="ignore"):
        theirs = SurvfuncRight(np.array(days), event)
    ours = survival.kaplan_meier(days, event)
    at = np.searchsorted(ours.day, theirs.surv_times)
    np.testing.assert_allclose(ours.survival[at], theirs.surv_prob, **CLOSE)
    waits = ours.at_risk[at] > ours.events[at]
    np.testing.assert_allclose(ours.se[at][waits], theirs.surv_prob_se[waits], **CLOSE)


@given(st.lists(st.tuples(st.integers(0, 12), st.booleans(), st.integers(0, 2)), max_size=40))
def test_log_rank_equals_statsmodels(looks: list[tuple[int, bool, int]]) -> None:
    days, event, group = ([look[place] for look in looks] for place in range(3))
    ours = survival.log_rank(days, event, group)
    if ours.df == 0 or ours.df < len(ours.groups) - 1 or ours.chi2 == 0:
        return  # statsmodels cannot invert what does not vary
    theirs = survdiff(np.array(days), np.array(event).astype(int), np.array(group))
    assert (ours.chi2, ours.p) == pytest.approx(theirs, rel=1e-6, abs=1e-9)


# ---- by hand


def test_curve_of_nothing_is_empty() -> None:
    curve = survival.kaplan_meier([], [])
    assert (curve.n, curve.day.size, curve.survival.size) == (0, 0, 0)
    shares = survival.aalen_johansen([], [])
    assert (shares.n, shares.incidence.shape) == (0, (0, 0))


def test_curve_of_one_answer_on_the_day_of_sending_falls_to_zero() -> None:
    curve = survival.kaplan_meier([0], [True])
    assert (curve.day.tolist(), curve.survival.tolist()) == ([0], [0.0])
    assert np.isnan(curve.se).tolist() == [True]


def test_curve_of_all_silent_stays_at_one() -> None:
    curve = survival.kaplan_meier([3, 9, 9], [False, False, False])
    assert curve.survival.tolist() == [1.0, 1.0]
    assert curve.se.tolist() == [0.0, 0.0]


def test_ask_that_is_silent_at_an_age_is_at_risk_on_that_day() -> None:
    curve = survival.kaplan_meier([5, 5], [True, False])
    assert (curve.at_risk.tolist(), curve.survival.tolist()) == ([2], [0.5])


def test_aalen_johansen_of_a_cause_that_never_came_is_zero() -> None:
    shares = survival.aalen_johansen([1, 2], [3, 0])
    assert shares.incidence.tolist() == [[0.0, 0.0, 0.5], [0.0, 0.0, 0.5]]
    assert shares.se[:, 0].tolist() == [0.0, 0.0]


def test_log_rank_of_one_group_tells_nothing() -> None:
    test = survival.log_rank([1, 2, 3], [True, True, False], ["email"] * 3)
    assert (test.chi2, test.df, test.p) == (0.0, 0, 1.0)


def test_log_rank_leaves_out_what_has_no_group() -> None:
    test = survival.log_rank([1, 2, 3, 1], [True, True, False, True], ["a", "b", "a", None])
    assert test.n == 3
    assert test.observed.tolist() == [1.0, 1.0]
