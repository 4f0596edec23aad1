import csv
import time
from datetime import date, datetime
from itertools import takewhile
from pathlib import Path

import pytest
from dateutil.rrule import rrule, rrulestr
from hypothesis import given
from hypothesis import strategies as st

from noes.core.days import Range
from noes.core.recurrence import (
    Frequency,
    Recurrence,
    RhythmError,
    occurrences,
    parse_rule,
)
from tests.core.rhythms import DAYS, FIRST, NO_NUMBERS, WEEKDAYS, numbers, recurrences, spans

TEN_YEARS = Range(FIRST, date(2036, 1, 1))
NO_RULE = (
    "Noes cannot read this rule. It begins like FREQ=WEEKLY, or with DAILY, MONTHLY or YEARLY."
)
# What python-dateutil and Perl's DateTime::Event::ICal agree on.
with (Path(__file__).parent / "schedules.csv").open(encoding="utf-8", newline="") as file:
    SCHEDULES = list(csv.DictReader(file))
LIMIT = 1.0
"""Seconds of CPU for ten years of any rule; they take some hundredths."""


def named(rule: str, span: Range, start: date = FIRST, first_weekday: int = 0) -> list[str]:
    days = occurrences(parse_rule(rule), span, start=start, first_weekday=first_weekday)
    return [day.isoformat() for day in days]


@st.composite
def sure_recurrences(draw: st.DrawFn) -> Recurrence:
    """Rules that match again and again, so that dateutil finds the end of them.

    Weekly rules take no positions: dateutil counts those of the first week from the first day on,
    not from the start of the week. Nor does it read "each Monday and the first Tuesday" as both.
    """
    frequency = draw(st.sampled_from(Frequency))
    in_days, in_weeks = frequency is Frequency.DAILY, frequency is Frequency.WEEKLY
    by_place = not (in_days or in_weeks) and draw(st.booleans())
    place = st.integers(-4, 4).filter(bool) if by_place else st.just(0)
    month_days = draw(NO_NUMBERS if in_weeks or by_place else numbers(28, -28))
    weekdays = draw(st.frozensets(st.tuples(place, WEEKDAYS), max_size=3))
    months = draw(numbers(12))
    chooses = bool(months or month_days or weekdays) and not in_weeks
    count = draw(st.none() | st.integers(1, 40))
    return Recurrence(
        frequency,
        interval=draw(st.sampled_from([1, 2] if in_days else [1, 2, 3, 5])),
        count=count,
        until=None if count else draw(st.none() | DAYS),
        months=months,
        month_days=month_days,
        weekdays=weekdays,
        positions=draw(NO_NUMBERS | st.just(frozenset({1})) | st.just(frozenset({-1})))
        if chooses
        else frozenset(),
        first_weekday=draw(WEEKDAYS),
    )


@given(rule=sure_recurrences(), start=DAYS.filter(lambda day: day.day <= 28), span=spans())
def test_occurrences_are_those_dateutil_finds(rule: Recurrence, start: date, span: Range) -> None:
    assert span.end is not None
    end = datetime.combine(span.end, datetime.min.time())
    oracle = rrulestr(rule.rule, dtstart=datetime.combine(start, datetime.min.time()))
    assert isinstance(oracle, rrule)
    expected = [found.date() for found in takewhile(lambda found: found < end, oracle)]

    found = occurrences(rule, span, start=start, first_weekday=0)

    assert list(found) == [day for day in expected if day in span]


@pytest.mark.parametrize("row", SCHEDULES, ids=lambda row: row["rrule"])
def test_occurrences_are_those_of_dateutil_and_of_perl(row: dict[str, str]) -> None:
    start = date.fromisoformat(row["dtstart"])
    assert named(row["rrule"], Range(start, date(2036, 1, 1)), start) == row["dates"].split()


