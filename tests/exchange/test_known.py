"""Which rows of a table a notebook holds already."""

from datetime import date

import pytest

from noes.exchange.choices import Choices
from noes.exchange.known import ANSWERED, HELD, SENT, Known
from noes.exchange.past import Past
from noes.exchange.preview import Preview, preview

TODAY = date(2026, 11, 22)
HEAD = "Date,Ask,Who,Result\n"
FIRST = "2026-01-05,A raise,Acme,no\n"
SECOND = "2026-01-06,A loan,Bank,yes\n"
CELLS = '["2026-01-05", "A raise", "Acme", "no"]'


def seen(
    rows: str,
    *held: tuple[str, str, str, str],
    choices: Choices | None = None,
    state: str = "no",
) -> Preview:
    past = Past(Known((*each, state) for each in held))
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
    counts = {"read": 1, "to_import": 0, "skipped": 1, "held": 1, "people": 0, "others": 0}
    assert found.to_json()["counts"] == counts


@pytest.mark.parametrize(
    ("row", "held", "state", "why"),
    [
        ("2026-01-05,A raise,Acme,no", ("A raise", "Acme", "2026-01-05", ""), "waiting", ANSWERED),
        ("2026-01-05,A raise,Acme,waiting", ("A raise", "Acme", "2026-01-05", ""), "waiting", HELD),
        ("2026-01-05,A raise,Acme,no", ("A raise", "Acme", "2026-01-05", CELLS), "waiting", HELD),
        ("2026-01-05,A raise,Acme,no", ("A raise", "Acme", "2026-01-05", ""), "yes", HELD),
        ("2026-01-05,A raise,Acme,waiting", ("A raise", "Acme", "2026-01-02", ""), "draft", SENT),
        ("2026-01-05,A raise,Acme,waiting", ("A raise", "Acme", "", ""), "draft", SENT),
        (",A raise,Acme,not sent yet", ("A raise", "Acme", "2026-01-02", ""), "draft", HELD),
    ],
)
def test_row_that_says_more_than_the_notebook_is_told(
    row: str, held: tuple[str, str, str, str], state: str, why: str
) -> None:
    found = seen(f"{row}\n", held, state=state)
    assert (titles(found), [each.why for each in found.skipped]) == ([], [why])
    assert [each.row for each in found.news] == ([] if why == HELD else [2])
    assert found.to_json()["news"] == ([] if why == HELD else [{"row": 2, "why": why}])


def test_draft_stands_for_one_row_alone() -> None:
    rows = "2026-01-05,A raise,Acme,waiting\n2026-01-06,A raise,Acme,waiting\n"
    assert len(titles(seen(rows, ("A raise", "Acme", "", ""), state="draft"))) == 1
