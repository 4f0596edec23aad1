import re
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from noes.accounts.models import User
from noes.core.moments import Type
from noes.exchange.exports import exported
from noes.journal import actions
from noes.journal.models import Ask, Import
from noes.journal.wishes import NewAsk, NewMoment
from noes.web.views import imports
from tests.exchange_records import Record
from tests.journal.people_of_tests import NOW, TODAY, export_of, new_owner
from tests.web.browsing import browser_of, text_of, toast_of

TABLE = """Date,What I asked,Who,Where,How it went,When,What I learned
05/01/2026,Pitch: repair cafés,Wired,email,no,19/01/2026,
07/01/2026,Pitch: repair cafés,Monocle,email,meh,13/01/2026,shorter
,,,,,,
before 24 January,Rate increase,Acme,pigeon,yes,,
"""
PITCH, SILENT = "Pitch: repair cafés", "no answer, counted as a no"
SURE = TABLE.replace("meh", "ghosted").replace("pigeon", "call")


@pytest.fixture(autouse=True)
def incoming(settings: Settings, tmp_path: Path) -> Path:
    settings.HOME = tmp_path
    return tmp_path / "incoming"


def upload(browser: Client, content: str | bytes = SURE, name: str = "asks.csv") -> Any:
    data = content.encode() if isinstance(content, str) else content
    return browser.post("/import", {"table": SimpleUploadedFile(name, data)})


def looked_at(browser: Client, content: str | bytes = SURE, name: str = "asks.csv") -> str:
    """The address of the preview of a table."""
    answer = upload(browser, content, name)
    assert answer.status_code == HTTPStatus.SEE_OTHER, text_of(answer)
    return str(answer.headers["Location"])


def rows(page: Any) -> list[list[str]]:
    """The first records as the preview shows them."""
    found = re.search(r'<table class="preview">.*?</table>', page.content.decode(), re.DOTALL)
    assert found is not None
    lines = re.findall(r"<tr>(.*?)</tr>", found[0])
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line) for line in lines]


def chosen(page: Any, name: str) -> list[str]:
    """What a list of the form stands on; nothing where it stands on no answer."""
    listed = re.search(
        rf'name="{re.escape(name)}"[^>]*>.*?</select>', page.content.decode(), re.DOTALL
    )
    assert listed is not None, name
    return re.findall(r'<option value="([^"]*)" selected>', listed[0])


def asks(owner: User) -> list[tuple[Any, ...]]:
    found = Ask.objects.filter(owner_id=owner.id, trashed_at=None).order_by("entry")
    return list(found.values_list("title", "state", "outcome", "sent_on"))


# ---- looking at a table


def test_preview_says_what_was_understood_and_writes_nothing(visitor: Client, owner: User) -> None:
    page = visitor.get(looked_at(visitor))
    assert text_of(page).startswith(
        "asks.csv · a table with 4 rows · headings in row 1 3 asks to bring in"
        " Nothing is written until you say so. What comes in"
    )
    assert "How it was read CSV · parted by commas · utf-8" in text_of(page)
    assert "4 rows read, 1 left out, 1 cell set aside." in text_of(page)
    assert "1 row left out Row Why 4 The row is empty." in text_of(page)
    assert [line[1:] for line in rows(page)] == [
        ["Day", "What", "Whom", "Kind", "Channel", "How it went", "Answered", "Learned"],
        ["5 January", PITCH, "Wired", "Pitch", "Email", "a no", "19 January", ""],
        ["7 January", PITCH, "Monocle", "Pitch", "Email", SILENT, "13 January", "shorter"],
        ["before 24 January", "Rate increase", "Acme", "Rate increase", "Phone", "a yes", "", ""],
    ]
    assert [line[0] for line in rows(page)] == ["Row", "2", "3", "5"]
    assert [chosen(page, f"c.{name}") for name in ("Date", "Who", "Where")] == [
        ["sent_on"],
        ["person"],
        ["channel"],
    ]
    assert chosen(page, "order") == ["dmy"]
    assert asks(owner) == []


def test_question_has_a_guess_beside_it_but_no_answer(visitor: Client) -> None:
    address = looked_at(visitor, TABLE.replace("meh", '"nice reply, not now"'))
    page = visitor.get(address)
    assert "One question first." in text_of(page)
    assert "How it went: “nice reply, not now” Choose" in text_of(page)
    assert "1 row · probably: a no" in text_of(page)
    assert chosen(page, "o.How it went=nice reply, not now") == []
    assert rows(page)[2][6] == "see the question above"
    assert text_of(page).endswith("One question left Leave it")


