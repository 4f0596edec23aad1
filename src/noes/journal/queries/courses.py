"""How asks went, as days: what the statistics rest on. Days to come are not seen."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.moments import State
from noes.journal.facts import silent_kinds
from noes.journal.models.asks import HEARD_TYPES
from noes.journal.rows import fetched, identity, streamed
from noes.journal.valid import is_utc_offset

SENT, HEARD_ON, LOOSE, DATED = 11, 16, 17, 18  # columns of what is found
WIN = (
    "(m.type IN ('accepted', 'replied', 'praised', 'referred')"
    " OR (m.type = 'declined' AND m.tone = 'not_now'))"
)
HEARD = f"m.type IN {HEARD_TYPES}"


def _first(when: str) -> str:
    return f"MIN(CASE WHEN m.day <= %s AND {when} THEN m.day END)"


SENT_ON, YES_ON = _first("m.type = 'sent'"), _first("m.type = 'accepted'")
COURSES = (
    "SELECT a.id, CASE WHEN a.state = 'waiting' THEN a.title END, a.kind, a.channel, a.person_id,"
    " CASE WHEN a.state = 'waiting' THEN p.name END, p.dream, a.effort, a.state,"
    " a.contact_on, a.ended_on, told.* FROM journal_ask a"
    # Moments are summed up by themselves: their index has them in the order of their asks.
    f" JOIN (SELECT {SENT_ON} AS sent_on, MIN(CASE WHEN m.type = 'sent' THEN m.at END) AS sent_at,"
    " MIN(CASE WHEN m.type = 'sent' THEN m.utc_offset END) AS utc_offset,"
    f" {YES_ON} AS yes_on, {_first(WIN)} AS win_on, {_first(HEARD)} AS heard_on,"
    f" MAX(CASE WHEN m.day IS NULL AND {HEARD} THEN 1 ELSE 0 END) AS loose,"
    " MAX(CASE WHEN m.type = 'sent' AND m.day IS NOT NULL THEN 1 ELSE 0 END) AS dated,"
    " m.ask_id FROM journal_moment m"
    " WHERE m.owner_id = %s AND m.voided_at IS NULL AND m.ask_id IS NOT NULL GROUP BY m.ask_id"
    ") told ON told.ask_id = a.id"
    " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
    " WHERE a.owner_id = %s AND a.trashed_at IS NULL AND a.acts > 0"
    " AND COALESCE(a.kind, '') NOT IN ({silent}) ORDER BY a.entry"
)

SILENCES = (
    "SELECT a.sent_on, h.heard_on, CASE WHEN a.state = 'withdrawn' THEN a.ended_on END, COUNT(*)"
    " FROM journal_ask a"
    # Few moments are answers: they are summed up before they meet their asks.
    " LEFT JOIN (SELECT m.ask_id, MIN(CASE WHEN m.day <= %s THEN m.day END) AS heard_on,"
    " MAX(CASE WHEN m.day IS NULL THEN 1 ELSE 0 END) AS loose FROM journal_moment m"
    f" WHERE m.owner_id = %s AND m.voided_at IS NULL AND m.ask_id IS NOT NULL AND {HEARD}"
    " GROUP BY m.ask_id) h ON h.ask_id = a.id"
    " WHERE a.owner_id = %s AND a.trashed_at IS NULL AND a.acts > 0 AND a.sent_on <= %s"
    " AND COALESCE(a.kind, '') NOT IN ({silent})"
    " AND (h.loose IS NULL OR h.loose = 0 OR h.heard_on IS NOT NULL)"
    " GROUP BY 1, 2, 3"
)


@dataclass(frozen=True, slots=True)
class Course:
    """How one ask that awaits an answer went, from its sending to what came first of each.

    Args:
        id: The ask, as it is stored; `ask_id` as it is known.
        title: What was asked for, None unless it waits.
        kind: Slug, or None.
        channel: Slug, or None.
        person_id: Whom, or None; `dream` says whether they are a dream.
        person: Their name, None unless it waits.
        effort: Minutes, or None.
        waits: Whether it waits for an answer today.
        contact_on: The last real contact.
        sent_on: The day of sending.
        sent_at: The instant of it where it was logged live, with its UTC offset, else None.
        yes_on: The first yes; `win_on` the first win, small ones too; `heard_on` the first answer.
        followed_to: The last day on which an answer could be seen: today, or its taking back.
    """

    id: str
    title: str | None
    kind: str | None
    channel: str | None
    person_id: str | None
    person: str | None
    dream: bool
    effort: int | None
    waits: bool
    contact_on: date | None
    sent_on: date
    sent_at: datetime | None
    yes_on: date | None
    win_on: date | None
    heard_on: date | None
    followed_to: date

    @property
    def ask_id(self) -> UUID:
        return UUID(self.id)


@dataclass(frozen=True, slots=True)
class Courses:
    """Every ask that can tell of answers, and how many cannot for want of a day.

    Args:
        known: Those that can.
        undated: How many have no day themselves.
        loose: How many have one, and an answer without.
    """

    known: tuple[Course, ...]
    undated: int
    loose: int


def courses(owner: User, today: date) -> Courses:
    """How the owner's asks went up to a day: two queries.

    The rows of 100,000 asks take 70 MB: they are read some at a time, and a word that stands in
    many of them is kept once.
    """
    silent = silent_kinds(owner.id)
    values = [today.isoformat()] * 4 + [identity(owner.id)] * 2
    known: list[Course] = []
    undated, loose, shared = 0, 0, Shared()
    for row in streamed(COURSES.format(silent=", ".join(["%s"] * len(silent))), [*values, *silent]):
        undated += not row[DATED]
        loose += bool(row[DATED] and row[LOOSE] and row[HEARD_ON] is None)
        course = _course(row, today, shared)
        if course is not None:
            known.append(course)
    return Courses(tuple(known), undated, loose)


class Shared(dict[Any, Any]):
    """Each word once, however often it was read."""

    def __missing__(self, word: Any) -> Any:
        self[word] = word
        return word


def _course(row: tuple[Any, ...], today: date, shared: Shared) -> Course | None:
    """One course; None where its sending is to come, or it or its answer has no day."""
    (key, title, kind, channel, person_id, person, dream, effort, state, contact, ended) = row[:11]
    sent, at, offset, yes, win, heard, loose = row[SENT:DATED]
    if sent is None or (loose and heard is None):
        return None
    taken_back = state == State.WITHDRAWN and ended is not None
    return Course(
        str(key),
        title,
        shared[kind],
        shared[channel],
        shared[str(person_id)] if person_id else None,
        shared[person],
        bool(dream),
        effort,
        state == State.WAITING,
        _day(contact),
        _day_of(str(sent)),
        _local(at, offset),
        _day(yes),
        _day(win),
        _day(heard),
        min(today, _day(ended) or today) if taken_back else today,
    )


def _local(at: Any, offset: int | None) -> datetime | None:
    """The instant as the clock stood where it was logged."""
    if at is None or offset is None or not is_utc_offset(offset):
        return None
    instant = datetime.fromisoformat(str(at))
    aware = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
    return aware.astimezone(timezone(timedelta(minutes=offset)))


def _day(value: Any) -> date | None:
    return None if value is None else _day_of(str(value))


@lru_cache(maxsize=4096)
def _day_of(text: str) -> date:
    """Read once what stands in many rows."""
    return date.fromisoformat(text)


# ---- without a course for each


def silences(owner: User, today: date, silent: Sequence[str]) -> Counter[tuple[int, bool]]:
    """How many asks were silent for so many days, and whether an answer ended it: one query.

    What `courses` tells of each ask, summed up by the database, so that memory does not grow with
    the notebook.

    Args:
        owner: Whose asks.
        today: The owner's local day.
        silent: The kinds that await no answer.
    """
    day, key = today.isoformat(), identity(owner.id)
    found = fetched(
        SILENCES.format(silent=", ".join(["%s"] * len(silent))), [day, key, key, day, *silent]
    )
    counted: Counter[tuple[int, bool]] = Counter()
    for sent, heard, withdrawn, n in found:
        counted[_silence(_day(sent), _day(heard), _day(withdrawn), today)] += n
    return counted


def _silence(
    sent: date | None, heard: date | None, withdrawn: date | None, today: date
) -> tuple[int, bool]:
    assert sent is not None  # the query gives no other
    until = min(today, withdrawn or today)
    answered = heard is not None and heard <= until
    last = heard if answered and heard is not None else until
    return max((last - sent).days, 0), answered


def heard_among(owner: User, asks: Sequence[UUID], today: date) -> frozenset[UUID]:
    """Those of a page of asks that were answered once, in whatever way."""
    if not asks:
        return frozenset()
    found = fetched(
        "SELECT DISTINCT m.ask_id FROM journal_moment m WHERE m.owner_id = %s"
        f" AND m.ask_id IN ({', '.join(['%s'] * len(asks))}) AND m.voided_at IS NULL"
        f" AND (m.day IS NULL OR m.day <= %s) AND {HEARD}",
        [identity(owner.id), *map(identity, asks), today.isoformat()],
    )
    return frozenset(UUID(str(key)) for (key,) in found)
