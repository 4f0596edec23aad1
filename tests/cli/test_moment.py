from collections.abc import Iterator
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.cli import words
from noes.journal import actions
from noes.journal.wishes import NewAsk
from tests.cli.running import run
from tests.journal.people_of_tests import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]


def test_moment_takes_every_option() -> None:
    run("log", "Pitched Wired")
    done = run(
        *("moment", "@1", "declined", "--on", "2026-03-05", "--note", "Sorry", "--sting", "4"),
        *("--tone", "not_now", "--revisit-on", "2026-06-01", "--json"),
    ).document
    moment, ask = done["moment"], done["ask"]
    names = ("type", "day", "note", "sting", "tone", "revisit_on")
    assert [moment[name] for name in names] == [
        *("declined", "2026-03-05", "Sorry", 4, "not_now", "2026-06-01"),
    ]
    assert (ask["state"], ask["ended_on"]) == ("no", "2026-03-05")


@pytest.mark.parametrize(
    "money",
    [
        ("--amount", "1200.50", "--currency", "EUR"),
        ("--amount", "€1,200.50"),
        ("--amount", "1 200,50 eur"),
        ("--amount", "€1,200.50", "--currency", "eur"),
    ],
)
def test_moment_keeps_what_a_yes_is_worth(money: tuple[str, ...]) -> None:
    run("log", "A raise")
    moment = run("moment", "@1", "accepted", *money, "--json").document["moment"]
    assert (moment["amount"], moment["currency"]) == ("1200.50", "EUR")


@pytest.mark.parametrize(
    ("money", "sentence"),
    [
        (("--amount", "a lot"), "Give the amount in figures, such as 640 or 1200.50."),
        (("--amount", "1.200"), "“1.200” can be read in two ways: write 1200 or 1.20."),
        (
            ("--amount", "€640", "--currency", "USD"),
            "The amount is in EUR, and this says USD: which is it?",
        ),
    ],
)
def test_moment_asks_which_amount_is_meant(money: tuple[str, ...], sentence: str) -> None:
    run("log", "A raise")
    done = run("moment", "@1", "accepted", *money)
    assert done.code == 2
    assert sentence in done.err
    assert run("show", "@1", "--json").document["state"] == "waiting"


@pytest.fixture
def _german_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LANGUAGE", "de")
    words._spoken.cache_clear()
    yield
    words._spoken.cache_clear()


@pytest.mark.usefixtures("_german_terminal")
def test_moment_reads_an_amount_in_the_language_of_the_terminal() -> None:
    run("log", "A raise")
    moment = run("moment", "@1", "accepted", "--amount", "1.200 €", "--json").document["moment"]
    assert (moment["amount"], moment["currency"]) == ("1200.00", "EUR")


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("declined", "Kept. 1 no. Undo: noes undo"),
        ("accepted", "Kept. A yes. Undo: noes undo"),
        ("replied", "Kept. A small win. Undo: noes undo"),
        ("followed_up", "Kept. 2 asks. Undo: noes undo"),
        ("noted", "Kept. Undo: noes undo"),
    ],
)
def test_moment_says_what_was_kept(kind: str, said: str) -> None:
    run("log", "Pitched Wired")
    assert run("moment", "@1", kind).lines == [said]


def test_moment_meets_a_no_with_the_next_person_of_its_pitch(owner: User) -> None:
    pitch = actions.add_pitch(owner, {"title": "Trains"}, people=["Wired", "Kim"], now=NOW)
    wish = NewAsk("Pitched Wired", person="Wired", pitch_id=UUID(pitch["pitch"]["id"]))
    actions.log_ask(owner, wish, now=NOW)
    assert run("moment", "@1", "ghosted").lines == [
        "Kept. 1 no. Undo: noes undo",
        "Next for this pitch: Kim.",
    ]


def test_moment_meets_a_no_with_what_was_written_for_next_time() -> None:
    run("log", "A raise", "--differently", "Name the number first")
    assert run("moment", "@1", "declined").lines[1] == (
        "For next time you wrote: Name the number first"
    )


def test_moment_that_cannot_have_happened_is_a_fault() -> None:
    run("log", "Pitched Wired", "--draft")
    ran = run("moment", "@1", "declined")
    assert (ran.code, ran.out, ran.err) == (
        *(1, "", "This ask is not sent yet. Say “I sent it” first.\n"),
    )


def test_sending_before_the_day_of_its_draft_names_that_day_and_the_way_out() -> None:
    run("log", "Pitched Wired", "--draft")
    ran = run("moment", "@1", "sent", "--on", "yesterday")
    said = (
        "“You wrote a draft” is of 4 March 2026, when this was sent already: edit that day first,"
        " or say a later day for the sending.\n"
    )
    assert (ran.code, ran.out, ran.err) == (1, "", said)
    run("edit", "@1", "--on", "yesterday")
    assert run("moment", "@1", "sent", "--on", "yesterday", "--json").document["ask"]["state"] == (
        "waiting"
    )


@pytest.mark.parametrize(
    "arguments", [["@1"], ["@1", "vanished"], ["wired", "declined"], ["@1", "sent", "--tone", "x"]]
)
def test_moment_of_nothing_known_is_wrong_use(arguments: list[str]) -> None:
    assert run("moment", *arguments).code == 2


def test_moment_of_an_ask_that_is_not_there_is_a_fault() -> None:
    ran = run("moment", "deadbeef", "declined")
    assert (ran.code, ran.err) == (1, "There is no such ask in this notebook.\n")
