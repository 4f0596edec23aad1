from datetime import date
from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.models import Rest
from tests.journal.people_of_tests import NOW, TODAY  # Wednesday, 4 March 2026
from tests.web.browsing import text_of, toast_of
from tests.web.planning import DAY, START, sent_from, take_up


def test_rest_is_planned_for_all_and_for_one(visitor: Client, owner: User) -> None:
    key = take_up(owner)
    page = visitor.post(
        "/rests", {"first": "2026-07-20", "last": "2026-07-26", "challenge": ""}, follow=True
    )
    assert toast_of(page) == "The rest is planned."
    visitor.post("/rests", {"first": "2026-04-03", "challenge": str(key), "name": "Good Friday"})
    kept = Rest.objects.filter(owner_id=owner.id).order_by("start")
    assert list(kept.values_list("start", "end", "challenge_id", "name")) == [
        (date(2026, 4, 3), date(2026, 4, 4), key, "Good Friday"),
        (date(2026, 7, 20), date(2026, 7, 27), None, ""),
    ]
    said = text_of(visitor.get("/rests"))
    assert "To come 3 April Good Friday 1,000 noes Remove 20–26 July every challenge Remove" in said


def test_rest_returns_to_the_challenge_it_was_planned_from(visitor: Client, owner: User) -> None:
    key = take_up(owner)
    form = sent_from(visitor.get(f"/rests?challenge={key}").content.decode())
    assert (form["next"], form["challenge"]) == ([f"/challenge/{key}"], [str(key)])
    answer = visitor.post("/rests", form | {"first": ["2026-04-03"]})
    assert answer.headers["Location"] == f"/challenge/{key}"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"first": ""}, "Choose the first day of the rest."),
        (
            {"first": "2026-04-03", "last": "2026-04-02"},
            "The last day cannot come before the first",
        ),
        ({"first": "9999-12-31"}, "Choose a day between 1900 and 2199."),
        ({"first": "2026-04-03", "challenge": "mine"}, "Choose one of these."),
    ],
)
def test_rest_that_cannot_be_says_why(
    visitor: Client, owner: User, typed: dict[str, str], sentence: str
) -> None:
    page = visitor.post("/rests", {"last": "", "challenge": ""} | typed)
    assert (page.status_code, sentence in text_of(page)) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    assert Rest.objects.filter(owner_id=owner.id).count() == 0


def test_rest_is_taken_out_of_the_plan(visitor: Client, owner: User) -> None:
    made = actions.add_rest(owner, TODAY, TODAY + DAY, now=NOW)["rest"]["id"]
    page = visitor.post(f"/rests/{made}/remove", follow=True)
    assert toast_of(page) == "The rest is out of the plan."
    assert Rest.objects.filter(owner_id=owner.id).count() == 0


def test_rests_cost_the_same_queries_however_many(
    visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.get("/rests")
    for n in (1, 2):
        actions.add_rest(owner, TODAY + n * DAY, TODAY + (n + 1) * DAY, now=NOW)
        with django_assert_num_queries(3):
            visitor.get("/rests")
        actions.add_rest(owner, START, START + DAY, challenge_id=take_up(owner), now=NOW)
