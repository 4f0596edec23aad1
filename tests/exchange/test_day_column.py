from collections.abc import Mapping
from datetime import date

import pytest

from noes.exchange.choices import Choices
from noes.exchange.columns import Column
from noes.exchange.dates import Order
from noes.exchange.day_column import DayColumn, day_columns
from noes.exchange.headers import Field
from noes.exchange.orders import Ordering
from noes.exchange.preview import preview
from tests.exchange.making import xlsx_of, xlsx_rows

TODAY = date(2026, 11, 22)


def column(ordering: Ordering, chosen: Mapping[str, str] | None = None) -> DayColumn:
    return DayColumn("Date", ordering, TODAY, chosen or {})


def test_day_columns_agree_on_their_order_the_days_of_asking_first() -> None:
    columns = [Column("Heard", Field.OUTCOME_ON), Column("Ask"), Column("Date", Field.SENT_ON)]
    cells = {"Heard": {"19/01/2026": 1}, "Date": {"05/01/2026": 1}}
    found = day_columns(columns, cells, Choices(), TODAY)
    assert [(each.name, each.ordering.order) for each in found.values()] == [
        ("Date", Order.DMY),
        ("Heard", Order.DMY),
    ]


def test_day_columns_take_the_order_chosen() -> None:
    columns, cells = [Column("Date", Field.SENT_ON)], {"Date": {"19/01/2026": 1}}
    found = day_columns(columns, cells, Choices(date_order="mdy"), TODAY)
    assert found[Field.SENT_ON].ordering == Ordering(Order.MDY)


def test_day_columns_ask_no_order_of_cells_that_were_answered() -> None:
    columns, cells = [Column("Date", Field.SENT_ON)], {"Date": {" 03/04/2026": 1, "3 May 2026": 1}}
    chosen = Choices(days={"03/04/2026": "2026-04-03"})
    assert day_columns(columns, cells, Choices(), TODAY)[Field.SENT_ON].ordering.is_open
    (found,) = day_columns(columns, cells, chosen, TODAY).values()
    assert (found.ordering.is_open, found.day(" 03/04/2026")) == (False, date(2026, 4, 3))


@pytest.mark.parametrize(
    ("cell", "day", "is_asked", "is_words"),
    [
        ("05/01/2026", date(2026, 1, 5), False, False),
        ("31/02/2026", None, True, False),
        ("#N/A", None, True, False),
        ("before Easter", None, False, True),
        ("-", None, False, False),
        ("", None, False, False),
    ],
)
def test_cell_of_days_is_a_day_or_asked_or_words(
    cell: str, day: date | None, *, is_asked: bool, is_words: bool
) -> None:
    days = column(Ordering(Order.DMY))
    assert (days.day(cell), days.asks_about(cell), days.is_words(cell)) == (day, is_asked, is_words)


@pytest.mark.parametrize(
    ("chosen", "day", "is_words"),
    [
        ({"31/02/2026": "2026-02-28"}, date(2026, 2, 28), False),
        ({"31/02/2026": "-"}, None, True),
        ({"*": "-"}, None, True),
    ],
)
def test_cell_of_days_that_was_answered_is_asked_no_more(
    chosen: Mapping[str, str], day: date | None, *, is_words: bool
) -> None:
    days, cell = column(Ordering(Order.DMY), chosen), "31/02/2026"
    assert (days.day(cell), days.asks_about(cell), days.is_words(cell)) == (day, False, is_words)


def test_cell_of_days_whose_order_is_open_has_a_day_that_is_not_known() -> None:
    days = column(Ordering(None, Order.DMY, 1, "03/04/2026"))
    assert (days.day("03/04/2026"), days.has_day("03/04/2026")) == (None, True)
    assert (days.asks_about("31/02/2026"), days.is_words("03/04/2026")) == (False, False)


@pytest.mark.parametrize(
    ("from_1904", "day"), [(False, date(2022, 1, 4)), (True, date(2026, 1, 5))]
)
def test_numbers_count_the_days_of_the_epoch_of_their_workbook(
    *, from_1904: bool, day: date
) -> None:
    cells = '<c r="A{0}" s="{1}"><v>44565</v></c>'
    ask = '<c r="B{0}" t="inlineStr"><is><t>A raise</t></is></c>'
    rows = xlsx_rows([["Date", "Ask"]]) + "".join(
        f'<row r="{at}">{cells.format(at, style)}{ask.format(at)}</row>'
        for at, style in ((2, 0), (3, 1))
    )
    source = xlsx_of({"Asks": rows}, from_1904=from_1904)
    found = preview(source, name="asks.xlsx", today=date(2026, 11, 22))
    assert [record.sent_on for record in found.records()] == [day, day]
