"""How silence goes on in one notebook: the one curve that insights and Gone quiet speak by."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np

from noes.accounts.models import User
from noes.insight import silence
from noes.insight.silence import Silence
from noes.journal.arrays import Followed
from noes.journal.facts import silent_kinds
from noes.journal.queries.courses import silences

KEPT = 64  # notebooks; each takes a few kilobytes


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """When answers come.

    Args:
        horizon: How far silence is followed, in days.
        answered: How many asks were answered within it.
        curve: How silence goes on.
    """

    horizon: int
    answered: int
    curve: Silence


def told(heard: Followed) -> Hearing:
    """Read the silences of a notebook."""
    horizon = silence.horizon_of(heard.days, heard.happened)
    curve = silence.of(heard.days, heard.happened, horizon=horizon)
    return Hearing(horizon, int(np.count_nonzero(heard.happened & (heard.days <= horizon))), curve)


@lru_cache(maxsize=KEPT)
def hearing_of(
    owner: User,
    revision: int,  # noqa: ARG001 - it names what is kept
    today: date,
) -> Hearing:
    """How silence goes on for an owner today: two queries.

    Args:
        owner: Whose record.
        revision: Of their notebook: the same says the same.
        today: The owner's local day.
    """
    counted = silences(owner, today, silent_kinds(owner.id))
    days = np.array([days for days, _ in counted], np.int64)
    answered = np.array([answered for _, answered in counted], np.bool_)
    many = np.array(list(counted.values()), np.int64)
    return told(Followed(np.repeat(days, many), np.repeat(answered, many)))
