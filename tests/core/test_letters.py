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
    "Vielen Dank für Ihre Bewerbung. Wir haben uns für eine andere Bewerberin entschieden.",
    "Die Stelle ist inzwischen leider bereits besetzt.",
    "Wir haben uns fuer jemand anderen entschieden, alles Gute!",
    "Bedankt voor je voorstel. We hebben gekozen voor een andere partij.",
    "De vacature is inmiddels ingevuld.",
]
DECLINED = [
    "Thank you for letting us read “Salt”. Unfortunately it is not right for us, and we will pass.",
    "We won’t be able to offer you a stand this year.",
    "Your application was carefully read, but we will not be taking it further at this time.",
    "We regret to inform you that your manuscript was not accepted.",
    "I loved the idea, but I'm going to pass on this one.",
    "While many qualified candidates applied, we are not moving forward with your application.",
    "We have decided against your proposal for now.",
    "Leider können wir Ihr Manuskript nicht in unser Programm aufnehmen.",
    "Leider müssen wir dir für dieses Jahr absagen.",
    "Ihre Idee ist schön, passt aber gerade nicht zu uns.",
    "Wir bedauern, Ihnen mitteilen zu müssen, dass die Jury anders gewählt hat.",
    "Helaas kunnen we je verhaal niet plaatsen.",
    "Tot onze spijt moeten we je teleurstellen.",
    "We hebben besloten niet verder te gaan met je sollicitatie.",
]
OPEN = [
    "We are delighted to offer you the position. Other candidates were strong, but you stood out.",
    "Congratulations! Out of many other submissions yours was selected.",
    "We have not yet made a decision about the other candidates.",
    "Thank you for your pitch. I will read it next week and come back to you.",
    "Could we talk on Tuesday about moving forward with your application?",
    "Herzlichen Glückwunsch! Unter vielen anderen Einsendungen fiel die Wahl auf Ihre.",
    "Wir haben leider noch nicht entschieden und bitten um etwas Geduld.",
    "Leider habe ich Ihre Mail erst heute gesehen. Können wir telefonieren?",
    "Gefeliciteerd! Helaas kunnen we niet iedereen uitnodigen, maar jou wel.",
    "We hebben helaas nog niet beslist.",
    "Bedankt voor je pitch, ik lees hem volgende week.",
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
    assert outcome_of_letter("leider nicht " * 10_000) is None
    assert outcome_of_letter("helaas niet " * 10_000) is None
