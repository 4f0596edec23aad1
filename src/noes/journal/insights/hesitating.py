"""From draft to sent, where it differs, and from a blow to the next ask."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from noes.accounts.models import User
from noes.insight import hesitation, patterns
from noes.insight.hesitation import Wait
from noes.insight.patterns import Finding
from noes.journal.queries.hesitations import Drafted, blows_and_acts, drafted

FEATURES: dict[str, Callable[[Drafted], Any]] = {
    "kind": lambda draft: draft.kind,
    "channel": lambda draft: draft.channel,
    "weekday": lambda draft: draft.drafted_on.weekday(),
    "dream": lambda draft: draft.dream,
}


@dataclass(frozen=True, slots=True, eq=False)
class Hesitation:
    """How long asks wait to be sent.

    Args:
        sending: From draft to sent, unsent ones counted.
        waiting: How many drafts wait now.
        differs: Where it may differ, surest first.
        bounce: From a blow to the next ask.
    """

    sending: Wait
    waiting: int
    differs: tuple[Finding, ...]
    bounce: Wait


def hesitation_of(owner: User, today: date) -> Hesitation:
    """The owner's hesitation: two queries."""
    drafts = drafted(owner, today)
    days, sent = _followed(drafts)
    found = patterns.find(
        {name: [of(draft) for draft in drafts] for name, of in FEATURES.items()}, days, sent
    )
    return Hesitation(
        hesitation.of(days, sent),
        sum(draft.waits for draft in drafts),
        tuple(sorted(found, key=lambda one: (one.adjusted, one.feature))),
        _bounce(owner, today),
    )


def _followed(drafts: Sequence[Drafted]) -> tuple[list[int], list[bool]]:
    days = [max(((draft.sent_on or draft.until) - draft.drafted_on).days, 0) for draft in drafts]
    return days, [draft.sent_on is not None for draft in drafts]


def _bounce(owner: User, today: date) -> Wait:
    blows, acts = blows_and_acts(owner, today)
    if not blows:
        return hesitation.of([], [])
    first = min([*blows, *acts])
    days, came = hesitation.bounce_back(
        np.array([(day - first).days for day in blows], np.int64),
        np.array([(day - first).days for day in acts], np.int64),
        (today - first).days,
    )
    return hesitation.of(days, came)
