from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.errors import NotFound
from noes.journal.queries.plans import Plan, next_day_to_ask, plan, plans
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY  # Wednesday, 4 March 2026

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
START = date(2026, 2, 2)  # a Monday


def take_up(owner: User, rhythm: str = "", **values: Any) -> UUID:
    wish = {"name": "Asks", "measure": "asks", "start": START, "rhythm": rhythm, **values}
    made = actions.add_challenge(owner, wish, now=NOW)  # type: ignore[arg-type] # named by each test
    return UUID(made["challenge"]["id"])


def ask_on(owner: User, *days: date) -> None:
    for day in days:
        actions.log_ask(owner, NewAsk("Ask", on=day), now=NOW)


def only(owner: User) -> Plan:
    (found,) = plans(owner, TODAY)
    return found


def test_plan_counts_what_is_done_and_leaves_days_to_come_for_their_day(owner: User) -> None:
    take_up(owner, target=2)
    ask_on(owner, START - DAY, START, TODAY, TODAY + DAY)
    document = only(owner).document()
    assert (document["done"], document["target"], document["reached"]) == (2, 2, True)
    assert (document["next_mark"], document["planned_today"]) == (5, 0)
    assert (document["kept"], document["period"]) == (None, None)


def test_plan_of_days_tells_how_many_were_kept_and_plans_until_one_is_done(owner: User) -> None:
    take_up(owner, "days:mon,wed,fri")
    ask_on(owner, START, START + 2 * DAY, date(2026, 2, 27))
    before = only(owner).document()
    assert (before["planned_today"], before["kept"]) == (1, {"done": 2, "of": 12})
    ask_on(owner, TODAY)
    after = only(owner).document()
    assert (after["planned_today"], after["kept"]) == (0, {"done": 2, "of": 12})


def test_planned_days_are_kept_by_asking_whatever_is_counted(owner: User) -> None:
    for measure in ("noes", "yeses", "conversations", "open", "days"):
        take_up(owner, "days:mon,wed", measure=measure, start=TODAY - 2 * DAY)
    ask_on(owner, TODAY - 2 * DAY, TODAY)
    documents = [found.document() for found in plans(owner, TODAY)]
    assert [document["kept"] for document in documents] == [{"done": 2, "of": 2}] * 5
    assert [document["planned_today"] for document in documents] == [0] * 5


def test_a_quota_is_of_what_is_counted(owner: User) -> None:
    take_up(owner, "quota:3/week", measure="noes")
    no = NewMoment(Type.DECLINED, on=TODAY)
    actions.log_ask(owner, NewAsk("One", on=TODAY, answer=no), now=NOW)
    ask_on(owner, TODAY)
    assert only(owner).document()["planned_today"] == 2


def test_plan_that_starts_today_has_nothing_to_look_back_on(owner: User) -> None:
    take_up(owner, "days:mon", start=TODAY)
    document = only(owner).document()
    assert (document["planned_today"], document["kept"]) == (0, {"done": 0, "of": 0})


def test_plan_of_a_quota_plans_what_its_week_still_holds(owner: User) -> None:
    take_up(owner, "quota:3/week")
    ask_on(owner, date(2026, 3, 1), date(2026, 3, 2))
    document = only(owner).document()
    assert document["planned_today"] == 2
    assert document["period"] == {
        "start": "2026-03-02",
        "end": "2026-03-09",
        "wanted": 3,
        "done": 1,
        "left": 2,
    }


def test_plan_counts_a_day_once_for_the_days_measure(owner: User) -> None:
    take_up(owner, "quota:2/week", measure="days")
    ask_on(owner, date(2026, 3, 2), date(2026, 3, 2))
    document = only(owner).document()
    assert (document["done"], document["planned_today"]) == (1, 1)


