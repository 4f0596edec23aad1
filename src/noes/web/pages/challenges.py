"""The challenge in front: how far it has come, its hundred, and what the same log feeds."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import Range, week_of
from noes.journal.dates import from_day, since_day
from noes.journal.queries.places import before_start
from noes.journal.queries.plans import Plan, plan, plans
from noes.journal.queries.today import challenges, days_asked, rests
from noes.journal.rows import Row
from noes.web.charts.week import WeekDay
from noes.web.pages.challenge_words import (
    above,
    counted,
    rhythm_words,
    say,
    so_far,
    spread_words,
    title,
    undated,
)
from noes.web.pages.hundred import HundredFigure, hundred_figure
from noes.web.pages.rests import RestLine, rest_lines

YOUNG = dt.timedelta(days=14)  # while a challenge is this young, counting sooner days is offered


@dataclass(frozen=True, slots=True)
class Fed:
    """A challenge that the same log feeds, as a row of a table."""

    id: UUID
    name: str
    so_far: str
    rhythm: str


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a challenge that has an end, spread over its weeks. `name` is "" for the one in front."""

    id: UUID
    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Sooner:
    """What the log holds before the start, and the day from which it could be counted."""

    sentence: str
    button: str


@dataclass(frozen=True, slots=True)
class ChallengePage:
    """One challenge in front of the others.

    Args:
        id: Of the one in front.
        name: Its name.
        is_aside: Whether it was put aside.
        is_folded: Whether it counts noes, and its owner folds them out of sight.
        title: How far it has come.
        above: What it is, since when, in which rhythm.
        say: How the rhythm goes; "" where there is nothing to say.
        figure: What counts, place by place.
        week: This week's days; none without a rhythm.
        fed: The other challenges that are on.
        aside: Those that were put aside.
        left: What is left, spread over the weeks, of each that has an end.
        rests: The rests to come that hold for it.
        undated: What would count if it had a day; "" for none.
        sooner: What could be counted from an earlier day; None where nothing could.
    """

    id: UUID
    name: str
    is_aside: bool
    is_folded: bool
    title: str
    above: str
    say: str
    figure: HundredFigure
    week: tuple[WeekDay, ...]
    fed: tuple[Fed, ...]
    aside: tuple[Fed, ...]
    left: tuple[Left, ...]
    rests: tuple[RestLine, ...]
    undated: str
    sooner: Sooner | None


def challenge_page(
    owner: User, today: dt.date, challenge: UUID | None = None, *, hundred: int | None = None
) -> ChallengePage | None:
    """The page of one challenge, or of the first that is on; None where none is.

    Args:
        owner: Whose challenges.
        today: The owner's local day.
        challenge: Which one; NotFound where it is not the owner's.
        hundred: Which of its hundreds, from 1; None for the current one.
    """
    on = plans(owner, today)
    front = _front(owner, today, on, challenge)
    if front is None:
        return None
    mine, to_come = front.row["id"], rests(owner, today)
    folded = _is_folded(owner, front)
    return ChallengePage(
        id=mine,
        name=front.row["name"],
        is_aside=front.row["ended_at"] is not None,
        is_folded=folded,
        title=title(front, today, folded=folded),
        above=above(front, rests_of(front.row, to_come), today),
        say=say(front, rests_of(front.row, to_come), today),
        figure=hundred_figure(owner, front, today, hundred),
        week=_week(owner, front, today),
        fed=tuple(_fed(owner, one) for one in on if one.row["id"] != mine),
        aside=tuple(_aside(row) for row in challenges(owner, ended=True) if row["id"] != mine),
        left=tuple(_left([one for one in on if not _is_folded(owner, one)], mine, to_come, today)),
        rests=rest_lines(to_come, {one.row["id"]: one.row["name"] for one in on}, today, of=mine),
        undated=undated(front, folded=folded),
        sooner=_sooner(owner, front, today),
    )


def _front(owner: User, today: dt.date, on: Sequence[Plan], challenge: UUID | None) -> Plan | None:
    if challenge is None:
        return on[0] if on else None
    found = next((one for one in on if one.row["id"] == challenge), None)
    return found or plan(owner, challenge, today)


def rests_of(challenge: Row, rows: Sequence[Row]) -> tuple[Range, ...]:
    """The rests that hold for a challenge: those for all, and its own."""
    return tuple(
        Range(row["start"], row["end"])
        for row in rows
        if row["challenge_id"] in (None, challenge["id"])
    )


def _week(owner: User, front: Plan, today: dt.date) -> tuple[WeekDay, ...]:
    if not front.week:
        return ()
    asked = days_asked(owner, week_of(today, owner.first_weekday))
    return tuple(
        WeekDay(day.day, asked=day.day in asked, planned=day.planned, resting=day.resting)
        for day in front.week
    )


def _fed(owner: User, one: Plan) -> Fed:
    far = so_far(one, folded=_is_folded(owner, one))
    return Fed(one.row["id"], one.row["name"], far, rhythm_words(one))


def _is_folded(owner: User, one: Plan) -> bool:
    return bool(owner.fold_noes and one.row["measure"] == Measure.NOES)


def _aside(row: Row) -> Fed:
    return Fed(row["id"], row["name"], "", "")


def _left(on: Sequence[Plan], mine: UUID, to_come: Sequence[Row], today: dt.date) -> Sequence[Left]:
    found = [
        Left(one.row["id"], "" if one.row["id"] == mine else one.row["name"], sentence)
        for one in on
        if (sentence := spread_words(one, rests_of(one.row, to_come), today))
    ]
    return sorted(found, key=lambda left: left.name != "")


def _sooner(owner: User, front: Plan, today: dt.date) -> Sooner | None:
    row = front.row
    is_young = not front.progress.done or today - row["start"] <= YOUNG
    if row["measure"] == Measure.OPEN or row["ended_at"] is not None or not is_young:
        return None
    found = before_start(owner, row)
    if found is None:
        return None
    return Sooner(
        _("The log goes back further: %(counted)s %(since)s.")
        % {"counted": counted(row["measure"], found.n), "since": since_day(found.first, today)},
        _("Count %(from)s") % {"from": from_day(found.first, today)},
    )
