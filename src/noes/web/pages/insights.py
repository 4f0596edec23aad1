"""Insights: what the record says, effort first and results last."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from noes.accounts.models import User
from noes.insight.odds import GroupOdds
from noes.journal.figures import figure
from noes.journal.insights import Insights, differences, insights_of, words
from noes.journal.insights.feelings import Feeling
from noes.journal.insights.waiting import Waiting
from noes.journal.models import Notebook
from noes.journal.queries.showing_up import amounts, standings
from noes.web.charts import chances, feelings, flow, silence
from noes.web.jinja import month as month_words
from noes.web.jinja import url
from noes.web.pages.showing_up import ShowingUp, showing_up
from noes.web.pages.wording import Wording, quiet_words, wording

MOST_ROWS = 8
SHOWN_WAITING = 6

Table = tuple[Sequence[str], Sequence[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing the record says.

    Args:
        say: It in a sentence.
        basis: What it counts, on how many asks it rests.
        chart: Its drawing, or "".
        table: The same figures: heads and rows; None without a drawing.
        more: Further sentences.
    """

    say: str
    basis: str
    chart: Markup = Markup()  # noqa: RUF009 - it is never changed
    table: Table | None = None
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InsightsPage:
    """Everything Insights shows, in the order in which it is shown."""

    as_of: dt.date
    undated: int
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
    finishes: tuple[tuple[str, str], ...]
    patterns: Figure


def insights_page(owner: User, notebook: Notebook, today: dt.date) -> InsightsPage:
    """Fill the page. What takes long is computed once for a revision and day."""
    found = insights_of(owner, notebook.revision, today)
    own = wording(owner)
    names = {"kind": own.kinds, "channel": own.channels}
    return InsightsPage(
        today,
        found.undated,
        showing_up(owner, found.showing, today),
        _confidence(found),
        _bounce(found),
        _sending(found, names),
        _silence(found),
        _waiting(found.waiting),
        _odds(owner, found, today),
        _groups(found.by_kind, "kinds", own),
        _groups(found.by_channel, "channels", own),
        _flow(owner, today),
        tuple((one.name, words.of_finish(one)) for one in found.finishes),
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
        say or more, basis, chart, _ratings(told.dread, told.sting), (more,) if say else ()
    )


def _series(feeling: Feeling) -> feelings.Series:
    rated = feeling.rated
    return feelings.Series(
        [one.day for one in rated],
        [one.rating for one in rated],
        feeling.level.mean.tolist(),
    )


def _ratings(dread: Feeling, sting: Feeling) -> Table:
    """The months, with the mean of each: hundreds of single ratings tell nobody anything."""
    months = sorted({one.day.replace(day=1) for one in (*dread.rated, *sting.rated)}, reverse=True)
    rows = [(month_words(month), *_means(dread, month), *_means(sting, month)) for month in months]
    return (_("Month"), _("scary, mean"), _("asks"), _("sting, mean"), _("ends")), rows


def _means(feeling: Feeling, month: dt.date) -> tuple[str, str]:
    own = [one.rating for one in feeling.rated if one.day.replace(day=1) == month]
    return (figure(round(sum(own) / len(own), 1)) if own else "–", str(len(own)))


def _bounce(found: Insights) -> Figure:
    wait = found.hesitation.bounce
    basis = ngettext(
        "Days from a no of theirs to your next ask, on %s no. Silence is no blow.",
        "Days from a no of theirs to your next ask, on %s days with a no. Silence is no blow.",
        wait.n,
    )
    return Figure(words.of_bounce(wait), basis % figure(wait.n))


def _sending(found: Insights, names: differences.Names) -> Figure:
    told = found.hesitation
    basis = ngettext(
        "Days from draft to sent, unsent drafts counted, on %s draft.",
        "Days from draft to sent, unsent drafts counted, on %s drafts.",
        told.sending.n,
    )
    waiting = ngettext("%s draft is waiting.", "%s drafts are waiting.", told.waiting)
    more = (waiting % figure(told.waiting),) if told.waiting else ()
    where = differences.of_sending(told.differs)
    return Figure(
        words.of_sending(told.sending),
        f"{basis % figure(told.sending.n)} {where}",
        more=(*more, *differences.drafts_sent(told.differs, names)),
    )


# ---- who may still answer


def _silence(found: Insights) -> Figure:
    curve = found.silence
    answered = found.odds["hear_back"].successes
    basis = _(
        "Chance of still hearing back within %(horizon)d days, by days of silence. Band: 80 %% sure."
        " Circles: the asks that wait. Rests on %(n)s asks, %(answered)s answered."
    ) % {"horizon": found.horizon, "n": figure(curve.n), "answered": figure(answered)}
    told = silence.Curve(
        curve.hear_back.tolist(),
        curve.low.tolist(),
        curve.high.tolist(),
        sorted({_age(one, found.as_of) for one in found.waiting if one.chance is not None}),
        curve.follow_up_day,
        curve.let_go_day,
    )
    say = words.of_silence(curve)
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


