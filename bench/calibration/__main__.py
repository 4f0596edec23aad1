"""make calibrate: every claim in every world, and the page that says what came of it."""

import sys
from itertools import groupby
from pathlib import Path
from textwrap import fill

from bench.calibration.claims import Claim
from bench.calibration.parts import NOTES, PARTS, claims_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "develop" / "calibration.md"
HEAD = """# Calibration

Made by `make calibrate`; do not edit it. What Noes says with a number or a range is tried in worlds
whose truth is known: freelancers who are made up by the thousand, always the same ones. The worlds are
in `bench/calibration/`, the bounds are those a claim must keep to be shown to anybody. One in ten asks
is a yes, one in fourteen a small win, one in five a no, the others are never answered; a delay is
lognormal with spread 1. ± is the standard error of a figure; a bound that is missed by less than three
of them may be missed by chance. The suite tries a tenth of it (`tests/insight/test_calibration.py`).
"""


def page(claims: list[Claim]) -> str:
    """The whole page: one table for each topic."""
    outcome = f"{_holding(claims)} of {len(claims)} claims hold."
    tables = [
        "\n".join([f"## {topic}", "", fill(NOTES[topic], 104), "", *_rows(list(found))])
        for topic, found in groupby(claims, key=lambda claim: claim.topic)
    ]
    return "\n".join([HEAD, outcome, "", "\n\n".join(tables), ""])


def _holding(claims: list[Claim]) -> int:
    return sum(claim.holds for claim in claims)


def _rows(claims: list[Claim]) -> list[str]:
    heads = ["| world | figure | bound | logs | |", "| --- | --- | --- | --- | --- |"]
    return heads + [
        f"| {claim.world} | {claim.figure:.3f} ± {claim.error:.3f} | {claim.bound} |"
        f" {claim.logs:,} | {claim.verdict} |"
        for claim in claims
    ]


def main() -> int:
    claims: list[Claim] = []
    for part in PARTS:
        found = claims_of(part)
        print(f"{part}: {_holding(found)} of {len(found)} hold", flush=True)
        claims += sorted(found, key=lambda claim: list(NOTES).index(claim.topic))
    PAGE.write_text(page(claims), encoding="utf-8")
    for claim in claims:
        if not claim.holds:
            print(f"{claim.topic}, {claim.world}: {claim.figure:.3f}, {claim.verdict}")
    return 0 if all(claim.may_hold for claim in claims) else 1


if __name__ == "__main__":
    sys.exit(main())
