from datetime import timedelta
from decimal import Decimal
from http import HTTPStatus
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import NOES, Tone, Type
from noes.journal import access, actions
from noes.journal.models import Moment
from noes.journal.wishes import NewAsk, NewMoment
from noes.web.composing import ALL_ANSWERS
from noes.web.pages.answer import LISTED
from tests.journal.people_of_tests import NOW, TODAY, export_of
from tests.web.browsing import browser_of, key_of, refused_of, text_of, toast_of

DAY = timedelta(days=1)
FIELDS = ("type", "tone", "day", "sting", "revisit_on", "amount", "currency", "note")


def logged(owner: User, title: str = "Story on trains", **values: Any) -> UUID:
    return UUID(actions.log_ask(owner, NewAsk(title, **values), now=NOW)["id"])


def last_moment(owner: User) -> tuple[Any, ...]:
    found = Moment.objects.filter(owner_id=owner.id, voided_at=None).order_by("rank")
    latest: tuple[Any, ...] = tuple(found.values_list(*FIELDS))[-1]
    return latest


# ---- choosing the ask


def test_choose_lists_those_that_wait_first(visitor: Client, owner: User) -> None:
    logged(owner, "Column", answer=NewMoment(Type.DECLINED))
    logged(owner, "Essay", person="Aeon", on=TODAY - 9 * DAY)
    logged(owner, "Rates", draft=True)
    assert text_of(visitor.get("/answer")) == (
        "They answered. Which ask? Find 2 asks Essay waiting 23 February Aeon Column no 4 March"
    )


def test_choose_finds_by_a_few_letters(visitor: Client, owner: User) -> None:
    logged(owner, "Column on trains", person="Monocle")
    logged(owner, "Essay on quiet")
    page = text_of(visitor.get("/answer?q=mono"))
    assert page.partition("Find ")[2] == "1 ask Column on trains waiting 4 March Monocle"


def test_choose_that_finds_nothing_says_what_to_do(visitor: Client) -> None:
    page = text_of(visitor.get("/answer?q=xyz"))
    assert page.endswith("No ask has these words. Fewer letters may find it.")
    assert text_of(visitor.get("/answer")).endswith(
        "Nothing is waiting for an answer yet. Write one down"
    )


def test_choose_leads_to_all_where_there_are_more(visitor: Client, owner: User) -> None:
    for number in range(LISTED):
        logged(owner, f"A column, part {number}")
    assert "Show all" not in text_of(visitor.get("/answer"))
    logged(owner, "A column, the last part")

    found = visitor.get("/answer?q=column").content.decode()

    assert found.count("A column, ") == LISTED
    assert '<a href="/journal?q=column">Show all</a>' in found


def test_choose_shows_nothing_of_a_stranger(owner: User, stranger: User) -> None:
    logged(owner, "Column on trains")
    assert "Column" not in text_of(browser_of(stranger).get("/answer"))
    assert Client().get("/answer").status_code == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize("rows", [1, 3])
