"""A document read in pieces says what Python says of it read whole, however it is set out."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange import pieces
from noes.exchange.pieces import NotJSON, elements, outline

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
documents = st.dictionaries(texts, values | st.lists(values, max_size=6), max_size=5)


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the window so small that everything is cut somewhere."""
    monkeypatch.setattr(pieces, "CHUNK", 3)


def read(source: bytes, names: Any) -> dict[str, Any]:
    file = io.BytesIO(source)
    found = outline(file, names)
    lists = {name: list(elements(file, span)) for name, span in found.lists.items()}
    assert {name: span.count for name, span in found.lists.items()} == {
        name: len(each) for name, each in lists.items()
    }
    return {**found.values, **lists}


@given(
    documents,
    st.fixed_dictionaries({"ensure_ascii": st.booleans(), "indent": st.sampled_from([None, 1])}),
    st.sampled_from(["utf-8", "utf-8-sig"]),
)
def test_document_is_read_as_python_reads_it(
    document: dict[str, Any], how: dict[str, Any], encoding: str
) -> None:
    assert read(json.dumps(document, **how).encode(encoding), document) == document


@given(documents, st.data())
def test_part_of_a_document_is_none(document: dict[str, Any], data: st.DataObject) -> None:
    source = json.dumps(document, ensure_ascii=False).encode()
    end = data.draw(st.integers(0, len(source) - 1))
    with pytest.raises(NotJSON):
        read(source[:end], document)


@given(st.binary(max_size=20) | texts.map(lambda text: ('{"a":[' + text).encode()))
def test_what_python_refuses_is_refused(source: bytes) -> None:
    try:
        document = json.loads(source.decode("utf-8-sig"))
    except ValueError:
        document = None
    if not isinstance(document, dict):
        with pytest.raises(NotJSON):
            read(source, ())


@pytest.mark.parametrize(
    "source",
    [b'{"a":[1,]}', b'{"a":[1 2]}', b'{"a" 1}', b"{1:2}", b'{"a":1}}', b'{"a":"\xff"}', b"{,}"],
)
def test_what_is_no_json_is_refused(source: bytes) -> None:
    with pytest.raises(NotJSON):
        read(source, {"a"})


def test_last_of_two_values_of_a_name_holds() -> None:
    assert read(b'{"a":[1],"a":2,"b":3,"b":[4]}', {"a", "b"}) == {"a": 2, "b": [4]}


def test_names_nobody_asked_for_are_left_out() -> None:
    assert read(b'{"a":[1],"c":{"a":2}}', {"b"}) == {}


def test_value_larger_than_any_of_ours_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MOST_LETTERS", 100)
    assert read(b'{"a":["' + b"x" * 90 + b'"]}', {"a"}) == {"a": ["x" * 90]}
    with pytest.raises(NotJSON):
        read(b'{"a":["' + b"x" * 300 + b'"]}', {"a"})


def test_wrong_value_is_refused_where_it_stands_and_not_at_the_end() -> None:
    file = io.BytesIO(b'{"a":[x' + b" " * 10_000)
    with pytest.raises(NotJSON):
        outline(file, {"a"})
    assert file.tell() < 100
