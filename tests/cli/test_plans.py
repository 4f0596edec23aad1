"""today, challenge: where one stands, what is planned."""

from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.presets import PRESETS
from noes.journal import actions
from tests.cli.running import run
from tests.journal.people_of_tests import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]


def test_today_of_an_empty_notebook_points_at_the_first_ask() -> None:
    assert run("today").lines == ["Wed 4 March 2026. Your first ask is still ahead: noes log"]


def test_today_opens_with_what_was_done_and_meets_wins_before_drafts() -> None:
    run("challenge", "new", "this-week")
    run("log", "Night trains", "--as-is", "--outcome", "declined")
    run("log", "A raise", "--as-is", "--outcome", "accepted")
    run("log", "Dear editor", "--as-is", "--draft")
    assert run("today").lines == [
        "Wed 4 March 2026. 2 asks, 1 no, 1 yes.",
        "One uncomfortable ask this week: 2 so far.",
        "* A yes: A raise (Wed 4 March 2026)",
        "About to ask: Dear editor",
    ]


def test_today_ends_with_what_has_gone_quiet() -> None:
    run("log", "Dear editor", "--as-is", "--on", "2026-02-16")
    run("log", "Still fresh", "--as-is", "--on", "2026-03-01")
    assert run("today").lines == [
        "Wed 4 March 2026. 2 asks, 2 waiting.",
        "Gone quiet: Dear editor (16 days)",
    ]


def test_today_json_is_what_the_api_gives() -> None:
    run("log", "A raise")
    today = run("today", "--json").document
    assert (today["standing"]["day"], today["standing"]["acts"]) == ("2026-03-04", 1)


@pytest.mark.parametrize("preset", list(PRESETS))
def test_challenge_new_takes_up_every_preset(preset: str) -> None:
    made = run("challenge", "new", preset, "--json").document
    start = "2026-03-02" if preset == "this-week" else "2026-03-04"
    assert (made["preset"], made["start"]) == (preset, start)
    (plan,) = run("challenge", "list", "--json").document["challenges"]
    assert plan["id"] == made["id"]


def test_challenge_new_changes_every_number_and_day() -> None:
    made = run(
        *("challenge", "new", "100-in-six-months", "--name", "Raises", "--measure", "yeses"),
        *("--target", "3", "--start", "2026-03-01", "--end", "2026-04-01", "--rhythm", "workdays"),
        *("--kind", "rate increase", "--kind", "pitch", "--channel", "email", "--dream", "--json"),
    ).document
    names = ("name", "measure", "target", "start", "end", "rhythm", "kinds", "channels", "dream")
    assert [made[name] for name in names] == [
        *("Raises", "yeses", 3, "2026-03-01", "2026-04-01", "workdays"),
        *(["pitch", "rate_increase"], ["email"], True),
    ]


def test_challenge_list_json_holds_the_contract() -> None:
    run("challenge", "new", "100-in-six-months")
    (plan,) = run("challenge", "list", "--json").document["challenges"]
    names = ("name", "preset", "measure", "target", "done", "planned_today", "start", "end")
    assert [plan[name] for name in names] == [
        *("100 asks in six months", "100-in-six-months", "asks", 100, 0, 3),
        *("2026-03-04", "2026-09-04"),
    ]
    assert plan["rhythm"] == "quota:4/week"


def test_challenge_list_says_how_each_stands() -> None:
    run("challenge", "new", "100-in-six-months", "--start", "2026-03-01")
    run("challenge", "new", "dream-mwf", "--anyone", "--start", "2026-02-01")
    for day in ("2026-03-02", "2026-03-03", "2026-03-04"):
        run("log", "Ask", "--on", day)
    assert run("challenge", "list").lines == [
        "100 asks in six months: 3 of 100, next comes 5; 1 still planned.",
        "Dream clients: 3 so far; 2 of the last 12 planned days.",
    ]


def test_challenge_list_ended_are_those_that_were_put_aside(owner: User) -> None:
    made = run("challenge", "new", "this-week", "--json").document
    actions.end_challenge(owner, UUID(made["id"]), now=NOW)
    assert run("challenge", "list", "--ended").lines == [
        "One uncomfortable ask this week: 0 so far."
    ]


def test_challenge_list_of_none_names_the_smallest() -> None:
    assert run("challenge", "list").lines == [
        "No challenge is on. noes challenge new this-week takes up the smallest."
    ]


def test_challenge_show_has_this_week() -> None:
    run("challenge", "new", "dream-mwf", "--anyone", "--end", "2026-04-01")
    run("challenge", "rest", "2026-03-06")
    run("log", "Ask")
    assert run("challenge", "show", "@1").lines == [
        "Dream clients: 1 so far.",
        "From Wed 4 March 2026 to Tue 31 March 2026",
        "Mon 2 March 2026",
        "Tue 3 March 2026",
        "Wed 4 March 2026  1",
        "Thu 5 March 2026",
        "Fri 6 March 2026  rest",
        "Sat 7 March 2026",
        "Sun 8 March 2026",
    ]


def test_challenge_rest_plans_one_day_unless_told_until_when() -> None:
    one = run("challenge", "rest", "2026-03-09", "--json").document
    more = run("challenge", "rest", "today", "--until", "2026-03-08", "--name", "Off").lines
    assert (one["start"], one["end"]) == ("2026-03-09", "2026-03-10")
    assert more == ["Kept: Wed 4 March 2026 to Sat 7 March 2026. Undo: noes undo"]
    listed = run("challenge", "rest", "--json").document["rests"]
    assert [rest["name"] for rest in listed] == ["Off", ""]


def test_challenge_rest_may_be_for_one_challenge_and_is_taken_out_again() -> None:
    key = run("challenge", "new", "this-week", "--json").document["id"]
    rest = run("challenge", "rest", "today", "--challenge", "@1", "--json").document
    assert rest["challenge_id"] == key
    (line,) = run("challenge", "rest").lines
    assert line.endswith("  Wed 4 March 2026    only for One uncomfortable ask this week")
    run("challenge", "rest", "--remove", rest["id"])
    assert run("challenge", "rest").lines == [
        "No rest is planned. noes challenge rest FROM plans one."
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["new"],
        ["new", "this-year"],
        ["new", "this-week", "--target", "0"],
        ["new", "this-week", "--rhythm", "sometimes"],
        ["rest", "--until", "2026-03-09"],
        ["rest", "2026-03-09", "--until", "2026-03-09"],
        ["rest", "2026-03-09", "--remove", "deadbeef"],
    ],
)
def test_challenge_that_cannot_be_is_wrong_use(arguments: list[str]) -> None:
    assert run("challenge", *arguments).code == 2


def test_challenge_rest_that_is_not_there_is_a_fault() -> None:
    assert run("challenge", "rest", "--remove", "deadbeef").code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "zz"], "“zz” is no challenge. Write its id, the beginning of it, or @1"),
        (["rest", "--challenge", "zz", "today"], "“zz” is no challenge."),
        (["rest", "--remove", "zz"], "“zz” is no rest. Write the beginning of its id"),
    ],
)
def test_challenge_names_what_is_looked_for(arguments: list[str], said: str) -> None:
    assert said in run("challenge", *arguments).err
