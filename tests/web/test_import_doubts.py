from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from noes.accounts.models import User
from noes.journal.models import Ask, Moment
from tests.exchange.making import xlsx
from tests.web.browsing import problems_of, text_of
from tests.web.test_imports import chosen, looked_at, rows

UNSURE = "Date,Zig zag,Zog\n2026-02-30,A raise of ten,well\n"


@pytest.fixture(autouse=True)
def home(settings: Settings, tmp_path: Path) -> None:
    settings.HOME = tmp_path


def test_columns_and_days_that_are_not_sure_are_asked(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, UNSURE)
    page = visitor.get(address)
    for said in ("Three questions first.", "What the column “Zog” tells", "“2026-02-30” is no day"):
        assert said in text_of(page)
    visitor.post(address, {"do": "bring"})
    assert not Ask.objects.filter(owner_id=owner.id).exists()
    answers = {"q.Zig zag": "title", "q.Zog": "outcome", "d.2026-02-30": "-"}
    page = visitor.post(address, {"do": "look", **answers}, follow=True)
    assert "One question first." in text_of(page)
    assert chosen(page, "c.Zog") == ["outcome"]
    page = visitor.post(address, {"do": "look", "o.Zog=well": "declined"}, follow=True)
    assert "Nothing is written until you say so." in text_of(page)


def test_what_is_probable_of_columns_and_days_is_taken(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, UNSURE)
    visitor.post(address, {"do": "guess"})
    visitor.post(address, {"do": "bring"})
    assert [ask.title for ask in Ask.objects.filter(owner_id=owner.id)] == ["A raise of ten"]


def test_sheet_is_asked_and_the_other_answers_stay(visitor: Client) -> None:
    table = [["Date", "Zig zag", "Result"], ["2026-01-05", "A raise of ten", "no"]]
    address = looked_at(visitor, xlsx({"Log": table, "More": table}), "book.xlsx")
    page = visitor.get(address)
    assert "Two questions first." in text_of(page)
    sent = {"do": "look", "sheet": "Log", "found.sheet": "Log", "q.Zig zag": "title"}
    page = visitor.post(address, sent, follow=True)
    assert (chosen(page, "sheet"), chosen(page, "c.Zig zag")) == (["Log"], ["title"])
    page = visitor.post(address, {"do": "look", "sheet": "More", "found.sheet": "Log"}, follow=True)
    assert (chosen(page, "sheet"), "One question first." in text_of(page)) == (["More"], True)


def test_cells_that_no_field_can_hold_are_listed_and_kept(visitor: Client, owner: User) -> None:
    table = "Date,What,Dread,Sting\n2026-01-02,B,high,3\n2026-01-04,D,high,\n"
    page = visitor.get(looked_at(visitor, table))
    assert (
        "3 cells set aside Row What it says Why"
        " 2 Dread: high, 2× This is no whole number from 0 to 10. It is kept as a note."
        " 2 Sting: 3 The ask has not ended, so this is kept as a note."
    ) in text_of(page)
    assert "2 rows read, none left out, 3 cells set aside." in text_of(page)
    assert "2 2 January B still waiting Dread: high Sting: 3 3 4 January" in text_of(page)
    visitor.post(page.request["PATH_INFO"], {"do": "bring"})
    kept = Moment.objects.filter(owner_id=owner.id).order_by("rank").values_list("note", flat=True)
    assert list(kept) == ["Dread: high\nSting: 3", "Dread: high"]


def test_day_of_an_answer_alone_is_asked(visitor: Client) -> None:
    address = looked_at(visitor, "Date,What,Outcome,Heard back\n2026-03-10,B,,2026-03-15\n")
    page = visitor.get(address)
    assert "Heard back: a day, and nothing says what came Choose" in text_of(page)
    assert "1 row · probably: a reply, still open" in text_of(page)
    page = visitor.post(address, {"do": "look", "o.Heard back=*": "declined"}, follow=True)
    assert "You said Heard back: a day, and nothing says what came" in text_of(page)
    assert chosen(page, "o.Heard back=*") == ["declined"]
    assert rows(page)[1][3:] == ["a no", "15 March"]


def test_columns_that_contradict_each_other_are_asked(visitor: Client) -> None:
    address = looked_at(visitor, "Date,What,Outcome,Status\n2026-03-10,B,no,won\n")
    both = {"q.Outcome": "outcome", "q.Status": "outcome"}
    page = visitor.post(address, {"do": "look", **both}, follow=True)
    assert "What holds of “Outcome=no + Status=won” Choose" in text_of(page)
    assert rows(page)[1][3] == "see the question above"
    page = visitor.post(address, {"do": "guess"}, follow=True)
    assert chosen(page, "o.Outcome=no + Status=won") == ["declined"]
    answer = {"do": "look", "o.Outcome=no + Status=won": "accepted"}
    assert rows(visitor.post(address, answer, follow=True))[1][3] == "a yes"


def test_values_too_many_to_ask_one_by_one_are_answered_as_a_whole(visitor: Client) -> None:
    words = "".join(f"2026-03-10,B,zigzag {at}\n" for at in range(203))
    address = looked_at(visitor, f"Date,What,Outcome\n{words}")
    assert "Outcome: everything else" in text_of(visitor.get(address))
    page = visitor.post(address, {"do": "look", "o.Outcome=*": "waiting"}, follow=True)
    assert "Nothing is written until you say so." in text_of(page)


def test_kind_that_is_none_is_not_brought_in(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, "Date,What,Kind\n2026-03-10,B,serenade\n")
    visitor.post(address, {"do": "look", "k.serenade": "song"})
    page = visitor.post(address, {"do": "bring"})
    assert problems_of(page) == "There is no kind “song”. Add it in Settings first."
    assert not Ask.objects.filter(owner_id=owner.id).exists()


def test_columns_that_no_field_holds_are_named(visitor: Client) -> None:
    page = visitor.get(looked_at(visitor, "Date,Ask,Id\n2026-01-02,B,x1\n"))
    assert (
        "No field holds the column “Id”: it stays with its asks in the export alone. Choose"
        " “Notes” to bring it in as notes." in text_of(page)
    )


def test_years_and_rows_never_sent_are_chosen(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, "Date,Ask,Result\n28/11/2025,B,yes\n03/12,D,no\n,E,to do\n")
    page = visitor.get(address)
    assert "Yours to choose" in text_of(page)
    assert "The year of days without one, such as “03/12”" in text_of(page)
    sent = {"do": "look", "years": "near", "unsent": "-"}
    page = visitor.post(address, sent, follow=True)
    assert (chosen(page, "years"), chosen(page, "unsent")) == (["near"], ["-"])
    visitor.post(address, {"do": "bring"})
    found = Ask.objects.filter(owner_id=owner.id).order_by("title")
    assert [(ask.title, str(ask.sent_on)) for ask in found] == [
        ("B", "2025-11-28"),
        ("D", "2025-12-03"),
    ]
