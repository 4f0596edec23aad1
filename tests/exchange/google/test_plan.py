"""What is written, as values: nothing that stands so already, and nothing that is not ours."""

from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.asks_words import HEADINGS
from noes.exchange.google.cells import ALL, Cell, Line
from noes.exchange.google.held import held_in
from noes.exchange.google.plan import Plan, Write, plan

Grid = list[list[Any]]


def line(n: int, title: str = "A raise", **more: Any) -> Line:
    cells: list[Cell] = [""] * len(HEADINGS)
    cells[1] = title
    return Line(str(UUID(int=n)), tuple(cells), **more)


def done(grid: Grid, planned: Plan) -> Grid:
    """The sheet after a plan."""
    cells = {(row, at): cell for row, one in enumerate(grid) for at, cell in enumerate(one)}
    for write in planned.writes:
        for down, values in enumerate(write.values):
            for along, value in enumerate(values):
                cells[write.row - 1 + down, write.column + along] = value
    height = max(row for row, _at in cells) + 1
    width = max(at for _row, at in cells) + 1
    return [[cells.get((row, at), "") for at in range(width)] for row in range(height)]


def test_new_asks_are_one_block_for_each_run_of_our_columns() -> None:
    grid: Grid = [["Noes id", "My own", "What I asked", "Who"]]
    planned = plan(held_in(grid), [line(1), line(2, "A loan")])
    first, second = str(UUID(int=1)), str(UUID(int=2))
    assert planned.writes == [
        Write(2, 0, [[first], [second]]),
        Write(2, 2, [["A raise", ""], ["A loan", ""]]),
    ]
    assert (planned.added, planned.changed, planned.end) == (2, 0, 3)


def test_new_asks_stand_below_whatever_stands_below_the_table() -> None:
    grid: Grid = [["Noes id", "What I asked", "Sum"], [], ["", "", 12]]
    assert [write.row for write in plan(held_in(grid), [line(1)]).writes] == [4]


def test_asks_in_the_trash_get_no_row() -> None:
    planned = plan(held_in([list(ALL)]), [line(1, stands=False)])
    assert (planned.writes, planned.added) == ([], 0)


def test_two_equal_rows_become_two_asks() -> None:
    grid: Grid = [["Noes id", "What I asked"], ["", "A raise"], ["", "A raise"], ["", "A raise"]]
    came = ("", "A raise")
    planned = plan(held_in(grid), [line(1, source=came), line(2, source=came)])
    assert planned.writes == [
        Write(2, 0, [[str(UUID(int=1))]]),
        Write(3, 0, [[str(UUID(int=2))]]),
    ]
    assert [row.number for row in planned.arrived] == [4]


def test_row_with_nothing_in_our_columns_is_no_new_ask() -> None:
    grid: Grid = [["Noes id", "What I asked", "My own"], ["", " ", "a thought"]]
    assert plan(held_in(grid), []).arrived == []


words = st.sampled_from(["", "A raise", "=1+1", "no", 7, 7.5, True])
orders = st.permutations([*ALL, "Mine", "Also mine"])


@given(st.data())
def test_one_pass_is_enough_and_leaves_what_is_not_ours_alone(data: st.DataObject) -> None:
    headings = data.draw(orders)
    lines = [line(n, data.draw(st.sampled_from(["A", "B"]))) for n in range(1, 4)]
    grid: Grid = [list(headings)]
    at = headings.index("Noes id")
    for key in data.draw(st.lists(st.sampled_from(["", *(one.id for one in lines)]), max_size=5)):
        row = [data.draw(words) for _heading in headings]
        row[at] = key
        grid.append(row)
    planned = plan(held_in(grid), lines)
    after = done(grid, planned)
    assert plan(held_in(after), lines, shown=planned.shown).writes == []
    fewer = plan(held_in(after), lines[1:], shown=planned.shown)
    assert plan(held_in(done(after, fewer)), lines[1:], shown=fewer.shown).writes == []
    assert {one.id for one in lines} <= {row[at] for row in after}
    for heading in ("Mine", "Also mine"):
        own = headings.index(heading)
        assert [row[own] for row in after[: len(grid)]] == [row[own] for row in grid]
