from uuid import uuid4

import pytest

from tests.cli.running import run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]
LINE = "pitched Wired on LinkedIn, dread 7, yesterday"


def test_log_reads_its_words_and_says_what_it_understood() -> None:
    ran = run("log", LINE)
    assert ran.lines == [
        "Kept. Your first ask. Undo: noes undo",
        "Understood: pitched, Wired, LinkedIn, dread 7, yesterday (Tue 3 March 2026)",
    ]


def test_log_json_is_the_ask_with_what_was_understood() -> None:
    ran = run("log", LINE, "--json")
    ask = ran.document
    found = [ask[name] for name in ("title", "kind", "channel", "person", "dread", "sent_on")]
    assert found == ["pitched Wired on LinkedIn", "pitch", "linkedin", "Wired", 7, "2026-03-03"]
    assert [span["field"] for span in ask["understood"]] == [
        *("kind", "person", "channel", "dread", "day"),
    ]
    assert ran.err.startswith("Understood: pitched, Wired")


def test_log_takes_options_before_words() -> None:
    ran = run("log", LINE, "--dread", "3", "--person", "Jo", "--on", "2026-03-01", "--json")
    ask = ran.document
    assert [ask[name] for name in ("dread", "person", "sent_on", "kind")] == [
        *(3, "Jo", "2026-03-01", "pitch"),
    ]
    assert ran.err == "Understood: pitched, LinkedIn\n"


def test_log_takes_every_option() -> None:
    ask = run(
        *("log", "A bold one", "--kind", "Long shot", "--channel", "in person", "--person", "Ada"),
        *("--dread", "0", "--effort", "30", "--on", "yesterday", "--outcome", "declined"),
        *("--learned", "Ask sooner", "--differently", "Shorter", "--json"),
    ).document
    names = ("kind", "channel", "person", "dread", "effort", "sent_on", "outcome", "learned")
    assert [ask[name] for name in names] == [
        *("stretch_application", "in_person", "Ada", 0, 30, "2026-03-03", "declined", "Ask sooner"),
    ]
    assert ask["differently"] == "Shorter"


def test_log_with_a_draft_or_an_outcome_leaves_the_words_for_it_aside() -> None:
    line = "Asked Acme for a raise: no"
    assert run("log", line, "--json").document["outcome"] == "declined"
    assert run("log", line, "--outcome", "accepted", "--json").document["outcome"] == "accepted"
    assert run("log", line, "--draft", "--json").document["state"] == "draft"


def test_log_leaves_open_what_its_words_leave_open() -> None:
    line = "Asked the post office if my claim was accepted, call Friday"
    ask = run("log", line, "--json").document
    found = [ask[name] for name in ("title", "kind", "state", "outcome", "sent_on", "understood")]
    assert found == [line, None, "waiting", None, "2026-03-04", []]


def test_log_as_is_reads_nothing() -> None:
    ask = run("log", "--as-is", LINE, "--json").document
    assert (ask["title"], ask["kind"], ask["dread"], ask["understood"]) == (LINE, None, None, [])


def test_log_joins_words_that_were_not_quoted() -> None:
    assert run("log", "Pitched", "Wired", "--json").document["title"] == "Pitched Wired"


def test_log_with_an_id_of_ones_own_is_safe_to_repeat() -> None:
    own = str(uuid4())
    first, second = (run("log", "Ask", "--id", own, "--json").document for _ in range(2))
    assert first == second
    assert first["id"] == own
    assert len(run("list", "--json").document["asks"]) == 1
    again = run("log", "Another", "--id", own)
    assert (again.code, again.err) == (
        1,
        "This key was used before for something else. Send a new key.\n",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--draft"], "Kept as a draft; nothing is sent yet. Undo: noes undo"),
        ([], "Kept. 2 asks. Undo: noes undo"),
        (["--outcome", "ghosted"], "Kept. 2 asks, 1 no. Undo: noes undo"),
        (["--outcome", "accepted"], "Kept. A yes. Undo: noes undo"),
        (["--outcome", "replied"], "Kept. 2 asks. Undo: noes undo"),
    ],
)
def test_log_says_what_was_kept(arguments: list[str], said: str) -> None:
    run("log", "First")
    assert run("log", "Second", *arguments).lines == [said]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Missing argument 'TEXT...'."),
        (["x", "--dread", "11"], "11 is not in the range 0<=x<=10."),
        (["x", "--effort", "-1"], "-1 is not in the range"),
        (["x", "--on", "someday"], "“someday” is no day."),
        (["x", "--outcome", "sent"], "'sent' is not one of"),
        (["x", "--id", "7"], "“7” is no UUID."),
        (["x", "--colour", "red"], "No such option"),
        (["x", "--kind", "bribe"], "There is no kind “bribe”. Add it in Settings first."),
        ([" "], "Write what you asked for: a few words will do."),
        (["x" * 501], "title: Keep it to 500 letters."),
    ],
)
def test_log_that_cannot_be_is_wrong_use(arguments: list[str], said: str) -> None:
    ran = run("log", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert run("list", "--json").document["asks"] == []


def test_log_of_a_day_to_come_says_when_it_counts() -> None:
    run("log", "Pitched Wired")
    said = run("log", "Talk to Jo", "--as-is", "--on", "2026-03-09").lines
    assert said == ["Kept. It counts from Mon 9 March 2026 on. Undo: noes undo"]


def test_log_takes_the_sting_in_its_words_for_the_outcome_of_an_option() -> None:
    ask = run("log", "Pitched Wired, sting 4", "--outcome", "lost", "--json").document
    assert (ask["title"], ask["sting"], ask["outcome"]) == ("Pitched Wired", 4, "lost")


@pytest.mark.parametrize(
    ("word", "kind"),
    [("raise", "rate_increase"), ("Long shot", "stretch_application"), ("Coffee", "conversation")],
)
def test_log_knows_a_kind_by_an_everyday_word(word: str, kind: str) -> None:
    assert run("log", "Jo", "--as-is", "--kind", word, "--json").document["kind"] == kind


def test_log_marks_bytes_that_are_no_letters() -> None:
    ask = run("log", "Jo", "--as-is", "--learned", "a\udcffb", "--json").document
    assert ask["learned"] == "a\ufffdb"


def test_log_repeated_by_its_id_offers_no_undo() -> None:
    own = "f0000000-0000-7000-8000-000000000001"
    run("log", "Jo", "--id", own)
    run("log", "Kim")
    assert run("log", "Jo", "--id", own).lines == ["Nothing was changed: it stands so already."]
