from typing import Any

import pytest

from tests.api.calling import Program

pytestmark = pytest.mark.django_db


def take_up(api: Program, preset: str | None = None, **wish: Any) -> Any:
    named = {"preset": preset} if preset else {}
    return api.write("POST", "challenges", {**named, **wish})["challenge"]


def test_add_challenge_from_a_preset_starts_today(api: Program) -> None:
    made = take_up(api, "100-in-six-months")
    assert made == {
        "id": made["id"],
        "name": "100 asks in six months",
        "preset": "100-in-six-months",
        "measure": "asks",
        "target": 100,
        "rhythm": "quota:4/week",
        "dream": False,
        "done": 0,
        "start": "2026-03-04",
        "end": "2026-09-04",
        "kinds": [],
        "channels": [],
        "ended": False,
    }


def test_add_challenge_takes_every_change_and_keeps_its_name_true(api: Program) -> None:
    made = take_up(
        api, "dream-mwf", rhythm="days:tue", kinds=["pitch"], target=7, start="2026-03-01"
    )
    assert (made["name"], made["rhythm"], made["kinds"]) == ("Dream clients", "days:tue", ["pitch"])
    assert (made["dream"], made["target"], made["start"]) == (True, 7, "2026-03-01")


def test_add_challenge_of_workdays_plans_as_many_as_there_are(api: Program) -> None:
    api.write("POST", "days-off", {"day": "2026-03-05"})
    api.write("POST", "rests", {"start": "2026-03-09", "end": "2026-03-16"})
    assert take_up(api, "workday-month")["target"] == 23 - 1 - 5


def test_add_challenge_from_scratch_needs_a_name_and_a_measure(api: Program) -> None:
    assert take_up(api, name="Raises", measure="yeses", kinds=["rate_increase"])["preset"] == ""
    for wish in ({"measure": "asks"}, {"name": "Asks"}):
        assert api("POST", "challenges", wish).status == 422


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"preset": "this-year"}, "preset"),
        ({"preset": "this-week", "rhythm": "sometimes"}, "rhythm"),
        ({"preset": "this-week", "rhythm": "rrule:FREQ=SECONDLY"}, "rhythm"),
        ({"preset": "this-week", "end": "2026-03-02"}, "end"),
        ({"preset": "this-week", "target": 0}, "target"),
        ({"preset": "100-in-six-months", "start": "9999-12-31"}, "start"),
    ],
)
def test_add_challenge_refuses_what_makes_none(
    api: Program, wish: dict[str, Any], field: str
) -> None:
    said = api("POST", "challenges", wish)
    assert (said.status, said.document["errors"][0]["field"]) == (422, field)
    assert api.get("challenges") == {"items": [], "next": None}


def test_list_challenges_says_how_each_stands(api: Program) -> None:
    take_up(api, "this-week")
    (plan,) = api.get("challenges")["items"]
    assert (plan["done"], plan["planned_today"], plan["next_mark"]) == (0, 1, 1)
    api.write("POST", "asks", {"title": "Pitched Wired"})
    (plan,) = api.get("challenges")["items"]
    assert (plan["done"], plan["planned_today"], plan["next_mark"]) == (1, 0, 5)


def test_show_challenge_has_the_days_of_this_week(api: Program) -> None:
    take_up(api, "dream-mwf", start="2026-03-01")
    week = api.get("challenges/@1")["week"]
    assert [day["day"] for day in week if day["planned"]] == [
        "2026-03-02",
        "2026-03-04",
        "2026-03-06",
    ]
    assert len(week) == 7


def test_edit_challenge_counts_anew(api: Program) -> None:
    api.write("POST", "asks", {"title": "Earlier", "on": "2026-02-01"})
    take_up(api, "100-in-six-months")
    changed = api.write("PATCH", "challenges/@1", {"start": "2026-02-01", "target": None})
    assert (changed["challenge"]["done"], changed["challenge"]["target"]) == (1, None)


def test_end_challenge_puts_it_aside_until_it_is_taken_up_again(api: Program) -> None:
    key = take_up(api, "this-week")["id"]
    api.write("DELETE", "challenges/@1")
    assert api.get("challenges") == {"items": [], "next": None}
    assert [plan["id"] for plan in api.get("challenges", ended="true")["items"]] == [key]
    api.write("PATCH", f"challenges/{key}", {"ended": False})
    assert [plan["id"] for plan in api.get("challenges")["items"]] == [key]
    assert api("PATCH", f"challenges/{key}", {"ended": True, "target": 3}).status == 422


def test_rests_are_planned_listed_and_taken_out(api: Program) -> None:
    take_up(api, "this-week")
    rest = api.write("POST", "rests", {"start": "2026-03-04", "end": "2026-03-05", "name": "Ill"})
    assert api.get("rests")["items"] == [rest["rest"]]
    assert api.get("challenges/@1")["planned_today"] == 0
    api.write("DELETE", f"rests/{rest['rest']['id']}")
    assert api.get("rests") == {"items": [], "next": None}
    assert api.get("challenges/@1")["planned_today"] == 1


def test_days_off_are_named_once_and_taken_back(api: Program) -> None:
    for _ in range(2):
        api.write("POST", "days-off", {"day": "2026-03-12", "name": "Moving"})
    assert api.get("days-off") == {"items": [{"day": "2026-03-12", "name": "Moving"}], "next": None}
    api.write("DELETE", "days-off/2026-03-12")
    assert api.get("days-off") == {"items": [], "next": None}
    assert api("DELETE", "days-off/tomorrow").status == 404


@pytest.mark.parametrize("field", ["kinds", "channels"])
def test_add_challenge_refuses_a_word_that_is_not_there(api: Program, field: str) -> None:
    said = api("POST", "challenges", {"preset": "this-week", field: ["bribe"]})
    assert (said.status, said.detail.partition(" Add")[0][:12]) == (422, "There is no ")
    assert api.get("challenges")["items"] == []


def test_challenge_refuses_a_rule_that_plans_no_day(api: Program) -> None:
    rule = "rrule:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
    said = api("POST", "challenges", {"preset": "this-week", "rhythm": rule})
    sentence = "This rule plans no day of the challenge: choose another."
    assert (said.status, said.detail) == (422, sentence)
    key = api.write("POST", "challenges", {"preset": "this-week"})["challenge"]["id"]
    assert api("PATCH", f"challenges/{key}", {"rhythm": rule}).detail == sentence
    leap = "rrule:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
    assert api("PATCH", f"challenges/{key}", {"rhythm": leap}).status == 200


@pytest.mark.parametrize("preset", ["this-week", "100-in-six-months", "in-the-air"])
def test_challenge_counts_no_day_to_come_whoever_asks(api: Program, preset: str) -> None:
    for on in ("2026-03-04", "2026-03-05", "2027-05-05"):
        api.write("POST", "asks", {"title": "Pitched Wired", "on": on})
    made = api.write("POST", "challenges", {"preset": preset, "start": "2026-03-04"})["challenge"]
    (listed,) = api.get("challenges")["items"]
    (shown,) = api.get("today")["challenges"]
    changed = api.write("PATCH", f"challenges/{made['id']}", {"name": "Mine"})["challenge"]
    assert [one["done"] for one in (made, listed, shown, changed)] == [1, 1, 1, 1]
