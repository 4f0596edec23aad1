import re
from datetime import date
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from noes.accounts.models import User
from noes.core.moments import Type
from noes.journal import actions
from noes.journal.models import Challenge, Rest
from noes.journal.wishes import NewAsk, NewMoment
from tests.journal.people_of_tests import NOW, TODAY  # Wednesday, 4 March 2026
from tests.web.browsing import browser_of, text_of, toast_of
from tests.web.planning import DAY, FORM, START, log, only, take_up


def cells(page: Any) -> list[tuple[str, str]]:
    """The class of each place that is taken, and what its link is called."""
    return re.findall(r'<li class="(\w)"><a href="[^"]+" title="([^"]+)"', page.content.decode())


# ---- the challenge in front


def test_challenge_says_how_far_it_has_come_and_how_it_goes(visitor: Client, owner: User) -> None:
    take_up(owner, rhythm="days:mon,wed,fri")
    log(owner, "Pitched Wired", START, Type.DECLINED)
    log(owner, "Pitched Monocle", START + 2 * DAY, Type.ACCEPTED)
    log(owner, "Pitched Acme", TODAY - 2 * DAY, Type.GHOSTED)
    actions.add_rest(owner, date(2026, 7, 20), date(2026, 7, 27), now=NOW)
    page = visitor.get("/challenge")
    assert text_of(page).startswith(
        "1,000 noes · started on 5 January · Mon, Wed, Fri · next rest 20–26 July"
        " 2 noes. The next mark is 5. 1 of the last 12 planned days. Today is a planned day."
        " This hundred"
    )
    assert cells(page) == [
        ("n", "1: Pitched Wired, 5 January"),
        ("y", "Pitched Monocle, 7 January"),
        ("g", "2: Pitched Acme, 2 March"),
    ]


def test_challenge_without_a_beginning_made_does_not_show_what_is_left(
    visitor: Client, owner: User
) -> None:
    take_up(owner)
    said = text_of(visitor.get("/challenge"))
    assert said.startswith(
        "1,000 noes · started on 5 January The first no is the next mark. This hundred"
    )
    assert re.findall(r"\b9\d\d (?:noes|to go|left)", said) == []