def test_choose_takes_as_many_queries_for_one_as_for_many(
    rows: int, visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(rows):
        logged(owner, f"Essay {n}", person=f"Aeon {n}", tags=("spring",))
    with django_assert_num_queries(2):
        visitor.get("/answer")


# ---- the sheet


@pytest.mark.parametrize(
    ("answer", "kept", "said"),
    [
        ("no", ("declined", None), "Kept."),
        ("yes", ("accepted", None), "A yes. Well asked."),
        ("not_now", ("declined", "not_now"), "“Not now” leaves the door open: a small win."),
        ("someone_else", ("lost", None), "Kept."),
        ("reply", ("replied", None), "A real reply: a small win."),
        ("praise", ("praised", None), "Kind words, kept."),
    ],
)
def test_answer_in_one_tap(
    answer: str, kept: tuple[str, str | None], said: str, visitor: Client, owner: User
) -> None:
    ask = logged(owner)
    page = visitor.post(f"/asks/{ask}/answer", {"answer": answer}, follow=True)
    onward = f"/asks/{ask}/after?back=%2F" if kept[0] in NOES else "/"
    assert page.redirect_chain == [(onward, HTTPStatus.SEE_OTHER)]
    assert toast_of(page) == said
    assert last_moment(owner) == (*kept, TODAY, None, None, None, None, "")


def test_answer_takes_what_else_is_said(visitor: Client, owner: User) -> None:
    ask = logged(owner, on=TODAY - 9 * DAY)
    typed = {
        "answer": "not_now",
        "sting": "3",
        "differently": "shorter",
        "on": "2026-03-01",
        "revisit_on": "2026-04-02",
        "note": "try me in spring",
        "amount": "640",
    }
    page = visitor.post(f"/asks/{ask}/answer", typed, follow=True)
    assert toast_of(page) == "Not now. It comes back on 2 April."
    day, back = TODAY - 3 * DAY, TODAY + 29 * DAY
    assert last_moment(owner) == (
        *("declined", "not_now", day, 3, back, None, None, "try me in spring"),
    )
    assert access.ask(owner, ask)["differently"] == "shorter"


def test_answer_of_yes_takes_an_amount(visitor: Client, owner: User) -> None:
    ask = logged(owner)
    typed = {"answer": "yes", "amount": "1200.50", "currency": "eur"}
    visitor.post(f"/asks/{ask}/answer", typed)
    assert last_moment(owner) == (
        *("accepted", None, TODAY, None, None, Decimal("1200.50"), "EUR", ""),
    )


@pytest.mark.parametrize(
    ("amount", "currency", "worth"),
    [
        ("1,500.50", "", "1,500.50"),
        ("1 500,50", "eur", "€1,500.50"),
        ("€1,500", "", "€1,500"),
        ("$1,500", "", "US$1,500"),
    ],
)
def test_answer_of_yes_tells_back_how_its_amount_was_read(
    visitor: Client, owner: User, amount: str, currency: str, worth: str
) -> None:
    ask = logged(owner)
    typed = {"answer": "yes", "amount": amount, "currency": currency}
    page = visitor.post(f"/asks/{ask}/answer", typed, follow=True)
    assert toast_of(page) == f"A yes, worth {worth}. Well asked."
    assert worth in text_of(visitor.get(f"/asks/{ask}"))


@pytest.mark.parametrize(
    ("amount", "currency", "refused"),
    [
        ("1.500", "", {"amount": "“1.500” can be read in two ways: write 1500 or 1.50."}),
        ("a lot", "", {"amount": "Give the amount in figures, such as 640 or 1200.50."}),
        (
            "€640",
            "USD",
            {"currency": "The amount is in EUR, and this says USD: which is it?"},
        ),
    ],
)
def test_answer_of_an_amount_that_is_not_clear_says_so_where_it_stands(
    visitor: Client, owner: User, amount: str, currency: str, refused: dict[str, str]
) -> None:
    ask = logged(owner)
    before = export_of(owner)
    typed = {"answer": "yes", "amount": amount, "currency": currency}
    page = visitor.post(f"/asks/{ask}/answer", typed)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == refused
    assert "<details open>" in page.content.decode()
    assert export_of(owner) == before


@pytest.mark.parametrize(
    ("answer", "sting"),
    [
        ("no", 3),
        ("yes", 3),
        ("someone_else", 3),
        ("not_now", 3),
        ("reply", None),
        ("praise", None),
    ],
)
def test_sting_is_kept_with_every_end(
    answer: str, sting: int | None, visitor: Client, owner: User
) -> None:
    visitor.post(f"/asks/{logged(owner)}/answer", {"answer": answer, "sting": "3"})
    assert last_moment(owner)[FIELDS.index("sting")] == sting


@pytest.mark.parametrize("answer", list(ALL_ANSWERS))
def test_sting_that_cannot_be_is_refused_with_every_answer(
    answer: str, visitor: Client, owner: User
) -> None:
    ask = logged(owner)
    before = export_of(owner)
    page = visitor.post(f"/asks/{ask}/answer", {"answer": answer, "sting": "77"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert refused_of(page) == {"sting": "Choose a number from 0 to 10."}
    assert export_of(owner) == before


def test_answer_of_a_day_to_come_is_refused(visitor: Client, owner: User) -> None:
    ask = logged(owner)
    before = export_of(owner)
    typed = {"answer": "no", "on": str(TODAY + DAY)}
    page = visitor.post(f"/asks/{ask}/answer", typed)
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert text_of(page).count("Choose today or an earlier day.") == 1
    assert export_of(owner) == before


def test_answer_and_next_time_are_undone_as_one(visitor: Client, owner: User) -> None:
    ask = logged(owner)
    before = export_of(owner)
    visitor.post(f"/asks/{ask}/answer", {"answer": "no", "differently": "shorter"})
    actions.undo(owner, now=NOW)
    assert export_of(owner) == before


def test_answer_sent_twice_is_one(visitor: Client, owner: User) -> None:
    ask = logged(owner)
    key = key_of(visitor.get(f"/asks/{ask}/answer"))
    for _again in range(2):
        visitor.post(f"/asks/{ask}/answer", {"answer": "praise", "key": key})
    assert Moment.objects.filter(owner_id=owner.id, type="praised").count() == 1


def test_answer_that_cannot_be_keeps_what_was_typed(visitor: Client, owner: User) -> None:
    ask = logged(owner)
    before = export_of(owner)
    typed = {"answer": "not_now", "revisit_on": "2026-03-04", "sting": "3", "differently": "so"}
    page = visitor.post(f"/asks/{ask}/answer", {**typed, "next": "/journal"})
    html = page.content.decode()
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Choose a day that is still to come." in text_of(page)
    for shown in ('value="2026-03-04"', 'value="3" checked', 'value="so"', 'value="/journal"'):
        assert html.count(shown) == 1, shown
    assert export_of(owner) == before


def test_answer_of_nothing_asks_for_one(visitor: Client, owner: User) -> None:
    page = visitor.post(f"/asks/{logged(owner)}/answer", {"sting": "3"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Choose what they said." in text_of(page)


def test_answer_returns_to_where_the_sheet_was_opened(visitor: Client, owner: User) -> None:
    typed = {"answer": "yes", "next": "/journal?q=trains"}
    answer = visitor.post(f"/asks/{logged(owner)}/answer", typed)
    assert answer.headers["Location"] == "/journal?q=trains"


def test_enter_in_the_sheet_presses_no_answer(visitor: Client, owner: User) -> None:
    html = visitor.get(f"/asks/{logged(owner)}/answer").content.decode()
    form = html.partition('id="sheet-content"')[2]
    assert form.partition("<button")[2].startswith(' type="submit" disabled hidden>')


def test_answer_to_a_draft_leads_to_the_draft(visitor: Client, owner: User) -> None:
    draft = logged(owner, draft=True)
    assert visitor.get(f"/asks/{draft}/answer").headers["Location"] == f"/drafts/{draft}"


def test_answer_to_a_strangers_ask_is_not_found(owner: User, stranger: User) -> None:
    ask = logged(owner)
    before = export_of(owner)
    other = browser_of(stranger)
    assert other.get(f"/asks/{ask}/answer").status_code == HTTPStatus.NOT_FOUND
    sent = other.post(f"/asks/{ask}/answer", {"answer": "no"})
    assert sent.status_code == HTTPStatus.NOT_FOUND
    assert Client().post(f"/asks/{ask}/answer", {"answer": "no"}).status_code == (
        HTTPStatus.UNAUTHORIZED
    )
    assert export_of(owner) == before


# ---- not now


def test_not_now_that_was_asked_again_waits(visitor: Client, owner: User) -> None:
    no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY, on=TODAY - DAY)
    ask = logged(owner, on=TODAY - 9 * DAY, answer=no)
    page = visitor.post(f"/asks/{ask}/add/followed_up", {"next": "/"}, follow=True)
    assert page.redirect_chain[0][0] == "/"
    assert access.ask(owner, ask)["state"] == "waiting"
