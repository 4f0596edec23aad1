"""What a challenge counts, how far it has come and how it goes on, in words.

What lies near is said, and never as a debt: the next mark, not the distance to the target; the days
that were kept, not those that were not.
"""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.challenge import Measure
from noes.core.days import Range
from noes.core.rhythm import Period, Quota, describe, is_resting, spread
from noes.core.words import N_
from noes.journal.dates import on_day, on_day_long, through_day
from noes.journal.figures import capital, dotted, figure
from noes.journal.queries.plans import Plan
from noes.journal.rows import Row
from noes.web.jinja import spelled
from noes.web.pages.spans import range_words

FIRSTS = {
    Measure.ASKS: N_("The first ask is the next mark."),
    Measure.NOES: N_("The first no is the next mark."),
    Measure.DAYS: N_("The first day of asking is the next mark."),
    Measure.CONVERSATIONS: N_("The first real answer is the next mark."),
    Measure.YESES: N_("The first yes is the next mark."),
    Measure.OPEN: N_("The first ask in the air is the next mark."),
}
PERIODS = {
    Period.DAY: N_("today"),
    Period.WEEK: N_("this week"),
    Period.MONTH: N_("this month"),
    Period.QUARTER: N_("this quarter"),
}
DONE_OF = {
    Period.DAY: N_("%(done)s of %(wanted)s today."),
    Period.WEEK: N_("%(done)s of %(wanted)s this week."),
    Period.MONTH: N_("%(done)s of %(wanted)s this month."),
    Period.QUARTER: N_("%(done)s of %(wanted)s this quarter."),
}
WHENEVER = {
    Period.DAY: N_("%(wanted)s today, whenever it suits you."),
    Period.WEEK: N_("%(wanted)s this week, whenever it suits you."),
    Period.MONTH: N_("%(wanted)s this month, whenever it suits you."),
    Period.QUARTER: N_("%(wanted)s this quarter, whenever it suits you."),
}
KEPT = {
    Period.DAY: N_("Today is kept."),
    Period.WEEK: N_("This week is kept."),
    Period.MONTH: N_("This month is kept."),
    Period.QUARTER: N_("This quarter is kept."),
}
LEAST_A_WEEK = 0.75  # from here on a pace is said a week, below it in weeks


def counted(measure: str, n: int) -> str:
    """A number of what a challenge counts: "14 noes"."""
    words = {
        Measure.ASKS: ngettext("%(n)s ask", "%(n)s asks", n),
        Measure.NOES: ngettext("%(n)s no", "%(n)s noes", n),
        Measure.DAYS: ngettext("%(n)s day of asking", "%(n)s days of asking", n),
        Measure.CONVERSATIONS: ngettext("%(n)s conversation", "%(n)s conversations", n),
        Measure.YESES: ngettext("%(n)s yes", "%(n)s yeses", n),
        Measure.OPEN: ngettext("%(n)s waiting", "%(n)s waiting", n),
    }
    return words[Measure(measure)] % {"n": figure(n)}


def title(plan: Plan, today: dt.date, *, folded: bool = False) -> str:
    """How far a challenge has come, and what comes next: "14 noes. The next mark is 25.".

    Whoever folds noes away does not read their number here.
    """
    progress, row = plan.progress, plan.row
    if folded:
        return _("Counting on, out of sight.")
    if row["start"] > today:
        return _("It starts %(on)s.") % {"on": on_day_long(row["start"], today)}
    so_far = counted(row["measure"], progress.done)
    if progress.reached:
        words = _("%(counted)s. You set out for %(target)s.")
        return words % {"counted": so_far, "target": figure(progress.target or 0)}
    if is_over(row, today):
        return _("%(counted)s in all.") % {"counted": so_far}
    if not progress.done:
        with_day = _("The first with a day is the next mark.")
        return with_day if plan.undated else _(FIRSTS[Measure(row["measure"])])
    words = _("%(counted)s. The next mark is %(mark)s.")
    return words % {"counted": so_far, "mark": figure(progress.next_mark)}


def undated(plan: Plan, *, folded: bool = False) -> str:
    """What would fall into a challenge and has no day: "592 noes without a day: …"; or ""."""
    if folded or not plan.undated:
        return ""
    measure = plan.row["measure"]
    found = counted(Measure.ASKS if measure == Measure.DAYS else measure, plan.undated)
    words = _("%(counted)s without a day: a challenge counts what has one.")
    return words % {"counted": found}


