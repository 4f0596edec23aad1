import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.guard import guarded, unguarded


@given(st.text() | st.text(alphabet="'=+-@\t\ra"))
def test_guarded_is_no_formula_and_comes_back(text: str) -> None:
    assert guarded(text)[:1] not in {*"=+-@\t\r"}
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["'twas", "plain", "", "'", "''a", "5-3"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert (guarded(text), unguarded(text)) == (text, text)
