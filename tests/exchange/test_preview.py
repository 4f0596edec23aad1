import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from noes.exchange.choices import Choices
from noes.exchange.dates import Order
from noes.exchange.errors import ExchangeError
from noes.exchange.layout import HEADER_AGAIN
from noes.exchange.preview import preview
from noes.exchange.question import About
from noes.exchange.reading import PASTED
from noes.exchange.rows import EMPTY, NAMELESS, Skipped
from tests.exchange.making import TABLES, ods, xlsx
from tests.site.serving import environment

TODAY = date(2026, 11, 22)
FREELANCE = (TABLES / "freelance.csv").read_bytes()
FLAGS = (TABLES / "flags.csv").read_bytes()
SHORT = b"Date,Ask,Result\n05/01/2026,A raise,no\n07/02/2026,A loan,zigzag\n"

# The steps of reading know of no notebook, nor load what keeps one.
ALONE = """
import sys
from datetime import date
from pathlib import Path
from noes.exchange.preview import preview
file = Path(sys.argv[1])
found = preview(file.read_bytes(), name=file.name, today=date(2026, 11, 22))
print(len(list(found.records())), "noes.journal.models" in sys.modules)
"""


def test_preview_of_a_messy_table() -> None:
    found = preview(FREELANCE, name="freelance.csv", today=TODAY)
    assert [
        (record.row, record.title, record.person, record.kind, record.channel)
        for record in found.records()
    ] == [
        (4, "Pitch: the last lighthouse keeper", "Northern Review", "pitch", "email"),
        (5, "Raise my rate by a fifth", "Baker & Sons", "rate_increase", "phone"),
        (6, "Coffee with an old editor", "Ada Lopez", "conversation", "in_person"),
        (8, "Query, seaside towns", "Coast Weekly", "pitch", "social"),
        (10, "Grant for the archive", "Arts Fund", "stretch_application", "form"),
        (11, "Portfolio review", None, "feedback_request", None),
    ]
    assert [
        (record.sent_on, record.day_text, record.outcome, record.outcome_on, record.note)
        for record in found.records()
    ] == [
        (date(2026, 2, 3), "", "declined", date(2026, 2, 24), "form letter"),
        (date(2026, 2, 5), "", "accepted", date(2026, 2, 5), ""),
        (None, "before Easter", None, None, ""),
        (date(2026, 2, 12), "", "ghosted", None, ""),
        (None, "31.02.2026", "waiting", None, "second try"),
        (None, "", "draft", None, ""),
    ]


def test_preview_tells_what_it_left_out_and_what_it_asks() -> None:
    found = preview(FREELANCE, name="freelance.csv", today=TODAY)
    assert found.skipped == (
        Skipped(7, EMPTY),
        Skipped(9, HEADER_AGAIN),
        Skipped(12, NAMELESS),
    )
    assert [(each.about, each.value, each.guess) for each in found.questions] == [
        (About.OUTCOME, "maybe in autumn, ask again", "declined"),
        (About.DAY, "31.02.2026", "-"),
        (About.CHANNEL, "Fiverr", None),
        (About.UNSENT, "", "draft"),
    ]
    assert (found.read, found.to_import, found.ready) == (9, 6, False)


def test_preview_answers_again_to_every_choice() -> None:
    choices = Choices(
        mapping={"Notes": "learned", "Reply date": "-"},
        outcomes={"maybe in autumn, ask again": "declined"},
        channels={"Fiverr": "other"},
        days={"31.02.2026": "-"},
    )
    found = preview(FREELANCE, name="freelance.csv", choices=choices, today=TODAY)
    records = list(found.records())
    assert (records[0].learned, records[0].outcome_on) == ("form letter", None)
    assert (records[2].outcome, records[2].tone) == ("declined", "not_now")
    assert (records[5].channel, found.ready) == ("other", True)


def test_preview_takes_ticks_under_plain_headings_and_asks_the_rest() -> None:
    found = preview(FLAGS, name="flags.csv", today=TODAY)
    assert [(each.column, each.value, each.count, each.guess) for each in found.questions] == [
        ("Status", "Interview", 1, "replied"),
    ]
    assert [record.outcome for record in found.records()] == [
        "declined",
        "accepted",
        None,
        "waiting",
    ]


@pytest.mark.parametrize(
    "choices",
    [
        Choices(outcomes={"TRUE": "lost", "Accepted=TRUE": "accepted", "Interview": "replied"}),
        Choices(
            mapping={"Rejected": "lost", "Accepted": "accepted"}, outcomes={"Interview": "replied"}
        ),
    ],
)
def test_preview_of_ticks_that_were_settled(choices: Choices) -> None:
    found = preview(FLAGS, name="flags.csv", choices=choices, today=TODAY)
    assert ([record.outcome for record in found.records()], found.ready) == (
        ["lost", "accepted", "replied", "waiting"],
        True,
    )


