"""What must hold of the statistics whatever the log (numbered as in the house's acceptance)."""

from typing import get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noes.insight import (
    confidence,
    hesitation,
    odds,
    pace,
    patterns,
    silence,
    steadiness,
    survival,
)
from noes.insight.odds import Odds, Target
from tests.insight.logs import DAYS, LOGS, Ask, columns, kinds

TARGETS: tuple[Target, ...] = get_args(Target)
LITTLE = 1e-12
QUICK = settings(max_examples=15)
DRAWS = 199
SHOWN = 0.1  # the chance at the earliest date of a range

NEW_NAMES = {"pitch": "zebra", "share": "apple", "stretch": "mango", "other": "berry"}


def chance(log: list[Ask], target: Target = "yes") -> Odds:
    return odds.of(*columns(log, target), target=target)


# ---- 1: neither the order of rows nor what kinds are called changes anything


@given(st.data())
def test_order_of_rows_changes_nothing(data: st.DataObject) -> None:
    log = data.draw(LOGS)
    other = data.draw(st.permutations(log))
    for target in TARGETS:
        assert chance(log, target) == chance(other, target)
    one, two = (silence.of(*columns(rows, "hear_back")) for rows in (log, other))
    np.testing.assert_array_equal(one.hear_back, two.hear_back)
    np.testing.assert_array_equal(one.silent_before, two.silent_before)
    assert (one.follow_up_day, one.let_go_day) == (two.follow_up_day, two.let_go_day)
    assert hesitation.of(*columns(log, "yes")) == hesitation.of(*columns(other, "yes"))
    curve, again = (survival.kaplan_meier(*columns(rows, "yes")) for rows in (log, other))
    np.testing.assert_array_equal(curve.survival, again.survival)


@given(st.data())
def test_order_of_rows_and_names_of_kinds_change_no_group(data: st.DataObject) -> None:
    log = data.draw(LOGS)
    other = data.draw(st.permutations(log))
    renamed = [NEW_NAMES[kind] for kind in kinds(other)]
    ours = {
        NEW_NAMES[one.group]: (one.n, one.successes, one.mean, one.sd, one.low, one.high)
        for one in odds.by_group(*columns(log, "yes"), kinds(log))
    }
    theirs = {
        one.group: (one.n, one.successes, one.mean, one.sd, one.low, one.high)
        for one in odds.by_group(*columns(other, "yes"), renamed)
    }
    assert ours.keys() == theirs.keys()
    for name, told in ours.items():
        assert told == pytest.approx(theirs[name], abs=LITTLE)


@given(st.data())
def test_order_of_rows_and_names_of_kinds_change_no_test(data: st.DataObject) -> None:
    log = data.draw(LOGS)
    other = data.draw(st.permutations(log))
    renamed = [NEW_NAMES[kind] for kind in kinds(other)]
    one = survival.log_rank(*columns(log, "hear_back"), kinds(log))
    two = survival.log_rank(*columns(other, "hear_back"), renamed)
    assert (one.n, one.df) == (two.n, two.df)
    assert (one.chi2, one.p) == pytest.approx((two.chi2, two.p), abs=1e-9)


@QUICK
@given(st.data())
def test_order_of_rows_and_names_of_kinds_change_no_pattern(data: st.DataObject) -> None:
    log = data.draw(LOGS)
    other = data.draw(st.permutations(log))
    renamed = [NEW_NAMES[kind] for kind in kinds(other)]
    (one,) = patterns.find({"kind": kinds(log)}, *columns(log, "yes"), draws=DRAWS)
    (two,) = patterns.find({"kind": renamed}, *columns(other, "yes"), draws=DRAWS)
    assert (one.p, one.adjusted, one.is_named) == (two.p, two.adjusted, two.is_named)
    ours = {NEW_NAMES[level.level]: (level.n, level.observed) for level in one.levels}
    assert ours == {level.level: (level.n, level.observed) for level in two.levels}


# ---- 2 and 3: no date enters but as a difference, and nothing after the last day
# (from the notebook's door: tests/journal/insights/test_as_of.py)


