"""Where the notebook stands, as Today opens: the headline, the tally and one sentence."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.challenge import Measure, Progress, progress_at
from noes.core.strokes import shown
from noes.journal.dates import day_long
from noes.journal.figures import capital, dotted, figure, isolated, labelled, times
from noes.journal.queries.today import Standing
from noes.journal.rows import Row
from noes.web.jinja import alike

MORE: Mapping[str, Callable[[int], str]] = {
    Measure.ASKS: lambda n: ngettext(
        "%(more)s more ask to %(mark)s.", "%(more)s more asks to %(mark)s.", n
    ),
    Measure.NOES: lambda n: ngettext(
        "%(more)s more no to %(mark)s.", "%(more)s more noes to %(mark)s.", n
    ),
    Measure.DAYS: lambda n: ngettext(
        "%(more)s more day of asking to %(mark)s.", "%(more)s more days of asking to %(mark)s.", n
    ),
    Measure.CONVERSATIONS: lambda n: ngettext(
        "%(more)s more conversation to %(mark)s.", "%(more)s more conversations to %(mark)s.", n
    ),
    Measure.YESES: lambda n: ngettext(
        "%(more)s more yes to %(mark)s.", "%(more)s more yeses to %(mark)s.", n
    ),
    Measure.OPEN: lambda n: ngettext(
        "%(more)s more waiting to %(mark)s.", "%(more)s more waiting to %(mark)s.", n
    ),
}
ONES_OWN = frozenset({Measure.ASKS, Measure.DAYS, Measure.OPEN})


@dataclass(frozen=True, slots=True)
class Lead:
    """What Today opens with.

    Args:
        above: The day, and what it is called where it is planned or a rest.
        headline: How often one has asked.
        asked: How many asks were sent: the strokes of the tally.
        marks: The states of the last of them, oldest first, as many as are drawn.
        label: The tally in words.
        noes: How many noes, in words; "" for none.
        folded: Whether the noes are folded out of sight.
        others: The rest of it: "4 yeses, 11 waiting".
        further: How the plan was kept and what comes near, in sentences.
    """

    above: str
    headline: str
    asked: int
    marks: tuple[str, ...]
    label: str
    noes: str
    folded: bool
    others: str
    further: str


def lead(
    owner: User,
    now: Standing,
    marks: Sequence[tuple[str, str | None]],
    today: dt.date,
    *,
    called: str,
    further: Sequence[str],
) -> Lead:
    """Put where the notebook stands into words.

    Args:
        owner: Whose notebook.
        now: Its totals.
        marks: State and outcome of the last asks, oldest first.
        today: The local day.
        called: What today is called, or "".
        further: Sentences to follow the totals; empty ones are left out.
    """
    folded = owner.fold_noes
    noes = ngettext("%(n)s no", "%(n)s noes", now.noes) % {"n": figure(now.noes)}
    others = _others(now)
    told = others if folded or not now.noes else ", ".join([noes, *([others] if others else [])])
    asked = ngettext("%(n)s ask", "%(n)s asks", now.asked) % {"n": figure(now.asked)}
    noes_undated = "" if folded else _undated_noes(now)
    return Lead(
        dotted((capital(day_long(today)), called)),
        headline(now.acts),
        now.asked,
        shown((state for state, _why in marks), folded=folded),
        labelled(asked, told) if told else asked,
        noes if now.noes else "",
        folded,
        others,
        " ".join([sentence for sentence in (*further, _undated(now), noes_undated) if sentence]),
    )


def headline(acts: int) -> str:
    return _("You’ve asked %s.") % times(acts)


def _others(now: Standing) -> str:
    counts = (
        (now.yeses, ngettext("%(n)s yes", "%(n)s yeses", now.yeses)),
        (now.waiting, ngettext("%(n)s waiting", "%(n)s waiting", now.waiting)),
        (now.follow_ups, ngettext("%(n)s follow-up", "%(n)s follow-ups", now.follow_ups)),
    )
    return ", ".join([words % {"n": figure(n)} for n, words in counts if n])


def _undated(now: Standing) -> str:
    words = ngettext("%(n)s of the asks has no day.", "%(n)s of the asks have no day.", now.undated)
    return words % {"n": figure(now.undated)} if now.undated else ""


def _undated_noes(now: Standing) -> str:
    n = now.undated_noes
    words = ngettext("%(n)s of the noes has no day.", "%(n)s of the noes have no day.", n)
    return words % {"n": figure(n)} if n else ""


def next_mark_words(
    now: Standing, challenge: Row | None, done: int, *, undated: int = 0, folded: bool
) -> str:
    """Say what comes near, as in "eleven more noes to twenty-five".

    Args:
        now: The totals of the notebook.
        challenge: The challenge that was taken up first and is on, or None.
        done: What it counts today.
        undated: What would fall into it, and has no day.
        folded: Whether noes are folded out of sight; then nothing is said of coming ones.
    """
    if challenge is None or (folded and challenge["measure"] == Measure.NOES):
        return capital(_more(Measure.ASKS, progress_at(now.acts, None)))
    whole = _total(now, challenge["measure"])
    if challenge["target"] is None and whole is not None:
        # It has no end of its own, so what comes near is what the headline counts towards.
        done = whole
    found = progress_at(done, challenge["target"])
    named = {"name": isolated(challenge["name"]), "done": figure(done)}
    if found.reached:
        return _("%(name)s: reached, with %(done)s.") % named
    is_total = whole in (None, done)
    if not done:
        first = _first(challenge["measure"], undated)
        return capital(first) if is_total else _("%(name)s: %(first)s") % {**named, "first": first}
    more = capital(_more(challenge["measure"], found))
    return more if is_total else _("%(name)s: %(done)s so far. %(more)s") % {**named, "more": more}


def _first(measure: str, undated: int) -> str:
    """What is said before anything counts: what one does oneself, and what others do."""
    if undated:
        return _("the first with a day is still to come.")
    if measure in ONES_OWN:
        return _("the first is yours to make.")
    return _("the first is still to come.")


def _more(measure: str, found: Progress) -> str:
    more = found.next_mark - found.done
    words = alike(more, found.next_mark)
    return MORE[measure](more) % dict(zip(("more", "mark"), words, strict=True))


def _total(now: Standing, measure: str) -> int | None:
    """The notebook's own total of a measure, of those that are kept."""
    totals: Mapping[str, int] = {
        Measure.ASKS: now.acts,
        Measure.NOES: now.noes,
        Measure.CONVERSATIONS: now.conversations,
        Measure.YESES: now.yeses,
        Measure.OPEN: now.waiting,
    }
    return totals.get(measure)
