from collections.abc import Mapping
from datetime import date

import pytest

from noes.exchange.columns import Column, map_columns
from noes.exchange.errors import ExchangeError
from noes.exchange.headers import Field
from noes.exchange.tongues import tongues_of

TODAY = date(2026, 11, 22)


def mapped(
    chosen: Mapping[str, str] | None = None, **cells: str | list[str]
) -> list[tuple[Field | None, bool]]:
    """Map columns given by name; a text stands for one cell."""
    columns = map_columns(
        list(cells),
        [[cell] if isinstance(cell, str) else cell for cell in cells.values()],
        chosen or {},
        TODAY,
    )
    return [(column.field, column.sure) for column in columns]


def test_map_columns_of_a_plain_table() -> None:
    assert mapped(
        Date="05/01/2026",
        What_I_asked="Pitch: night trains",
        Who="Wired",
        Where="email",
        How_it_went="no",
        When="19/01/2026",
        What_I_learned="",
    ) == [
        (Field.SENT_ON, True),
        (Field.TITLE, True),
        (Field.PERSON, True),
        (Field.CHANNEL, True),
        (Field.OUTCOME, True),
        (Field.OUTCOME_ON, True),
        (Field.LEARNED, True),
    ]


def test_map_columns_gives_a_field_to_the_header_that_says_it_best() -> None:
    assert mapped(Date="5/1/26", Date_sent="6/1/26", Contact="Jo", Company="Acme") == [
        (None, False),
        (Field.SENT_ON, True),
        (Field.NOTE, True),
        (Field.PERSON, True),
    ]


def test_map_columns_lets_notes_stand_in_several_columns() -> None:
    assert mapped(Ask="A raise", Notes="n", Comments="c") == [
        (Field.TITLE, True),
        (Field.NOTE, True),
        (Field.NOTE, True),
    ]


def test_map_columns_takes_a_name_for_whatever_is_not_told_yet() -> None:
    assert mapped(Name="A raise", Company="Acme") == [(Field.TITLE, True), (Field.PERSON, True)]
    assert mapped(Name="Acme", Title="A raise") == [(Field.PERSON, True), (Field.TITLE, True)]
    assert mapped(Name="Acme") == [(Field.PERSON, True)]


@pytest.mark.parametrize(
    ("header", "cells", "told"),
    [
        ("Where", ["Coast Weekly", "LinkedIn"], (Field.CHANNEL, True)),
        ("Where", ["Coast Weekly", "Monocle", "LinkedIn"], (Field.PERSON, False)),
        ("Where", ["Coast Weekly"], (Field.PERSON, False)),
        ("Platform", ["Toptal"], (Field.CHANNEL, False)),
    ],
)
def test_map_columns_takes_a_place_for_a_channel_where_the_cells_say_so(
    header: str, cells: list[str], told: tuple[Field, bool]
) -> None:
    given: dict[str, str | list[str]] = {"Ask": "A column", header: cells}
    assert mapped(None, **given)[1] == told


def test_map_columns_asks_about_a_place_that_is_neither_channel_nor_whom() -> None:
    columns = map_columns(["Ask", "Who", "Where"], [["A raise"], ["Jo"], ["Lisbon"]], {}, TODAY)
    assert columns[2] == Column("Where", asked=True)


def test_map_columns_is_unsure_of_what_only_a_part_of_the_header_or_the_cells_say() -> None:
    assert mapped(
        The_person_in_question="Jo", X=["5 Jan 2026", "6 Jan 2026"], Y=["no", "ghosted"], Z="email"
    ) == [
        (Field.PERSON, False),
        (Field.SENT_ON, False),
        (Field.OUTCOME, False),
        (Field.CHANNEL, False),
    ]


def test_map_columns_keeps_vague_dates_with_their_header() -> None:
    assert mapped(Date=["Jan 2026", "5 March"], Ask="A raise")[0] == (Field.SENT_ON, True)


@pytest.mark.parametrize(
    ("header", "cell"), [("Date", "Wired"), ("Who", "05/01/2026"), ("Sent", "TRUE"), ("Ask", "x")]
)
def test_map_columns_believes_no_header_against_its_cells(header: str, cell: str) -> None:
    (column, _other) = mapped(None, **{header: cell, "Title": "A raise"})
    assert column != ({"Date": Field.SENT_ON, "Who": Field.PERSON}.get(header), True)
    assert column[0] not in {Field.SENT_ON if header == "Sent" else None, Field.TITLE} - {None}


def test_map_columns_takes_ticks_for_what_stands_above_them() -> None:
    columns = map_columns(
        ["Company", "rejected", "offer_declined", "used_cover_letter", "Status"],
        [["Acme"], ["True"], ["False"], ["True"], ["Applied"]],
        {},
        TODAY,
    )
    assert columns[1:] == (
        Column("rejected", Field.OUTCOME, sure=True, ticked="declined"),
        Column("offer_declined", Field.OUTCOME, sure=True, ticked="withdrawn"),
        Column("used_cover_letter"),
        Column("Status", Field.OUTCOME, sure=True),
    )


