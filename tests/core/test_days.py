import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from noes.core.days import (
    ALWAYS,
    DAY,
    Range,
    Workdays,
    countries,
    day_bounds,
    local_day,
    month_of,
    quarter_of,
    week_of,
    year_of,
)

MICROSECOND = timedelta(microseconds=1)
BERLIN = ZoneInfo("Europe/Berlin")
ZONES = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)
HOURS = st.integers(0, 23)
SOME_DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 31))
ANY_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
SIDES = st.none() | SOME_DAYS
WEEKDAYS = st.integers(0, 6)


@st.composite
def ranges(draw: st.DrawFn, sides: st.SearchStrategy[date | None] = SIDES) -> Range:
    start, end = draw(sides), draw(sides)
    if start is not None and end is not None and end < start:
        start, end = end, start
    return Range(start, end)


BOUNDED = ranges(SOME_DAYS)


def in_berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "day_start", "day"),
    [
        ("2026-03-04T03:59:59", 4, date(2026, 3, 3)),
        ("2026-03-04T04:00:00", 4, date(2026, 3, 4)),
        ("2026-03-05T03:59:59", 4, date(2026, 3, 4)),
        ("2026-03-04T00:00:00", 0, date(2026, 3, 4)),
        ("2026-03-04T12:00:00", 12, date(2026, 3, 4)),
        ("2026-03-04T11:59:59", 12, date(2026, 3, 3)),
        ("2026-03-04T19:59:59", 20, date(2026, 3, 4)),
        ("2026-03-04T20:00:00", 20, date(2026, 3, 5)),
    ],
)
def test_local_day_at_the_start_of_a_day(wall: str, day_start: int, day: date) -> None:
    assert local_day(in_berlin(wall), BERLIN, day_start) == day


def test_local_day_in_another_zone_follows_its_wall_clock() -> None:
    instant = utc("2026-03-04T12:00:00")

    assert local_day(instant, ZoneInfo("Pacific/Kiritimati"), 4) == date(2026, 3, 4)
    assert local_day(instant, ZoneInfo("Pacific/Kiritimati"), 1) == date(2026, 3, 5)
    assert local_day(instant, ZoneInfo("Pacific/Pago_Pago"), 4) == date(2026, 3, 3)


@pytest.mark.parametrize("day_start", [-1, 24])
def test_day_start_out_of_range_is_refused(day_start: int) -> None:
    with pytest.raises(ValueError, match=f"from 0 to 23, not at {day_start}"):
        local_day(utc("2026-03-04T12:00:00"), BERLIN, day_start)
    with pytest.raises(ValueError, match=f"from 0 to 23, not at {day_start}"):
        day_bounds(date(2026, 3, 4), BERLIN, day_start)


def test_local_day_of_an_instant_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="An instant needs its time zone"):
        local_day(datetime(2026, 3, 4, 12), BERLIN, 4)  # noqa: DTZ001 - that is what is refused


def test_day_bounds_when_the_clock_goes_forward_and_back() -> None:
    assert day_bounds(date(2026, 3, 28), BERLIN, 4) == (
        utc("2026-03-28T03:00:00"),
        utc("2026-03-29T02:00:00"),
    )
    assert day_bounds(date(2026, 10, 24), BERLIN, 4) == (
        utc("2026-10-24T02:00:00"),
        utc("2026-10-25T03:00:00"),
    )


def test_day_bounds_where_the_clock_jumps_over_the_start_begin_with_the_jump() -> None:
    # Toronto, 1919: half past eleven at night became half past midnight.
    toronto = ZoneInfo("America/Toronto")
    jump = utc("1919-03-31T04:30:00")

    assert day_bounds(date(1919, 3, 31), toronto, 0)[0] == jump
    assert local_day(jump - MICROSECOND, toronto, 0) == date(1919, 3, 30)
    assert local_day(jump, toronto, 0) == date(1919, 3, 31)


def test_day_bounds_where_midnight_comes_twice_begin_once() -> None:
    # St John's, 2009: a minute past midnight became a minute past eleven the evening before.
    zone = ZoneInfo("America/St_Johns")
    first_midnight, second_midnight = utc("2009-11-01T02:30:00"), utc("2009-11-01T03:30:00")

    assert day_bounds(date(2009, 11, 1), zone, 0)[0] == second_midnight
    assert local_day(first_midnight, zone, 0) == date(2009, 10, 31)


