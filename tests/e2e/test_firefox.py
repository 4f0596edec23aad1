"""The main flow in Debian's Firefox."""

from pathlib import Path

import pytest

from tests.e2e.firefox import Firefox, firefox
from tests.e2e.visits import CLOCK, keep
from tests.site.serving import serving

STROKES = """[...document.querySelectorAll('#main .tally path:not(.frame)')].map(
  one => one.className.baseVal)"""
HEIGHTS = """[...document.querySelectorAll('svg.chart')].filter(one => one.checkVisibility())
  .map(one => one.getBoundingClientRect().height)"""
TOAST = ".toast > span"


def answer(window: Firefox, said: str) -> None:
    window.click("#composer a", "They answered")
    window.click("#sheet a.title", "A residency")
    window.click("#sheet button", said)


@pytest.mark.service("firefox")
def test_ask_no_undo_journal_and_insights_in_firefox(tmp_path: Path) -> None:
    home, profile = tmp_path / "home", tmp_path / "profile"
    home.mkdir()
    profile.mkdir()
    with serving(home, **CLOCK) as served, firefox(profile, served.host.split(":")[0]) as window:
        window.open(served.link)
        window.click("button", "Skip all three")
        window.find("h1", "The first stroke is yours.")
        window.type("#f-line", "A residency at the lighthouse, dread 7")
        window.click("#composer button", "I asked")
        window.find(TOAST, "Kept: A residency at the lighthouse")
        answer(window, "No")
        window.find("h1", "A no, and it counts.")
        assert window.evaluate(STROKES) == ["n"]

        window.click(".toast form button", "Undo")
        window.find(TOAST, "Taken back")
        assert window.evaluate(STROKES) == ["p"]
        assert window.evaluate("document.activeElement.id") == "lead"

        answer(window, "No")
        window.find("h1", "A no, and it counts.")
        window.click("#tabs a", "Journal")
        window.find("#main a.title", "A residency at the lighthouse")

        for day in range(1, 25):
            told = {
                "answer": {"type": "declined", "on": f"2026-02-{day + 3:02}"},
                "dread": day % 10,
            }
            keep(served, "asks", {"title": f"Stall {day}", "on": f"2026-02-{day:02}", **told})
        window.click("#tabs a", "Insights")
        window.find("svg.chart")
        assert min(window.evaluate(HEIGHTS)) > 20