def above(plan: Plan, rests: Sequence[Range], today: dt.date) -> str:
    """The line above: "1,000 noes · started on 5 January · Mon, Wed, Fri · next rest 20–26 July"."""
    row = plan.row
    begun = _("starts %(on)s") if row["start"] > today else _("started %(on)s")
    parts = [row["name"], begun % {"on": on_day(row["start"], today)}]
    if plan.rhythm is not None:
        parts.append(describe(plan.rhythm, _))
    if row["end"] is not None:
        words = _("ran %(until)s") if is_over(row, today) else "%(until)s"
        parts.append(words % {"until": through_day(row["end"] - dt.timedelta(days=1), today)})
    if row["ended_at"] is not None:
        parts.append(_("put aside"))
    elif rests:
        words = _("resting, %(days)s") if today in rests[0] else _("next rest %(days)s")
        parts.append(words % {"days": range_words(rests[0], today)})
    return dotted(parts)


def say(plan: Plan, rests: Sequence[Range], today: dt.date) -> str:
    """How the rhythm goes: "11 of the last 12 planned days."; never what did not happen."""
    row = plan.row
    if row["ended_at"] is not None:
        return _("Put aside. What falls into it still counts, and it can be taken up again.")
    if is_over(row, today):
        return _("Give it a later end, put it aside, or take up another.")
    if is_resting(today, rests):
        return _("Today is a rest. That is part of the plan.")
    return " ".join(sentence for sentence in (_kept(plan), _quota(plan), _today(plan)) if sentence)


def _kept(plan: Plan) -> str:
    if plan.kept is None or not plan.kept.done:
        return ""
    n = plan.kept.of
    words = ngettext(
        "The last planned day was kept.", "%(done)s of the last %(of)s planned days.", n
    )
    return words % {"done": figure(plan.kept.done), "of": figure(n)}


def _quota(plan: Plan) -> str:
    if plan.quota is None or not isinstance(plan.rhythm, Quota) or not plan.quota.wanted:
        return ""
    done, wanted, period = plan.quota.done, plan.quota.wanted, plan.rhythm.period
    if not done:
        return _(WHENEVER[period]) % {"wanted": capital(spelled(wanted))}
    return done_of(period, done, wanted)


def done_of(period: Period, done: int, wanted: int) -> str:
    """How far a quota has come: "2 of 3 this week."; past it, that it is kept."""
    if done >= wanted:
        return _(KEPT[period])
    return _(DONE_OF[period]) % {"done": figure(done), "wanted": figure(wanted)}


def _today(plan: Plan) -> str:
    return _("Today is a planned day.") if plan.planned_today and plan.quota is None else ""


def so_far(plan: Plan, *, folded: bool = False) -> str:
    """How far a challenge has come, for a table: "29 of 100"; of its quota where it has no target."""
    if folded:
        return _("folded away")
    done, of = plan.progress.done, plan.progress.target
    if of is None and plan.quota is not None:
        done, of = plan.quota.done, plan.quota.wanted
    if not of or plan.row["measure"] == Measure.OPEN:
        return figure(done)
    return _("%(done)s of %(of)s") % {"done": figure(done), "of": figure(of)}


def rhythm_words(plan: Plan) -> str:
    """The rhythm, for a table: "4 a week"; or the time that the count beside it speaks of."""
    if plan.row["measure"] == Measure.OPEN:
        return _(PERIODS[Period.DAY])
    if plan.rhythm is None:
        return _("at your own pace")
    if plan.progress.target is None and isinstance(plan.rhythm, Quota):
        return _(PERIODS[plan.rhythm.period])
    return describe(plan.rhythm, _)


def spread_words(plan: Plan, rests: Sequence[Range], today: dt.date) -> str:
    """What is left over the weeks that are left: "71 asks in 18 weeks: about four a week."; or ""."""
    row, progress = plan.row, plan.progress
    if row["end"] is None or progress.target is None or row["measure"] == Measure.OPEN:
        return ""
    left = progress.target - progress.done
    found = spread(left, max(today, row["start"]), row["end"], rests=rests) if left > 0 else None
    if found is None:
        return ""
    words = ngettext(
        "%(counted)s in a week: %(pace)s.", "%(counted)s in %(n)s weeks: %(pace)s.", found.weeks
    )
    values = {"counted": counted(row["measure"], left), "n": figure(found.weeks)}
    return words % {**values, "pace": pace_words(found.per_week)}


def pace_words(per_week: float) -> str:
    """So many a week, roundly: "about four a week", "about one every three weeks"."""
    if per_week >= LEAST_A_WEEK:
        return _("about %(n)s a week") % {"n": spelled(round(per_week))}
    weeks = round(1 / per_week)
    words = ngettext("about one a week", "about one every %(n)s weeks", weeks)
    return words % {"n": spelled(weeks)}


def is_over(row: Row, today: dt.date) -> bool:
    """Whether a challenge has run to its end."""
    return row["end"] is not None and row["end"] <= today
