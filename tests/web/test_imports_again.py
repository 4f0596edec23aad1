"""A table that comes again: what is new in it, and how the last one of its shape was read."""

from http import HTTPStatus
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from noes.accounts.models import User
from tests.google_of_tests import google
from tests.web.browsing import browser_of, text_of, toast_of
from tests.web.test_imports import SURE, TABLE, asks, chosen, looked_at, rows


@pytest.fixture(autouse=True)
def _home(settings: Settings, tmp_path: Path) -> None:
    settings.HOME = tmp_path


def test_table_that_comes_again_has_nothing_new_unless_told(visitor: Client, owner: User) -> None:
    visitor.post(looked_at(visitor), {"do": "bring"})
    address = looked_at(visitor)
    page = visitor.get(address)
    said = text_of(page)
    assert "All of it is in the notebook" in said
    assert "3 asks are in the notebook already and stay as they are." in said
    assert 'value="bring"' not in page.content.decode()
    assert toast_of(visitor.post(address, {"do": "bring"}, follow=True)) == (
        "All of it is in the notebook already."
    )
    assert len(asks(owner)) == 3

    address = looked_at(visitor)
    visitor.post(address, {"do": "look", "found.again": "1", "again": "on"})
    assert "3 asks to bring in" in text_of(visitor.get(address))
    visitor.post(address, {"do": "look", "found.again": "1"})
    assert "All of it is in the notebook" in text_of(visitor.get(address))


def test_grown_table_brings_what_is_new(visitor: Client, owner: User) -> None:
    visitor.post(looked_at(visitor), {"do": "bring"})
    address = looked_at(visitor, SURE + "21/01/2026,A column,Vox,email,,,\n")
    page = visitor.get(address)
    assert "1 ask to bring in" in text_of(page)
    assert [row[2] for row in rows(page)[1:]] == ["A column"]
    visitor.post(address, {"do": "bring"})
    assert len(asks(owner)) == 4


def test_next_table_is_read_as_the_last_was_and_says_so(visitor: Client, owner: User) -> None:
    first = looked_at(visitor, TABLE)
    visitor.post(first, {"do": "look", "o.How it went=meh": "declined"})
    visitor.post(first, {"do": "bring"})
    page = visitor.get(looked_at(visitor, TABLE.replace("repair", "bicycle")))
    assert "Read as you chose for a table like it." in text_of(page)
    assert chosen(page, "o.How it went=meh") == ["declined"]


def test_choices_of_another_are_not_remembered(visitor: Client, stranger: User) -> None:
    first = looked_at(visitor, TABLE)
    visitor.post(first, {"do": "look", "o.How it went=meh": "declined"})
    visitor.post(first, {"do": "bring"})
    other = browser_of(stranger)
    page = other.get(looked_at(other, TABLE))
    assert chosen(page, "o.How it went=meh") == []
    assert "3 asks to bring in" in text_of(page)


def test_sheet_is_looked_at_by_its_address(
    visitor: Client, owner: User, settings: Settings
) -> None:
    with google() as sheets:
        settings.GOOGLE = sheets.origin
        sheets.publish("/spreadsheets/d/1aBcDeFgHiJkLmN/export?format=csv", SURE.encode())
        address = f"{sheets.origin}/spreadsheets/d/1aBcDeFgHiJkLmN/edit"
        answer = visitor.post("/import", {"pasted": address}, follow=True)
    assert text_of(answer).startswith("Asks - Log.csv · a table with 4 rows")
    visitor.post(answer.request["PATH_INFO"], {"do": "bring"})
    assert len(asks(owner)) == 3


def test_sheet_that_cannot_be_fetched_says_why(visitor: Client, settings: Settings) -> None:
    with google() as sheets:
        settings.GOOGLE = sheets.origin
        answer = visitor.post(
            "/import", {"pasted": f"{sheets.origin}/spreadsheets/d/1aBcDeFgHiJkLmN/edit"}
        )
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Google does not show this sheet to everybody." in text_of(answer)
