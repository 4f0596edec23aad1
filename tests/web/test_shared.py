"""What a phone shares, the bookmarklet and a held icon open: the composer, with something in it."""

import re
from html import unescape
from http import HTTPStatus

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.journal.queries.asks import Asks, listed
from noes.web.shared import MOST_LETTERS, begun


@pytest.mark.parametrize(
    ("title", "text", "address", "line", "body"),
    [
        ("", "", "", "", ""),
        (
            "Call for essays",
            "",
            "https://salon.example/a",
            "Call for essays",
            "https://salon.example/a",
        ),
        # Android puts the address into the text.
        ("Call", "https://salon.example/a?b=c", "", "Call", "https://salon.example/a?b=c"),
        ("Call", "See https://a.example now", "", "Call", "See now\nhttps://a.example"),
        ("", "Dear Jo,\n\n would you\tread it?", "", "Dear Jo,", "would you read it?"),
        ("Call", "Call", "", "Call", ""),
        (
            "Call",
            "of https://a.example/1",
            "https://a.example/1",
            "Call",
            "of\nhttps://a.example/1",
        ),
        ("", "", "https://a.example", "", "https://a.example"),
        (" Two\nlines ", "", "", "Two lines", ""),
    ],
)
def test_what_is_shared_begins_an_ask(
    title: str, text: str, address: str, line: str, body: str
) -> None:
    assert begun(title, text, address) == {"line": line, "body": body}


def test_long_line_goes_on_in_the_note() -> None:
    told = begun("word " * 100, "", "")
    assert len(told["line"]) == MOST_LETTERS
    assert told["body"] == ("word " * 100).strip()


def test_shared_page_stands_in_the_composer_and_is_kept_as_sent(
    visitor: Client, owner: User
) -> None:
    page = visitor.get("/log", {"title": "Essay <3 & more", "url": "https://a.example/x"})
    source = page.content.decode()
    (line,) = re.findall(r'<input class="line"[^>]*>', source)
    assert 'value="Essay &lt;3 &amp; more"' in line
    assert "autofocus" in line
    assert "https://a.example/x" in unescape(source)
    assert "<details open" in source
    assert not listed(owner, Asks())  # nothing is kept until it is sent


def test_nothing_shared_is_today_ready_to_be_written_on(visitor: Client) -> None:
    source = visitor.get("/log").content.decode()
    assert re.search(r'<input class="line"[^>]*autofocus', source)
    assert not re.search(r'<input class="line"[^>]*value=', source)
    assert "autofocus" not in visitor.get("/").content.decode()


@pytest.mark.parametrize("text", ["\0", "x" * 100_000, "\u202e", "<script>alert(1)</script>"])
def test_whatever_is_shared_is_shown_as_text(visitor: Client, text: str) -> None:
    page = visitor.get("/log", {"title": text, "text": text, "url": text})
    assert page.status_code == HTTPStatus.OK
    assert b"<script>alert" not in page.content


def test_strangers_share_nothing() -> None:
    page = Client().get("/log", {"title": "Mine"})
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    assert b"Mine" not in page.content


def test_what_cannot_be_kept_as_it_stands_comes_whole_to_be_put_right(
    visitor: Client, owner: User
) -> None:
    whole = {
        "line": "Pitched Foo",
        "kind": "pitch",
        "dread": "8",
        "person": "Bar",
        "on": "2031-01-01",
    }
    html = visitor.get("/log", whole).content.decode()
    for name in ("line", "person", "on"):
        assert f'name="{name}"' in html
        assert f'value="{whole[name]}"' in html
    assert re.search(r'value="pitch"[^>]* checked', html)
    assert re.search(r'name="dread"[^>]* value="8"[^>]* checked', html)
    assert not listed(owner, Asks())
    page = visitor.get("/log", {"lines": "Pitched Foo\nPitched Bar"}, follow=True)
    assert page.redirect_chain
    assert "Pitched Foo\nPitched Bar</textarea>" in page.content.decode()


def test_several_that_are_sent_are_kept_whatever_their_address_holds(
    visitor: Client, owner: User
) -> None:
    kept = visitor.post("/log/many?lines=Pitched+Foo", {"lines": "Pitched Bar"})
    assert kept.status_code == HTTPStatus.SEE_OTHER
    assert len(listed(owner, Asks())) == 1
