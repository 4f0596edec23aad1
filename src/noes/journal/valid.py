"""What a value must be before it is written."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from unicodedata import category
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from noes.core.days import FIRST_DAY, LAST_DAY
from noes.core.moments import Tone, Type
from noes.core.particulars import ALL, may_say
from noes.core.words import CHANNELS, KINDS, N_
from noes.journal.errors import NotValid
from noes.journal.figures import figure
from noes.journal.models import Channel, Kind

MOST_LETTERS = {
    "title": 500,
    "name": 200,
    "organisation": 200,
    "email": 254,
    "day_text": 100,
    "currency": 3,
}
MOST_TEXT = 100_000
MOST_MINUTES = 100_000
MOST_MONEY = Decimal("999999999999.99")
MOST_TAGS = 20
MOST_TAG = 60
MISPLACED = {
    "dread": N_("How scary it was belongs to asking: to what was sent, followed up or drafted."),
    "sting": N_("A sting belongs to how an ask ended."),
    "tone": N_("How it was said belongs to a no from them."),
    "revisit_on": N_("A day to try again belongs to “not now”."),
    "amount": N_("An amount belongs to a yes."),
    "currency": N_("A currency belongs to the amount of a yes."),
}
UNSEEN = frozenset({"Cc", "Cf"})  # characters that control or format others, and show nothing
CURRENCY_LETTERS = 3
MINUTES_A_DAY = 24 * 60


def checked(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values, trimmed, or NotValid naming the first that cannot be.

    Each field is told by its name, so one field has one rule wherever it is written.
    """
    return {name: _rule(name)(name, value) for name, value in values.items()}


def particulars(moment: Mapping[str, Any]) -> None:
    """Refuse what a moment of its type cannot say, naming the first such field."""
    for name in misplaced(moment):
        raise NotValid(name, _(MISPLACED[name]))


def misplaced(moment: Mapping[str, Any]) -> list[str]:
    """Name what a moment says and its type cannot."""
    tone = Tone(moment["tone"]) if moment["tone"] else None
    said = [name for name in ALL if moment[name] is not None]
    found = [name for name in said if not may_say(name, Type(moment["type"]), tone)]
    if moment["currency"] is not None and moment["amount"] is None:
        found.append("currency")
    return found


def needed(field: str, text: str) -> str:
    """A text that must say something."""
    found = short_text(field, text)
    if not found:
        raise NotValid(field, _("Write a few words first: this cannot be empty."))
    return found


def short_text(field: str, value: str | None) -> str:
    text = " ".join((value or "").replace("\x00", "").split())
    if all(character == " " or category(character) in UNSEEN for character in text):
        return ""  # "\u200b" looks as empty as it says nothing
    most = MOST_LETTERS.get(field, 200)
    if len(text) > most:
        raise NotValid(field, _("This is too long: keep it under %s letters.") % figure(most))
    return text


def long_text(field: str, value: str | None) -> str:
    text = (value or "").replace("\x00", "").replace("\r\n", "\n").strip()
    if len(text) > MOST_TEXT:
        raise NotValid(field, _("This is too long: keep it under %s letters.") % figure(MOST_TEXT))
    return text


def email(field: str, value: str | None) -> str:
    text = short_text(field, value)
    try:
        if text:
            validate_email(text)
    except ValidationError as problem:
        raise NotValid(field, _("Write one address, such as mara@example.org.")) from problem
    return text


def rating(field: str, value: int | None) -> int | None:
    if value is not None and not 0 <= value <= 10:  # noqa: PLR2004 - the scale is 0 to 10
        raise NotValid(field, _("Choose a number from 0 to 10."))
    return value


def minutes(field: str, value: int | None) -> int | None:
    if value is not None and not 0 <= value <= MOST_MINUTES:
        raise NotValid(field, _("Give the minutes as a whole number from 0."))
    return value


def is_utc_offset(minutes_east: int) -> bool:
    """Whether there can be clocks that far from UTC."""
    return abs(minutes_east) < MINUTES_A_DAY


def day(field: str, value: date | None) -> date | None:
    if value is not None and not FIRST_DAY <= value <= LAST_DAY:
        raise NotValid(field, _("Choose a day between 1900 and 2199."))
    return value


def money(field: str, value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    if not value.is_finite() or not 0 <= value <= MOST_MONEY:
        raise NotValid(field, _("Give the amount as a number from 0."))
    return value.quantize(Decimal("0.01"))


def currency(field: str, value: str | None) -> str | None:
    code = (value or "").strip().upper()
    if code and not (len(code) == CURRENCY_LETTERS and code.isascii() and code.isalpha()):
        raise NotValid(field, _("Give the currency as its three letters, such as EUR."))
    return code or None


def tags(field: str, value: Collection[str]) -> tuple[str, ...]:
    names = dict.fromkeys(short_text(field, name).lstrip("#").lower() for name in value)
    found = tuple(name for name in names if name)
    if len(found) > MOST_TAGS or any(len(name) > MOST_TAG for name in found):
        raise NotValid(field, _("Keep to 20 tags of 60 letters."))
    return found


def kind(owner: UUID, slug: str | None) -> str | None:
    if not slug or slug in KINDS or Kind.objects.filter(owner_id=owner, slug=slug).exists():
        return slug or None
    raise NotValid("kind", _("There is no kind “%s”. Add it in Settings first.") % slug[:40])


def channel(owner: UUID, slug: str | None) -> str | None:
    if not slug or slug in CHANNELS or Channel.objects.filter(owner_id=owner, slug=slug).exists():
        return slug or None
    raise NotValid("channel", _("There is no channel “%s”. Add it in Settings first.") % slug[:40])


def _as_it_is(_field: str, value: Any) -> Any:
    return value


_RULES: dict[str, Any] = {
    "title": needed,
    "name": needed,
    "organisation": short_text,
    "email": email,
    "day_text": short_text,
    "body": long_text,
    "learned": long_text,
    "differently": long_text,
    "note": long_text,
    "links": long_text,
    "dread": rating,
    "sting": rating,
    "effort": minutes,
    "day": day,
    "on": day,
    "revisit_on": day,
    "amount": money,
    "currency": currency,
    "tags": tags,
}


def _rule(name: str) -> Any:
    return _RULES.get(name, _as_it_is)
