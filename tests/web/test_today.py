from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Tone, Type
from noes.journal import actions
from noes.journal.models import Ask
from noes.journal.wishes import ChallengeChanges, NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY, new_owner
from tests.web.browsing import browser_of, text_of, toast_of

DAY = timedelta(days=1)
QUERIES = 16  # beside the one that finds the visitor, which goes past Django


def log(owner: User, title: str, **values: Any) -> dict[str, Any]:
    return actions.log_ask(owner, NewAsk(title, **values), now=NOW)


# ---- what it shows


def test_today_says_where_the_notebook_stands(visitor: Client, owner: User) -> None:
    challenge = ChallengeChanges(
        name="1,000 noes",
        measure="noes",
        target=1000,
        start=TODAY - 14 * DAY,
        rhythm="days:mon,wed,fri",
    )
    actions.add_challenge(owner, challenge, preset="1000-noes", now=NOW)
    for days in (12, 9, 7, 5, 2):
        log(owner, "Pitched Wired", on=TODAY - days * DAY, answer=NewMoment(Type.DECLINED))
    ask = log(owner, "Asked Jo", on=TODAY - 2 * DAY)
    actions.record_moment(owner, Ask.objects.get(id=ask["id"]).id, follow_up(), now=NOW)
    page = text_of(visitor.get("/"))
    assert page.startswith(
        "Wednesday 4 March · an asking day You’ve asked 7 times."
        " 5 noes , 1 waiting, 1 follow-up. 6 of the last 7 planned days. Five more noes to ten."
        " I asked Not sent yet They answered… "
    )
    assert page.partition(" Next ask ")[0].endswith("Today’s ask is done. Tomorrow is yours.")


def follow_up() -> NewMoment:
    return NewMoment(Type.FOLLOWED_UP)


def test_today_before_the_first_ask_is_warm(visitor: Client) -> None:
    page = text_of(visitor.get("/"))
    assert page.startswith(
        "Wednesday 4 March The first stroke is yours. Ask for something that may well be refused,"
        " then write it down. It counts the moment you ask, whatever they say. I asked"
    )
    assert page.partition(" Next ask ")[0].endswith("Take up a challenge")


def test_today_draws_one_stroke_an_ask(visitor: Client, owner: User) -> None:
    log(owner, "Pitched Wired")
    log(owner, "Pitched Monocle", answer=NewMoment(Type.DECLINED))
    log(owner, "Pitched Aeon", answer=NewMoment(Type.ACCEPTED))
    drawn = visitor.get("/").content.decode()
    label = 'aria-label="3 asks: 1 no, 1 yes, 1 waiting"'
    assert drawn.count(label) == 1
    tally = drawn.partition(label)[2].partition("</div>")[0]
    assert [tally.count(f'<path class="{letter}"') for letter in "pny"] == [1, 1, 1]


def test_today_says_what_has_no_day(visitor: Client, owner: User) -> None:
    log(owner, "Pitched Wired", undated=True)
    log(owner, "Pitched Monocle")
    assert text_of(visitor.get("/")).partition(" I asked")[0] == (
        "Wednesday 4 March You’ve asked twice. 2 waiting. Three more asks to five."
        " 1 of the asks has no day."
    )


def test_today_says_how_many_noes_have_no_day(visitor: Client, owner: User) -> None:
    challenge = ChallengeChanges(name="1,000 noes", measure="noes", target=1000, start=TODAY)
    actions.add_challenge(owner, challenge, now=NOW)
    log(owner, "Pitched Wired", answer=NewMoment(Type.DECLINED, undated=True))
    assert text_of(visitor.get("/")).partition(" I asked")[0] == (
        "Wednesday 4 March You’ve asked once. 1 no . 1,000 noes: the first with a day is still to"
        " come. 1 of the noes has no day."
    )


def test_today_folds_noes_out_of_sight(db: None, clock: None) -> None:
    owner = new_owner(welcomed_at=NOW, fold_noes=True)
    log(owner, "Pitched Wired", answer=NewMoment(Type.DECLINED))
    log(owner, "Pitched Monocle")
    page = browser_of(owner).get("/")
    assert text_of(page).partition(" I asked")[0] == (
        "Wednesday 4 March You’ve asked twice. 1 waiting. Three more asks to five."
        " Noes, folded away 1 no"
    )
    assert page.content.decode().count('<path class="n"') == 0


def test_today_meets_wins_before_drafts(visitor: Client, owner: User) -> None:
    log(owner, "Rates", kind="rate_increase", dread=8, answer=NewMoment(Type.DECLINED, sting=3))
    log(owner, "Case study", person="Jo", answer=NewMoment(Type.PRAISED, note="so clear"))
    log(owner, "New rates", kind="rate_increase", person="Acme", draft=True, on=TODAY - 5 * DAY)
    page = text_of(visitor.get("/"))
    assert page.partition("Wins, small ones too ")[2].partition(" This week")[0] == (
        "All Kind words from Jo: “so clear”"
    )
    assert page.partition("About to ask ")[2] == (
        "New rates · Acme written on Friday The last one like this: scary 8 before, sting 3 after."
        " Open it I sent it Not today"
    )


def test_today_names_the_way_to_all_drafts_before_the_first(visitor: Client, owner: User) -> None:
    for title in ("One", "Two", "Three", "Four"):
        log(owner, title, draft=True)
    assert text_of(visitor.get("/")).partition("About to ask ")[2].startswith("All drafts ")


