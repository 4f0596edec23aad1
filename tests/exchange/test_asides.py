from datetime import date

import pytest

from noes.exchange.asides import (
    NO_ANSWER,
    NO_COLUMN,
    NO_DAY,
    NO_END,
    NO_NAME,
    NO_SCORE,
    NO_TIME,
    TOO_LONG,
    Aside,
)
from noes.exchange.choices import Choices
from noes.exchange.records import Record
from tests.exchange.test_records import read

FIELDS = "title outcome sent_on outcome_on dread sting effort note"


def record_of(*cells: str, choices: Choices | None = None) -> Record:
    (record,) = read(FIELDS, ["A raise", *cells], choices=choices)
    return record


def test_nothing_is_set_aside_of_a_row_that_every_field_holds() -> None:
    record = record_of("no", "2026-01-05", "2026-01-19", "7", "3/10", "90 min", "mine")
    assert (record.set_aside, record.note) == ((), "mine")
    assert (record.dread, record.sting, record.effort) == (7, 3, 90)


@pytest.mark.parametrize("nothing", ["", " ", "-", "—", "?", "n/a", "N/A", "none"])
def test_nothing_is_set_aside_of_cells_that_say_nothing(nothing: str) -> None:
    record = record_of("no", nothing, nothing, nothing, nothing, nothing)
    assert (record.set_aside, record.note) == ((), "")


def test_scores_and_times_that_are_none_are_kept_as_a_note() -> None:
    record = record_of("no", "", "", "11", "x", "long", "mine")
    assert record.set_aside == [
        Aside("dread 4", "11", NO_SCORE),
        Aside("sting 5", "x", NO_SCORE),
        Aside("effort 6", "long", NO_TIME),
    ]
    assert record.note == "mine\ndread 4: 11\nsting 5: x\neffort 6: long"


def test_error_is_nobody_and_kept_as_a_note() -> None:
    named, nameless = read("title person", ["A raise", "#N/A"], ["", "#N/A"])
    assert (named.title, named.person, named.note) == ("A raise", None, "person 1: #N/A")
    assert (nameless.title, nameless.person) == ("#N/A", None)
    assert named.set_aside == [Aside("person 1", "#N/A", NO_NAME)]


def test_words_for_the_day_of_an_answer_are_kept_as_a_note() -> None:
    record = record_of("no", "", "in spring")
    assert record.set_aside == [Aside("outcome_on 3", "in spring", NO_DAY)]
    assert record.note == "outcome_on 3: in spring"


def test_words_for_the_day_of_an_ask_stand_for_it_and_are_told() -> None:
    record = record_of("no", "before Easter")
    assert record.set_aside == [Aside("sent_on 2", "before Easter", NO_DAY)]
    assert (record.day_text, record.note) == ("before Easter", "")
    long = record_of("no", "before Easter " * 9)
    assert long.note == f"sent_on 2: {'before Easter ' * 9}".strip()


def test_day_that_cannot_be_is_kept_once_it_was_answered() -> None:
    asked = record_of("no", "", "31/02/2026")
    answered = record_of("no", "", "31/02/2026", choices=Choices(days={"31/02/2026": "-"}))
    mended = record_of("no", "", "31/02/2026", choices=Choices(days={"31/02/2026": "2026-02-28"}))
    assert [(each.outcome_on, each.note) for each in (asked, answered, mended)] == [
        (None, ""),
        (None, "outcome_on 3: 31/02/2026"),
        (date(2026, 2, 28), ""),
    ]


@pytest.mark.parametrize("outcome", ["waiting", "draft"])
def test_day_of_an_answer_that_there_is_not_is_kept_as_a_note(outcome: str) -> None:
    record = record_of(outcome, "2026-01-05", "2026-01-19")
    assert record.set_aside == [Aside("outcome_on 3", "2026-01-19", NO_ANSWER)]
    assert record.note == "outcome_on 3: 2026-01-19"
    assert record_of(outcome, "2026-01-05", "2026-01-05").set_aside == ()


def test_day_of_kind_words_is_theirs() -> None:
    assert record_of("kind words", "2026-01-05", "2026-01-19").set_aside == ()


@pytest.mark.parametrize("outcome", ["", "waiting", "draft", "replied"])
def test_sting_of_what_has_not_ended_is_kept_as_a_note(outcome: str) -> None:
    record = record_of(outcome, "", "", "", "3")
    assert record.set_aside == [Aside("sting 5", "3", NO_END)]
    assert (record.sting, record.note) == (None, "sting 5: 3")


def test_sting_of_what_is_still_asked_about_waits() -> None:
    assert record_of("zigzag", "", "", "", "3").set_aside == ()


def test_titles_and_names_that_are_too_long_are_whole_in_the_note() -> None:
    (record,) = read("title person", ["a" * 501, "b" * 200])
    assert record.set_aside == [Aside("title 0", "a" * 501, TOO_LONG)]
    assert (len(record.title), record.note) == (500, f"title 0: {'a' * 501}")


def test_cells_past_the_last_heading_are_kept_as_a_note() -> None:
    rows = [["A raise"], ["A loan", "no", " ", "sadly"], ["A job", ""]]
    records = read("title", *rows)
    assert [record.set_aside for record in records] == [
        (),
        [Aside("", "no, sadly", NO_COLUMN)],
        (),
    ]
    assert records[1].note == "no, sadly"
