"""Insights as sentences: true at any number of asks, or "too few to tell".

No number stands in them that is not in the document beside them.
"""

from datetime import date

from django.utils import formats
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from noes.core.words import N_
from noes.insight import confidence
from noes.insight.hesitation import Wait
from noes.insight.odds import GroupOdds, Odds
from noes.insight.silence import Effect, Silence
from noes.journal.figures import figure, times
from noes.journal.insights.feelings import Confidence
from noes.journal.insights.finish import FEWEST, Finish
from noes.journal.insights.hearing import Hearing
from noes.journal.insights.showing import Showing
from noes.journal.insights.waiting import Waiting

FEWEST_WORTH = 5.0  # finished asks' worth before a chance is said
FEWEST_WAITS = 5  # drafts, or blows
FEWEST_HEARD = 10  # asks before silence rests on one's own
LIKELY = 0.35  # from here a chance reads better as so many in ten
RARE = 200
SURE = 0.95
TENTHS = 10
HALF, NINE_IN_TEN = 0.5, 0.9

TARGETS = {
    "yes": N_("a yes"),
    "any_win": N_("a yes or a small win"),
    "hear_back": N_("any answer"),
}


def chance(p: float) -> str:
    """A chance as people say it: "1 in 8", "4 in 10"."""
    if p >= LIKELY:
        return _("%d in 10") % min(max(round(p * TENTHS), 1), TENTHS)
    if p * RARE < 1:
        return _("fewer than 1 in %d") % RARE
    return _("1 in %d") % round(1 / p)


def of_showing_up(found: Showing) -> str:
    """How often somebody showed up in thirteen weeks."""
    if not found.asks:
        return _("Your first ask of these thirteen weeks is still ahead.")
    asked = times(found.asks)
    if found.planned is not None and found.kept is not None:
        words = {"kept": figure(found.kept), "planned": figure(found.planned), "times": asked}
        return (
            _("You showed up on %(kept)s of %(planned)s planned days, and asked %(times)s.") % words
        )
    days = ngettext("%(n)s day", "%(n)s days", found.days) % {"n": figure(found.days)}
    return _("In thirteen weeks you asked on %(days)s, %(times)s.") % {"days": days, "times": asked}


def of_steadiness(found: Showing) -> str:
    """How steadily a rhythm is kept; "" before four weeks of one."""
    if found.steadiness is None:
        return ""
    return _("Steadiness %d of 100: it dips, it never resets.") % round(100 * found.steadiness)


def of_odds(odds: Odds) -> str:
    """The chance of an ask and how sure that is."""
    if odds.n == 0:
        return _("No asks yet.")
    if odds.worth < FEWEST_WORTH:
        return _("Too few to tell yet.")
    if odds.successes == 0:
        return _("None yet; at most %s.") % chance(odds.high)
    return _range(odds.mean, odds.low, odds.high)


def of_group(odds: GroupOdds) -> str:
    """The chance in one group; with few asks it leans on the others."""
    if odds.successes == 0:
        return _("None yet; at most %s.") % chance(odds.high)
    return _range(odds.mean, odds.low, odds.high)


def _range(mean: float, low: float, high: float) -> str:
    # "1 in 5" and "1 in 8", but "4 in 10" and "6 in 10": the smaller figure first.
    ends = (high, low) if high < LIKELY else (low, high)
    words = {"mean": chance(mean), "one": chance(ends[0]), "other": chance(ends[1])}
    if words["one"] == words["other"]:
        return _("About %(mean)s.") % words
    return _("About %(mean)s; somewhere between %(one)s and %(other)s.") % words


def of_one_in_ten(odds: Odds) -> str:
    """Whether the chance is better than one in ten."""
    above = odds.above(1 / TENTHS)
    if above >= NINE_IN_TEN:
        return _("The chance is better than 1 in 10.")
    if above <= 1 - NINE_IN_TEN:
        return _("The chance is less than 1 in 10.")
    return _("Whether the chance is better than 1 in 10 is too early to tell.")


def of_next_yes(odds: Odds) -> str:
    """In how many asks the next yes may come; "" while there is too little to tell."""
    if odds.worth < FEWEST_WORTH:
        return ""
    words = {"half": odds.asks_until(0.5), "most": odds.asks_until(0.8)}
    return _("Half the time within %(half)d asks, four times in five within %(most)d.") % words


def of_silence(curve: Silence) -> str:
    """When answers come."""
    words = {"half": _come_by(curve, HALF), "most": _come_by(curve, NINE_IN_TEN)}
    if curve.n >= FEWEST_HEARD:
        said = _(
            "Of those who answer you, half have done so by day %(half)d"
            " and nine in ten by day %(most)d."
        )
    else:
        said = _(
            "Of those who answer, half usually do so by day %(half)d"
            " and nine in ten by day %(most)d."
        )
    return f"{said % words} {of_what_is_usual(curve)}".strip()


