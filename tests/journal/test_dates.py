"""Days within sentences, as each language joins them."""

import datetime as dt

import pytest
from django.utils import translation

from noes.journal.dates import (
    day_brief,
    day_named,
    from_day,
    on_day,
    on_day_long,
    on_weekday,
    on_weekdays,
    since_day,
    through_day,
    until_day,
    weekday_name,
)

THURSDAY, SUNDAY = dt.date(2026, 11, 26), dt.date(2026, 11, 29)
FOURTH, EIGHTH, ELEVENTH = (dt.date(2026, 12, day) for day in (4, 8, 11))


@pytest.mark.parametrize(
    ("language", "on", "on_near", "on_sunday"),
    [
        ("en", "on 26 November", "on Thursday", "on Sunday 29 November"),
        ("fr", "le 26 novembre", "jeudi", "le dimanche 29 novembre"),
        ("es", "el 26 de noviembre", "el jueves", "el domingo 29 de noviembre"),
        ("pt-br", "em 26 de novembro", "na quinta-feira", "no domingo, 29 de novembro"),
        ("it", "il 26 novembre", "giovedì", "domenica 29 novembre"),
        ("nl", "op 26 november", "op donderdag", "op zondag 29 november"),
        ("de", "am 26.\u00a0November", "am Donnerstag", "am Sonntag, 29.\u00a0November"),
    ],
)
def test_day_stands_in_a_sentence_as_its_language_has_it(
    language: str, on: str, on_near: str, on_sunday: str
) -> None:
    with translation.override(language):
        said = (on_day(THURSDAY), on_weekday(THURSDAY), on_day_long(SUNDAY))
    assert said == (on, on_near, on_sunday)


@pytest.mark.parametrize(
    ("language", "joined"),
    [
        ("en", "on Thursday and Sunday"),
        ("fr", "jeudi et dimanche"),
        ("es", "el jueves y el domingo"),
        ("pt-br", "na quinta-feira e no domingo"),
        ("it", "giovedì e domenica"),
        ("nl", "op donderdag en zondag"),
        ("de", "am Donnerstag und Sonntag"),
    ],
)
def test_several_weekdays_are_joined_with_their_articles(language: str, joined: str) -> None:
    with translation.override(language):
        assert on_weekdays([THURSDAY, SUNDAY]) == joined


@pytest.mark.parametrize("day", [EIGHTH, ELEVENTH])
def test_italian_elides_before_days_that_begin_with_a_vowel(day: dt.date) -> None:
    with translation.override("it"):
        plain, elided = (
            [said(each) for said in (on_day, since_day, from_day, until_day, through_day)]
            for each in (FOURTH, day)
        )
        named = day_named(day)
    assert plain == [
        "il 4 dicembre",
        "dal 4 dicembre",
        "dal 4 dicembre",
        "fino al 4 dicembre",
        "fino al 4 dicembre compreso",
    ]
    n = day.day
    assert elided == [
        f"l’{n} dicembre",
        f"dall’{n} dicembre",
        f"dall’{n} dicembre",
        f"fino all’{n} dicembre",
        f"fino all’{n} dicembre compreso",
    ]
    assert named == f"l’{n} dicembre 2026"


@pytest.mark.parametrize(
    ("language", "friday", "brief"),
    [
        ("en", "Friday", ["1 Jun 2026", "4 Aug 2026"]),
        ("fr", "vendredi", ["1er juin 2026", "4 août 2026"]),
        ("es", "viernes", ["1 jun 2026", "4 ago 2026"]),
        ("pt-br", "sexta-feira", ["1º jun 2026", "4 ago 2026"]),
        ("it", "venerdì", ["1º giu 2026", "4 ago 2026"]),
        ("nl", "vrijdag", ["1 jun 2026", "4 aug 2026"]),
        ("de", "Freitag", ["1. Juni 2026", "4. Aug. 2026"]),
    ],
)
def test_names_have_no_capital_within_a_line_but_in_german_and_english(
    language: str, friday: str, brief: list[str]
) -> None:
    with translation.override(language):
        assert weekday_name(4) == friday
        assert [day_brief(dt.date(2026, 6, 1)), day_brief(dt.date(2026, 8, 4))] == brief
