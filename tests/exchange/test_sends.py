"""Columns that say whether an ask was sent at all."""

from datetime import date

import pytest

from noes.exchange.choices import Choices
from noes.exchange.preview import preview
from noes.exchange.sends import Sends, is_sent, sends_of
from noes.exchange.tongues import ANY

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "cells", "sends"),
    [
        ("Sent?", ["yes", "no", "yes"], Sends.BY_WORD),
        ("Gesendet", ["ja", "nein"], Sends.BY_WORD),
        ("Envoyé ?", ["oui", "non", "pas encore"], Sends.BY_WORD),
        ("Sent", ["✓", "", "✓"], Sends.BY_TICK),
        ("Sent", ["2025-01-03", "no"], None),
        ("Sent?", ["", ""], None),
        ("Replied?", ["yes", "no"], None),
        ("Date", ["yes", "no"], None),
    ],
)
def test_column_says_whether_asks_were_sent(
    name: str, cells: list[str], sends: Sends | None
) -> None:
    assert sends_of(name, cells, ANY) == sends


def test_cells_say_whether_an_ask_was_sent() -> None:
    cells = ("yes", "✓", "sent", "no", "nein", "not yet")
    assert [is_sent(cell, ANY) for cell in cells] == [True, True, True, False, False, None]


def test_word_that_says_neither_is_asked_about_without_a_guess() -> None:
    table = "Date,Who,Ask,Sent?,Result\n2025-03-18,Ada,Logo,yes,no\n2025-03-19,Bo,Site,not yet,\n"
    found = preview(table.encode(), name="asks.csv", today=TODAY)
    assert [(each.value, each.guess) for each in found.questions] == [("not yet", None)]
    chosen = Choices(outcomes={"Sent?=not yet": "draft"})
    found = preview(table.encode(), name="asks.csv", choices=chosen, today=TODAY)
    assert [record.outcome for record in found.records()] == ["declined", "draft"]
