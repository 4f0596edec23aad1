from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from noes.core.challenge import progress_at
from noes.core.days import Range
from noes.core.rhythm import Kept, QuotaNow, parse
from noes.journal.figures import DOT
from noes.journal.queries.plans import Plan
from noes.web.pages.challenge_words import (
    above,
    counted,
    pace_words,
    rhythm_words,
    say,
    so_far,
    spread_words,
    title,
)
from tests.journal.people_of_tests import TODAY  # Wednesday, 4 March 2026

DAY = timedelta(days=1)
WEEK = Range(date(2026, 3, 2), date(2026, 3, 9))
REST = Range(TODAY, TODAY + 3 * DAY)


def plan(done: int = 0, target: int | None = None, rhythm: str = "", **row: Any) -> Plan:
    usual = {"name": "Mine", "measure": "asks", "start": date(2026, 1, 5), "end": None}
    rest = {"ended_at": None, "target": target, "id": None}
    read = parse(rhythm) if rhythm else None
    return Plan({**usual, **rest, **row}, read, progress_at(done, target))


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (plan(), "The first ask is the next mark."),
        (plan(1), "1 ask. The next mark is 5."),
        (plan(1_240), "1,240 asks. The next mark is 1,300."),
        (plan(9, 10), "9 asks. The next mark is 10."),
        (plan(10, 10), "10 asks. You set out for 10."),
        (plan(1, measure="days"), "1 day of asking. The next mark is 5."),
        (plan(3, start=TODAY + DAY), "It starts on Thursday 5 March."),
        (plan(3, end=TODAY), "3 asks in all."),
        (plan(3, end=TODAY + DAY), "3 asks. The next mark is 5."),
    ],
)
def test_title_says_how_far_it_is_and_what_is_near(found: Plan, words: str) -> None:
    assert title(found, TODAY) == words


def test_line_above_names_the_rule_and_the_rest_one_is_in() -> None:
    found = plan(rhythm="workdays", end=date(2026, 4, 1))
    begun = DOT.join(("Mine", "started on 5 January", "every workday", "until 31 March"))
    assert above(found, (), TODAY) == begun
    assert above(found, (REST,), TODAY) == f"{begun}{DOT}resting, 4–6 March"
    later = Range(date(2026, 7, 20), date(2026, 7, 27))
    assert above(found, (later,), TODAY) == f"{begun}{DOT}next rest 20–26 July"
    over = plan(end=TODAY, start=date(2025, 1, 1))
    assert above(over, (), TODAY) == DOT.join(
        ("Mine", "started on 1 January 2025", "ran until 3 March")
    )


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (0, "Three this week, whenever it suits you."),
        (2, "2 of 3 this week."),
        (3, "This week is kept."),
        (5, "This week is kept."),
    ],
)
def test_quota_says_what_was_done_of_it(done: int, words: str) -> None:
    found = replace(plan(rhythm="quota:3/week"), quota=QuotaNow(WEEK, wanted=3, done=done))
    assert say(found, (), TODAY) == words


def test_planned_days_say_how_many_were_kept_but_never_that_none_was() -> None:
    found = plan(rhythm="workdays")
    assert say(replace(found, kept=Kept(0, 12)), (), TODAY) == ""
    assert say(replace(found, kept=Kept(1, 1)), (), TODAY) == "The last planned day was kept."
    kept = replace(found, kept=Kept(11, 12), planned_today=1)
    assert say(kept, (), TODAY) == "11 of the last 12 planned days. Today is a planned day."
    assert say(kept, (REST,), TODAY) == "Today is a rest. That is part of the plan."


def test_challenge_that_ended_says_how_it_can_go_on() -> None:
    over = "Give it a later end, put it aside, or take up another."
    assert say(plan(end=TODAY), (), TODAY) == over
    aside = plan(ended_at=datetime(2026, 3, 1, tzinfo=UTC))
    words = "Put aside. What falls into it still counts, and it can be taken up again."
    assert say(aside, (), TODAY) == words


@pytest.mark.parametrize(
    ("found", "far", "rhythm"),
    [
        (plan(29, 100, "quota:4/week"), "29 of 100", "4 a week"),
        (plan(29, 20), "29 of 20", "at your own pace"),
        (plan(11, 10, measure="open"), "11", "today"),
        (plan(3, rhythm="days:mon"), "3", "Mon"),
        (
            replace(plan(30, rhythm="quota:12/quarter"), quota=QuotaNow(WEEK, 12, 5)),
            "5 of 12",
            "this quarter",
        ),
    ],
)
def test_table_says_what_counts_and_in_what_time(found: Plan, far: str, rhythm: str) -> None:
    assert (so_far(found), rhythm_words(found)) == (far, rhythm)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (plan(29, 100, end=TODAY + 126 * DAY), "71 asks in 18 weeks: about four a week."),
        (plan(9, 10, end=TODAY + 3 * DAY), "1 ask in a week: about one a week."),
        (plan(6, 10, end=TODAY + 84 * DAY), "4 asks in 12 weeks: about one every three weeks."),
        (plan(29, 100), ""),
        (plan(29, end=TODAY + DAY), ""),
        (plan(100, 100, end=TODAY + DAY), ""),
        (plan(120, 100, end=TODAY + DAY), ""),
        (plan(29, 100, end=TODAY), ""),
        (plan(2, 10, end=TODAY + 70 * DAY, measure="open"), ""),
    ],
)
def test_what_is_left_is_spread_over_the_weeks_that_are_left(found: Plan, words: str) -> None:
    assert spread_words(found, (), TODAY) == words


def test_weeks_of_rest_are_not_spread_over() -> None:
    found = plan(0, 10, end=TODAY + 70 * DAY)
    rest = Range(TODAY, TODAY + 56 * DAY)
    assert spread_words(found, (rest,), TODAY) == "10 asks in 2 weeks: about five a week."


@pytest.mark.parametrize(
    ("per_week", "words"),
    [
        (71 / 18, "about four a week"),
        (0.75, "about one a week"),
        (0.6, "about one every two weeks"),
        (0.05, "about one every 20 weeks"),
        (37.4, "about 37 a week"),
    ],
)
def test_pace_is_said_roundly(per_week: float, words: str) -> None:
    assert pace_words(per_week) == words


@pytest.mark.parametrize("measure", ["asks", "noes", "days", "conversations", "yeses", "open"])
def test_every_measure_can_be_counted_out(measure: str) -> None:
    assert counted(measure, 1_000).startswith("1,000 ")
    assert counted(measure, 1).startswith("1 ")
