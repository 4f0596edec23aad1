"""The fold of asks that come from a table, told once for each shape instead of once for each row.

A row of a table is a draft, or an act with at most one answer and kind words; what the fold makes
of it depends on that shape and on which day comes first, not on the days themselves. So the real
fold is asked once, with stand-in days, and its answer serves every row of the shape.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from noes.core.challenge import counted
from noes.core.moments import Moment, Tone, Type, fold
from noes.journal.facts import folded_columns

_SENT = date(2001, 1, 2)
_LATER = _SENT + timedelta(days=1)
_EARLIER = _SENT - timedelta(days=1)
_DAYS: dict[object, int] = {_SENT: 0, _LATER: 1, _EARLIER: 1}
NO_DAY = 2  # index of None in (first day, second day, None)

TYPES = {
    "ghosted": Type.GHOSTED,
    "declined": Type.DECLINED,
    "lost": Type.LOST,
    "replied": Type.REPLIED,
    "accepted": Type.ACCEPTED,
    "withdrawn": Type.WITHDREW,
}


@dataclass(frozen=True, slots=True)
class Form:
    """What of a row its shape depends on."""

    outcome: str
    not_now: bool
    praised: bool
    awaits_answer: bool
    dated: bool
    answer_dated: bool
    answer_first: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """What the fold makes of a form.

    Args:
        types: The moments, in order of entry; the first is the act or the draft.
        state: As stored.
        outcome: As stored.
        days: For each day column, 0 for the first moment's day, 1 for the answer's, 2 for none.
        acts: How many.
        counts: Measure and day index of each thing it counts for.
    """

    types: tuple[Type, ...]
    state: str
    outcome: str | None
    days: tuple[int, ...]
    acts: int
    counts: tuple[tuple[str, int], ...]


DAY_COLUMNS = ("sent_on", "drafted_on", "last_act_on", "contact_on", "replied_on", "ended_on")


@cache
def shape_of(form: Form) -> Shape:
    types = _types(form)
    moments = _moments(form, types)
    story = fold(moments, awaits_answer=form.awaits_answer)
    columns = folded_columns(story)
    counts = counted(story, kind=None, channel=None, dream=False)
    return Shape(
        types,
        columns["state"],
        columns["outcome"],
        tuple(_DAYS.get(columns[name], NO_DAY) for name in DAY_COLUMNS),
        columns["acts"],
        tuple((str(count.measure), _DAYS.get(count.day, NO_DAY)) for count in counts),
    )


def _types(form: Form) -> tuple[Type, ...]:
    first = Type.DRAFTED if form.outcome == "draft" else Type.SENT
    answer = TYPES.get(form.outcome)
    if answer is Type.GHOSTED and not form.awaits_answer:
        answer = None  # where no answer is awaited, none is lacking
    praise = (Type.PRAISED,) if form.praised else ()
    return (first, *((answer,) if answer else ()), *praise)


def _moments(form: Form, types: Sequence[Type]) -> list[Moment]:
    answered = (_EARLIER if form.answer_first else _LATER) if form.answer_dated else None
    tone = Tone.NOT_NOW if form.not_now else None
    return [
        Moment(kind, rank, (_SENT if form.dated else None) if rank == 0 else answered, tone=tone)
        for rank, kind in enumerate(types)
    ]
