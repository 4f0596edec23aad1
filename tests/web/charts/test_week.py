import datetime as dt
import re

from markupsafe import Markup

from noes.web.charts.week import WeekDay, week

MONDAY = dt.date(2026, 3, 2)
WEDNESDAY = MONDAY + dt.timedelta(days=2)
DAY = re.compile(
    r'<li class="(.*?)"( aria-current="date")?><b></b>'
    r'<span aria-hidden="true">(\w+)<br>(\d+)</span><span class="hidden">(.*?)</span></li>'
)


def days_in(drawn: str) -> list[tuple[str, ...]]:
    return DAY.findall(drawn)


def test_week_shows_each_day_as_it_is() -> None:
    days = [
        WeekDay(MONDAY, asked=True, planned=True),
        WeekDay(WEDNESDAY, planned=True),
        WeekDay(WEDNESDAY + dt.timedelta(days=1)),
        WeekDay(WEDNESDAY + dt.timedelta(days=2), planned=True),
        WeekDay(WEDNESDAY + dt.timedelta(days=3), planned=True, resting=True),
    ]
    assert days_in(week(days, WEDNESDAY, label="This week")) == [
        ("done", "", "Mon", "2", "Monday 2 March: you asked"),
        ("plan now", ' aria-current="date"', "Wed", "4", "Wednesday 4 March: planned"),
        ("", "", "Thu", "5", "Thursday 5 March"),
        ("plan", "", "Fri", "6", "Friday 6 March: planned"),
        ("rest", "", "Sat", "7", "Saturday 7 March: rest"),
    ]


def test_planned_day_gone_by_is_simply_a_day() -> None:
    drawn = week([WeekDay(MONDAY, planned=True)], WEDNESDAY, label="")
    assert days_in(drawn) == [("", "", "Mon", "2", "Monday 2 March")]


def test_ask_on_a_rest_counts_as_asked() -> None:
    drawn = week([WeekDay(MONDAY, asked=True, resting=True)], WEDNESDAY, label="")
    assert days_in(drawn) == [("done", "", "Mon", "2", "Monday 2 March: you asked")]


def test_unplanned_today_is_ringed_all_the_same() -> None:
    drawn = week([WeekDay(WEDNESDAY)], WEDNESDAY, label="")
    assert days_in(drawn) == [("now", ' aria-current="date"', "Wed", "4", "Wednesday 4 March")]


def test_week_escapes_its_label() -> None:
    assert week([], MONDAY, label="a & b") == Markup(
        '<ol class="days" aria-label="a &amp; b"></ol>'
    )
