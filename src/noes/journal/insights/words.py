"""Insights as sentences: true at any number of asks, or "too few to tell".

No number stands in them that is not in the document beside them.
"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.core.words import N_
from noes.insight import confidence
from noes.insight.hesitation import Wait
from noes.insight.odds import GroupOdds, Odds
from noes.insight.silence import Effect, Silence
from noes.journal.dates import day_named, day_of_year
from noes.journal.figures import capital, figure, isolated, times
from noes.journal.insights.feelings import Confidence
from noes.journal.insights.finish import FEWEST, Finish
from noes.journal.insights.hearing import Hearing
from noes.journal.insights.showing import Showing
from noes.journal.insights.waiting import Waiting

FEWEST_WORTH = 5.0  # finished asks' worth before a chance is said
FEWEST_WAITS = 5  # drafts, or blows
FEWEST_ANSWERS = 3  # before it is said when they come
FEWEST_HEARD = 10  # asks before silence rests on one's own
LIKELY = 0.35  # from here a chance reads better as so many in ten
NEARLY_SURE = 0.945
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
    if p >= NEARLY_SURE:
        return _("19 in 20")
    if p >= LIKELY:
        return _("%d in 10") % min(max(round(p * TENTHS), 1), TENTHS)
    if p * RARE < 1:
        return _("fewer than 1 in %d") % RARE
    return _("1 in %d") % round(1 / p)


def not_counted(undated: int, loose: int, noes: int, ahead: int) -> list[str]:
    """What the figures leave out, and why.

    Args:
        undated: How many asks have no day.
        loose: How many have one, and an answer without.
        noes: How many noes have no day; 0 where they are folded out of sight.
        ahead: How many asks are still to come.
    """
    without_day = ngettext(
        "%s ask has no day: only the way asks went counts it.",
        "%s asks have no day: only the way asks went counts them.",
        undated,
    )
    without_answer_day = ngettext(
        "%s ask has an answer without a day: only the way asks went counts it.",
        "%s asks have an answer without a day: only the way asks went counts them.",
        loose,
    )
    without_end = ngettext(
        "%s no has no day: it counts in totals, never in days or challenges.",
        "%s noes have no day: they count in totals, never in days or challenges.",
        noes,
    )
    to_come = ngettext(
        "%s ask has a day that is still to come, and counts from then on.",
        "%s asks have a day that is still to come, and count from then on.",
        ahead,
    )
    said = (
        (undated, without_day),
        (loose, without_answer_day),
        (noes, without_end),
        (ahead, to_come),
    )
    return [words % figure(n) for n, words in said if n]


def of_showing_up(found: Showing) -> str:
    """How often somebody showed up in thirteen weeks."""
    if not found.asks:
        return _("Your first ask of these thirteen weeks is still ahead.")
    asked = times(found.asks)
    kept, planned = found.kept.kept, found.kept.planned
    if planned is not None and kept is not None:
        words = {"kept": figure(kept), "planned": figure(planned), "times": asked}
        return (
            _("You showed up on %(kept)s of %(planned)s planned days, and asked %(times)s.") % words
        )
    days = ngettext("%(n)s day", "%(n)s days", found.days) % {"n": figure(found.days)}
    return _("In thirteen weeks you asked on %(days)s, %(times)s.") % {"days": days, "times": asked}


def of_steadiness(found: Showing) -> str:
    """How steadily a rhythm is kept; "" before four weeks of one."""
    kept = found.kept
    if kept.steadiness is None:
        return ""
    words = {
        "score": figure(round(100 * kept.steadiness)),
        "challenge": isolated(kept.challenge or ""),
    }
    return _("Steadiness in “%(challenge)s”: %(score)s of 100. It dips, it never resets.") % words


def of_odds(odds: Odds, late: int, horizon: int) -> str:
    """The chance of an ask and how sure that is.

    Args:
        odds: It in figures.
        late: How many came when the horizon had passed; the chance leaves them out.
        horizon: How far asks are followed, in days.
    """
    if odds.n == 0:
        return _("Nothing to count yet: it takes an ask that awaits an answer, with its day.")
    if not can_tell(odds):
        return _("Too few to tell yet.")
    if odds.successes:
        return _range(odds.mean, odds.low, odds.high)
    if not late:
        return _("None yet; probably at most %s.") % chance(odds.high)
    words = {"chance": chance(odds.high), "days": figure(horizon), "late": figure(late)}
    said = ngettext(
        "None within %(days)s days yet; probably at most %(chance)s. %(late)s came later than that.",
        "None within %(days)s days yet; probably at most %(chance)s. %(late)s came later than that.",
        late,
    )
    return said % words


def can_tell(odds: Odds) -> bool:
    """Whether there are asks enough to say a number at all."""
    return odds.worth >= FEWEST_WORTH


def of_group(odds: GroupOdds, whole: Odds) -> str:
    """The chance in one group; with few asks it leans on the others."""
    if not can_tell(whole):
        return _("Too few to tell yet.")
    if odds.successes == 0:
        return _("None yet.")
    return _range(odds.mean, odds.low, odds.high)


def _range(mean: float, low: float, high: float) -> str:
    # "1 in 5" and "1 in 8", but "4 in 10" and "6 in 10": the smaller figure first.
    ends = (high, low) if high < LIKELY else (low, high)
    words = {"mean": chance(mean), "one": chance(ends[0]), "other": chance(ends[1])}
    if words["one"] == words["other"]:
        return _("About %(mean)s.") % words
    if words["mean"] in (words["one"], words["other"]):
        return _("Somewhere between %(one)s and %(other)s.") % words
    return _("About %(mean)s; somewhere between %(one)s and %(other)s.") % words


def of_one_in_ten(odds: Odds) -> str:
    """Whether the chance is better than one in ten."""
    if not can_tell(odds):
        return ""
    above = odds.above(1 / TENTHS)
    if above >= NINE_IN_TEN:
        return _("The chance is better than 1 in 10.")
    if above <= 1 - NINE_IN_TEN:
        return _("The chance is less than 1 in 10.")
    return _("It is too early to tell whether the chance is better than 1 in 10.")


def of_next_yes(odds: Odds) -> str:
    """In how many asks the next yes may come; "" while there is too little to tell."""
    found = next_yes(odds)
    if found is None:
        return ""
    half, most = found
    if most == 1:
        return _("Most likely with the next ask.")
    said = ngettext(
        "Half the time with the next ask, four times in five within %(most)s.",
        "Half the time within %(half)s asks, four times in five within %(most)s.",
        half,
    )
    return said % {"half": figure(half), "most": figure(most)}


def next_yes(odds: Odds) -> tuple[int, int] | None:
    """Within how many asks it comes half the time, and four times in five; None before a yes."""
    if not (can_tell(odds) and odds.successes):
        return None
    return odds.asks_until(0.5), odds.asks_until(0.8)


def of_silence(curve: Silence, answered: int) -> str:
    """When answers come, and on how many of them that rests."""
    if not can_tell_silence(curve, answered):
        said = ngettext(
            "Too few have answered to tell when answers come: %s so far.",
            "Too few have answered to tell when answers come: %s so far.",
            answered,
        )
        return said % figure(answered)
    half, most = _come_by(curve, HALF), _come_by(curve, NINE_IN_TEN)
    if curve.n >= FEWEST_HEARD and not most:
        return _("Nine in ten of those who answer you do so on the day you ask.")
    words = {"half": _by(half), "most": _by(most)}
    if curve.n >= FEWEST_HEARD:
        said = _("Of those who answer you, half have done so %(half)s and nine in ten %(most)s.")
    else:
        said = _("Of those who answer, half usually do so %(half)s and nine in ten %(most)s.")
    return f"{said % words} {of_what_is_usual(curve)}".strip()


def _by(day: int) -> str:
    return _("by day %s") % figure(day) if day else _("on the day itself")


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


def of_asks_per_yes(odds: Odds) -> str:
    """How many asks there were for each yes so far; "" before there is anything to tell."""
    found = asks_per_yes(odds)
    return "" if found is None else _("So far %s asks for each yes.") % figure(round(found, 1))


def asks_per_yes(odds: Odds) -> float | None:
    """Asks for each yes so far; None before there is anything to tell."""
    return odds.n / odds.successes if can_tell(odds) and odds.successes else None


def of_hearing_back(p: float) -> str:
    """The chance of still hearing back, in words."""
    for least, words in HEARING_BACK:
        if p >= least:
            return _(words)
    return _("hardly a chance of hearing back")


def can_tell_silence(curve: Silence, answered: int) -> bool:
    """Whether there were answers enough to say anything of those to come, or too few asks."""
    return curve.n < FEWEST_HEARD or answered >= FEWEST_ANSWERS


def of_still_hearing(ask: Waiting, curve: Silence, answered: int) -> str:
    """The same of one ask; one that was answered once has no chance to tell."""
    if ask.chance is not None and not can_tell_silence(curve, answered):
        return _("Too early to tell whether they answer.")
    if ask.chance is None:
        return _("They answered once; it is your turn or theirs.")
    return capital(of_hearing_back(ask.chance))


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
    return f"{said} {of_its_basis(hearing)}"


def of_its_basis(hearing: Hearing) -> str:
    """What it rests on, how silence goes on."""
    curve = hearing.curve
    rests = ngettext(
        "Rests on %(n)s ask, %(answered)s answered.",
        "Rests on %(n)s asks, %(answered)s answered.",
        curve.n,
    ) % {"n": figure(curve.n), "answered": figure(hearing.answered)}
    return of_what_is_usual(curve) or rests


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
        return _("More than half of what you write still waits; it may take its time.")
    if wait.median == 0:
        return _("Half of what you write goes out the same day.")
    said = ngettext(
        "Half of what you write goes out within a day.",
        "Half of what you write goes out within %s days.",
        wait.median,
    )
    return said % figure(wait.median) if "%s" in said else said


def of_drafts(waiting: int) -> str:
    """How many drafts wait; "" for none."""
    said = ngettext("%s draft is waiting.", "%s drafts are waiting.", waiting)
    return said % figure(waiting) if waiting else ""


def of_bounce(wait: Wait) -> str:
    """How soon the next ask follows a no."""
    if wait.n < FEWEST_HEARD:
        return _("Too few noes to tell how soon you ask again.")
    if wait.median is None:
        return _("After most noes the next ask is still to come; it may take its time.")
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
        return _("From %s on; likely more than two years.") % day_of_year(early)
    words = {"likely": day_named(likely), "early": day_named(early)}
    if late is None:
        return _("Around %(likely)s; perhaps from %(early)s on, or much later.") % words
    words["late"] = day_named(late)
    return _("Around %(likely)s; between %(early)s and %(late)s.") % words


def of_weeks(finish: Finish) -> str:
    """On how many weeks a date rests; "" where there is none."""
    if not finish.days:
        return ""
    said = ngettext("Rests on %s full week.", "Rests on %s full weeks.", finish.weeks)
    return said % figure(finish.weeks)
