"""One ask as it stands in a list, in the words that pages show."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from noes.core.moments import State
from noes.journal.dates import day_plain
from noes.journal.figures import dotted
from noes.journal.queries.asks import Listed
from noes.web.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class Line:
    """One ask of a list.

    Args:
        id: Its id.
        title: What was asked for.
        mark: The mark of its state, and `words` the same as words; "" for a no that is folded.
        when: The day it is listed by, in words; "day not known" where nobody knows it.
        about: Whom it was asked of, its kind and channel.
        tags: Its tags.
        is_draft: Whether it leads to "About to ask".
        may_answer: Whether an answer to it is still awaited.
    """

    id: UUID
    title: str
    mark: str
    words: str
    when: str
    about: str
    tags: tuple[str, ...]
    is_draft: bool
    may_answer: bool


def line_of(ask: Listed, words: Wording, today: dt.date, *, with_person: bool = True) -> Line:
    """Put one ask into the words of its notebook. Its day names the year where it is not today's."""
    row = ask.row
    state, outcome, day = row["state"], row["outcome"], day_of(ask)
    mark, stands = words.stands(state, outcome)
    whom = ask.person if with_person else None
    about = (whom, words.kind(row["kind"]), words.channel(row["channel"]))
    return Line(
        row["id"],
        row["title"],
        mark,
        stands,
        _("day not known") if day is None else day_plain(day, today),
        dotted(about),
        ask.tags,
        state == State.DRAFT,
        state == State.WAITING,
    )


def day_of(ask: Listed) -> dt.date | None:
    """The day an ask is listed by: that of its last act or answer, else of its draft."""
    day: dt.date | None = ask.row["contact_on"] or ask.row["drafted_on"]
    return day