def test_day_bounds_where_the_first_hour_comes_twice_hold_both() -> None:
    # Havana goes from one o'clock back to midnight.
    zone = ZoneInfo("America/Havana")

    assert day_bounds(date(2026, 11, 1), zone, 0) == (
        utc("2026-11-01T04:00:00"),
        utc("2026-11-02T05:00:00"),
    )


def test_day_bounds_of_a_date_left_out_are_empty() -> None:
    start, end = day_bounds(date(2011, 12, 30), ZoneInfo("Pacific/Apia"), 0)

    assert start == end == utc("2011-12-30T10:00:00")


@given(zone=ZONES, year=st.integers(1900, 2037), day_start=HOURS)
@example(zone=ZoneInfo("Pacific/Apia"), year=2011, day_start=0)
@example(zone=ZoneInfo("Pacific/Apia"), year=2011, day_start=4)
@example(zone=ZoneInfo("America/Sitka"), year=1867, day_start=0)
@example(zone=ZoneInfo("America/St_Johns"), year=2009, day_start=0)
@example(zone=ZoneInfo("Australia/Lord_Howe"), year=2026, day_start=2)
def test_day_bounds_of_a_whole_year_leave_no_instant_out(
    zone: ZoneInfo, year: int, day_start: int
) -> None:
    days = year_of(date(year, 1, 1)).days()
    bounds = [day_bounds(day, zone, day_start) for day in days]

    assert all(end == start for (_, end), (start, _) in pairwise(bounds))
    for day, (start, end) in zip(days, bounds, strict=True):
        assert start <= end
        if start < end:
            assert local_day(start, zone, day_start) == day
            assert local_day(end - MICROSECOND, zone, day_start) == day


@given(
    instant=st.datetimes(datetime(1900, 1, 2), datetime(2100, 1, 1)),  # noqa: DTZ001 - made aware below
    zone=ZONES,
    day_start=HOURS,
)
def test_day_bounds_of_the_local_day_hold_the_instant(
    instant: datetime, zone: ZoneInfo, day_start: int
) -> None:
    instant = instant.replace(tzinfo=UTC)
    start, end = day_bounds(local_day(instant, zone, day_start), zone, day_start)

    assert start <= instant < end


@given(
    instants=st.lists(
        st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - made aware below
        min_size=2,
    ),
    zone=ZONES,
    day_start=HOURS,
)
def test_local_day_never_goes_back(
    instants: list[datetime], zone: ZoneInfo, day_start: int
) -> None:
    days = [local_day(instant.replace(tzinfo=UTC), zone, day_start) for instant in sorted(instants)]

    assert days == sorted(days)


def test_range_holds_its_start_and_not_its_end() -> None:
    week = Range(date(2026, 3, 2), date(2026, 3, 9))

    assert date(2026, 3, 2) in week
    assert date(2026, 3, 9) not in week
    assert None not in week
    assert None not in ALWAYS
    assert week.length == 7
    assert week.days()[-1] == date(2026, 3, 8)


def test_range_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Range(date(2026, 3, 2), date(2026, 3, 1))


@pytest.mark.parametrize("span", [ALWAYS, Range(date(2026, 3, 2), None)])
def test_range_with_an_open_side_lists_no_days(span: Range) -> None:
    assert span.is_bounded is False
    with pytest.raises(ValueError, match="open side"):
        span.days()
    with pytest.raises(ValueError, match="open side"):
        _ = span.length


@given(one=ranges(), other=ranges(), day=SIDES)
def test_range_intersect_holds_what_both_hold(one: Range, other: Range, day: date | None) -> None:
    assert (day in one.intersect(other)) == (day in one and day in other)
    assert (day in one.intersect(other)) == (day in other.intersect(one))


@given(one=ranges())
def test_range_intersect_with_always_changes_nothing(one: Range) -> None:
    assert one.intersect(ALWAYS) == one
    assert one.intersect(one) == one


@given(one=ranges(), others=st.lists(ranges(), max_size=4), day=SOME_DAYS)
def test_range_without_holds_the_rest_once(one: Range, others: list[Range], day: date) -> None:
    parts = one.without(others)
    holding = [part for part in parts if day in part]

    assert len(holding) == (day in one and not any(day in other for other in others))


@given(one=BOUNDED, others=st.lists(BOUNDED, max_size=4))
def test_range_without_lists_its_days_in_order(one: Range, others: list[Range]) -> None:
    left = [day for part in one.without(others) for day in part.days()]

    assert left == [day for day in one.days() if not any(day in other for other in others)]


