"""Insights: what the record says, effort first and results last."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from noes.accounts.models import User
from noes.insight.odds import GroupOdds
from noes.journal.arrays import Target
from noes.journal.dates import day_plain
from noes.journal.dates import month as month_words
from noes.journal.figures import continued, dotted, figure, labelled
from noes.journal.insights import Insights, differences, ends, insights_of, words
from noes.journal.insights.feelings import Feeling
from noes.journal.models import Notebook
from noes.web.charts import chances, feelings, flow, silence
from noes.web.jinja import url
from noes.web.pages.showing_up import ShowingUp, Table, showing_up
from noes.web.pages.wording import Wording, quiet_words, wording

MOST_ROWS = 8
FEW_RATINGS = 100  # that a table holds one by one


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing the record says.

    Args:
        say: It in a sentence.
        basis: What it counts, on how many asks it rests.
        chart: Its drawing, or "".
        table: The same figures: heads and rows; None without a drawing.
        more: Further sentences.
        levels: What stands apart, value by value: where they are many, only the first are in sight.
    """

    say: str
    basis: str
    chart: Markup = Markup()  # noqa: RUF009 - it is never changed
    table: Table | None = None
    more: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InsightsPage:
    """Everything Insights shows, in the order in which it is shown.

    Args:
        is_new: Whether there is neither an ask nor a draft to tell of.
    """

    as_of: dt.date
    is_new: bool
    not_counted: Sequence[str]
    showing_up: ShowingUp
    confidence: Figure
    bounce: Figure
    sending: Figure
    silence: Figure
    waiting: tuple[tuple[str, str, str], ...]
    odds: Figure
    kinds: Figure | None
    channels: Figure | None
    flow: Figure | None
    folded: bool
    finishes: tuple[tuple[str, str], ...]
    patterns: Figure


def insights_page(owner: User, notebook: Notebook, today: dt.date) -> InsightsPage:
    """Fill the page. What takes long is computed once for a revision and day."""
    found = insights_of(owner, notebook.revision, today)
    own = wording(owner)
    names = {"kind": own.kinds, "channel": own.channels}
    return InsightsPage(
        today,
        not (found.ends.sent or found.ahead or found.hesitation.sending.n),
        words.not_counted(
            found.undated,
            found.loose,
            0 if owner.fold_noes else found.undated_noes,
            found.ahead,
        ),
        showing_up(owner, found.showing, today),
        _confidence(found),
        _bounce(found),
        _sending(found, names),
        _silence(found),
        _waiting(found),
        _odds(found, folded=owner.fold_noes),
        _groups(found, found.by_kind, "kinds", own),
        _groups(found, found.by_channel, "channels", own),
        _flow(found.ends),
        owner.fold_noes,
        tuple(
            (one.name, f"{words.of_finish(one)} {words.of_weeks(one)}".strip())
            for one in found.finishes
        ),
        _patterns(found, names),
    )


# ---- how it felt


def _confidence(found: Insights) -> Figure:
    told = found.confidence
    n = told.dread.level.n
    basis = ngettext(
        "How scary before, on %(n)s rated ask; how much it stung after, on %(m)s.",
        "How scary before, on %(n)s rated asks; how much it stung after, on %(m)s.",
        n,
    ) % {"n": figure(n), "m": figure(told.sting.level.n)}
    say, more = words.of_sting(told), words.of_dread(told)
    if not n and not told.sting.level.n:
        return Figure(
            more, _("Rate how scary an ask is, and how much its end stings: both may stay empty.")
        )
    title = _("How scary before, how much it stung after")
    chart = feelings.feelings(
        _series(told.dread), _series(told.sting), title=title, description=f"{more} {say}".strip()
    )
    return Figure(
        say or more,
        basis,
        chart,
        _ratings(told.dread, told.sting, found.as_of),
        (more,) if say else (),
    )


def _series(feeling: Feeling) -> feelings.Series:
    rated = feeling.rated
    return feelings.Series(
        [one.day for one in rated],
        [one.rating for one in rated],
        feeling.level.mean.tolist() if feeling.has_level else [],
    )


