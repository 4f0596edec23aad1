"""What Today opens with: a handful of small reads, none of which grows with the notebook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.core.days import Range
from noes.journal.facts import UNDATED
from noes.journal.models import Challenge, DayOff, Notebook, Rest
from noes.journal.plan_rules import showable
from noes.journal.rows import Row, fetched, identity, select
from noes.journal.settle import COUNTS, KEPT_TOTALS, TOTALS, counted_by, falls_into

STROKES = 100
ALL_STROKES = 200
WINS = 3
DRAFTS = 3
LATELY = 30  # asks


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the notebook stands. Days to come are shown elsewhere and not counted here."""

    revision: int = 0
    asked: int = 0  # asks that were sent
    acts: int = 0
    noes: int = 0
    yeses: int = 0
    waiting: int = 0
    conversations: int = 0
    drafts: int = 0
    undated: int = 0
    undated_noes: int = 0

    @property
    def follow_ups(self) -> int:
        return self.acts - self.asked


@dataclass(frozen=True, slots=True)
class Win:
    ask_id: UUID | None
    type: str
    tone: str | None
    day: date | None
    note: str
    title: str
    person: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    id: UUID
    title: str
    kind: str | None
    person: str | None
    drafted_on: date | None


def standing(owner: User, today: date) -> Standing:
    found = Notebook.objects.filter(owner_id=owner.id).first()
    return standing_of(found or Notebook(), days_to_come(owner, today))


def standing_of(
    notebook: Notebook, coming: list[tuple[Any, ...]], undated: Sequence[tuple[Any, ...]] = ()
) -> Standing:
    """Where a notebook stands that is at hand, without what falls on days to come."""
    now = {name: getattr(notebook, name) for name in ("revision", *TOTALS)}
    for key in coming:
        measure, n = key[0], key[5]
        now[KEPT_TOTALS.get(measure, measure)] -= n
    return Standing(**now, undated_noes=sum(key[5] for key in undated if key[0] == Measure.NOES))


def days_to_come(owner: User, today: date) -> list[tuple[Any, ...]]:
    """The day counts after today, as a rule none; and what they make of who waits today.

    They come as (measure, day, kind, channel, dream, n), asks that are sent to begin with under
    the measure `asked`.
    """
    return apart(owner, today)[0]


def apart(owner: User, today: date) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """The day counts that no day up to today holds: those of days to come, and those without one."""
    of_mine = (
        f"SELECT measure, day, kind, channel, dream, n FROM {COUNTS}"
        " WHERE owner_id = %s AND measure IN ('asks', 'noes', 'yeses', 'conversations')"
    )
    # In two halves, as the index knows the days: with OR it would be read from end to end.
    found = fetched(
        f"{of_mine} AND day > %s UNION ALL {of_mine} AND day = %s",
        [identity(owner.id), today.isoformat(), identity(owner.id), UNDATED.isoformat()],
    )
    undated = [key for key in found if key[1] == UNDATED]
    coming = [key for key in found if key[1] != UNDATED]
    return with_asks_to_come(owner, today, coming), undated


def undated_of(challenge: Row, counts: Iterable[tuple[Any, ...]]) -> int:
    """How much a challenge leaves out for want of a day; where it counts days, acts."""
    measure = challenge["measure"]
    if measure == Measure.OPEN:
        return 0
    source = str(Measure.ASKS) if measure == Measure.DAYS else measure
    whenever = {**challenge, "measure": source, "start": UNDATED, "end": None}
    return sum(
        int(key[5])
        for key in counts
        if key[1] == UNDATED and falls_into(whenever, (*key[:4], bool(key[4])))
    )


