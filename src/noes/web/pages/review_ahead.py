"""What comes after a week that is looked back on: planned days, rests, drafts, what comes back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.days import DAY, Range
from noes.core.rhythm import Quota, Rhythm, describe, is_resting, parse
from noes.journal.dates import day_long, on_day_long
from noes.journal.figures import capital
from noes.journal.models import Notebook
from noes.journal.queries import today as stands
from noes.journal.queries.plans import Terms, calendar, days_planned
from noes.journal.queries.reviews import to_come
from noes.journal.queries.today import Draft
from noes.journal.rows import Row
from noes.web.charts.week import WeekDay
from noes.web.jinja import url, weekday
from noes.web.pages.nearby import titled, written
from noes.web.pages.pace import leading
from noes.web.pages.review_week import Week
from noes.web.pages.spans import range_words
from noes.web.pages.standing import next_mark_words

SHOWN = 5  # of drafts


@dataclass(frozen=True, slots=True)
class Near:
    """An ask that is near: its address, what it is, and why it is near."""

    href: str
    title: str
    aside: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """What comes next.

    Args:
        title: The days that are looked forward to.
        says: What is planned on them, which rests there are, and which mark is near: sentences.
        near: Drafts that wait, asks that come back, asks that are written down for a day.
        has_more_drafts: Whether there are further drafts.
    """

    title: str
    says: tuple[str, ...]
    near: tuple[Near, ...]
    has_more_drafts: bool


@dataclass(frozen=True, slots=True)
class Planned:
    """What is planned around a week: the rhythm that leads, if any, and the rests that hold.

    Args:
        running: The challenges that are on today.
        rhythm: Read; None where none is planned by.
        days: The planned days from the first of the week on.
        rests: The rests that have not ended before the week.
    """

    running: Sequence[Row]
    rhythm: Rhythm | None
    days: frozenset[dt.date]
    rests: Sequence[Range]

    def circles(self, week: Week, asked: frozenset[dt.date]) -> tuple[WeekDay, ...]:
        """The seven days of the week, for its drawing."""
        return tuple(
            WeekDay(day, day in asked, day in self.days, is_resting(day, self.rests))
            for day in week.whole.days()
        )


def planned_around(owner: User, week: Week) -> Planned:
    """Read it: three queries."""
    rows, when = stands.challenges(owner), calendar(owner, week.start)
    running = [row for row in rows if _is_on(row, Range(week.today, week.today + DAY))]
    row = leading([row for row in rows if _is_on(row, week.ahead or week.whole)])
    if row is None:
        rests = [Range(one["start"], one["end"]) for one in when.rests if not one["challenge_id"]]
        return Planned(running, None, frozenset(), rests)
    rhythm, terms = parse(row["rhythm"]), when.terms(row)
    return Planned(running, rhythm, _planned_days(rhythm, terms, week), terms["rests"])


def _is_on(row: Row, days: Range) -> bool:
    return not Range(row["start"], row["end"]).intersect(days).is_empty


def _planned_days(rhythm: Rhythm, terms: Terms, week: Week) -> frozenset[dt.date]:
    last = (week.ahead or week.whole).end
    return frozenset(days_planned(rhythm, Range(week.start, last), terms))


def ahead(owner: User, notebook: Notebook, week: Week, planned: Planned) -> Ahead | None:
    """What comes after a week, or None where that was long ago: four queries."""
    days = week.ahead
    if days is None:
        return None
    coming, undated = stands.apart(owner, week.today)
    now = stands.standing_of(notebook, coming)
    first = planned.running[0] if planned.running else None
    done = stands.done_by(first, coming) if first else 0
    loose = stands.undated_of(first, undated) if first else 0
    mark = next_mark_words(now, first, done, undated=loose, folded=owner.fold_noes)
    drafts = stands.drafts(owner, SHOWN + 1)
    return Ahead(
        _title(week, days),
        (*_plan_words(planned, days, week.today), mark),
        (
            *(_draft(one, week.today) for one in drafts[:SHOWN]),
            *_back(owner, week, days),
            *_to_come(owner, week, days),
        ),
        len(drafts) > SHOWN,
    )


def _title(week: Week, days: Range) -> str:
    words = _("Next week, %(days)s") if week.is_running else _("This week, %(days)s")
    return words % {"days": range_words(days, week.today)}


# ---- what is planned


def _plan_words(planned: Planned, days: Range, today: dt.date) -> list[str]:
    named = [weekday(day) for day in days.days() if day in planned.days]
    rests = [rest for rest in planned.rests if not rest.intersect(days).is_empty]
    said = [_("A rest: %s.") % range_words(rest, today) for rest in rests]
    if named:
        return [_("Planned: %s.") % get_text_list(named, _("and")), *said]
    if all(is_resting(day, rests) for day in days.days()):
        return said
    if isinstance(planned.rhythm, Quota):
        words = _("%s, on days you like.") % describe(planned.rhythm, _)
        return [capital(words), *said]
    return [_("No day is planned: any is a good one to ask."), *said]


# ---- which asks are near


def _draft(one: Draft, today: dt.date) -> Near:
    when = written(one.drafted_on, today)
    aside = _("draft, %s") % when if when else _("draft")
    return Near(url("draft", one.id), titled(one.title, one.person), aside)


def _back(owner: User, week: Week, days: Range) -> list[Near]:
    """Those whose "not now" comes round on these days."""
    all_days = days.days()
    found = stands.revisits(owner, all_days[-1], since=all_days[0])
    return [
        _near(one, _("comes back %(on)s") % {"on": on_day_long(_day_of(one), week.today)})
        for one in found
    ]


def _to_come(owner: User, week: Week, days: Range) -> list[Near]:
    """Those that were written down with a day after today."""
    found = to_come(owner, Range(week.today + DAY, days.end))
    return [
        _near(one, _("for %(day)s") % {"day": day_long(_day_of(one), week.today)}) for one in found
    ]


def _day_of(one: Draft) -> dt.date:
    assert one.drafted_on is not None  # its day is what it was found by
    return one.drafted_on


def _near(one: Draft, aside: str) -> Near:
    return Near(url("ask", one.id), titled(one.title, one.person), aside)
