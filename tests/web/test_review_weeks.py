"""Which week a review is of, and what it says of a week without an ask."""

import re
from datetime import UTC, date, datetime
from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import Settings

from noes.accounts.models import User
from noes.journal import actions
from tests.journal.people_of_tests import NOW
from tests.web.browsing import browser_of, text_of
from tests.web.keeping import ask
from tests.web.looking_back import LAST, THIS, headings, lead, links

# ---- which week


@pytest.mark.parametrize(
    ("day", "first_weekday", "name"),
    [
        (5, 0, "Last week · 23 February – 1 March"),
        (6, 0, "This week · 2–8 March"),
        (4, 6, "Last week · 22–28 February"),
        (6, 6, "This week · 1–7 March"),
        (7, 6, "This week · 1–7 March"),
    ],
)
def test_review_is_of_the_week_that_is_over_until_this_one_nearly_is(
    owner: User, settings: Settings, day: int, first_weekday: int, name: str
) -> None:
    ask(owner, "Long ago", 40)
    actions.change_settings(owner, {"first_weekday": first_weekday})
    settings.NOW = datetime(2026, 3, day, 20, tzinfo=UTC)
    assert text_of(browser_of(owner).get("/review")).startswith(name)


def test_review_leads_to_every_week_from_the_first_ask_to_this_one(
    visitor: Client, owner: User
) -> None:
    ask(owner, "First", 20)  # Thursday, 12 February
    seen, address = [], "/review?week=2026-03-08"
    while address:
        page = visitor.get(address)
        seen.append(text_of(page).partition(" ←")[0].partition(" The week after")[0])
        address = links(page).get("prev", "")
    assert seen == [
        "This week · 2–8 March",
        "Last week · 23 February – 1 March",
        "16–22 February",
        "9–15 February",
    ]
    assert links(page) == {"next": "/review?week=2026-02-16"}
    assert links(visitor.get(THIS)) == {"prev": "/review?week=2026-02-23"}


@pytest.mark.parametrize(
    ("week", "says"),
    [
        ("yesterday", "Last week · {} The address names no day, so here is the week to look back on."),
        ("2026-02-30", "Last week · {} The address names no day, so here is the week to look back on."),
        ("2026-03-09", "This week · {} That week is still to come. Here is this one."),
        ("9999-12-31", "This week · {} That week is still to come. Here is this one."),
        ("2026-02-01", "9–15 February {} Your record begins with this week."),
        ("0001-01-01", "9–15 February {} Your record begins with this week."),
    ],
)  # fmt: skip
def test_review_of_a_week_that_is_not_there_is_of_the_nearest(
    visitor: Client, owner: User, week: str, says: str
) -> None:
    ask(owner, "First", 20)
    page = visitor.get("/review", {"week": week})
    begins, _, ends = says.partition("{} ")
    assert page.status_code == HTTPStatus.OK
    assert text_of(page).startswith(begins.strip())
    assert re.findall(r'<p role="status">(.*?)</p>', page.content.decode()) == [ends]


# ---- weeks without an ask


def test_review_before_the_first_ask_says_what_will_stand_here(visitor: Client) -> None:
    page = visitor.get("/review")
    assert lead(page) == (
        "This week · 2–8 March Your first week is still open."
        " Ask for something that may well be refused, write it down, and it stands here."
    )
    assert headings(page) == ["The week", "What next"]
    assert links(page) == {}


@pytest.mark.parametrize(
    ("week", "rest", "says"),
    [
        (THIS, None, "This week is still open. What you ask until Sunday stands here."),
        (LAST, None, "A quiet week. No ask went out. Everything you asked before stands as it is."),
        (LAST, "2026-02-23", "A week of rest. That is part of the plan."),
        (LAST, "2026-02-24", "A quiet week. No ask went out. Everything you asked before stands as it is."),
    ],
)  # fmt: skip
def test_review_of_a_week_without_an_ask_says_something_true_and_kind(
    visitor: Client, owner: User, week: str, rest: str | None, says: str
) -> None:
    ask(owner, "Long ago", 40)
    if rest:
        actions.add_rest(owner, date.fromisoformat(rest), date(2026, 3, 2), now=NOW)
    page = visitor.get(week)
    assert lead(page).endswith(says)
    assert "What you asked" not in headings(page)
