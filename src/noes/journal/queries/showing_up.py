"""On which days something was asked and something won, and where all asks stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import Range
from noes.journal.facts import UNDATED
from noes.journal.rows import fetched, identity
from noes.journal.settle import COUNTS

WON = (
    "(m.type IN ('replied', 'praised', 'referred', 'accepted')"
    " OR (m.type = 'declined' AND m.tone = 'not_now'))"
)


@dataclass(frozen=True, slots=True)
class Days:
    """What happened on which day.

    Args:
        acts: How many acts on each day with any.
        wins: The days with a win, small ones too.
    """

    acts: Mapping[date, int]
    wins: frozenset[date]


def days_since(owner: User, since: date, today: date) -> Days:
    """The days from one on up to today: two queries."""
    span = [identity(owner.id), since.isoformat(), today.isoformat()]
    acts = fetched(
        f"SELECT day, SUM(n) FROM {COUNTS} WHERE owner_id = %s AND measure = 'asks'"
        " AND day >= %s AND day <= %s GROUP BY day",
        span,
    )
    wins = fetched(
        "SELECT DISTINCT m.day FROM journal_moment m"
        " LEFT JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        f" WHERE m.owner_id = %s AND m.day >= %s AND m.day <= %s AND m.voided_at IS NULL AND {WON}"
        " AND a.trashed_at IS NULL",
        span,
    )
    return Days(
        {_day(day): int(n) for day, n in acts if n}, frozenset(_day(day) for (day,) in wins)
    )


@dataclass(frozen=True, slots=True)
class Tallied:
    """How much there was on each day with any: acts, noes that began to stand, wins."""

    acts: Mapping[date, int]
    noes: Mapping[date, int]
    wins: Mapping[date, int]


def tallied(owner: User, days: Range) -> Tallied:
    """What there was on some days: two queries.

    Args:
        owner: Whose notebook.
        days: Which days; both sides are set.
    """
    span = [identity(owner.id), str(days.start), str(days.end)]
    counts = fetched(
        f"SELECT measure, day, SUM(n) FROM {COUNTS} WHERE owner_id = %s AND day >= %s AND day < %s"
        " AND measure IN ('asks', 'noes') GROUP BY measure, day",
        span,
    )
    wins = fetched(
        "SELECT m.day, COUNT(*) FROM journal_moment m"
        " LEFT JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        f" WHERE m.owner_id = %s AND m.day >= %s AND m.day < %s AND m.voided_at IS NULL AND {WON}"
        " AND a.trashed_at IS NULL GROUP BY m.day",
        span,
    )
    of = {
        name: {_day(day): int(n) for measure, day, n in counts if measure == name and n}
        for name in (Measure.ASKS, Measure.NOES)
    }
    return Tallied(of[Measure.ASKS], of[Measure.NOES], {_day(day): int(n) for day, n in wins})


def first_year(owner: User, today: date) -> int:
    """The year in which the record begins; this one while it is empty."""
    [(day,)] = fetched(
        f"SELECT MIN(day) FROM {COUNTS} WHERE owner_id = %s AND day > %s AND day <= %s",
        [identity(owner.id), UNDATED.isoformat(), today.isoformat()],
    )
    return _day(day).year if day else today.year


def standings(owner: User, today: date) -> Mapping[tuple[str, str | None], int]:
    """How many of the asks that were sent stand where, by state and outcome.

    Those whose end has a day that is still to come wait today.
    """
    found = fetched(
        "SELECT CASE WHEN ended_on > %s THEN 'waiting' ELSE state END,"
        " CASE WHEN ended_on > %s THEN NULL ELSE outcome END, COUNT(*)"
        " FROM journal_ask WHERE owner_id = %s"
        " AND trashed_at IS NULL AND acts > 0 AND (sent_on IS NULL OR sent_on <= %s)"
        " GROUP BY 1, 2",
        [today.isoformat(), today.isoformat(), identity(owner.id), today.isoformat()],
    )
    return {(state, outcome): int(n) for state, outcome, n in found}


def ahead(owner: User, today: date) -> int:
    """How many asks are to be sent on a day that is still to come."""
    ((found,),) = fetched(
        "SELECT COUNT(*) FROM journal_ask WHERE owner_id = %s AND trashed_at IS NULL"
        " AND acts > 0 AND sent_on > %s",
        [identity(owner.id), today.isoformat()],
    )
    return int(found)


def undated_noes(owner: User) -> int:
    """How many noes have no day."""
    ((found,),) = fetched(
        f"SELECT SUM(n) FROM {COUNTS} WHERE owner_id = %s AND measure = %s AND day = %s",
        [identity(owner.id), str(Measure.NOES), UNDATED.isoformat()],
    )
    return int(found or 0)


def amounts(owner: User, today: date) -> Mapping[str, Decimal]:
    """What the yeses that stand were worth, by currency; "" where none was named."""
    found = fetched(
        "SELECT COALESCE(m.currency, ''), SUM(m.amount) FROM journal_moment m"
        " JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        " WHERE m.owner_id = %s AND m.voided_at IS NULL AND m.type = 'accepted'"
        " AND m.amount IS NOT NULL AND a.trashed_at IS NULL AND a.state = 'yes'"
        " AND (m.day IS NULL OR m.day <= %s) GROUP BY 1 ORDER BY 1",
        [identity(owner.id), today.isoformat()],
    )
    return {currency: Decimal(str(amount)) for currency, amount in found}


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))
