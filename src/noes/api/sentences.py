"""What msgspec says of a body that it cannot take, said in words for people.

Its messages are English and speak of its own types; they are told apart by their form.
"""

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

from noes.core.words import N_

TYPES: Mapping[str, str] = {
    "str": N_("a text"),
    "int": N_("a whole number"),
    "float": N_("a number"),
    "decimal": N_("a number"),
    "bool": N_("true or false"),
    "array": N_("a list"),
    "object": N_("an object"),
    "null": N_("null"),
    "date": N_("a day such as 2026-03-04"),
    "datetime": N_("an instant such as 2026-03-04T09:00:00Z"),
    "uuid": N_("a UUID"),
}

_FORMS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sentence)
    for pattern, sentence in (
        (r"Object contains unknown field `(?P<name>.*)`", N_("There is no field “%(name)s” here.")),
        (r"Object missing required field `(?P<name>.*)`", N_("“%(name)s” is needed.")),
        (r"Expected `str` of length <= (?P<most>\d+)", N_("Keep it to %(most)s letters.")),
        (r"Expected `array` of length <= (?P<most>\d+)", N_("Give %(most)s at most.")),
        (r"Expected `\w+` <= (?P<most>[\d.-]+)", N_("Give a number up to %(most)s.")),
        (r"Expected `\w+` >= (?P<least>[\d.-]+)", N_("Give a number from %(least)s.")),
        (r"Expected `str` matching regex .*", N_("Leave out commas and control characters.")),
        (r"Expected `(?P<wanted>[^`]*)`, got `[^`]*`", N_("Give %(wanted)s.")),
        (
            r"Invalid enum value '?(?P<value>.*?)'?",
            N_("“%(value)s” is none of the values it can have."),
        ),
        (r"Invalid RFC3339 encoded date", N_("Write the day as 2026-03-04.")),
        (r"Invalid RFC3339 encoded datetime", N_("Write the instant as 2026-03-04T09:00:00Z.")),
        (r"Invalid UUID", N_("This is no UUID.")),
        (r"Invalid decimal string", N_("Write the number in figures, such as 640 or 1200.50.")),
        (r"Integer value out of range", N_("This number is too large.")),
    )
)


def sentence_of(message: str) -> str:
    """Say one message of msgspec, its place left out, as a sentence."""
    for pattern, sentence in _FORMS:
        found = pattern.fullmatch(message)
        if found:
            return _(sentence) % {name: _said(text) for name, text in found.groupdict().items()}
    return _("This cannot be read here; /api/v1/openapi.json says what can.")


def _said(text: str) -> str:
    kinds = text.split(" | ")
    if not all(kind in TYPES for kind in kinds):
        return text
    said = _(TYPES[kinds[0]])
    for kind in kinds[1:]:
        said = _("%(one)s or %(other)s") % {"one": said, "other": _(TYPES[kind])}
    return said
