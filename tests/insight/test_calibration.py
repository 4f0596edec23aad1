"""A twentieth of what `make calibrate` tries, with the same made-up freelancers."""

import pytest

from bench.calibration.__main__ import page
from bench.calibration.claims import Claim, chances, tried
from bench.calibration.parts import NOTES, PARTS, claims_of

TWENTIETH = 0.05
TOPIC = "Dread: a fall is said where there is none"


@pytest.mark.parametrize("part", PARTS)
def test_claims_hold_but_for_the_chance_of_so_few_logs(part: str) -> None:
    found = claims_of(part, share=TWENTIETH)
    assert found
    assert [claim for claim in found if not claim.may_hold] == []


def test_figure_is_the_mean_over_logs_with_its_error() -> None:
    claim = tried("topic", "world", [True, False, False, False] * 25, least=0.3)
    assert (claim.figure, claim.logs, claim.bound) == (0.25, 100, "at least 0.3")
    assert claim.error == pytest.approx((0.25 * 0.75 / 100) ** 0.5)
    assert claim.missed_by == pytest.approx(0.05)
    assert (claim.holds, claim.may_hold) == (False, True)
    assert not tried("topic", "world", [True, False, False, False] * 25, least=0.4).may_hold
    assert not tried("topic", "world", [True] * 100, most=0.3).may_hold
    assert tried("topic", "world", [True] * 100, least=0.3).holds


def test_freelancers_are_the_same_however_many_there_are() -> None:
    few, many = ([chance.random() for chance in chances("world", logs)] for logs in (3, 5))
    assert many[:3] == few
    assert len({*many}) == 5
    assert next(chances("other", 1)).random() != few[0]


def test_page_has_a_line_for_each_claim_and_says_which_do_not_hold() -> None:
    said = page(
        [
            Claim(TOPIC, "no change", 0.02, 0.004, 0.0, 0.05, 4000),
            Claim(TOPIC, "near", 0.055, 0.004, 0.0, 0.05, 4000),
            Claim(TOPIC, "easier kinds", 0.08, 0.004, 0.0, 0.05, 4000),
        ]
    )
    assert "1 of 3 claims hold." in said
    assert f"## {TOPIC}\n\n{NOTES[TOPIC]}\n" in said
    assert "| no change | 0.020 ± 0.004 | 0 to 0.05 | 4,000 | held |" in said
    assert (
        "| near | 0.055 ± 0.004 | 0 to 0.05 | 4,000 | **not held**, by 0.005, which may be chance |"
        in said
    )
    assert "| easier kinds | 0.080 ± 0.004 | 0 to 0.05 | 4,000 | **not held**, by 0.030 |" in said
