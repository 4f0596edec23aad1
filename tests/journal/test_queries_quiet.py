"""Which asks have gone quiet, and the silences by which quiet is told."""

from collections import Counter
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.arrays import followed
from noes.journal.facts import silent_kinds
from noes.journal.models import Ask
from noes.journal.queries.asks import Asks, count, ids, listed
from noes.journal.queries.courses import courses, heard_among, silences
from noes.journal.queries.quiet import Others, Quiet, is_waited_for, others
from noes.journal.rows import select
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.journal.random_writes import write

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
SHARING = ("share_work",)


def log(owner: User, title: str, ago: int, **values: Any) -> UUID:
    wish = NewAsk(title, **{"on": TODAY - ago * DAY, **values})
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def record(owner: User, key: UUID, kind: Type, ago: int, **values: Any) -> None:
    wish = NewMoment(kind, on=TODAY - ago * DAY, **values)
    actions.record_moment(owner, key, wish, now=NOW)


def quiet(owner: User, days: int = 10, today: date = TODAY) -> list[str]:
    which = Asks(quiet=Quiet(today - days * DAY, today, silent_kinds(owner.id)))
    found = listed(owner, which, sort="quiet")
    assert len(found) == count(owner, which) == len(ids(owner, which, 100))
    return [one.row["title"] for one in found]


def test_quiet_are_those_that_wait_since_so_many_days_latest_contact_first(owner: User) -> None:
    log(owner, "nine", 9)
    log(owner, "ten", 10)
    log(owner, "fifty", 50)
    followed_up, answered = log(owner, "followed up", 30), log(owner, "answered", 60)
    record(owner, followed_up, Type.FOLLOWED_UP, 12)
    record(owner, answered, Type.REPLIED, 20)
    assert quiet(owner) == ["ten", "followed up", "answered", "fifty"]


def test_quiet_is_broken_by_contact_and_by_nothing_else(owner: User) -> None:
    noted, praised = log(owner, "noted", 30), log(owner, "praised", 30)
    record(owner, noted, Type.NOTED, 1)
    record(owner, praised, Type.PRAISED, 1)
    record(owner, log(owner, "followed up", 30), Type.FOLLOWED_UP, 1)
    record(owner, log(owner, "answered", 30), Type.REPLIED, 1)
    assert sorted(quiet(owner)) == ["noted", "praised"]


@pytest.mark.parametrize(
    "values",
    [
        {"draft": True},
        {"kind": "share_work"},
        {"kind": "postcards"},
        {"undated": True, "on": None},
        {"ago": -30},
        {"answer": NewMoment(Type.DECLINED)},
        {"answer": NewMoment(Type.DECLINED, tone=Tone.NOT_NOW)},
        {"answer": NewMoment(Type.GHOSTED)},
        {"answer": NewMoment(Type.ACCEPTED)},
        {"answer": NewMoment(Type.WITHDREW)},
    ],
)
def test_what_waits_for_no_answer_is_never_quiet(owner: User, values: dict[str, Any]) -> None:
    actions.add_kind(owner, "Postcards", awaits_answer=False, now=NOW)
    log(owner, "never", **{"ago": 30, **values})
    assert quiet(owner) == []


def test_what_awaits_no_answer_is_never_quiet_though_it_was_followed_up(owner: User) -> None:
    key = log(owner, "shared", 30, kind="share_work")
    record(owner, key, Type.FOLLOWED_UP, 20)
    assert Ask.objects.get(owner_id=owner.id).state == "waiting"
    assert quiet(owner) == []


def test_quiet_leaves_out_the_trash_and_other_owners(owner: User, stranger: User) -> None:
    actions.trash_ask(owner, log(owner, "trashed", 30), now=NOW)
    log(stranger, "theirs", 30)
    assert quiet(owner) == []


def test_what_is_waited_for_comes_back_when_it_has_been_quiet_for_as_long_again(
    owner: User,
) -> None:
    actions.keep_waiting(owner, log(owner, "patient", 12), now=NOW)
    assert [quiet(owner, today=TODAY + n * DAY) for n in (0, 11, 12)] == [[], [], ["patient"]]


