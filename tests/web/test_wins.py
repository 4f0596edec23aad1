import re
from http import HTTPStatus

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Person
from noes.journal.wishes import NewMoment
from noes.web.pages import wins as wins_module
from tests.journal.people_of_tests import NOW
from tests.web.browsing import refused_of, text_of, toast_of
from tests.web.keeping import ask, filled, row_of, titles

ANOTHER = re.compile(r'<h2 id="another">(.*?)</h2>')


def test_wins_of_none_say_what_a_win_is(visitor: Client) -> None:
    page = visitor.get("/wins")

    assert re.findall(r'<p class="say">(.*?)</p>', page.content.decode()) == [
        "A yes is one. So is a real reply, a referral, a kind word, a “not now”."
    ]
    assert ANOTHER.findall(page.content.decode()) == ["Keep a win"]


def test_wins_show_each_with_its_ask_and_person(visitor: Client, owner: User) -> None:
    ask(owner, "Rate increase", 9, Type.ACCEPTED, person="Acme")
    wish = NewMoment(Type.PRAISED, note="Lovely work")
    alone = actions.record_win(owner, wish, person="Mira", now=NOW)["moment"]["id"]
    page = visitor.get("/wins")

    assert (
        row_of(page, f"win-{alone}") == "“Lovely work” 4 March Kind words · Mira Edit Lovely work"
    )
    assert titles(page) == ["Rate increase"]
    assert re.findall(r'<p class="say">(.*?)</p>', page.content.decode()) == [
        "1\u00a0yes, kind words once."
    ]
    assert ANOTHER.findall(page.content.decode()) == ["Keep another"]


@pytest.mark.parametrize("kind", ["praised", "referred", "replied"])
def test_win_that_stands_alone_is_kept(visitor: Client, owner: User, kind: str) -> None:
    typed = {"note": "Jo passed my name on", "type": kind, "person": "Jo", "day": "2026-03-01"}
    page = visitor.post("/wins", typed, follow=True)

    assert toast_of(page) == "A win, kept."
    assert re.findall(r"“(Jo passed my name on)”", page.content.decode()) == [typed["note"]]
    assert Person.objects.get(owner_id=owner.id).name == "Jo"

    actions.undo(owner, now=NOW)
    assert Person.objects.filter(owner_id=owner.id).count() == 0


def test_win_of_a_day_to_come_is_refused(visitor: Client) -> None:
    page = visitor.post("/wins", {"note": "Thanks!", "type": "praised", "day": "2026-03-05"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert re.findall(r'class="wrong"[^>]*>(.*?)<', page.content.decode()) == [
        "Choose today or an earlier day."
    ]


def test_win_needs_words_and_what_it_was_and_nothing_else(visitor: Client, owner: User) -> None:
    page = visitor.post("/wins", {"note": "", "person": "Jo"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {
        "note": "Write what was said or done.",
        "type": "Choose what it was.",
    }

    typed = {"note": "Thanks!", "type": "praised"}
    assert toast_of(visitor.post("/wins", typed, follow=True)) == "A win, kept."


def test_win_of_no_kind_is_asked_about_with_what_was_typed(visitor: Client, owner: User) -> None:
    page = visitor.post("/wins", {"note": "Thanks!", "person": "Jo", "day": "2026-03-01"})
    source = page.content.decode()
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {"type": "Choose what it was."}
    assert [value for value in ("Thanks!", "Jo", "2026-03-01") if f'value="{value}"' in source] == [
        *("Thanks!", "Jo", "2026-03-01"),
    ]
    assert re.findall(r'name="type"[^>]* checked', source) == []
    assert Person.objects.filter(owner_id=owner.id).count() == 0


def test_win_that_stands_alone_is_put_right_as_a_win_only(visitor: Client, owner: User) -> None:
    wish = NewMoment(Type.PRAISED, note="Lovely work")
    key = actions.record_win(owner, wish, person=None, now=NOW)["moment"]["id"]
    form = visitor.get(f"/moments/{key}")
    assert re.findall(r'<option value="(\w+)"', form.content.decode()) == [
        *("replied", "praised", "referred"),
    ]

    refused = visitor.post(f"/moments/{key}", {**filled(form), "type": "declined"})
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    page = visitor.post(f"/moments/{key}", {**filled(form), "type": "referred"}, follow=True)
    assert page.redirect_chain == [("/wins", HTTPStatus.SEE_OTHER)]
    assert re.findall(r'<p class="say">(.*?)</p>', page.content.decode()) == ["1\u00a0referral."]


@pytest.mark.parametrize("n", [1, 3])
def test_wins_are_read_in_three_queries(
    visitor: Client, owner: User, n: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(n):
        ask(owner, f"Ask {number}", number, Type.REPLIED, person=f"Person {number}")
    with django_assert_num_queries(3):
        visitor.get("/wins")


def test_wins_come_a_page_at_a_time(
    visitor: Client, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wins_module, "PAGE", 2)
    for n in range(5):
        ask(owner, f"Ask {n}", n, Type.ACCEPTED)
    page = visitor.get("/wins?page=2")

    assert titles(page) == ["Ask 2", "Ask 3"]
    assert re.findall(r'rel="(prev|next)" href="([^"]+)"', page.content.decode()) == [
        ("prev", "/wins?page=1"),
        ("next", "/wins?page=3"),
    ]


def test_words_that_stand_in_quotation_marks_get_no_others(visitor: Client, owner: User) -> None:
    actions.record_win(owner, NewMoment(Type.PRAISED, note="“Great” work"), person=None, now=NOW)
    page = text_of(visitor.get("/wins"))
    assert "“Great” work" in page
    assert "““" not in page
