"""Small tables as known programs write them: what they are taken for, and what comes of them."""

import csv
from datetime import date
from typing import Final

import pytest

from noes.exchange.choices import Choices
from noes.exchange.errors import ExchangeError
from noes.exchange.preview import Preview, preview
from noes.exchange.question import About
from noes.exchange.recast.sources import SOURCES
from noes.exchange.records import Record
from tests.exchange.making import TABLES

TODAY = date(2026, 11, 22)
Told = tuple[int, str | None, str, str | None, str | None, str | None]


def read(name: str, choices: Choices | None = None) -> Preview:
    source = (TABLES / name).read_bytes()
    return preview(source, name=name, choices=choices or Choices(), today=TODAY)


def told(record: Record) -> Told:
    days = [day.isoformat() if day else None for day in (record.sent_on, record.outcome_on)]
    return (record.row, days[0], record.title, record.person, record.outcome, days[1])


TABLES_OF: Final[dict[str, tuple[str, list[Told]]]] = {
    "airtable.csv": (
        "airtable",
        [
            (2, "2026-01-05", "Night ferries", "Harbour Review", "accepted", None),
            (3, "2026-01-20", "A tenth more", "Acme", "declined", None),
            (4, "2026-02-01", "Slow trains", "Coast Weekly", "waiting", None),
        ],
    ),
    "beaverhabits.json": (
        "beaverhabits",
        [
            (2, "2026-01-05", "Ask somebody", None, "waiting", None),
            (4, "2026-01-07", "Walk", None, "waiting", None),
        ],
    ),
    "chill-subs.csv": (
        "chill_subs",
        [
            (2, "2026-01-05", "Night ferries", "Harbour Review", "declined", "2026-02-01"),
            (3, "2026-01-20", "Slow trains", "Coast Weekly", "ghosted", None),
            (4, "2026-03-01", "Salt", "Nordic Letters", "waiting", None),
        ],
    ),
    "get-hired.csv": (
        "get_hired",
        [
            (2, "2026-01-05", "application", "Harbour Review", "replied", "2026-01-09"),
            (3, "2026-01-20", "application", "Acme", "withdrawn", "2026-02-01"),
            (4, "2026-02-02", "application", "Coast Weekly", "declined", "2026-02-02"),
        ],
    ),
    "habitbull.csv": (
        "habitbull",
        [
            (2, "2026-01-05", "Ask somebody", None, "waiting", None),
            (5, "2026-01-07", "Walk", None, "waiting", None),
        ],
    ),
    "hubspot-deals.csv": (
        "hubspot",
        [
            (2, "2026-01-05", "Night ferries", "Harbour Review", "accepted", "2026-02-01"),
            (3, "2026-01-20", "A tenth more", "Acme", "replied", None),
            (4, "2026-02-02", "Slow trains", "Coast Weekly", "lost", "2026-03-01"),
        ],
    ),
    "huntr.csv": (
        "huntr",
        [
            (2, "2026-01-05", "Staff writer", "Harbour Review", "waiting", None),
            (3, None, "Pitch editor", "Acme", "draft", None),
            (4, "2026-01-20", "Reporter", "Coast Weekly", "declined", None),
        ],
    ),
    "jobsync.csv": (
        "jobsync",
        [
            (2, "2026-01-05", "Staff writer", "Harbour Review", "replied", None),
            (3, None, "Pitch editor", "Acme", "draft", None),
        ],
    ),
    "linkedin-applications.csv": (
        "linkedin_applications",
        [
            (2, "2026-03-04", "Staff writer", "Harbour Review", "waiting", None),
            (3, "2025-11-20", "Pitch editor", "Acme", "waiting", None),
        ],
    ),
    "linkedin-invitations.csv": (
        "linkedin_invitations",
        [
            (2, "2026-03-02", "Your talk on ferries was good", "Mo Hassan", "waiting", None),
            (4, "2026-01-05", "LinkedIn invitation", "Jo Park", "waiting", None),
        ],
    ),
    "linkedin-messages.csv": (
        "linkedin_messages",
        [
            (
                *(4, "2026-03-02"),
                "Hello Mo, would your magazine take a piece on night ferries",
                *("Mo Hassan", "replied", "2026-03-08"),
            ),
            (7, "2026-01-05", "A raise of a tenth", "Jo Park", "waiting", None),
        ],
    ),
    "loop-checkmarks.csv": (
        "loop",
        [
            (2, "2026-01-07", "Ask somebody", None, "waiting", None),
            (3, "2026-01-06", "Pages", None, "waiting", None),
            (4, "2026-01-05", "Ask somebody", None, "waiting", None),
            (4, "2026-01-05", "Walk", None, "waiting", None),
        ],
    ),
    "loop-habit.csv": ("loop_habit", [(2, "2026-01-07", "Habit", None, "waiting", None)]),
    "pipedrive-deals.csv": (
        "pipedrive",
        [
            (2, "2026-01-05", "Night ferries", "Harbour Review", "accepted", "2026-02-01"),
            (3, "2026-01-20", "A tenth more", "Acme", "waiting", None),
            (4, "2026-02-02", "Slow trains", "Coast Weekly", "lost", "2026-03-01"),
        ],
    ),
    "simplify.csv": (
        "simplify",
        [
            (2, "2026-01-05", "Staff writer", "Harbour Review", "declined", "2026-02-01"),
            (3, "2026-01-20", "Pitch editor", "Acme", "waiting", "2026-01-20"),
            (4, None, "Reporter", "Coast Weekly", "draft", None),
        ],
    ),
    "teal.csv": (
        "teal",
        [
            (2, "2026-01-05", "Staff writer", "Harbour Review", "replied", None),
            (3, None, "Pitch editor", "Acme", "draft", None),
        ],
    ),
    "ticks-above.csv": (
        "ticks",
        [
            (2, "2026-01-05", "Asked a stranger", None, "waiting", None),
            (2, "2026-01-20", "Asked a stranger", None, "waiting", None),
            (3, "2026-01-06", "Called a client", None, "waiting", None),
        ],
    ),
    "ticks-by-day.csv": (
        "ticks",
        [
            (2, "2026-01-05", "Asked a stranger", None, "waiting", None),
            (2, "2026-01-05", "Posted my work", None, "waiting", None),
            (3, "2026-01-06", "Called a client", None, "waiting", None),
            (4, "2026-01-20", "Asked a stranger", None, "waiting", None),
        ],
    ),
    "ticks-by-person.csv": (
        "ticks",
        [
            (2, None, "Wrote to them", "Harbour Review", "waiting", None),
            (2, None, "Called them", "Harbour Review", "waiting", None),
            (3, None, "Called them", "Acme", "waiting", None),
            (3, None, "Sent samples", "Acme", "waiting", None),
            (4, None, "Wrote to them", "Coast Weekly", "waiting", None),
        ],
    ),
    "transposed.csv": (
        "transposed",
        [
            (2, "2026-01-05", "Night ferries", "Harbour Review", "declined", None),
            (3, "2026-01-20", "A tenth more", "Acme", "accepted", None),
            (4, "2026-02-02", "Slow trains", "Coast Weekly", "waiting", None),
        ],
    ),
}


