"""The browsers that are let in, as Settings lists them and signs them out."""

from datetime import timedelta
from http import HTTPStatus
from pathlib import Path

import pytest
from django.conf import settings as configured
from django.test import Client
from pytest_django import Settings

from noes.accounts.keys import digest
from noes.accounts.models import Session, User
from tests.journal.people_of_tests import NOW
from tests.web.browsing import browser_of, text_of, toast_of
from tests.web.keeping import part_of


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> None:
    settings.HOME = tmp_path


def secret_of(browser: Client) -> str:
    return str(browser.cookies[configured.SESSION_COOKIE_NAME].value)


def session_of(browser: Client) -> Session:
    return Session.objects.get(digest=digest(secret_of(browser)))


def is_in(browser: Client) -> bool:
    return browser.get("/more").status_code == HTTPStatus.OK


def test_browser_alone_is_listed_and_nobody_else_is_there_to_sign_out(visitor: Client) -> None:
    assert part_of(visitor.get("/settings"), "browsers") == (
        "Browsers that are let in This browser let in on 4 March, last here today Sign out"
    )


def test_browsers_are_listed_this_one_first_and_then_the_last_here(
    visitor: Client, owner: User
) -> None:
    for ago in (9, 2):
        other = session_of(browser_of(owner))
        other.created_at, other.used_on = NOW - timedelta(days=30), (NOW - timedelta(ago)).date()
        other.save()
    assert part_of(visitor.get("/settings"), "browsers") == (
        "Browsers that are let in This browser let in on 4 March, last here today Sign out"
        " Another one let in on 2 February, last here 2 days ago Sign out"
        " Another one let in on 2 February, last here 9 days ago Sign out"
        " Sign out everywhere else"
    )


def test_browser_that_said_its_name_is_listed_by_it(visitor: Client, owner: User) -> None:
    for browser in (visitor, browser_of(owner)):
        session = session_of(browser)
        session.name = "Safari, iPhone"
        session.save()
    assert part_of(visitor.get("/settings"), "browsers") == (
        "Browsers that are let in This browser let in on 4 March, last here today Sign out"
        " Safari, iPhone let in on 4 March, last here today Sign out Sign out everywhere else"
    )


def test_many_browsers_are_listed_in_part(visitor: Client, owner: User) -> None:
    for _n in range(12):
        browser_of(owner)
    said = part_of(visitor.get("/settings"), "browsers")
    assert (said.count("Another one"), said.count("and 3 more")) == (9, 1)


def test_list_of_browsers_shows_no_secret(visitor: Client, owner: User) -> None:
    other = browser_of(owner)
    page = visitor.get("/settings").content.decode()
    secrets = [secret_of(visitor), secret_of(other)]
    assert [one for one in (*secrets, *map(digest, secrets)) if one in page] == []


def test_one_browser_is_signed_out(visitor: Client, owner: User) -> None:
    other, third = browser_of(owner), browser_of(owner)
    page = visitor.post(f"/settings/browsers/{session_of(other).id}", follow=True)
    assert toast_of(page) == "Signed out."
    assert [is_in(one) for one in (visitor, other, third)] == [True, False, True]


def test_browser_signed_out_twice_is_told_so(visitor: Client, owner: User) -> None:
    gone = session_of(browser_of(owner)).id
    visitor.post(f"/settings/browsers/{gone}")
    page = visitor.post(f"/settings/browsers/{gone}")
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert "This browser is signed out already." in text_of(page)


def test_browser_that_signs_itself_out_finds_the_notebook_closed(visitor: Client) -> None:
    page = visitor.post(f"/settings/browsers/{session_of(visitor).id}", follow=True)
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    assert "This notebook is closed" in page.content.decode()


def test_all_but_this_browser_are_signed_out(visitor: Client, owner: User) -> None:
    others = [browser_of(owner), browser_of(owner)]
    page = visitor.post("/settings/browsers/others", follow=True)
    assert toast_of(page) == "Signed out everywhere else."
    assert [is_in(one) for one in (visitor, *others)] == [True, False, False]


def test_browsers_of_another_are_neither_listed_nor_signed_out(
    visitor: Client, stranger: User
) -> None:
    intruder, theirs = browser_of(stranger), session_of(visitor).id
    assert str(theirs) not in intruder.get("/settings").content.decode()
    page = intruder.post(f"/settings/browsers/{theirs}")
    assert page.status_code == HTTPStatus.NOT_FOUND
    intruder.post("/settings/browsers/others")
    assert is_in(visitor)


def test_nobody_signs_anybody_out(visitor: Client) -> None:
    theirs = session_of(visitor).id
    for address in (f"/settings/browsers/{theirs}", "/settings/browsers/others"):
        assert Client().post(address).status_code == HTTPStatus.UNAUTHORIZED
    assert is_in(visitor)
