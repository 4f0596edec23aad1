"""Keeping waiting: a choice of the owner's, not something that happened."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.exchange.notebook import restore
from noes.journal import actions
from noes.journal.errors import NotFound, NotLawful
from noes.journal.models import Ask, Moment, Write
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, export_of, new_owner

DAY = timedelta(days=1)


def ask(owner: User, ago: int = 20, **values: Any) -> UUID:
    wish = NewAsk("Pitched Wired", **{"on": TODAY - ago * DAY, **values})
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def patience(owner: User, key: UUID) -> tuple[date | None, date | None]:
    row = Ask.objects.get(owner_id=owner.id, id=key)
    return row.waits_from, row.waits_until


def test_keeping_waiting_lasts_for_as_long_again(owner: User) -> None:
    key = ask(owner, 20)
    found = actions.keep_waiting(owner, key, now=NOW)
    assert patience(owner, key) == (TODAY, TODAY + 20 * DAY)
    assert (found["waits_from"], found["waits_until"]) == ("2026-03-04", "2026-03-24")


def test_keeping_waiting_counts_from_the_last_contact(owner: User) -> None:
    key = ask(owner, 20)
    actions.record_moment(owner, key, NewMoment(Type.FOLLOWED_UP, on=TODAY - 7 * DAY), now=NOW)
    actions.keep_waiting(owner, key, now=NOW)
    assert patience(owner, key) == (TODAY, TODAY + 7 * DAY)


def test_keeping_waiting_is_nothing_that_happened(owner: User) -> None:
    key = ask(owner)
    before = Moment.objects.filter(owner_id=owner.id).count()
    found = actions.keep_waiting(owner, key, now=NOW)
    assert Moment.objects.filter(owner_id=owner.id).count() == before
    assert (found["acts"], found["contact_on"], found["state"]) == (1, "2026-02-12", "waiting")


def test_keeping_waiting_is_taken_back_by_undo(owner: User) -> None:
    key = ask(owner)
    actions.keep_waiting(owner, key, now=NOW)
    document = actions.undo(owner, now=NOW)
    assert patience(owner, key) == (None, None)
    assert (document["undone"]["verb"], document["undone"]["subject"]) == ("wait", "Pitched Wired")


@pytest.mark.parametrize(
    "values",
    [
        {"draft": True},
        {"undated": True, "on": None},
        {"ago": 0},
        {"ago": -3},
        {"kind": "share_work"},
        {"answer": NewMoment(Type.ACCEPTED)},
        {"answer": NewMoment(Type.WITHDREW)},
    ],
)
def test_only_silence_can_be_waited_for_longer(owner: User, values: dict[str, Any]) -> None:
    key = ask(owner, **values)
    with pytest.raises(NotLawful):
        actions.keep_waiting(owner, key, now=NOW)
    state = Ask.objects.get(owner_id=owner.id, id=key).state
    assert actions.keep_all_waiting(owner, [key], now=NOW) == {"asks": [], "left": [state]}
    assert patience(owner, key) == (None, None)


def test_keeping_waiting_for_many_is_one_write_and_leaves_the_rest_alone(owner: User) -> None:
    quiet, other, no = ask(owner, 20), ask(owner, 9), ask(owner, answer=NewMoment(Type.LOST))
    writes = Write.objects.filter(owner_id=owner.id).count()
    done = actions.keep_all_waiting(owner, [quiet, no, other], now=NOW)
    assert done == {"asks": [str(quiet), str(other)], "left": ["no"]}
    assert Write.objects.filter(owner_id=owner.id).count() == writes + 1
    assert patience(owner, other) == (TODAY, TODAY + 9 * DAY)
    actions.undo(owner, now=NOW)
    assert [patience(owner, key) for key in (quiet, other)] == [(None, None)] * 2


def test_keeping_waiting_twice_a_day_is_one_choice(owner: User) -> None:
    key = ask(owner)
    first = actions.keep_waiting(owner, key, now=NOW, key="one")
    assert actions.keep_waiting(owner, key, now=NOW, key="one") == first
    writes = Write.objects.filter(owner_id=owner.id, undone_at=None).count()
    actions.keep_waiting(owner, key, now=NOW, key="two")
    assert Write.objects.filter(owner_id=owner.id, undone_at=None).count() == writes


def test_nobody_keeps_waiting_for_anothers_asks(owner: User, stranger: User) -> None:
    key = ask(owner)
    before = export_of(owner)
    with pytest.raises(NotFound):
        actions.keep_waiting(stranger, key, now=NOW)
    with pytest.raises(NotFound):
        actions.keep_all_waiting(stranger, [key], now=NOW)
    assert export_of(owner) == before


def test_export_keeps_until_when_an_ask_is_waited_for(owner: User) -> None:
    key = ask(owner)
    actions.keep_waiting(owner, key, now=NOW)
    other = new_owner()
    restore(other, export_of(owner).encode(), name="x.json", now=NOW)
    assert patience(other, key) == (TODAY, TODAY + 20 * DAY)
    assert export_of(other) == export_of(owner)


def test_export_from_before_asks_were_waited_for_still_comes_in(owner: User) -> None:
    key = ask(owner)
    older = export_of(owner).replace('"waits_from":null,"waits_until":null,', "")
    assert "waits_" not in older
    other = new_owner()
    restore(other, older.encode(), name="x.json", now=NOW)
    assert patience(other, key) == (None, None)
