from datetime import date
from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.models import Rest
from tests.journal.people_of_tests import NOW, TODAY, export_of  # Wednesday, 4 March 2026
from tests.web.browsing import Page, key_of, refused_of, text_of, toast_of
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
    ("typed", "field", "sentence"),
    [
        ({"first": ""}, "first", "Choose the first day of the rest."),
        (
            {"first": "2026-04-03", "last": "2026-04-02"},
            "last",
            "The last day cannot come before the first: choose a later one.",
        ),
        ({"first": "9999-12-31"}, "first", "Choose a day between 1900 and 2199."),
        (
            {"first": "2026-04-03", "last": "2027-04-04"},
            "last",
            "That is more than a year. Is the year right?",
        ),
        (
            {"first": "2026-07-01", "last": "2127-06-30"},
            "last",
            "That is 101 years. Is the year right?",
        ),
        ({"first": "2026-04-03", "challenge": "mine"}, "challenge", "Choose one of these."),
    ],
)
def test_rest_that_cannot_be_says_why_beside_its_field(
    visitor: Client, owner: User, typed: dict[str, str], field: str, sentence: str
) -> None:
    page = visitor.post("/rests", {"last": "", "challenge": ""} | typed)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {field: sentence}
    assert Rest.objects.filter(owner_id=owner.id).count() == 0


def again(page: Page) -> dict[str, list[str]]:
    """What the same button sends once more."""
    source = page.content.decode()
    return sent_from(source[source.index('id="sheet-content"') :].partition("</form>")[0])


def test_rest_of_years_is_planned_by_somebody_who_was_asked(visitor: Client, owner: User) -> None:
    typed = {"first": "2026-07-01", "last": "2127-06-30", "challenge": ""}
    asked = again(visitor.post("/rests", typed))
    other = visitor.post("/rests", asked | {"last": ["2130-06-30"]})
    assert refused_of(other) == {"last": "That is 104 years. Is the year right?"}
    page = visitor.post("/rests", asked, follow=True)
    assert toast_of(page) == "The rest is planned."
    assert "1 July 2026 – 30 June 2127" in text_of(visitor.get("/rests"))


def test_rest_of_a_year_is_planned_without_a_question(visitor: Client, owner: User) -> None:
    answer = visitor.post("/rests", {"first": "2026-04-03", "last": "2027-04-03"})
    assert answer.status_code == HTTPStatus.SEE_OTHER


@pytest.mark.parametrize(
    ("first", "last"), [("2026-04-03", ""), ("2026-04-01", "2026-04-12"), ("2026-04-05", "")]
)
def test_rest_on_days_of_rest_is_planned_once(
    visitor: Client, owner: User, first: str, last: str
) -> None:
    for start, end in ((date(2026, 4, 1), date(2026, 4, 6)), (date(2026, 4, 5), date(2026, 4, 13))):
        actions.add_rest(owner, start, end, now=NOW)
    challenge = take_up(owner)
    before = export_of(owner)
    for whose in ("", str(challenge)):
        page = visitor.post("/rests", {"first": first, "last": last, "challenge": whose})
        assert refused_of(page) == {"first": "Those days are already a rest."}
    assert export_of(owner) == before


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-03-31", ""), ("2026-03-31", "2026-04-02"), ("2026-04-02", "2026-04-06")],
)
def test_rest_that_takes_another_day_is_planned(
    visitor: Client, owner: User, first: str, last: str
) -> None:
    actions.add_rest(owner, date(2026, 4, 1), date(2026, 4, 6), now=NOW)
    actions.add_rest(
        owner, date(2026, 4, 1), date(2026, 5, 1), challenge_id=take_up(owner), now=NOW
    )
    visitor.post("/rests", {"first": first, "last": last, "challenge": ""})
    assert Rest.objects.filter(owner_id=owner.id).count() == 3


def test_rest_sent_twice_is_one_and_no_question(visitor: Client, owner: User) -> None:
    typed = {"first": "2026-04-03", "key": key_of(visitor.get("/rests"))}
    answers = [visitor.post("/rests", typed) for _time in range(2)]
    assert [one.status_code for one in answers] == [HTTPStatus.SEE_OTHER] * 2
    assert Rest.objects.filter(owner_id=owner.id).count() == 1


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
