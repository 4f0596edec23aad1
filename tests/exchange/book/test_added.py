"""Rows that were added to a workbook by hand: what they say comes in, once."""

import json
from typing import Any
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.exchange.book.added import happened
from noes.exchange.errors import ExchangeError
from noes.exchange.looking import look_through
from noes.exchange.notebook import restore
from noes.journal import actions
from noes.journal.models import Person
from noes.journal.queries.agreement import Differences, differences
from noes.journal.wishes import NewAsk, NewMoment
from tests.exchange.book.books import Grid, book_of, changed
from tests.journal.people_of_tests import NOW, export_of, new_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(owner: User) -> bytes:
    """Two asks that wait."""
    for title, person in (("Ask A", "Zoe"), ("Ask B", "Ann")):
        actions.log_ask(owner, NewAsk(title, person=person, kind="pitch"), now=NOW)
    return book_of(owner, "xlsx")


def add(sheets: Grid, sheet: str, **cells: str) -> None:
    """Add a row to a sheet, its cells by their headings with _ for spaces."""
    head = sheets[sheet][0]
    row = [""] * len(head)
    for heading, value in cells.items():
        row[head.index(heading.replace("_", " "))] = value
    sheets[sheet].append(row)


def ask_c(sheets: Grid) -> None:
    told = {"What_you_asked": "Ask C", "Asked_on": "2026-02-02", "Ended_on": "2026-02-09"}
    scary = {"How scary, 0 to 10": "7", "How much it stung, 0 to 10": "2"}
    add(sheets, "Asks", Who="Newcomer", How_it_stands="no", Kind="Pitch", **told, **scary)


def document(owner: User) -> Any:
    return json.loads(export_of(owner))


def test_an_added_ask_comes_with_what_happened_and_whom_it_names(owner: User, book: bytes) -> None:
    restore(owner, changed(book, ask_c), name="x", now=NOW)
    *_others, ask = document(owner)["asks"]
    sent, no = ask["moments"]
    assert (ask["title"], ask["kind"]) == ("Ask C", "pitch")
    assert (sent["type"], sent["day"], sent["dread"]) == ("sent", "2026-02-02", 7)
    assert (no["type"], no["day"], no["sting"]) == ("declined", "2026-02-09", 2)
    assert Person.objects.get(id=ask["person_id"]).name == "Newcomer"
    assert differences(owner.id) == Differences()


def test_the_same_workbook_again_adds_nothing_and_one_that_grew_what_is_new(
    owner: User, book: bytes
) -> None:
    def grow(sheets: Grid) -> None:
        ask_c(sheets)
        add(sheets, "Asks", What_you_asked="Ask D", How_it_stands="not sent yet", Who="newcomer")

    restore(owner, changed(book, ask_c), name="x", now=NOW)
    before = export_of(owner)
    assert look_through(owner, changed(book, ask_c)).fresh.total() == 0
    restore(owner, changed(book, ask_c), name="x", now=NOW)
    assert export_of(owner) == before
    restore(owner, changed(book, grow), name="x", now=NOW)
    asks = document(owner)["asks"]
    assert [ask["title"] for ask in asks] == ["Ask A", "Ask B", "Ask C", "Ask D"]
    assert asks[3]["person_id"] == asks[2]["person_id"]


def test_an_added_moment_answers_the_ask_that_it_names(owner: User, book: bytes) -> None:
    def change(sheets: Grid) -> None:
        add(sheets, "Moments", Day="2026-03-05", What_happened="A yes", Ask="Ask A", Note="Gladly")

    looked = look_through(owner, changed(book, change))
    assert (looked.fresh["asks"], looked.held, looked.others) == (0, 2, 1)
    restore(owner, changed(book, change), name="x", now=NOW)
    asks = document(owner)["asks"]
    assert [moment["type"] for moment in asks[0]["moments"]] == ["sent", "accepted"]
    assert differences(owner.id) == Differences()


def test_an_ask_and_its_moments_may_both_be_added(owner: User, book: bytes) -> None:
    def change(sheets: Grid) -> None:
        ask_c(sheets)
        add(
            sheets,
            "Moments",
            Day="2026-02-02",
            What_happened="You asked",
            Ask="Ask C",
            Note="By hand",
        )
        add(sheets, "People", Name="Newcomer", Organisation="Acme")

    restore(owner, changed(book, change), name="x", now=NOW)
    found = document(owner)
    assert [(each["type"], each["note"]) for each in found["asks"][2]["moments"]] == [
        ("declined", ""),
        ("sent", "By hand"),
    ]
    (newcomer,) = (each for each in found["people"] if each["name"] == "Newcomer")
    assert newcomer["organisation"] == "Acme"
    assert newcomer["id"] == found["asks"][2]["person_id"]


def test_a_person_whom_the_notebook_met_since_is_not_made_again(owner: User, book: bytes) -> None:
    actions.log_ask(owner, NewAsk("Since", person="Newcomer"), now=NOW)
    restore(owner, changed(book, ask_c), name="x", now=NOW)
    assert Person.objects.filter(owner_id=owner.id, folded="newcomer").count() == 1


def test_a_copied_row_is_a_new_ask(owner: User, book: bytes) -> None:
    restore(
        owner,
        changed(book, lambda sheets: sheets["Asks"].append(sheets["Asks"][1])),
        name="x",
        now=NOW,
    )
    asks = document(owner)["asks"]
    assert [ask["title"] for ask in asks] == ["Ask A", "Ask B", "Ask A"]
    assert [len(ask["moments"]) for ask in asks] == [1, 1, 1]