@given(
    st.lists(DAYS, max_size=8), st.lists(DAYS, max_size=8), st.integers(0, 150), st.integers(0, 9)
)
def test_shift_of_all_days_changes_no_bounce(
    blows: list[int], acts: list[int], as_of: int, later: int
) -> None:
    days, came = hesitation.bounce_back(blows, acts, as_of)
    shifted = hesitation.bounce_back(
        [day + later for day in blows], [day + later for day in acts], as_of + later
    )
    np.testing.assert_array_equal(shifted[0], days)
    np.testing.assert_array_equal(shifted[1], came)


@given(st.lists(DAYS, max_size=8), st.lists(DAYS, max_size=8), st.integers(0, 150))
def test_days_to_come_change_no_bounce(blows: list[int], acts: list[int], as_of: int) -> None:
    days, came = hesitation.bounce_back(blows, acts, as_of)
    known = hesitation.bounce_back(
        [day for day in blows if day <= as_of], [day for day in acts if day <= as_of], as_of
    )
    np.testing.assert_array_equal(known[0], days)
    np.testing.assert_array_equal(known[1], came)


# ---- 4 to 7: odds


@given(LOGS)
def test_yes_is_no_likelier_than_any_win_and_that_than_hearing_back(log: list[Ask]) -> None:
    yes, win, answer = (chance(log, target) for target in TARGETS)
    assert yes.mean <= win.mean + LITTLE
    assert win.mean <= answer.mean + LITTLE
    assert yes.successes <= win.successes <= answer.successes


@given(LOGS, DAYS, DAYS)
def test_silent_ask_never_raises_a_chance_and_an_older_one_lowers_it_more(
    log: list[Ask], age: int, older: int
) -> None:
    days, happened = columns(log, "yes")
    before = odds.of(days, happened).mean
    young, old = (odds.of([*days, day], [*happened, False]).mean for day in sorted((age, older)))
    assert young <= before + LITTLE
    assert old <= young + LITTLE


@given(LOGS, st.integers(0, odds.HORIZON))
def test_yes_never_lowers_a_chance(log: list[Ask], day: int) -> None:
    days, happened = columns(log, "yes")
    assert odds.of([*days, day], [*happened, True]).mean >= odds.of(days, happened).mean - LITTLE


@given(LOGS, st.sampled_from(TARGETS))
def test_asks_are_worth_no_more_than_as_many_finished_ones(log: list[Ask], target: Target) -> None:
    found = chance(log, target)
    assert 0 <= found.worth <= found.n + 1e-9
    assert 0 <= found.low <= found.high <= 1
    assert found.successes <= found.n == len(log)


@given(LOGS)
def test_groups_hold_all_asks_and_their_chances_are_chances(log: list[Ask]) -> None:
    found = odds.by_group(*columns(log, "yes"), kinds(log))
    assert sum(one.n for one in found) == len(log)
    assert sum(one.successes for one in found) == chance(log).successes
    for one in found:
        assert 0 <= one.low <= one.mean <= one.high <= 1
        assert one.sd > 0


# ---- 8: silence


@given(LOGS, st.sampled_from([30, 120, 365]))
def test_chance_of_hearing_back_is_one_and_ends_at_the_horizon(
    log: list[Ask], horizon: int
) -> None:
    found = silence.of(*columns(log, "hear_back"), horizon=horizon)
    assert (found.hear_back >= 0).all()
    assert (found.hear_back <= 1).all()
    assert found.hear_back[-1] == 0.0
    assert found.silent_before[0] == 1.0
    assert (np.diff(found.silent_before) <= 0).all()
    assert 3 <= found.follow_up_day <= 21
    assert 7 <= found.let_go_day <= horizon


# ---- 9: dread


RATINGS = st.lists(st.tuples(st.integers(0, 10), st.sampled_from("ab")), max_size=40)