def test_contact_ends_the_waiting(owner: User) -> None:
    key = log(owner, "patient", 200)
    actions.keep_waiting(owner, key, now=NOW)
    record(owner, key, Type.FOLLOWED_UP, -1)
    assert quiet(owner, today=TODAY + 10 * DAY) == []
    assert quiet(owner, today=TODAY + 11 * DAY) == ["patient"]


def test_others_say_what_waits_beside_the_quiet(owner: User, stranger: User) -> None:
    assert others(owner, TODAY, SHARING) == Others(0, None, 0)
    for ago in (12, 30):
        actions.keep_waiting(owner, log(owner, "patient", ago), now=NOW)
    log(owner, "quiet", 30)
    log(owner, "once", 0, undated=True, on=None)
    log(owner, "shared once", 0, undated=True, on=None, kind="share_work")
    log(stranger, "theirs", 0, undated=True, on=None)
    assert others(owner, TODAY, SHARING) == Others(2, TODAY + 12 * DAY, 1)
    assert others(owner, TODAY + 12 * DAY, SHARING) == Others(1, TODAY + 30 * DAY, 1)


@given(st.data())
def test_rows_and_queries_agree_on_what_is_waited_for(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(1, 8))):
        write(data.draw, owner)
    day = TODAY + data.draw(st.integers(-5, 60)) * DAY
    rows = select(Ask, owner.id, "trashed_at IS NULL AND state = 'waiting'", [])
    awaiting = [row for row in rows if row["kind"] not in silent_kinds(owner.id)]
    waited_for = [row for row in awaiting if is_waited_for(row, day)]
    undated = sum(1 for row in awaiting if row["sent_on"] is None)
    first = min((row["waits_until"] for row in waited_for), default=None)
    assert others(owner, day, silent_kinds(owner.id)) == Others(len(waited_for), first, undated)
    listed_ids = {one.row["id"] for one in listed(owner, all_quiet(owner, day), limit=200)}
    assert listed_ids == {
        row["id"]
        for row in awaiting
        if row["sent_on"] and row["contact_on"] <= day and row not in waited_for
    }


def all_quiet(owner: User, day: date) -> Asks:
    return Asks(quiet=Quiet(day, day, silent_kinds(owner.id)))


@given(st.data())
def test_silences_are_those_of_the_courses(data: st.DataObject) -> None:
    owner = new_owner()
    for _step in range(data.draw(st.integers(1, 10))):
        write(data.draw, owner)
    day = TODAY + data.draw(st.integers(-20, 10)) * DAY
    seen = followed(courses(owner, day).known, "hear_back")
    told = zip(seen.days.tolist(), seen.happened.tolist(), strict=True)
    assert silences(owner, day, silent_kinds(owner.id)) == Counter(told)


def test_silences_are_found_by_the_index_of_answers(owner: User) -> None:
    with CaptureQueriesContext(connection) as asked:
        silences(owner, TODAY, SHARING)
    assert len(asked) == 1
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {asked[0]['sql']}")
        plan = [step[3] for step in cursor.fetchall()]
    assert sum("USING INDEX moment_heard" in step for step in plan) == 1


def test_heard_once_are_those_with_any_answer_by_today(owner: User) -> None:
    ghosted, silent = log(owner, "ghosted", 30), log(owner, "silent", 30)
    record(owner, ghosted, Type.GHOSTED, 2)
    record(owner, silent, Type.NOTED, 2)
    reopened, undated, to_come = (log(owner, title, 30) for title in ("lost", "undated", "to come"))
    record(owner, reopened, Type.LOST, 20)
    record(owner, reopened, Type.REOPENED, 10)
    actions.record_moment(owner, undated, NewMoment(Type.REPLIED, undated=True), now=NOW)
    record(owner, to_come, Type.REPLIED, -2)
    asks = [ghosted, silent, reopened, undated, to_come]
    assert heard_among(owner, asks, TODAY) == {reopened, undated}
    assert heard_among(owner, [], TODAY) == frozenset()
    assert heard_among(new_owner(), asks, TODAY) == frozenset()
