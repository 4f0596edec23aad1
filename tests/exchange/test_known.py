"""Which rows of a table a notebook holds already."""

from datetime import date

import pytest

from noes.exchange.choices import Choices
from noes.exchange.known import HELD, Known
from noes.exchange.past import Past
from noes.exchange.preview import Preview, preview

TODAY = date(2026, 11, 22)
HEAD = "Date,Ask,Who,Result\n"
FIRST = "2026-01-05,A raise,Acme,no\n"
SECOND = "2026-01-06,A loan,Bank,yes\n"
CELLS = '["2026-01-05", "A raise", "Acme", "no"]'


def seen(rows: str, *held: tuple[str, str, str, str], choices: Choices | None = None) -> Preview:
    past = Past(Known(held))
    source = (HEAD + rows).encode()
    return preview(source, name="t.csv", choices=choices or Choices(), today=TODAY, past=past)


def titles(found: Preview) -> list[str]:
    return [record.title for record in found.records()]


@pytest.mark.parametrize(
    "held",
    [
        ("A raise", "Acme", "2026-01-05", ""),  # by hand, or from another table
        ("a  RAISE", "acme", "2026-01-05", "[]"),
        ("A better title", "Acme Ltd", "2026-02-01", CELLS),  # changed since it came
    ],
)
def test_row_that_the_notebook_holds_stays_out(held: tuple[str, str, str, str]) -> None:
    found = seen(FIRST + SECOND, held)
    assert titles(found) == ["A loan"]
    assert [(each.row, each.why) for each in found.skipped] == [(2, HELD)]
    assert (found.read, found.to_import, len(found.held), found.is_held) == (2, 1, 1, False)


@pytest.mark.parametrize(
    "other",
    [
        ("A rise", "Acme", "2026-01-05", ""),
        ("A raise", "", "2026-01-05", ""),
        ("A raise", "Acme", "2026-01-06", ""),
        ("A raise", "Acme", "", ""),
    ],
)
def test_row_that_tells_another_ask_comes_in(other: tuple[str, str, str, str]) -> None:
    assert titles(seen(FIRST, other)) == ["A raise"]


def test_each_ask_stands_for_one_row() -> None:
    held = ("A raise", "Acme", "2026-01-05", CELLS)
    assert titles(seen(FIRST * 3, held, held)) == ["A raise"]
    assert titles(seen(FIRST * 2, held, held)) == []


def test_changed_ask_is_used_up_by_the_row_it_came_from() -> None:
    changed = ("A better title", "Acme", "2026-01-05", CELLS)
    assert titles(seen(FIRST * 2, changed)) == ["A raise"]


def test_undated_row_without_anybody_is_known_by_its_words() -> None:
    assert titles(seen(",A favour,,\n,A favour,,\n", ("A favour", "", "", ""))) == ["A favour"]


def test_what_is_held_comes_once_more_where_that_is_chosen() -> None:
    held = ("A raise", "Acme", "2026-01-05", CELLS)
    found = seen(FIRST, held, choices=Choices(again=True))
    assert (titles(found), found.held, found.ready) == (["A raise"], frozenset(), True)


def test_table_that_is_held_whole_is_not_ready_and_says_why() -> None:
    found = seen(FIRST, ("A raise", "Acme", "2026-01-05", ""))
    assert (found.ready, found.is_held) == (False, True)
    counts = {"read": 1, "to_import": 0, "skipped": 1, "held": 1, "people": 0}
    assert found.to_json()["counts"] == counts
