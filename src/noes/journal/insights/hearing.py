"""How silence goes on in one notebook: the one curve that insights and Gone quiet speak by."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
from django.db import DatabaseError

from noes.accounts.models import User
from noes.core.patience import Patience
from noes.insight import silence
from noes.insight.silence import Silence
from noes.journal.arrays import Followed
from noes.journal.facts import silent_kinds
from noes.journal.models import Notebook
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


def told(owner: User, heard: Followed) -> Hearing:
    """Read the silences of a notebook, and keep what Today says of them without any numbers."""
    horizon = silence.horizon_of(heard.days, heard.happened)
    curve = silence.of(heard.days, heard.happened, horizon=horizon)
    _keep(owner, Patience(curve.follow_up_day, curve.let_go_day))
    return Hearing(horizon, int(np.count_nonzero(heard.happened & (heard.days <= horizon))), curve)


def _keep(owner: User, patience: Patience) -> None:
    """Keep it where Today finds it. It is no write to the journal: it comes again by itself."""
    found = {"follow_up_day": patience.follow_up_day, "let_go_day": patience.let_go_day}
    notebook = Notebook.objects.filter(owner_id=owner.id)
    if notebook.exclude(**found).exists():
        with suppress(DatabaseError):  # a full disk is no reason not to show what was found
            notebook.update(**found)


@lru_cache(maxsize=KEPT)
def hearing_of(
    owner: User,
    revision: int,  # noqa: ARG001 - it names what is kept
    today: date,
) -> Hearing:
    """How silence goes on for an owner today: two queries, and two that keep it for Today.

    Args:
        owner: Whose record.
        revision: Of their notebook: the same says the same.
        today: The owner's local day.
    """
    counted = silences(owner, today, silent_kinds(owner.id))
    days = np.array([days for days, _ in counted], np.int64)
    answered = np.array([answered for _, answered in counted], np.bool_)
    many = np.array(list(counted.values()), np.int64)
    return told(owner, Followed(np.repeat(days, many), np.repeat(answered, many)))