def test_challenge_with_several_hundreds_shows_the_one_asked_for(
    visitor: Client, owner: User
) -> None:
    take_up(owner)
    for n in range(103):
        log(owner, "Pitch", START + n // 3 * DAY, Type.DECLINED)
    now = visitor.get("/challenge")
    assert [name for _css, name in cells(now)] == [
        "101: Pitch, 7 February",
        "102: Pitch, 7 February",
        "103: Pitch, 8 February",
    ]
    first = visitor.get("/challenge?hundred=1")
    assert len(cells(first)) == 100
    current = re.findall(r'hundred=(\d+)"(?: class="full")? aria-current', first.content.decode())
    assert current == ["1"]


def test_challenge_of_days_leads_to_the_days(visitor: Client, owner: User) -> None:
    take_up(owner, name="Days", measure="days", target=None)
    for _n in range(2):
        log(owner, "Ask", START)
    page = visitor.get("/challenge")
    assert cells(page) == [("d", "1: Monday 5 January: 2 asks")]
    assert (
        page.content.decode().count('href="/journal?since=2026-01-05&amp;before=2026-01-06"') == 1
    )


def test_challenge_of_what_waits_is_a_tally(visitor: Client, owner: User) -> None:
    take_up(owner, name="In the air", measure="open", target=10)
    log(owner, "Ask", START)
    page = visitor.get("/challenge")
    assert text_of(page).startswith(
        "In the air · started on 5 January 1 waiting. The next mark is 5. In the air"
    )
    assert page.content.decode().count('class="tally first"') == 1


def test_challenge_may_pass_its_target(visitor: Client, owner: User) -> None:
    take_up(owner, name="Three", measure="asks", target=3)
    for n in range(4):
        log(owner, "Ask", START + n * DAY)
    said = text_of(visitor.get("/challenge"))
    assert said.startswith("Three · started on 5 January 4 asks. You set out for 3. All of them")


def test_other_challenges_are_fed_by_the_same_log(visitor: Client, owner: User) -> None:
    take_up(owner)
    take_up(
        owner, name="Conversations", measure="conversations", target=None, rhythm="quota:12/quarter"
    )
    asks = take_up(
        owner,
        name="Hundred",
        measure="asks",
        target=100,
        end=date(2026, 7, 1),
        rhythm="quota:4/week",
    )
    log(owner, "Ask", START)
    said = text_of(visitor.get("/challenge"))
    assert "Conversations 0 of 12 this quarter Hundred 1 of 100 4 a week" in said
    assert (
        "Spread what’s left Hundred: 99 asks in 17 weeks: about six a week."
        " Or move the end . Either is fine." in said
    )
    assert text_of(visitor.get(f"/challenge/{asks}")).startswith(
        "Hundred · started on 5 January · 4 a week · until 30 June 1 ask. The next mark is 5."
    )


def test_noes_that_are_folded_away_are_unfolded_by_a_tap(visitor: Client, owner: User) -> None:
    actions.change_settings(owner, {"fold_noes": True})
    take_up(owner)
    other = take_up(owner, name="Asks", measure="asks", target=None)
    log(owner, "Pitch", START, Type.DECLINED)
    page = visitor.get("/challenge")
    assert text_of(page).startswith(
        "1,000 noes · started on 5 January Counting on, out of sight. This hundred Noes, folded away"
    )
    folded = re.search(r"<details>.*?</details>", page.content.decode(), re.DOTALL)
    assert folded is not None
    assert 'title="1: Pitch, 5 January"' in folded[0]
    said = text_of(visitor.get(f"/challenge/{other}"))
    assert "1,000 noes folded away at your own pace" in said


def test_spread_leaves_the_rests_out(visitor: Client, owner: User) -> None:
    take_up(owner, name="Ten", measure="asks", target=10, end=TODAY + 70 * DAY)
    actions.add_rest(owner, TODAY, TODAY + 56 * DAY, now=NOW)
    assert "10 asks in 2 weeks: about five a week." in text_of(visitor.get("/challenge"))


def test_sooner_days_are_offered_and_counted(visitor: Client, owner: User) -> None:
    key = take_up(owner, start=TODAY)
    log(owner, "Early", date(2025, 11, 3), Type.DECLINED)
    said = text_of(visitor.get("/challenge"))
    assert (
        "The log goes back further: 1 no since 3 November 2025. Count from 3 November 2025" in said
    )
    page = visitor.post(f"/challenge/{key}/sooner", follow=True)
    assert toast_of(page) == "Counted from 3 November 2025."
    assert (only(owner).start, only(owner).done) == (date(2025, 11, 3), 1)
    actions.undo(owner, now=NOW)
    assert (only(owner).start, only(owner).done) == (TODAY, 0)


def test_all_of_it_is_one_picture_with_a_list(visitor: Client, owner: User) -> None:
    key = take_up(owner)
    for n in range(101):
        log(owner, "Pitch", START + n // 4 * DAY, Type.DECLINED)
    log(owner, "Won", START, Type.ACCEPTED)
    page = visitor.get(f"/challenge/{key}/thousand")
    assert text_of(page) == (
        "1,000 noes 101 noes a no no answer, counted as a no Pictures to share"
        " Hundred by hundred 1–100 5–29 January 1 yes on the way 101–101 30 January"
    )
    assert page.content.decode().count('<svg class="whole"') == 1


def test_all_of_it_opens_with_what_comes_first_while_nothing_counts(
    visitor: Client, owner: User
) -> None:
    page = visitor.get(f"/challenge/{take_up(owner)}/thousand")
    assert text_of(page).startswith("1,000 noes The first no is the next mark. ")


def test_challenge_says_which_noes_have_no_day(visitor: Client, owner: User) -> None:
    key = take_up(owner, measure="noes", target=1000)
    for title in ("Pitched Wired", "Pitched Aeon"):
        answer = NewMoment(Type.DECLINED, undated=True)
        actions.log_ask(owner, NewAsk(title, answer=answer), now=NOW)
    said = "2 noes without a day: a challenge counts what has one. Show them"
    front = text_of(visitor.get("/challenge"))
    assert "The first with a day is the next mark." in front
    assert said in front
    assert said in text_of(visitor.get(f"/challenge/{key}/thousand"))
    owner.fold_noes = True
    owner.save()
    assert "without a day" not in text_of(visitor.get("/challenge"))


def test_challenges_cost_the_same_queries_however_many(
    visitor: Client, owner: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    def add(name: str, rests_on: date) -> None:
        take_up(owner, name=name, rhythm="days:mon")
        actions.add_rest(owner, rests_on, rests_on + DAY, name=name, now=NOW)
        log(owner, name, TODAY, Type.DECLINED)

    visitor.get("/challenge")
    add("One", TODAY)
    with django_assert_num_queries(9):
        visitor.get("/challenge")
    add("Two", TODAY + DAY)
    add("Three", TODAY + 2 * DAY)
    with django_assert_num_queries(9):
        visitor.get("/challenge")


# ---- whose it is


def addresses(challenge: object, rest: object) -> list[tuple[str, str]]:
    return [
        ("get", f"/challenge/{challenge}"),
        ("get", f"/challenge/{challenge}/thousand"),
        ("get", f"/challenge/{challenge}/edit"),
        ("post", f"/challenge/{challenge}/edit"),
        ("post", f"/challenge/{challenge}/aside"),
        ("post", f"/challenge/{challenge}/again"),
        ("post", f"/challenge/{challenge}/sooner"),
        ("post", f"/rests/{rest}/remove"),
    ]


def test_challenge_of_another_looks_like_one_that_is_not_there(owner: User, stranger: User) -> None:
    key = take_up(owner)
    rest = actions.add_rest(owner, TODAY, TODAY + DAY, now=NOW)["rest"]["id"]
    browser, before = browser_of(stranger), owned(owner)
    for (method, mine), (_method, nowhere) in zip(
        addresses(key, rest), addresses(uuid4(), uuid4()), strict=True
    ):
        page = getattr(browser, method)(mine, FORM)
        none = getattr(browser, method)(nowhere, FORM)
        assert (page.status_code, text_of(page)) == (HTTPStatus.NOT_FOUND, text_of(none))
    rests = browser.post("/rests", {"first": "2026-04-03", "challenge": str(key)})
    assert rests.status_code == HTTPStatus.NOT_FOUND
    assert owned(owner) == before


def owned(owner: User) -> list[object]:
    return [list(model.objects.filter(owner_id=owner.id).values()) for model in (Challenge, Rest)]


def test_challenges_of_another_are_not_shown(owner: User, stranger: User) -> None:
    take_up(owner)
    actions.add_rest(owner, TODAY, TODAY + DAY, name="Lake", now=NOW)
    browser = browser_of(stranger)
    for address in ("/challenge", "/challenge/new", "/rests"):
        said = text_of(browser.get(address))
        assert [word for word in ("Lake", "Mine", "Put aside") if word in said] == []


def test_nobody_is_refused(owner: User) -> None:
    key = take_up(owner)
    places = [("get", "/challenge"), ("get", "/challenge/new"), ("get", "/challenge/new/own")]
    places += [("get", "/rests"), ("post", "/rests"), ("post", "/challenge/new/own")]
    for method, address in (*places, *addresses(key, key)):
        assert getattr(Client(), method)(address).status_code == HTTPStatus.UNAUTHORIZED
    assert Challenge.objects.count() == 1


def test_ready_made_challenge_that_is_none_is_not_there(visitor: Client) -> None:
    page = visitor.get("/challenge/new/500-years")
    assert text_of(page).startswith("Not here There is no such ready-made challenge.")