@pytest.mark.parametrize("name", TABLES_OF)
def test_table_of_a_known_program_comes_in_without_being_asked(name: str) -> None:
    slug, records = TABLES_OF[name]
    found = read(name)
    assert (found.to_json()["source"]["read_as"], found.ready) == (slug, True)
    assert list(map(told, found.records())) == records


@pytest.mark.parametrize(
    "name", [name for name in TABLES_OF if name.endswith(".csv") and not name.startswith("trans")]
)
def test_records_keep_the_row_that_they_come_from(name: str) -> None:
    with (TABLES / name).open(newline="") as file:
        rows = list(csv.reader(file))
    records = list(read(name).records())
    assert [each.raw[0] for each in records] == [rows[each.row - 1][0] for each in records]
    assert {len(each.raw) for each in records} == {len(rows[0])}


def test_records_of_a_turned_table_keep_their_column() -> None:
    first = next(iter(read("transposed.csv").records()))
    assert (first.row, first.raw) == (2, ["05/01/2026", "Night ferries", "Harbour Review", "no"])


def test_every_source_has_a_table() -> None:
    elsewhere = {"mailbox", "loop_archive", "linkedin_connections", "notion", "letters"}
    elsewhere |= {"side_by_side", "own_asks", "workbook_asks"}
    assert {source.slug for source in SOURCES} == elsewhere | {
        slug for slug, _records in TABLES_OF.values()
    }


