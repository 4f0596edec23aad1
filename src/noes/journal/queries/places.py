"""What took the places of a challenge: the noes of a hundred one by one, and the hundreds.

Places are numbered from 1 in the order of their days. Only what counts takes a number; between
noes stand the yeses that came on the way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from noes.accounts.models import User
from noes.core.challenge import FOLLOW_UP, Measure
from noes.core.days import FIRST_DAY
from noes.journal.queries.today import uuid_of
from noes.journal.rows import Row, fetched, identity
from noes.journal.settle import COUNTS, counted_by

HUNDRED = 100
WHAT = "a.id, a.title, a.person_id"
# For each measure: where its rows come from, and their columns. `mark` is how a place is shown.
NOES = (
    f"SELECT {WHAT}, a.ended_on AS day, a.entry AS later, 1 AS n,"
    " CASE WHEN a.state = 'yes' THEN 'yes' WHEN a.outcome = 'ghosted' THEN 'ghosted'"
    " ELSE 'no' END AS mark, CASE WHEN a.state = 'no' THEN 1 ELSE 0 END AS counts"
    " FROM journal_ask a"
)
YESES = (
    f"SELECT {WHAT}, a.ended_on AS day, a.entry AS later, 1 AS n, 'yes' AS mark, 1 AS counts"
    " FROM journal_ask a"
)
CONVERSATIONS = (
    f"SELECT {WHAT}, a.replied_on AS day, a.entry AS later, 1 AS n, 'done' AS mark, 1 AS counts"
    " FROM journal_ask a"
)
ACTS = (
    f"SELECT {WHAT}, m.day AS day, m.rank AS later, 1 AS n, 'done' AS mark, 1 AS counts"
    " FROM journal_moment m JOIN journal_ask a ON a.owner_id = m.owner_id AND a.id = m.ask_id"
)
DAYS = (
    "SELECT CAST(NULL AS uuid) AS id, '' AS title, CAST(NULL AS uuid) AS person_id, c.day AS day,"
    " 0 AS later, SUM(c.n) AS n,"
    f" 'done' AS mark, 1 AS counts FROM {COUNTS} c"
)
SOURCES: Mapping[str, Mapping[str, str]] = {
    Measure.NOES: {"source": NOES, "day": "a.ended_on", "also": "a.state IN ('no', 'yes')"},
    Measure.YESES: {"source": YESES, "day": "a.ended_on", "also": "a.state = 'yes'"},
    Measure.CONVERSATIONS: {
        "source": CONVERSATIONS,
        "day": "a.replied_on",
        "also": "a.replied_on IS NOT NULL",
    },
    Measure.ASKS: {
        "source": ACTS,
        "day": "m.day",
        "also": "m.type IN ('sent', 'followed_up') AND m.voided_at IS NULL",
    },
}
DREAM = (
    " AND EXISTS (SELECT 1 FROM journal_person d WHERE d.owner_id = a.owner_id"
    " AND d.id = a.person_id AND d.dream)"
)


@dataclass(frozen=True, slots=True)
class Place:
    """One place that is taken.

    Args:
        number: Its number, from 1; of a yes on the way, that of the no that follows.
        mark: no, ghosted, yes, or done for what is neither.
        counts: Whether it takes a number; False for a yes between noes.
        day: The day it counts on.
        n: How much happened on it, where the place is a day.
        ask_id: The ask; None where the place is a day.
        title: The ask's title.
        person: Whom it went to.
    """

    number: int
    mark: str
    counts: bool
    day: date
    n: int
    ask_id: UUID | None
    title: str
    person: str | None


@dataclass(frozen=True, slots=True)
class Hundred:
    """One hundred of places: how many are taken, from which day to which, yeses on the way."""

    start: int
    done: int
    yeses: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the log holds that would count, had the challenge begun sooner."""

    first: date
    n: int


def places(owner: User, challenge: Row, today: date, start: int, end: int) -> list[Place]:
    """The places of a challenge numbered `[start, end)`, oldest first; none where it counts what waits.

    Args:
        owner: Whose challenge.
        challenge: The challenge.
        today: The owner's local day; later days are not counted.
        start: The first number, from 1.
        end: The first number that is left out.
    """
    if challenge["measure"] == Measure.OPEN:
        return []
    numbered, values = _numbered(owner, challenge, today)
    found = fetched(
        "SELECT x.number + 1 - x.counts, x.mark, x.counts, x.day, x.n, x.id, x.title, p.name"
        f" FROM ({numbered}) x LEFT JOIN journal_person p ON p.owner_id = %s AND p.id = x.person_id"
        " WHERE x.number + 1 - x.counts >= %s AND x.number + 1 - x.counts < %s"
        " ORDER BY x.day, x.later",
        [*values, identity(owner.id), start, end],
    )
    return [
        Place(int(number), mark, bool(counts), _day(day), int(n), uuid_of(key), title, person)
        for number, mark, counts, day, n, key, title, person in found
    ]


