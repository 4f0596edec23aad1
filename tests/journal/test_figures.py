"""Figures, money and sentences after a colon, as each language writes them."""

import pytest
from django.utils import translation
from markupsafe import Markup

from noes.journal.figures import (
    bare,
    continued,
    dotted,
    figure,
    held,
    labelled,
    money,
    quoted,
    ranged,
)

HARD, THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "four", "five"),
    [("en", "1,000", "10,580"), ("es", "1000", f"10{HARD}580"), ("de", "1.000", "10.580")],
)
def test_four_digits_stand_together_in_spanish(language: str, four: str, five: str) -> None:
    with translation.override(language):
        assert (figure(1000), figure(10_580)) == (four, five)


@pytest.mark.parametrize(
    ("language", "euros", "dollars", "francs"),
    [
        ("en", "€86.50", "US$1,200", "CHF 80"),
        ("fr", f"86,50{HARD}€", f"1{HARD}200{HARD}US$", "80 CHF"),
        ("es", f"86,50{HARD}€", f"1200{HARD}US$", "80 CHF"),
        ("pt-br", f"€{HARD}86,50", f"US${HARD}1.200", "CHF 80"),
        ("it", f"86,50{HARD}€", f"1.200{HARD}US$", "80 CHF"),
        ("nl", f"€{HARD}86,50", f"US${HARD}1.200", "80 CHF"),
        ("de", f"86,50{HARD}€", f"1.200{HARD}US$", "80 CHF"),
    ],
)
def test_money_has_its_sign_where_that_can_be_no_others(
    language: str, euros: str, dollars: str, francs: str
) -> None:
    with translation.override(language):
        said = tuple(money(*each) for each in ((86.5, "EUR"), (1200, "USD"), (80, "CHF")))
    assert said == (euros, dollars, francs)


def test_money_without_a_currency_is_a_figure() -> None:
    assert money(1200, None) == money(1200, "") == "1,200"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Toute réponse : environ 6 sur 10."),
        ("nl", "Elk antwoord: ongeveer 6 van 10."),
        ("de", "Irgendeine Antwort: etwa 6 von 10."),
    ],
)
def test_sentence_after_a_colon_goes_on_without_a_capital(language: str, said: str) -> None:
    with translation.override(language):
        about = translation.gettext("About %(mean)s.")
        mean = {"fr": "6 sur 10", "nl": "6 van 10", "de": "6 von 10"}[language]
        line = labelled(translation.gettext("Any answer"), continued(about % {"mean": mean}))
    assert line.replace(THIN, " ").replace(HARD, " ") == said


def test_words_that_may_run_the_other_way_leave_the_line_as_it_is() -> None:
    with translation.override("ar"):
        said, line = quoted("100 asks"), dotted(("Pitch", "", None, False, "Wired"))
    assert said == "“\u2068100 asks\u2069”"
    assert line == "\u200f\u2068Pitch\u2069\u00a0· \u2068Wired\u2069"
    assert bare(line) == dotted(("Pitch", "Wired")) == "Pitch\u00a0· Wired"
    assert quoted("100 asks") == "“100 asks”"


def test_figures_from_one_to_another_stand_from_the_left_in_every_language() -> None:
    with translation.override("ar"):
        assert ranged(601, 700) == "\u2068601–700\u2069"
    assert ranged(901, 1000) == "901–1,000"


def test_figures_stay_on_the_line_of_what_they_count() -> None:
    said = held("On 34 of 37 planned days, and 52 times.")
    assert said.split(" ") == [
        "On",
        "34\u00a0of\u00a037\u00a0planned",
        "days,",
        "and",
        "52\u00a0times.",
    ]
    assert isinstance(held(Markup("<b>7</b> days")), Markup)
