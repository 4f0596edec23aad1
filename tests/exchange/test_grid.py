import pytest

from noes.exchange.errors import ExchangeError
from noes.exchange.grid import Grid, width_of
from noes.exchange.limits import BLOCK, MAX_COLUMNS, MAX_ROWS


def grid_of(*blocks: list[list[str]]) -> Grid:
    return Grid(format="csv", read=lambda: iter(blocks))


def test_grid_blocks_can_be_read_again() -> None:
    grid = grid_of([["a"], ["b"]], [["c"]])
    assert list(grid.blocks()) == list(grid.blocks()) == [[["a"], ["b"]], [["c"]]]


def test_grid_with_the_most_columns_is_read_and_with_one_more_refused() -> None:
    assert len(list(grid_of([[""] * MAX_COLUMNS]).blocks())) == 1
    with pytest.raises(ExchangeError) as told:
        list(grid_of([["a"]], [[""] * (MAX_COLUMNS + 1)]).blocks())
    assert str(told.value) == ("The table has more than 702 columns. Bring only those that matter.")


def test_grid_with_too_many_rows_is_refused() -> None:
    block: list[list[str]] = [[]] * BLOCK
    with pytest.raises(ExchangeError) as told:
        list(grid_of(*[block] * (MAX_ROWS // BLOCK + 1)).blocks())
    assert str(told.value) == "The table has more than 2,000,000 rows. Bring it in parts."


def test_width_of_rows() -> None:
    assert (width_of([]), width_of([[], ["a"], ["a", "b"]])) == (0, 2)
