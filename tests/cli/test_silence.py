"""noes silence: what has gone quiet, and keeping waiting for it."""

import pytest

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.wishes import NewAsk
from tests.cli.running import run
from tests.journal.people_of_tests import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]


def log(title: str, on: str, *options: str) -> str:
    return str(run("log", title, "--as-is", "--on", on, "--json", *options).document["id"])


def test_silence_of_an_empty_notebook_says_so() -> None:
    assert run("silence").lines == ["Nothing has gone quiet."]


def test_silence_lists_what_has_gone_quiet_with_its_chance() -> None:
    key = log("Night trains", "2026-01-05", "--person", "Wired", "--kind", "pitch")
    log("Fresh", "2026-03-03")
    lead, day, row = run("silence").lines
    assert day == "A good day to follow up: Wed 4 March 2026."
    assert lead.startswith("1 ask has gone quiet. Of those who answer, half usually do so by day")
    assert lead.endswith("This rests mostly on what is usual: 2 asks so far.")
    ref, said = row.split("  ", 1)
    assert key.startswith(ref)
    assert said == (
        "58 days  Night trains  Wired · Pitch  Hardly a chance of hearing back"
        "  let go Mon 2 March 2026"
    )
    assert "hearing back (3 %)" in run("silence", "--numbers").lines[-1]


def test_silence_json_is_one_document_of_all_of_them() -> None:
    for day in range(1, 4):
        log(f"Ask {day}", f"2026-01-0{day}")
    found = run("silence", "--json").document
    assert [ask["title"] for ask in found["asks"]] == ["Ask 3", "Ask 2", "Ask 1"]
    assert (found["quiet"], found["next"], found["as_of"]) == (3, None, "2026-03-04")
    assert found["asks"][0]["follow_up_on"] == "2026-03-04"
    first = run("silence", "--json", "--limit", "2").document
    assert [ask["title"] for ask in first["asks"]] == ["Ask 3", "Ask 2"]
    rest = run("silence", "--json", "--cursor", first["next"]).document
    assert [ask["title"] for ask in rest["asks"]] == ["Ask 1"]


def test_silence_says_that_there_are_more() -> None:
    for _n in range(3):
        log("Silent", "2026-01-05")
    lines = run("silence", "--limit", "2").lines
    assert (len(lines), lines[-1]) == (5, "There are more: --limit shows them.")


def test_silence_wait_leaves_an_ask_in_peace_until_undone() -> None:
    key = log("Night trains", "2026-01-03")
    said = run("silence", "--wait", "@1").lines
    assert said == ["You keep waiting for “Night trains” until Sun 3 May 2026. Undo: noes undo"]
    assert run("silence").lines == ["Nothing has gone quiet.", "You keep waiting for 1 ask."]
    assert run("undo").lines == ["Taken back: waiting longer for “Night trains”."]
    kept = run("silence", "--wait", key, "--json").document
    assert (kept["id"], kept["waits_until"]) == (key, "2026-05-03")


def test_silence_wait_refuses_what_is_not_quiet() -> None:
    log("Fresh", "2026-03-04")
    refused = run("silence", "--wait", "@1")
    assert (refused.code, refused.err) == (
        1,
        "Only an ask that waits and has been quiet can be waited for longer.\n",
    )


def test_silence_says_how_many_carry_no_day(owner: User) -> None:
    for _n in range(2):
        actions.log_ask(owner, NewAsk("Once", undated=True), now=NOW)
    assert run("silence").lines == ["Nothing has gone quiet.", "2 asks that wait carry no day."]