def test_preview_with_guesses_leaves_open_only_what_has_none() -> None:
    first = preview(SHORT, name="short.csv", today=TODAY)
    choices = first.with_guesses()
    second = preview(SHORT, name="short.csv", choices=choices, today=TODAY)
    assert (first.date_order, second.date_order, choices.outcomes) == (None, Order.DMY, {})
    assert [each.value for each in second.questions] == ["zigzag"]
    ticked = preview(FLAGS, name="flags.csv", today=TODAY).with_guesses()
    assert preview(FLAGS, name="flags.csv", choices=ticked, today=TODAY).ready


@pytest.mark.parametrize(
    ("order", "days"),
    [
        ("dmy", [date(2026, 1, 5), date(2026, 2, 7)]),
        ("mdy", [date(2026, 5, 1), date(2026, 7, 2)]),
        ("ymd", [None, None]),
        (None, [None, None]),
    ],
)
def test_preview_reads_dates_in_the_order_chosen(
    order: str | None, days: list[date | None]
) -> None:
    found = preview(SHORT, name="short.csv", choices=Choices(date_order=order), today=TODAY)
    assert (found.date_order, [record.sent_on for record in found.records()]) == (order, days)


@pytest.mark.parametrize("make", [xlsx, ods])
def test_preview_offers_the_likeliest_sheet_and_any_other(make: type) -> None:
    table = [["Date", "What I asked"], ["2026-01-05", "A raise"]]
    source = make({"Read me": [["Words", "and more"]], "Log": table, "More": [["Who"], ["Jo"]]})
    found = preview(source, name="book", today=TODAY)
    assert (found.grid.sheet, found.grid.sheets) == ("Log", ("Read me", "Log", "More"))
    more = preview(source, name="book", choices=Choices(sheet="More"), today=TODAY)
    assert [record.person for record in more.records()] == ["Jo"]


@pytest.mark.parametrize("make", [xlsx, ods])
def test_preview_asks_which_sheet_where_two_hold_a_table(make: type) -> None:
    log = [["Date", "What I asked"], ["2026-01-05", "A raise"]]
    source = make({"Log": log, "More": [["Who"], ["Jo"]]})
    found = preview(source, name="book", today=TODAY)
    assert [(each.about, each.value, each.count, each.guess) for each in found.questions] == [
        (About.SHEET, "Log", 2, "Log")
    ]
    assert not found.ready
    assert preview(source, name="book", choices=found.with_guesses(), today=TODAY).ready
    alone = make({"Log": log, "Empty": [["Who"]]})
    assert preview(alone, name="book", today=TODAY).ready


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        (b"Date,Ask,Zig\n2026-01-05,A raise,zag\n", [("Zig", "-")]),
        (b"Date,Ask,Zig\n2026-01-05,A raise,\n", []),
        (b"Date,Ask,Result,Zig\n2026-01-05,A raise,no,zag\n", []),
        (b"Date,Ask,Result,Result\n2026-01-05,A raise,no,yes\n", [("Result (2)", "-")]),
        (b"Date,Zig zag,Result\n2026-01-05,A raise of ten,no\n", [("Zig zag", "title")]),
        (b"Zig,Ask,Result\n2026-01-05,A raise,no\n", [("Zig", "sent_on")]),
    ],
)
def test_preview_asks_about_columns_that_are_not_sure(
    source: bytes, asked: list[tuple[str, str]]
) -> None:
    found = preview(source, name="a.csv", today=TODAY)
    open_ = [(each.column, each.guess) for each in found.questions if each.about is About.COLUMN]
    assert (open_, found.ready) == (asked, not asked)
    assert preview(source, name="a.csv", choices=found.with_guesses(), today=TODAY).ready


def test_preview_asks_about_a_day_that_cannot_be() -> None:
    source = b"Date,Ask,Result\n2026-02-30,A raise,no\n2026-01-05,A loan,no\n"
    found = preview(source, name="a.csv", today=TODAY)
    assert [(each.about, each.value, each.guess) for each in found.questions] == [
        (About.DAY, "2026-02-30", "-")
    ]
    assert not found.ready
    (first, _second) = preview(
        source, name="a.csv", choices=found.with_guesses(), today=TODAY
    ).records()
    assert (first.sent_on, first.day_text) == (None, "2026-02-30")


def test_preview_of_pasted_cells() -> None:
    pasted = b'Date\tWhat I asked\tResult\r\n5 Jan 2026\t"A raise,\nby a fifth"\tno'
    (record,) = preview(pasted, name=PASTED, today=TODAY).records()
    assert (record.title, record.outcome) == ("A raise,\nby a fifth", "declined")


def test_preview_under_the_header_chosen() -> None:
    source = b"Who,What\nWhom,Title\nJo,A raise\n"
    found = [
        preview(source, name="a.csv", choices=Choices(header_row=row), today=TODAY)
        for row in (None, 2, 0)
    ]
    assert [[record.row for record in each.records()] for each in found] == [
        [2, 3],
        [3],
        [1, 2, 3],
    ]
    assert [each.table.header_row for each in found] == [1, 2, None]


