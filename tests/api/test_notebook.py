import json
from typing import Any

import pytest

from noes.accounts.models import User
from tests.api.calling import Program
from tests.api.everything import keep_everything
from tests.journal.people_of_tests import export_of

pytestmark = pytest.mark.django_db


def test_entry_says_what_it_took_from_a_line_and_writes_nothing(api: Program) -> None:
    line = "pitched Wired on LinkedIn, dread 7, yesterday"
    entry = api.get("entry", line=line)
    assert (entry["title"], entry["day"], entry["dread"]) == (
        "pitched Wired on LinkedIn",
        "2026-03-03",
        7,
    )
    assert [(span["field"], span["text"]) for span in entry["understood"]] == [
        ("kind", "pitched"),
        ("person", "Wired"),
        ("channel", "LinkedIn"),
        ("dread", "dread 7"),
        ("day", "yesterday"),
    ]
    assert api.get("standing")["revision"] == 0


def test_entry_knows_the_people_of_the_notebook_only(api: Program, stranger: Program) -> None:
    api.write("POST", "people", {"name": "the tall one"})
    line = "asked the tall one for money"
    assert api.get("entry", line=line)["person"] == "the tall one"
    assert stranger.get("entry", line=line)["person"] is None


def test_standing_counts_by_today_and_leaves_days_to_come_out(api: Program) -> None:
    api.write("POST", "asks", {"title": "No", "answer": {"type": "declined"}})
    api.write("POST", "asks", {"title": "Yes", "answer": {"type": "accepted"}})
    api.write("POST", "asks", {"title": "Undated", "undated": True})
    api.write("POST", "asks", {"title": "Draft", "draft": True})
    api.write("POST", "asks", {"title": "Tomorrow", "on": "2026-03-05"})
    api.write("POST", "asks/@3/moments", {"type": "followed_up"})
    assert api.get("standing") == {
        "day": "2026-03-04",
        "revision": 6,
        "asked": 3,
        "acts": 4,
        "follow_ups": 1,
        "noes": 1,
        "yeses": 1,
        "waiting": 1,
        "conversations": 0,
        "drafts": 1,
        "undated": 1,
        "next_mark": 5,
    }


def test_today_holds_what_it_opens_with(api: Program) -> None:
    keep_everything(api)
    today = api.get("today")
    assert [plan["name"] for plan in today["challenges"]] == [
        "100 asks in six months",
        "Dream clients on Mon, Wed and Fri",
    ]
    assert [(one["title"], one["on"]) for one in today["drafts"]] == [("A draft", "2026-03-04")]
    assert [(one["title"], one["on"]) for one in today["revisits"]] == [("A raise", "2026-03-01")]
    assert [(one["title"], one["quiet"], one["is_late"]) for one in today["quiet"]] == [
        ("Pitched Wired in January", 58, True)
    ]
    assert [win["type"] for win in today["wins"]] == ["praised", "declined"]
    assert today["standing"] == api.get("standing")


@pytest.mark.parametrize("path", ["today", "challenges"])
def test_what_is_kept_is_read_again_only_after_a_change(api: Program, path: str) -> None:
    first = api("GET", path)
    again = api("GET", path, If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    api.write("POST", "asks", {"title": "Pitched Wired"})
    assert api("GET", path, If_None_Match=first.headers["ETag"]).status == 200


def test_today_is_read_again_once_silence_was_looked_at(api: Program) -> None:
    for n in range(30):
        ask = api.write("POST", "asks", {"title": f"Ask {n}", "on": "2026-02-01"})
        api.write("POST", f"asks/{ask['id']}/moments", {"type": "declined", "on": "2026-02-02"})
    api.write("POST", "asks", {"title": "Silent", "on": "2026-02-24"})
    first = api("GET", "today")
    assert api.get("today")["quiet"] == []
    api.get("silence")
    again = api("GET", "today", If_None_Match=first.headers["ETag"])
    assert again.status == 200
    assert [one["title"] for one in api.get("today")["quiet"]] == ["Silent"]


def test_what_is_kept_of_another_owner_is_another_thing(api: Program, stranger: Program) -> None:
    assert api("GET", "today").headers["ETag"] != stranger("GET", "today").headers["ETag"]


def test_wins_come_a_page_at_a_time_latest_first(api: Program) -> None:
    for day in (1, 2, 3):
        api.write("POST", "wins", {"type": "praised", "note": str(day), "on": f"2026-03-0{day}"})
    first = api.get("wins", limit=2)
    second = api.get("wins", limit=2, cursor=first["next"])
    notes = [[win["note"] for win in page["items"]] for page in (first, second)]
    assert (notes, second["next"]) == ([["3", "2"], ["1"]], None)


def test_record_win_is_a_small_one(api: Program) -> None:
    said = api("POST", "wins", {"type": "accepted"})
    assert said.status == 422


def test_undo_of_nothing_says_so(api: Program) -> None:
    said = api("POST", "undo")
    assert (said.status, said.detail) == (404, "There is nothing left to undo.")


def test_export_is_the_whole_document(owner: User, api: Program) -> None:
    keep_everything(api)
    said = api("GET", "export.json")
    document: Any = json.loads(said.body)
    assert said.body.decode() == export_of(owner)
    assert (document["noes"], len(document["asks"]), len(document["wins"])) == (1, 5, 1)
    assert said.headers["Content-Disposition"] == 'attachment; filename="noes-2026-03-04.json"'


def test_today_counts_no_follow_up_to_come(api: Program) -> None:
    api.write("POST", "asks", {"title": "Pitched Wired"})
    api.write("POST", "asks", {"title": "Wrote again", "kind": "follow_up", "on": "2026-03-05"})
    standing = api.get("today")["standing"]
    counted = [standing[name] for name in ("asked", "acts", "follow_ups", "waiting")]
    assert counted == [1, 1, 0, 1]


def test_undo_is_shown_before_it_is_done(api: Program) -> None:
    assert api.get("undo") == {"last": None}
    said = api("POST", "asks", {"title": "Pitched Wired"}, Idempotency_Key="mine")
    last = api.get("undo")["last"]
    assert (last["verb"], last["subject"], last["key"]) == ("log", "Pitched Wired", "mine")
    api.write("PATCH", f"asks/{said.document['id']}", {})
    assert api.get("undo")["last"] == last
