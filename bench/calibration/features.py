"""Patterns: how often one is named where there is none, and where there is one."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import numpy as np

from bench.calibration.claims import Claim, chances, tried
from bench.calibration.worlds import YES, World, log_of
from noes.insight import patterns

MANY = 1000
SIZES = (12, 30, 60, 120, 250, 300, MANY)
# Nine features: how many values each has, and how often it is not known.
FEATURES = {
    "kind": (7, 0.1),
    "channel": (4, 0.0),
    "weekday": (7, 0.0),
    "time_of_day": (4, 0.5),
    "dream": (2, 0.3),
    "effort": (3, 0.4),
    "asked_before": (2, 0.3),
    "planned_day": (2, 0.0),
    "first_word": (5, 0.0),
}
CHANGED = 30  # days ago the channel was changed
RATIO = 3.0  # of odds
STEADY = World(doubling=False, median=6.0)


def drawn(chance: np.random.Generator, n: int) -> dict[str, list[Any]]:
    """Nine features that go with nothing; some values are frequent, others rare."""
    found: dict[str, list[Any]] = {}
    for name, (values, unknown) in FEATURES.items():
        often = 1 / np.arange(1, values + 1)
        value = chance.choice(values, n, p=often / often.sum()).astype(object)
        value[chance.random(n) < unknown] = None
        found[name] = value.tolist()
    return found


def nothing(chance: np.random.Generator, n: int) -> bool:
    log = log_of(chance, STEADY, n)
    return _names_any(drawn(chance, n), *log.seen(YES))


def channel_changed(chance: np.random.Generator, n: int) -> bool:
    """The channel goes with nothing but the age of an ask, so that its asks are followed shorter."""
    log = log_of(chance, STEADY, n)
    features = drawn(chance, n)
    features["channel"] = (log.age < CHANGED).tolist()
    return _names_any(features, *log.seen(YES))


def _names_any(features: dict[str, list[Any]], days: Any, happened: Any) -> bool:
    return any(one.is_named for one in patterns.find(features, days, happened))


def one_matters(chance: np.random.Generator, n: int) -> bool:
    """Half of the asks go to people asked before, whose odds of a yes are three times as high."""
    log = log_of(chance, STEADY, n)
    features = drawn(chance, n)
    before = chance.random(n) < 0.5
    odds = np.where(before, RATIO, 1.0) * 0.1 / 0.9
    features["asked_before"] = before.tolist()
    happened = (chance.random(n) < odds / (1 + odds)) & (log.delay <= log.age)
    days = np.where(happened, log.delay, log.age)
    found = patterns.find(features, days, happened)
    return next(one.is_named for one in found if one.feature == "asked_before")


def named(logs: int) -> Iterator[Claim]:
    topic = "Patterns: one is named where there is none"
    worlds = {"nothing matters": nothing, "the channel was changed a month ago": channel_changed}
    for world, n in product(worlds, SIZES):
        name = f"{world}, {n} asks"
        found = [worlds[world](chance, n) for chance in chances(name, logs)]
        yield tried(topic, name, found, most=0.13)
    name = f"{MANY} asks"
    found = [one_matters(chance, MANY) for chance in chances(name, logs)]
    yield tried("Patterns: three times the odds are named", name, found, least=0.95)
