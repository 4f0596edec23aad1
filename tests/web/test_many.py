"""Several asks in one box, a line each."""

from datetime import timedelta
from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.models import Notebook
from noes.journal.queries.asks import Asks, listed
from noes.web.views.many import MOST_LINES
from tests.journal.people_of_tests import NOW, TODAY
from tests.web.browsing import refused_of, text_of, toast_of

FIVE = """pitched Wired, dread 7, yesterday

asked Jo for a referral, they said no
Poster for the fair
  pitched Wired again on LinkedIn
draft: a lamp"""


def test_each_line_is_an_ask_and_one_undo_takes_all_back(visitor: Client, owner: User) -> None:
    said = visitor.post("/log/many", {"lines": FIVE, "as": "sent"}, follow=True)
    assert "Kept: 5 asks." in (toast_of(said) or "")
    found = [
        (ask.row["title"], ask.row["kind"], ask.person, ask.row["state"], ask.row["sent_on"])
        for ask in listed(owner, Asks())[::-1]
    ]
    yesterday = str(TODAY - timedelta(days=1))
    assert [(*told[:4], told[4] and str(told[4])) for told in found] == [
        ("pitched Wired", "pitch", "Wired", "waiting", yesterday),
        ("asked Jo for a referral", "referral_request", "Jo", "no", str(TODAY)),
        ("Poster for the fair", None, None, "waiting", str(TODAY)),
        ("pitched Wired again on LinkedIn", "pitch", "Wired", "waiting", str(TODAY)),
        ("a lamp", None, None, "draft", None),
    ]
    assert (
        len({ask.row["person_id"] for ask in listed(owner, Asks()) if ask.person == "Wired"}) == 1
    )
    actions.undo(owner, now=NOW)
    assert listed(owner, Asks()) == []


def test_what_lacks_a_kind_can_be_looked_up_later(visitor: Client) -> None:
    said = visitor.post("/log/many", {"lines": FIVE, "as": "sent"}, follow=True)
    assert 'href="/journal?bare=1"' in said.content.decode()
    box = visitor.get("/log/many")
    assert "2 asks say no kind yet. Say more of them" in text_of(box)
    page = text_of(visitor.get("/journal?bare=1"))
    assert "Poster for the fair" in page
    assert "a lamp" in page
    assert "pitched Wired" not in page


def test_lines_of_a_list_are_kept_without_their_marks(visitor: Client, owner: User) -> None:
    lines = "- coffee with Kim - no reply\n• Poster\n3. A lamp\n- [ ] 2 tickets\n-5 degrees"
    visitor.post("/log/many", {"lines": lines, "as": "sent"})
    titles = [ask.row["title"] for ask in listed(owner, Asks())[::-1]]
    assert titles == ["coffee with Kim", "Poster", "A lamp", "2 tickets", "-5 degrees"]


def test_line_that_is_too_long_is_named(visitor: Client, owner: User) -> None:
    page = visitor.post("/log/many", {"lines": f"Poster\n{'so ' * 200}long\nA lamp", "as": "sent"})
    sentence = f"“{('so ' * 20)}”: This is too long: keep it under 500 letters."
    assert refused_of(page) == {"lines": sentence}
    assert listed(owner, Asks()) == []


def test_drafts_are_kept_as_such(visitor: Client, owner: User) -> None:
    visitor.post("/log/many", {"lines": "One\nTwo", "as": "draft"})
    assert {ask.row["state"] for ask in listed(owner, Asks())} == {"draft"}


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ("", "Write what you asked for, a line to each ask."),
        (" \n\t\n", "Write what you asked for, a line to each ask."),
        ("x\n" * (MOST_LINES + 1), "Keep it to 50 lines at a time, or bring them as a table."),
        ("fine\n" + "y" * 600, "This is too long: keep it under 500 letters."),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_of_it_is(
    visitor: Client, owner: User, lines: str, sentence: str
) -> None:
    page = visitor.post("/log/many", {"lines": lines, "as": "sent"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert sentence in refused_of(page)["lines"]
    assert lines.strip() in page.content.decode().replace("\r\n", "\n")
    assert listed(owner, Asks()) == []


def test_the_same_box_sent_twice_is_kept_once(visitor: Client, owner: User) -> None:
    for _time in range(2):
        visitor.post("/log/many", {"lines": "One\nTwo", "as": "sent"})
    assert len(listed(owner, Asks())) == 2


def test_ten_lines_take_one_look_for_people_and_two_writes_each(
    visitor: Client, owner: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.post("/log/many", {"lines": "pitched Known", "as": "sent"})
    lines = "\n".join(f"pitched Known, dread {n}" for n in range(10))
    with django_assert_max_num_queries(33):
        visitor.post("/log/many", {"lines": lines, "as": "sent"})
    assert Notebook.objects.get(owner_id=owner.id).revision == 2


def test_strangers_write_nothing() -> None:
    assert Client().post("/log/many", {"lines": "One"}).status_code == HTTPStatus.UNAUTHORIZED
