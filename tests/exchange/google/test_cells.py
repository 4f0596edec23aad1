import pytest

from noes.exchange.asks_words import HEADINGS
from noes.exchange.google.cells import LONGEST, cells_of, is_same, text_of

NOTHING = dict.fromkeys(HEADINGS)


def cell(heading: str, value: object) -> object:
    told = {**NOTHING, heading: value}
    return cells_of(list(told.values()))[HEADINGS.index(heading)]


@pytest.mark.parametrize(
    ("heading", "value", "written"),
    [
        ("Asked on", "2026-03-04", 46_085),
        ("Asked on", "before 24 January", "before 24 January"),
        ("Outcome on", None, ""),
        ("Amount", "1200.50", 1200.5),
        ("Dread", 0, 0),
        ("Note", "one\r\ntwo", "one\ntwo"),
        ("What I asked", "=1+1", "=1+1"),
        ("What I asked", "2026-03-04", "2026-03-04"),
    ],
)
def test_cell_says_what_the_notebook_says(heading: str, value: object, written: object) -> None:
    assert cell(heading, value) == written


def test_text_that_a_cell_cannot_hold_ends_with_a_mark() -> None:
    found = cell("Note", "x" * (LONGEST + 1))
    assert isinstance(found, str)
    assert (len(found), found[-4:]) == (LONGEST, " […]"[-4:])


def test_day_and_number_are_the_same_whatever_kind_of_number_they_are() -> None:
    assert is_same(46_085.0, 46_085)
    assert is_same("", "")
    assert not is_same("7", 7)
    assert not is_same(True, 1)


@pytest.mark.parametrize(
    ("heading", "held", "text"),
    [
        ("Asked on", 46_085, "2026-03-04"),
        ("Asked on", 46_085.5, "2026-03-04"),
        ("Asked on", "4 March", "4 March"),
        ("Asked on", 1e12, "1000000000000"),
        ("Dread", 7.0, "7"),
        ("Amount", 12.5, "12.5"),
        ("What I asked", True, "TRUE"),
    ],
)
def test_cell_of_a_sheet_is_read_as_the_text_of_a_csv(
    heading: str, held: object, text: str
) -> None:
    assert text_of(heading, held) == text
