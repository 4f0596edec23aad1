"""The asks that have gone quiet, a page of them with all there is to say: what every door shows."""

from dataclasses import dataclass
from datetime import date, timedelta

from noes.accounts.models import User
from noes.journal.facts import silent_kinds
from noes.journal.insights.hearing import Hearing, hearing_of
from noes.journal.insights.waiting import Waiting, quiet_of
from noes.journal.queries.asks import Asks, Listed, count, listed
from noes.journal.queries.courses import heard_among
from noes.journal.queries.plans import next_day_to_ask
from noes.journal.queries.quiet import Others, Quiet, others


@dataclass(frozen=True, slots=True, eq=False)
class GoneQuiet:
    """A page of the asks that have gone quiet.

    Args:
        hearing: How silence goes on.
        total: How many there are, on all pages.
        asks: Those of this page, latest contact first, each with what there is to say of it.
        follow_up_on: The day for a follow-up on any of them: today where the owner works or a
            challenge plans an ask, else the next such day; None where there is none in a year.
        others: What waits and is not among them.
    """

    hearing: Hearing
    total: int
    asks: tuple[tuple[Listed, Waiting], ...]
    follow_up_on: date | None
    others: Others


def gone_quiet(
    owner: User, revision: int, today: date, *, limit: int, offset: int = 0
) -> GoneQuiet:
    """A page of the owner's asks that have gone quiet: nine queries, four more after a change.

    Args:
        owner: Whose asks.
        revision: Of their notebook.
        today: The owner's local day.
        limit: At most this many.
        offset: How many to pass over.
    """
    hearing, silent = hearing_of(owner, revision, today), silent_kinds(owner.id)
    which = _quiet(hearing, today, silent)
    found = listed(owner, which, sort="quiet", limit=limit, offset=offset)
    answered = heard_among(owner, [ask.row["id"] for ask in found], today)
    told = quiet_of(found, answered, hearing.curve, today)
    return GoneQuiet(
        hearing,
        count(owner, which),
        tuple(zip(found, told, strict=True)),
        next_day_to_ask(owner, today),
        others(owner, today, silent),
    )


def which_are_quiet(owner: User, revision: int, today: date) -> Asks:
    """The asks that have been quiet for longer than this owner's answers take."""
    return _quiet(hearing_of(owner, revision, today), today, silent_kinds(owner.id))


def _quiet(hearing: Hearing, today: date, silent: tuple[str, ...]) -> Asks:
    since = today - timedelta(days=hearing.curve.follow_up_day)
    return Asks(quiet=Quiet(since, today, silent))