def test_plan_plans_nothing_on_a_rest_of_all_or_of_its_own(owner: User) -> None:
    first, second = take_up(owner, "quota:7/week"), take_up(owner, "quota:7/week")
    actions.add_rest(owner, TODAY, TODAY + DAY, challenge_id=first, now=NOW)
    assert [one.planned_today for one in plans(owner, TODAY)] == [0, 7]
    actions.add_rest(owner, TODAY, TODAY + DAY, now=NOW)
    assert [one.planned_today for one in plans(owner, TODAY)] == [0, 0]
    assert plan(owner, second, TODAY).week_document()[2] == {
        "day": "2026-03-04",
        "planned": False,
        "resting": True,
        "done": 0,
    }


def test_plan_leaves_out_the_days_off_that_the_owner_names(owner: User) -> None:
    take_up(owner, "workdays")
    assert only(owner).planned_today == 1
    actions.add_day_off(owner, TODAY, now=NOW)
    assert only(owner).planned_today == 0


def test_plan_that_was_put_aside_is_apart_and_plans_nothing(owner: User) -> None:
    key = take_up(owner, "quota:1/day")
    actions.end_challenge(owner, key, now=NOW)
    assert plans(owner, TODAY) == ()
    assert [one.planned_today for one in plans(owner, TODAY, ended=True)] == [0]
    assert plan(owner, key, TODAY).document()["ended"] is True


def test_plan_of_another_owner_is_not_found(owner: User, stranger: User) -> None:
    key = take_up(owner)
    assert plans(stranger, TODAY) == ()
    with pytest.raises(NotFound):
        plan(stranger, key, TODAY)


@pytest.mark.parametrize("many", [1, 3])
def test_plans_take_four_queries_however_many(
    owner: User, many: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(many):
        take_up(owner, "days:mon")
    with django_assert_num_queries(4):
        assert len(plans(owner, TODAY)) == many


# ---- the next day to ask on

SATURDAY = date(2026, 3, 7)


def test_next_day_to_ask_is_the_next_workday(owner: User) -> None:
    assert next_day_to_ask(owner, TODAY) == TODAY
    assert next_day_to_ask(owner, SATURDAY) == date(2026, 3, 9)


def test_next_day_to_ask_passes_over_holidays_days_off_and_rests(owner: User) -> None:
    actions.change_settings(owner, {"country": "DE"})
    good_friday, easter_monday = date(2026, 4, 3), date(2026, 4, 6)
    assert next_day_to_ask(owner, good_friday) == easter_monday + DAY
    actions.add_day_off(owner, easter_monday + DAY, name="Moving", now=NOW)
    assert next_day_to_ask(owner, good_friday) == easter_monday + 2 * DAY
    actions.add_rest(owner, good_friday, date(2026, 4, 20), now=NOW)
    assert next_day_to_ask(owner, good_friday) == date(2026, 4, 20)


def test_next_day_to_ask_may_be_a_planned_day_that_is_no_workday(owner: User) -> None:
    sundays = take_up(owner, "days:sun")
    assert next_day_to_ask(owner, SATURDAY) == SATURDAY + DAY
    actions.add_rest(owner, SATURDAY, SATURDAY + 2 * DAY, challenge_id=sundays, now=NOW)
    assert next_day_to_ask(owner, SATURDAY) == SATURDAY + 2 * DAY


def test_next_day_to_ask_plans_nothing_for_what_has_ended_or_is_to_begin(owner: User) -> None:
    take_up(owner, "days:sat", end=SATURDAY)
    take_up(owner, "days:sat", start=SATURDAY + DAY)
    take_up(owner, "quota:3/week")
    actions.end_challenge(owner, take_up(owner, "days:sat"), now=NOW)
    assert next_day_to_ask(owner, SATURDAY) == SATURDAY + 2 * DAY


def test_next_day_to_ask_is_not_told_in_a_rest_of_years(owner: User) -> None:
    actions.add_rest(owner, TODAY, date(2190, 1, 1), now=NOW)
    assert next_day_to_ask(owner, TODAY) is None