def hundreds(owner: User, challenge: Row, today: date) -> list[Hundred]:
    """The hundreds of a challenge that have begun, first to last."""
    if challenge["measure"] == Measure.OPEN:
        return []
    numbered, values = _numbered(owner, challenge, today)
    found = fetched(
        f"SELECT (x.number - x.counts) / {HUNDRED}, SUM(x.counts), SUM(1 - x.counts), MIN(x.day),"
        f" MAX(x.day) FROM ({numbered}) x GROUP BY (x.number - x.counts) / {HUNDRED}"
        " HAVING SUM(x.counts) > 0 ORDER BY 1",
        values,
    )
    return [
        Hundred(int(index) * HUNDRED + 1, int(done), int(yeses), _day(first), _day(last))
        for index, done, yeses, first, last in found
    ]


def marks(owner: User, challenge: Row, today: date, done: int) -> Sequence[str]:
    """How each place that is taken is marked, in order; a query only where they differ."""
    if challenge["measure"] != Measure.NOES:
        return ["yes" if challenge["measure"] == Measure.YESES else "done"] * done
    numbered, values = _numbered(owner, challenge, today)
    sql = f"SELECT x.mark FROM ({numbered}) x WHERE x.counts = 1 ORDER BY x.day, x.later"
    return [mark for (mark,) in fetched(sql, values)]


def before_start(owner: User, challenge: Row) -> Earlier | None:
    """What the log holds before the start of a challenge; None where it holds nothing."""
    if challenge["measure"] == Measure.OPEN:
        return None
    sooner = {**challenge, "start": FIRST_DAY, "end": challenge["start"]}
    where, values = counted_by(owner.id, sooner, None)
    what = "COUNT(DISTINCT day)" if challenge["measure"] == Measure.DAYS else "SUM(n)"
    first, n = fetched(f"SELECT MIN(day), {what} FROM {COUNTS} WHERE {where}", values)[0]
    return Earlier(_day(first), int(n)) if first else None


def _numbered(owner: User, challenge: Row, today: date) -> tuple[str, list[Any]]:
    """Every row of a challenge with the number of places taken up to it."""
    source, values = _source(owner, challenge, today)
    order = "ORDER BY s.day, s.later ROWS UNBOUNDED PRECEDING"
    return f"SELECT s.*, SUM(s.counts) OVER ({order}) AS number FROM ({source}) s", values


def _source(owner: User, challenge: Row, today: date) -> tuple[str, list[Any]]:
    if challenge["measure"] == Measure.DAYS:
        return _days(owner, challenge, today)
    return _asks(owner, challenge, today, **SOURCES[challenge["measure"]])


def _asks(
    owner: User, challenge: Row, today: date, *, source: str, day: str, also: str
) -> tuple[str, list[Any]]:
    where, values = _within(challenge, today, day)
    kind = f"CASE WHEN m.type = 'followed_up' THEN '{FOLLOW_UP}' ELSE a.kind END"
    columns = {"kinds": kind if source is ACTS else "a.kind", "channels": "a.channel"}
    for name, column in columns.items():
        slugs = challenge[name].split(",") if challenge[name] else []
        where += f" AND {column} IN ({', '.join(['%s'] * len(slugs))})" if slugs else ""
        values += slugs
    dream = DREAM if challenge["dream"] else ""
    whose = f"a.owner_id = %s AND a.trashed_at IS NULL AND {also}"
    return f"{source} WHERE {whose} AND {where}{dream}", [identity(owner.id), *values]


def _days(owner: User, challenge: Row, today: date) -> tuple[str, list[Any]]:
    where, values = counted_by(owner.id, challenge, None)
    return f"{DAYS} WHERE {where} AND c.day <= %s GROUP BY c.day", [*values, today.isoformat()]


def _within(challenge: Row, today: date, day: str) -> tuple[str, list[Any]]:
    where = f"{day} >= %s AND {day} <= %s"
    values = [challenge["start"].isoformat(), today.isoformat()]
    if challenge["end"] is None:
        return where, values
    return f"{where} AND {day} < %s", [*values, challenge["end"].isoformat()]


def _day(value: Any) -> date:
    """What is picked from days comes back from SQLite as the text it is stored as."""
    return date.fromisoformat(value) if isinstance(value, str) else value
