"""How scary asking is before and how much it stings after, over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from noes.accounts.models import User
from noes.insight import confidence
from noes.insight.confidence import Level
from noes.journal.queries.ratings import Rated, Ratings, ratings


@dataclass(frozen=True, slots=True, eq=False)
class Feeling:
    """One feeling over time.

    Args:
        rated: Each rating.
        level: What they scatter around.
        wealth: What a bet on its falling has come to; 20 is enough to say so.
    """

    rated: tuple[Rated, ...]
    level: Level
    wealth: float

    @property
    def has_level(self) -> bool:
        """Whether its level says more than its ratings: from 15 on."""
        return self.level.n >= confidence.FEWEST

    @property
    def is_falling(self) -> bool:
        """Whether it may be said to fall; never below 15 ratings."""
        return self.has_level and self.wealth >= confidence.ENOUGH


@dataclass(frozen=True, slots=True, eq=False)
class Confidence:
    """Dread and sting.

    Args:
        dread: How scary, before.
        sting: How much it stung, after.
        both: Asks that have both ratings.
        stung_less: How many of those stung less than they scared.
    """

    dread: Feeling
    sting: Feeling
    both: int
    stung_less: int


def confidence_of(owner: User, today: date) -> Confidence:
    """The owner's confidence: two queries."""
    return told(ratings(owner, today))


def told(found: Ratings) -> Confidence:
    """Read the ratings."""
    less = sum(n for (dread, sting), n in found.both.items() if sting < dread)
    both = sum(found.both.values())
    return Confidence(_feeling(found.dread), _feeling(found.sting), both, less)


def _feeling(rated: Sequence[Rated]) -> Feeling:
    values = [one.rating for one in rated]
    wealth = confidence.evidence(values, [one.kind for one in rated])
    # A fall that was once shown stays shown: the bet is won when it is first won.
    best = float(wealth.max(initial=1.0))
    return Feeling(tuple(rated), confidence.level(values), best)
