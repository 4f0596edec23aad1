"""The command line speaks the language of its terminal, whatever the pages speak."""

import gettext
from pathlib import Path

import pytest

from noes.cli.words import CATALOGUE
from noes.core.spoken_days import SPOKEN_DAYS
from tests.site.serving import noes

BEFORE_YESTERDAY = 2

SAID = {
    "de_DE.UTF-8": "Notiert. Deine erste Anfrage.",
    "pt_BR.UTF-8": "pedido",
    "C.UTF-8": "Kept. Your first ask.",
    "da_DK.UTF-8": "Kept. Your first ask.",
}


@pytest.mark.parametrize("terminal", SAID)
def test_terminal_is_spoken_to_in_its_language(tmp_path: Path, terminal: str) -> None:
    told = noes(tmp_path, "log", "Pitched Wired", LANG=terminal, LC_ALL="", LANGUAGE="")
    assert told.returncode == 0
    assert SAID[terminal] in told.stdout


def test_what_the_notebook_refuses_is_said_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    said = [
        noes(tmp_path, "show", "beef", LANG=terminal, LC_ALL="", LANGUAGE="").stderr
        for terminal in ("de_DE.UTF-8", "C.UTF-8")
    ]
    assert said[1] == "There is no such ask in this notebook.\n"
    assert said[0] == "So eine Anfrage gibt es in diesem Notizbuch nicht.\n"


@pytest.mark.parametrize("spoken", sorted(SPOKEN_DAYS))
def test_days_named_where_one_is_wrong_are_words_of_the_language_and_are_taken(spoken: str) -> None:
    catalogue = "pt_BR" if spoken == "pt" else spoken
    said = gettext.translation("django", CATALOGUE, languages=[catalogue], fallback=True).gettext(
        "“%s” is no day. Write it as 2026-03-01, or today, or yesterday."
    )
    of_words = {word for word, ago in SPOKEN_DAYS[spoken].items() if ago < BEFORE_YESTERDAY}
    assert {word.strip(".,").replace("’", "'") for word in said.split()} >= of_words
