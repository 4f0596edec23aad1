from noes.exchange.layout import HEADER_AGAIN
from noes.exchange.rows import EMPTY, NAMELESS, Block, Skipped, sift

NAMES = ("Date", "Ask", "Who")


def test_sift_turns_rows_to_columns() -> None:
    rows = [["1", "a", "x"], ["2", "b", "y"]]
    block, skipped = sift(rows, 5, NAMES, (1, 2))
    assert block == Block(rows, range(5, 7), rows, [("1", "2"), ("a", "b"), ("x", "y")])
    assert skipped == ()


def test_sift_fills_short_rows_and_cuts_columns_that_have_no_name() -> None:
    block, _skipped = sift([["1", "a"], ["2", "b", "y", "z"]], 2, NAMES, (1,))
    assert block.columns == [("1", "2"), ("a", "b"), ("", "y")]
    assert sift([["1", "a"]], 2, NAMES, (1,))[0].columns == [("1",), ("a",), ("",)]


def test_sift_leaves_out_rows_that_tell_no_ask() -> None:
    rows = [[], ["", " ", ""], ["1", "", ""], ["Date", "Ask", "Who"], ["", "", "x"], ["", "a"]]
    block, skipped = sift(rows, 10, NAMES, (1, 2))
    assert skipped == [
        Skipped(10, EMPTY),
        Skipped(11, EMPTY),
        Skipped(12, NAMELESS),
        Skipped(13, HEADER_AGAIN),
    ]
    assert block == Block(rows[4:], [14, 15], rows[4:], [("", ""), ("", "a"), ("x", "")])


def test_sift_without_a_column_that_names_asks_leaves_all_out() -> None:
    block, skipped = sift([["1", "a"], []], 2, ("Date", "Day"), ())
    assert (block.rows, skipped) == ([], [Skipped(2, NAMELESS), Skipped(3, EMPTY)])


def test_sift_leaves_out_rows_that_only_look_filled() -> None:
    rows = [["1", "a", "x"], ["\u200b", "\u200b\u2060", "\ufeff "], ["2", "\u00ad", "\u200d"]]
    block, skipped = sift(rows, 2, NAMES, (1, 2))
    assert (block.rows, skipped) == (rows[:1], [Skipped(3, EMPTY), Skipped(4, NAMELESS)])
