from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.preview import preview
from noes.exchange.values import amount_of, is_error, minutes_of, says_something, score_of, top_of


@pytest.mark.parametrize(
    ("cell", "score"),
    [
        *(("7", 7), (" 0 ", 0), ("10", 10), ("7/10", 7), ("7 / 10", 7), ("7.0", 7)),
        *((cell, None) for cell in ("11", "-1", "7.5", "7/5", "high", "")),
    ],
)
def test_score_of_a_cell(cell: str, score: int | None) -> None:
    assert score_of(cell) == score


@pytest.mark.parametrize(
    ("cell", "value", "currencies"),
    [
        ("€ 1.100,-", 1100, ("EUR",)),
        ("CHF 1'850.–", 1850, ("CHF",)),
        ("250,-- EUR", 250, ("EUR",)),
        ("1.100", None, ()),
        ("100-200", None, ()),
    ],
)
def test_dash_stands_for_no_cents(
    cell: str, value: int | None, currencies: tuple[str, ...]
) -> None:
    found = amount_of(cell)
    assert (found.value if found else None) == value
    assert (found.currencies if found else ()) == currencies


@pytest.mark.parametrize(
    ("header", "top"),
    [
        *(("Fear (1-5)", 5), ("Fear /5", 5), ("Angst (1 bis 7)", 7), ("Fear (out of 5)", 5)),
        *(("Fear", 10), ("Fear 0–10", 10), ("Fear before 2026-05", 10)),
    ],
)
def test_highest_score_that_a_header_names(header: str, top: int) -> None:
    assert top_of(header) == top


def test_scores_are_read_on_the_scale_above_them() -> None:
    source = "Date,Who,Ask,Fear (1-5)\n2025-01-13,Ann,Logo,5\n2025-01-14,Ben,Site,2\n2025-01-15,Cat,Zine,7\n"
    found = preview(source.encode(), name="asks.csv", today=date(2026, 11, 22))
    assert [each.dread for each in found.records()] == [10, 4, None]
    assert [each.value for each in found.set_aside] == ["7"]


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        *(("45", 45), ("45 min", 45), ("45.0", 45), ("1h", 60), ("1.5 h", 90)),
        *(("1,5 hours", 90), ("1h30", 90), ("1 h 30 min", 90), ("1:30", 90), ("0:05:00", 5)),
        *((cell, None) for cell in ("", "long", "-5", "999999")),
    ],
)
def test_minutes_of_a_cell(cell: str, minutes: int | None) -> None:
    assert minutes_of(cell) == minutes


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        *((cell, True) for cell in ("7", "é", "#N/A", "no", "x", "n/a yet")),
        *((cell, False) for cell in ("", " ", "-", "—", "?!", "n/a", " N/A ", "none")),
    ],
)
def test_cell_that_says_something(cell: str, *, says: bool) -> None:
    assert says_something(cell) is says


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        *((text, True) for text in ("#N/A", "#DIV/0!", "#NAME?", "#WERT!", "Err:502")),
        *((text, False) for text in ("", "#", "#1", "# N/A", "#N/A twice", "Err:", "N/A")),
    ],
)
def test_error_that_a_spreadsheet_shows(text: str, *, shown: bool) -> None:
    assert is_error(text) is shown


@given(st.text(max_size=20))
def test_scores_and_minutes_of_any_text_stay_in_range(cell: str) -> None:
    assert (score_of(cell) or 0) in range(11)
    assert (minutes_of(cell) or 0) in range(100_001)
