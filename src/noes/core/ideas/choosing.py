"""Choosing what to ask for next: what is the user's own first, then the ladder at their edge.

What may be offered stands in a round that a seed puts in order. The seed comes in, so that the same
day gives the same round and another day another one.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from itertools import chain, zip_longest
from statistics import median_low
from typing import Final, TypeVar
from uuid import UUID

from noes.core.ideas.idea import LEAST_BOLD, MOST_BOLD, Idea
from noes.core.ideas.ladder import IDEAS

FEWEST_RATED: Final = 5  # asks, before a middle says something
GENTLE: Final = 2
OF_EACH: Final = 2  # of what is the user's own, so that the ladder is never far


class Source(StrEnum):
    """Where something of the user's own comes from, in the order in which they are offered."""

    DRAFT = "draft"
    PITCH = "pitch"
    DREAM = "dream"


@dataclass(frozen=True, slots=True)
class Own:
    """Something of the user's own that waits to be asked.

    Args:
        source: A draft, a pitch with somebody left in its queue, or a person marked dream.
        id: Of the draft, the pitch or the person.
        title: Of the draft or the pitch; "" for a person.
        kind: Of the draft or the pitch, if it has one.
        person_id: Whom it is for, if that is known.
        person: Their name, or "".
    """

    source: Source
    id: UUID
    title: str = ""
    kind: str | None = None
    person_id: UUID | None = None
    person: str = ""

    @property
    def slug(self) -> str:
        return f"{self.source}-{self.id}"


Offer = Own | Idea
Slugged = TypeVar("Slugged", Own, Idea)


@dataclass(frozen=True, slots=True)
class Edge:
    """How bold an ask may be to lie just beyond what is usual.

    Args:
        boldness: 1 to 10.
        usual: The middle dread that it rests on, or None with too few rated asks.
        n: How many rated asks there are to rest on.
    """

    boldness: int
    usual: int | None
    n: int


def edge_of(dreads: Sequence[int]) -> Edge:
    """Find the edge of what is comfortable: one above the median of the last dreads.

    Args:
        dreads: 0 to 10, of the asks that were sent and rated of late, in any order.

    Returns:
        The edge. Of two middles the lower one counts, so that the step is never more than one;
        with fewer than five ratings the edge lies at the gentle end.
    """
    if len(dreads) < FEWEST_RATED:
        return Edge(GENTLE, None, len(dreads))
    usual = median_low(dreads)
    return Edge(min(usual + 1, MOST_BOLD), usual, len(dreads))


def next_idea(
    own: Iterable[Own],
    boldness: int,
    *,
    seed: str,
    last: str | None = None,
    taken: Collection[str] = (),
) -> Offer:
    """Choose what to offer to somebody who comes to look.

    Args:
        own: What of their own waits to be asked.
        boldness: Of the ladder; where it ends, the nearest there is.
        seed: Puts the round in order.
        last: The slug of what was offered before, or None.
        taken: The slugs of ideas that wait as drafts already: they come last.

    Returns:
        The first of the round that was not offered just before.
    """
    return next(one for one in _round(own, boldness, seed, taken) if one.slug != last)


def another(
    own: Iterable[Own], boldness: int, *, seed: str, after: str, taken: Collection[str] = ()
) -> Offer:
    """Choose what to offer in place of what is shown.

    Args:
        own: What of their own waits to be asked.
        boldness: Of the ladder; where it ends, the nearest there is.
        seed: Puts the round in order.
        after: The slug of what is shown.
        taken: The slugs of ideas that wait as drafts already: they come last.

    Returns:
        The one that follows in the round, so that none comes again before all have come; the
        first of the ladder where what is shown is not in the round.
    """
    offers = _round(own, boldness, seed, taken)
    slugs = [one.slug for one in offers]
    if after in slugs:
        return offers[(slugs.index(after) + 1) % len(offers)]
    return next(one for one in offers if isinstance(one, Idea))


def of_the_day(
    own: Iterable[Own], boldness: int, *, seed: str, day: date, taken: Collection[str] = ()
) -> Offer:
    """Choose the one offer of a day, where nothing remembers what was offered before.

    Half of all that there is has its turn on even days and half on odd ones, so that two days
    running never offer the same, whatever was asked in between.

    Args:
        own: What of their own waits to be asked.
        boldness: Of the ladder; where it ends, the nearest there is.
        seed: Puts the round in order.
        day: The local day.
        taken: The slugs of ideas that wait as drafts already: they come last.

    Returns:
        The first of the round whose turn it is.
    """
    turn = day.toordinal() % 2
    return next(one for one in _round(own, boldness, seed, taken) if _turn_of(one) == turn)


def _turn_of(offer: Offer) -> int:
    return _scattered(offer.slug)[0] % 2


def bolder(shown: Offer, boldness: int, *, seed: str) -> Idea | None:
    """Choose a bolder idea in place of what is shown.

    Args:
        shown: What is shown.
        boldness: Beyond which to go where the user's own is shown, which has none.
        seed: Decides between several.

    Returns:
        One of the ladder that is bolder by one, of the same kind where an idea is shown; None
        where nothing is bolder.
    """
    if isinstance(shown, Own):
        return _rung(min(boldness + 1, MOST_BOLD), seed)[0]
    steps = [one for one in _rung(shown.boldness + 1, seed) if one.kind == shown.kind]
    return steps[0] if steps else None


def _round(own: Iterable[Own], boldness: int, seed: str, taken: Collection[str]) -> list[Offer]:
    rung = _rung(min(max(boldness, LEAST_BOLD), MOST_BOLD), seed)
    rung.sort(key=lambda idea: idea.slug in taken)
    return [*_by_turns(list(own), seed), *rung]


def _rung(boldness: int, seed: str) -> list[Idea]:
    return _in_order([idea for idea in IDEAS if idea.boldness == boldness], seed)


def _by_turns(own: Sequence[Own], seed: str) -> Iterable[Own]:
    """Some of each source by turns, nobody twice."""
    parts = [_in_order([one for one in own if one.source is source], seed) for source in Source]
    turns = zip_longest(*(part[:OF_EACH] for part in parts))
    found: dict[UUID | str, Own] = {}
    for one in filter(None, chain.from_iterable(turns)):
        found.setdefault(one.person_id or one.slug, one)
    return found.values()


def _in_order(offers: Sequence[Slugged], seed: str) -> list[Slugged]:
    return sorted(offers, key=lambda one: _scattered(f"{seed}|{one.slug}"))


def _scattered(text: str) -> bytes:
    """Bytes that look like chance and are always the same for a text."""
    return sha256(text.encode()).digest()