@pytest.mark.parametrize(
    ("heading", "ticks", "asked"),
    [
        ("Rejected", ["x", "", "x"], []),
        ("Reply (Y/N)", ["Y", "N"], []),
        ("Rejected", ["x", "✓"], ["declined"]),
        ("Interviewed", ["y", ""], ["replied"]),
    ],
)
def test_map_columns_has_ticks_asked_that_may_mean_two_things(
    heading: str, ticks: list[str], asked: list[str]
) -> None:
    columns = map_columns(["Company", heading], [["Acme"], ticks], {}, TODAY)
    assert columns[1].ticked is not None
    assert [each.ticked for each in columns if each.ticked and not each.sure] == asked


def test_map_columns_takes_what_is_open_alone_for_sure_beside_what_is_plain() -> None:
    columns = map_columns(
        ["Job", "Interviewed", "Hired"], [["Logo"], ["Y", ""], ["", "Y"]], {}, TODAY
    )
    assert [(each.ticked, each.sure) for each in columns[1:]] == [
        ("replied", True),
        ("accepted", True),
    ]


def test_map_columns_without_titles_or_people_takes_the_wordiest_column() -> None:
    assert mapped(A="1", B="A raise, by a fifth", C="TRUE", D="2026-01-05") == [
        (None, False),
        (Field.TITLE, False),
        (None, False),
        (Field.SENT_ON, False),
    ]


def test_map_columns_follows_what_was_chosen() -> None:
    chosen = {"Who": "title", "What": "-", "Rejected": "lost", "Accepted": "outcome"}
    columns = map_columns(
        ["Who", "What", "Rejected", "Accepted"],
        [["Wired"], ["A raise"], ["x"], ["x"]],
        chosen,
        TODAY,
    )
    assert columns == (
        Column("Who", Field.TITLE, sure=True),
        Column("What", None, sure=True),
        Column("Rejected", Field.OUTCOME, sure=True, ticked="lost"),
        Column("Accepted", Field.OUTCOME, sure=True, ticked="accepted"),
    )


def test_map_columns_lets_a_choice_take_a_field_from_another_column() -> None:
    assert mapped({"Note": "person"}, Who="Wired", Note="Jo") == [
        (Field.NOTE, True),
        (Field.PERSON, True),
    ]


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"Whom": "person"}, "There is no column “Whom”. The columns are: Who, What."),
        (
            {"Who": "wizard"},
            (
                "“wizard” is nothing that a column can tell. The fields are: title, person, kind,"
                " channel, sent_on, outcome, outcome_on, note, learned, dread, sting, effort,"
                " amount, currency, tags."
            ),
        ),
        (
            {"Who": "title", "What": "title"},
            "Only one column can tell “title”. Choose “-” for the others.",
        ),
    ],
)
def test_map_columns_says_what_cannot_be_chosen(chosen: dict[str, str], sentence: str) -> None:
    with pytest.raises(ExchangeError) as told:
        mapped(chosen, Who="Wired", What="A raise")
    assert str(told.value) == sentence


@pytest.mark.parametrize(
    "header", ["Follow up date", "Deadline", "Relance le", "Nachfassen am", "Scadenza", "Prazo"]
)
def test_days_that_are_no_answers_are_left_out(header: str) -> None:
    columns = map_columns(
        ["Date sent", "Client", "Status", header],
        [["2026-01-05"], ["Agency X"], ["no"], ["2026-01-20"]],
        {},
        TODAY,
    )
    assert (columns[3].field, columns[3].asked) == (None, False)


@pytest.mark.parametrize(
    ("name", "cells", "field"),
    [
        ("Colour", ("green", "red", "yellow"), Field.OUTCOME),
        ("Farbe", ("grün", "rot", "gelb"), Field.OUTCOME),
        ("Colour", ("oak", "red", "beech"), None),
        ("Colour", ("yellow", "blue", "orange"), None),
    ],
)
def test_column_of_colours_is_asked_about_as_the_outcome_where_no_other_tells_it(
    name: str, cells: tuple[str, ...], field: Field | None
) -> None:
    titles = ("A raise", "A chair", "Ein Tisch und zwei")
    tongues = tongues_of(["What I asked", name], [cells])
    _title, colour = map_columns(["What I asked", name], [titles, cells], {}, TODAY, tongues)
    assert (colour.field, colour.sure, colour.asked) == (field, False, True)
    _title, colour, _told = map_columns(
        ["What I asked", name, "Result"], [titles, cells, ("no", "yes", "no")], {}, TODAY, tongues
    )
    assert (colour.field, colour.asked) == (None, False)


def test_map_columns_lets_a_family_name_go_on_with_the_given_name_before_it() -> None:
    names, cells = ["First Name", "Last Name", "Ask"], [["Ann"], ["Lee"], ["An intro"]]
    columns = map_columns(names, cells, {}, TODAY)
    assert [(each.field, each.goes_on) for each in columns] == [
        (Field.PERSON, False),
        (Field.PERSON, True),
        (Field.TITLE, False),
    ]
    apart = map_columns(names, cells, {"Last Name": "-"}, TODAY)
    assert [(each.field, each.goes_on) for each in apart[:2]] == [
        (Field.PERSON, False),
        (None, False),
    ]
