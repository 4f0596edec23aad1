"""Which days a rhythm planned, as far back as it goes."""

from collections.abc import Callable, Sequence
from datetime import date

from noes.accounts.models import User
from noes.core.days import DAY, Range
from noes.core.rhythm import Quota, planned_days
from noes.journal.queries.plans import Plan, calendar

Planned = Callable[[date], bool | None]


def planned_of(owner: User, on: Sequence[Plan], today: date) -> Planned | None:
    """Say of any day whether the first rhythm of planned days planned it: two queries.

    Args:
        owner: Whose challenges.
        on: Those that are on.
        today: The owner's local day.

    Returns:
        What says it, None of days before the rhythm began and after today; None where no challenge
        plans days.
    """
    plan = next((one for one in on if one.rhythm and not isinstance(one.rhythm, Quota)), None)
    if plan is None or plan.rhythm is None:
        return None
    start: date = plan.row["start"]
    terms = calendar(owner, start).terms(plan.row)
    whole = Range(start, max(today + DAY, start)).intersect(Range(None, terms["end"]))
    days = frozenset(
        planned_days(
            plan.rhythm,
            whole,
            start=start,
            rests=terms["rests"],
            workdays=terms["workdays"],
            first_weekday=terms["first_weekday"],
        )
    )
    return lambda day: day in days if day in whole else None
