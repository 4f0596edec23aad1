"""A workbook that was changed by hand: what it shows is what is read, or one sentence says why not."""

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest

from noes.accounts.models import User
from noes.core.moments import Type
from noes.exchange.book.packing import HIDDEN_SHEET
from noes.exchange.book.reading import is_book
from noes.exchange.errors import ExchangeError
from noes.exchange.notebook import restore
from noes.journal import actions
from noes.journal.wishes import ChallengeChanges, NewAsk, NewMoment
from tests.exchange.book.books import Grid, book_of, cell, changed
from tests.exchange.making import ods, xlsx, zipped
from tests.journal.people_of_tests import NOW, TODAY, export_of, new_owner

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(owner: User) -> bytes:
    """Two asks of two people, the first with a no."""
    wired = NewAsk("Pitched Wierd", person="Wierd", dread=7, tags=("travel",), learned="Short")
    ask = actions.log_ask(owner, wired, now=NOW)
    no = NewMoment(Type.DECLINED, sting=3, note="No room.")
    actions.record_moment(owner, UUID(ask["id"]), no, now=NOW)
    actions.log_ask(owner, NewAsk("A raise", person="Jo", body="Word. " * 9_000), now=NOW)
    plan: ChallengeChanges = {
        "name": "Mine",
        "measure": "asks",
        "start": TODAY,
        "rhythm": "quota:1/week",
        "kinds": ("pitch", "share_work"),
    }
    actions.add_challenge(owner, plan, now=NOW)
    actions.add_rest(owner, TODAY, TODAY + timedelta(days=2), now=NOW)
    return book_of(owner, "xlsx")


def brought(source: bytes) -> Any:
    """The document of an empty notebook into which a workbook was brought."""
    other = new_owner()
    restore(other, source, name="x.xlsx", now=NOW)
    return json.loads(export_of(other))


def sentence(book: bytes, change: Callable[[Grid], object]) -> str:
    with pytest.raises(ExchangeError) as refused:
        brought(changed(book, change))
    return str(refused.value)


def test_texts_alone_bring_back_the_same(owner: User, book: bytes) -> None:
    assert brought(changed(book, len)) == json.loads(export_of(owner))


def test_what_is_corrected_is_read(book: bytes) -> None:
    def change(sheets: Grid) -> None:
        cell(sheets, "Asks", 1, "What you asked", "Pitched Wired")
        cell(sheets, "Asks", 1, "Tags", "travel, trains")
        cell(sheets, "Asks", 1, "Kind", "long SHOT")
        cell(sheets, "Asks", 1, "What you learned", "")
        cell(sheets, "People", 1, "Dream", "yes")
        cell(sheets, "Moments", 2, "Day", "2026-03-06")
        cell(sheets, "Moments", 2, "What happened", "It went to someone else")

    found = brought(changed(book, change))
    ask, person = found["asks"][0], found["people"][0]
    assert (ask["title"], ask["tags"]) == ("Pitched Wired", ["trains", "travel"])
    assert (ask["kind"], ask["learned"]) == ("stretch_application", "")
    assert (person["dream"], found["people"][1]["dream"]) == (True, False)
    moment = ask["moments"][1]
    assert (moment["day"], moment["type"], moment["note"]) == ("2026-03-06", "lost", "No room.")


def test_a_person_is_renamed_where_people_are_listed(book: bytes) -> None:
    def change(sheets: Grid) -> None:
        rows = sheets["People"]
        row = next(at for at, row in enumerate(rows) if row[0] == "Wierd")
        cell(sheets, "People", row, "Name", "Wired")

    found = brought(changed(book, change))
    names = {person["id"]: person["name"] for person in found["people"]}
    assert [names[ask["person_id"]] for ask in found["asks"]] == ["Wired", "Jo"]


def test_an_ask_is_given_to_another_person_by_name(book: bytes) -> None:
    found = brought(changed(book, lambda sheets: cell(sheets, "Asks", 1, "Who", " jo ")))
    assert found["asks"][0]["person_id"] == found["asks"][1]["person_id"]
    found = brought(changed(book, lambda sheets: cell(sheets, "Asks", 1, "Who", "")))
    assert found["asks"][0]["person_id"] is None


