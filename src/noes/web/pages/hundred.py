"""What a challenge counts, place by place: one hundred large, the others as links, all as a picture."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import DAY
from noes.core.strokes import strokes_of
from noes.core.words import N_
from noes.journal.dates import day_long, day_plain
from noes.journal.figures import capital, figure, labelled, ranged
from noes.journal.queries.places import HUNDRED, Hundred, Place, hundreds, marks, places
from noes.journal.queries.plans import Plan
from noes.journal.rows import Row
from noes.web.charts.thousand import Bundle, Cell
from noes.web.jinja import url
from noes.web.pages.challenge_words import counted, title, undated
from noes.web.pages.spans import span_words

FEWEST = 5  # places, so that a first mark of one is no lone square
BUNDLES = 10
THOUSAND = BUNDLES * HUNDRED
KEYS = {
    Measure.NOES: (
        ("n", N_("a no")),
        ("g", N_("no answer, counted as a no")),
        ("y", N_("a yes on the way")),
    ),
    Measure.ASKS: (("d", N_("an ask, whatever came of it")),),
    Measure.DAYS: (("d", N_("a day with an ask, or with several")),),
    Measure.CONVERSATIONS: (("d", N_("an ask that got a real answer")),),
    Measure.YESES: (("y", N_("a yes")),),
    Measure.OPEN: (),
}


@dataclass(frozen=True, slots=True)
class Whole:
    """All places as one picture."""

    marks: Sequence[str]
    size: int
    label: str


@dataclass(frozen=True, slots=True)
class HundredFigure:
    """One hundred of a challenge.

    Args:
        heading: What it is called.
        label: The same with its figures, for those who cannot see it.
        cells: The places taken; empty for what is shown as a tally.
        start: The number of the first place.
        size: How many places there are.
        key: What the marks mean: classes and words.
        bundles: The hundreds as links; none where there is one only.
        whole: All of it as one picture; None where there is one hundred only.
        waiting: For what counts what waits, the strokes of its tally; else None.
    """

    heading: str
    label: str
    cells: tuple[Cell, ...]
    start: int
    size: int
    key: tuple[tuple[str, str], ...]
    bundles: tuple[Bundle, ...]
    whole: Whole | None
    waiting: int | None = None

    @property
    def strokes(self) -> Sequence[str]:
        return ["waiting"] * strokes_of(self.waiting or 0)


@dataclass(frozen=True, slots=True)
class HundredLine:
    """One hundred in the list beside the picture."""

    href: str
    numbers: str
    days: str
    yeses: str


@dataclass(frozen=True, slots=True)
class ThousandPage:
    """All of a challenge as one picture, with a list beside it."""

    id: UUID
    name: str
    title: str
    whole: Whole
    key: tuple[tuple[str, str], ...]
    lines: tuple[HundredLine, ...]
    undated: str
    is_folded: bool


def hundred_figure(owner: User, plan: Plan, today: dt.date, number: int | None) -> HundredFigure:
    """One hundred of a challenge, the current one unless another is asked for.

    Args:
        owner: Whose challenge.
        plan: The challenge as it stands.
        today: The owner's local day.
        number: Which hundred, from 1.
    """
    row, done, size = plan.row, plan.progress.done, places_of(plan)
    if row["measure"] == Measure.OPEN:
        return _waiting(done)
    last = -(-size // HUNDRED)
    current = min(done, size - 1) // HUNDRED + 1
    shown = min(number or current, last)
    start = (shown - 1) * HUNDRED + 1
    found = places(owner, row, today, start, start + HUNDRED)
    return HundredFigure(
        heading=_heading(plan, shown, current, size),
        label=_label(row, found),
        cells=tuple(_cell(place, today) for place in found),
        start=start,
        size=min(HUNDRED, size - start + 1),
        key=_key(row["measure"]),
        bundles=tuple(_bundles(row, done, shown, last)) if last > 1 else (),
        whole=_whole(owner, plan, today) if last > 1 else None,
    )


def places_of(plan: Plan) -> int:
    """How many places a challenge shows: up to its target; without one, up to the next mark."""
    progress = plan.progress
    if progress.target is None:
        return max(FEWEST, progress.next_mark)
    return max(progress.done, progress.target)


def thousand_page(owner: User, plan: Plan, today: dt.date) -> ThousandPage:
    """All of a challenge as one picture, with its hundreds as a list."""
    row = plan.row
    folded, done = owner.fold_noes and row["measure"] == Measure.NOES, plan.progress.done
    so_far = counted(row["measure"], done) if done else title(plan, today)  # no page opens with a 0
    return ThousandPage(
        row["id"],
        row["name"],
        row["name"] if folded else so_far,
        _whole(owner, plan, today),
        _key(row["measure"])[:2],  # yeses on the way take no place in it
        tuple(_line(row, one, today) for one in hundreds(owner, row, today)),
        undated(plan, folded=folded),
        folded,
    )


def _waiting(n: int) -> HundredFigure:
    label = counted(Measure.OPEN, n)
    return HundredFigure(_("In the air"), label, (), 1, 0, (), (), None, waiting=n)


def _heading(plan: Plan, shown: int, current: int, size: int) -> str:
    if size <= HUNDRED:
        if plan.progress.reached:
            return _("All of them")
        return _("On the way to %(mark)s") % {"mark": figure(size)}
    if shown == current:
        return _("This hundred")
    first = (shown - 1) * HUNDRED + 1
    return ranged(first, first + HUNDRED - 1)


def _label(row: Row, found: Sequence[Place]) -> str:
    n = sum(place.counts for place in found)
    label = counted(row["measure"], n)
    if len(found) == n:
        return label
    words = ngettext(
        "%(counted)s, with %(n)s yes on the way",
        "%(counted)s, with %(n)s yeses on the way",
        len(found) - n,
    )
    return words % {"counted": label, "n": figure(len(found) - n)}


def _cell(place: Place, today: dt.date) -> Cell:
    if place.ask_id is None:
        asks = counted(Measure.ASKS, place.n)
        name = labelled(capital(day_long(place.day, today)), asks)
        href = f"{url('journal')}?since={place.day}&before={place.day + DAY}"
        return Cell(place.mark, href, name, is_fresh=place.day == today)
    parts = (place.title, place.person, day_plain(place.day, today))
    name = ", ".join(part for part in parts if part)
    return Cell(place.mark, url("ask", place.ask_id), name, place.counts, place.day == today)


def _bundles(row: Row, done: int, shown: int, last: int) -> Sequence[Bundle]:
    """The hundreds of the thousand that is in view, and the way to the next thousand."""
    first = (shown - 1) // BUNDLES * BUNDLES
    return [
        Bundle(
            index * HUNDRED + 1,
            _address(row, index + 1),
            max(0, min(HUNDRED, done - index * HUNDRED)),
        )
        for index in range(max(0, first - 1), min(last, first + BUNDLES + 1))
    ]


def _address(row: Row, number: int) -> str:
    return f"{reverse('challenge_one', args=[row['id']])}?hundred={number}"


def _whole(owner: User, plan: Plan, today: dt.date) -> Whole:
    """The picture grows by thousands, however far the target lies."""
    done = plan.progress.done
    most = min(places_of(plan), max(THOUSAND, -(-(done + 1) // THOUSAND) * THOUSAND))
    size = -(-max(done, most) // HUNDRED) * HUNDRED
    label = counted(plan.row["measure"], done)
    return Whole(marks(owner, plan.row, today, done), size, label)


def _key(measure: str) -> tuple[tuple[str, str], ...]:
    return tuple((css, _(words)) for css, words in KEYS[Measure(measure)])


def _line(row: Row, one: Hundred, today: dt.date) -> HundredLine:
    yeses = ngettext("%(n)s yes on the way", "%(n)s yeses on the way", one.yeses)
    return HundredLine(
        _address(row, one.start // HUNDRED + 1),
        ranged(one.start, one.start + one.done - 1),
        span_words(one.first, one.last + DAY, today),
        yeses % {"n": figure(one.yeses)} if one.yeses else "",
    )