def test_occurrences_of_every_second_week_keep_step_with_the_first_week() -> None:
    # 1 January 2026 is a Thursday.
    span = Range(FIRST, date(2026, 2, 1))

    assert named("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", span) == ["2026-01-04", "2026-01-18"]
    assert named("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", span, first_weekday=6) == [
        "2026-01-11",
        "2026-01-25",
    ]
    assert named("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=MO", span, first_weekday=6) == [
        "2026-01-04",
        "2026-01-18",
    ]


def test_occurrences_take_what_the_rule_leaves_unsaid_from_the_first_day() -> None:
    start, span = date(2026, 1, 31), Range(FIRST, date(2028, 2, 1))

    assert named("FREQ=WEEKLY", Range(FIRST, date(2026, 2, 10)), start) == [
        "2026-01-31",
        "2026-02-07",
    ]
    assert named("FREQ=MONTHLY", Range(FIRST, date(2026, 6, 1)), start) == [
        "2026-01-31",
        "2026-03-31",
        "2026-05-31",
    ]
    assert named("FREQ=YEARLY", span, start) == ["2026-01-31", "2027-01-31", "2028-01-31"]
    assert named("FREQ=YEARLY;BYMONTH=3", span, start) == ["2026-03-31", "2027-03-31"]


def test_occurrences_of_places_and_positions() -> None:
    year = Range(FIRST, date(2027, 1, 1))
    quarter = Range(FIRST, date(2026, 4, 1))

    assert named("FREQ=MONTHLY;BYDAY=-1FR", quarter) == ["2026-01-30", "2026-02-27", "2026-03-27"]
    assert named("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", quarter) == [
        "2026-01-30",
        "2026-02-27",
        "2026-03-31",
    ]
    assert named("FREQ=MONTHLY;BYDAY=MO,1TU", Range(FIRST, date(2026, 1, 13))) == [
        "2026-01-05",
        "2026-01-06",
        "2026-01-12",
    ]
    assert named("FREQ=YEARLY;BYDAY=20MO", year) == ["2026-05-18"]
    assert named("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3,10", year) == ["2026-03-29", "2026-10-25"]
    assert named("FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1", Range(FIRST, date(2026, 1, 13))) == [
        "2026-01-05",
        "2026-01-12",
    ]


def test_occurrences_end_by_count_and_with_the_last_day() -> None:
    assert named("FREQ=DAILY;INTERVAL=10;COUNT=3", TEN_YEARS) == [
        "2026-01-01",
        "2026-01-11",
        "2026-01-21",
    ]
    assert named("FREQ=DAILY;COUNT=3", Range(date(2026, 1, 3), date(2026, 2, 1))) == ["2026-01-03"]
    for until in ("20260108", "20260108T000000Z", "20260108T235959"):
        rule = f"FREQ=WEEKLY;UNTIL={until}"
        assert named(rule, TEN_YEARS) == ["2026-01-01", "2026-01-08"]


