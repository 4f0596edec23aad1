"""The review of a week: what was asked, what was won, which noes came in, what was learned, what next."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar
from uuid import UUID

from django.utils.translation import gettext as _

from noes.accounts.models import User
from noes.core.challenge import FOLLOW_UP
from noes.core.moments import State, Tone, Type
from noes.core.words import N_
from noes.journal.figures import dotted, quoted
from noes.journal.models import Notebook
from noes.journal.queries.reviews import (
    MOST,
    Counted,
    Happening,
    counted,
    first_day,
    happenings,
    stands_of,
)
from noes.journal.queries.wins import wins
from noes.web.charts.week import WeekDay
from noes.web.forms import Form
from noes.web.jinja import weekday
from noes.web.pages.review_ahead import Ahead, ahead, planned_around
from noes.web.pages.review_lead import Lead, lead, quiet_lead
from noes.web.pages.review_week import Week, week_asked_for
from noes.web.pages.wins import WinLine, win_line
from noes.web.pages.wording import NO_ANSWER, Wording, mark_of, wording

SHOWN = 50  # rows of a list; how it goes on is in the journal
ENDED: Mapping[str, str] = {
    Type.DECLINED: N_("no"),
    Type.LOST: N_("someone else"),
    Type.GHOSTED: NO_ANSWER,
}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told:
    """An act or a no of the week.

    Args:
        ask_id: The ask.
        title: What was asked for.
        when: The day of the week.
        mark: How the ask is marked; "" for a no that is folded out of sight.
        words: The same in words.
        about: What else is known, as one line.
        note: What they said, or "".
    """

    ask_id: UUID
    title: str
    when: str
    mark: str
    words: str
    about: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was written down of one ask: what was learned, the thoughts of the week, for next time."""

    ask_id: UUID
    title: str
    texts: tuple[str, ...]
    differently: str


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The lines of a part of the page, and how many there are in all."""

    lines: tuple[T, ...]
    n: int

    @property
    def has_more(self) -> bool:
        return self.n > len(self.lines)


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A week that is looked back on, in the order in which it is shown.

    Args:
        week: Which one, and those beside it.
        lead: What it opens with.
        days: The seven days.
        asks: The acts, in their order.
        wins: The wins, latest first.
        noes: The noes that came in.
        folded: Whether noes are folded out of sight.
        lessons: What was written down of the asks of the week.
        ahead: What comes next; None for a week long gone.
        undated: How many acts have no day, and so no week.
    """

    week: Week
    lead: Lead
    days: tuple[WeekDay, ...]
    asks: Part[Told]
    wins: Part[WinLine]
    noes: Part[Told]
    folded: bool
    lessons: Part[Lesson]
    ahead: Ahead | None
    undated: int


def review_page(owner: User, notebook: Notebook, form: Form, today: dt.date) -> ReviewPage:
    """Fill the page of the week that an address asks for: nine to fourteen queries, whatever happened.

    Args:
        owner: Whose week.
        notebook: The totals of their notebook.
        form: The address.
        today: The local day.
    """
    first = first_day(owner)
    week = week_asked_for(form, today, first_ask=first, first_weekday=owner.first_weekday)
    found, counts = happenings(owner, week.so_far), counted(owner, week.so_far)
    words, planned = wording(owner), planned_around(owner, week)
    circles = planned.circles(week, frozenset(counts.acts))
    return ReviewPage(
        week=week,
        lead=_lead(owner, week, counts, found)
        if counts.acts
        else quiet_lead(week, is_new=first is None, resting=all(day.resting for day in circles)),
        days=circles,
        asks=_asks(found, counts, words),
        wins=_wins(owner, week, today),
        noes=_noes(found, counts, words),
        folded=owner.fold_noes,
        lessons=_lessons(found),
        ahead=ahead(owner, notebook, week, planned),
        undated=notebook.undated,
    )


def _lead(owner: User, week: Week, counts: Counted, found: Sequence[Happening]) -> Lead:
    acts = [one for one in found if one.is_act]
    return lead(week, counts, acts, stands_of(owner, week.so_far), folded=owner.fold_noes)


# ---- what was asked


def _asks(found: Sequence[Happening], counts: Counted, words: Wording) -> Part[Told]:
    acts = [one for one in found if one.is_act]
    lines = tuple(_asked(one, words) for one in acts[:SHOWN])
    return Part(lines, sum(counts.acts.values()))


def _asked(one: Happening, words: Wording) -> Told:
    kind = FOLLOW_UP if one.type == Type.FOLLOWED_UP else one.kind
    scary = "" if one.dread is None else _("scary: %d") % one.dread
    mark, stands = words.stands(one.state, one.outcome)
    return Told(
        one.ask_id,
        one.title,
        weekday(one.day),
        mark,
        stands,
        dotted((words.kind(kind), one.person, scary)),
    )


# ---- what came in


def _wins(owner: User, week: Week, today: dt.date) -> Part[WinLine]:
    won = wins(owner, days=week.so_far, limit=SHOWN + 1)
    lines = [replace(win_line(win, today), when=weekday(win.day)) for win in won[:SHOWN] if win.day]
    return Part(tuple(lines), len(won))


def _noes(found: Sequence[Happening], counts: Counted, words: Wording) -> Part[Told]:
    """One line for each ask that is a no since this week, told by the last thing of that day."""
    noes = {one.ask_id: one for one in found if one.is_standing_no}
    lines = tuple(_refused(one, words) for one in list(noes.values())[:SHOWN])
    return Part(lines, counts.noes)


def _refused(one: Happening, words: Wording) -> Told:
    said = _("not now") if one.tone == Tone.NOT_NOW else _(ENDED[one.type])
    about = dotted((words.kind(one.kind), one.person))
    mark = mark_of(State.NO, one.type)
    note = quoted(one.note) if one.note else ""
    return Told(one.ask_id, one.title, weekday(one.day), mark, said, about, note)


# ---- what was learned


def _lessons(found: Sequence[Happening]) -> Part[Lesson]:
    asks: defaultdict[UUID, list[Happening]] = defaultdict(list)
    for one in found:
        asks[one.ask_id].append(one)
    lessons = [lesson for ask in asks.values() if (lesson := _lesson(ask))]
    further = len(found) == MOST  # what was not read may have some too
    return Part(tuple(lessons[:SHOWN]), len(lessons) + further)


def _lesson(ask: Sequence[Happening]) -> Lesson | None:
    """What was written of one ask; only its thoughts where nothing else happened to it."""
    one, has_happened = ask[0], any(one.type != Type.NOTED for one in ask)
    thoughts = [one.note for one in ask if one.type == Type.NOTED]
    learned, differently = (one.learned, one.differently) if has_happened else ("", "")
    texts = tuple(text for text in (learned, *thoughts) if text)
    return Lesson(one.ask_id, one.title, texts, differently) if texts or differently else None
