"""Dread: how often it is said to fall where it does not, and where it does."""

from collections.abc import Iterator

import numpy as np

from bench.calibration.claims import Claim, chances, tried
from noes.insight import confidence
from noes.insight.given import Floats, Ints

LOOKED_AT = 200  # asks, after each of which somebody looks
SPREAD = 1.5
FALL, FALL_ASKS = 2.0, 100
KIND_LEVELS = np.array([8.0, 5.5, 3.0])


def rated(chance: np.random.Generator, level: Floats) -> Ints:
    """Ratings from 0 to 10 around a level."""
    return np.clip(np.rint(chance.normal(level, SPREAD)), 0, 10).astype(np.int64)


def _is_said(ratings: Ints, kind: Ints) -> bool:
    """Whether a fall is said after any of the asks: as the page does, from fifteen on."""
    return bool(confidence.evidence(ratings, kind).max() >= confidence.ENOUGH)


def no_change(chance: np.random.Generator) -> bool:
    kind = chance.integers(0, 3, LOOKED_AT)
    return _is_said(rated(chance, KIND_LEVELS[kind]), kind)


def easier_kinds(chance: np.random.Generator) -> bool:
    """Each kind is as scary as ever; the scary ones are asked less and less."""
    easy = np.linspace(0, 1, LOOKED_AT)
    drawn = chance.random(LOOKED_AT)
    kind = np.where(drawn < easy**2, 2, np.where(drawn < easy, 1, 0))
    return _is_said(rated(chance, KIND_LEVELS[kind]), kind)


def falling(chance: np.random.Generator) -> bool:
    level = np.linspace(FALL / 2, -FALL / 2, FALL_ASKS) + 6
    return _is_said(rated(chance, level), np.zeros(FALL_ASKS, np.int64))


def falls(logs: int) -> Iterator[Claim]:
    for world, trial in (("no change", no_change), ("easier kinds over time", easier_kinds)):
        name = f"{world}, {LOOKED_AT} looks"
        found = [trial(chance) for chance in chances(name, logs)]
        yield tried("Dread: a fall is said where there is none", name, found, most=0.05)
    name = f"by {FALL_ASKS} asks"
    found = [falling(chance) for chance in chances(name, logs)]
    yield tried("Dread: a fall of 2 points is said", name, found, least=0.55)
