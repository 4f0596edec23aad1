"""noes insights: what the record says, in words and as one document."""

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
        "A yes            No asks yet.",
        "Patterns         Nothing stands out yet.",
    ]


def test_insights_json_has_every_figure_with_what_it_rests_on() -> None:
    run("challenge", "new", "100-in-six-months")
    for n in range(3):
        run("log", f"Pitched {n}", "--as-is", "--kind", "pitch", "--on", f"2026-02-0{n + 1}")
    run("moment", "@1", "accepted")
    found = run("insights", "--json").document
    assert list(found) == [
        *("as_of", "undated", "showing_up", "odds", "by_kind", "by_channel", "silence", "pace"),
        *("hesitation", "confidence", "patterns"),
    ]
    chance = found["odds"]["yes"]
    assert (found["as_of"], chance["n"], chance["successes"]) == ("2026-03-04", 3, 1)
    assert 0 < chance["low"] < chance["mean"] < chance["high"] < 1
    assert [(one["kind"], one["n"]) for one in found["by_kind"]] == [("pitch", 3)]
    assert len(found["silence"]["hear_back"]) == found["silence"]["horizon"] + 1
    assert found["pace"][0]["text"] == "Too early to tell: it takes 3 full weeks."
