from typing import Any
from uuid import uuid4

import pytest

from tests.api.calling import Program

pytestmark = pytest.mark.django_db


def log(api: Program, title: str = "Pitched Wired", **wish: Any) -> Any:
    return api.write("POST", "asks", {"title": title, **wish})


def titles(api: Program, **query: Any) -> list[str]:
    return [ask["title"] for ask in api.get("asks", **query)["items"]]


def test_log_ask_gives_the_ask_as_it_stands(api: Program) -> None:
    said = api(
        "POST",
        "asks",
        {"title": "  Pitched   Wired ", "kind": "pitch", "person": "Wired", "dread": 7},
    )
    ask = said.document
    assert said.status == 201
    assert (ask["title"], ask["kind"], ask["person"]) == ("Pitched Wired", "pitch", "Wired")
    assert (ask["state"], ask["sent_on"], ask["dread"]) == ("waiting", "2026-03-04", 7)
    assert (ask["channel"], ask["sting"], ask["tags"]) == (None, None, [])


def test_log_ask_with_its_answer_is_one_write(api: Program) -> None:
    answer = {"type": "declined", "tone": "not_now", "revisit_on": "2026-06-01", "sting": 2}
    ask = log(api, on="2026-03-01", answer=answer)
    assert (ask["state"], ask["outcome"], ask["ended_on"]) == ("no", "declined", "2026-03-01")
    assert (ask["revisit_on"], ask["sting"]) == ("2026-06-01", 2)
    api.write("POST", "undo")
    assert titles(api) == []


def test_log_ask_refuses_a_draft_with_an_answer(api: Program) -> None:
    said = api("POST", "asks", {"title": "x", "draft": True, "answer": {"type": "declined"}})
    assert (said.status, said.detail) == (
        409,
        "This ask is not sent yet. Say “I sent it” first.",
    )


def test_show_ask_tells_what_happened_in_order(api: Program) -> None:
    ask = log(api, draft=True, dread=8)
    api.write("POST", f"asks/{ask['id']}/moments", {"type": "sent", "on": "2026-03-05"})
    api.write("POST", f"asks/{ask['id']}/moments", {"type": "replied", "on": "2026-03-04"})
    shown = api.get(f"asks/{ask['id']}")
    told = [(moment["type"], moment["day"], moment["flagged"]) for moment in shown["moments"]]
    assert told == [
        ("drafted", "2026-03-04", False),
        ("sent", "2026-03-05", False),
        ("replied", "2026-03-04", True),
    ]
    assert (shown["state"], shown["dread"]) == ("waiting", 8)


def test_show_ask_by_place_and_by_the_beginning_of_its_id(api: Program) -> None:
    log(api, "First", id="01a20000-1111-7000-8000-000000000001")
    log(api, "Second", id="01a20000-2222-7000-8000-000000000002")
    assert api.get("asks/@1")["title"] == "Second"
    assert api.get("asks/01a200001")["title"] == "First"
    said = api("GET", "asks/01a2")
    assert (said.status, said.detail) == (
        422,
        "Several ids begin with “01a2”. Write more of it.",
    )


def test_list_asks_gives_pages_that_later_writes_do_not_move(api: Program) -> None:
    for n in range(5):
        log(api, f"Ask {n}")
    first = api.get("asks", limit=2)
    log(api, "Ask 5")
    second = api.get("asks", limit=2, cursor=first["next"])
    third = api.get("asks", limit=2, cursor=second["next"])
    found = [[ask["title"] for ask in page["items"]] for page in (first, second, third)]
    assert found == [["Ask 4", "Ask 3"], ["Ask 2", "Ask 1"], ["Ask 0"]]
    assert third["next"] is None


def test_list_asks_ends_on_a_full_page(api: Program) -> None:
    for n in range(2):
        log(api, f"Ask {n}")
    assert api.get("asks", limit=2)["next"] is None