def test_table_with_an_open_question_is_not_brought_in(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, TABLE)
    page = visitor.post(address, {"do": "bring"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Answer the questions first: nothing is guessed in silence." in text_of(page)
    assert asks(owner) == []


def test_answers_and_columns_are_kept_and_can_be_changed(visitor: Client, owner: User) -> None:
    address = looked_at(visitor, TABLE)
    answers = {
        "o.How it went=meh": "declined",
        "h.pigeon": "other",
        "f.What I learned": "learned",
        "c.What I learned": "note",
        "order": "dmy",
        "found.order": "dmy",
    }
    page = visitor.post(address, answers, follow=True)
    assert "Nothing is written until you say so. You said How it went: “meh”" in text_of(page)
    assert chosen(page, "o.How it went=meh") == ["declined"]
    assert chosen(page, "h.pigeon") == ["other"]
    assert chosen(page, "c.What I learned") == ["note"]
    assert rows(page)[2][5:8] == ["Email", "a no", "13 January"]
    page = visitor.post(address, {"o.How it went=meh": "lost"}, follow=True)
    assert rows(page)[2][6] == "it went to someone else"
    page = visitor.post(address, {"o.How it went=meh": ""}, follow=True)
    assert "One question first." in text_of(page)


def test_what_is_probable_is_taken_when_asked_to(visitor: Client) -> None:
    address = looked_at(visitor, TABLE.replace("meh", '"nice reply, not now"'))
    page = visitor.post(address, {"do": "guess"}, follow=True)
    assert chosen(page, "o.How it went=nice reply, not now") == ["declined"]
    assert "Nothing is written until you say so." in text_of(page)


def test_open_order_of_dates_is_asked(visitor: Client) -> None:
    address = looked_at(visitor, "When,What,Outcome\n03/04/2026,Pitch,no\n02/01/2026,Ask,no\n")
    page = visitor.get(address)
    assert chosen(page, "order") == []
    assert "One question first." in text_of(page)
    page = visitor.post(address, {"order": "mdy"}, follow=True)
    assert (chosen(page, "order"), rows(page)[1][1]) == (["mdy"], "4 March")


def test_another_header_row_is_another_table(visitor: Client) -> None:
    address = looked_at(visitor, f"My asks,,,,,,\n\n{TABLE}")
    page = visitor.post(address, {"o.How it went=meh": "declined"}, follow=True)
    assert "headings in row 3" in text_of(page)
    changed = {"header": "4", "found.header": "3", "o.How it went=meh": "declined"}
    page = visitor.post(address, changed, follow=True)
    assert "headings in row 4" in text_of(page)


def test_choice_that_cannot_be_says_why_and_keeps_the_last_one(visitor: Client) -> None:
    address = looked_at(visitor)
    twice = {"f.Who": "person", "c.Who": "title", "f.What I asked": "x", "c.What I asked": "title"}
    page = visitor.post(address, twice)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert chosen(page, "c.Who") == ["person"]


def test_column_that_is_left_out_stays_out(visitor: Client, owner: User) -> None:
    address = looked_at(visitor)
    visitor.post(address, {"f.Who": "person", "c.Who": "-"})
    visitor.post(address, {"do": "bring"})
    assert (
        list(Ask.objects.filter(owner_id=owner.id).values_list("person_id", flat=True))
        == [None] * 3
    )


def test_table_is_left(visitor: Client, incoming: Path) -> None:
    address = looked_at(visitor)
    answer = visitor.post(address, {"do": "leave"})
    assert answer.headers["Location"] == "/import"
    assert list(incoming.iterdir()) == []
    page = visitor.get(address)
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert "This table is not kept any more. Bring it once more." in text_of(page)


# ---- bringing it in


def test_table_is_brought_in_and_undone_whole(visitor: Client, owner: User, incoming: Path) -> None:
    actions.log_ask(owner, NewAsk("Mine", on=TODAY), now=NOW)
    before = export_of(owner)
    page = visitor.post(looked_at(visitor), {"do": "bring"}, follow=True)
    assert toast_of(page) == "Brought in: asks.csv."
    assert text_of(page) == (
        "asks.csv · Wednesday 4 March 3 asks came in."
        " 1 has no day: it counts in totals only, not in weeks or challenges."
        " Noes 2 Yeses 1 See them in the journal See what they count for Take it back"
    )
    assert asks(owner)[1:] == [
        ("Pitch: repair cafés", "no", "declined", date(2026, 1, 5)),
        ("Pitch: repair cafés", "no", "ghosted", date(2026, 1, 7)),
        ("Rate increase", "yes", "accepted", None),
    ]
    assert list(incoming.iterdir()) == []
    undone = visitor.post("/undo", {"revision": "2"}, follow=True)
    assert toast_of(undone) == "Taken back: 3 asks from asks.csv"
    assert export_of(owner) == before


def test_table_of_many_is_told_with_its_thousands_apart(visitor: Client, owner: User) -> None:
    lines = "".join([f"2026-01-05,Pitch {n},no\n" for n in range(1200)])
    address = looked_at(visitor, f"Date,What I asked,How it went\n{lines}")
    assert "Bring in 1,200 asks" in text_of(visitor.get(address))
    visitor.post(address, {"do": "bring"})
    assert "1,200 asks from asks.csv" in text_of(visitor.get("/undo"))
    undone = visitor.post("/undo", {"revision": "1"}, follow=True)
    assert toast_of(undone) == "Taken back: 1,200 asks from asks.csv"
    assert asks(owner) == []


def test_table_pasted_from_a_spreadsheet_is_brought_in(visitor: Client, owner: User) -> None:
    cells = "Date\tWhat I asked\tHow it went\n2026-01-05\tPitch\tno\n2026-01-07\tRate\tyes\n"
    answer = visitor.post("/import", {"pasted": cells})
    page = visitor.get(answer.headers["Location"])
    assert text_of(page).startswith("pasted cells · a table with 2 rows")
    assert "How it was read TSV · parted by tabs" in text_of(page)
    visitor.post(answer.headers["Location"], {"do": "bring"})
    assert [title for title, *_rest in asks(owner)] == ["Pitch", "Rate"]
    assert "Brought before pasted cells 2 asks" in text_of(visitor.get("/import"))
    assert "2 asks from pasted cells" in text_of(visitor.get("/undo"))


def test_button_pressed_twice_brings_it_in_once(visitor: Client, owner: User) -> None:
    address = looked_at(visitor)
    first = visitor.post(address, {"do": "bring"})
    again = visitor.post(address, {"do": "bring"})
    assert again.headers["Location"] == first.headers["Location"]
    assert len(asks(owner)) == 3


def test_whole_notebook_is_brought_back(visitor: Client, owner: User) -> None:
    elsewhere = new_owner(welcomed_at=NOW)
    no = NewMoment(Type.DECLINED, on=TODAY)
    actions.log_ask(elsewhere, NewAsk("Pitched Wired", on=TODAY, answer=no), now=NOW)
    whole = export_of(elsewhere)
    page = visitor.get(looked_at(visitor, whole, "noes.json"))
    assert text_of(page).startswith("noes.json A whole notebook, with 1 ask")
    page = visitor.post(page.request["PATH_INFO"], {"do": "bring"}, follow=True)
    assert toast_of(page) == "Brought in: noes.json."
    assert export_of(owner) == whole


def test_whole_workbook_is_brought_back(visitor: Client, owner: User) -> None:
    elsewhere = new_owner(welcomed_at=NOW)
    actions.log_ask(elsewhere, NewAsk("Pitched Wired", on=TODAY), now=NOW)
    with exported(elsewhere, "xlsx", today=TODAY) as file:
        address = looked_at(visitor, file.read(), "noes.xlsx")
    assert text_of(visitor.get(address)).startswith("noes.xlsx A whole notebook, with 1 ask")
    visitor.post(address, {"do": "bring"})
    assert export_of(owner) == export_of(elsewhere)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty: there is no table to read."),
        (b"%PDF-1.4 asks", "The file is a PDF. Bring the table as CSV or xlsx."),
        (b'{"noes": 99}', "A newer Noes wrote this file. Update Noes, then import it again."),
        (b'{"noes": 1, "asks": 4}', "This export was changed"),
        (b'{"asks": []}', "The file is JSON, but not an export of Noes."),
        (b"PK\x03\x04" + b"\x00" * 40, "damaged"),
    ],
)
def test_file_that_cannot_be_read_says_why(
    visitor: Client, incoming: Path, content: bytes, sentence: str
) -> None:
    page = upload(visitor, content)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert sentence in text_of(page)
    assert not incoming.exists()


