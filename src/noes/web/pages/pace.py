"""The rhythm of one challenge as Today shows it: this week, and how the last planned days went."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Unpack

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import DAY, Range, week_of
from noes.core.rhythm import (
    DayPlan,
    Kept,
    Quota,
    QuotaNow,
    Rhythm,
    is_resting,
    kept,
    parse,
    quota_now,
    recently_planned,
    week_plan,
)
from noes.journal.dates import on_weekday
from noes.journal.figures import capital, figure
from noes.journal.queries.plans import Terms, calendar
from noes.journal.queries.today import days_asked, done_on
from noes.journal.rows import Row
from noes.web.charts.week import WeekDay
from noes.web.jinja import spelled, weekday
from noes.web.pages.challenge_words import done_of

# Fewer planned days say nothing yet.
ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Pace:
    """The week, and what is said of it.

    Args:
        days: The seven days.
        says: What the week holds, in words; "" without a rhythm.
        kept: How the last planned days went, or how the quota stands; "" for too little to say.
        today: What today is called ("an asking day"); "" for any other day.
    """

    days: tuple[WeekDay, ...]
    says: str = ""
    kept: str = ""
    today: str = ""


def pace(owner: User, challenges: Sequence[Row], today: dt.date) -> Pace:
    """Read the first rhythm among challenges that are on: four queries, none in a loop."""
    week = week_of(today, owner.first_weekday)
    asked = {day for day in days_asked(owner, week) if day <= today}
    row = leading(challenges)
    first = week.days()[0]
    when = calendar(owner, min(row["start"], first) if row else first)
    if row is None:
        rests = [Range(one["start"], one["end"]) for one in when.rests if not one["challenge_id"]]
        days = (WeekDay(day, day in asked, resting=is_resting(day, rests)) for day in week.days())
        return Pace(tuple(days))
    return _told(owner, row, when.terms(row), today, asked)


def leading(challenges: Sequence[Row]) -> Row | None:
    """The challenge whose rhythm the week shows: one with days of its own before a quota."""
    told = [row for row in challenges if row["rhythm"]]
    by_days = (row for row in told if not row["rhythm"].startswith("quota:"))
    return next(by_days, told[0] if told else None)


def _told(owner: User, row: Row, terms: Terms, today: dt.date, asked: set[dt.date]) -> Pace:
    plan = _planned(row["rhythm"], today, **terms)
    rhythm = plan.rhythm
    found = done_on(owner, _kept_by(row, rhythm), plan.since)
    done = {day: n for day, n in found.items() if day <= today}
    days = tuple(
        [WeekDay(one.day, one.day in asked, one.planned, one.resting) for one in plan.week]
    )
    now = next(one for one in plan.week if one.day == today)
    called = _called(now, row)
    if isinstance(rhythm, Quota):
        standing = _quota(rhythm, today, terms, done)
        return Pace(days, _quota_says(now, standing), _quota_kept(rhythm, standing), called)
    kept_words = _kept_words(kept(plan.planned, done, today))
    week = [one for one in plan.week if one.day >= terms["start"]]
    return Pace(days, _week_says(now, week, is_done=today in done), kept_words, called)


@dataclass(frozen=True, slots=True)
class Planned:
    """What a rhythm plans around a day, whatever was done.

    Args:
        rhythm: Read.
        planned: The last planned days; none for a quota.
        week: The days of this week.
        since: The first day whose counts matter.
    """

    rhythm: Rhythm
    planned: tuple[dt.date, ...]
    week: tuple[DayPlan, ...]
    since: dt.date


@lru_cache(maxsize=1024)
def _planned(text: str, today: dt.date, **terms: Unpack[Terms]) -> Planned:
    """Lay out a rhythm around a day; kept, since it changes once a day or with the plan itself."""
    rhythm = parse(text)
    week = week_plan(rhythm, today, done={}, **terms)
    if isinstance(rhythm, Quota):
        period = _quota(rhythm, today, terms, {}).period
        return Planned(rhythm, (), week, min(week[0].day, period.days()[0]))
    planned = recently_planned(rhythm, today, **terms)
    return Planned(rhythm, planned, week, min([week[0].day, *planned]))


def _kept_by(row: Row, rhythm: Rhythm) -> Row:
    """What keeps a planned day is asking on it, whatever the challenge counts in the end."""
    return row if isinstance(rhythm, Quota) else {**row, "measure": str(Measure.ASKS)}


def _quota(rhythm: Quota, today: dt.date, terms: Terms, done: Mapping[dt.date, int]) -> QuotaNow:
    return quota_now(
        rhythm,
        today,
        done=done,
        start=terms["start"],
        end=terms["end"],
        rests=terms["rests"],
        first_weekday=terms["first_weekday"],
    )


def _called(now: DayPlan, row: Row) -> str:
    if now.resting:
        return _("a rest day")
    if not now.planned:
        return ""
    return _("a pitching day") if row["kinds"] == "pitch" else _("an asking day")


def _kept_words(found: Kept) -> str:
    """How the last planned days went, once there is something to say; never what did not happen."""
    if not found.done or found.of < ENOUGH:
        return ""
    return _("%(done)s of the last %(of)s planned days.") % {
        "done": figure(found.done),
        "of": figure(found.of),
    }


def _quota_kept(rhythm: Quota, standing: QuotaNow) -> str:
    if not standing.done or not standing.wanted:
        return ""
    return done_of(rhythm.period, standing.done, standing.wanted)


def _quota_says(now: DayPlan, standing: QuotaNow) -> str:
    if now.resting:
        return _("You are resting today.")
    if not standing.left:
        return _("What you planned is done. Anything more is extra.")
    if standing.done:
        words = ngettext(
            "%(left)s more, on a day you like.", "%(left)s more, on days you like.", standing.left
        )
    else:
        words = ngettext(
            "%(left)s, on a day you like.", "%(left)s, on days you like.", standing.left
        )
    return capital(words % {"left": spelled(standing.left)})


def _week_says(now: DayPlan, week: Sequence[DayPlan], *, is_done: bool) -> str:
    """What today is, and which days to come are one's own: "Today and tomorrow are yours."."""
    if now.resting:
        return _("You are resting today.")
    free = [one.day for one in week if one.is_free and one.day > now.day]
    if now.planned:
        said = _("Today’s ask is done.") if is_done else _("Today is a planned ask.")
        return f"{said} {_yours(free, now.day)}" if free else said
    planned = next((one.day for one in week if one.planned and one.day > now.day), None)
    return _yours([now.day, *free], now.day, planned)


def _yours(free: Sequence[dt.date], today: dt.date, planned: dt.date | None = None) -> str:
    """Which days are left to oneself, in one sentence with the next planned one."""
    named = get_text_list([_called_day(day, today) for day in free], _("and"))
    if planned is None:
        words = ngettext("%(days)s is yours.", "%(days)s are yours.", len(free))
        return words % {"days": capital(named)}
    words = ngettext(
        "%(days)s is yours; the next planned ask is %(next)s.",
        "%(days)s are yours; the next planned ask is %(next)s.",
        len(free),
    )
    is_near = planned == today + DAY
    coming = _("tomorrow") if is_near else on_weekday(planned)
    return words % {"days": capital(named), "next": coming}


def _called_day(day: dt.date, today: dt.date) -> str:
    if day == today:
        return _("today")
    return _("tomorrow") if day == today + DAY else weekday(day)