@pytest.mark.parametrize("name", ["transposed.csv", "ticks-by-day.csv", "letters.csv"])
def test_shape_is_said_and_does_not_block(name: str) -> None:
    found = read(name)
    (question,) = [each for each in found.questions if each.about is About.READ_AS]
    assert (question.guess, question.blocks, found.ready) == (question.value, False, True)


def test_table_is_read_as_it_stands_where_that_is_chosen() -> None:
    found = read("transposed.csv", Choices(read_as="plain"))
    assert (found.to_json()["source"]["read_as"], found.table.header_row) == (None, 1)
    again = read("transposed.csv", Choices(read_as="found"))
    assert again.to_json()["source"]["read_as"] == "transposed"


def test_shape_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ExchangeError, match=r"nothing that a table can be read as"):
        read("transposed.csv", Choices(read_as="sphere"))


def test_choice_goes_before_what_is_known() -> None:
    found = read("chill-subs.csv", Choices(mapping={"Method": "note"}))
    assert next(iter(found.records())).note == "Submittable\nform letter"


# ---- tables that only resemble one


@pytest.mark.parametrize(
    "table",
    [
        "Date,What I asked,Who,Result\n2026-01-05,A raise,Acme,no\n",
        "First Name,Last Name,Company\nAda,Lopez,Acme\nMo,Hassan,Acme\n",
        "From,To,Date,Subject\nme,you,2026-01-05,A raise\n",
        "Company,Applied,Interview,Offer,Rejected\nAcme,x,x,,x\nBlue,x,,,\n",
        "Date,Score,Weight\n2026-01-05,1,70\n2026-01-06,2,71\n",
        "Date,Value,Notes\n2026-01-05,12,fine\n2026-01-06,13,\n",
        "Title,Publisher,Status\nNight ferries,Harbour Review,no\n",
        "Name,Status,Sent\nNight ferries (second try),no,2026-01-05\n",
        "Job Title,Company Name,Status\nWriter,Acme,Applied\n",
        "Deal Name,Deal Stage\nNight ferries,won\n",
        "1,2026-01-05,A raise\n2,2026-01-06,A loan\n3,2026-01-07,A desk\n",
        "Client,Paid\nAcme,x\nBlue,\n",
        "Person,05/01/2026,20/01/2026\nAda,no,yes\nMo,,no\n",
        "Date,Meditate,Walk\n2026-01-25,0.0000,0.2557\n2026-01-24,0.0000,0.2226\n",
    ],
)
def test_table_that_only_resembles_is_left_as_it_stands(table: str) -> None:
    found = preview(table.encode(), name="t.csv", today=TODAY)
    assert found.to_json()["source"]["read_as"] is None


# ---- what only some of them have


def test_applications_leave_out_how_to_reach_the_person() -> None:
    first = next(iter(read("linkedin-applications.csv").records()))
    assert first.raw[1:3] == ["", ""]
    assert "ines@example.org" not in first.source
    assert (first.kind, first.channel) == ("stretch_application", "linkedin")


def test_connections_come_as_people() -> None:
    found = read("linkedin-connections.csv")
    assert (list(found.records()), found.to_import, found.ready) == ([], 3, True)
    assert [(each.row, each.name, each.organisation, each.note) for each in found.people()] == [
        (5, "Mo Hassan", "Harbour Review", "Editor\nConnected On: 09 Mar 2026"),
        (6, "Ada Lopez", "Acme", "Connected On: 12 Sep 2021"),
        (8, "Mo Hassan", "Nordic Freight", "Driver\nConnected On: 02 Jan 2020"),
    ]
    said = found.to_json()
    assert (said["counts"]["people"], said["records"], len(said["people"])) == (3, [], 3)