def test_list_asks_narrows_by_each_filter(api: Program) -> None:
    log(api, "Draft", draft=True)
    log(api, "Night trains", kind="pitch", channel="email", tags=["travel"], person="Wired")
    log(api, "A raise", kind="rate_increase", on="2026-02-01", answer={"type": "lost"})
    log(api, "Undated", undated=True, kind="pitch")
    person = api.get("asks", q="trains")["items"][0]["person_id"]
    found = {
        "state": titles(api, state=["no", "draft"]),
        "outcome": titles(api, outcome="lost"),
        "kind": titles(api, kind="pitch"),
        "channel": titles(api, channel="email"),
        "tag": titles(api, tag="travel"),
        "person": titles(api, person_id=person),
        "words": titles(api, q="night tra"),
        "since": titles(api, since="2026-02-02"),
        "until": titles(api, until="2026-02-02"),
        "undated": titles(api, undated="true"),
    }
    assert found == {
        "state": ["A raise", "Draft"],
        "outcome": ["A raise"],
        "kind": ["Undated", "Night trains"],
        "channel": ["Night trains"],
        "tag": ["Night trains"],
        "person": ["Night trains"],
        "words": ["Night trains"],
        "since": ["Night trains"],
        "until": ["A raise"],
        "undated": ["Undated"],
    }


def test_edit_ask_changes_what_is_named_and_empties_by_null(api: Program) -> None:
    ask = log(api, kind="pitch", channel="email", learned="Ask sooner", tags=["a", "b"])
    changed = api.write("PATCH", f"asks/{ask['id']}", {"title": "New", "kind": None, "tags": ["c"]})
    assert changed == {**ask, "title": "New", "kind": None, "tags": ["c"]}


def test_edit_ask_puts_right_what_happened_too_in_one_write(api: Program) -> None:
    ask = log(api)
    changes = {"on": "2026-03-01", "dread": 3, "outcome": "accepted", "title": "Pitched Monocle"}
    changed = api.write("PATCH", "asks/@1", changes)
    assert (changed["sent_on"], changed["dread"], changed["state"]) == ("2026-03-01", 3, "yes")
    api.write("POST", "undo")
    assert {**api.get("asks/@1"), "moments": 0} == {**ask, "ref": ask["id"][:4], "moments": 0}


def test_trash_and_restore_leave_the_ask_as_it_was(api: Program) -> None:
    ask = log(api, answer={"type": "ghosted"})
    before = api.get("asks/@1")
    assert api.write("DELETE", f"asks/{ask['id']}") == {"asks": [ask["id"]]}
    assert (titles(api), titles(api, trashed="true")) == ([], ["Pitched Wired"])
    assert api("GET", f"asks/{ask['id']}").status == 404
    assert api.get("standing")["noes"] == 0
    api.write("POST", f"asks/{ask['id']}/restore")
    assert api.get("asks/@1") == before


def test_record_moment_gives_the_moment_and_the_ask(api: Program) -> None:
    log(api)
    done = api.write(
        "POST",
        "asks/@1/moments",
        {"type": "accepted", "amount": "1200.5", "currency": "eur", "note": "Yes!"},
    )
    moment = done["moment"]
    assert (moment["amount"], moment["currency"], moment["note"]) == ("1200.50", "EUR", "Yes!")
    assert done["ask"]["state"] == "yes"


def test_record_moment_refuses_what_cannot_have_happened(api: Program) -> None:
    log(api)
    said = api("POST", "asks/@1/moments", {"type": "reopened"})
    assert (said.status, said.detail) == (
        409,
        "“Alive again” cannot come while the ask is “waiting”. Check the days.",
    )


def test_amend_and_remove_void_the_moment_and_keep_it(api: Program) -> None:
    log(api, answer={"type": "declined", "sting": 9})
    no = api.get("asks/@1")["moments"][1]
    amended = api.write("PATCH", f"moments/{no['id']}", {"sting": 4, "day": "2026-03-05"})
    assert amended["moment"]["rank"] == no["rank"]
    assert (amended["ask"]["sting"], amended["ask"]["ended_on"]) == (4, "2026-03-05")
    assert api("PATCH", f"moments/{no['id']}", {"sting": 1}).status == 404
    removed = api.write("DELETE", f"moments/{amended['moment']['id']}")
    assert (removed["moment"]["voided"], removed["ask"]["state"]) == (True, "waiting")


