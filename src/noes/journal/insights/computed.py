"""All of it for one notebook, and the last few kept: what changes nothing costs nothing."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from threading import Lock
from uuid import UUID

from noes.accounts.models import User
from noes.insight import odds, patterns
from noes.insight.odds import GroupOdds, Odds
from noes.insight.patterns import Finding
from noes.insight.silence import Effect, Silence
from noes.journal.arrays import EVENTS, Followed, Target, features, followed
from noes.journal.insights.ends import Ends, ends_of
from noes.journal.insights.feelings import Confidence, confidence_of
from noes.journal.insights.finish import Finish, finishes
from noes.journal.insights.hearing import told
from noes.journal.insights.hesitating import Hesitation, hesitation_of
from noes.journal.insights.planned import planned_of
from noes.journal.insights.showing import Showing, showing_of
from noes.journal.insights.waiting import StillWaiting, effect_of, waiting_of
from noes.journal.queries.courses import courses
from noes.journal.queries.hesitations import follow_ups
from noes.journal.queries.plans import calendar, plans
from noes.journal.queries.showing_up import ahead, undated_noes

KEPT = 8  # notebooks


@dataclass(frozen=True, slots=True, eq=False)
class Insights:
    """What the record says on one day.

    Args:
        as_of: The day.
        undated: How many asks cannot tell for want of a day.
        loose: How many cannot because their answer has none.
        undated_noes: How many noes have no day.
        showing: On how many days something was asked, and how steadily.
        odds: The chance of a yes, of any win, and of hearing back.
        late: How many of each came when the horizon had passed, which the chance leaves out.
        by_kind: The chance of a yes by kind, of those that were named.
        by_channel: The same by channel.
        horizon: How far silence is followed, in days.
        silence: How silence goes on.
        answered: How many asks were answered within the horizon.
        waiting: The asks that wait.
        follow_up: What follow-ups went with; None before the first.
        hesitation: From draft to sent, and from a blow to the next ask.
        confidence: How scary, and how much it stung.
        finishes: When each challenge with a target may be done.
        patterns: What may go with a yes, surest first.
        ends: Where all asks stand that were sent.
        ahead: How many asks have a day that is still to come.
    """

    as_of: date
    undated: int
    loose: int
    undated_noes: int
    showing: Showing
    odds: dict[Target, Odds]
    late: dict[Target, int]
    by_kind: tuple[GroupOdds, ...]
    by_channel: tuple[GroupOdds, ...]
    horizon: int
    silence: Silence
    answered: int
    waiting: StillWaiting
    follow_up: Effect | None
    hesitation: Hesitation
    confidence: Confidence
    finishes: tuple[Finish, ...]
    patterns: tuple[Finding, ...]
    ends: Ends
    ahead: int


_kept: OrderedDict[UUID, tuple[int, Insights]] = OrderedDict()  # of an owner only the latest
_lock = Lock()


def insights_of(owner: User, revision: int, today: date) -> Insights:
    """What the owner's record says today.

    Args:
        owner: Whose record.
        revision: Of their notebook: the same says the same.
        today: The owner's local day.
    """
    with _lock:
        found = _kept.get(owner.id)
        if found is not None and (found[0], found[1].as_of) == (revision, today):
            _kept.move_to_end(owner.id)
            return found[1]
        _kept.pop(owner.id, None)  # what it takes is free for what comes
    made = _computed(owner, today)
    with _lock:
        _kept[owner.id] = revision, made
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return made


def _computed(owner: User, today: date) -> Insights:
    confidence = confidence_of(owner, today)  # first: its rows and those of the courses are many
    found = courses(owner, today)
    known = found.known
    seen = {target: followed(known, target) for target in EVENTS}
    heard, yes = seen["hear_back"], seen["yes"]
    hearing = told(owner, heard)
    horizon, curve = hearing.horizon, hearing.curve
    again = follow_ups(owner, today)
    on = plans(owner, today)
    when = calendar(owner, min([plan.row["start"] for plan in on], default=today))
    return Insights(
        today,
        found.undated,
        found.loose,
        undated_noes(owner),
        showing_of(owner, on, when, today),
        {target: _odds(one, target, horizon) for target, one in seen.items()},
        {target: int((one.happened & (one.days > horizon)).sum()) for target, one in seen.items()},
        _by(yes, [course.kind for course in known], horizon),
        _by(yes, [course.channel for course in known], horizon),
        horizon,
        curve,
        hearing.answered,
        waiting_of(known, curve, today),
        effect_of(known, again) if again else None,
        hesitation_of(owner, today),
        confidence,
        finishes(owner, on, when, today),
        _surest(
            patterns.find(features(known, planned_of(on, when, today)), yes.days, yes.happened)
        ),
        ends_of(owner, today),
        ahead(owner, today),
    )


def _odds(seen: Followed, target: Target, horizon: int) -> Odds:
    return odds.of(seen.days, seen.happened, target=target, horizon=horizon)


def _by(seen: Followed, group: list[str | None], horizon: int) -> tuple[GroupOdds, ...]:
    found = odds.by_group(seen.days, seen.happened, group, horizon=horizon)
    return tuple(sorted(found, key=lambda one: (-one.n, str(one.group))))


def _surest(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda one: (one.adjusted, one.p, one.feature)))
