"""A Google Sheet by its address, from a server that answers as Google does."""

from collections.abc import Iterator

import pytest

from noes.exchange import published
from noes.exchange.errors import ExchangeError
from noes.exchange.published import fetch, is_sheet_address
from tests.google_of_tests import Answer, Google, google

GOOGLE = "https://docs.google.com"
KEY, PUBLISHED = "1aBcDeFgHiJkLmN_op-qr", "2PACX-1vAbCdEfGh"
TABLE = b"Date,Ask\n2026-01-05,A raise\n"
SHARED = f"/spreadsheets/d/{KEY}/export?format=csv"


@pytest.fixture
def sheets() -> Iterator[Google]:
    with google() as served:
        yield served


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        (f"/spreadsheets/d/{KEY}/edit#gid=7", f"{SHARED}&gid=7"),
        (f"/spreadsheets/d/{KEY}/edit?usp=sharing", SHARED),
        (f"/spreadsheets/d/{KEY}/edit?gid=0#gid=0", f"{SHARED}&gid=0"),
        (f"/spreadsheets/u/1/d/{KEY}/view", SHARED),
        (f"/spreadsheets/d/{KEY}", SHARED),
        (
            f"/spreadsheets/d/e/{PUBLISHED}/pub?gid=3&single=true&output=csv",
            f"/spreadsheets/d/e/{PUBLISHED}/pub?gid=3&single=true&output=csv",
        ),
        (
            f"/spreadsheets/d/e/{PUBLISHED}/pubhtml",
            f"/spreadsheets/d/e/{PUBLISHED}/pub?output=csv",
        ),
    ],
)
def test_sheet_is_asked_for_as_csv(sheets: Google, address: str, asked: str) -> None:
    sheets.publish(asked, TABLE)
    sheet = fetch(f"  {sheets.origin}{address}\n", origin=sheets.origin)
    assert (sheet.source, sheet.name) == (TABLE, "Asks - Log.csv")
    assert sheets.asked == [asked]


@pytest.mark.parametrize(
    "text",
    [
        *("", "Date,Ask", "https://", "https://docs.google.com/document/d/1aBcDeFgHiJkLm/edit"),
        f"http://docs.google.com/spreadsheets/d/{KEY}/edit",
        f"https://docs.google.com.example.org/spreadsheets/d/{KEY}/edit",
        f"https://docs.google.com@example.org/spreadsheets/d/{KEY}/edit",
        f"https://docs.google.com:8443/spreadsheets/d/{KEY}/edit",
        f"file:///spreadsheets/d/{KEY}/edit",
        f"https://docs.google.com/spreadsheets/d/{KEY}/edit and more",
        "https://[docs.google.com/spreadsheets",
    ],
)
def test_what_is_no_address_of_a_sheet_is_never_fetched(text: str) -> None:
    assert not is_sheet_address(text, origin=GOOGLE)
    with pytest.raises(ExchangeError, match="no address of a Google Sheet"):
        fetch(text, origin=GOOGLE)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(404),
        Answer(401),
        Answer(200, b"<html>Sign in", {"Content-Type": "text/html"}),
        Answer(302, b"", {"Location": "https://accounts.google.com/signin"}),
        Answer(302, b"", {"Location": "http://127.0.0.1:9/secrets"}),
        Answer(302, b"", {"Location": "file:///etc/passwd"}),
    ],
)
def test_sheet_that_is_not_open_to_everybody_says_how_to_publish_it(
    sheets: Google, answer: Answer
) -> None:
    sheets.answers[SHARED] = answer
    with pytest.raises(ExchangeError, match="choose File, Share, Publish to web"):
        fetch(f"{sheets.origin}/spreadsheets/d/{KEY}/edit", origin=sheets.origin)


def test_sheet_is_followed_to_where_google_keeps_it(sheets: Google) -> None:
    sheets.answers[SHARED] = Answer(307, b"", {"Location": f"{sheets.origin}/stored"})
    sheets.publish("/stored", TABLE)
    found = fetch(f"{sheets.origin}/spreadsheets/d/{KEY}/edit", origin=sheets.origin)
    assert found.source == TABLE


def test_google_that_cannot_be_reached_is_one_sentence(sheets: Google) -> None:
    sheets.answers[SHARED] = Answer(503)
    address = f"/spreadsheets/d/{KEY}/edit"
    for origin in (sheets.origin, "http://127.0.0.1:9"):
        with pytest.raises(ExchangeError, match="Google cannot be reached just now"):
            fetch(f"{origin}{address}", origin=origin)


def test_sheet_that_is_too_large_is_left(sheets: Google, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "MAX_BYTES", 1_000_000)
    sheets.publish(SHARED, b"x" * 1_000_001)
    with pytest.raises(ExchangeError, match="larger than 1 MB"):
        fetch(f"{sheets.origin}/spreadsheets/d/{KEY}/edit", origin=sheets.origin)
