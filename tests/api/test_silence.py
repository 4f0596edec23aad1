"""What has gone quiet, over the API."""

from datetime import date
from typing import Any

import pytest
from django.db import connection

from noes.accounts.models import User
from noes.journal import actions
from tests.api.calling import Program
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW

pytestmark = pytest.mark.django_db
STEPS_AT_ONCE = 10


def log(api: Program, title: str, on: str, **wish: Any) -> str:
    return str(api.write("POST", "asks", {"title": title, "on": on, **wish})["id"])


def test_silence_of_an_empty_notebook_is_what_is_usual(api: Program) -> None:
    found = api.get("silence")
    assert found == {
        "as_of": "2026-03-04",
        "n": 0,
        "answered": 0,
        "horizon": 120,
        "follow_up_day": 16,
        "let_go_day": 50,
        "text": "Of those who answer, half usually do so by day 4 and nine in ten by day 42."
        " This rests mostly on what is usual: 0 asks so far.",
        "quiet": 0,
        "waited_for": 0,
        "undated": 0,
        "items": [],
        "next": None,
    }


def test_silence_lists_each_quiet_ask_with_its_chance_and_days(api: Program) -> None:
    silent = log(api, "Silent", "2026-01-05", person="Wired")
    answered = log(api, "Answered", "2026-01-04")
    api.write("POST", f"asks/{answered}/moments", {"type": "replied", "on": "2026-01-20"})
    log(api, "Fresh", "2026-03-03")
    log(api, "Shared", "2026-01-05", kind="share_work")
    found = api.get("silence")

    assert (found["quiet"], found["n"], found["answered"]) == (2, 3, 1)
    first, second = found["items"]
    assert (first["id"], first["quiet"], first["chance"]) == (answered, 43, None)
    assert (first["text"], first["let_go_on"]) == (
        "They answered once; it is your turn or theirs.",
        None,
    )
    assert (second["id"], second["quiet"], second["person"]) == (silent, 58, "Wired")
    assert 0 < second["chance"] < 0.2
    assert second["text"].endswith("chance of hearing back")
    assert second["follow_up_on"] == "2026-03-04"
    assert second["let_go_on"] > second["sent_on"]


def test_silence_is_answered_in_pages(api: Program) -> None:
    for day in range(1, 6):
        log(api, f"Ask {day}", f"2026-01-0{day}")
    first = api.get("silence", limit=2)
    second = api.get("silence", limit=2, cursor=first["next"])
    third = api.get("silence", limit=2, cursor=second["next"])

    titles = [[item["title"] for item in page["items"]] for page in (first, second, third)]
    assert titles == [["Ask 5", "Ask 4"], ["Ask 3", "Ask 2"], ["Ask 1"]]
    assert (first["quiet"], third["next"]) == (5, None)


def test_pages_go_on_where_the_one_before_ended_though_its_asks_moved(api: Program) -> None:
    keys = [log(api, f"Ask {day}", f"2026-01-0{day}") for day in range(1, 6)]
    first = api.get("silence", limit=2)
    api.write("POST", f"asks/{keys[4]}/moments", {"type": "followed_up", "on": "2026-03-04"})
    second = api.get("silence", limit=2, cursor=first["next"])
    assert [item["title"] for item in second["items"]] == ["Ask 3", "Ask 2"]


@pytest.mark.parametrize("cursor", [0, 2**53])
def test_a_cursor_that_is_none_of_ours_begins_at_an_end(api: Program, cursor: int) -> None:
    log(api, "Silent", "2026-01-03")
    assert len(api.get("silence", cursor=cursor)["items"]) == (cursor > 0)


def test_a_page_among_many_takes_no_more_than_one_among_few(api: Program, owner: User) -> None:
    few, many = (dearest_page(api, owner, more) for more in (200, 1800))
    assert many <= 1.2 * few
    assert api.get("silence")["quiet"] == 2000


def dearest_page(api: Program, owner: User, more: int) -> int:
    """Ask for more, all on one day, and go through all: the most steps that a page took."""
    rows = [Record(n, f"Ask {n}", sent_on=date(2026, 1, 3)) for n in range(more)]
    actions.import_records(owner, rows, name="many.csv", now=NOW)
    api.get("silence", limit=1)  # what holds for all pages is found once
    page, most = steps_of(api, limit=100)
    while page["next"]:
        page, steps = steps_of(api, limit=100, cursor=page["next"])
        most = max(most, steps)
    return most


def steps_of(api: Program, **query: Any) -> tuple[Any, int]:
    """A page, and how many steps the database took for it."""
    taken = 0

    def step() -> None:
        nonlocal taken
        taken += STEPS_AT_ONCE

    connection.connection.set_progress_handler(step, STEPS_AT_ONCE)
    try:
        page = api.get("silence", **query)
    finally:
        connection.connection.set_progress_handler(None, 0)
    return page, taken


def test_keeping_waiting_takes_an_ask_off_the_list_until_undone(api: Program) -> None:
    key = log(api, "Silent", "2026-01-03")
    kept = api.write("POST", f"asks/{key}/wait", Idempotency_Key="wait-1")
    assert (kept["waits_from"], kept["waits_until"]) == ("2026-03-04", "2026-05-03")
    assert api.write("POST", f"asks/{key}/wait", Idempotency_Key="wait-1") == kept

    hidden = api.get("silence")
    assert (hidden["quiet"], hidden["waited_for"]) == (0, 1)
    api.write("POST", "undo", {})
    assert api.get("silence")["quiet"] == 1


def test_keeping_waiting_for_what_is_not_quiet_is_refused(api: Program) -> None:
    for wish in ({"on": "2026-03-04"}, {"on": "2026-01-03", "answer": {"type": "accepted"}}):
        key = api.write("POST", "asks", {"title": "x", **wish})["id"]
        said = api("POST", f"asks/{key}/wait")
        assert (said.status, said.detail) == (
            409,
            "Only an ask that waits and has been quiet can be waited for longer.",
        )


def test_silence_is_kept_by_a_client_until_something_changes(api: Program) -> None:
    log(api, "Silent", "2026-01-03")
    first = api("GET", "silence")
    again = api("GET", "silence", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    log(api, "Another", "2026-01-03")
    assert api("GET", "silence", If_None_Match=first.headers["ETag"]).status == 200
