"""The rhythm of one challenge as Today shows it: this week, and how the last planned days went."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import Range, week_of
from noes.core.rhythm import (
    DayPlan,
    Period,
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
from noes.core.words import N_
from noes.journal.queries.plans import Terms, calendar
from noes.journal.queries.today import days_asked, done_on
from noes.journal.rows import Row
from noes.web.charts.week import WeekDay
from noes.web.jinja import spelled, weekday

# Fewer planned days say nothing yet.
ENOUGH = 3

QUOTAS: Mapping[Period, str] = {
    Period.DAY: N_("%(done)s of %(wanted)s today."),
    Period.WEEK: N_("%(done)s of %(wanted)s this week."),
    Period.MONTH: N_("%(done)s of %(wanted)s this month."),
    Period.QUARTER: N_("%(done)s of %(wanted)s this quarter."),
}


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
    row = next((row for row in challenges if row["rhythm"]), None)
    first = week.days()[0]
    when = calendar(owner, min(row["start"], first) if row else first)
    if row is None:
        rests = [Range(one["start"], one["end"]) for one in when.rests if not one["challenge_id"]]
        days = (WeekDay(day, day in asked, resting=is_resting(day, rests)) for day in week.days())
        return Pace(tuple(days))
    return _told(owner, row, when.terms(row), today, asked)


def _told(owner: User, row: Row, terms: Terms, today: dt.date, asked: set[dt.date]) -> Pace:
    rhythm = parse(row["rhythm"])
    planned = () if isinstance(rhythm, Quota) else recently_planned(rhythm, today, **terms)
    since = _since(rhythm, today, terms, planned)
    done = {
        day: n for day, n in done_on(owner, _kept_by(row, rhythm), since).items() if day <= today
    }
    plan = week_plan(rhythm, today, done=done, **terms)
    days = tuple(WeekDay(one.day, one.day in asked, one.planned, one.resting) for one in plan)
    now = next(one for one in plan if one.day == today)
    if isinstance(rhythm, Quota):
        standing = _quota(rhythm, today, terms, done)
        return Pace(
            days, _quota_says(now, standing), _quota_kept(rhythm, standing), _called(now, row)
        )
    found = kept(planned, done, today)
    words = _("%(done)s of the last %(of)s planned days.") % {"done": found.done, "of": found.of}
    says = _week_says(now, [one for one in plan if one.day >= terms["start"]])
    return Pace(days, says, words if found.of >= ENOUGH else "", _called(now, row))


def _kept_by(row: Row, rhythm: Rhythm) -> Row:
    """What keeps a planned day is asking on it, whatever the challenge counts in the end."""
    return row if isinstance(rhythm, Quota) else {**row, "measure": str(Measure.ASKS)}


def _since(rhythm: Rhythm, today: dt.date, terms: Terms, planned: Sequence[dt.date]) -> dt.date:
    """The first day whose counts matter."""
    first = week_of(today, terms["first_weekday"]).days()[0]
    if isinstance(rhythm, Quota):
        return min(first, _quota(rhythm, today, terms, {}).period.days()[0])
    return min([first, *planned])


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


def _quota_kept(rhythm: Quota, standing: QuotaNow) -> str:
    if not standing.wanted:
        return ""
    return _(QUOTAS[rhythm.period]) % {"done": standing.done, "wanted": standing.wanted}


def _quota_says(now: DayPlan, standing: QuotaNow) -> str:
    if now.resting:
        return _("You are resting today.")
    if not standing.left:
        return _("What you planned is done. Anything more is extra.")
    words = ngettext(
        "%(left)s more, on a day you like.", "%(left)s more, on days you like.", standing.left
    )
    return capfirst(words % {"left": spelled(standing.left)})


def _week_says(now: DayPlan, plan: Sequence[DayPlan]) -> str:
    """What today is, and which days are one's own: "Tuesday and Thursday are yours"."""
    free = [weekday(one.day) for one in plan if one.is_free and one.day != now.day]
    return " ".join([part for part in (_today_says(now, plan), _free_says(free)) if part])


def _today_says(now: DayPlan, plan: Sequence[DayPlan]) -> str:
    if now.resting:
        return _("You are resting today.")
    if now.planned:
        return _("Today's ask is done.") if now.done else _("Today is a planned ask.")
    coming = next((one for one in plan if one.planned and one.day > now.day), None)
    if coming is None:
        return _("Today is yours.")
    return _("Today is yours. The next planned ask is on %s.") % weekday(coming.day)


def _free_says(free: Sequence[str]) -> str:
    if not free:
        return ""
    named = get_text_list(list(free), _("and"))
    return ngettext("%(days)s is yours.", "%(days)s are yours.", len(free)) % {"days": named}
