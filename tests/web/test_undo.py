from http import HTTPStatus

from django.test import Client

from noes.accounts.models import User
from noes.journal import actions
from noes.journal.queries.asks import Asks, count
from noes.journal.wishes import NewAsk
from tests.journal.people_of_tests import NOW
from tests.web.browsing import browser_of, text_of, toast_of


def test_undo_takes_back_the_write_it_names(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    page = visitor.post("/undo", {"revision": "1"}, follow=True)
    assert toast_of(page) == "Taken back: Pitched Wired"
    assert count(owner, Asks()) == 0


def test_undo_leaves_a_later_write_alone(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    actions.log_ask(owner, NewAsk("Pitched Monocle"), now=NOW)
    page = visitor.post("/undo", {"revision": "1"})
    assert page.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert text_of(page) == (
        "The last thing you wrote down Take it back? Pitched Monocle"
        " Something else was written after it. Undo that first. Undo To today"
    )
    assert count(owner, Asks()) == 2


def test_undo_returns_to_the_page_that_offered_it(visitor: Client, owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    answer = visitor.post("/undo", {"revision": "1", "next": "/journal?q=wired"})
    assert answer.headers["Location"] == "/journal?q=wired"


def test_undo_returns_to_no_other_site(visitor: Client, owner: User) -> None:
    for elsewhere in ("https://example.org/", "//example.org/", "/\\example.org"):
        actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
        answer = visitor.post("/undo", {"next": elsewhere})
        assert answer.headers["Location"] == "/undo"


def test_undo_of_nothing_says_so(visitor: Client) -> None:
    assert text_of(visitor.get("/undo")) == (
        "Nothing to take back Everything you write can be undone here, one step at a time. To today"
    )


def test_undo_of_a_stranger_touches_nothing(owner: User, stranger: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    page = browser_of(stranger).post("/undo", {"revision": "1"})
    assert page.status_code == HTTPStatus.NOT_FOUND
    assert count(owner, Asks()) == 1


def test_undo_of_nobody_is_refused(owner: User) -> None:
    actions.log_ask(owner, NewAsk("Pitched Wired"), now=NOW)
    assert Client().post("/undo", {"revision": "1"}).status_code == HTTPStatus.UNAUTHORIZED
    assert count(owner, Asks()) == 1