def _ratings(dread: Feeling, sting: Feeling, today: dt.date) -> Table:
    """Each day's ratings, or months and their means: hundreds of ratings tell nobody anything."""
    rated = (*dread.rated, *sting.rated)
    if len(rated) > FEW_RATINGS:
        return _by_month(dread, sting)
    days = sorted({one.day for one in rated}, reverse=True)
    rows = [(day_plain(day, today), _of_day(dread, day), _of_day(sting, day)) for day in days]
    return (_("Day"), _("scary"), _("sting")), rows


def _of_day(feeling: Feeling, day: dt.date) -> str:
    return ", ".join(figure(one.rating) for one in feeling.rated if one.day == day) or "–"


def _by_month(dread: Feeling, sting: Feeling) -> Table:
    months = sorted({one.day.replace(day=1) for one in (*dread.rated, *sting.rated)}, reverse=True)
    rows = [(month_words(month), *_means(dread, month), *_means(sting, month)) for month in months]
    return (_("Month"), _("scary, mean"), _("asks"), _("sting, mean"), _("ends")), rows


def _means(feeling: Feeling, month: dt.date) -> tuple[str, str]:
    own = [one.rating for one in feeling.rated if one.day.replace(day=1) == month]
    return (figure(round(sum(own) / len(own), 1)) if own else "–", str(len(own)))


def _bounce(found: Insights) -> Figure:
    wait = found.hesitation.bounce
    if not wait.n:
        return Figure(words.of_bounce(wait), _("It is counted from the first no that was said."))
    basis = ngettext(
        "Days from a no of theirs to your next ask, on %s no. Silence is no blow.",
        "Days from a no of theirs to your next ask, on %s days with a no. Silence is no blow.",
        wait.n,
    )
    return Figure(words.of_bounce(wait), basis % figure(wait.n))


def _sending(found: Insights, names: differences.Names) -> Figure:
    told = found.hesitation
    if not told.sending.n:
        basis = _("Write an ask down before you send it, and this says how long it lies.")
        return Figure(words.of_sending(told.sending), basis)
    basis = ngettext(
        "Days from draft to sent, unsent drafts counted, on %s draft.",
        "Days from draft to sent, unsent drafts counted, on %s drafts.",
        told.sending.n,
    )
    waiting = words.of_drafts(told.waiting)
    where = differences.of_sending(told.differs)
    return Figure(
        words.of_sending(told.sending),
        f"{basis % figure(told.sending.n)} {where}",
        more=(waiting,) if waiting else (),
        levels=differences.drafts_sent(told.differs, names),
    )


# ---- who may still answer


def _silence(found: Insights) -> Figure:
    curve = found.silence
    basis = _(
        "Chance of still hearing back within %(horizon)d days, by days of silence. Band: 80 %% sure."
        " Circles: how long asks have waited. Follow up from day %(follow_up)s, let go from day"
        " %(let_go)s. Rests on %(n)s asks, %(answered)s answered."
    ) % {
        "horizon": found.horizon,
        "follow_up": figure(curve.follow_up_day),
        "let_go": figure(curve.let_go_day),
        "n": figure(curve.n),
        "answered": figure(found.answered),
    }
    told = silence.Curve(
        curve.hear_back.tolist(),
        curve.low.tolist(),
        curve.high.tolist(),
        found.waiting.ages,
        curve.follow_up_day,
        curve.let_go_day,
    )
    say = words.of_silence(curve, found.answered)
    title = _("Chance of still hearing back, by days of silence")
    chart = silence.hear_back(told, title=title, description=say)
    days = [day for day in silence.MARKS if day <= found.horizon]
    rows = [
        (str(day), *(_percent(of[day]) for of in (told.chance, told.low, told.high)))
        for day in days
    ]
    heads = (_("Days of silence"), _("chance"), _("from"), _("to"))
    effect = words.of_follow_up(found.follow_up)
    return Figure(say, basis, chart, (heads, rows), (effect,) if effect else ())


def _waiting(found: Insights) -> tuple[tuple[str, str, str], ...]:
    """Title, address and words of those that may still answer, the likeliest first."""
    lines = []
    can_tell = words.can_tell_silence(found.silence, found.answered)
    for one in found.waiting.likeliest:
        told = [quiet_words(one.quiet)]
        if can_tell:
            told.append(words.of_hearing_back(one.chance or 0))
        lines.append((one.title, url("ask", one.ask_id), dotted(told)))
    return tuple(lines)


