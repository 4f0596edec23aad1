"""What the review of a week opens with: how often, on which days, the tally, where its asks stand."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.days import DAYS_A_WEEK
from noes.core.moments import State
from noes.core.strokes import shown
from noes.journal.dates import on_weekdays
from noes.journal.figures import capital, figure, isolated, labelled, times
from noes.journal.queries.reviews import Counted, Happening
from noes.web.jinja import weekday
from noes.web.pages.review_week import Week

Stand = tuple[str, str | None]
BOLD = 5  # of 10: of a smaller scare nothing is made


@dataclass(frozen=True, slots=True)
class Lead:
    """The opening.

    Args:
        title: How often something was asked.
        say: On which days, and what took the most courage.
        marks: The strokes: the state of each ask that was sent, oldest first.
        label: The tally in words, for those who cannot see it.
        stands: Where the asks stand today, in words; "" where there is nothing to say.
    """

    title: str
    say: str
    marks: tuple[str, ...] = ()
    label: str = ""
    stands: str = ""

    @property
    def asked(self) -> int:
        return len(self.marks)


def lead(
    week: Week, counts: Counted, acts: Sequence[Happening], stands: Sequence[Stand], *, folded: bool
) -> Lead:
    """Open the review of a week in which something was asked.

    Args:
        week: Which one.
        counts: Its acts by the day.
        acts: The acts themselves.
        stands: State and outcome of each ask that was sent in it, oldest first.
        folded: Whether noes are folded out of sight; their strokes are like any other then.
    """
    said = (_days(counts.acts), _boldest(acts))
    n, asked = sum(counts.acts.values()), len(stands)
    where = _where(stands, n - asked, folded=folded)
    words = ngettext("%(n)s ask", "%(n)s asks", asked) % {"n": figure(asked)}
    return Lead(
        _title(week, n),
        " ".join(sentence for sentence in said if sentence),
        shown((state for state, _outcome in stands), folded=folded),
        labelled(words, where) if where else words,
        where,
    )


def quiet_lead(week: Week, *, is_new: bool, resting: bool) -> Lead:
    """Open the review of a week without an ask: true, and no reproach.

    Args:
        week: Which one.
        is_new: Whether nothing was ever asked.
        resting: Whether all of it was a rest.
    """
    if is_new:
        words = _("Ask for something that may well be refused, write it down, and it stands here.")
        return Lead(_("Your first week is still open."), words)
    if resting:
        return Lead(_("A week of rest."), _("That is part of the plan."))
    if week.is_running:
        last = weekday(week.whole.days()[-1])
        return Lead(_("This week is still open."), _("What you ask until %s stands here.") % last)
    return Lead(
        _("A quiet week."), _("No ask went out. Everything you asked before stands as it is.")
    )


def _title(week: Week, n: int) -> str:
    return (_("You’ve asked %s this week.") if week.is_running else _("You asked %s.")) % times(n)


def _days(days: Collection[date]) -> str:
    if len(days) == DAYS_A_WEEK:
        return _("On every day of it.")
    return f"{capital(on_weekdays(sorted(days)))}."


def _boldest(acts: Sequence[Happening]) -> str:
    """The act that was the scariest, where it was scary at all."""
    rated = [(act.dread, act) for act in acts if act.dread is not None]
    if not rated:
        return ""
    dread, act = max(rated, key=lambda one: one[0])
    if dread < BOLD:
        return ""
    words = _("The scariest was “%(title)s”, %(dread)d of 10. You asked anyway.")
    return words % {"title": isolated(act.title), "dread": dread}


def _where(stands: Sequence[Stand], follow_ups: int, *, folded: bool) -> str:
    n = Counter(state for state, _outcome in stands)
    counts = (
        (0 if folded else n[State.NO], ngettext("%(n)s no", "%(n)s noes", n[State.NO])),
        (n[State.YES], ngettext("%(n)s yes", "%(n)s yeses", n[State.YES])),
        (n[State.WAITING], ngettext("%(n)s waiting", "%(n)s waiting", n[State.WAITING])),
        (n[State.DONE], ngettext("%(n)s done", "%(n)s done", n[State.DONE])),
        (n[State.WITHDRAWN], ngettext("%(n)s taken back", "%(n)s taken back", n[State.WITHDRAWN])),
        (follow_ups, ngettext("%(n)s follow-up", "%(n)s follow-ups", follow_ups)),
    )
    return ", ".join([words % {"n": figure(n)} for n, words in counts if n])