def test_preview_of_nothing_but_a_header_is_not_ready() -> None:
    found = preview(b"Date,Who,Result\n", name="a.csv", today=TODAY)
    assert (found.read, found.to_import, found.ready) == (0, 0, False)


def test_preview_samples_ten_records() -> None:
    source = b"Ask\n" + b"A raise\n" * 30
    found = preview(source, name="a.csv", today=TODAY)
    assert ([record.row for record in found.sample], found.to_import) == (list(range(2, 12)), 30)


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        (
            Choices(date_order="ydm"),
            "“ydm” is no order of dates. The orders are: dmy, mdy, ymd.",
        ),
        (
            Choices(days={"x": "tomorrow"}),
            "“x” cannot be the day “tomorrow”. Write 2026-01-31, or “-” for no day.",
        ),
        (
            Choices(outcomes={"x": "maybe"}),
            (
                "“x” cannot mean “maybe”. The outcomes are: accepted, declined, done, draft,"
                " ghosted, lost, not_now, praised, replied, waiting, withdrawn."
            ),
        ),
        (
            Choices(mapping={"Nowhere": "title"}),
            "There is no column “Nowhere”. The columns are: Date, Ask, Result.",
        ),
    ],
)
def test_preview_says_what_cannot_be_chosen(choices: Choices, sentence: str) -> None:
    with pytest.raises(ExchangeError) as told:
        preview(SHORT, name="short.csv", choices=choices, today=TODAY)
    assert str(told.value) == sentence


def test_preview_of_a_workbook_without_a_table() -> None:
    with pytest.raises(ExchangeError) as told:
        preview(xlsx({"A": [[" "]], "B": [["\t"]]}), name="a.xlsx", today=TODAY)
    assert str(told.value) == "No sheet of the spreadsheet has a table in it."


def test_a_table_is_read_where_there_is_no_notebook(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ALONE, str(TABLES / "freelance.csv")],
        env=environment(tmp_path, DJANGO_SETTINGS_MODULE="noes.site.settings"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("6 False\n", "")


def test_preview_as_json_tells_source_columns_and_counts() -> None:
    document = json.loads(json.dumps(preview(SHORT, name="short.csv", today=TODAY).to_json()))
    assert document["source"] == {
        "format": "csv",
        "encoding": "utf-8",
        "dialect": ",",
        "sheet": None,
        "header_row": 1,
        "sheets": [],
        "read_as": None,
        "languages": ["en"],
        "mended": 0,
        "mended_example": "",
    }
    assert document["columns"] == [
        {"name": "Date", "field": "sent_on", "sure": True},
        {"name": "Ask", "field": "title", "sure": True},
        {"name": "Result", "field": "outcome", "sure": True},
    ]
    assert (document["date_order"], document["skipped"], document["ready"]) == (None, [], False)
    assert document["counts"] == {
        "read": 2,
        "to_import": 2,
        "skipped": 0,
        "held": 0,
        "people": 0,
        "others": 0,
    }


def test_preview_as_json_tells_its_records() -> None:
    source = b"Date,Ask,Who,Result,When\n5/1/26,A raise,Acme,no,19/1/26\n,A loan,,zigzag,\n,,,,\n"
    document = json.loads(json.dumps(preview(source, name="a.csv", today=TODAY).to_json()))
    more: dict[str, object] = {"day_text": "", "tone": None, "learned": "", "praised": False}
    more |= {**dict.fromkeys(("dread", "sting", "effort")), "set_aside": []}
    more |= {"amount": None, "currency": None, "tags": []}
    assert document["records"] == [
        {
            "row": 2,
            "title": "A raise",
            "person": "Acme",
            "kind": "rate_increase",
            "channel": None,
            "sent_on": "2026-01-05",
            "outcome": "declined",
            "outcome_on": "2026-01-19",
            "note": "",
            "raw": ["5/1/26", "A raise", "Acme", "no", "19/1/26"],
            **more,
        },
        {
            "row": 3,
            "title": "A loan",
            **dict.fromkeys(("person", "kind", "channel", "sent_on", "outcome", "outcome_on")),
            "note": "",
            "raw": ["", "A loan", "", "zigzag", ""],
            **more,
        },
    ]
    assert document["skipped"] == [{"row": 4, "why": "The row is empty."}]


def test_preview_as_json_tells_its_questions() -> None:
    document = json.loads(json.dumps(preview(SHORT, name="short.csv", today=TODAY).to_json()))
    assert document["questions"] == [
        {
            "column": "Date",
            "value": "05/01/2026",
            "count": 2,
            "guess": "dmy",
            "about": "date_order",
            "blocks": True,
        },
        {
            "column": "Result",
            "value": "zigzag",
            "count": 1,
            "guess": None,
            "about": "outcome",
            "blocks": True,
        },
    ]
