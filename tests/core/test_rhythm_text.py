import pytest
from hypothesis import given
from hypothesis import strategies as st

from noes.core.recurrence import Frequency, Recurrence
from noes.core.rhythm import (
    EveryWorkday,
    Period,
    Quota,
    Rhythm,
    RhythmError,
    Weekdays,
    describe,
    parse,
)
from tests.core.rhythms import RHYTHMS

STORED_AT_MOST = 300


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("days:mon,wed,fri", Weekdays(frozenset({0, 2, 4}))),
        (" Days: Fri, mon,fri ", Weekdays(frozenset({0, 4}))),
        ("workdays", EveryWorkday()),
        ("quota:3/week", Quota(3, Period.WEEK)),
        ("quota:12/quarter", Quota(12, Period.QUARTER)),
        (
            "rrule:FREQ=WEEKLY;BYDAY=MO",
            Recurrence(Frequency.WEEKLY, weekdays=frozenset({(0, 0)})),
        ),
        ("RRULE:freq=daily;interval=2;", Recurrence(Frequency.DAILY, interval=2)),
    ],
)
def test_parse_reads_a_rhythm(text: str, rhythm: Rhythm) -> None:
    assert parse(text) == rhythm


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "",
            "A rhythm is days:mon,wed,fri or workdays or quota:3/week or rrule:…, not “”.",
        ),
        (
            "workdays:",
            "A rhythm is days:mon,wed,fri or workdays or quota:3/week or rrule:…, not “workdays:”.",
        ),
        (
            "days",
            "A rhythm is days:mon,wed,fri or workdays or quota:3/week or rrule:…, not “days”.",
        ),
        ("days:", "Days are written mon, tue, wed, thu, fri, sat or sun, not “”."),
        ("days:mon;tue", "Days are written mon, tue, wed, thu, fri, sat or sun, not “mon;tue”."),
        ("quota:0/week", "Choose a number from 1 to 1000."),
        ("quota:1001/week", "Choose a number from 1 to 1000."),
        (
            "quota:3/year",
            "A quota is a number a day, week, month or quarter, such as 3/week, not “3/year”.",
        ),
        (
            "quota:²/week",
            "A quota is a number a day, week, month or quarter, such as 3/week, not “²/week”.",
        ),
        ("rrule:FREQ=DAILY" + ";" * 200, "A rhythm has at most 200 characters."),
    ],
)
def test_parse_says_what_is_wrong(text: str, sentence: str) -> None:
    with pytest.raises(RhythmError) as caught:
        parse(text)

    assert str(caught.value) == sentence
    assert caught.value.sentence % caught.value.values == sentence


@pytest.mark.parametrize("days", [frozenset[int](), frozenset({7}), frozenset({-1, 0})])
def test_weekdays_that_are_none_are_refused(days: frozenset[int]) -> None:
    with pytest.raises(RhythmError, match="Choose at least one day of the week"):
        Weekdays(days)


@given(rhythm=RHYTHMS)
def test_parse_reads_back_the_text_of_a_rhythm(rhythm: Rhythm) -> None:
    again = parse(rhythm.text)

    assert again == rhythm
    assert again.text == rhythm.text
    assert len(rhythm.text) <= STORED_AT_MOST


@given(text=st.text(max_size=250))
@pytest.mark.parametrize("start", ["", "days:", "quota:", "rrule:", "rrule:FREQ="])
def test_parse_of_any_text_gives_a_rhythm_or_says_why_not(start: str, text: str) -> None:
    found = rhythm_or_reason(start + text)

    if isinstance(found, str):
        assert found.endswith(".")
    else:
        assert parse(found.text) == found


def rhythm_or_reason(text: str) -> Rhythm | str:
    try:
        return parse(text)
    except RhythmError as error:
        return str(error)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("days:wed,mon,fri", "Mon, Wed, Fri"),
        ("days:mon,tue,wed,thu,fri,sat,sun", "every day"),
        ("workdays", "every workday"),
        ("quota:1/day", "1 a day"),
        ("quota:3/week", "3 a week"),
        ("quota:5/month", "5 a month"),
        ("quota:12/quarter", "12 a quarter"),
        ("rrule:FREQ=DAILY", "every day"),
        ("rrule:FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("rrule:FREQ=WEEKLY", "every week"),
        ("rrule:FREQ=WEEKLY;BYDAY=TU,MO", "Mon, Tue"),
        ("rrule:FREQ=WEEKLY;BYDAY=MO;INTERVAL=2;WKST=SU", "every 2 weeks: Mon"),
        ("rrule:FREQ=MONTHLY;INTERVAL=2", "every 2 months"),
        ("rrule:FREQ=YEARLY", "every year"),
        ("rrule:FREQ=MONTHLY;BYDAY=-1FR", "by a rule of your own"),
        ("rrule:FREQ=WEEKLY;BYDAY=MO;COUNT=5", "by a rule of your own"),
        ("rrule:FREQ=DAILY;BYDAY=MO", "by a rule of your own"),
    ],
)
def test_describe_in_english(text: str, words: str) -> None:
    assert describe(parse(text)) == words


def test_describe_in_another_language() -> None:
    german = {"Mon": "Mo", "Fri": "Fr", "%(count)d a week": "%(count)d pro Woche"}

    assert describe(parse("days:mon,fri"), german.__getitem__) == "Mo, Fr"
    assert describe(parse("quota:3/week"), german.__getitem__) == "3 pro Woche"
