"""Which days a rhythm planned, as far back as it goes."""

from collections.abc import Callable, Sequence
from datetime import date

from noes.core.days import DAY, Range
from noes.core.rhythm import Quota
from noes.journal.queries.plans import Calendar, Plan, days_planned

Planned = Callable[[date], bool | None]


def planned_of(on: Sequence[Plan], when: Calendar, today: date) -> Planned | None:
    """Say of any day whether the first rhythm of planned days planned it.

    Args:
        on: The challenges that are on.
        when: The owner's calendar, from the first day of any of them on.
        today: The owner's local day.

    Returns:
        What says it, None of days before the rhythm began and after today; None where no challenge
        plans days.
    """
    plan = next((one for one in on if one.rhythm and not isinstance(one.rhythm, Quota)), None)
    if plan is None or plan.rhythm is None:
        return None
    start: date = plan.row["start"]
    terms = when.terms(plan.row)
    whole = Range(start, max(today + DAY, start)).intersect(Range(None, terms["end"]))
    days = frozenset(days_planned(plan.rhythm, whole, terms))
    return lambda day: day in days if day in whole else None
