import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from noes.exchange.cells import reading_of
from noes.exchange.choices import Choices
from noes.exchange.columns import Column
from noes.exchange.dates import Order
from noes.exchange.day_column import day_columns
from noes.exchange.headers import Field
from noes.exchange.records import Record, records_of
from noes.exchange.rows import sift

TODAY = date(2026, 11, 22)
NOTHING: Mapping[str, Any] = {
    "person": None,
    "kind": None,
    "channel": None,
    "sent_on": None,
    "day_text": "",
    "outcome": "waiting",
    "outcome_on": None,
    "tone": None,
    "note": "",
    "learned": "",
    "dread": None,
    "sting": None,
    "effort": None,
    "praised": False,
    "amount": None,
    "currency": None,
    "tags": (),
}


def read(
    fields: str, *rows: list[str], order: Order | None = None, choices: Choices | None = None
) -> list[Record]:
    """Read rows under fields given with spaces between them, "-" for a column that is ignored."""
    columns = [
        Column(f"{name} {at}", None if name == "-" else Field(name), sure=True)
        for at, name in enumerate(fields.split())
    ]
    names = [column.name for column in columns]
    naming = [at for at, column in enumerate(columns) if column.field in {"title", "person"}]
    block, _skipped = sift(rows, 2, names, naming)
    chosen = replace(choices or Choices(), date_order=order)
    cells = {name: Counter(cells) for name, cells in zip(names, block.columns, strict=True)}
    days = day_columns(columns, cells, chosen, TODAY)
    return list(records_of(block, reading_of(columns, days, chosen)))


def test_records_of_a_row_with_a_title_only() -> None:
    assert read("title", [" A loan "]) == [
        Record(row=2, title="A loan", raw=[" A loan "], **NOTHING)
    ]


def test_records_of_a_full_row() -> None:
    row = ["05/01/2026", "Pitch: trains", "Wired", "mail", "no", "19/01/2026", "a", "b", "7", "3"]
    fields = "sent_on title person channel outcome outcome_on note learned dread sting effort kind"
    (record,) = read(fields, [*row, "1h", "guest post"], order=Order.DMY)
    assert record == Record(
        row=2,
        title="Pitch: trains",
        person="Wired",
        kind="pitch",
        channel="email",
        sent_on=date(2026, 1, 5),
        day_text="",
        outcome="declined",
        outcome_on=date(2026, 1, 19),
        tone=None,
        note="a",
        learned="b",
        dread=7,
        sting=3,
        effort=60,
        praised=False,
        amount=None,
        currency=None,
        tags=(),
        raw=[*row, "1h", "guest post"],
    )


def test_records_without_a_title_are_called_by_the_person() -> None:
    titles = [record.title for record in read("title person", ["", "Jo"], ["A loan", ""])]
    assert (titles, read("person", ["Jo"])[0].title) == (["Jo", "A loan"], "Jo")


def test_records_keep_the_words_of_a_day_that_is_none() -> None:
    days = ["before 24 January", "2026-01-05", "", "05/01/2026"]
    records = read("title sent_on", *(["A loan", day] for day in days))
    assert [(record.sent_on, record.day_text) for record in records] == [
        (None, "before 24 January"),
        (date(2026, 1, 5), ""),
        (None, ""),
        (None, "05/01/2026"),
    ]


def test_records_take_the_kind_from_its_column_then_from_the_title() -> None:
    rows = [["Pitch: trains", "feedback"], ["Pitch: trains", ""], ["Trains", "serenade"]]
    choices = Choices(kinds={"serenade": "song"})
    assert [record.kind for record in read("title kind", *rows)] == [
        "feedback_request",
        "pitch",
        None,
    ]
    assert read("title kind", *rows, choices=choices)[2].kind == "song"


def test_records_take_the_channels_chosen() -> None:
    rows = [["A", "email"], ["B", "pigeon"], ["C", ""]]
    choices = Choices(channels={"pigeon": "birds"})
    assert [record.channel for record in read("title channel", *rows, choices=choices)] == [
        "email",
        "birds",
        None,
    ]


def test_records_with_an_open_question_have_no_outcome() -> None:
    assert [record.outcome for record in read("title outcome", ["A", "no"], ["B", "zigzag"])] == [
        "declined",
        None,
    ]


def test_records_keep_an_answer_in_its_own_words_where_there_is_no_note() -> None:
    choices = Choices(outcomes={"nice reply, not now": "declined"})
    rows = [["A", "nice reply, not now", ""], ["B", "nice reply, not now", "mine"], ["C", "no", ""]]
    records = read("title outcome note", *rows, choices=choices)
    assert [(record.outcome, record.tone, record.note) for record in records] == [
        ("declined", "not_now", "nice reply, not now"),
        ("declined", "not_now", "mine"),
        ("declined", None, ""),
    ]


def test_records_join_the_notes_of_several_columns() -> None:
    (record,) = read("title note note note", ["A", "one", " ", "two"])
    assert record.note == "one\ntwo"


def test_records_tell_kind_words_from_an_answer() -> None:
    (record,) = read("title outcome outcome_on", ["Shared it", "kind words", "2026-01-21"])
    assert (record.outcome, record.praised, record.outcome_on) == (
        "waiting",
        True,
        date(2026, 1, 21),
    )


def test_records_cut_what_is_longer_than_a_notebook_holds() -> None:
    (record,) = read("title person sent_on", ["a" * 600, "b" * 600, "c" * 600])
    assert [len(text or "") for text in (record.title, record.person, record.day_text)] == [
        500,
        200,
        100,
    ]


def test_records_give_their_cells_as_json() -> None:
    (record,) = read("title -", ["Café", 'say "no"'])
    assert (record.source, json.loads(record.source)) == (
        '["Café", "say \\"no\\""]',
        ["Café", 'say "no"'],
    )


def test_amount_of_a_yes_comes_with_its_currency_and_any_other_is_set_aside() -> None:
    rows = [["A", "yes", "$1,500.50"], ["B", "yes", "640"], ["C", "no", "€300"], ["D", "yes", "?"]]
    found = read("title outcome amount", *rows)
    assert [(each.amount, each.currency, each.note) for each in found] == [
        (Decimal("1500.50"), "USD", ""),
        (Decimal(640), None, ""),
        (None, None, "amount 2: €300"),
        (None, None, ""),
    ]


def test_currency_beside_an_amount_names_it() -> None:
    rows = [["A", "yes", "1500", "chf"], ["B", "yes", "$5", ""], ["C", "yes", "9", "pebbles"]]
    found = read("title outcome amount currency", *rows)
    assert [(each.currency, each.note) for each in found] == [
        ("CHF", ""),
        ("USD", ""),
        (None, "currency 3: pebbles"),
    ]


def test_tags_are_parted_and_folded() -> None:
    found = read("title tags", ["A", "#Dream, big; Dream | x"], ["B", ""], ["C", "y" * 61])
    assert [(each.tags, each.note) for each in found] == [
        (("dream", "big", "x"), ""),
        ((), ""),
        ((), f"tags 1: {'y' * 61}"),
    ]
