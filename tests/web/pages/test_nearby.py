from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from noes.journal.queries.feelings import Felt
from noes.journal.queries.today import Win
from noes.web.pages.nearby import felt_note, titled, win_words, written
from tests.journal.people_of_tests import NOW, TODAY

ASK = UUID(int=1)


def win(kind: str, **values: Any) -> Win:
    own = {"ask_id": ASK, "tone": None, "day": TODAY, "note": "", "title": "", "person": None}
    return Win(type=kind, **{**own, **values})


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (win("accepted", title="Rates", person="Acme"), "A yes from Acme: Rates"),
        (win("accepted", title="Rates"), "A yes: Rates"),
        (
            win("replied", title="Essay", person="Monocle", note="send the next one"),
            "A real reply from Monocle: “send the next one”",
        ),
        (
            win("declined", tone="not_now", person="Aeon", title="Essay"),
            "“Not now” from Aeon: Essay",
        ),
        (win("praised", ask_id=None, note="so clear"), "Kind words: “so clear”"),
        (win("referred", ask_id=None, note="Jo passed your name on"), "Jo passed your name on"),
        (win("referred", ask_id=None, person="Jo"), "A referral from Jo"),
        (win("praised", ask_id=None), "Kind words"),
    ],
)
def test_win_is_told_in_a_sentence(found: Win, words: str) -> None:
    assert win_words(found) == words


@pytest.mark.parametrize(
    ("felt", "words"),
    [
        (Felt(), ""),
        (Felt(5, 1, None), "The last five like this: scary 1 before."),
        (Felt(1, 8, 3), "The last one like this: scary 8 before, sting 3 after."),
        (
            Felt(2, 8, 3, "shorter"),
            "The last two like this: scary 8 before, sting 3 after. You wrote: “shorter”",
        ),
        (Felt(0, None, None, "shorter"), "You wrote: “shorter”"),
    ],
)
def test_note_says_what_such_asks_felt_like(felt: Felt, words: str) -> None:
    assert felt_note(felt) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "written today"),
        (1, "written on Tuesday"),
        (6, "written on Thursday"),
        (7, "written on 25 February"),
        (70, "written on 24 December 2025"),
    ],
)
def test_draft_says_when_it_was_written(days: int, words: str) -> None:
    assert written(TODAY - timedelta(days=days), NOW.date()) == words


def test_draft_without_a_day_says_nothing_of_it() -> None:
    assert written(None, TODAY) == ""


@pytest.mark.parametrize(
    ("title", "person", "words"),
    [
        ("Rates", "Acme", "Rates\u00a0· Acme"),
        ("Rates with acme", "Acme", "Rates with acme"),
        ("Rates", None, "Rates"),
    ],
)
def test_title_names_its_person_once(title: str, person: str | None, words: str) -> None:
    assert titled(title, person) == words
