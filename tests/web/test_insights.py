"""Insights, through its real address."""

import re
from datetime import timedelta
from decimal import Decimal
from http import HTTPStatus
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.insights import computed
from noes.journal.wishes import ChallengeChanges, NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import browser_of, text_of

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def forgotten() -> None:
    """Nothing is kept from one test to the next."""
    computed._kept.clear()


def log(owner: User, title: str = "Pitched Wired", ago: int = 10, **values: Any) -> UUID:
    wish = NewAsk(title, **{"on": TODAY - ago * DAY, **values})
    return UUID(actions.log_ask(owner, wish, now=NOW)["id"])


def lived_in(owner: User, rows: int = 6) -> None:
    """A notebook in which everything has happened."""
    for n in range(rows):
        ask = log(
            owner,
            f"Ask {n}",
            40 - 5 * n,
            kind=("pitch", "conversation", "rate_increase")[n % 3],
            channel=("email", "phone", "linkedin")[n % 3],
            person=f"Jo {n}",
            dread=6,
        )
        sent_back = (Type.DECLINED, Type.ACCEPTED, Type.GHOSTED, None)[n % 4]
        if sent_back:
            more: dict[str, Any] = (
                {"amount": Decimal(640), "currency": "EUR"} if sent_back is Type.ACCEPTED else {}
            )
            wish = NewMoment(sent_back, on=TODAY - DAY, sting=2, **more)
            actions.record_moment(owner, ask, wish, now=NOW)
        log(owner, f"Draft {n}", draft=True)
    start = TODAY - 40 * DAY
    aim = ChallengeChanges(name="Hundred", measure="asks", target=100, start=start)
    actions.add_challenge(owner, {**aim, "rhythm": "days:mon,wed,fri"}, now=NOW)


def test_insights_tell_effort_first_and_results_last(visitor: Client, owner: User) -> None:
    lived_in(owner)
    page = text_of(visitor.get("/insights"))
    headings = [
        *("Showing up", "Confidence", "Before you send", "After a no", "Who may still answer"),
        *("What says yes", "The way asks went", "When it may be done", "Patterns"),
    ]
    places = [page.index(f" {heading} ") for heading in headings]
    assert places == sorted(places)
    assert page.startswith("As of Wednesday 4 March You showed up on ")
    assert "Nothing stands out yet." in page
    assert "When it may be done Hundred " in page


def test_insights_of_an_empty_notebook_say_what_will_show_and_count_nothing(
    visitor: Client, owner: User
) -> None:
    page = text_of(visitor.get("/insights"))
    assert page.startswith(
        "As of Wednesday 4 March Your first ask of these thirteen weeks is still ahead."
        " Nothing yet From your first ask on, this shows "
    )
    assert "Write one down Bring a table Showing up" in page
    later = ("Confidence", "Before you send", "Who may still answer", "What says yes", "Patterns")
    assert not [heading for heading in later if f" {heading} " in page]
    log(owner, draft=True)
    page = text_of(visitor.get("/insights"))
    assert "Nothing yet From" not in page
    assert [heading for heading in later if f" {heading} " in page] == list(later)
    assert (
        "What says yes Nothing to count yet: it takes an ask that awaits an answer, with " in page
    )
    assert "The way asks went" not in page


def test_insights_have_each_chart_as_a_table_and_told(visitor: Client, owner: User) -> None:
    lived_in(owner)
    for n in range(20):
        log(owner, f"Before {n}", 60, kind="pitch", channel="email")
    source = visitor.get("/insights").content.decode()
    charts = source.count('<svg class="chart')
    assert charts == source.count("</title><desc") == source.count("</desc>")
    assert charts == 2 * 7  # for a desk and for a phone
    named = re.findall(r"<summary>As a table<span class=\"hidden\">: (.*?)</span>", source)
    assert named == [
        *("Asks on each day, ★ for a win", "Asks on each day of the year, ★ for a win"),
        *("Confidence", "Who may still answer"),
        *("Chance of a yes by kind", "Chance of a yes by channel", "The way asks went"),
    ]
    captions = re.findall(r"<caption class=\"hidden\">(.*?)</caption>", source)
    assert captions == [*named[:2], "The year", *named[2:]]  # the year by month too