# ---- what says yes


def _odds(found: Insights, *, folded: bool) -> Figure:
    odds = found.odds["yes"]
    basis = ngettext(
        "The chance that an ask brings a yes within %(horizon)s days. Rests on %(n)s ask, those that"
        " wait counted as such: worth %(worth)s finished ones.",
        "The chance that an ask brings a yes within %(horizon)s days. Rests on %(n)s asks, those that"
        " wait counted as such: worth %(worth)s finished ones.",
        odds.n,
    ) % {"horizon": found.horizon, "n": figure(odds.n), "worth": figure(round(odds.worth))}
    if odds.n == 0:
        return Figure(_of(found, "yes"), _("It is counted from the first ask that has a day."))
    told = {target for target in found.odds if words.can_tell(found.odds[target])}
    if told:
        basis = f"{basis} {_('The range holds eight times in ten.')}"
    next_yes = words.of_next_yes(odds)
    more = [
        "any_win" in told
        and labelled(_("Any win, small ones too"), continued(_of(found, "any_win"))),
        "hear_back" in told and labelled(_("Any answer"), continued(_of(found, "hear_back"))),
        "yes" in told and words.of_one_in_ten(odds),
        next_yes and labelled(_("The next yes"), continued(next_yes)),
        words.of_asks_per_yes(odds),
        *(() if folded else map(ends.of_worth, found.ends.worth)),
    ]
    return Figure(_of(found, "yes"), basis, more=tuple(line for line in more if line))


def _of(found: Insights, target: Target) -> str:
    return words.of_odds(found.odds[target], found.late[target], found.horizon)


def _groups(whole: Insights, found: Sequence[GroupOdds], name: str, own: Wording) -> Figure | None:
    """One drawing of the chances by kind or channel; None where nothing can be told apart yet."""
    if len(found) <= 1 or not words.can_tell(whole.odds["yes"]):
        return None
    named = own.kind if name == "kinds" else own.channel
    rows = [
        chances.Row(named(one.group), one.mean, one.low, one.high, one.n)
        for one in found[:MOST_ROWS]
    ]
    title = _("Chance of a yes by kind") if name == "kinds" else _("Chance of a yes by channel")
    heads = (title, _("chance"), _("from"), _("to"), _("asks"))
    table = [
        (row.name, _percent(row.mean), _percent(row.low), _percent(row.high), str(row.n))
        for row in rows
    ]
    basis = _("Bar: 80 % sure. Number: asks. Where there are few asks it leans on the rest.")
    told = " ".join(
        labelled(named(one.group), continued(words.of_group(one, whole.odds["yes"])))
        for one in found[:MOST_ROWS]
    )
    chart = chances.chances(rows, name=name, title=title, description=f"{told} {basis}")
    return Figure(title, basis, chart, (heads, table))


def _percent(share: float) -> str:
    return _("%d %%") % round(100 * share)


MARKS = {"yes": "y", "no": "n", "no_answer": "g", "waiting": "w", "other": "d"}


def _flow(found: ends.Ends) -> Figure | None:
    if not found.sent:
        return None
    told = [flow.End(MARKS[way], ends.of_way(way, n), n) for way, n in found.ways.items()]
    sent = ngettext("%s ask sent", "%s asks sent", found.sent) % figure(found.sent)
    title = _("The way asks went")
    chart = flow.flow(sent, told, title=title, description=ends.of_ends(found))
    table = [(end.name, figure(end.n)) for end in told]
    basis = _("All asks that were sent, as they stand today; those without a day too.")
    return Figure(title, basis, chart, ((title, _("asks")), table))


def _patterns(found: Insights, names: differences.Names) -> Figure:
    looked, n = len(found.patterns), found.odds["yes"].n
    basis = ngettext(
        "%(looked)s things were looked at in %(n)s ask. A pattern as strong as “three times as"
        " likely” takes about 300 asks to show.",
        "%(looked)s things were looked at in %(n)s asks. A pattern as strong as “three times as"
        " likely” takes about 300 asks to show.",
        n,
    ) % {"looked": figure(looked), "n": figure(n)}
    levels = differences.yeses(found.patterns, names)
    return Figure(differences.of_patterns(found.patterns), basis, levels=levels)
