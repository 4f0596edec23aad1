"""A ready-made challenge as its owner would take it up: with their workdays and rests."""

from datetime import date
from typing import Unpack

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.challenge import Challenge
from noes.core.presets import Changes, from_preset
from noes.journal.queries.plans import calendar
from noes.journal.wishes import ChallengeChanges


def ready_made(owner: User, preset: str, start: date, **changes: Unpack[Changes]) -> Challenge:
    """A preset by the owner's calendar, with any of its fields changed.

    Args:
        owner: Who takes it up.
        preset: A key of `PRESETS`.
        start: The first day that counts.
        changes: The fields to set otherwise.

    Raises:
        KeyError: There is no such preset.
        ValueError: The changed fields make no challenge.
    """
    when = calendar(owner, start)
    terms = when.terms({"id": None, "start": start, "end": None})
    return from_preset(
        preset,
        start=start,
        workdays=terms["workdays"],
        rests=terms["rests"],
        first_weekday=terms["first_weekday"],
        **changes,
    )


def wish_of(challenge: Challenge) -> ChallengeChanges:
    """A challenge as it is taken up, its name in the owner's language."""
    return ChallengeChanges(
        name=_(challenge.name) if challenge.name else "",
        measure=str(challenge.measure),
        kinds=tuple(sorted(challenge.filter.kinds)),
        channels=tuple(sorted(challenge.filter.channels)),
        dream=challenge.filter.dream,
        target=challenge.target,
        start=challenge.start,
        end=challenge.end,
        rhythm=challenge.rhythm.text if challenge.rhythm else "",
    )