def test_occurrences_before_the_first_day_are_none() -> None:
    assert named("FREQ=DAILY", Range(date(2025, 1, 1), date(2026, 1, 3))) == [
        "2026-01-01",
        "2026-01-02",
    ]
    assert named("FREQ=DAILY", Range(date(2025, 1, 1), date(2025, 6, 1))) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", NO_RULE),
        ("EVERY OTHER MONDAY", NO_RULE),
        ("FREQ=NONSENSE", NO_RULE),
        ("FREQ", "The rule’s part FREQ says nothing."),
        ("FREQ=DAILY;FREQ=DAILY", "Each part of a rule may come once."),
        ("FREQ=DAILY;DTSTART=20260101", "A rule has no part “DTSTART”."),
        ("DTSTART:20260101\nRRULE:FREQ=DAILY", NO_RULE),
        ("FREQ=DAILY;BYHOUR=9", "A rule has no part “BYHOUR”."),
        ("FREQ=YEARLY;BYEASTER=0", "A rule has no part “BYEASTER”."),
        ("FREQ=SECONDLY", NO_RULE),
        ("BYDAY=MO", NO_RULE),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL takes a number from 1 to 999, not “0”."),
        ("FREQ=DAILY;INTERVAL=1,2", "INTERVAL takes a number from 1 to 999, not “1,2”."),
        ("FREQ=DAILY;COUNT=99999", "COUNT takes a number from 1 to 9999, not “99999”."),
        ("FREQ=DAILY;COUNT=-1", "COUNT takes a number from 1 to 9999, not “-1”."),
        ("FREQ=DAILY;UNTIL=20260230", "UNTIL takes a day such as 20270131, not “20260230”."),
        (
            "FREQ=DAILY;UNTIL=20260101T00Z",
            "UNTIL takes a day such as 20270131, not “20260101T00Z”.",
        ),
        ("FREQ=DAILY;COUNT=1;UNTIL=20260101", "A rule ends by COUNT or by UNTIL, not by both."),
        ("FREQ=MONTHLY;BYMONTH=-1", "BYMONTH takes a number from 1 to 12, not “-1”."),
        (
            "FREQ=MONTHLY;BYMONTHDAY=0",
            "BYMONTHDAY takes numbers from 1 to 31, or from -31 to -1, not “0”.",
        ),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "A weekly rule has no BYMONTHDAY."),
        ("FREQ=WEEKLY;BYDAY=MON", "BYDAY takes weekdays such as MO,WE,FR, not “MON”."),
        ("FREQ=MONTHLY;BYDAY=0MO", "BYDAY takes weekdays such as MO,WE,FR, not “0MO”."),
        (
            "FREQ=WEEKLY;BYDAY=1MO",
            "A rule’s BYDAY asks for more of a weekday than its period has.",
        ),
        (
            "FREQ=MONTHLY;BYDAY=-6MO",
            "A rule’s BYDAY asks for more of a weekday than its period has.",
        ),
        (
            "FREQ=DAILY;BYSETPOS=1",
            "BYSETPOS needs a BYDAY, BYMONTHDAY or BYMONTH to choose from.",
        ),
        ("FREQ=WEEKLY;WKST=1", "WKST takes a weekday such as MO, not “1”."),
    ],
)
def test_parse_rule_says_what_is_wrong(text: str, sentence: str) -> None:
    with pytest.raises(RhythmError) as caught:
        parse_rule(text)

    assert str(caught.value) == sentence
    assert caught.value.sentence % caught.value.values == sentence


@given(rule=recurrences())
def test_parse_rule_reads_back_what_a_rule_writes(rule: Recurrence) -> None:
    assert parse_rule(rule.rule) == rule


@given(rule=recurrences(), start=DAYS)
def test_occurrences_of_ten_years_take_no_time(rule: Recurrence, start: date) -> None:
    before = time.process_time()
    occurrences(rule, TEN_YEARS, start=start, first_weekday=0)

    assert time.process_time() - before < LIMIT


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9999",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=DAILY;INTERVAL=7;BYDAY=FR",
        "FREQ=DAILY;BYDAY=MO;BYSETPOS=366",
        "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1;BYSETPOS=-366",
    ],
)
def test_occurrences_of_a_rule_that_never_matches_take_no_time(text: str) -> None:
    before = time.process_time()

    assert named(text, TEN_YEARS) == []
    assert time.process_time() - before < LIMIT


PIECES = """
    FREQ= ;INTERVAL= ;COUNT= ;UNTIL= ;BYMONTH= ;BYMONTHDAY= ;BYDAY= ;BYSETPOS= ;WKST= ;BYHOUR=
    DAILY WEEKLY MONTHLY YEARLY SECONDLY MO 1TU -5SU 0 1 -1 31 366 9999 99999999 , ; = - %s 20260101
"""
TEXTS = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=3), max_size=20).map("".join)


def rule_or_reason(text: str) -> Recurrence | str:
    try:
        return parse_rule(text)
    except RhythmError as error:
        return str(error)


@given(text=TEXTS)
def test_parse_rule_of_any_text_gives_a_rule_or_says_why_not(text: str) -> None:
    found = rule_or_reason(text)

    if isinstance(found, str):
        assert found.endswith(".")
    else:
        assert parse_rule(found.rule) == found