def test_an_id_that_is_taken_makes_nothing(api: Program) -> None:
    ask = log(api)
    said = api("POST", "asks", {"title": "Another", "id": ask["id"]})
    assert (said.status, said.detail) == (
        409,
        "There is something of this id already. Choose another.",
    )
    assert titles(api) == ["Pitched Wired"]


def test_an_id_of_ones_own_is_kept(api: Program) -> None:
    own = str(uuid4())
    assert log(api, id=own)["id"] == own
    moment = str(uuid4())
    done = api.write("POST", f"asks/{own}/moments", {"type": "noted", "note": "Hm", "id": moment})
    assert done["moment"]["id"] == moment


@pytest.mark.parametrize(
    ("moment", "field", "sentence"),
    [
        ({"type": "followed_up", "sting": 4}, "sting", "A sting belongs to how an ask ended."),
        ({"type": "replied", "sting": 4}, "sting", "A sting belongs to how an ask ended."),
        ({"type": "declined", "amount": 40}, "amount", "An amount belongs to a yes."),
        (
            {"type": "declined", "tone": "form", "revisit_on": "2026-06-01"},
            "revisit_on",
            "A day to try again belongs to “not now”.",
        ),
        (
            {"type": "accepted", "tone": "form"},
            "tone",
            "How it was said belongs to a no from them.",
        ),
        (
            {"type": "accepted", "currency": "EUR"},
            "currency",
            "A currency belongs to the amount of a yes.",
        ),
        (
            {"type": "noted", "dread": 4},
            "dread",
            "How scary it was belongs to asking: to what was sent, followed up or drafted.",
        ),
    ],
)
def test_a_moment_refuses_what_its_type_cannot_say(
    api: Program, moment: dict[str, Any], field: str, sentence: str
) -> None:
    ask = log(api)
    said = api("POST", f"asks/{ask['id']}/moments", moment)
    assert (said.status, said.detail) == (422, sentence)
    assert said.document["errors"][0]["field"] == field
    assert len(api.get(f"asks/{ask['id']}")["moments"]) == 1


def test_a_moment_amended_to_another_type_leaves_out_what_that_cannot_say(api: Program) -> None:
    ask = log(api, answer={"type": "accepted", "amount": 640, "currency": "EUR", "sting": 1})
    yes = api.get(f"asks/{ask['id']}")["moments"][1]
    moment = api.write("PATCH", f"moments/{yes['id']}", {"type": "declined"})["moment"]
    assert (moment["type"], moment["amount"], moment["currency"]) == ("declined", None, None)
    assert moment["sting"] == 1


def test_edit_ask_empties_how_scary_it_was(api: Program) -> None:
    ask = log(api, dread=7)
    assert api.write("PATCH", f"asks/{ask['id']}", {"dread": None})["dread"] is None


def test_a_moment_that_later_ones_rest_on_is_not_taken_out(api: Program) -> None:
    ask = log(api, draft=True)
    api.write("POST", f"asks/{ask['id']}/moments", {"type": "postponed"})
    drafted = api.get(f"asks/{ask['id']}")["moments"][0]["id"]
    said = api("DELETE", f"moments/{drafted}")
    sentence = "What came later rests on it. Take that out first, or put this right instead."
    assert (said.status, said.detail) == (409, sentence)


def test_a_draft_that_was_taken_back_cannot_be_answered(api: Program) -> None:
    ask = log(api, draft=True)
    path = f"asks/{ask['id']}/moments"
    api.write("POST", path, {"type": "withdrew"})
    assert api("POST", path, {"type": "declined"}).detail == (
        "“A no” cannot come while the ask is “withdrawn”. Check the days."
    )
    assert api.write("POST", path, {"type": "sent"})["ask"]["state"] == "waiting"