def test_nothing_brought_asks_for_a_table(visitor: Client) -> None:
    page = visitor.post("/import", {"pasted": "  "})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Choose a file, or paste the cells of your table." in text_of(page)


def test_file_that_is_too_large_is_refused(
    visitor: Client, incoming: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "MOST_BYTES", 10)
    page = upload(visitor)
    assert page.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert "The file is larger than 64 MB. Bring the table in parts." in text_of(page)
    assert not incoming.exists()


# ---- taking it back


def test_last_import_is_taken_back_by_undo(visitor: Client, owner: User) -> None:
    before = export_of(owner)
    page = visitor.post(looked_at(visitor), {"do": "bring"}, follow=True)
    page = visitor.post(f"{page.request['PATH_INFO']}/back", follow=True)
    assert toast_of(page) == "Taken back: asks.csv"
    assert export_of(owner) == before
    assert "No table yet." in text_of(page)


def test_earlier_import_is_taken_back_into_the_trash(visitor: Client, owner: User) -> None:
    page = visitor.post(looked_at(visitor), {"do": "bring"}, follow=True)
    actions.log_ask(owner, NewAsk("Mine", on=TODAY), now=NOW)
    back = f"{page.request['PATH_INFO']}/back"
    page = visitor.post(back, follow=True)
    assert toast_of(page) == "Taken back: asks.csv"
    assert [title for title, *_rest in asks(owner)] == ["Mine"]
    assert "asks.csv taken back Wednesday 4 March" in text_of(page)
    assert "Nobody yet" in text_of(visitor.get("/people"))
    came = text_of(visitor.get(back.removesuffix("/back")))
    assert came.startswith("asks.csv · Wednesday 4 March Taken back. None of it is here any more.")
    actions.undo(owner, now=NOW)
    assert len(asks(owner)) == 4


