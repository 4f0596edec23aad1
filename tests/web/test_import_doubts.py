from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from noes.accounts.models import User
from noes.journal.models import Ask
from tests.exchange.making import xlsx
from tests.web.browsing import text_of
from tests.web.test_imports import chosen, looked_at

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