@given(RATINGS, st.sets(st.floats(-1e6, 1e6), min_size=11, max_size=11))
def test_any_rising_scale_of_dread_gives_the_same_evidence(
    rated: list[tuple[int, str]], scale: set[float]
) -> None:
    ratings, kind = [rating for rating, _ in rated], [one for _, one in rated]
    other = [sorted(scale)[rating] for rating in ratings]
    np.testing.assert_array_equal(
        confidence.evidence(ratings, kind), confidence.evidence(other, kind)
    )


@given(RATINGS)
def test_level_lies_within_the_ratings_and_what_is_usual(rated: list[tuple[int, str]]) -> None:
    ratings = [rating for rating, _ in rated]
    found = confidence.level(ratings)
    assert found.n == len(ratings)
    assert (found.mean >= min([*ratings, confidence.FIRST_LEVEL]) - 1e-9).all()
    assert (found.mean <= max([*ratings, confidence.FIRST_LEVEL]) + 1e-9).all()
    assert (found.sd > 0).all()


# ---- 10: steadiness


PLANS = st.sampled_from([(1, 1), (3, 7), (5, 7), (4, 30), (1, 91)])
DONE = st.lists(st.sampled_from([0.0, 1.0, 2.0, float("nan")]), min_size=1, max_size=60)


@given(DONE, PLANS, st.data())
def test_rest_leaves_the_score_and_one_more_ask_never_lowers_it(
    done: list[float], plan: tuple[int, int], data: st.DataObject
) -> None:
    path = steadiness.path(done, *plan)
    assert ((path >= 0) & (path <= 1)).all()
    rests = np.flatnonzero(np.isnan(done))
    before = np.concatenate([[0.0], path])[rests]
    np.testing.assert_array_equal(path[rests], before)
    place = data.draw(st.integers(0, len(done) - 1))
    more = [*done[:place], done[place] + 1, *done[place + 1 :]]  # NaN stays NaN
    assert (steadiness.path(more, *plan) >= path - LITTLE).all()


# ---- 11: pace


@given(
    st.lists(st.integers(0, 12), max_size=30),
    st.integers(0, 300),
    st.integers(1, 50),
    st.floats(0, 200),
    st.floats(0, 50),
)
def test_finish_is_likelier_later_and_with_less_left(
    counts: list[int], remaining: int, more: int, weeks: float, longer: float
) -> None:
    found, further = pace.forecast(counts, remaining), pace.forecast(counts, remaining + more)
    assert 0 <= found.by(weeks) <= found.by(weeks + longer) + LITTLE <= 1 + 2 * LITTLE
    # What is known of the pace fades with what is left (pace.DRIFT), which widens the range: far
    # below the earliest date that is shown, at one in ten, a chance may so rise by a hair.
    assert further.by(weeks) <= max(found.by(weeks), SHOWN) + LITTLE
    for q in (SHOWN, 0.5, 0.9):
        assert found.weeks(q) <= further.weeks(q) * (1 + 1e-9)


# ---- 12: patterns


@QUICK
@given(LOGS, st.integers(0, 3))
def test_feature_that_tells_nothing_never_makes_a_pattern(log: list[Ask], constants: int) -> None:
    days, happened = columns(log, "yes")
    alone = patterns.find({"kind": kinds(log)}, days, happened, draws=DRAWS)
    noise = {f"noise {place}": [0] * len(log) for place in range(constants)}
    beside = patterns.find({"kind": kinds(log), **noise}, days, happened, draws=DRAWS)
    assert [one.p for one in beside if one.feature != "kind"] == [1.0] * constants
    named, before = ({one.feature for one in found if one.is_named} for found in (beside, alone))
    assert named <= before
    assert {one.feature: one.p for one in beside}["kind"] == alone[0].p


# ---- 13: the same gives the same (on other machines: tests/insight/test_machines.py)


@QUICK
@given(LOGS)
def test_same_log_gives_the_same_bytes(log: list[Ask]) -> None:
    def said() -> str:
        days, happened = columns(log, "yes")
        found = patterns.find({"kind": kinds(log)}, days, happened, draws=DRAWS)
        groups = odds.by_group(days, happened, kinds(log))
        return repr((odds.of(days, happened), groups, found, hesitation.of(days, happened)))

    assert said() == said()
