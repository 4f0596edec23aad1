import numpy as np
import pytest

from noes.insight import patterns
from tests.insight import tables

CASES = [
    ("aml by x", "permutation_aml_data.csv"),
    ("ovarian by rx", "permutation_ovarian_data.csv"),
]


@pytest.mark.parametrize(("case", "file"), CASES)
def test_scores_equal_those_of_coin(case: str, file: str) -> None:
    rows = tables.rows(file)
    days, event = tables.column(rows, "time").astype(np.int64), tables.column(rows, "event") == 1
    scores = patterns.log_rank_scores(days, event)
    np.testing.assert_allclose(scores, tables.column(rows, "score"), rtol=0, atol=1e-9)


@pytest.mark.parametrize(("case", "file"), CASES)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_permutation_p_equals_the_exact_one(case: str, file: str, seed: int) -> None:
    rows = tables.rows(file)
    (expected,) = tables.rows("permutation_logrank.csv", case=case)
    (found,) = patterns.find(
        {"group": [row["group"] for row in rows]},
        tables.column(rows, "time"),
        tables.column(rows, "event"),
        seed=seed,
    )
    p = float(expected["p_exact"])
    assert found.p == pytest.approx(p, abs=4 * np.sqrt(p * (1 - p) / patterns.DRAWS))


def test_many_asks_are_compared_by_the_table_of_chi_squared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (case, file), *_ = CASES
    rows = tables.rows(file)
    (expected,) = tables.rows("permutation_logrank.csv", case=case)
    monkeypatch.setattr(patterns, "MANY", len(rows))
    (found,) = patterns.find(
        {"group": [row["group"] for row in rows]},
        tables.column(rows, "time"),
        tables.column(rows, "event"),
    )
    # coin's asymptotic p has the same scores, and the variance over n - 1 as here.
    assert found.p == pytest.approx(float(expected["p_asymptotic"]), abs=1e-9)


def test_adjusted_values_equal_r() -> None:
    rows = tables.rows("fdr.csv")
    found = patterns.benjamini_hochberg(tables.column(rows, "p"))
    np.testing.assert_allclose(found, tables.column(rows, "bh"), rtol=0, atol=1e-12)


def test_adjusted_values_of_none_are_none() -> None:
    assert patterns.benjamini_hochberg([]).tolist() == []
    assert patterns.benjamini_hochberg([0.3]).tolist() == [0.3]
    assert patterns.benjamini_hochberg([1.0, 0.0]).tolist() == [1.0, 0.0]


def alternating(n: int) -> list[str]:
    return ["email" if place % 2 else "form" for place in range(n)]


def test_patterns_of_nothing_are_none() -> None:
    assert patterns.find({}, [], []) == ()
    (found,) = patterns.find({"channel": []}, [], [])
    assert (found.p, found.adjusted, found.levels, found.is_named) == (1.0, 1.0, (), False)


@pytest.mark.parametrize("n", [1, 2, 12, 400])
@pytest.mark.parametrize("happened", [True, False])
def test_what_makes_no_difference_is_no_pattern(n: int, *, happened: bool) -> None:
    (found,) = patterns.find({"channel": alternating(n)}, [5] * n, [happened] * n)
    assert (found.p, found.is_named) == (1.0, False)


@pytest.mark.parametrize("n", [60, 600])
def test_what_makes_all_the_difference_is_one(n: int) -> None:
    channel = alternating(n)
    (found,) = patterns.find({"channel": channel}, [40] * n, [one == "email" for one in channel])
    assert found.is_named
    email, form = found.levels
    assert (email.level, email.n, email.observed) == ("email", n // 2, n // 2)
    assert (form.level, form.n, form.observed) == ("form", n // 2, 0)
    assert form.ratio.high < 1 < email.ratio.low


@pytest.mark.parametrize("n", [60, 600])
def test_feature_with_one_value_or_none_known_has_nothing_to_compare(n: int) -> None:
    happened = [place % 3 == 0 for place in range(n)]
    one, unknown = patterns.find(
        {"kind": ["pitch"] * n, "time_of_day": [None] * n}, [9] * n, happened
    )
    assert (one.p, unknown.p) == (1.0, 1.0)
    assert [level.n for level in one.levels] == [n]
    assert unknown.levels == ()


def test_what_is_not_known_is_left_out() -> None:
    channel = [*alternating(60), *[None] * 40]
    happened = [one == "email" for one in channel]
    (found,) = patterns.find({"channel": channel}, [9] * 100, happened)
    assert found.is_named
    assert [(level.level, level.n) for level in found.levels] == [("email", 30), ("form", 30)]


def test_more_shuffles_are_surer_and_none_gives_zero() -> None:
    channel = alternating(40)
    happened = [one == "email" for one in channel]
    few, many = (
        patterns.find({"channel": channel}, [9] * 40, happened, draws=draws)[0].p
        for draws in (9, 999)
    )
    assert (few, many) == (0.1, 0.001)
