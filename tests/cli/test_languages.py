"""The command line speaks the language of its terminal, whatever the pages speak."""

from pathlib import Path

import pytest

from tests.site.serving import noes

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
