"""Says every statistic of some made-up logs: python -m tests.insight.saying.

Numbers have six decimals, as in the document of a notebook: what a machine's own exponentials and
matrix products leave open lies far behind them.
"""

import dataclasses
from collections.abc import Iterator
from typing import Any

import numpy as np

from noes.insight import confidence, hesitation, odds, pace, patterns, silence, steadiness, survival


def said(found: Any) -> str:
    """A value in words."""
    if dataclasses.is_dataclass(found):
        return said([getattr(found, field.name) for field in dataclasses.fields(found)])
    if isinstance(found, np.ndarray):
        return said(found.tolist())
    if isinstance(found, list | tuple):
        return "[" + " ".join(map(said, found)) + "]"
    return f"{round(found, 6) + 0.0:.6f}" if isinstance(found, float) else str(found)


def statistics(n: int) -> Iterator[Any]:
    """Everything there is to say of n asks."""
    number = np.arange(n)
    days, answer = number * 37 % 121, number * 31 % 7
    yes, heard, kind = answer == 0, answer < 4, (number * 13 % 6).tolist()
    yield odds.of(days, heard, target="hear_back")
    yield odds.of(days, yes)
    found = odds.of(days, yes)
    yield [found.above(0.1), found.within(10), found.asks_until(0.5), found.asks_until(0.9)]
    yield odds.by_group(days, yes, kind)
    yield silence.of(days, heard)
    yield silence.follow_up_effect(number * 0, days + 1, heard, number % 3 == 0)
    yield survival.kaplan_meier(days, heard)
    yield survival.aalen_johansen(days, np.minimum(answer, 3))
    yield survival.log_rank(days, heard, kind)
    forecast = pace.forecast(answer, 100)
    yield [forecast, forecast.by(8), *(forecast.weeks(q) for q in (0.1, 0.5, 0.9))]
    yield steadiness.path(heard, 3, 7)
    yield hesitation.of(days, yes)
    yield hesitation.differences(days, yes, kind)
    yield confidence.level(answer)
    yield confidence.evidence(answer, kind)
    yield patterns.find({"kind": kind, "weekday": (number % 7).tolist()}, days, yes)


if __name__ == "__main__":
    for size in (1, 40, 700):
        for one in statistics(size):
            print(said(one))  # noqa: T201 - this is what it says