def test_columns_and_rows_may_be_moved_and_added(owner: User, book: bytes) -> None:
    def change(sheets: Grid) -> None:
        for name in ("Asks", "Moments", "People"):
            head, *rows = sheets[name]
            wide = [row + [""] * (len(head) - len(row)) for row in rows]
            sheets[name] = [
                ["Mine", *reversed(head)],
                *(["own", *reversed(row)] for row in reversed(wide)),
                [],
            ]
        sheets["Mine"] = [["Anything"]]

    moved = brought(changed(book, change))
    assert moved == json.loads(export_of(owner))


def test_a_row_that_is_deleted_stays_out(book: bytes) -> None:
    found = brought(changed(book, lambda sheets: sheets["Moments"].pop(2)))
    assert [moment["type"] for moment in found["asks"][0]["moments"]] == ["sent"]


@pytest.mark.parametrize(
    ("sheet", "heading", "value", "said"),
    [
        ("Moments", "Day", "31/02", "says “31/02” under “Day”, which is no day."),
        ("Moments", "What happened", "Bribed", "says “Bribed” under “What happened”"),
        ("Moments", "Amount", "lots", "says “lots” under “Amount”, which is no number."),
        ("Moments", "Ask", "Nothing", "names “Nothing” under “Ask”, which is not in “Asks”."),
        ("Moments", "Ask", "", "names no ask under “Ask”."),
        ("Asks", "Who", "Nobody", "names “Nobody” under “Who”, which is not in “People”."),
        ("Asks", "Minutes", "an hour", "says “an hour” under “Minutes”, which is no number."),
        ("Asks", "How it stands", "yes", "was changed under “How it stands”, which follows from"),
        ("Challenges", "Rhythm", "twice a week", "Write it as in “3 a week”, “Mon, Wed, Fri”, “ev"),
        ("Challenges", "What counts", "foo", "says “foo” under “What counts”"),
        ("Challenges", "Ends before", "2020-01-01", "The end comes after the start"),
        ("Rests", "Back on", "2020-01-01", "A rest is one day or more"),
        ("Moments", "How scary, 0 to 10", "11", "says “11” under “How scary, 0 to 10”. Choose a"),
        ("Moments", "What happened", "A no", "How scary it was belongs to asking"),
        ("Moments", "Day", "2300-01-01", "Choose a day between 1900 and 2199."),
        ("Asks", "Minutes", "-5", "says “-5” under “Minutes”. That is not as Noes writes it."),
        ("People", "Dream", "perhaps", "says “perhaps” under “Dream”. Write TRUE there"),
        ("Asks", "What you asked", "", "has nothing under “What you asked”. Fill it in."),
    ],
)
def test_what_cannot_be_so_is_said_in_a_sentence(
    book: bytes, sheet: str, heading: str, value: str, said: str
) -> None:
    found = sentence(book, lambda sheets: cell(sheets, sheet, 1, heading, value))
    assert said in found
    assert found.startswith(f"Row 2 of “{sheet}” ")


def test_a_no_to_what_was_never_sent_is_refused(book: bytes) -> None:
    def change(sheets: Grid) -> None:
        cell(sheets, "Moments", 1, "What happened", "A no")
        cell(sheets, "Moments", 1, "How scary, 0 to 10", "")

    assert sentence(book, change) == (
        "Row 2 of “Moments” says “A no” under “What happened”. It cannot come before the ask was"
        " sent. Check what happened, and the days."
    )


def test_a_rhythm_is_shown_in_words_and_read_in_them(book: bytes) -> None:
    def change(sheets: Grid) -> None:
        assert sheets["Challenges"][1][5:7] == ["1 a week", "Pitch, Share work"]
        cell(sheets, "Challenges", 1, "Rhythm", "mon, Wed")
        cell(sheets, "Challenges", 1, "Only these kinds", "Pitch, long shot")

    (challenge,) = brought(changed(book, change))["challenges"]
    assert (challenge["rhythm"], challenge["kinds"]) == (
        "days:mon,wed",
        "pitch,stretch_application",
    )


