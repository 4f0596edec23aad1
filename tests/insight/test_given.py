"""What no statistic takes: each says so with the name of the argument."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from noes.insight import confidence, hesitation, odds, pace, patterns, silence, steadiness, survival

NAN = float("nan")
Call = Callable[..., object]

DAYS_AND_MARKS: dict[str, tuple[Call, str]] = {
    "kaplan_meier": (survival.kaplan_meier, "event"),
    "log_rank": (lambda days, event: survival.log_rank(days, event, ["a"] * 3), "event"),
    "odds": (odds.of, "happened"),
    "reached": (odds.reached, "happened"),
    "by_group": (lambda days, event: odds.by_group(days, event, ["a"] * 3), "happened"),
    "silence": (silence.of, "answered"),
    "horizon": (silence.horizon_of, "answered"),
    "hesitation": (hesitation.of, "answered"),
    "differences": (lambda days, done: hesitation.differences(days, done, ["a"] * 3), "done"),
    "patterns": (lambda days, done: patterns.find({"kind": ["a"] * 3}, days, done), "happened"),
}
DOORS = list(DAYS_AND_MARKS.values())
NAMES = list(DAYS_AND_MARKS)
FINE = ([1, 2, 3], [True, False, True])


def refused(call: Call, name: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(name)} "):
        call()


@pytest.mark.parametrize(("call", "name"), DOORS, ids=NAMES)
def test_fine_days_and_marks_are_taken(call: Call, name: str) -> None:
    days, marks = FINE
    found = repr(call(days, marks))
    assert repr(call(np.array(days, np.uint8), np.array(marks, np.int8))) == found, name
    assert repr(call([float(day) for day in days], tuple(marks))) == found, name


@pytest.mark.parametrize(("call", "name"), DOORS, ids=NAMES)
@pytest.mark.parametrize(
    "days",
    [
        [1, -2, 3],
        [1, NAN, 3],
        [1, float("inf"), 3],
        [1, 1e300, 3],
        [1, 1_000_001, 3],
        [1, 2.5, 3],
        [1, "two", 3],
        [1, None, 3],
        [[1, 2, 3]],
        [[1], [2, 3]],
        5,
        None,
        [1, 2j, 3],
        np.ma.masked_array([1, 2, 3], [False, True, False]),
    ],
    ids=repr,
)
def test_days_that_are_none_are_refused(call: Call, name: str, days: Any) -> None:
    refused(lambda: call(days, [True, False, True]), "days")


@pytest.mark.parametrize(("call", "name"), DOORS, ids=NAMES)
@pytest.mark.parametrize(
    "marks",
    [
        [1, 0],
        [1, 0, 1, 0],
        [1, 0, 2],
        [1, 0, NAN],
        [True, False, None],
        [[1, 0, 1]],
        1,
        ["a"] * 3,
        [1, 0, 1j],
        np.ma.masked_array([1, 0, 1], [False, True, False]),
    ],
    ids=repr,
)
def test_marks_that_are_none_are_refused(call: Call, name: str, marks: Any) -> None:
    refused(lambda: call([1, 2, 3], marks), name)


@pytest.mark.parametrize(
    "group",
    [
        ["a"],
        ["a"] * 4,
        [NAN] * 3,
        [["a"]] * 3,
        np.zeros((3, 1)),
        np.full(3, NAN),
        None,
        5,
        [1j] * 3,
        np.ma.masked_array([1, 2, 3], [False, True, False]),
    ],
    ids=repr,
)
def test_groups_that_are_none_are_refused(group: Any) -> None:
    days, marks = FINE
    refused(lambda: survival.log_rank(days, marks, group), "group")
    refused(lambda: odds.by_group(days, marks, group), "group")
    refused(lambda: hesitation.differences(days, marks, group), "group")
    refused(lambda: patterns.find({"weekday": group}, days, marks), "weekday")
    refused(lambda: confidence.evidence([1, 2, 3], group), "kind")


@pytest.mark.parametrize("cause", [[0, 1], [0, -1, 2], [0, 1.5, 2], [0, NAN, 1], [[0, 1, 2]]])
def test_causes_that_are_none_are_refused(cause: Any) -> None:
    refused(lambda: survival.aalen_johansen([1, 2, 3], cause), "cause")
    refused(lambda: survival.aalen_johansen([1, -2, 3], [0, 1, 2]), "days")


@pytest.mark.parametrize("target", ["", "no", "Yes"])
def test_targets_that_are_none_are_refused(target: Any) -> None:
    days, marks = FINE
    refused(lambda: odds.of(days, marks, target=target), "target")
    refused(lambda: odds.reached(days, marks, target=target), "target")
    refused(lambda: odds.by_group(days, marks, ["a"] * 3, target=target), "target")


@pytest.mark.parametrize("horizon", [0, -1, 1.5, 120.0, NAN, 1_000_001, None, "120"])
def test_horizons_that_are_none_are_refused(horizon: Any) -> None:
    days, marks = FINE
    refused(lambda: odds.of(days, marks, horizon=horizon), "horizon")
    refused(lambda: odds.by_group(days, marks, ["a"] * 3, horizon=horizon), "horizon")
    refused(lambda: silence.of(days, marks, horizon=horizon), "horizon")
    refused(lambda: hesitation.of(days, marks, horizon=horizon), "horizon")


@pytest.mark.parametrize("share", [-0.1, 1.0, 1.5, NAN, None, "half", 0.5j])
def test_probabilities_that_are_none_are_refused(share: Any) -> None:
    refused(lambda: odds.of([], []).asks_until(share), "q")
    refused(lambda: pace.forecast([1], 3).weeks(share), "q")


@pytest.mark.parametrize("m", [-1, NAN, None, 1j, 10**400])
def test_asks_to_come_that_are_none_are_refused(m: Any) -> None:
    refused(lambda: odds.of([], []).within(m), "m")


@pytest.mark.parametrize("x", [-0.1, 1.1, NAN])
def test_chances_that_are_none_are_refused(x: float) -> None:
    refused(lambda: odds.of([], []).above(x), "x")


def test_pooled_refuses_what_is_out_of_range() -> None:
    refused(lambda: odds.pooled([-1], [[1.0]]), "successes")
    refused(lambda: odds.pooled([1.5], [[1.0]]), "successes")
    refused(lambda: odds.pooled([NAN], [[1.0]]), "successes")
    refused(lambda: odds.pooled([[1]], [[1.0]]), "successes")
    refused(lambda: odds.pooled([1, 2], [[1.0]]), "reached")
    refused(lambda: odds.pooled([1], 5), "reached")  # type: ignore[arg-type] # a bad call
    refused(lambda: odds.pooled([1], [5]), "reached")
    for share in (-0.1, 1.1, NAN, [1.0]):
        refused(lambda share=share: odds.pooled([1], [[share]]), "reached")


@pytest.mark.parametrize("remaining", [-1, NAN, float("inf")])
def test_rests_that_are_none_are_refused(remaining: float) -> None:
    refused(lambda: pace.forecast([1, 2], remaining), "remaining")


@pytest.mark.parametrize("counts", [[-1], [1.5], [NAN], [[1, 2]], 3])
def test_counts_that_are_none_are_refused(counts: Any) -> None:
    refused(lambda: pace.forecast(counts, 5), "weekly_counts")


@pytest.mark.parametrize("weeks", [-1.0, NAN])
def test_weeks_that_are_none_are_refused(weeks: float) -> None:
    refused(lambda: pace.forecast([1, 2], 5).by(weeks), "weeks")
    refused(lambda: pace.forecast([1, 2], 0).by(weeks), "weeks")


@pytest.mark.parametrize("done", [[-1.0], [float("inf")], [[1.0]], 1.0, ["x"], [[1], [1, 2]]])
def test_days_of_a_rhythm_that_are_none_are_refused(done: Any) -> None:
    refused(lambda: steadiness.path(done, 3, 7), "done")


@pytest.mark.parametrize("number", [0, -1, NAN, 2.5, None])
def test_rhythms_that_want_nothing_are_refused(number: Any) -> None:
    refused(lambda: steadiness.path([1], number, 7), "wanted")
    refused(lambda: steadiness.path([1], 3, number), "per_days")


@pytest.mark.parametrize("ratings", [[1, NAN], [[1, 2]], ["high"], 3, [1, float("inf")]])
def test_ratings_that_are_none_are_refused(ratings: Any) -> None:
    refused(lambda: confidence.level(ratings), "ratings")
    refused(lambda: confidence.evidence(ratings, ["a", "a"]), "ratings")
    refused(lambda: confidence.smooth(ratings, noise=1, signal=1, first=5, spread=1), "ratings")


@pytest.mark.parametrize("name", ["noise", "signal", "spread"])
@pytest.mark.parametrize("variance", [0.0, -1.0, NAN])
def test_variances_that_are_none_are_refused(name: str, variance: float) -> None:
    variances = {"noise": 1.0, "signal": 1.0, "spread": 1.0} | {name: variance}
    refused(lambda: confidence.smooth([1, 2], first=5, **variances), name)
    refused(lambda: confidence.smooth([1, 2], noise=1, signal=1, first=NAN, spread=1), "first")


def test_ratios_refuse_what_is_out_of_range() -> None:
    for wrong in ([-1], [NAN], [[1]]):
        refused(lambda wrong=wrong: hesitation.ratios(wrong, [1.0]), "observed")
        refused(lambda wrong=wrong: hesitation.ratios([1], wrong), "expected")
    refused(lambda: hesitation.ratios([1, 2], [1.0]), "expected")


def test_bounce_back_refuses_what_is_no_day() -> None:
    refused(lambda: hesitation.bounce_back([1], [1], 5.5), "as_of")  # type: ignore[arg-type] # a bad call
    for wrong in ([-1], [NAN], [0.5], [[1]]):
        refused(lambda wrong=wrong: hesitation.bounce_back(wrong, [1], 5), "blows")
        refused(lambda wrong=wrong: hesitation.bounce_back([1], wrong, 5), "acts")


@pytest.mark.parametrize("p", [[-0.1], [1.1], [NAN], [[0.5]]])
def test_p_values_that_are_none_are_refused(p: Any) -> None:
    refused(lambda: patterns.benjamini_hochberg(p), "p")


@pytest.mark.parametrize("number", [-1, 1.5, NAN, None])
def test_shuffles_that_are_none_are_refused(number: Any) -> None:
    refused(lambda: patterns.find({}, [], [], draws=number), "draws")
    refused(lambda: patterns.find({}, [], [], seed=number), "seed")
    refused(lambda: patterns.find({}, [], [], draws=0), "draws")


def test_a_masked_array_that_hides_nothing_is_taken() -> None:
    days, marks = FINE
    assert odds.of(np.ma.masked_array(days), marks) == odds.of(days, marks)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: odds.pooled([1], [[1.0], [1.0]]), "reached has a length of 2, where 1 is wanted."),
        (lambda: hesitation.ratios([1, 2], [1]), "expected has a length of 1, where 2 is wanted."),
        (
            lambda: survival.aalen_johansen([1, 2], [0, -1]),
            "cause takes no negative numbers.",
        ),
        (
            lambda: odds.of([1], [True], horizon=0),
            "horizon takes a whole number from 1 to 1,000,000.",
        ),
        (
            lambda: patterns.find({}, [], [], seed=-1),
            "seed takes a whole number from 0.",
        ),
    ],
)
def test_what_is_said_names_the_argument_and_what_it_takes(call: Call, sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        call()


STRETCHES: dict[str, list[float]] = {
    "start": [0, 7],
    "stop": [7, 9],
    "event": [0, 1],
    "followed_up": [0, 1],
}


@pytest.mark.parametrize("name", STRETCHES)
@pytest.mark.parametrize("wrong", [[-1, 7], [NAN, 1], [[0, 1]], [0.0, 1.0, 1.0]])
def test_stretches_that_are_none_are_refused(name: str, wrong: Any) -> None:
    arguments: dict[str, Any] = STRETCHES | {name: wrong}
    # Of two lengths the later one is named.
    said = "stop" if name == "start" and len(wrong) == 3 else name
    refused(lambda: silence.follow_up_effect(**arguments), said)
    refused(lambda: silence.log_likelihood(**arguments, beta=[0.0]), said)


def test_stretch_without_a_length_and_scale_without_a_width_are_refused() -> None:
    stretches: dict[str, Any] = STRETCHES | {"stop": [7, 7]}
    refused(lambda: silence.follow_up_effect(**stretches), "stop")
    refused(lambda: silence.log_likelihood([0], [7], [1], [0], [NAN]), "beta")
    for scale in (0.0, -1.0, NAN):
        refused(
            lambda scale=scale: silence.follow_up_effect([0], [7], [1], [0], scale=scale), "scale"
        )
