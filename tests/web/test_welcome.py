from http import HTTPStatus

import pytest
from django.test import Client

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.queries.asks import Asks, count, listed
from noes.journal.queries.today import challenges
from noes.journal.wishes import NewAsk
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.web.browsing import browser_of, key_of, text_of, toast_of

Chosen = tuple[str, str, int | None, str]


@pytest.fixture
def newcomer(db: None, clock: None) -> User:
    return new_owner()


@pytest.fixture
def first_visit(newcomer: User) -> Client:
    return browser_of(newcomer)


def chosen(owner: User) -> list[Chosen]:
    rows = challenges(owner)
    return [(row["preset"], row["name"], row["target"], row["rhythm"]) for row in rows]


THIS_WEEK = ("this-week", "One uncomfortable ask this week", None, "quota:1/week")


def test_newcomer_is_welcomed_first(first_visit: Client) -> None:
    assert first_visit.get("/").headers["Location"] == "/welcome"
    page = first_visit.get("/welcome")
    assert text_of(page).startswith(
        "A notebook for asking. Ask for things that may well be refused, and write it down."
        " The noes are counted with pride; the yeses follow. Three questions, and each may stay"
        " open. What have you been putting off asking?"
    )
    html = page.content.decode()
    assert html.count(" checked") == 1
    assert html.count('value="this-week" checked') == 1


def test_newcomer_is_told_of_sample_data(first_visit: Client) -> None:
    text = text_of(first_visit.get("/welcome"))
    assert "Or look at sample data A made-up year in a notebook of its own" in text


def test_newcomer_who_wrote_elsewhere_finds_today(first_visit: Client, newcomer: User) -> None:
    actions.log_ask(newcomer, NewAsk("Pitched Wired"), now=NOW)
    assert first_visit.get("/").status_code == HTTPStatus.OK


def test_welcome_keeps_the_three_answers(first_visit: Client, newcomer: User) -> None:
    typed = {
        "putting_off": "A raise with Acme",
        "challenge": "100-in-six-months",
        "days": ["mon", "wed", "fri"],
    }
    page = first_visit.post("/welcome", typed, follow=True)
    assert page.redirect_chain == [("/", HTTPStatus.SEE_OTHER)]
    assert toast_of(page) == "Your notebook is ready."
    assert chosen(newcomer) == [
        ("100-in-six-months", "100 asks in six months", 100, "days:mon,wed,fri")
    ]
    (draft,) = listed(newcomer, Asks())
    assert (draft.row["title"], draft.row["state"]) == ("A raise with Acme", "draft")
    assert challenges(newcomer)[0]["start"] == TODAY
    assert first_visit.get("/").status_code == HTTPStatus.OK


@pytest.mark.parametrize("typed", [{}, {"skip": "1", "challenge": "1000-noes", "days": "mon"}])
def test_welcome_with_nothing_said_takes_up_one_ask_a_week(
    typed: dict[str, str], first_visit: Client, newcomer: User
) -> None:
    page = first_visit.post("/welcome", typed, follow=True)
    assert page.redirect_chain == [("/", HTTPStatus.SEE_OTHER)]
    assert chosen(newcomer) == [THIS_WEEK]
    assert count(newcomer, Asks()) == 0


def test_welcome_skipped_keeps_a_line_that_was_begun(first_visit: Client, newcomer: User) -> None:
    typed = {"putting_off": "A raise with Acme", "skip": "1", "challenge": "1000-noes"}
    page = first_visit.post("/welcome", typed, follow=True)
    assert toast_of(page) == "Your notebook is ready. The line you began is kept as a draft."
    (draft,) = listed(newcomer, Asks())
    assert (draft.row["title"], draft.row["state"]) == ("A raise with Acme", "draft")
    assert chosen(newcomer) == [THIS_WEEK]


def test_welcome_sent_twice_is_kept_once(first_visit: Client, newcomer: User) -> None:
    typed = {"putting_off": "A raise", "key": key_of(first_visit.get("/welcome"))}
    for _again in range(2):
        first_visit.post("/welcome", typed)
    assert (len(challenges(newcomer)), count(newcomer, Asks())) == (1, 1)


def test_welcome_that_one_goes_back_to_takes_the_same_challenge_up_once(
    first_visit: Client, newcomer: User
) -> None:
    for preset in ("1000-noes", "1000-noes", "this-week"):
        key = key_of(first_visit.get("/welcome"))
        page = first_visit.post("/welcome", {"challenge": preset, "key": key}, follow=True)
        assert toast_of(page) == "Your notebook is ready."
    assert [row["preset"] for row in challenges(newcomer)] == ["1000-noes", "this-week"]


def test_welcome_that_cannot_be_kept_loses_nothing(first_visit: Client, newcomer: User) -> None:
    typed = {"putting_off": "x" * 501, "challenge": "1000-noes", "days": ["tue"]}
    page = first_visit.post("/welcome", typed)
    html = page.content.decode()
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "This is too long: keep it under 500 letters." in text_of(page)
    for shown in ("x" * 501, 'value="1000-noes" checked', 'value="tue" checked'):
        assert html.count(shown) == 1
    assert (chosen(newcomer), count(newcomer, Asks())) == ([], 0)


def test_welcome_of_nobody_is_closed(newcomer: User) -> None:
    assert Client().post("/welcome", {"skip": "1"}).status_code == HTTPStatus.UNAUTHORIZED
    assert chosen(newcomer) == []