def test_notion_links_choices_and_spans_are_read() -> None:
    found = read("notion.csv", read("notion.csv").with_guesses())
    assert [(*told(each)[1:5], each.channel) for each in found.records()] == [
        ("2026-01-05", "Night ferries", "Harbour Review", "declined", "email"),
        ("2026-02-14", "A tenth more", "Acme", "waiting", "phone"),
    ]


def test_notion_arrow_before_a_relation_is_left_out() -> None:
    table = "Name,Company,Status\nNight,→ Harbour Review,no\nRaise,↗ Acme,yes\n"
    found = preview(table.encode(), name="n.csv", today=TODAY)
    assert [each.person for each in found.records()] == ["Harbour Review", "Acme"]


def test_letters_tell_by_their_words_how_it_went() -> None:
    records = list(read("letters.csv").records())
    assert [(each.row, each.outcome, each.channel) for each in records] == [
        (1, "declined", "email"),
        (2, "lost", "email"),
        (3, "declined", "email"),
        (4, "lost", "email"),
    ]
    assert records[0].note.startswith("Thank you for your pitch")


def test_letter_without_a_known_formula_is_asked_about() -> None:
    strange = (
        'A letter that says this and that and much more, and comes to no end at all, nor a no."'
    )
    source = (TABLES / "letters.csv").read_bytes() + f'5,"{strange}\n'.encode()
    found = preview(source, name="letters.csv", today=TODAY)
    assert [each.about for each in found.questions if each.blocks] == [About.OUTCOME]
    assert not found.ready


def test_rows_where_nothing_was_done_are_left_out_with_their_reason() -> None:
    assert [each.row for each in read("habitbull.csv").skipped] == [3, 4]
    assert [each.row for each in read("linkedin-messages.csv").skipped] == [6]


# ---- who the person is


TWO = (
    "CONVERSATION ID,FROM,TO,DATE,CONTENT\n"
    "1,Ada,Ines,2026-01-05 10:00:00 UTC,Hello\n"
    "1,Ines,Ada,2026-01-06 10:00:00 UTC,Yes?\n"
)


def test_messages_of_two_people_alone_ask_who_the_person_is() -> None:
    found = preview(TWO.encode(), name="m.csv", today=TODAY)
    assert [(each.about, each.value, each.blocks) for each in found.questions] == [
        (About.MYSELF, "Ada, Ines", True)
    ]
    answered = preview(TWO.encode(), name="m.csv", choices=Choices(myself="Ada"), today=TODAY)
    assert [(each.title, each.outcome) for each in answered.records()] == [("Hello", "replied")]
    other = preview(TWO.encode(), name="m.csv", choices=Choices(myself="Ines"), today=TODAY)
    assert (list(other.records()), len(other.skipped)) == ([], 1)


def test_log_without_a_message_asks_nothing() -> None:
    found = preview(b"CONVERSATION ID,FROM,TO,DATE,CONTENT\n", name="m.csv", today=TODAY)
    assert (found.questions, found.to_import) == ((), 0)


# ---- shapes in other clothes


@pytest.mark.parametrize(
    ("table", "records"),
    [
        (
            ",Mon 5 Jan 2026,Tue 6 Jan 2026\nAsked,x,\nCalled,,1\n",
            [("2026-01-05", "Asked", None), ("2026-01-06", "Called", None)],
        ),
        (
            "Client,5 Jan 2026,6 Jan 2026\nAcme,x,\nBlue,x,x\n",
            [
                ("2026-01-05", "Acme", "Acme"),
                ("2026-01-05", "Blue", "Blue"),
                ("2026-01-06", "Blue", "Blue"),
            ],
        ),
        (
            "My asks\n\n,2026-01-05,2026-01-06\nWhat,Night,Raise\nWho,Wired,Acme\n,,\nResult,no,yes\n",
            [("2026-01-05", "Night", "Wired"), ("2026-01-06", "Raise", "Acme")],
        ),
    ],
)
def test_shape_is_known_without_a_heading_in_its_corner(
    table: str, records: list[tuple[str, str, str | None]]
) -> None:
    found = preview(table.encode(), name="t.csv", today=TODAY)
    assert [(str(each.sent_on), each.title, each.person) for each in found.records()] == records