def _age(one: Waiting, today: dt.date) -> int:
    return max((today - one.sent_on).days, 0)


def _waiting(found: Sequence[Waiting]) -> tuple[tuple[str, str, str], ...]:
    """Title, address and words of those that may still answer, the likeliest first."""
    told = [one for one in found if one.chance is not None]
    lines = []
    for one in sorted(told, key=lambda each: (-(each.chance or 0), each.quiet))[:SHOWN_WAITING]:
        said = f"{quiet_words(one.quiet)} · {words.of_hearing_back(one.chance or 0)}"
        lines.append((one.title, url("ask", one.ask_id), said))
    return tuple(lines)


# ---- what says yes


def _odds(owner: User, found: Insights, today: dt.date) -> Figure:
    odds = found.odds["yes"]
    basis = ngettext(
        "The chance that an ask brings a yes within %(horizon)s days. Rests on %(n)s ask, those that"
        " wait counted as such: worth %(worth)s finished ones.",
        "The chance that an ask brings a yes within %(horizon)s days. Rests on %(n)s asks, those that"
        " wait counted as such: worth %(worth)s finished ones.",
        odds.n,
    ) % {"horizon": found.horizon, "n": figure(odds.n), "worth": figure(round(odds.worth))}
    if odds.n == 0:
        return Figure(words.of_odds(odds), _("It is counted from the first ask you send."))
    more = [
        _("Any win, small ones too: %s") % words.of_odds(found.odds["any_win"]),
        _("Any answer: %s") % words.of_odds(found.odds["hear_back"]),
        words.of_one_in_ten(odds),
        words.of_next_yes(odds) and _("The next yes: %s") % words.of_next_yes(odds),
        *_worth(owner, found, today),
    ]
    return Figure(words.of_odds(odds), basis, more=tuple(line for line in more if line))


def _worth(owner: User, found: Insights, today: dt.date) -> list[str]:
    """Asks for each yes so far, and what each no stands beside, where amounts are kept."""
    odds, said = found.odds["yes"], []
    if odds.successes:
        said.append(_("So far %s asks for each yes.") % figure(round(odds.n / odds.successes, 1)))
    noes = sum(n for (state, _outcome), n in standings(owner, today).items() if state == "no")
    for currency, amount in amounts(owner, today).items():
        if noes:
            each = f"{figure(round(float(amount) / noes))} {currency}".strip()
            whole = f"{figure(round(float(amount)))} {currency}".strip()
            words_of = {"each": each, "whole": whole, "noes": figure(noes)}
            said.append(_("%(each)s for each no: %(whole)s beside %(noes)s noes.") % words_of)
    return said


def _groups(found: Sequence[GroupOdds], name: str, own: Wording) -> Figure | None:
    """One drawing of the chances by kind or channel; None where fewer than two were named."""
    if len(found) <= 1:
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
    chart = chances.chances(rows, name=name, title=title, description=basis)
    return Figure(title, basis, chart, (heads, table))


def _percent(share: float) -> str:
    return _("%d %%") % round(100 * share)


ENDS: Sequence[tuple[str, tuple[tuple[str, str | None], ...], str]] = (
    ("y", (("yes", "accepted"),), "yes"),
    ("n", (("no", "declined"), ("no", "lost")), "no"),
    ("g", (("no", "ghosted"),), "ghosted"),
    ("w", (("waiting", None),), "waiting"),
    ("d", (("done", None), ("withdrawn", "withdrew")), "other"),
)


def _flow(owner: User, today: dt.date) -> Figure | None:
    stand = standings(owner, today)
    total = sum(stand.values())
    if not total:
        return None
    ends = [
        flow.End(mark, _end(name, n), n)
        for mark, states, name in ENDS
        if (n := sum(stand.get(state, 0) for state in states))
    ]
    sent = ngettext("%s ask sent", "%s asks sent", total) % figure(total)
    title = _("The way asks went")
    told = ", ".join(f"{figure(end.n)} {end.name}" for end in ends)
    chart = flow.flow(sent, ends, title=title, description=f"{sent}: {told}.")
    table = [(end.name, figure(end.n)) for end in ends]
    return Figure(
        title,
        _("All asks that were sent, as they stand today."),
        chart,
        ((title, _("asks")), table),
    )


def _end(name: str, n: int) -> str:
    ends: dict[str, Any] = {
        "yes": ngettext("yes", "yeses", n),
        "no": ngettext("no", "noes", n),
        "ghosted": _("no answer"),
        "waiting": _("waiting"),
        "other": _("done or taken back"),
    }
    return str(ends[name])


def _patterns(found: Insights, names: differences.Names) -> Figure:
    looked, n = len(found.patterns), found.odds["yes"].n
    basis = _(
        "%(looked)s things were looked at in %(n)s asks. A pattern as strong as “three times as"
        " likely” takes about 300 asks to show."
    ) % {"looked": figure(looked), "n": figure(n)}
    more = differences.yeses(found.patterns, names)
    return Figure(differences.of_patterns(found.patterns), basis, more=more)
