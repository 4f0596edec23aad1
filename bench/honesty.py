"""What a spreadsheet says beside what Noes says: make honesty [FREELANCERS=…].

A spreadsheet divides yeses by all that was sent, or by all that was answered. Either is told here
with the usual 80 % interval of a share (Jeffreys), for freelancers whose chance is one in ten.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.special import betaincinv

from bench.calibration.claims import chances
from bench.calibration.worlds import NO, SHARES, SOFT, WORLDS, YES, Log, World, log_of
from noes.insight import odds
from noes.insight.odds import HIGH, LOW

ASKS = 300
FREELANCERS = 4000

Told = tuple[float, float, float]
"""The chance that is said, and the ends of its interval."""


def by_sent(log: Log) -> Told:
    return _share(log.seen(YES)[1].sum(), log.answer.size)


def by_answered(log: Log) -> Told:
    return _share(log.seen(YES)[1].sum(), log.seen(YES, SOFT, NO)[1].sum())


def by_noes(log: Log) -> Told:
    found = odds.of(*log.seen(YES))
    return found.mean, found.low, found.high


WAYS: dict[str, Callable[[Log], Told]] = {
    "yeses ÷ sent": by_sent,
    "yeses ÷ answered": by_answered,
    "Noes": by_noes,
}


def _share(yes: int, of: int) -> Told:
    low, high = betaincinv(yes + 0.5, of - yes + 0.5, [LOW, HIGH])
    return yes / max(of, 1), float(low), float(high)


@dataclass(frozen=True, slots=True)
class Honesty:
    """How true one way of telling the chance is in one world.

    Args:
        world: Where.
        way: How it is told.
        times: What is said on average, in parts of the truth.
        held: How often its 80 % interval holds the truth.
    """

    world: World
    way: str
    times: float
    held: float


def compared(world: World, freelancers: int) -> list[Honesty]:
    """Every way of telling it, for the same freelancers."""
    truth = SHARES[YES] * world.seen
    logs = [log_of(chance, world, ASKS) for chance in chances(world, freelancers)]
    found = []
    for way, tell in WAYS.items():
        told = np.array([tell(log) for log in logs])
        held = (told[:, 1] <= truth) & (truth <= told[:, 2])
        found.append(Honesty(world, way, float(told[:, 0].mean() / truth), float(held.mean())))
    return found


def main() -> None:
    freelancers = int(sys.argv[1]) if len(sys.argv) > 1 else FREELANCERS
    print(f"{freelancers:,} freelancers with {ASKS} asks each, one in ten a yes\n")
    print(f"{'':44}{'':18}{'times the truth':>16}{'80 % interval holds it':>24}")
    for world in WORLDS:
        for one in compared(world, freelancers):
            print(f"{one.world!s:44}{one.way:18}{one.times:16.2f}{one.held:24.0%}")


if __name__ == "__main__":
    main()
