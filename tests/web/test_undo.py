import re
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.queries.asks import Asks, count
from noes.journal.wishes import NewAsk
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import browser_of, problems_of, text_of, toast_of

FIELDS = re.compile(r'<input type="hidden" name="(revision|next)" value="([^"]*)">')


def test_undo_takes_back_the_write_it_names(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    page = visitor.post("/undo", {"revision": "1"}, follow=True)
    assert toast_of(page) == "Taken back: Pitched Wired"
    assert count(owner, Asks()) == 0


def test_undo_of_an_earlier_write_asks_about_the_later_one_first(
    visitor: Client, owner: User
) -> None:
    for title in ("Tab one", "Tab between", "Tab two"):
        actions.log_ask(owner, NewAsk(title), now=NOW)
    answer = visitor.post("/undo", {"revision": "1", "next": "/journal"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/undo?revision=1")
    assert count(owner, Asks()) == 3
    page = visitor.get("/undo?revision=1")
    assert text_of(page) == (
        "The last thing you wrote down Take it back? You pressed Undo for “Tab one”."
        " “Tab two” was written after it: take that back first? Undo To today"
    )


def test_undo_of_later_writes_leads_on_to_the_one_that_was_meant(
    visitor: Client, owner: User
) -> None:
    for title in ("Tab one", "Tab between", "Tab two"):
        actions.log_ask(owner, NewAsk(title), now=NOW)
    page = visitor.get("/undo?revision=1")
    for _step in range(3):
        sent = dict(FIELDS.findall(page.content.decode()))
        page = visitor.post("/undo", sent, follow=True)
    assert count(owner, Asks()) == 0
    assert toast_of(page) == "Taken back: Tab one"


def test_undo_pressed_twice_takes_back_one_and_says_the_same(visitor: Client, owner: User) -> None:
    for title in ("Tab one", "Tab two"):
        actions.log_ask(owner, NewAsk(title), now=NOW)
    for _time in range(2):
        page = visitor.post("/undo", {"revision": "2", "next": "/journal"}, follow=True)
        assert toast_of(page) == "Taken back: Tab two"
    assert count(owner, Asks()) == 1


def test_undo_that_is_done_already_says_so(visitor: Client, owner: User) -> None:
    for title in ("Tab one", "Tab two"):
        actions.log_ask(owner, NewAsk(title), now=NOW)
    visitor.post("/undo", {"revision": "2"})
    page = visitor.get("/undo?revision=2")
    assert text_of(page) == "Nothing to take back “Tab two” has been taken back already. To today"
    assert count(owner, Asks()) == 1


@pytest.mark.parametrize("revision", ["x", "0", "-1"])
def test_undo_of_no_write_takes_nothing_back(visitor: Client, owner: User, revision: str) -> None:
    actions.log_ask(owner, NewAsk("Tab one"), now=NOW)
    page = visitor.post("/undo", {"revision": revision})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert problems_of(page) == "Give a whole number from 1 to 1,000,000,000,000."
    assert count(owner, Asks()) == 1


def test_undo_returns_to_the_page_that_offered_it(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    answer = visitor.post("/undo", {"revision": "1", "next": "/journal?q=wired"})
    assert answer.headers["Location"] == "/journal?q=wired"


@pytest.mark.parametrize(
    ("address", "typed", "taken", "listed"),
    [
        ("/people/new", {"name": "Jo"}, "Jo", "/people"),
        ("/pitches/new", {"title": "Night trains"}, "Night trains", "/pitches"),
        ("/challenge/new/1000-noes", {"start": "2026-03-04"}, "Noes", "/challenge"),
    ],
)
def test_undo_of_what_a_page_shows_leads_to_its_list(
    visitor: Client, address: str, typed: dict[str, str], taken: str, listed: str
) -> None:
    page = visitor.post(address, typed, follow=True)
    page = visitor.post("/undo", dict(FIELDS.findall(page.content.decode())), follow=True)
    assert (page.status_code, page.request["PATH_INFO"]) == (HTTPStatus.OK, listed)
    assert toast_of(page) == f"Taken back: {taken}"


def test_undo_of_a_table_leads_to_the_page_of_tables(visitor: Client, owner: User) -> None:
    records = [Record(2, "One", sent_on=TODAY)]
    brought = actions.import_records(owner, records, name="asks.csv", now=NOW)["import"]["id"]
    sent = {"revision": "1", "next": f"/imports/{brought}"}
    page = visitor.post("/undo", sent, follow=True)
    assert (page.status_code, page.request["PATH_INFO"]) == (HTTPStatus.OK, "/import")
    assert toast_of(page) == "Taken back: 1 ask from asks.csv"


def test_page_of_nothing_is_missing_where_nothing_was_just_done(visitor: Client) -> None:
    page = visitor.get(f"/people/{uuid4()}")
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert "There is no such person in this notebook." in text_of(page)


def test_undo_returns_to_no_other_site(visitor: Client, owner: User) -> None:
    for elsewhere in ("https://example.org/", "//example.org/", "/\\example.org"):
        actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
        answer = visitor.post("/undo", {"next": elsewhere})
        assert answer.headers["Location"] == "/undo"


def test_undo_of_nothing_says_so(visitor: Client) -> None:
    assert text_of(visitor.get("/undo")) == (
        "Nothing to take back Everything you write can be undone here, one step at a time. To today"
    )


def test_undo_of_a_stranger_touches_nothing(owner: User, stranger: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    page = browser_of(stranger).post("/undo", {"revision": "1"})
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert count(owner, Asks()) == 1


def test_undo_of_nobody_is_refused(owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    assert Client().post("/undo", {"revision": "1"}).status_code == HTTPStatus.UNAUTHORIZED
    assert count(owner, Asks()) == 1
