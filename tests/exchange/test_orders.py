from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.dates import Order, day_of
from noes.exchange.orders import Ordering, ordering_of, orderings_of

TODAY = date(2026, 11, 22)
FORMS = {Order.DMY: "%d/%m/%Y", Order.MDY: "%m/%d/%Y"}
DAYS = st.lists(st.dates(date(2020, 1, 1), TODAY), min_size=1, max_size=20)


def told(*cells: str) -> Ordering:
    return ordering_of(Counter(cells), TODAY)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (("05/01/2026", "19/01/2026"), Order.DMY),
        (("05/01/2026", "01/19/2026", "02/03/2026"), Order.MDY),
        (("06-16-24", "06-01-24"), Order.MDY),
        (("13-01-26", "05-02-26"), Order.DMY),
        (("05.01.2026",), Order.DMY),
        (("05/05/2026", "6/6/26"), Order.DMY),
        (("2026-01-05", "19/01/2026", "soon", ""), Order.DMY),
    ],
)
def test_ordering_of_a_column_that_proves_it(cells: tuple[str, ...], order: Order) -> None:
    assert (told(*cells).order, told(*cells).is_open) == (order, False)


@pytest.mark.parametrize("cells", [(), ("",), ("2026-01-05", "20260106"), ("soon", "5 Jan 2026")])
def test_ordering_of_a_column_that_needs_none(cells: tuple[str, ...]) -> None:
    assert told(*cells) == Ordering(None)


def test_ordering_of_a_column_that_proves_nothing_is_asked() -> None:
    found = told("05/05/2026", "05/01/2026", "05/01/2026", "2026-01-05")
    assert found == Ordering(
        order=None,
        guess=Order.MDY,
        asked=3,
        example="05/01/2026",
        possible=frozenset({Order.DMY, Order.MDY}),
    )


def test_ordering_of_days_to_come_guesses_the_order_that_has_none() -> None:
    assert told("03/12/2026", "02/11/2026").guess is Order.MDY


def test_ordering_of_days_far_apart_guesses_the_order_that_keeps_them_together() -> None:
    assert told("26-01-05", "26-03-31", "26-02-11").guess is Order.YMD


def test_ordering_of_a_column_that_contradicts_itself_is_asked() -> None:
    found = told("19/01/2026", "20/01/2026", "21/01/2026", "01/19/2026")
    assert (found.order, found.guess, found.asked, found.possible) == (
        None,
        Order.DMY,
        4,
        frozenset(),
    )


@pytest.mark.parametrize("order", list(FORMS))
@given(days=DAYS)
def test_ordering_of_any_column_is_right_or_asked(order: Order, days: list[date]) -> None:
    cells = [day.strftime(FORMS[order]) for day in days]
    found = told(*cells)
    assert found.is_open or [day_of(cell, found.order, TODAY) for cell in cells] == days
    assert found.is_open == (
        all(day.day < 13 for day in days) and any(day.day != day.month for day in days)
    )


def table(*columns: tuple[str, ...]) -> list[Ordering]:
    return list(orderings_of([Counter(cells) for cells in columns], TODAY))


def test_orderings_let_an_open_column_follow_a_settled_one() -> None:
    found = table(("05/01/2026",), ("19/01/2026",), ("2026-01-05",))
    assert [each.order for each in found] == [Order.DMY, Order.DMY, None]


def test_orderings_leave_columns_open_that_could_not_follow() -> None:
    settled = [told("19/01/2026"), told("01/19/2026")]
    opened, *others = table(("05/01/2026",), ("19/01/2026",), ("01/19/2026",))
    assert (opened.is_open, others) == (True, settled)
    contrary, other = table(("19/01/2026", "01/19/2026"), ("19/01/2026",))
    assert (contrary.is_open, contrary.guess, other) == (True, Order.DMY, settled[0])
    assert table(("05/01/2026",), ("05/05/2026",))[0].is_open


def test_orderings_of_one_table_are_guessed_alike() -> None:
    columns = ("03/04/2026", "02/03/2026"), ("05/04/2026", "03/03/2026")
    assert [told(*cells).guess for cells in columns] == [Order.MDY, Order.DMY]
    assert [(each.is_open, each.guess) for each in table(*columns)] == [(True, Order.DMY)] * 2
