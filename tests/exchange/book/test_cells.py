from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from noes.exchange.book.cells import LONGEST, READ, day_of, is_plain, looks_like, serial, shown
from noes.exchange.book.columns import How
from tests.exchange.book.books import HARD

texts = st.text() | st.text(alphabet=" \n\t\r_x0041<r>/\x0b\U0001f600a")


@given(texts)
@example("a" * (LONGEST + 1))
@example("\U0001f600" * LONGEST)
def test_shown_fits_a_cell_and_looks_like_its_text(text: str) -> None:
    found = shown(text)
    letters = len(found.encode("utf-16-le", "surrogatepass")) // 2
    assert letters <= LONGEST
    assert looks_like(found, text)
    assert looks_like(f"  {found}\n", text)


@given(texts)
def test_plain_text_is_shown_as_it_is_and_read_as_it_was(text: str) -> None:
    if is_plain(text):
        assert (shown(text), READ[How.LONG](text)) == (text, text)
        assert text == text.strip(" \n\t")


def test_hard_texts_are_told_from_plain_ones() -> None:
    odd = {text for text in HARD if not is_plain(text)}
    assert odd == {HARD[4], HARD[5], HARD[7], HARD[12]}


def test_day_is_counted_as_spreadsheets_do() -> None:
    assert serial("2026-03-04") == 46085
    assert day_of(46085) == date(2026, 3, 4)
    assert (serial("1900-03-01"), serial("1900-02-28")) == (61, "1900-02-28")


@pytest.mark.parametrize(
    ("how", "cell", "value"),
    [
        (How.NUMBER, "5", 5),
        (How.NUMBER, "5.0", 5),
        (How.MONEY, "1500", "1500.00"),
        (How.MONEY, "999999999999.99", "999999999999.99"),
        (How.DAY, "2026-03-04", "2026-03-04"),
        (How.DAY, "2026-03-04 14:30:00", "2026-03-04"),
        (How.FLAG, "TRUE", True),
        (How.FLAG, "no", False),
        (How.TAGS, "travel, food,", ["travel", "food"]),
        (How.TEXT, "a\r\nb", "a\nb"),
    ],
)
def test_cell_is_read(how: How, cell: str, value: object) -> None:
    assert READ[how](cell) == value


@pytest.mark.parametrize(
    ("how", "cell"),
    [
        (How.NUMBER, "5.5"),
        (How.NUMBER, "five"),
        (How.MONEY, "€5"),
        (How.DAY, "31/02/2026"),
        (How.FLAG, "perhaps"),
    ],
)
def test_cell_that_cannot_be_so_is_refused(how: How, cell: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says, the reader says it better
        READ[how](cell)
