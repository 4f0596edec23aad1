from typing import Any

import pytest

from tests.api.calling import Program

pytestmark = pytest.mark.django_db


def test_people_come_a_page_at_a_time_with_what_was_asked(api: Program) -> None:
    for name in ("Wired", "Ada", "Kim"):
        api.write("POST", "asks", {"title": "Ask", "person": name})
    api.write("POST", "asks/@1/moments", {"type": "accepted"})
    first = api.get("people", limit=2)
    second = api.get("people", limit=2, cursor=first["next"])
    found = [(one["name"], one["asks"], one["yeses"]) for one in first["items"] + second["items"]]
    assert found == [("Ada", 1, 0), ("Kim", 1, 1), ("Wired", 1, 0)]
    assert second["next"] is None


def test_edit_person_moves_their_asks_with_them(api: Program) -> None:
    api.write("POST", "asks", {"title": "Ask", "person": "Wired"})
    key = api.get("asks/@1")["person_id"]
    changed = api.write("PATCH", f"people/{key}", {"name": "Wired UK", "dream": True})["person"]
    assert changed == api.get(f"people/{key}")
    assert api.get("asks/@1")["person"] == "Wired UK"
    assert [one["name"] for one in api.get("people", dream="true")["items"]] == ["Wired UK"]


def test_trash_person_takes_them_from_the_list_and_restore_brings_them_back(api: Program) -> None:
    key = api.write("POST", "people", {"name": "Ada", "email": "ada@example.org"})["person"]["id"]
    api.write("DELETE", f"people/{key}")
    assert api.get("people")["items"] == []
    assert [one["id"] for one in api.get("people", trashed="true")["items"]] == [key]
    restored = api.write("POST", f"people/{key}/restore")["person"]
    assert (restored["name"], restored["email"]) == ("Ada", "ada@example.org")


def test_person_with_an_address_that_is_none_is_refused(api: Program) -> None:
    key = api.write("POST", "people", {"name": "Ada"})["person"]["id"]
    for method, path in (("POST", "people"), ("PATCH", f"people/{key}")):
        said = api(method, path, {"name": "Mara", "email": "mara"})
        sentence = "Write one address, such as mara@example.org."
        assert (said.status, said.detail) == (422, sentence)
    assert [one["name"] for one in api.get("people")["items"]] == ["Ada"]


def test_program_keeps_people_of_one_name_unasked(api: Program) -> None:
    for _time in range(2):
        api.write("POST", "people", {"name": "Ada"})
    assert [one["name"] for one in api.get("people")["items"]] == ["Ada", "Ada"]


def queue(api: Program, pitch: str) -> list[Any]:
    return [place["name"] for place in api.get(f"pitches/{pitch}")["queue"]]


def test_a_pitch_goes_to_one_person_after_another(api: Program) -> None:
    pitch = api.write("POST", "pitches", {"title": "Night trains", "people": ["Wired", "Kim"]})
    key = pitch["pitch"]["id"]
    (listed,) = api.get("pitches")["items"]
    assert (listed["to_ask"], listed["next"]) == (2, "Wired")
    answer = {"type": "declined"}
    api.write("POST", "asks", {"title": "x", "pitch_id": key, "person": "Wired", "answer": answer})
    (listed,) = api.get("pitches")["items"]
    assert (listed["to_ask"], listed["next"], listed["noes"]) == (1, "Kim", 1)
    asked, free = api.get(f"pitches/{key}")["queue"]
    assert (asked["outcome"], free["ask_id"]) == ("declined", None)


def test_the_queue_of_a_pitch_is_put_in_order(api: Program) -> None:
    pitch = api.write("POST", "pitches", {"title": "Night trains", "people": ["A1", "B1"]})
    key = pitch["pitch"]["id"]
    api.write("POST", f"pitches/{key}/queue", {"people": ["C1", "A1"]})
    last = api.get(f"pitches/{key}")["queue"][2]["person_id"]
    api.write("PATCH", f"pitches/{key}/queue/{last}", {"to": 0})
    assert queue(api, key) == ["C1", "A1", "B1"]
    api.write("DELETE", f"pitches/{key}/queue/{last}")
    assert queue(api, key) == ["A1", "B1"]
    assert api("DELETE", f"pitches/{key}/queue/{last}").status == 404


def test_a_pitch_is_changed_put_away_and_brought_back(api: Program) -> None:
    key = api.write("POST", "pitches", {"title": "Old", "kind": "pitch"})["pitch"]["id"]
    changed = api.write("PATCH", f"pitches/{key}", {"title": "New", "kind": None})["pitch"]
    assert (changed["title"], changed["kind"]) == ("New", None)
    api.write("DELETE", f"pitches/{key}")
    assert api.get("pitches") == {"items": [], "next": None}
    assert api.write("POST", f"pitches/{key}/restore")["pitch"] == changed
