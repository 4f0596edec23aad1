"""edit, undo, list, show: what is done with asks that are there."""

import pytest

from tests.cli.running import run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]


def titles(*arguments: str) -> list[str]:
    return [ask["title"] for ask in run("list", *arguments, "--json").document["asks"]]


def test_edit_takes_a_title_and_every_option_in_one_write() -> None:
    run("log", "Pitched Wired", "--dread", "2")
    ask = run(
        *("edit", "@1", "Pitched", "Monocle", "--kind", "share_work", "--channel", "email"),
        *("--person", "Monocle", "--dread", "5", "--effort", "9", "--on", "2026-03-01"),
        *("--learned", "A", "--differently", "B", "--json"),
    ).document
    names = ("title", "kind", "channel", "person", "dread", "effort", "sent_on", "learned")
    assert [ask[name] for name in names] == [
        *("Pitched Monocle", "share_work", "email", "Monocle", 5, 9, "2026-03-01", "A"),
    ]
    run("undo")
    assert titles() == ["Pitched Wired"]


def test_edit_puts_right_what_came_of_it() -> None:
    run("log", "A raise", "--outcome", "declined")
    assert run("edit", "@1", "--outcome", "accepted", "--json").document["state"] == "yes"


def test_edit_empties_what_an_empty_option_names() -> None:
    run("log", "A raise", "--kind", "pitch", "--person", "Jo")
    ask = run("edit", "@1", "--kind", "", "--person", "", "--json").document
    assert (ask["kind"], ask["person"]) == (None, None)


def test_edit_empties_how_scary_it_was_and_how_long_it_took() -> None:
    run("log", "A raise", "--dread", "7", "--effort", "30")
    ask = run("edit", "@1", "--dread", "", "--effort", "", "--json").document
    assert (ask["dread"], ask["effort"]) == (None, None)


def test_edit_knows_an_ask_by_any_beginning_of_its_id() -> None:
    own = "f0000000-0000-7000-8000-000000000001"
    run("log", "A raise", "--id", own)
    assert run("edit", "f", "--dread", "3", "--json").document["id"] == own


def test_edit_says_what_was_changed() -> None:
    run("log", "A raise")
    assert run("edit", "@1", "--dread", "3").lines == ["Changed: A raise. Undo: noes undo"]
    ran = run("edit", "@1")
    assert (ran.code, ran.err) == (
        *(2, "Nothing to change was named. noes edit --help lists what can be.\n"),
    )


@pytest.mark.parametrize("day", ["gestern", "Gisteren", "hier", "ayer", "ontem", "ieri"])
def test_log_takes_the_words_for_days_of_each_language(day: str) -> None:
    assert run("log", "A raise", "--on", day, "--json").document["sent_on"] == "2026-03-03"


def test_log_takes_the_day_before_yesterday() -> None:
    assert run("log", "A raise", "--on", "vorgestern", "--json").document["sent_on"] == "2026-03-02"


def test_undo_takes_back_one_write_after_another() -> None:
    run("log", "A raise")
    run("edit", "@1", "--dread", "3")
    assert run("undo").lines == ["Taken back: the change of “A raise”."]
    assert run("undo", "--json").document["undone"]["verb"] == "log"
    ran = run("undo")
    assert (ran.code, ran.err) == (1, "There is nothing left to undo.\n")


def test_list_json_holds_all_asks_unless_limited() -> None:
    for n in range(23):
        run("log", f"Ask {n}")
    assert run("list", "--json").document["next"] is None
    assert len(titles()) == 23
    first = run("list", "--json", "--limit", "2").document
    assert [ask["title"] for ask in first["asks"]] == ["Ask 22", "Ask 21"]
    assert titles("--limit", "2", "--cursor", first["next"]) == ["Ask 20", "Ask 19"]
    lines = run("list").lines
    assert (len(lines), lines[-1]) == (21, "There are more: --limit shows them.")


def test_list_narrows_by_words_and_options() -> None:
    run("log", "Night trains", "--kind", "pitch", "--channel", "email", "--on", "2026-02-01")
    run("log", "A raise", "--kind", "rate_increase", "--outcome", "declined")
    found = {
        "words": titles("night"),
        "signs": titles("###"),
        "state": titles("--state", "no", "--state", "draft"),
        "kind": titles("--kind", "Rate increase"),
        "channel": titles("--channel", "email"),
        "since": titles("--since", "yesterday"),
        "until": titles("--until", "2026-02-02"),
        "trashed": titles("--trashed"),
    }
    assert found == {
        "words": ["Night trains"],
        "signs": [],
        "state": ["A raise"],
        "kind": ["A raise"],
        "channel": ["Night trains"],
        "since": ["A raise"],
        "until": ["Night trains"],
        "trashed": [],
    }


def test_list_shows_a_ref_that_show_takes() -> None:
    run("log", "--as-is", "Night trains", "--person", "Wired")
    (line,) = run("list").lines
    ref, *words = line.split()
    assert words == ["2026-03-04", "waiting", "Night", "trains", "Wired"]
    assert run("show", ref, "--json").document["title"] == "Night trains"


def test_list_of_nothing_says_so() -> None:
    assert run("list").lines == ["Nothing asked yet."]
    assert run("list", "wired").lines == ["No such ask yet."]


def test_show_tells_the_story() -> None:
    run("log", "Asked Jo for a referral, dread 6", "--learned", "Ask sooner")
    answer = ("--tone", "not_now", "--sting", "2", "--revisit-on", "2026-06-01")
    run("moment", "@1", "declined", *answer)
    *story, key = run("show", "@1").lines
    assert story == [
        "Asked Jo for a referral",
        "Jo · Referral · no",
        "Wed 4 March 2026  You asked, dread 6",
        "Wed 4 March 2026  A no, not now, sting 2, again on Mon 1 June 2026",
        "Learned: Ask sooner",
    ]
    assert key == run("show", "@1", "--json").document["id"]


def test_edit_that_changes_nothing_offers_no_undo() -> None:
    run("log", "A raise")
    run("log", "Another")
    assert run("edit", "@2", "A raise").lines == ["Nothing was changed: it stands so already."]
    assert titles() == ["Another", "A raise"]


def test_show_marks_an_answer_dated_before_its_ask() -> None:
    run("log", "A raise")
    run("moment", "@1", "declined", "--on", "2026-03-01")
    assert "Sun 1 March 2026  A no, dated before the ask" in run("show", "@1").lines


def test_edit_makes_no_draft_of_what_was_answered() -> None:
    run("log", "Pitched Wired", "--outcome", "declined")
    ran = run("edit", "@1", "--draft")
    said = (
        "This ask was sent, because “A no” came after. Take that out on the page of the ask first;"
        " then it can be a draft.\n"
    )
    assert (ran.code, ran.out, ran.err) == (1, "", said)
    assert run("show", "@1", "--json").document["state"] == "no"
