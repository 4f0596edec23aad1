"""Columns that each stand for one answer and hold the days on which it came."""

from datetime import date

import pytest

from noes.exchange.choices import Choices
from noes.exchange.ends import answer_in, is_day
from noes.exchange.preview import Preview, preview
from noes.exchange.tongues import ANY

TODAY = date(2026, 11, 22)


def previewed(table: str, choices: Choices | None = None) -> Preview:
    return preview(table.encode(), name="asks.csv", choices=choices or Choices(), today=TODAY)


def answers(found: Preview) -> list[tuple[str | None, date | None]]:
    return [(record.outcome, record.outcome_on) for record in found.records()]


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Rejected", "declined"),
        ("Date accepted", "accepted"),
        ("Datum Absage", "declined"),
        ("Offer", None),
        ("Sent", None),
    ],
)
def test_heading_stands_for_an_answer(name: str, answer: str | None) -> None:
    assert answer_in(name, ANY) == answer


@pytest.mark.parametrize("cell", ["2025-01-10", "3/4/25", "13.10.", "5 March 2025", "31/02/2025"])
def test_cell_is_written_as_a_day(cell: str) -> None:
    assert is_day(cell)


@pytest.mark.parametrize("cell", ["", "x", "no", "7", "#REF!", "soon"])
def test_cell_is_written_as_something_else(cell: str) -> None:
    assert not is_day(cell)


def test_one_column_of_days_tells_the_answer_where_nothing_else_does() -> None:
    found = previewed(
        "Who,Ask,Sent,Declined on\nAda,Logo,2025-01-03,2025-01-10\nBo,Site,2025-01-04,"
    )
    assert (found.questions, answers(found)) == (
        (),
        [("declined", date(2025, 1, 10)), ("waiting", None)],
    )


def test_days_of_replies_alone_leave_open_which_answer_it_was() -> None:
    found = previewed("Who,Ask,Sent,Replied\nAda,Logo,2025-01-03,2025-01-10\nBo,Site,2025-01-04,")
    assert not found.ready
    assert [outcome for outcome, _day in answers(found)] == [None, "waiting"]


def test_days_beside_a_column_of_results_are_those_of_the_results() -> None:
    found = previewed(
        "Who,Ask,Sent,Result,Rejected on\nAda,Logo,2025-01-03,no,2025-01-10\nBo,Site,2025-01-04,yes,"
    )
    assert answers(found) == [("declined", date(2025, 1, 10)), ("accepted", None)]


def test_columns_of_days_keep_them_when_their_outcomes_are_chosen_by_hand() -> None:
    table = "Who,Ask,Sent,Pass,Offer\nAda,Logo,2025-01-03,2025-01-10,\nBo,Site,2025-01-04,,9/1/2025"
    chosen = Choices(mapping={"Pass": "declined", "Offer": "accepted"}, date_order="dmy")
    assert answers(previewed(table, chosen)) == [
        ("declined", date(2025, 1, 10)),
        ("accepted", date(2025, 1, 9)),
    ]


def test_order_of_days_of_answers_is_asked_where_it_is_open() -> None:
    found = previewed(
        "Who,Ask,Sent,Rejected,Accepted\nAda,Logo,2025-01-03,4/5/2025,\nBo,Site,,,6/5/2025"
    )
    assert [(each.about, each.value) for each in found.questions] == [("date_order", "4/5/2025")]
    assert answers(found) == [("declined", None), ("accepted", None)]
