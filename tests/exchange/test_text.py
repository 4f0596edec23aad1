import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.errors import ExchangeError
from noes.exchange.grid import LONG_CELL, OPEN_QUOTE, Grid, Unread
from noes.exchange.limits import BLOCK, MAX_COLUMNS
from noes.exchange.text import read_text

# What looks like a letter read in a wrong encoding is mended, so none is made here.
CELLS = st.text(
    st.characters(codec="cp1252", exclude_categories=["Cc", "Cs"], exclude_characters="ÂÃâð"),
    max_size=12,
)


def rows_of(grid: Grid) -> list[list[str]]:
    return [row for block in grid.blocks() for row in block]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8))
def test_read_text_gives_back_what_was_written(
    delimiter: str, encoding: str, pairs: list[tuple[str, str]]
) -> None:
    written = io.StringIO(newline="")
    table = [["Date", "Größe, €; déjà vu", "How\nit went"], *([d, "é", e] for d, e in pairs)]
    csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(table)
    grid = read_text(written.getvalue().encode(encoding))
    assert (grid.dialect, rows_of(grid)) == (delimiter, table)


def test_read_text_in_the_encoding_of_old_spreadsheets() -> None:
    table = [["Datum", "Größe, €", "Ergebnis"], ["5.1.2026", "Müller – 20 €", "für später"]]
    grid = read_text("".join(";".join(row) + "\n" for row in table).encode("cp1252"))
    assert (grid.encoding, rows_of(grid)) == ("cp1252", table)


def test_read_text_tells_what_it_found() -> None:
    grid = read_text("Größe\tB\n1\t2\n".encode("utf-16"))
    assert (grid.format, grid.encoding, grid.dialect, grid.sheets) == ("tsv", "utf-16", "\t", ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_read_text_takes_any_line_end_and_keeps_blank_rows(end: str) -> None:
    source = f"a,b{end}{end},{end}1,2".encode()
    assert rows_of(read_text(source)) == [["a", "b"], [], ["", ""], ["1", "2"]]


@pytest.mark.parametrize("count", [BLOCK - 2, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK])
def test_read_text_loses_no_row_where_blocks_meet(count: int) -> None:
    grid = read_text(b"a,b\n" + b"1,2\n" * count)
    assert (len(rows_of(grid)), len(rows_of(grid))) == (count + 1, count + 1)


@pytest.mark.parametrize("count", [1, BLOCK - 1, BLOCK, BLOCK + 1])
def test_read_text_reads_on_after_a_quotation_mark_left_open(count: int) -> None:
    rows = rows_of(read_text(b"a,b\n" * count + b'1,"2\n3,4\n'))
    assert rows[count - 1 :] == [["a", "b"], ["1", "2"], ["3", "4"]]
    assert [type(row) for row in rows[count - 1 :]] == [list, Unread, list]


@pytest.mark.parametrize("rest", ["x" * 200_000, "\n" * 300_000, '","\n' * 300_000])
def test_read_text_reads_on_after_a_row_without_end(rest: str) -> None:
    grid = read_text(b'a,b\n1,"' + rest.encode())
    assert type(next(row for row in rows_of(grid) if row[:1] == ["1"])) is Unread


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (f"{'x' * 200_000};2", LONG_CELL),
        (f'"{"x" * 200_000}";2', LONG_CELL),
        (f'"{"x" * 200_000};2', OPEN_QUOTE),
        ('1;"2', OPEN_QUOTE),
    ],
)
def test_read_text_says_why_a_row_is_unread(row: str, why: str) -> None:
    grid = read_text(f"a;b\n{row}\n3;4\n".encode())
    head, unread, last = rows_of(grid)
    assert (grid.dialect, head, last) == (";", ["a", "b"], ["3", "4"])
    assert isinstance(unread, Unread)
    assert unread.why == why


def test_read_text_leaves_out_what_no_text_has() -> None:
    source = "".join(f"{at},A raise\n" for at in range(500)).replace("7,A", "7,\0A", 1)
    grid = read_text(b"Row,Ask\n" + source.encode())
    assert rows_of(grid)[1:] == [[str(at), "A raise"] for at in range(500)]
    assert (grid.left_out, grid.left_out_in, grid.encoding) == (1, "7,A raise", "utf-8")


def test_read_text_refuses_a_line_of_a_million_letters() -> None:
    with pytest.raises(ExchangeError, match=r"more than a million letters"):
        read_text(b"a,b\n" + b"," * 3_000_000)


def test_read_text_refuses_too_many_columns() -> None:
    grid = read_text(b"a,b\n" + b"," * MAX_COLUMNS)
    with pytest.raises(ExchangeError, match=r"^The table has more than 702 columns"):
        rows_of(grid)