def with_asks_to_come(
    owner: User, today: date, coming: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Add to the counts of days to come the asks that are sent then, and who waits from then on.

    Those wait only once their day comes; those whose end is still to come wait today.
    """
    if not coming:
        return coming
    sent = fetched(
        "SELECT COALESCE(a.kind, ''), COALESCE(a.channel, ''), COALESCE(p.dream, FALSE), COUNT(*),"
        " SUM(CASE WHEN a.state IN ('waiting', 'no', 'yes') THEN 1 ELSE 0 END)"
        " FROM journal_ask a"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        " WHERE a.owner_id = %s AND a.trashed_at IS NULL AND a.acts > 0 AND a.sent_on > %s"
        " GROUP BY 1, 2, 3",
        [identity(owner.id), today.isoformat()],
    )
    ends = [key[2:] for key in coming if key[0] in (Measure.NOES, Measure.YESES)]
    asked = [("asked", (*about, n)) for *about, n, _waiting in sent]
    waiting = [(str(Measure.OPEN), (*about, n)) for *about, _n, n in sent]
    still_open = [(str(Measure.OPEN), (*about, -n)) for *about, n in ends]
    return [
        *coming,
        *(
            (name, UNDATED, kind, channel, bool(dream), n)
            for name, (kind, channel, dream, n) in [*asked, *waiting, *still_open]
        ),
    ]


def marks(owner: User, today: date, asked: int) -> list[tuple[str, str | None]]:
    """State and outcome of the last asks sent, oldest first: all up to 200, else the last 100 to 199."""
    wanted = asked if asked <= ALL_STROKES else STROKES + asked % STROKES
    found = fetched(
        "SELECT state, outcome FROM journal_ask WHERE owner_id = %s AND trashed_at IS NULL"
        " AND acts > 0 AND (sent_on IS NULL OR sent_on <= %s)"
        " ORDER BY sent_on DESC, entry DESC LIMIT %s",
        [identity(owner.id), today.isoformat(), wanted],
    )
    return [(state, outcome) for state, outcome in reversed(found)]


def wins(owner: User, today: date, limit: int = WINS) -> list[Win]:
    """The latest wins up to a day, small ones too; those without a day last."""
    found = fetched(
        "SELECT m.ask_id, m.type, m.tone, m.day, m.note, a.title, p.name"
        " FROM journal_moment m"
        " LEFT JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
        " LEFT JOIN journal_person p ON p.owner_id = m.owner_id"
        " AND p.id = COALESCE(a.person_id, m.person_id)"
        " WHERE m.owner_id = %s AND m.voided_at IS NULL AND a.trashed_at IS NULL"
        " AND (m.type IN ('replied', 'praised', 'referred', 'accepted')"
        " OR (m.tone = 'not_now' AND m.type = 'declined'))"
        " AND (m.day IS NULL OR m.day <= %s) ORDER BY m.day DESC, m.rank DESC LIMIT %s",
        [identity(owner.id), today.isoformat(), limit],
    )
    return [
        Win(uuid_of(ask), kind, tone, day, note, title or "", person)
        for ask, kind, tone, day, note, title, person in found
    ]


def drafts(owner: User, limit: int = DRAFTS, *, today: date | None = None) -> list[Draft]:
    """The latest drafts, but for those of which one said "not today" today."""
    found = fetched(
        "SELECT a.id, a.title, a.kind, p.name, a.drafted_on FROM journal_ask a"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        " WHERE a.owner_id = %s AND a.state = 'draft' AND a.trashed_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM journal_moment m WHERE m.owner_id = a.owner_id"
        " AND m.ask_id = a.id AND m.type = 'postponed' AND m.voided_at IS NULL AND m.day = %s)"
        " ORDER BY a.drafted_on DESC, a.entry DESC LIMIT %s",
        [identity(owner.id), (today or date.min).isoformat(), limit],
    )
    return [
        Draft(UUID(str(key)), title, kind, person, on) for key, title, kind, person, on in found
    ]


def revisits(
    owner: User, today: date, limit: int = DRAFTS, *, since: date = date.min
) -> list[Draft]:
    """Asks whose "not now" comes back by today, and not before a day."""
    found = fetched(
        "SELECT a.id, a.title, a.kind, p.name, a.revisit_on FROM journal_ask a"
        " LEFT JOIN journal_person p ON p.owner_id = a.owner_id AND p.id = a.person_id"
        " WHERE a.owner_id = %s AND a.revisit_on <= %s AND a.revisit_on >= %s"
        " AND a.revisit_on IS NOT NULL AND a.trashed_at IS NULL"
        " ORDER BY a.revisit_on, a.entry LIMIT %s",
        [identity(owner.id), today.isoformat(), since.isoformat(), limit],
    )
    return [
        Draft(UUID(str(key)), title, kind, person, on) for key, title, kind, person, on in found
    ]


def challenges(owner: User, *, ended: bool = False) -> list[Row]:
    """The owner's challenges, first taken up first."""
    where = f"ended_at IS {'NOT ' if ended else ''}NULL"
    return [showable(row) for row in select(Challenge, owner.id, where, [], "entry")]


def done_by(challenge: Row, coming: list[tuple[Any, ...]]) -> int:
    """A challenge's count today: what falls on days to come waits for its day."""
    if challenge["measure"] == Measure.DAYS:
        as_asks = {**challenge, "measure": str(Measure.ASKS)}
        days = {key[1] for key in coming if falls_into(as_asks, (*key[:4], bool(key[4])))}
        return int(challenge["done"]) - len(days)
    waits: int = sum(key[5] for key in coming if falls_into(challenge, (*key[:4], bool(key[4]))))
    return int(challenge["done"]) - int(waits)


def done_on(owner: User, challenge: Row, since: date) -> dict[date, int]:
    """How much a challenge counts on each day since one, for the week and the rhythm."""
    where, values = counted_by(owner.id, challenge, since)
    sql = f"SELECT day, SUM(n) FROM {COUNTS} WHERE {where} GROUP BY day"
    return {day: int(n) for day, n in fetched(sql, values)}


def days_asked(owner: User, week: Range) -> set[date]:
    """The days of a range on which something was asked."""
    found = fetched(
        f"SELECT DISTINCT day FROM {COUNTS}"
        " WHERE owner_id = %s AND measure = 'asks' AND day >= %s AND day < %s",
        [identity(owner.id), str(week.start), str(week.end)],
    )
    return {day for (day,) in found}


def lately_asked(owner: User, limit: int = LATELY) -> list[str]:
    """The names of those asked last, to choose from."""
    found = fetched(
        "SELECT p.name FROM (SELECT a.person_id AS id, MAX(a.entry) AS entry FROM"
        " (SELECT person_id, entry FROM journal_ask WHERE owner_id = %s AND trashed_at IS NULL"
        " ORDER BY entry DESC LIMIT %s) a WHERE a.person_id IS NOT NULL GROUP BY a.person_id) l"
        " JOIN journal_person p ON p.owner_id = %s AND p.id = l.id AND p.trashed_at IS NULL"
        " ORDER BY l.entry DESC",
        [identity(owner.id), limit, identity(owner.id)],
    )
    return [name for (name,) in found]


def rests(owner: User, since: date) -> list[Row]:
    """Rests that have not ended before a day, earliest first."""
    return select(Rest, owner.id, '"end" > %s', [since.isoformat()], '"start"')


def days_off(owner: User) -> list[Row]:
    """The days that the owner calls no workdays."""
    return select(DayOff, owner.id, "id IS NOT NULL", [], "day")


def uuid_of(value: Any) -> UUID | None:
    return None if value is None else UUID(str(value))
