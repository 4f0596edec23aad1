"""The pages for readers name everything there is, and lead where they say."""

import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from noes.__main__ import COMMANDS
from noes.core.entry import read
from noes.core.ideas.choosing import FEWEST_RATED, GENTLE
from noes.core.ideas.ladder import IDEAS
from noes.core.presets import PRESETS
from noes.journal.queries.next_ask import LATELY, LONG, RATED
from tests.journal.people_of_tests import TODAY
from tools.figures import FIGURES

ROOT = Path(__file__).parents[2]
USE = ROOT / "docs" / "use"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
VARIABLE = re.compile(r"(?<![A-Z_])NOES_[A-Z]+(?:_[A-Z]+)*")
FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text_of(*pages: Path) -> str:
    return "\n".join(page.read_text() for page in pages)


def headings(page: Path) -> list[str]:
    return re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_command_has_its_heading(command: str) -> None:
    assert headings(USE / "commands.md").count(f"noes {command}") == 1


def test_variables_of_the_environment_are_told_to_readers() -> None:
    sources = (ROOT / "src").rglob("*.py")
    named = {name for source in sources for name in VARIABLE.findall(source.read_text())}
    told = set(VARIABLE.findall(text_of(*USE.glob("*.md"))))

    assert named - told == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_link_leads_somewhere(page: Path) -> None:
    links = [link.partition("#")[0] for link in LINK.findall(page.read_text())]
    ours = [link for link in links if link and not link.startswith(("http://", "https://"))]

    assert [link for link in ours if not (page.parent / link).exists()] == []


def test_commands_of_the_readme_are_targets_of_make() -> None:
    blocks = "\n".join(FENCE.findall((ROOT / "README.md").read_text()))
    told = re.findall(r"^make (\w[\w-]*)", blocks, re.MULTILINE)
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)

    assert told == ["run", "test"]
    assert set(told) - set(targets) == set()


def test_every_page_of_use_is_in_its_index() -> None:
    listed = [link for link in LINK.findall((USE / "README.md").read_text()) if ".md" in link]

    assert sorted(listed) == sorted(page.name for page in USE.glob("*.md") if page.stem != "README")


def test_every_ready_made_challenge_is_listed() -> None:
    listed = re.findall(r"\| `([a-z0-9-]+)` \|$", (USE / "challenges.md").read_text(), re.MULTILINE)

    assert listed == list(PRESETS)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Wired auf LinkedIn gepitcht, Bammel 7, gestern"),
        ("nl", "Wired gepitcht, spanning 7, gisteren"),
        ("fr", "pitché Wired sur LinkedIn, peur 7, hier"),
        ("es", "propuse a Wired, miedo 7, ayer"),
        ("pt-br", "proposta pra Wired, medo 7, ontem"),
        ("it", "proposta a Wired, paura 7, ieri"),
    ],
)
def test_lines_of_other_languages_say_the_same(language: str, line: str) -> None:
    assert line in " ".join((USE / "asking.md").read_text().split())
    entry = read(line, today=TODAY, language=language)
    assert (entry.kind, entry.person, entry.dread) == ("pitch", "Wired", 7)
    assert entry.day == TODAY - timedelta(days=1)


def test_line_that_the_page_explains_is_understood_so() -> None:
    told = "“pitched Wired on LinkedIn, dread 7, yesterday”"
    entry = read(told.strip("“”"), today=TODAY, people=())

    assert told in (USE / "asking.md").read_text()
    assert (entry.kind, entry.person, entry.channel, entry.dread) == (
        "pitch",
        "Wired",
        "linkedin",
        7,
    )
    assert entry.day is not None
    assert (TODAY - entry.day).days == 1


def test_figures_of_the_next_ask_are_those_that_hold() -> None:
    told = " ".join((USE / "asking.md").read_text().split())
    assert (FEWEST_RATED, LONG.days) == (5, 60)
    for said in (
        "heard from for sixty days",
        f"a ladder of {len(IDEAS)} ideas in seven kinds",
        f"the {RATED} latest that you rated, among the last {LATELY} you sent",
        f"With fewer than five it starts gently, at {GENTLE}.",
    ):
        assert told.count(said) == 1, said


def test_picture_of_the_readme_is_small() -> None:
    assert (USE / "today.png").stat().st_size < 200_000


def test_manual_is_a_site_of_its_own_that_asks_nobody_else(tmp_path: Path) -> None:
    """Links, anchors and pages left out of its contents would end the build."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=120)
    pages = "".join(page.read_text() for page in tmp_path.rglob("*.html"))
    fetched = re.findall(r"(?:src|srcset|<link[^>]*href)=\"?(?:https?:)?//[^\" >]*", pages)

    assert {page.stem for page in USE.glob("*.md")} - {"README"} <= {
        page.stem for page in (tmp_path / "use").glob("*.html")
    }
    assert (tmp_path / "assets" / "newsreader.woff2").is_file()
    assert fetched == []


def test_pictures_of_the_manual_are_those_that_are_taken() -> None:
    shown = set(re.findall(r"\]\(([\w-]+)\.png\)", text_of(*USE.glob("*.md"))))

    assert shown == set(FIGURES)
    assert {file.stem for file in USE.glob("*.png")} == set(FIGURES)
