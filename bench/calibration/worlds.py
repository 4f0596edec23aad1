"""Made-up freelancers: when they send, who answers, and when."""

from dataclasses import dataclass
from math import erf, log, sqrt

import numpy as np

from noes.insight.given import Bools, Ints
from noes.insight.odds import HORIZON

YES, SOFT, NO, SILENT = 1, 2, 3, 0
SHARES = {YES: 0.1, SOFT: 0.07, NO: 0.2, SILENT: 0.63}
HEARD = 1 - SHARES[SILENT]
SPREAD = 1.0  # of the logarithm of a delay
SPAN = 180  # days, for steady sending
DOUBLING = 30.0  # days
NEVER = 1 << 30


@dataclass(frozen=True, slots=True)
class World:
    """How asks are sent, and how long answers take.

    Args:
        doubling: Whether as many are sent in each 30 days as ever before; else evenly over 180.
        median: Days until half of the answers have come (lognormal, spread 1).
    """

    doubling: bool
    median: float

    def __str__(self) -> str:
        sending = "doubling every 30 days" if self.doubling else "steady"
        return f"{sending}, answers in {self.median:g} days"

    def ages(self, chance: np.random.Generator, n: int) -> Ints:
        """How many days ago each of n asks was sent."""
        if self.doubling:
            days = chance.exponential(DOUBLING / log(2), n)
        else:
            days = chance.uniform(0, SPAN, n)
        return days.astype(np.int64)

    def delays(self, chance: np.random.Generator, n: int) -> Ints:
        """After how many days each of n answers comes."""
        return chance.lognormal(log(self.median), SPREAD, n).astype(np.int64)

    def come_before(self, day: float) -> float:
        """Which share of the answers comes before a day."""
        if day <= 0:
            return 0.0
        return (1 + erf(log(day / self.median) / SPREAD / sqrt(2))) / 2

    @property
    def seen(self) -> float:
        """Which share of the answers comes within the horizon."""
        return self.come_before(HORIZON + 1)


WORLDS = tuple(World(doubling, median) for doubling in (False, True) for median in (6.0, 20.0))


@dataclass(frozen=True, slots=True, eq=False)
class Log:
    """The asks of one freelancer: age, answer (whether seen yet or not) and when it comes."""

    age: Ints
    answer: Ints
    delay: Ints

    def seen(self, *answers: int) -> tuple[Ints, Bools]:
        """Days and events for a target: which answers count for it."""
        came = np.isin(self.answer, answers) & (self.delay <= self.age)
        return np.where(came, self.delay, self.age), came


def log_of(chance: np.random.Generator, world: World, n: int) -> Log:
    """A log of n asks with one in ten a yes, two in ten a no, and most never answered."""
    answer = chance.choice(list(SHARES), n, p=list(SHARES.values()))
    return Log(world.ages(chance, n), answer, world.delays(chance, n))
