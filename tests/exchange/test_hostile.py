import pytest

from noes.exchange.preview import preview
from tests.exchange.hostile import CSV, MORE_THAN_CELLS
from tests.journal.people_of_tests import TODAY


@pytest.mark.parametrize("name", MORE_THAN_CELLS)
def test_table_that_carries_more_than_cells_gives_its_cells(name: str) -> None:
    found = preview(MORE_THAN_CELLS[name], name=name, today=TODAY)
    assert [(each.title, each.person, each.outcome) for each in found.records()] == [
        ("A raise", "Acme", "declined")
    ]


def test_what_looks_like_a_formula_stays_the_text_it_is() -> None:
    formula = "=HYPERLINK(A1;B1)"
    source = CSV + f"2026-01-06,{formula},@SUM(A1),no\n".encode()
    found = preview(source, name="asks.csv", today=TODAY)
    assert [(each.title, each.person) for each in found.records()][1:] == [(formula, "@SUM(A1)")]
