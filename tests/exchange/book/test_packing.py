from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.book.packing import packed, unpacked

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@given(st.lists(st.tuples(st.sampled_from(["row", "exact"]), values)))
def test_what_is_packed_comes_out_in_order(things: list[tuple[str, Any]]) -> None:
    rows = [row for mark, value in things for row in packed(mark, "asks", "id", value=value)]
    assert [(each.mark, each.value) for each in unpacked(rows)] == things


def test_a_long_text_goes_on_in_the_rows_below() -> None:
    rows = list(packed("exact", "asks", "1", "body", value="a word " * 10_000))
    assert len(rows) == 6
    assert all(len(text) <= 30_000 and " " not in text for *_names, text in rows)
    (found,) = unpacked(rows)
    assert (found.names, found.value) == (("asks", "1", "body"), "a word " * 10_000)


def test_nothing_is_packed_in_nothing() -> None:
    assert list(unpacked([])) == []
