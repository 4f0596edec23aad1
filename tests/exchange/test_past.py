"""How a table is read as one of its shape was read before."""

from datetime import date

from noes.exchange.choices import Choices
from noes.exchange.past import Past, of_shape, of_texts
from noes.exchange.preview import Preview, preview

TODAY = date(2026, 11, 22)
OPEN = b"Date,Ask,Result,More\n3/4/26,A raise,zigzag,x\n"


def seen(source: bytes, before: Preview | None = None, now: Choices | None = None) -> Preview:
    written = of_shape(before.choices) if before else None
    past = Past(chosen=of_texts([written] if written else []))
    return preview(source, name="t.csv", choices=now or Choices(), today=TODAY, past=past)


def chosen(**choices: object) -> Preview:
    shape = seen(OPEN).choices.shape
    return seen(OPEN, now=Choices(shape=shape, **choices))  # type: ignore[arg-type] # as named


def test_answers_count_for_the_next_table_of_the_shape() -> None:
    answered = chosen(
        date_order="mdy", outcomes={"Result=zigzag": "lost"}, mapping={"More": "note"}
    )
    assert answered.ready
    again = seen(b"Date,Ask,Result,More\n5/6/26,A loan,zigzag,y\n", answered)
    (record,) = again.records()
    told = (record.sent_on, record.outcome, record.note)
    assert told == (date(2026, 5, 6), "lost", "y")
    assert (again.ready, again.choices.remembered) == (True, True)
    assert again.to_json()["remembered"] is True


def test_order_that_a_table_proves_is_its_own() -> None:
    again = seen(b"Date,Ask,Result,More\n25/6/26,A loan,no,y\n", chosen(date_order="mdy"))
    assert (again.date_order, [record.sent_on for record in again.records()]) == (
        "dmy",
        [date(2026, 6, 25)],
    )


def test_what_is_chosen_now_comes_first() -> None:
    answered = chosen(outcomes={"Result=zigzag": "lost"}, mapping={"More": "note"})
    again = seen(OPEN, answered, Choices(mapping={"More": "-"}))
    assert again.choices.mapping == {"More": "-"}
    assert [record.note for record in again.records()] == [""]


def test_other_headings_are_another_shape() -> None:
    answered = chosen(outcomes={"Result=zigzag": "lost"})
    other = seen(b"Date,Ask,Result\n3/4/26,A raise,zigzag\n", answered)
    assert not other.choices.remembered
    assert other.questions


def test_headings_differ_in_letters_and_space_without_being_another_shape() -> None:
    answered = chosen(outcomes={"Result=zigzag": "lost"}, date_order="mdy")
    assert seen(b"DATE,ask, Result ,More\n3/4/26,A raise,x,\n", answered).choices.remembered


def test_table_without_headings_is_of_no_shape() -> None:
    found = seen(b"2026-01-05,A raise,no\n")
    assert (found.table.header_row, of_shape(found.choices)) == (None, None)


def test_sheet_and_header_row_chosen_before_are_taken_again() -> None:
    source = b"Date,Ask,Result,More\nDate,Request,Answer,Notes\n2026-01-05,A raise,no,x\n"
    first = seen(source)
    picked = seen(source, now=Choices(shape=first.choices.shape, header_row=2))
    again = seen(source, picked)
    assert (first.table.header_row, again.table.header_row) == (1, 2)


def test_no_header_is_remembered_too() -> None:
    first = seen(OPEN)
    picked = seen(OPEN, now=Choices(shape=first.choices.shape, header_row=0))
    assert seen(OPEN, picked).table.header_row is None


def test_what_was_written_otherwise_is_as_nothing() -> None:
    assert of_texts([("a", "{"), ("b", '{"colour": 1}'), ("c", "[]"), ("d", "{}")]) == {
        "d": Choices()
    }