@given(one=BOUNDED, cut=SOME_DAYS)
def test_range_cut_in_two_adds_up(one: Range, cut: date) -> None:
    before, after = one.intersect(Range(None, cut)), one.intersect(Range(cut, None))

    assert before.days() + after.days() == one.days()
    assert before.length + after.length == one.length
    assert one.is_empty == (one.length == 0)


@given(day=ANY_DAYS, first_weekday=WEEKDAYS)
def test_week_of_starts_on_the_first_weekday_and_holds_the_day(
    day: date, first_weekday: int
) -> None:
    week = week_of(day, first_weekday)

    assert day in week
    assert week.length == 7
    assert week.days()[0].weekday() == first_weekday
    assert {week_of(other, first_weekday) for other in week.days()} == {week}


@pytest.mark.parametrize("first_weekday", [-1, 7])
def test_week_of_a_weekday_that_is_none_is_refused(first_weekday: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 6"):
        week_of(date(2026, 3, 4), first_weekday)


@given(day=ANY_DAYS)
def test_month_quarter_and_year_lie_in_each_other(day: date) -> None:
    month, quarter, year = month_of(day), quarter_of(day), year_of(day)

    assert day in month
    assert month.intersect(quarter) == month
    assert quarter.intersect(year) == quarter
    assert {(on.year, on.month) for on in month.days()} == {(day.year, day.month)}
    assert {(on.year, (on.month - 1) // 3) for on in quarter.days()} == {
        (day.year, (day.month - 1) // 3)
    }
    assert {on.year for on in year.days()} == {day.year}


def test_quarter_of_december_ends_with_the_year() -> None:
    assert quarter_of(date(2026, 12, 31)) == Range(date(2026, 10, 1), date(2027, 1, 1))


def test_workdays_of_no_country_are_monday_to_friday() -> None:
    week = week_of(date(2026, 12, 25), 0).days()

    assert [Workdays().is_workday(day) for day in week] == [True] * 5 + [False] * 2


def test_workdays_leave_out_public_holidays_and_named_days() -> None:
    workdays = Workdays("DE", frozenset({date(2026, 12, 28)}))

    assert workdays.is_workday(date(2026, 12, 24)) is True
    assert workdays.is_workday(date(2026, 12, 25)) is False
    assert workdays.is_workday(date(2026, 12, 28)) is False
    assert workdays.next(date(2026, 12, 24)) == date(2026, 12, 29)


def test_workdays_leave_out_a_holiday_kept_in_the_year_before() -> None:
    # New Year's Day 2022 was a Saturday, and kept on the Friday.
    assert Workdays("US").is_workday(date(2021, 12, 31)) is False


def test_workdays_know_the_weekend_of_their_country() -> None:
    week = week_of(date(2026, 5, 10), 6).days()

    assert [Workdays("IL").is_workday(day) for day in week] == [True] * 5 + [False] * 2


@pytest.mark.parametrize("country", ["ZZ", "de", "DEU", ""])
def test_workdays_of_an_unknown_country_are_refused(country: str) -> None:
    with pytest.raises(ValueError, match="No public holidays are known for the country"):
        Workdays(country).is_workday(date(2026, 3, 4))


@given(
    day=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    country=st.sampled_from([None, "DE", "IL", "JP", "US"]),
    named=st.frozensets(SOME_DAYS, max_size=20),
)
@example(day=date(2025, 12, 31), country=None, named=frozenset(month_of(date(2026, 1, 1)).days()))
def test_workdays_next_is_the_first_one_after(
    day: date, country: str | None, named: frozenset[date]
) -> None:
    workdays = Workdays(country, named)
    following = workdays.next(day)

    assert workdays.is_workday(following)
    assert not any(map(workdays.is_workday, Range(day + DAY, following).days()))


def test_countries_are_sorted_codes_of_two_letters() -> None:
    codes = countries()

    assert list(codes) == sorted(set(codes))
    assert {len(code) for code in codes} == {2}
    assert {"DE", "GB", "US"} - set(codes) == set()


def test_holidays_are_imported_only_when_a_country_is_asked_for() -> None:
    program = (
        "import sys, datetime; from noes.core.days import Workdays;"
        "Workdays().is_workday(datetime.date(2026, 3, 4)); print('holidays' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert told.stdout.strip() == b"False"
