"""Pages of tables of known programs: people, who the person is, and how a table is read."""

from http import HTTPStatus
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from noes.accounts.models import User
from noes.journal.models import Ask, Person
from tests.exchange.making import TABLES
from tests.web.browsing import text_of
from tests.web.test_imports import chosen, looked_at, rows

TWO = "CONVERSATION ID,FROM,TO,DATE,CONTENT\n1,Ada,Ines,2026-01-05 10:00:00 UTC,Hello\n"


@pytest.fixture(autouse=True)
def incoming(settings: Settings, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path


def table(name: str) -> bytes:
    return (TABLES / name).read_bytes()


def test_people_are_shown_brought_in_and_taken_back(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, table("linkedin-connections.csv"), "Connections.csv")
    page = visitor.get(address)
    assert text_of(page).startswith(
        "Connections.csv · a table with 3 rows · LinkedIn: connections · headings in row 4"
        " 3 people to bring in Nothing is written until you say so."
    )
    ada = ["6", "Ada Lopez", "Acme", "Connected On: 12 Sep 2021", "https://www.linkedin.com/in/ada"]
    assert rows(page) == [["Row", "Name", "Where", "Note", "Links"], ada]  # others have two lines
    assert "What each column is" not in text_of(page)
    came = visitor.post(address, {"do": "bring"}, follow=True)
    assert "3 people came in." in text_of(came)
    assert "See them under People" in text_of(came)
    listed = visitor.get("/import")
    assert "Connections.csv 3 people" in text_of(listed)
    back = visitor.post(f"{came.request['PATH_INFO']}/back", follow=True)
    assert back.status_code == HTTPStatus.OK
    assert not Person.objects.filter(owner_id=owner.id, trashed_at=None).exists()


def test_people_who_are_here_already_are_said_to_be(visitor: Client) -> None:
    source = table("linkedin-connections.csv")
    visitor.post(looked_at(visitor, source), {"do": "bring"})
    page = visitor.get(looked_at(visitor, source))
    assert "All of it is in the notebook" in text_of(page)


def test_person_in_a_log_is_chosen_from_those_who_wrote(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, TWO, "messages.csv")
    page = visitor.get(address)
    assert "Which of those who wrote you are Choose Ada Ines All of them are me" in text_of(page)
    assert chosen(page, "myself") == []
    visitor.post(address, {"do": "look", "myself": "Ada"})
    assert chosen(visitor.get(address), "myself") == ["Ada"]
    visitor.post(address, {"do": "bring"})
    assert list(Ask.objects.filter(owner_id=owner.id).values_list("title", flat=True)) == ["Hello"]


def test_table_can_be_read_as_it_stands_and_back(visitor: Client) -> None:
    address = looked_at(visitor, table("ticks-by-day.csv"), "ticks.csv")
    page = visitor.get(address)
    assert "A table of ticks, one act for each" in text_of(page)
    assert chosen(page, "read_as") == ["ticks"]
    visitor.post(address, {"do": "look", "found.read_as": "ticks", "read_as": "plain"})
    page = visitor.get(address)
    assert chosen(page, "read_as") == ["plain"]
    assert chosen(page, "c.Asked a stranger") != []
    visitor.post(address, {"do": "look", "found.read_as": "plain", "read_as": "found"})
    assert chosen(visitor.get(address), "read_as") == ["ticks"]


def test_mailbox_is_shown_by_its_messages(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, table("sent.mbox"), "Sent")
    page = visitor.get(address)
    assert "2 asks to bring in" in text_of(page)
    assert [line[0] for line in rows(page)] == ["Row", "1", "6"]
    visitor.post(address, {"do": "bring"})
    assert Ask.objects.filter(owner_id=owner.id).count() == 2


def test_table_that_knows_more_of_an_ask_says_so_and_not_that_all_is_there(
    visitor: Client, owner: User
) -> None:
    rows = "Date,Who,Ask,Result\n2026-01-05,Gus,Mural,{}\n"
    visitor.post(looked_at(visitor, rows.format("waiting").encode(), "a.csv"), {"do": "bring"})
    page = text_of(visitor.get(looked_at(visitor, rows.format("accepted").encode(), "a.csv")))
    assert "All of its asks are in the notebook" in page
    assert "All of it is in the notebook" not in page
    assert "Row 2 The ask still waits in the notebook, and this row says how it went." in page
    assert Ask.objects.filter(owner_id=owner.id).count() == 1
