import pytest

from noes.exchange.labels import is_heading, is_legend, is_number, is_rule, is_total, sign_of


@pytest.mark.parametrize("cell", ["12", "80 %", "€ 1,500", "1.500 EUR", "3/10", "-2", "2 h"])
def test_is_number(cell: str) -> None:
    assert is_number(cell)


@pytest.mark.parametrize("cell", ["", "A 12", "12 eggs", "no"])
def test_is_number_of_what_is_none(cell: str) -> None:
    assert not is_number(cell)


@pytest.mark.parametrize(
    "cells",
    [
        ["Total", "12"],
        ["Totals:", "3", "4"],
        ["Total asks", "12", "Rejected", "5"],
        ["Total: 12"],
        ["Summe"],
        ["Taux de réponse", "40 %"],
        ["Rejected", "5"],
        ["12", "80%"],
        ["TOTAL", "13 asks", "4 no, 3 yes"],
        ["13 asks", "4 noes; 23% yes"],
    ],
)
def test_is_total(cells: list[str]) -> None:
    assert is_total(cells, "")


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (["Total redesign of a site", "Wired"], ""),
        (["Total redesign", "Wired", "no"], "no"),
        (["Total", "no", "5"], "no"),
        (["Summary of my book", "Agent"], ""),
        (["Rejected", "by Wired"], ""),
        (["No", "Nonsense"], ""),
        (["A raise", "5"], ""),
        (["Total", "3 essays", "4 no, 3 yes"], ""),
        (["5 pitches", "2 rounds, no"], ""),
        (["5 applications", "rejected"], "rejected"),
    ],
)
def test_is_total_of_an_ask(cells: list[str], told: str) -> None:
    assert not is_total(cells, told)


def test_is_legend_and_is_heading_take_rows_of_one_cell() -> None:
    legends = (["Legend:"], ["Légende"], ["Key"], ["Key", "client"], ["Keynote"])
    assert [is_legend(row) for row in legends] == [True, True, True, False, False]
    headings = (["February 2026"], ["Q1"], ["2026"], ["KW 7"], ["März"], ["March for jobs"])
    assert [is_heading(row) for row in headings] == [True] * 5 + [False]


def test_sign_of_a_row() -> None:
    rows = (["✅ = accepted"], ["W → waiting"], ["a = b = c"], ["✅ = accepted", "x"], ["no"])
    assert [sign_of(row) for row in rows] == [
        ("✅", "accepted"),
        ("W", "waiting"),
        None,
        None,
        None,
    ]


@pytest.mark.parametrize("cells", [["---", "---"], [":---", "----:"], ["====="]])
def test_is_rule(cells: list[str]) -> None:
    assert is_rule(cells)


@pytest.mark.parametrize("cells", [[], ["-", "-"], ["---", "Ann"], ["2025-01-13"]])
def test_is_rule_of_what_is_none(cells: list[str]) -> None:
    assert not is_rule(cells)
