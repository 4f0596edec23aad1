"""Whole letters of rejection: a no, someone else, or nothing that is sure."""

import pytest

from noes.core.letters import outcome_of_letter
from noes.core.outcomes import Outcome

LOST = [
    "Thank you for your proposal. We have gone with another agency for this project.",
    "We’ve chosen a writer who lives closer to the story. Good luck elsewhere!",
    "After long thought the jury has selected other projects for this round.",
    "I'm sorry to say the commission has already been filled.",
    "We decided not to move ahead with your bid and to proceed with a supplier whose price is lower.",
]
DECLINED = [
    "Thank you for letting us read “Salt”. Unfortunately it is not right for us, and we will pass.",
    "We won’t be able to offer you a stand this year.",
    "Your application was carefully read, but we will not be taking it further at this time.",
    "We regret to inform you that your manuscript was not accepted.",
    "I loved the idea, but I'm going to pass on this one.",
    "While many qualified candidates applied, we are not moving forward with your application.",
    "We have decided against your proposal for now.",
]
OPEN = [
    "We are delighted to offer you the position. Other candidates were strong, but you stood out.",
    "Congratulations! Out of many other submissions yours was selected.",
    "We have not yet made a decision about the other candidates.",
    "Thank you for your pitch. I will read it next week and come back to you.",
    "Could we talk on Tuesday about moving forward with your application?",
    "",
]


@pytest.mark.parametrize("letter", LOST)
def test_letter_says_that_it_went_to_someone_else(letter: str) -> None:
    assert outcome_of_letter(letter) == Outcome("lost")


@pytest.mark.parametrize("letter", DECLINED)
def test_letter_says_no(letter: str) -> None:
    assert outcome_of_letter(letter) == Outcome("declined")


@pytest.mark.parametrize("letter", OPEN)
def test_letter_that_is_no_rejection_says_nothing_for_sure(letter: str) -> None:
    assert outcome_of_letter(letter) is None


def test_lines_and_curled_apostrophes_do_not_hide_a_formula() -> None:
    assert outcome_of_letter("We\nwon’t be\nmoving  forward.") == Outcome("declined")


def test_long_text_takes_no_more_time_than_its_length() -> None:
    assert outcome_of_letter("not " * 20_000) is None
