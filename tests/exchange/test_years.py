from datetime import date

import pytest

from noes.exchange.choices import Choices
from noes.exchange.dates import MonthDay, Order, month_day_of
from noes.exchange.errors import ExchangeError
from noes.exchange.preview import NEVER_SENT, preview
from noes.exchange.rows import Skipped
from noes.exchange.status_days import day_within
from noes.exchange.years import Dated, first_after, nearest, with_years
from tests.exchange.making import TABLES

TODAY = date(2026, 11, 22)
QUIRKS = TABLES / "quirks"


def days(name: str, years: str | None = None, unsent: str | None = None) -> list[tuple[str, str]]:
    choices = Choices(years=years, unsent=unsent)
    found = preview((QUIRKS / name).read_bytes(), name=name, choices=choices, today=TODAY)
    return [(str(each.sent_on), str(each.outcome_on)) for each in found.records()]


@pytest.mark.parametrize(
    ("text", "order", "month_day"),
    [
        ("3/4", Order.DMY, (4, 3)),
        ("3/4", Order.MDY, (3, 4)),
        ("3.4.", Order.DMY, (4, 3)),
        ("3/4", None, None),
        ("14 January", None, (1, 14)),
        ("14. März", None, (3, 14)),
        ("Jan 14th", None, (1, 14)),
        ("January 2026", None, None),
        ("32/13", Order.DMY, None),
        ("around 14 January", None, None),
    ],
)
def test_day_without_a_year(
    text: str, order: Order | None, month_day: tuple[int, int] | None
) -> None:
    assert month_day_of(text, order) == month_day


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("rejected 3/4/2026", "3/4/2026"),
        ("rejected 3/4", "3/4"),
        ("Absage am 3. April 2026", "3. April 2026"),
        ("refusé le 12 mars", "12 mars"),
        ("no (2026-03-04)", "2026-03-04"),
        ("no 3/4, then again 5/6", ""),
        ("2026-03-04", ""),
        ("round 3 of 4", ""),
        ("rejected 24/7 support", "24/7"),
    ],
)
def test_day_within_words(cell: str, day: str) -> None:
    assert day_within(cell) == day


def test_years_come_from_the_rows_around_over_the_turn_of_a_year() -> None:
    rows = [
        Dated(2, None, MonthDay(11, 20)),
        Dated(3, date(2025, 11, 28), None),
        Dated(4, None, MonthDay(12, 3)),
        Dated(5, None, None),
        Dated(6, None, MonthDay(1, 14)),
    ]
    assert with_years(rows, "near") == {
        2: date(2025, 11, 20),
        4: date(2025, 12, 3),
        6: date(2026, 1, 14),
    }
    assert with_years(rows, "2024")[6] == date(2024, 1, 14)
    assert (with_years(rows, None), with_years(rows, "-")) == ({}, {})


def test_years_near_no_day_are_none() -> None:
    assert with_years([Dated(2, None, MonthDay(11, 20))], "near") == {}


def test_nearest_and_first_after() -> None:
    assert nearest(MonthDay(12, 30), date(2026, 1, 2)) == date(2025, 12, 30)
    assert first_after(MonthDay(1, 2), date(2025, 12, 30)) == date(2026, 1, 2)
    assert first_after(MonthDay(2, 29), date(2025, 12, 30)) is None


def test_table_gives_days_years_only_when_asked() -> None:
    assert days("no_year.csv") == [
        *(("2025-11-28", "None"), ("None", "None"), ("None", "None")),
        *(("2026-02-02", "None"), ("None", "None")),
    ]
    assert days("no_year.csv", years="near")[1:3] == [
        ("2025-12-03", "None"),
        ("2026-01-14", "None"),
    ]


def test_day_of_an_answer_without_a_year_is_the_first_after_the_ask() -> None:
    assert days("dates_in_status.csv")[:3] == [
        ("2026-01-05", "2026-01-19"),
        ("2026-01-07", "2026-03-03"),
        ("2026-01-09", "None"),
    ]
    assert days("dates_in_status.csv", years="near")[2] == ("2026-01-09", "2026-04-03")
    assert days("dates_in_status.csv", years="2027")[2] == ("2026-01-09", "2027-04-03")


def test_rows_never_sent_are_left_out_by_choice() -> None:
    source = (QUIRKS / "wish.csv").read_bytes()
    found = preview(source, name="wish.csv", choices=Choices(unsent="-"), today=TODAY)
    assert [each.row for each in found.records()] == [2]
    assert found.skipped == tuple(Skipped(row, NEVER_SENT) for row in (3, 4, 5))
    assert (found.read, found.to_import, found.questions) == (4, 1, ())


@pytest.mark.parametrize("chosen", [{"years": "soon"}, {"years": "1066"}, {"unsent": "maybe"}])
def test_choice_that_is_none_is_refused(chosen: dict[str, str]) -> None:
    with pytest.raises(ExchangeError):
        days("wish.csv", **chosen)


def test_year_of_a_heading_holds_for_the_rows_below_it() -> None:
    source = (
        b"2024,,,\nDate,Who,Ask,Result\n12 Nov,Mia,referral,no\n30 Dec,Al,loan,no\n"
        b"2025,,,\n3 Jan,Olu,feedback,no\n"
    )
    for years, days in (
        ("near", [date(2024, 11, 12), date(2024, 12, 30), date(2025, 1, 3)]),
        (None, [None, None, None]),
    ):
        found = preview(source, name="t.csv", choices=Choices(years=years), today=TODAY)
        assert [each.sent_on for each in found.records()] == days
