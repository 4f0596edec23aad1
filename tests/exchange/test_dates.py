from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.exchange.dates import Order, day_of, days_of, is_meant_as_day, iso_day

TODAY = date(2026, 11, 22)
JANUARY = date(2026, 1, 5)
DAYS = st.dates(date(1970, 1, 1), date(2036, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-05",
        " 2026-1-5 ",
        "2026/01/05",
        "2026.01.05.",
        "2026-01-05 14:30",
        "2026-01-05T14:30:00Z",
        "2026-01-05T23:30:00.000+02:00",
        "20260105",
        "20260105T143000",
        "46027",
        "46027.604",
        "1767571200",
        "1767571200000",
        "5 January 2026",
        "5 Jan 26",
        "5-Jan-2026",
        "Jan 5, 2026",
        "January 5th, 2026",
        "the 5th of January 2026",
        "Mon, 5 Jan 2026",
        "Mon, 5 Jan 2026 14:30:00 +0100",
        "Jan 5, 2026 at 2:30 PM",
        "2026 Jan 5",
    ],
)
def test_day_of_a_text_that_needs_no_order(text: str) -> None:
    assert [day_of(text, order, TODAY) for order in (None, *Order)] == [JANUARY] * 4


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("05/01/2026", Order.DMY),
        ("5/1/26", Order.DMY),
        ("05-01-2026", Order.DMY),
        ("05.01.2026", Order.DMY),
        ("5. 1. 2026", Order.DMY),
        ("05 01 2026", Order.DMY),
        ("05/01/2026 14:30", Order.DMY),
        ("05/01/2026, 14:30:00", Order.DMY),
        ("Mon 05/01/2026", Order.DMY),
        ("01/05/2026", Order.MDY),
        ("01-05-26", Order.MDY),
        ("26-01-05", Order.YMD),
    ],
)
def test_day_of_a_text_under_its_order(text: str, order: Order) -> None:
    assert day_of(text, order, TODAY) == JANUARY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "soon",
        "maybe",
        "2026",
        "January 2026",
        "5 January",
        "before 24 January",
        "before 2026-01-05",
        "~2026-01-05",
        "5 Jan or 6 Jan 2026",
        "31/02/2026",
        "2026-02-31",
        "2026-13-01",
        "5/1-2026",
        "1226-01-05",
        "99999",
        "12345",
        "9999999999",
        "5 Jan 123456789012345678901234567890",
        "1" * 1000,
    ],
)
def test_day_of_a_text_that_names_no_single_day(text: str) -> None:
    assert [day_of(text, order, TODAY) for order in (None, *Order)] == [None] * 4


def test_day_of_a_numeric_date_hangs_on_the_order() -> None:
    assert [day_of("05/01/2026", order, TODAY) for order in (None, *Order)] == [
        None,
        JANUARY,
        date(2026, 5, 1),
        None,
    ]


def test_day_of_a_dotted_date_is_never_month_first() -> None:
    assert day_of("05.01.2026", Order.MDY, TODAY) is None


def test_day_of_a_year_of_two_digits_is_not_far_ahead() -> None:
    assert [day_of(f"5/1/{year}", Order.DMY, TODAY) for year in ("99", "36", "70")] == [
        date(1999, 1, 5),
        date(2036, 1, 5),
        date(1970, 1, 5),
    ]


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y", "%d/%m/%Y %H:%M"]))
def test_day_of_any_day_first_date(day: date, form: str) -> None:
    near = day.replace(year=max(day.year, 1970))
    assert day_of(near.strftime(form), Order.DMY, TODAY) == near


@given(DAYS, st.sampled_from(["%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y"]))
def test_day_of_any_month_first_date(day: date, form: str) -> None:
    assert day_of(day.strftime(form), Order.MDY, TODAY) == day


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%b %d, %Y", "%a, %d %b %Y"]))
def test_day_of_any_date_that_needs_no_order(day: date, form: str) -> None:
    assert day_of(day.strftime(form), None, TODAY) == day


@given(DAYS)
def test_day_of_any_serial_number(day: date) -> None:
    serial = (day - date(1899, 12, 30)) // timedelta(days=1)
    assert day_of(str(serial), None, TODAY) == day


@given(st.text(max_size=80), st.sampled_from([None, *Order]))
def test_day_of_any_text_is_a_day_or_none(text: str, order: Order | None) -> None:
    day = day_of(text, order, TODAY)
    assert day is None or date(1970, 1, 1) <= day <= date(2099, 12, 31)


def test_days_of_a_date_under_each_order_that_reads_it() -> None:
    assert [days_of(text, TODAY) for text in ("05/01/2026", "19/01/2026", "2026-01-05", "no")] == [
        {Order.DMY: JANUARY, Order.MDY: date(2026, 5, 1)},
        {Order.DMY: date(2026, 1, 19)},
        {},
        {},
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("31/02/2026", "2026-02-31", "05.01.26", " 05.01.26 "),
        *("#N/A", "#DIV/0!", "#REF!", "#NAME?", "#WERT!", "Err:502"),
    ],
)
def test_cell_is_meant_as_a_day_with_a_mistake_in_it(text: str) -> None:
    assert is_meant_as_day(text)


@pytest.mark.parametrize("text", ["before 2026-02-31", "46027", "soon", "#", "#12", ""])
def test_cell_is_not_meant_as_a_day(text: str) -> None:
    assert not is_meant_as_day(text)


def test_iso_day_is_a_day_in_no_other_form() -> None:
    texts = ("2026-02-28", " 2026-2-8 ", "2026-02-30", "28/02/2026", "46027", "-", "0001-01-01")
    assert [iso_day(text) for text in texts] == [
        *(date(2026, 2, 28), date(2026, 2, 8)),
        *[None] * 5,
    ]
