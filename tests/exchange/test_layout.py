from datetime import date

import pytest

from noes.exchange.grid import Grid, Row
from noes.exchange.headers import Field
from noes.exchange.layout import HEADER_AGAIN, HEADING, LEGEND, OTHER_TABLE, Layout, layout_of
from noes.exchange.places import Places
from noes.exchange.table import find_table

TODAY = date(2026, 11, 22)
HEADER = ["Date", "Who", "Ask", "Result"]
FIELDS = [Field.SENT_ON, Field.PERSON, Field.TITLE, Field.OUTCOME]
ASK = ["2026-01-05", "Wired", "Night trains", "no"]


def layout(*rows: Row, above: tuple[Row, ...] = ()) -> Layout:
    whole = [*above, HEADER, *rows]
    table = find_table(whole, header_row=len(above) + 1)
    return layout_of(Grid("csv", lambda: iter([whole])), table, above, TODAY)


def test_asks_alone_have_nothing_to_tell() -> None:
    found = layout(ASK, ["", "Vogue", "Article, Magazine", "to do"], ["", "", "No", ""])
    assert (found.skipped, found.put, found.signs) == ({4: "The row sums up the others."}, {}, {})


def test_rows_of_data_that_hold_words_of_headers_stay() -> None:
    assert (
        layout(ASK, ["", "Agency", "Project", ""], ["", "Client", "Pitch", "waiting"]) == Layout()
    )


def test_legend_ends_at_a_blank_row() -> None:
    below: list[Row] = [["Key"], ["W", "waiting"], ["✅ = yes"], [], ["", "Elle", "Stars", "W"]]
    found = layout(ASK, *below)
    assert found.skipped == {3: LEGEND, 4: LEGEND, 5: LEGEND}
    assert found.signs == {"W": "waiting", "✅": "yes"}


def test_legend_above_the_header_tells_signs() -> None:
    assert layout(ASK, above=(["Key"], ["W", "waiting"], [])).signs == {"W": "waiting"}


def test_table_of_other_columns_is_left_out_until_the_first_comes_again() -> None:
    found = layout(ASK, [], ["Notes", "Outcome"], ["x", "3"], HEADER, ASK)
    assert found.skipped == {4: OTHER_TABLE, 5: OTHER_TABLE, 6: HEADER_AGAIN}


def test_table_of_the_same_fields_is_laid_into_the_columns_of_the_first() -> None:
    found = layout(
        ASK,
        [],
        ["Jobs"],
        ["Company", "Salary", "Outcome", "Applied"],
        ["Acme", "9", "no", "1/2/26"],
    )
    assert found.skipped == {4: HEADING, 5: HEADER_AGAIN}
    assert [put.rows for put in found.put.values()] == [(["1/2/26", "Acme", "", "no", "9"],)]


@pytest.mark.parametrize(
    ("row", "rows"),
    [
        (["", *ASK], [ASK]),
        (["17", *ASK], [ASK]),
        ([*ASK, *ASK], [ASK, ASK]),
        ([*ASK[:3], "no2026-01-07", "Vogue", "Tides", "yes"], None),
        (["2026-01-05\n2026-01-06", "A\nB", "C\nD", "no\nyes"], None),
        (["soon", "Wired", "Night trains", "no"], []),
        (["", "2026-01-05", "Wired", "Night trains"], []),
        (["", "2026-01-05", "Wired", "Night trains", "who knows"], []),
        ([*ASK, "a comment", "x", "y", "z"], []),
        (["2026-01-05", "A\nB", "C", "no"], []),
    ],
)
def test_places_of_a_row(row: Row, rows: list[Row] | None) -> None:
    put = Places(FIELDS, 4, TODAY).of(row)
    found = [list(each) for each in put.rows] if put else []
    assert (found == rows) if rows is not None else (len(found) == 2)
