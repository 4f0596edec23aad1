"""Silence: the day to let go, and what follow-ups seem to do where they do nothing."""

from collections.abc import Iterator
from itertools import product

import numpy as np

from bench.calibration.claims import Claim, chances, tried
from bench.calibration.worlds import HEARD, NO, SOFT, WORLDS, YES, World, log_of
from noes.insight import silence

SIZES = (10, 30, 100, 300)
FOLLOWED_SIZES = (20, 60, 200)
WINDOW = 7  # days after a follow-up
SURE = 0.95
STEADY = World(doubling=False, median=6.0)


def letting_go(logs: int) -> Iterator[Claim]:
    """How many of the answers come on the day to let go or later; how likely one still was."""
    for world, n in product(WORLDS, SIZES):
        name = f"{world}, {n} asks"
        found = [
            silence.of(*log_of(chance, world, n).seen(YES, SOFT, NO)).let_go_day
            for chance in chances(name, logs)
        ]
        come = np.array([world.come_before(day) for day in found])
        later = 1 - come / world.seen
        chance_left = HEARD * (world.seen - come) / (1 - HEARD * come)
        yield tried("Day to let go: answers that come later", name, later, most=0.12)
        yield tried("Day to let go: true chance of an answer", name, chance_left, most=0.08)


def following_up(logs: int) -> Iterator[Claim]:
    """How often follow-ups that change nothing are said to go with answers."""
    for n in FOLLOWED_SIZES:
        name = f"{n} asks"
        said = [_positive(chance, n) > SURE for chance in chances(name, logs)]
        yield tried("Follow-ups: an effect is named where there is none", name, said, most=0.05)


def _positive(chance: np.random.Generator, n: int) -> float:
    """Three in five asks that are silent are followed up once, on day 5 to 14."""
    days, heard = log_of(chance, STEADY, n).seen(YES, SOFT, NO)
    end = days + 1  # an answer of the same day has a length
    again = np.where(chance.random(n) < 0.6, chance.integers(5, 15, n), end)
    cuts = np.stack([np.zeros(n), again, again + WINDOW, end.astype(np.float64)])
    cuts = np.minimum(cuts, end)
    start, stop = cuts[:-1], cuts[1:]
    marked = np.repeat([[False], [True], [False]], n, axis=1)
    ended = heard & (stop == end) & (start < end)
    there = start < stop
    effect = silence.follow_up_effect(start[there], stop[there], ended[there], marked[there])
    return effect.positive
