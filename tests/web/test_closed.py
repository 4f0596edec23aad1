"""A page of ours that is sent once its session has ended: nothing that was typed is lost."""

import logging
from html import unescape
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from noes.accounts.models import User
from tests.journal.people_of_tests import export_of

FORM = "application/x-www-form-urlencoded"
PARTS = '--x\r\nContent-Disposition: form-data; name="line"\r\n\r\nWired\r\n--x--\r\n'
TYPED = {"line": "Raise <b>now</b> & here", "as": "sent", "dread": "7", "body": "\nDear Mara,\n"}


def sent(typed: dict[str, str]) -> Any:
    """The answer to a form of ours, sent as browsers do, by somebody who is not let in."""
    return Client().post("/", urlencode(typed), content_type=FORM)


def given_back(page: Any) -> str | None:
    """What a page gives back to be copied."""
    _before, found, rest = page.content.decode().partition("<textarea ")
    return unescape(rest.partition(">\n")[2].partition("</textarea>")[0]) if found else None


def test_what_was_typed_is_given_back_where_the_notebook_is_closed(owner: User) -> None:
    before = export_of(owner)
    page = sent(TYPED | {"key": "k", "next": "/journal"})
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    assert given_back(page) == "Raise <b>now</b> & here\n\nDear Mara,"
    assert "<b>now" not in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store"
    assert export_of(owner) == before


def test_closed_page_shows_commands_as_such(db: None) -> None:
    page = Client().get("/journal")
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    assert "Type <code>noes</code> in a terminal on the computer" in page.content.decode()
    assert given_back(page) is None


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/", FORM, "as=sent&dread=7"),
        ("/", FORM, "line=Wired" + "x" * 3_000_000),
        ("/", "multipart/form-data; boundary=x", PARTS),
        ("/", "text/plain", "line=Wired"),
        ("/api/v1/asks", FORM, "line=Wired"),
    ],
)
def test_nothing_else_is_given_back(db: None, path: str, kind: str, body: str) -> None:
    page = Client().post(path, body, content_type=kind)
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    assert given_back(page) is None
    assert "Wired" not in page.content.decode()


def test_closed_page_logs_nothing_that_was_typed(
    db: None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        page = sent(TYPED)
    assert given_back(page) is not None
    assert "Mara" not in caplog.text
    assert "Raise" not in caplog.text
