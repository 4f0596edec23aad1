"""The tables that real people kept, where they lie beside the project."""

import json
from datetime import date
from pathlib import Path

import pytest

from noes.exchange.choices import Choices
from noes.exchange.preview import Preview, preview
from tests.exchange.making import SAMPLES

TODAY = date(2026, 11, 22)


def sample(name: str) -> Path:
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"{name} is not in ../shared/samples")
    return path


def previewed(name: str, choices: Choices | None = None) -> Preview:
    source = sample(name).read_bytes()
    return preview(source, name=name, choices=choices or Choices(), today=TODAY)


def test_plain_table_asks_about_one_answer_only() -> None:
    found = previewed("plain.csv")
    assert (found.date_order, found.skipped, found.set_aside, found.read) == ("dmy", (), (), 12)
    assert [(each.value, each.guess) for each in found.questions] == [
        ("nice reply, not now", "declined")
    ]
    assert [column.sure for column in found.columns] == [True] * 7


def test_plain_table_comes_in_as_its_readme_says() -> None:
    found = previewed("plain.csv", previewed("plain.csv").with_guesses())
    assert found.ready
    assert [
        (record.kind, record.channel, record.sent_on, record.outcome, record.outcome_on)
        for record in found.records()
    ] == [
        ("pitch", "email", date(2026, 1, 5), "declined", date(2026, 1, 19)),
        ("pitch", "email", date(2026, 1, 7), "declined", date(2026, 1, 13)),
        ("rate_increase", "phone", date(2026, 1, 9), "accepted", date(2026, 1, 9)),
        ("pitch", "email", date(2026, 1, 12), "ghosted", None),
        ("stretch_application", "upwork", date(2026, 1, 14), "lost", date(2026, 1, 20)),
        ("referral_request", "social", date(2026, 1, 16), "accepted", date(2026, 1, 17)),
        ("follow_up", "email", date(2026, 1, 19), "ghosted", None),
        ("share_work", "linkedin", date(2026, 1, 21), "waiting", date(2026, 1, 21)),
        ("pitch", "email", date(2026, 1, 23), "declined", date(2026, 1, 30)),
        ("feedback_request", "email", date(2026, 1, 26), "waiting", None),
        ("pitch", "email", date(2026, 1, 28), "waiting", None),
        ("pitch", None, None, "draft", None),
    ]


def test_plain_table_keeps_the_words_of_its_answers_and_lessons() -> None:
    found = previewed("plain.csv", previewed("plain.csv").with_guesses())
    told = [(each.tone, each.praised, each.note, each.learned) for each in found.records()]
    nothing = (None, False, "", "")
    assert told == [
        nothing,
        ("not_now", False, "nice reply, not now", "shorter subject line"),
        (None, False, "", "name the number first"),
        nothing,
        nothing,
        (None, False, "", "ask right after delivery"),
        nothing,
        (None, True, "", ""),
        *[nothing] * 4,
    ]


def test_table_of_flags_has_its_records_with_dates_and_people() -> None:
    gold = json.loads(sample("gold/roznoshchik.json").read_text())["records"]
    found = previewed("roznoshchik/applications.csv")
    assert [
        (
            record.row,
            str(record.sent_on),
            record.person,
            str(record.outcome_on),
            record.note,
        )
        for record in found.records()
    ] == [
        (each["src"], each["date"], each["who"], each["outcome_date"], each["notes"])
        for each in gold
    ]


def test_table_of_flags_asks_what_its_three_flag_columns_decide_also_where_they_contradict() -> (
    None
):
    found = previewed("roznoshchik/applications.csv")
    asked = [(each.column, each.value, each.count, each.guess) for each in found.questions]
    assert sorted(asked) == [
        ("offer_declined", "True", 2, "withdrawn"),
        ("rejected", "True", 3, "declined"),
        ("rejected", "True + offer_declined=True", 2, "declined"),
        ("stage", "Received offer", 1, "accepted"),
        ("stage", "Reference check", 1, "replied"),
        ("stage", "Stage one - intro call", 2, "replied"),
        ("stage", "Stage three - cultural fit", 2, "replied"),
        ("stage", "Stage two - skills check", 1, "replied"),
    ]


def test_table_of_flags_answered_has_the_outcomes_of_its_gold_file() -> None:
    gold = json.loads(sample("gold/roznoshchik.json").read_text())["records"]
    words = {"pending": "waiting", "reply": "replied", "yes": "accepted"}
    choices = previewed("roznoshchik/applications.csv").with_guesses()
    found = previewed("roznoshchik/applications.csv", choices)
    assert (found.ready, found.set_aside) == (True, ())
    assert [record.outcome for record in found.records()] == [
        words.get(each["outcome"], each["outcome"]) for each in gold
    ]
