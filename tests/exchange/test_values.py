import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.values import minutes_of, score_of


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
    ("cell", "minutes"),
    [
        *(("45", 45), ("45 min", 45), ("45.0", 45), ("1h", 60), ("1.5 h", 90)),
        *(("1,5 hours", 90), ("1h30", 90), ("1 h 30 min", 90), ("1:30", 90), ("0:05:00", 5)),
        *((cell, None) for cell in ("", "long", "-5", "999999")),
    ],
)
def test_minutes_of_a_cell(cell: str, minutes: int | None) -> None:
    assert minutes_of(cell) == minutes


@given(st.text(max_size=20))
def test_scores_and_minutes_of_any_text_stay_in_range(cell: str) -> None:
    assert (score_of(cell) or 0) in range(11)
    assert (minutes_of(cell) or 0) in range(100_001)