def test_names_sorted_past_their_ids_are_not_swapped(book: bytes) -> None:
    def change(sheets: Grid) -> None:
        one, two = sheets["People"][1:3]
        one[0], two[0] = two[0], one[0]

    said = "The rows of “People” were sorted apart from their hidden columns: row 2 has those of"
    assert sentence(book, change).startswith(said)


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
@pytest.mark.parametrize("by", [0, 1])
def test_rows_sorted_by_the_filter_of_their_sheet_stay_whole(
    owner: User, book: bytes, ending: str, by: int
) -> None:
    assert book
    book = book_of(owner, ending)
    width = dict(filters(book))

    def change(sheets: Grid) -> None:
        for name, at in width.items():
            head, *rows = ([*row, *[""] * at][: max(at, len(row))] for row in sheets[name])
            inside = sorted((row[:at] for row in rows), key=lambda row: row[by], reverse=True)
            beside = [row[at:] for row in rows]
            pairs = zip(inside, beside, strict=True)
            sheets[name] = [head, *(one + two for one, two in pairs)]

    assert {"Asks", "Moments", "People", "Challenges", "Pitches"} <= width.keys()
    assert brought(changed(book, change)) == json.loads(export_of(owner))


def filters(book: bytes) -> Iterator[tuple[str, int]]:
    """The sheets that have a filter, and how many columns it spans."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        if "content.xml" in archive.namelist():
            found = re.findall(
                r"target-range-address=\"'([^']+)'\.A1:'[^']+'\.([A-Z]+)",
                archive.read("content.xml").decode(),
            )
        else:
            names = re.findall('<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
            sheets = enumerate(names, start=1)
            parts = ((name, archive.read(f"xl/worksheets/sheet{at}.xml")) for at, name in sheets)
            ends = (
                (name, re.search(rb'<autoFilter ref="A1:([A-Z]+)', part)) for name, part in parts
            )
            found = [(name, end[1].decode()) for name, end in ends if end]
    for name, letters in found:
        yield name, sum((ord(x) - 64) * 26**at for at, x in enumerate(reversed(letters)))


def test_a_text_that_was_cut_is_not_changed_here(book: bytes) -> None:
    def change(sheets: Grid) -> None:
        at = sheets["Asks"][0].index("Text")
        sheets["Asks"][2][at] = f"Changed {sheets['Asks'][2][at]}"

    assert "where its text is longer than a cell holds" in sentence(book, change)
    found = brought(changed(book, lambda sheets: cell(sheets, "Asks", 2, "Text", "Short")))
    assert found["asks"][1]["body"] == "Short"


def test_several_of_a_name_are_not_chosen_from(book: bytes) -> None:
    def change(sheets: Grid) -> None:
        for row in (1, 2):
            cell(sheets, "People", row, "Name", "Kim")
        cell(sheets, "Asks", 1, "Who", "Kim")
        cell(sheets, "Asks", 1, "person_id", "")

    both = sentence(book, change)
    assert both.endswith("names “Kim” under “Who”, and several in “People” are called so.")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda sheets: sheets.pop("Asks"), "There is no sheet “Asks” in this workbook any more."),
        (lambda sheets: cell(sheets, "Asks", 0, "Who", "Whom"), "“Asks” has no column “Who”"),
        (lambda sheets: sheets[HIDDEN_SHEET].pop(0), "does not hold together any more."),
        (lambda sheets: cell(sheets, HIDDEN_SHEET, 0, "1", "2"), "A newer Noes wrote this file."),
        (lambda sheets: sheets["Asks"].pop(1), "names “Pitched Wierd” under “Ask”"),
    ],
)
def test_a_workbook_that_lacks_a_part_says_which(
    book: bytes, change: Callable[[Grid], object], said: str
) -> None:
    assert said in sentence(book, change)


def test_a_workbook_is_known_by_its_hidden_sheet_alone(book: bytes) -> None:
    assert is_book(book)
    assert is_book(ods({HIDDEN_SHEET: [["noes"]]}))
    for other in (xlsx({"Noes": [["noes"]]}), ods({"noes": [["x"]]}), b"PK\x03\x04", b"", b"a,b"):
        assert not is_book(other)
    assert not is_book(zipped({"xl/workbook.xml": "<x/>"})[:-30])