def of_what_is_usual(curve: Silence) -> str:
    """That silence rests mostly on what is usual; "" once it rests on one's own asks."""
    if curve.n >= FEWEST_HEARD:
        return ""
    said = ngettext(
        "This rests mostly on what is usual: %s ask so far.",
        "This rests mostly on what is usual: %s asks so far.",
        curve.n,
    )
    return said % figure(curve.n)


def _come_by(curve: Silence, share: float) -> int:
    """The first day on which so much of the answers that come within the horizon have come."""
    come = (1 - curve.silent_before) / max(1 - curve.ghosted, 1e-12)
    return max(int((come >= share).argmax()) - 1, 0)


def of_hearing_back(p: float) -> str:
    """The chance of still hearing back, in words."""
    for least, words in HEARING_BACK:
        if p >= least:
            return _(words)
    return _("hardly a chance of hearing back")


def of_still_hearing(ask: Waiting) -> str:
    """The same of one ask; one that was answered once has no chance to tell."""
    if ask.chance is None:
        return _("They answered once; it is your turn or theirs.")
    return capfirst(of_hearing_back(ask.chance))


def of_hearing_back_in_figures(hearing: Hearing, age: int) -> str:
    """The same chance as a figure, with what it counts and on how many asks it rests."""
    curve = hearing.curve
    if age >= hearing.horizon:
        said = _("Answers later than day %d are not looked for.") % hearing.horizon
    else:
        mean, low, high = (float(of[age]) for of in (curve.hear_back, curve.low, curve.high))
        rare = _("Fewer than 1 in %d.") % RARE
        counts = _("So many of the asks that were silent for as long are answered by day %d.")
        chance = rare if mean * RARE < 1 else _range(mean, low, high)
        said = f"{chance} {counts % hearing.horizon}"
    rests = ngettext(
        "Rests on %(n)s ask, %(answered)s answered.",
        "Rests on %(n)s asks, %(answered)s answered.",
        curve.n,
    ) % {"n": figure(curve.n), "answered": figure(hearing.answered)}
    return f"{said} {of_what_is_usual(curve) or rests}"


HEARING_BACK = (
    (0.5, N_("more likely than not to hear back")),
    (0.25, N_("a fair chance of hearing back")),
    (0.1, N_("a small chance of hearing back")),
    (0.05, N_("a slim chance of hearing back")),
)


def of_follow_up(effect: Effect | None) -> str:
    """What follow-ups went with; said only where it is sure, and never as a cause."""
    if effect is None or effect.positive <= SURE:
        return ""
    return _("After a follow-up, answers came more often than to asks that were silent as long.")


def of_sending(wait: Wait) -> str:
    """How long drafts take to go out."""
    if wait.n < FEWEST_WAITS:
        return _("Too few drafts to tell yet.")
    if wait.median is None:
        return _("Less than half of what you write goes out so far.")
    if wait.median == 0:
        return _("Half of what you write goes out the same day.")
    said = ngettext(
        "Half of what you write goes out within a day.",
        "Half of what you write goes out within %s days.",
        wait.median,
    )
    return said % figure(wait.median) if "%s" in said else said


def of_bounce(wait: Wait) -> str:
    """How soon the next ask follows a no."""
    if wait.n < FEWEST_WAITS or wait.median is None:
        return _("Too few noes to tell how soon you ask again.")
    if wait.median <= 1:
        return _("After a no, you mostly ask again by the next day.")
    return _("After a no, half the time you ask again within %d days.") % wait.median


def of_dread(found: Confidence) -> str:
    """Whether asking gets less scary."""
    n = found.dread.level.n
    if n < confidence.FEWEST:
        said = ngettext(
            "Too few rated asks to tell: %s so far.", "Too few rated asks to tell: %s so far.", n
        )
        return said % figure(n)
    if found.dread.is_falling:
        return _("Your dread is falling.")
    return _("Whether asking gets less scary: no clear change yet.")


def of_sting(found: Confidence) -> str:
    """How often it stung less than it scared; "" where no ask has both ratings."""
    if not found.both:
        return ""
    said = ngettext(
        "%(less)s of %(n)s ask stung less than it scared.",
        "%(less)s of %(n)s asks stung less than they scared.",
        found.both,
    )
    return said % {"less": figure(found.stung_less), "n": figure(found.both)}


def of_finish(finish: Finish) -> str:
    """When a challenge may be done."""
    if finish.done >= finish.target:
        return _("Reached.")
    if not finish.days:
        return _("Too early to tell: it takes %d full weeks.") % FEWEST
    early, likely, late = finish.days
    if early is None:
        return _("More than two years at this pace.")
    if likely is None:
        return _("From %s on; likely more than two years.") % _day(early)
    words = {"likely": _day(likely), "early": _day(early)}
    if late is None:
        return _("Around %(likely)s; %(early)s at the earliest, or much later.") % words
    words["late"] = _day(late)
    return _("Around %(likely)s; between %(early)s and %(late)s.") % words


def _day(day: date) -> str:
    return formats.date_format(day, pgettext("date format: 4 March 2026", "j F Y"))
