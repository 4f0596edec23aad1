"""The asks that have gone quiet, a page of them with all there is to say: what every door shows."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from noes.accounts.models import User
from noes.journal.facts import silent_kinds
from noes.journal.insights.hearing import Hearing, hearing_of
from noes.journal.insights.waiting import Waiting, quiet_of
from noes.journal.queries.asks import Asks, Listed, count, listed
from noes.journal.queries.courses import heard_among
from noes.journal.queries.plans import next_day_to_ask
from noes.journal.queries.quiet import Others, Place, Quiet, others

KEPT = 64  # notebooks; each takes a few hundred bytes


@dataclass(frozen=True, slots=True, eq=False)
class GoneQuiet:
    """What holds for all asks that have gone quiet, on whatever page they stand.

    Args:
        hearing: How silence goes on.
        quiet: Which asks they are.
        total: How many.
        follow_up_on: The day for a follow-up on any of them: today where the owner works or a
            challenge plans an ask, else the next such day; None where there is none in a year.
        others: What waits and is not among them.
    """

    hearing: Hearing
    quiet: Quiet
    total: int
    follow_up_on: date | None
    others: Others


@lru_cache(maxsize=KEPT)
def gone_quiet(owner: User, revision: int, today: date) -> GoneQuiet:
    """What holds for all of them: six queries, four more where silence was not read yet.

    It is kept, since who goes through all pages would have every page count all the asks.

    Args:
        owner: Whose asks.
        revision: Of their notebook: the same says the same.
        today: The owner's local day.
    """
    hearing, silent = hearing_of(owner, revision, today), silent_kinds(owner.id)
    quiet = Quiet(today - timedelta(days=hearing.curve.follow_up_day), today, silent)
    return GoneQuiet(
        hearing,
        quiet,
        count(owner, Asks(quiet=quiet)),
        next_day_to_ask(owner, today),
        others(owner, today, silent),
    )


def page_of(
    owner: User, found: GoneQuiet, *, limit: int, offset: int = 0, before: Place | None = None
) -> tuple[tuple[Listed, Waiting], ...]:
    """A page of them, latest contact first, each with what there is to say of it: three queries.

    Args:
        owner: Whose asks.
        found: All that have gone quiet.
        limit: At most this many.
        offset: How many to pass over, for people, who leaf by number.
        before: Where the page before ended, for programs, which go through all of them.
    """
    quiet = found.quiet
    which = Asks(quiet=replace(quiet, before=before))
    asks = listed(owner, which, sort="quiet", limit=limit, offset=offset)
    answered = heard_among(owner, [ask.row["id"] for ask in asks], quiet.today)
    told = quiet_of(asks, answered, found.hearing.curve, quiet.today)
    return tuple(zip(asks, told, strict=True))
