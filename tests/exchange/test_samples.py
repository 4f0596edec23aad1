"""The tables that real people kept, where they lie beside the project."""

import json
from datetime import date
from email.utils import parseaddr
from pathlib import Path

import pytest

from noes.exchange.choices import Choices
from noes.exchange.preview import Preview, preview
from noes.exchange.question import About
from tests.exchange.making import SAMPLES, zipped

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
    assert [(each.value, each.guess) for each in found.questions if each.blocks] == [
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


def as_it_stands(choices: Choices | None = None) -> Preview:
    """The table of flags without what is known of the program that wrote it."""
    return previewed("roznoshchik/applications.csv", choices or Choices(read_as="plain"))


def test_table_of_flags_asks_what_its_three_flag_columns_decide_also_where_they_contradict() -> (
    None
):
    asked = [(each.column, each.value, each.count, each.guess) for each in as_it_stands().questions]
    assert sorted(asked) == [
        ("rejected", "True + offer_declined=True", 2, "declined"),
        ("stage", "Received offer", 1, "accepted"),
        ("stage", "Reference check", 1, "replied"),
        ("stage", "Stage one - intro call", 2, "replied"),
        ("stage", "Stage three - cultural fit", 2, "replied"),
        ("stage", "Stage two - skills check", 1, "replied"),
    ]


def test_table_of_flags_answered_has_the_outcomes_of_its_gold_file() -> None:
    gold = json.loads(sample("gold/roznoshchik.json").read_text())["records"]
    found = as_it_stands(as_it_stands().with_guesses())
    assert (found.ready, found.set_aside) == (True, ())
    assert [record.outcome for record in found.records()] == [
        NOES.get(each["outcome"], each["outcome"]) for each in gold
    ]


# ---- every table and its gold file

NOES = {
    "pending": "waiting",
    "silent": "ghosted",
    "went_to_someone_else": "lost",
    "reply": "replied",
    "yes": "accepted",
    "done": "waiting",
}
FILES = {
    "roznoshchik": "roznoshchik/applications.csv",
    "roznoshchik-epoch": "roznoshchik-epoch/applications.csv",
    "etiesch-trim": "etiesch-trim/Checkmarks.csv",
    "habitbull2": "habitbull2/habitbull2.csv",
    "labeldekho-messages": "labeldekho-messages/Messages.csv",
    "nelson-texts": "nelson-texts/rejections.csv",
    "mbox-no_fields": "mbox-no_fields/mbox_no_fields.mbox",
    "mbox-multipart": "mbox-multipart/mbox_multipart.mbox",
    "mbox-iso8859_encoding": "mbox-iso8859/mbox_iso8859_encoding.mbox",
}
CHANNELS = {"LinkedIn": "linkedin", "e-mail": "email"}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def records_equal_gold(found: Preview, name: str) -> None:
    gold = json.loads(sample(f"gold/{name}.json").read_text())["records"]
    records = list(found.records())
    assert [(each.sent_on, each.outcome_on) for each in records] == [
        (day(each["date"]), day(each["outcome_date"])) for each in gold
    ]
    # A name is what stands before the address, or the address where nothing else does.
    assert [each.person for each in records] == [
        parseaddr(each["who"])[1] if "@" in (each["who"] or "") else each["who"] for each in gold
    ]
    for record, each in zip(records, gold, strict=True):
        assert record.title == (each["action"] or record.title)
        assert record.channel == CHANNELS.get(each["channel"])
        fitting = {each["outcome"], *each["outcome_ok"]}
        assert record.outcome in {NOES.get(outcome, outcome) for outcome in fitting}


@pytest.mark.parametrize("name", FILES)
def test_table_has_the_records_of_its_gold_file(name: str) -> None:
    found = previewed(FILES[name])
    if name == "mbox-multipart":  # two people wrote one message each: who is it?
        assert [each.about for each in found.questions if each.blocks] == [About.MYSELF]
        found = previewed(FILES[name], found.with_guesses())
    assert found.ready
    records_equal_gold(found, name)


def test_folder_of_habits_comes_in_once() -> None:
    folder = sample("uhabits-export")
    files = {
        str(path.relative_to(folder)): path.read_text() for path in sorted(folder.rglob("*.csv"))
    }
    found = preview(zipped(files), name="Loop Habits CSV.zip", today=TODAY)
    assert (found.ready, found.to_import) == (True, 6)
    records_equal_gold(found, "uhabits-export")


def test_connections_are_ten_people() -> None:
    gold = json.loads(sample("gold/labeldekho-connections.json").read_text())["records"]
    found = previewed("labeldekho-connections/Connections.csv")
    assert (list(found.records()), found.ready, found.to_import) == ([], True, 10)
    assert [(each.row, each.name) for each in found.people()] == [
        (each["src"], each["who"]) for each in gold
    ]
