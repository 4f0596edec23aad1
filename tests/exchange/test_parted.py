from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.parted import CELL, ROW, joined, parted
from noes.exchange.workbook import read_workbook
from tests.exchange.making import xlsx

CELLS = st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=4)


@given(st.lists(CELLS, max_size=5))
def test_rows_come_back_as_they_were_but_for_separators(rows: list[list[str]]) -> None:
    said = [[cell.replace(CELL, " ").replace(ROW[0], " ") for cell in row] for row in rows]

    assert list(parted(joined(rows))) == said


def test_rows_are_whole_wherever_a_text_is_read_in_pieces() -> None:
    rows = [["a" * 65_533, "b"], ["c\r\n", ""], ["d" * 131_071], ["\n"]]

    assert list(parted(joined(rows))) == rows


def test_cell_with_line_ends_and_marks_stays_one() -> None:
    said = 'She wrote: "no,\nnot now"'
    (grid,) = read_workbook(xlsx({"Asks": [["What", "How"], [said, " no"]]}), "xlsx")

    assert [row for block in grid.blocks() for row in block] == [["What", "How"], [said, " no"]]