def test_imports_cost_the_same_queries_however_many(
    visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.get("/import")
    for n in (1, 2):
        for _time in range(n):
            actions.import_records(owner, [Record(2, "Ask")], name="t.csv", now=NOW)
        with django_assert_num_queries(1):
            visitor.get("/import")


def test_preview_costs_three_queries_whatever_the_table(
    visitor: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    short = looked_at(visitor, "\n".join(SURE.splitlines()[:2]))
    long = looked_at(visitor)
    visitor.get(short)
    for address in (short, long):
        with django_assert_num_queries(3):  # words, what is held, what was chosen
            visitor.get(address)


# ---- whose it is


def test_table_of_another_looks_like_none(owner: User, stranger: User) -> None:
    address = looked_at(browser_of(owner))
    made = actions.import_records(owner, [Record(2, "Ask")], name="t.csv", now=NOW)
    brought = UUID(made["import"]["id"])
    browser, before = browser_of(stranger), export_of(owner)
    mine = [("get", address), ("post", address), ("get", f"/imports/{brought}")]
    mine += [("post", f"/imports/{brought}/back")]
    none = [("get", "/import/none"), ("post", "/import/none"), ("get", f"/imports/{uuid4()}")]
    none += [("post", f"/imports/{uuid4()}/back")]
    for (method, there), (_method, nowhere) in zip(mine, none, strict=True):
        page = getattr(browser, method)(there, {"do": "bring"})
        other = getattr(browser, method)(nowhere, {"do": "bring"})
        assert (page.status_code, text_of(page)) == (HTTPStatus.NOT_FOUND, text_of(other))
    assert "t.csv" not in text_of(browser.get("/import"))
    assert export_of(owner) == before
    assert browser_of(owner).get(address).status_code == HTTPStatus.OK


def test_nobody_is_refused(owner: User, incoming: Path) -> None:
    address = looked_at(browser_of(owner))
    files = sorted(incoming.iterdir())
    key = uuid4()
    for method, there in (
        ("get", "/import"),
        ("get", address),
        ("post", address),
        ("get", f"/imports/{key}"),
        ("post", f"/imports/{key}/back"),
    ):
        assert getattr(Client(), method)(there).status_code == HTTPStatus.UNAUTHORIZED
    assert upload_status(Client()) == HTTPStatus.UNAUTHORIZED
    assert (sorted(incoming.iterdir()), Import.objects.count()) == (files, 0)


def upload_status(browser: Client) -> int:
    return int(upload(browser).status_code)
