import pytest

from noes.exchange.errors import ExchangeError
from noes.exchange.grid import Grid
from noes.exchange.table import Table, column_letters, find_table, rows_below

HEADER = ["Date", "What I asked", "Who"]
ROW = ["05/01/2026", "Pitch: night trains", "Wired"]


def test_find_table_under_its_header() -> None:
    assert find_table([HEADER, ROW]) == Table(1, ("Date", "What I asked", "Who"), 3, 3)


def test_find_table_below_titles_and_blank_rows() -> None:
    rows = [["My asks"], [], ["kept since", "January"], ["", ""], HEADER, ROW]
    assert find_table(rows) == Table(5, ("Date", "What I asked", "Who"), 3, 3)


def test_find_table_under_a_header_nobody_knows() -> None:
    assert find_table([["Thing", "Fate"], ["A raise", "no"]]) == Table(1, ("Thing", "Fate"), 0, 2)


@pytest.mark.parametrize(
    "rows",
    [
        [["2026-01-05", "Pitch to Wired"], ["2026-01-06", "A raise"]],
        [["A raise", "no"], ["A loan", "yes"]],
        [["A raise", "A raise"], ["A loan", "A loan"]],
        [["1", "We regret to inform you"]],
    ],
)
def test_find_table_without_a_header(rows: list[list[str]]) -> None:
    assert find_table(rows) == Table(None, ("Column A", "Column B"), 0, 2)


def test_find_table_of_one_column() -> None:
    assert find_table([["What I asked"], ["A raise"]]) == Table(1, ("What I asked",), 1, 1)


def test_find_table_names_every_column_once() -> None:
    rows = [["Date", "", "Date", " Who \n else ", "Date", ""], ["1", "2", "3", "4", "5", " "]]
    assert find_table(rows).names == ("Date", "Column B", "Date (2)", "Who else", "Date (3)")


def test_find_table_under_the_header_chosen() -> None:
    rows = [HEADER, ["Day", "Ask", "Person"], ROW]
    assert [find_table(rows, header_row=row).header_row for row in (2, 0)] == [2, None]


@pytest.mark.parametrize("rows", [[], [[]], [["", " "], ["\t"]]])
def test_find_table_where_there_is_none(rows: list[list[str]]) -> None:
    with pytest.raises(ExchangeError) as told:
        find_table(rows)
    assert str(told.value) == "The file is empty: there is no table to read."


def test_find_table_under_a_row_that_is_not_there() -> None:
    with pytest.raises(ExchangeError) as told:
        find_table([HEADER], header_row=4)
    assert str(told.value) == "There is no row 4 that could be the header."


@pytest.mark.parametrize(
    ("header_row", "below"),
    [
        (None, [(1, [["a"], ["b"]]), (3, [["c"], ["d"]])]),
        (1, [(2, [["b"]]), (3, [["c"], ["d"]])]),
        (2, [(3, [["c"], ["d"]])]),
    ],
)
def test_rows_below_are_numbered_as_in_the_source(
    header_row: int | None, below: list[tuple[int, list[list[str]]]]
) -> None:
    grid = Grid(format="csv", read=lambda: iter([[["a"], ["b"]], [["c"], ["d"]]]))
    assert list(rows_below(grid, Table(header_row, ("a",), 0, 1))) == below


def test_column_letters_are_those_of_spreadsheets() -> None:
    assert [column_letters(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
