"""What a challenge and a rest must be, whoever brings them; and challenges that can be shown."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from noes.core.challenge import Measure
from noes.core.days import Range
from noes.core.recurrence import Recurrence, occurrences
from noes.core.rhythm import RhythmError, parse
from noes.journal.errors import NotValid
from noes.journal.rows import Row

MOST_TARGET = 1_000_000
LONGEST_WAIT = timedelta(days=12 * 366)  # from one 29 February that a rule names to the next


def measure(field: str, value: str) -> None:
    if value not in set(Measure):
        raise NotValid(field, _("Choose what to count."))


def target(field: str, value: int | None) -> None:
    if value is not None and not 1 <= value <= MOST_TARGET:
        raise NotValid(field, _("Choose a target from 1 to 1,000,000."))


def rhythm(field: str, text: str) -> str:
    """The text of a rhythm as it is stored; an empty one is none."""
    try:
        return parse(text).text if text else ""
    except RhythmError as error:
        # A sentence of core is not translated where it is made.
        raise NotValid(field, _(error.sentence) % error.values) from error


def challenge_span(row: Row) -> None:
    if row["end"] is not None and row["end"] <= row["start"]:
        raise NotValid("end", _("The end comes after the start: choose a later day."))


def plans_a_day(row: Row) -> None:
    """Refuse a rule that plans no day of its challenge, such as every 30 February."""
    found = parse(row["rhythm"]) if row["rhythm"] else None
    if not isinstance(found, Recurrence):
        return
    start = row["start"]
    span = Range(start, row["end"] or start + LONGEST_WAIT)
    if not occurrences(found, span, start=start, first_weekday=0):
        raise NotValid("rhythm", _("This rule plans no day of the challenge: choose another."))


def rest_span(start: date, end: date) -> None:
    if end <= start:
        raise NotValid("end", _("A rest is one day or more: choose a later end."))


def showable(row: Row) -> Row:
    """A challenge that every page can show, whatever is stored: without what cannot be read.

    Nothing writes such a value; one that an earlier version let in is named by `noes doctor`.
    """
    found = row if row["measure"] in set(Measure) else {**row, "measure": str(Measure.ASKS)}
    try:
        rhythm("rhythm", found["rhythm"])
    except NotValid:
        return {**found, "rhythm": ""}
    return found
