import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import DatabaseError
from django.test import Client, RequestFactory

from noes.site import refusals, views


@pytest.fixture
def full(tmp_path: Path) -> sqlite3.Error:
    """What SQLite itself says when there is no room left."""
    with closing(sqlite3.connect(tmp_path / "small.db")) as connection:
        connection.execute("PRAGMA max_page_count = 2")
        connection.execute("CREATE TABLE t (x)")
        with pytest.raises(sqlite3.OperationalError) as said:
            connection.execute("INSERT INTO t VALUES (zeroblob(100000))")
        return said.value


def test_full_disk_is_said_to_a_program(full: sqlite3.Error) -> None:
    raised = DatabaseError("full")
    raised.__cause__ = full
    answer = refusals.of_storage(RequestFactory().post("/api/v1/asks"), raised)

    assert answer is not None
    assert answer.status_code == 507
    assert answer["Content-Type"] == "application/problem+json"
    assert b"The disk takes no more" in answer.content


def test_full_disk_is_said_to_a_person(full: sqlite3.Error) -> None:
    answer = refusals.of_storage(RequestFactory().post("/"), full)

    assert answer is not None
    assert answer.status_code == 507
    assert "<p>The disk takes no more. Make some room on it and send this again.</p>" in (
        answer.content.decode()
    )


@pytest.mark.parametrize(
    "fault", [ValueError("x"), DatabaseError("x"), sqlite3.IntegrityError("x")]
)
def test_other_faults_are_left_to_others(fault: Exception) -> None:
    assert refusals.of_storage(RequestFactory().post("/"), fault) is None


def test_page_writes_its_words_as_words() -> None:
    answer = refusals.page("<b>", "a & b", go_on="/?a=1&b=2")

    assert "<h1>&lt;b&gt;</h1><p>a &amp; b</p>" in answer.content.decode()
    assert 'content="0; url=/?a=1&amp;b=2"' in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"


def test_page_shows_a_command_as_one() -> None:
    body = refusals.page("Closed", "Type `noes <x>`, or `noes demo`.").content.decode()

    assert "Type <code>noes &lt;x&gt;</code>, or <code>noes demo</code>." in body


@pytest.mark.parametrize(
    ("method", "says", "ways"),
    [
        ("GET", "nothing was changed. Open it once more", ["/journal?q=a&amp;b=c", "/"]),
        ("POST", "Nothing was half written. Go back and send it once more", ["/"]),
    ],
)
def test_fault_of_ours_leaves_a_way_on(method: str, says: str, ways: list[str]) -> None:
    page = views.fault(RequestFactory().generic(method, "/journal?q=a&b=c"))

    assert page.status_code == 500
    assert says in page.content.decode()
    assert re.findall(r'class="btn" href="([^"]+)"', page.content.decode()) == ways


IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/enter/used-up", "/enter/?link=none"])
def test_phone_that_is_shut_out_is_told_where_a_code_is(path: str) -> None:
    phone = Client().get(path, headers={"User-Agent": IPHONE}).content.decode()
    desk = Client().get(path).content.decode()

    assert "open More, Phone and browser on the computer that keeps it" in phone
    assert "<code>noes pair</code>" in phone
    assert "Type <code>noes</code> in a terminal" not in phone
    assert "Type <code>noes</code> in a terminal" in desk