def test_tables_hold_each_day_that_is_drawn(visitor: Client, owner: User) -> None:
    log(owner, "Wired", 3, dread=7)
    log(owner, "Salon", 3, dread=5, answer=NewMoment(Type.ACCEPTED))
    log(owner, "Long ago", 300, dread=2)
    parts = visitor.get("/insights").content.decode().split("<details>")
    weeks, year, ratings = (
        re.findall(r"<t[hd][^>]*>([^<]*)", next(one for one in parts if f"{title}</span>" in one))
        for title in ("day, ★ for a win", "year, ★ for a win", "Confidence")
    )
    assert weeks.count("2\N{NO-BREAK SPACE}★") == 1 == year.count("2\N{NO-BREAK SPACE}★")
    assert (weeks.count("1"), year.count("1")) == (0, 1)
    assert "7, 5" in ratings or "5, 7" in ratings
    assert "2" in ratings


@pytest.mark.parametrize(
    "values",
    [
        {"draft": True},
        {"undated": True, "on": None},
        {"ago": -3},
        {"kind": "share_work"},
        {"ago": 0},
        {"answer": NewMoment(Type.ACCEPTED)},
        {"answer": NewMoment(Type.WITHDREW)},
    ],
)
def test_insights_of_one_thing_render_and_name_no_pattern(
    visitor: Client, owner: User, values: dict[str, Any]
) -> None:
    log(owner, **values)
    page = visitor.get("/insights")
    assert page.status_code == HTTPStatus.OK
    assert "nan" not in page.content.decode().lower().replace("finance", "")
    assert "Patterns Nothing stands out yet." in text_of(page)


def test_insights_tell_answers_without_a_day_from_asks_without_one(
    visitor: Client, owner: User
) -> None:
    log(owner, answer=NewMoment(Type.DECLINED, undated=True))
    page = text_of(visitor.get("/insights"))
    assert "1 ask has an answer without a day: only the way asks went counts it." in page
    assert "1 no has no day: it counts in totals, never in days or challenges." in page
    assert "ask has no day" not in page


def test_insights_are_sent_once_for_each_change(visitor: Client, owner: User) -> None:
    log(owner)
    visitor.get("/insights")  # gives the cookie that the forms depend on
    first = visitor.get("/insights")
    again = visitor.get("/insights", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == HTTPStatus.NOT_MODIFIED
    log(owner)
    changed = visitor.get("/insights", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == HTTPStatus.OK


def test_insights_show_nothing_of_a_stranger_and_nothing_to_nobody(
    owner: User, stranger: User
) -> None:
    lived_in(owner)
    empty = text_of(browser_of(stranger).get("/insights"))
    assert "Ask 0" not in empty
    assert "Nothing yet From your first ask on" in empty
    assert Client().get("/insights").status_code == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize("rows", [2, 6])
def test_insights_take_as_many_queries_for_few_as_for_many(
    rows: int, visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    lived_in(owner, rows)
    with django_assert_num_queries(26):
        visitor.get("/insights")


# ---- where asks differ


def test_a_pattern_is_told_by_its_values_beside_what_no_difference_would_make(
    visitor: Client, owner: User
) -> None:
    for n in range(30):
        asked_for = ("referral_request", Type.ACCEPTED) if n % 2 else ("pitch", Type.DECLINED)
        ask = log(owner, f"Ask {n}", 100 - n, kind=asked_for[0])
        actions.record_moment(
            owner, ask, NewMoment(asked_for[1], on=TODAY - (99 - n) * DAY), now=NOW
        )
    page = text_of(visitor.get("/insights"))
    told = page.rpartition(" Patterns ")[2]
    assert told.startswith("What may go with a yes: kind. Referral: 15 yeses in 15 asks; ")
    assert "would be usual. Pitch: 0 yeses in 15 asks; " in told


def test_drafts_that_wait_longer_are_told_by_what_tells_them_apart(
    visitor: Client, owner: User
) -> None:
    actions.add_kind(owner, "Residency", now=NOW)
    for n in range(12):
        log(owner, f"Waits {n}", 60, kind="rate_increase", draft=True)
        ask = log(owner, f"Goes {n}", 60, kind="residency", draft=True)
        actions.record_moment(owner, ask, NewMoment(Type.SENT, on=TODAY - 59 * DAY), now=NOW)
    told = text_of(visitor.get("/insights")).partition(" Before you send ")[2]
    assert "Residency: 12 of 12 drafts went out; " in told
    assert "Rate increase: 0 of 12 drafts went out; " in told
    assert "What may tell them apart: kind." in told