def test_a_copy_that_was_changed_does_not_take_the_place_of_its_original(book: bytes) -> None:
    def change(sheets: Grid) -> None:
        copy = list(sheets["Asks"][1])
        copy[1] = "Ask A, once more"
        sheets["Asks"].insert(1, copy)

    other = new_owner()
    restore(other, changed(book, change), name="x", now=NOW)
    titles = [ask["title"] for ask in document(other)["asks"]]
    assert titles == ["Ask A", "Ask B", "Ask A, once more"]


def test_every_list_may_grow(owner: User) -> None:
    actions.add_day_off(owner, NOW.date(), now=NOW)
    actions.add_kind(owner, "Serenade", now=NOW)
    book = book_of(owner, "xlsx")

    def change(sheets: Grid) -> None:
        add(sheets, "Days off", Day="2026-05-01", What_for="May Day")
        add(sheets, "Kinds", Name="Open mic")
        add(sheets, "Pitches", Title="Trains")
        told = {"What counts": "Noes", "First day": "2026-01-01", "Rhythm": "2 a month"}
        add(sheets, "Challenges", Name="Noes", **told)

    restore(owner, changed(book, change), name="x", now=NOW)
    found = document(owner)
    assert [each["day"] for each in found["days_off"]] == ["2026-03-04", "2026-05-01"]
    assert [each["slug"] for each in found["kinds"]] == ["open_mic", "serenade"]
    assert [each["title"] for each in found["pitches"]] == ["Trains"]
    assert [each["rhythm"] for each in found["challenges"]] == ["quota:2/month"]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"Who": "Zoe"}, "Row 4 of “Asks” has nothing under “What you asked”. Fill it in."),
        ({"What_you_asked": "x"}, "Row 4 of “Asks” says neither “Asked on” nor “How it stands”."),
        (
            {"What_you_asked": "x", "How_it_stands": "hmm"},
            "Row 4 of “Asks” says “hmm” under “How it stands”, which Noes does not know there.",
        ),
        (
            {"What_you_asked": "x", "Asked_on": "2026-01-01", "Times_asked": "1000000"},
            "Row 4 of “Asks” says “1000000” under “Times asked”. Write what happened in “Moments”",
        ),
        (
            {"What_you_asked": "x", "Asked_on": "2026-01-01", "How much it stung, 0 to 10": "3"},
            "Row 4 of “Asks” says “3” under “How much it stung, 0 to 10”. A sting belongs to how",
        ),
    ],
)
def test_what_an_added_row_lacks_is_said(book: bytes, cells: dict[str, str], said: str) -> None:
    other = new_owner()
    with pytest.raises(ExchangeError) as refused:
        restore(
            other, changed(book, lambda sheets: add(sheets, "Asks", **cells)), name="x", now=NOW
        )
    assert str(refused.value).startswith(said)
    assert document(other)["asks"] == []


def test_what_an_ask_says_of_itself_is_what_happened() -> None:
    nothing = dict.fromkeys(("sent_on", "standing", "ended_on", "contact_on", "acts"), None)
    none: dict[str, Any] = {**nothing, "dread": None, "sting": None}
    waits = {**none, "sent_on": "2026-01-01", "acts": 3, "contact_on": "2026-01-09"}
    days = [(each["type"], each["day"]) for each in happened(waits)]
    assert days == [("sent", "2026-01-01"), ("followed_up", None), ("followed_up", "2026-01-09")]
    assert [each["type"] for each in happened({**none, "standing": "withdrawn"})] == [
        *("drafted", "withdrew"),
    ]
    assert [each["type"] for each in happened({**none, "standing": "replied"})] == [
        "sent",
        "replied",
    ]


# ---- into the notebook that it came from


def test_a_changed_cell_is_named_and_what_the_notebook_has_stays(owner: User, book: bytes) -> None:
    def change(sheets: Grid) -> None:
        sheets["Asks"][1][1] = "Renamed in Excel"
        sheets["People"][2][1] = "Acme"

    before = export_of(owner)
    looked = look_through(owner, changed(book, change))
    stays = "What the notebook has stays as it is: change it there."
    assert [tuple(each) for each in looked.differing] == [
        (3, f"“People” says something else here under “Organisation”. {stays}"),
        (2, f"“Asks” says something else here under “What you asked”. {stays}"),
    ]
    restore(owner, changed(book, change), name="x", now=NOW)
    assert export_of(owner) == before


def test_news_that_cannot_come_to_an_ask_any_more_stay_out(owner: User, book: bytes) -> None:
    def change(sheets: Grid) -> None:
        answered = {"What_happened": "No answer, counted as a no", "Ask": "Ask A"}
        add(sheets, "Moments", Day="2026-03-06", **answered)

    (key, *_rest) = (UUID(ask["id"]) for ask in document(owner)["asks"])
    actions.record_moment(owner, key, NewMoment(Type.ACCEPTED), now=NOW)
    (told,) = look_through(owner, changed(book, change)).differing
    assert told.why.startswith("What is new about “Ask A” stays out.")
    before = export_of(owner)
    restore(owner, changed(book, change), name="x", now=NOW)
    assert export_of(owner) == before


def test_what_was_put_right_elsewhere_does_not_come_twice(owner: User) -> None:
    other = new_owner()
    actions.log_ask(owner, NewAsk("Ask A"), now=NOW)
    restore(other, export_of(owner).encode(), name="x", now=NOW)
    (moment,) = document(owner)["asks"][0]["moments"]
    actions.amend_moment(owner, UUID(moment["id"]), {"dread": 5}, now=NOW)
    restore(other, export_of(owner).encode(), name="x", now=NOW)
    assert len(document(other)["asks"][0]["moments"]) == 1
