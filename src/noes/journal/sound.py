"""What a row must be that comes whole, from a document or a workbook: what hand-written ones must be.

A value is refused or let through, never changed: what goes out comes in again as the same bytes.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from django.db import models
from django.utils.translation import gettext as _

from noes.core.moments import SMALL_WINS, Type
from noes.journal import plan_rules, valid
from noes.journal.errors import NotValid
from noes.journal.models import Ask, Challenge, Channel, DayOff, Kind, Moment, Person, Pitch, Rest
from noes.journal.rows import Row

Rule = Callable[[str, Any], object]
Rules = Mapping[str, Rule]


def refuse_unsound(model: type[models.Model], row: Row) -> None:
    """Refuse a row that nobody could have written.

    Args:
        model: Whose row it is.
        row: Its values, each of a type that its column holds.

    Raises:
        NotValid: The first value that cannot be, with the reason.
    """
    for field, rule in _FIELDS.get(model, {}).items():
        value = row[field]
        if value is not None:
            rule(field, value)
    for check in _TOGETHER.get(model, ()):
        check(row)


def _something(field: str, text: str) -> None:
    if not text.strip():
        valid.needed(field, "")


def _utc_offset(field: str, minutes: int) -> None:
    if not valid.is_utc_offset(minutes):
        raise NotValid(field, _("No clock is that far from UTC."))


def _rest_span(row: Row) -> None:
    plan_rules.rest_span(row["start"], row["end"])


def _alone(row: Row) -> None:
    if row["ask_id"] is None and Type(row["type"]) not in SMALL_WINS:
        raise NotValid("type", _("A win without an ask is a reply, a referral or kind words."))


_FIELDS: Final[Mapping[type[models.Model], Rules]] = {
    Ask: {
        "title": _something,
        "effort": valid.minutes,
        "waits_from": valid.day,
        "waits_until": valid.day,
    },
    Moment: {
        "day": valid.day,
        "utc_offset": _utc_offset,
        "dread": valid.rating,
        "sting": valid.rating,
        "revisit_on": valid.day,
        "amount": valid.money,
        "currency": valid.currency,
    },
    Challenge: {
        "name": _something,
        "measure": plan_rules.measure,
        "target": plan_rules.target,
        "start": valid.day,
        "end": valid.day,
        "rhythm": plan_rules.rhythm,
    },
    Rest: {"start": valid.day, "end": valid.day},
    DayOff: {"day": valid.day},
    Person: {"name": _something},
    Pitch: {"title": _something},
    Kind: {"slug": _something, "name": _something},
    Channel: {"slug": _something, "name": _something},
}
_TOGETHER: Final[Mapping[type[models.Model], Sequence[Callable[[Row], None]]]] = {
    Moment: (valid.particulars, _alone),
    Challenge: (plan_rules.challenge_span, plan_rules.plans_a_day),
    Rest: (_rest_span,),
}