def test_today_brings_back_what_was_not_now(visitor: Client, owner: User) -> None:
    for title, day in (("Essay", TODAY), ("Column", TODAY + DAY)):
        no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=day)
        log(owner, title, on=TODAY - 9 * DAY, answer=no)
    assert text_of(visitor.get("/")).partition("Worth another try ")[2] == (
        "They said “not now”, and the day to try again has come."
        " Essay today I asked again They answered Let it be"
    )


def test_today_leaves_out_a_draft_that_was_put_off_today(visitor: Client, owner: User) -> None:
    draft = log(owner, "New rates", draft=True)
    visitor.post(f"/drafts/{draft['id']}", {"do": "later"})
    assert "About to ask" not in text_of(visitor.get("/"))


def test_today_shows_nothing_of_a_stranger(owner: User, stranger: User) -> None:
    log(owner, "Pitched Wired", answer=NewMoment(Type.ACCEPTED))
    log(owner, "New rates", draft=True)
    page = text_of(browser_of(stranger).get("/"))
    assert page.startswith("Wednesday 4 March The first stroke is yours.")
    assert "Wired" not in page
    assert "rates" not in page


def test_today_of_nobody_is_closed(owner: User) -> None:
    log(owner, "Pitched Wired")
    page = Client().get("/")
    assert page.status_code == HTTPStatus.UNAUTHORIZED
    assert b"Wired" not in page.content


@pytest.mark.parametrize("rows", [1, 3])
def test_today_takes_as_many_queries_for_one_as_for_many(
    rows: int, visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(rows):
        challenge = ChallengeChanges(
            name="Asks", measure="asks", start=TODAY - 9 * DAY, rhythm="days:mon,wed"
        )
        actions.add_challenge(owner, challenge, now=NOW)
        no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY)
        log(owner, f"Pitched Wired {n}", person=f"Wired {n}", on=TODAY - 3 * DAY, answer=no)
        log(owner, f"Quiet {n}", on=TODAY - 30 * DAY)
        log(owner, f"New rates {n}", kind=("pitch", "other", "conversation")[n], draft=True)
        actions.add_rest(owner, TODAY + n * DAY, TODAY + (n + 1) * DAY, now=NOW)
    with django_assert_num_queries(QUERIES):
        visitor.get("/")


# ---- what the browser has already


def test_today_unchanged_is_304_from_the_visitor_alone(
    visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    log(owner, "Pitched Wired")
    visitor.get("/")  # gives the cookie that the forms depend on
    page = visitor.get("/")
    assert page.headers["Cache-Control"] == "private, no-cache"
    assert page.headers["Vary"] == "Cookie, Accept-Language, Accept-Encoding"
    with django_assert_num_queries(0):
        again = visitor.get("/", headers={"If-None-Match": page.headers["ETag"]})
    assert (again.status_code, again.content) == (HTTPStatus.NOT_MODIFIED, b"")
    assert again.headers["ETag"] == page.headers["ETag"]


def test_today_after_a_change_is_another(visitor: Client, owner: User) -> None:
    visitor.get("/")
    tag = visitor.get("/").headers["ETag"]
    log(owner, "Pitched Wired")
    assert visitor.get("/", headers={"If-None-Match": tag}).status_code == HTTPStatus.OK


def test_today_of_another_session_is_another(visitor: Client, owner: User) -> None:
    other = browser_of(owner)
    for client in (visitor, other):
        client.get("/")
    assert visitor.get("/").headers["ETag"] != other.get("/").headers["ETag"]


def test_today_that_says_something_once_is_not_kept(visitor: Client) -> None:
    said = visitor.post("/", {"line": "Pitched Wired", "as": "sent"}, follow=True)
    assert "ETag" not in said.headers
    assert toast_of(visitor.get("/")) is None


def test_today_lets_a_not_now_be(visitor: Client, owner: User) -> None:
    no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY)
    ask = log(owner, "Essay", on=TODAY - 9 * DAY, answer=no)
    page = visitor.post(f"/asks/{ask['id']}/let-be", follow=True)
    assert toast_of(page) == "Let be. It stays in the journal as “not now”."
    assert "Worth another try" not in text_of(page)


def test_today_lets_be_nothing_of_a_stranger_or_for_nobody(owner: User, stranger: User) -> None:
    no = NewMoment(Type.DECLINED, tone=Tone.NOT_NOW, revisit_on=TODAY)
    ask = log(owner, "Essay", on=TODAY - 9 * DAY, answer=no)
    path = f"/asks/{ask['id']}/let-be"
    assert browser_of(stranger).post(path).status_code == HTTPStatus.NOT_FOUND
    assert Client().post(path).status_code == HTTPStatus.UNAUTHORIZED
    assert text_of(browser_of(owner).get("/")).count("Worth another try") == 1


def test_today_stands_with_a_follow_up_to_come(visitor: Client, owner: User) -> None:
    log(owner, "Pitched Wired")
    log(owner, "Write again", kind="follow_up", on=TODAY + DAY)
    page = visitor.get("/")
    assert page.status_code == HTTPStatus.OK
    assert page.content.decode().count('aria-label="1 ask: 1 waiting"') == 1
