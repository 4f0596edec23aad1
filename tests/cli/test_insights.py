"""noes insights: what the record says, in words and as one document."""

from pathlib import Path

import pytest

from tests.cli.running import run

SILENCE = (
    "Silence          Of those who answer, half usually do so by day 4 and nine in ten by day 42."
    " This rests mostly on what is usual: 0 asks so far."
)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("owner")]


def test_insights_of_an_empty_notebook_say_that_nothing_can_be_told() -> None:
    assert run("insights").lines == [
        "As of Wed 4 March 2026, on 0 asks.",
        "Showing up       Your first ask of these thirteen weeks is still ahead.",
        "Confidence       Too few rated asks to tell: 0 so far.",
        "Before you send  Too few drafts to tell yet.",
        "After a no       Too few noes to tell how soon you ask again.",
        SILENCE,
        "A yes            Nothing to count yet: it takes an ask that awaits an answer, with its day.",
        "Patterns         Nothing stands out yet.",
    ]


def test_insights_json_has_every_figure_with_what_it_rests_on() -> None:
    run("challenge", "new", "100-in-six-months")
    for n in range(3):
        run("log", f"Pitched {n}", "--as-is", "--kind", "pitch", "--on", f"2026-02-0{n + 1}")
    run("moment", "@1", "accepted")
    found = run("insights", "--json").document
    assert list(found) == [
        *(
            "as_of",
            "undated",
            "undated_answers",
            "undated_noes",
            "ahead",
            "not_counted",
            "showing_up",
            "odds",
            "next_yes",
        ),
        *(
            "one_in_ten",
            "asks_per_yes",
            "asks_per_yes_text",
            "by_kind",
            "by_channel",
            "ends",
            "silence",
            "pace",
            "hesitation",
        ),
        *("confidence", "patterns", "patterns_text", "patterns_lines"),
    ]
    chance = found["odds"]["yes"]
    assert (found["as_of"], chance["n"], chance["successes"]) == ("2026-03-04", 3, 1)
    assert 0 < chance["low"] < chance["mean"] < chance["high"] < 1
    assert [(one["kind"], one["n"]) for one in found["by_kind"]] == [("pitch", 3)]
    assert len(found["silence"]["hear_back"]) == found["silence"]["horizon"] + 1
    assert found["pace"][0]["text"] == "Too early to tell: it takes 3 full weeks."


def test_insights_leave_nothing_out_that_the_page_has(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    rows = [
        f"2025-{month:02}-05,Ask {month},{'yes' if month % 4 == 0 else 'no'},"
        f"2025-{month:02}-08,{'email' if month % 2 else 'phone'},"
        f"{'€300' if month % 4 == 0 else ''}\n"
        for month in range(1, 13)
    ]
    head = "Date,Ask,Outcome,Outcome date,Channel,Amount\n"
    more = ",Somehow,yes,,,\n2027-01-01,Later,,,,\n"
    table.write_text(head + "".join(rows) + more)
    run("import", str(table), "--yes")
    run("log", "--draft", "--as-is", "A draft")
    lines = run("insights").lines
    assert lines[1:3] == [
        "1 ask has no day: only the way asks went counts it.",
        "1 ask has a day that is still to come, and counts from then on.",
    ]
    told = {line[:19].strip(): line[19:] for line in lines[3:] if line[:19].strip()}
    assert list(told) == [
        *("Showing up", "Confidence", "Before you send", "After a no", "Silence", "A yes"),
        *("Any win", "Any answer", "Email (6)", "Phone (6)", "The next yes"),
        *("The way they went", "Patterns"),
    ]
    assert told["The way they went"] == "13 asks sent: 4 yeses, 9 said no."
    for said in (
        "1 draft is waiting.",
        "So far 4.0 asks for each yes.",
        "€100 for each no: €900 beside 9 noes, silence counted.",
    ):
        assert any(line.endswith(said) for line in lines), said
    found = run("insights", "--json").document
    assert (found["undated"], found["ahead"], found["ends"]["ways"]) == (1, 1, {"yes": 4, "no": 9})
    assert found["asks_per_yes"] == 4
    assert found["ends"]["worth"][0]["each"] == "100.00"
    assert found["next_yes"]["half"] < found["next_yes"]["four_in_five"]
    assert found["showing_up"]["months"][0]["month"] == "2025-12-01"


def test_one_kind_alone_is_the_whole_and_not_told_twice() -> None:
    run("log", "Pitched", "--as-is", "--kind", "pitch", "--on", "2026-02-01")
    lines = run("insights").lines
    assert any(line.split("  ", 1)[-1].strip() == "Too few to tell yet." for line in lines)
    assert not any("Pitch (1)" in line for line in lines)


def test_answer_of_a_day_to_come_is_shown_and_not_counted() -> None:
    run("log", "Asked Bo", "--as-is", "--on", "2026-02-01")
    run("moment", "@1", "accepted", "--on", "2026-03-20")
    assert run("insights", "--json").document["ends"]["ways"] == {"waiting": 1}
    assert run("today", "--json").document["wins"] == []
    assert not any("A yes" in line for line in run("today").lines)
    assert run("show", "@1", "--json").document["moments"][-1]["type"] == "accepted"
