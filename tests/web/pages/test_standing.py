from typing import Any

import pytest

from noes.accounts.models import User
from noes.core.challenge import Measure
from noes.journal.queries.today import Standing
from noes.web.pages.standing import headline, lead, next_mark_words
from tests.journal.people_of_tests import TODAY


def challenge(measure: Measure = Measure.NOES, target: int | None = 1000) -> dict[str, Any]:
    return {"name": "1,000 noes", "measure": str(measure), "target": target}


@pytest.mark.parametrize(
    ("acts", "words"),
    [
        (1, "You’ve asked once."),
        (2, "You’ve asked twice."),
        (3, "You’ve asked 3 times."),
        (1200, "You’ve asked 1,200 times."),
    ],
)
def test_headline_says_how_often_one_asked(acts: int, words: str) -> None:
    assert headline(acts) == words


@pytest.mark.parametrize(
    ("noes", "words"),
    [
        (0, "The first is still to come."),
        (12, "13 more noes to 25."),
        (14, "Eleven more noes to twenty-five."),
        (24, "One more no to twenty-five."),
        (74, "26 more noes to 100."),
        (999, "1 more no to 1,000."),
        (1000, "1,000 noes: reached, with 1,000."),
        (1001, "1,000 noes: reached, with 1,001."),
    ],
)
def test_what_comes_near_is_the_next_mark(noes: int, words: str) -> None:
    now = Standing(noes=noes)
    assert next_mark_words(now, challenge(), noes, folded=False) == words


def test_what_comes_near_is_a_target_that_is_nearer() -> None:
    now = Standing(acts=7)
    words = next_mark_words(now, challenge(Measure.ASKS, 8), 7, folded=False)
    assert words == "One more ask to eight."


def test_what_comes_near_without_a_challenge_is_asks() -> None:
    assert next_mark_words(Standing(acts=29), None, 0, folded=False) == "21 more asks to 50."


def test_what_comes_near_names_a_challenge_that_counts_less_than_the_notebook() -> None:
    words = next_mark_words(Standing(noes=40), challenge(), 3, folded=False)
    assert words == "1,000 noes: 3 so far. Two more noes to five."


@pytest.mark.parametrize(
    ("measure", "acts", "words"),
    [
        (Measure.ASKS, 0, "The first is yours to make."),
        (Measure.NOES, 9, "The first is still to come."),
        (Measure.DAYS, 9, "The first is yours to make."),
    ],
)
def test_what_comes_near_before_anything_counts_names_no_milestone(
    measure: Measure, acts: int, words: str
) -> None:
    now = Standing(acts=acts)
    assert next_mark_words(now, challenge(measure, None), 0, folded=False) == words


def test_what_comes_near_before_anything_counts_names_a_challenge_with_a_target() -> None:
    words = next_mark_words(Standing(acts=9), challenge(Measure.ASKS, 100), 0, folded=False)
    assert words == "1,000 noes: the first is yours to make."


@pytest.mark.parametrize("done", [0, 3])
def test_what_comes_near_without_a_target_goes_on_from_the_headline(done: int) -> None:
    words = next_mark_words(Standing(acts=9), challenge(Measure.ASKS, None), done, folded=False)
    assert words == "One more ask to ten."


def test_what_comes_near_says_nothing_of_noes_that_are_folded_away() -> None:
    words = next_mark_words(Standing(acts=4, noes=3), challenge(), 3, folded=True)
    assert words == "One more ask to five."


def test_lead_tells_follow_ups_apart_from_asks() -> None:
    now = Standing(asked=3, acts=5, noes=1, yeses=1, waiting=1)
    found = lead(User(), now, [], TODAY, called="", further=())
    assert (found.headline, found.asked) == ("You’ve asked 5 times.", 3)
    assert (found.noes, found.others) == ("1 no", "1 yes, 1 waiting, 2 follow-ups")
    assert found.label == "3 asks: 1 no, 1 yes, 1 waiting, 2 follow-ups"


def test_lead_of_asks_that_await_nothing_has_no_list() -> None:
    found = lead(User(), Standing(asked=1, acts=1), [], TODAY, called="", further=("", "Now."))
    assert (found.noes, found.others, found.further, found.label) == ("", "", "Now.", "1 ask")


def test_lead_that_folds_noes_draws_them_as_asks() -> None:
    marks: list[tuple[str, str | None]] = [("no", "declined"), ("yes", "accepted")]
    now = Standing(asked=2, acts=2, noes=1, yeses=1)
    folded = lead(User(fold_noes=True), now, marks, TODAY, called="", further=())
    shown = lead(User(), now, marks, TODAY, called="", further=())
    assert (folded.marks, folded.label) == (("waiting", "yes"), "2 asks: 1 yes")
    assert (shown.marks, shown.label) == (("no", "yes"), "2 asks: 1 no, 1 yes")
